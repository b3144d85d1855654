/** Whatever a report, a page or a setting says: it is text, never markup, on every page and in every file. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import { render } from '../../src/render/index.ts';
import { attribute, type Element, faultsOf, readPage, textOf } from './html.ts';
import { siteBuilder } from './site.ts';
import { builtIn } from './templates.ts';

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></script><iframe srcdoc="x">',
  'javascript:alert(1)',
  '<!-- -->',
  ']]><evil xmlns="http://www.w3.org/1999/xhtml"/>',
  '<%= 1 %><%~ include("x") %>',
  '{name} {n} {who}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text that a careless template would fill
  '$& $1 $` ${1}',
  '&lt;b&gt; &amp;',
  '\u2028\u2029\u0000\u202e',
  'שלום 你好 🙂',
  '../../x',
  '[[Target]] #x ?y',
];

const hostile = fc.oneof(
  fc.constantFrom(...attacks),
  fc.tuple(fc.constantFrom(...attacks), fc.string({ maxLength: 12 })).map(([a, b]) => `${a} ${b}`),
  fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '=', ' ', 'a', '/', '`', '{', '}', '%'),
    minLength: 1,
    maxLength: 30,
  }),
);

/** One text in every field that a report, an editor or a setting can fill. */
function siteOf(x: string): Site {
  const s = siteBuilder();
  const words = x.trim() === '' ? 'x' : x;
  const more = `${words} 2`;
  s.report({
    id: 'r1',
    mark: words,
    text: [`#${words}`, `He said ${words} there.`],
    facts: {
      title: words,
      publisher: words,
      author: words,
      dateline: words,
      url: words,
      file: words,
      language: words,
      sha256: words,
    },
  });
  s.report({
    id: 'r2',
    mark: more,
    text: [`It has ${words} in it.`],
    facts: { quality: 'degraded', url: `https://example.org/${encodeURIComponent('"<')}` },
  });
  const evidence = () => s.quote('r1', words);
  const id = () => s.id('f');
  s.person({
    name: words,
    aliases: [words, more],
    description: words,
    mentions: { r1: [{ start: 0, end: 1 }] },
    facts: {
      roles: [
        { id: id(), title: words, organization: '[[Body]]', evidence: evidence() },
        { id: id(), title: words, organization: words, former: true, evidence: evidence() },
      ],
      statements: [
        { id: id(), quote: words, direct: true, verb: words, via: words, evidence: evidence() },
        {
          id: id(),
          quote: words,
          direct: false,
          verb: words,
          speaker: words,
          date: '2024-05' as never,
          evidence: s.quote('r2', words),
        },
      ],
    },
  });
  s.organization({
    name: 'Body',
    description: words,
    facts: { class: 'ngo', descriptions: [{ id: id(), words, evidence: evidence() }] },
  });
  s.proposal({
    name: more,
    facts: {
      sponsors: [{ id: id(), party: words, role: words, by: words, evidence: evidence() }],
      status: [{ id: id(), event: words, party: words, date: '2024-05-02' as never, evidence: evidence() }],
      phases: [{ ordinal: 1, title: words, terms: [{ id: id(), text: words, evidence: evidence() }] }],
      positions: [
        { id: id(), party: words, stance: 'accepts', words, evidence: evidence() },
        { id: id(), party: words, stance: 'rejects', words, by: more, evidence: evidence() },
      ],
      relations: [{ id: id(), relation: words, proposal: words, evidence: evidence() }],
    },
  });
  s.figure({
    name: `${words} 3`,
    facts: {
      measure: words,
      unit: words,
      closed: true,
      values: [
        { id: id(), value: 1, comparator: 'exact', words, unit: words, attributedTo: words, evidence: evidence() },
        { id: id(), value: 5, comparator: 'more than', words: `${words} 5 ${words}`, evidence: evidence() },
        { id: id(), value: 9, comparator: 'exact', words: '9', evidence: evidence() },
      ],
    },
  });
  s.page({ name: `${words} 4`, kind: words, description: words, tags: [words], extra: { x: words } });
  return s.site({ title: words, description: words, baseUrl: 'https://example.org/w/' });
}

const safeTags = new Set(
  'html head meta title link script style body a header b nav ul li main ol article p h1 h2 h3 span aside div dl dt dd section table caption thead tbody tr th td time small cite blockquote figure figcaption footer svg g rect line text tspan circle path desc form label input button mark br i'.split(
    ' ',
  ),
);

/** What no text may bring into a page. */
function dangers(e: Element): string[] {
  const found = safeTags.has(e.tagName) ? [] : [`<${e.tagName}>`];
  for (const { name, value } of e.attrs) {
    if (/^on|^srcdoc|[^a-z0-9:_-]/i.test(name)) found.push(`attribute ${name}`);
    if ((name === 'href' || name === 'src') && /^\s*(?:javascript|data(?!:image\/svg)):/i.test(value))
      found.push(`${name} ${value}`);
  }
  if (e.tagName === 'script' && attribute(e, 'src') === undefined) JSON.parse(textOf(e));
  return found;
}

test('hostile text in every field stays text', () => {
  fc.assert(
    fc.property(hostile, (x) => {
      const { value, diagnostics } = render(siteOf(x), builtIn);
      expect(diagnostics).toEqual([]);
      const pages = value.filter((f) => f.path.endsWith('.html')).map(readPage);
      expect(
        pages.flatMap((page) => page.elements.flatMap((e) => dangers(e).map((d) => `${page.path}: ${d}`))),
      ).toEqual([]);
      // A name becomes a link target only as an encoded path, so nothing dangles either.
      expect(faultsOf(value).filter((f) => !/control-character|surrogate|null-character|noncharacter/.test(f))).toEqual(
        [],
      );
    }),
    { numRuns: 25, examples: attacks.map((x): [string] => [x]) },
  );
}, 30_000);

test('hostile text in every field stays text in feed and site map', () => {
  for (const x of attacks) {
    const files = render(siteOf(x), builtIn).value;
    const map = String(files.find((f) => f.path === 'sitemap.xml')?.content);
    expect(map.replace(/<\/?(?:urlset|url|loc)\b[^<>]*>|<\?xml[^<>]*\?>/g, '')).not.toMatch(/[<>]/);
    const feed = String(files.find((f) => f.path === 'feed.xml')?.content);
    expect(feed).not.toMatch(/<(?:script|img|iframe|evil)/i);
  }
});

test('the search index is data that no text can leave', () => {
  for (const x of attacks) {
    const index = String(render(siteOf(x), builtIn).value.find((f) => f.path === 'search-index.js')?.content);
    expect(index).toMatch(/^window\.wikiSearch\(\[.*\]\);\n$/s);
    expect(index).not.toContain('<');
    expect(() => JSON.parse(index.slice('window.wikiSearch('.length, -3))).not.toThrow();
  }
});
