/** Whatever a report, a page or a setting says: it is text, never markup, on every page and in every file. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escaped } from '../../src/render/escape.ts';
import { render } from '../../src/render/index.ts';
import { assertLaw, patience } from '../law.ts';
import { attacks, siteOf } from './hostile.ts';
import { attribute, type Element, faultsOf, readPage, textOf } from './html.ts';
import { builtIn } from './templates.ts';

const hostile = fc.oneof(
  fc.constantFrom(...attacks),
  fc.tuple(fc.constantFrom(...attacks), fc.string({ maxLength: 12 })).map(([a, b]) => `${a} ${b}`),
  fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '=', ' ', 'a', '/', '`', '{', '}', '%'),
    minLength: 1,
    maxLength: 30,
  }),
);

const safeTags = new Set(
  'html head meta title link script style body a header b nav ul li main ol article p h1 h2 h3 span aside div dl dt dd section table caption thead tbody tr th td time small cite blockquote figure figcaption footer svg g rect line text tspan circle path desc form label input button mark br i bdi'.split(
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

test('every character that means something is written as an entity, every forbidden one is shown as such', () => {
  expect(escaped(`<a b="c" d='e'>&amp;`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
  expect(escaped('a\tb\n\u0000\u0008\u009f\ud800\ufdd0\ufffe')).toBe(`a\tb\n${'\ufffd'.repeat(6)}`);
  expect(escaped('é 😀 “plain”')).toBe('é 😀 “plain”');
});

test(
  'hostile text in every field stays text',
  () => {
    assertLaw(
      fc.property(hostile, (x) => {
        const { value, diagnostics } = render(siteOf(x), builtIn);
        expect(diagnostics).toEqual([]);
        const pages = value.filter((f) => f.path.endsWith('.html')).map(readPage);
        expect(
          pages.flatMap((page) => page.elements.flatMap((e) => dangers(e).map((d) => `${page.path}: ${d}`))),
        ).toEqual([]);
        // A name becomes a link target only as an encoded path, so nothing dangles either.
        expect(faultsOf(value)).toEqual([]);
      }),
      { numRuns: 25, examples: attacks.map((x): [string] => [x]) },
    );
  },
  patience(30_000),
);

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
