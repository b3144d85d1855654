// biome-ignore-all format: sent to readers, so it is kept small
// The search box: finds entries by name, other names, description and value, accents and typing mistakes forgiven.
// Library and index are scripts, not fetched data, so that it works from disk too; both are loaded on first use.
(() => {
  const $ = id => document.getElementById(id), el = (tag, ...inside) => { const e = document.createElement(tag); e.append(...inside); return e; };
  const form = $('find'), input = $('q'), status = $('count'), found = $('found'), index = $('index'), jump = document.querySelector('.flts');
  const words = JSON.parse(form.dataset.words), listed = status.firstElementChild.textContent;
  const say = (phrase, holes = {}) => { status.textContent = phrase.replace(/\{(\w+)\}/g, (_, name) => holes[name] ?? ''); };

  // Scripts without spaces between words are searched letter by letter.
  const tokens = text => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
    .replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu, ' $& ').split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  const load = src => new Promise((done, failed) => {
    document.head.append(Object.assign(document.createElement('script'), { src, onload: done, onerror: failed }));
  });
  let engine;
  const ready = () => engine ??= load(form.dataset.library).then(() => new Promise((done, failed) => {
    window.wikiSearch = entries => {
      const search = new window.MiniSearch({
        fields: ['t', 'a', 'd'], tokenize: tokens, processTerm: term => term,
        searchOptions: { boost: { t: 4, a: 3 }, prefix: true, fuzzy: term => term.length > 3 ? 0.25 : false, maxFuzzy: 2 },
      });
      search.addAll(entries.map((entry, id) => ({ ...entry, id })));
      done({ search, entries });
    };
    load(form.dataset.index).catch(failed);
  }));

  const marked = (text, terms) => text.split(/([^\p{L}\p{N}]+)/u)
    .map(word => tokens(word).some(token => terms.some(term => token.startsWith(term))) ? el('mark', word) : word);
  const show = (hits, entries) => {
    const kinds = new Map();
    for (const { id, terms } of hits.slice(0, 100)) {
      const { t, u, k, d = '' } = entries[id], a = el('a', ...marked(t, terms));
      a.href = u;
      if (!kinds.has(k)) kinds.set(k, []);
      kinds.get(k).push(el('li', a, ' ', el('span', ...marked(d, terms))));
    }
    found.replaceChildren(...[...kinds].map(([kind, items]) => {
      const list = el('ul', ...items);
      list.className = 'idx';
      return el('section', el('h2', kind), list);
    }));
  };
  const whole = on => { index.hidden = !on; found.hidden = on; if (jump) jump.hidden = !on; };

  const run = async () => {
    const q = input.value.trim();
    if (!q) { whole(true); say(`${listed} ${words.all}`); return; }
    try {
      const { search, entries } = await ready();
      if (input.value.trim() !== q) return;
      const strict = search.search(q, { combineWith: 'AND' }), hits = strict.length ? strict : search.search(q);
      show(hits, entries); whole(false);
      say(hits.length ? words.found : words.nothing, { n: hits.length, all: entries.length, q });
    } catch { whole(true); say(words.failed); }
  };

  // Arrow keys walk from the box through the results and back.
  document.addEventListener('keydown', e => {
    const links = [...found.querySelectorAll('a')], here = document.activeElement, at = links.indexOf(here);
    if (e.key === 'Escape' && at >= 0) input.focus();
    if (found.hidden || !/^Arrow(Down|Up)$/.test(e.key) || (at < 0 && here !== input)) return;
    e.preventDefault();
    const next = at + (e.key === 'ArrowDown' ? 1 : -1);
    (next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
  });
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', run);
  input.addEventListener('focus', () => ready().catch(() => {}), { once: true });
  form.addEventListener('submit', e => { e.preventDefault(); history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`); run(); });
  run();
})();
