// biome-ignore-all format: sent to readers, so it is kept small
// Below what the names give, the pages whose text has the words. It needs a server: from disk nothing is shown.
(() => {
  if (location.protocol === 'file:') return;
  const el = (tag, ...inside) => { const e = document.createElement(tag); e.append(...inside); return e; };
  const input = document.getElementById('q'), place = document.getElementById('in-text');
  let engine, last;
  const ready = () => engine ??= import('./pagefind/pagefind.js').then(async found => { await found.options({ baseUrl: './' }); return found; });
  const row = ({ url, meta, plain_excerpt: text }) => {
    const a = el('a', meta.title);
    a.href = url.replace(/^\//, '');
    return el('li', a, ' ', el('span', text));
  };
  const run = async () => {
    const q = input.value.trim();
    last = q;
    if (!q) { place.replaceChildren(); return; }
    const search = await (await ready()).search(q), pages = await Promise.all(search.results.slice(0, 20).map(r => r.data()));
    if (q !== last) return;
    const list = el('ul', ...pages.map(row));
    list.className = 'idx';
    place.replaceChildren(...pages.length ? [el('section', el('h2', place.dataset.title), list)] : []);
  };
  let wait;
  const soon = () => { clearTimeout(wait); wait = setTimeout(() => run().catch(() => place.replaceChildren()), 150); };
  input.addEventListener('input', soon);
  soon();
})();
