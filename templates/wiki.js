// biome-ignore-all format: sent to every reader, so it is kept small
// Progressive enhancement only: every page reads and works without this file.
// Preview of the cited sentence when a mark is hovered or focused: reads the note already on the page, so nothing is fetched.
(() => {
  const tip = document.createElement('div');
  tip.className = 'tip'; tip.id = 'tip'; tip.setAttribute('role', 'tooltip'); tip.hidden = true;
  document.body.append(tip);
  let from, timer;
  const hide = () => { tip.hidden = true; from?.removeAttribute('aria-describedby'); from = null; };
  const later = () => { clearTimeout(timer); timer = setTimeout(hide, 200); };
  const heading = li => {
    const h = li.parentElement.previousElementSibling, cite = h?.querySelector('cite');
    if (!cite) return '';
    const when = h.querySelector('time')?.textContent;
    return [cite.textContent, when, li.firstElementChild.textContent].filter(Boolean).join(', ');
  };
  const show = a => {
    clearTimeout(timer);
    const li = a.hash && document.getElementById(decodeURIComponent(a.hash.slice(1)));
    const text = (li?.closest('.evd') ? li.children[1] : li)?.textContent.trim();
    if (!text || a === from) return;
    hide(); from = a;
    const who = document.createElement('b'), p = document.createElement('p');
    who.textContent = heading(li); p.textContent = text;
    p.lang = li.children[1]?.lang ?? '';
    tip.replaceChildren(who, p); tip.hidden = false;
    a.setAttribute('aria-describedby', 'tip');
    const r = a.getBoundingClientRect(), w = tip.offsetWidth, h = tip.offsetHeight;
    tip.style.left = `${Math.max(8, Math.min(r.left, document.documentElement.clientWidth - w - 8)) + scrollX}px`;
    tip.style.top = `${(r.bottom + h + 8 < innerHeight ? r.bottom + 6 : r.top - h - 6) + scrollY}px`;
  };
  const mark = e => e.target.closest?.('[role=doc-noteref]');
  document.addEventListener('pointerover', e => {
    const a = e.pointerType === 'mouse' && mark(e);
    if (a) show(a); else if (tip.contains(e.target)) clearTimeout(timer); else if (from) later();
  });
  document.addEventListener('focusin', e => mark(e) ? show(mark(e)) : hide());
  document.addEventListener('keydown', e => { if (e.key === 'Escape') hide(); });
})();
