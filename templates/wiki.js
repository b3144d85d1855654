// Progressive enhancement only: every page reads and works without this file.
// 1. Preview of the cited sentence when a mark is hovered or focused. 2. Filter for the index page.
(() => {
  const $ = (s, r = document) => r.querySelector(s);

  // 1. Previews: read the note already on the page, so nothing is fetched.
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.id = 'tip';
  tip.setAttribute('role', 'tooltip');
  tip.hidden = true;
  document.body.append(tip);
  let from, timer;
  const hide = () => {
    tip.hidden = true;
    from?.removeAttribute('aria-describedby');
    from = null;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, 200);
  };
  const show = (a) => {
    clearTimeout(timer);
    const li = $(a.getAttribute('href')),
      text = li?.children[1]?.textContent;
    if (!text || a === from) return;
    hide();
    from = a;
    const head = li.parentElement.previousElementSibling;
    const who = document.createElement('b');
    who.textContent = `${$('cite', head).textContent}, ${$('time', head).textContent}, sentence ${li.id.split('-').pop()}`;
    const p = document.createElement('p');
    p.textContent = text;
    tip.replaceChildren(who, p);
    tip.hidden = false;
    a.setAttribute('aria-describedby', 'tip');
    const r = a.getBoundingClientRect(),
      w = tip.offsetWidth,
      h = tip.offsetHeight;
    tip.style.left = Math.max(8, Math.min(r.left, innerWidth - w - 16)) + scrollX + 'px';
    tip.style.top = (r.bottom + h + 8 < innerHeight ? r.bottom + 6 : r.top - h - 6) + scrollY + 'px';
  };
  const mark = (e) => e.target.closest?.('[role=doc-noteref]');
  document.addEventListener('pointerover', (e) => {
    const a = e.pointerType === 'mouse' && mark(e);
    if (a) show(a);
    else if (tip.contains(e.target)) clearTimeout(timer);
    else if (from) later();
  });
  document.addEventListener('focusin', (e) => (mark(e) ? show(mark(e)) : hide()));
  document.addEventListener('keydown', (e) => e.key === 'Escape' && hide());

  // 2. Index filter: narrows the list that is already on the page.
  const form = $('#find');
  if (!form) return;
  const q = $('#q'),
    count = $('#count'),
    all = count.textContent;
  const plain = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const items = [...document.querySelectorAll('.idx li')].map((li) => ({
    li,
    html: li.innerHTML,
    key: plain(li.textContent),
  }));
  const paint = (node, words) => {
    if (node.nodeType === 3) {
      const at = words
        .map((w) => [plain(node.data).indexOf(w), w.length])
        .filter((x) => x[0] >= 0)
        .sort((a, b) => a[0] - b[0])[0];
      if (!at) return;
      const hit = node.splitText(at[0]),
        rest = hit.splitText(at[1]),
        m = document.createElement('mark');
      hit.replaceWith(m);
      m.append(hit);
      paint(rest, words);
    } else [...node.childNodes].forEach((n) => paint(n, words));
  };
  const run = () => {
    const words = plain(q.value).split(/\s+/).filter(Boolean);
    let n = 0;
    for (const { li, html, key } of items) {
      li.innerHTML = html;
      const ok = words.every((w) => key.includes(w));
      li.hidden = !ok;
      n += ok;
      if (ok && words.length) paint(li, words);
    }
    for (const s of document.querySelectorAll('#index section')) {
      const left = s.querySelectorAll('li:not([hidden])').length;
      s.hidden = !left;
      $('.n', s).textContent = left;
    }
    $('.flts').hidden = words.length > 0;
    count.textContent = !words.length
      ? `${items.length} entries. Type to narrow the list.`
      : n
        ? `${n} of ${items.length} entries match “${q.value.trim()}”.`
        : `Nothing matches “${q.value.trim()}”. The reports may spell it another way; try part of a name.`;
  };
  form.hidden = false;
  q.value = new URLSearchParams(location.search).get('q') ?? '';
  q.addEventListener('input', run);
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    history.replaceState(null, '', '?q=' + encodeURIComponent(q.value));
    run();
  });
  run();
})();
