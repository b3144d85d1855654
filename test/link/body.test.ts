import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { assertLaw } from '../law.ts';
import { at, complaints, html, link, report } from './wiki.ts';

const others = {
  'b.md':
    '---\naliases: [Bee]\n---\n# Bee page\n\nIntro.\n\n## Sub one\n\nText. ^t1\n\n### Deep\n\nMore.\n\n## Sub two\n\nEnd.\n',
  'p/c d.md': 'C.',
};
const body = (markdown: string): string => html({ ...others, 'a.md': markdown });

describe('links', () => {
  test.each([
    ['[[b]]', '<p><a href="b.html">Bee page</a></p>'],
    ['[[Bee]]', '<p><a href="b.html">Bee</a></p>'],
    ['[[p/c d|C]]', '<p><a href="p/c%20d.html">C</a></p>'],
    ['[[b#Sub one]]', '<p><a href="b.html#h-sub-one">Bee page › Sub one</a></p>'],
    ['[[b#Sub one#Deep|x]]', '<p><a href="b.html#h-deep">x</a></p>'],
    ['[[b#^t1|x]]', '<p><a href="b.html#block-t1">x</a></p>'],
    ['[[#Own]]\n\n## Own', '<p><a href="#h-own">Own</a></p>\n<h2 id="h-own">Own</h2>'],
    [
      '[x](b.md#Sub%20one) [y](p/c%20d.md) [z](./b.html)',
      '<p><a href="b.html#h-sub-one">x</a> <a href="p/c%20d.html">y</a> <a href="b.html">z</a></p>',
    ],
    ['**[[b|*B*]]** _[[Bee]]_', '<p><strong><a href="b.html">*B*</a></strong> <em><a href="b.html">Bee</a></em></p>'],
    [
      '| x |\n|---|\n| [[b\\|t]] [[b|u]] |',
      '<table>\n<thead>\n<tr>\n<th>x</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><a href="b.html">t</a> <a href="b.html">u</a></td>\n</tr>\n</tbody>\n</table>',
    ],
    ['`[[b]]` \\[[b]] `` `[[b]] ``', '<p><code>[[b]]</code> [[b]] <code>`[[b]]</code></p>'],
    [
      '```\n[[b]] %%x%% #t\n```\n[[b]]',
      '<pre><code>[[b]] %%x%% #t\n</code></pre>\n<p><a href="b.html">Bee page</a></p>',
    ],
    ['    [[b]]', '<pre><code>[[b]]\n</code></pre>'],
    ['[[1]](https://x.org)', '<p><a href="https://x.org">[1]</a></p>'],
    ['[a [[b]] c](https://x.org)', '<p><a href="https://x.org">a b c</a></p>'],
    ['https://x.org[[b]]', '<p><a href="https://x.org">https://x.org</a><a href="b.html">Bee page</a></p>'],
  ])('%s', (markdown, expected) => {
    const site = link({ ...others, 'a.md': markdown });
    expect(at(site, 'a.md').html).toBe(expected);
    expect(complaints(site)).toEqual([]);
  });

  test('from a folder', () => {
    expect(html({ ...others, 'x/y/a.md': '[[b]] [[c d]]' }, 'x/y/a.md')).toBe(
      '<p><a href="../../b.html">Bee page</a> <a href="../../p/c%20d.html">c d</a></p>',
    );
  });

  test('what leads nowhere is said, and shown as words', () => {
    const site = link({
      ...others,
      'x/b.md': '',
      'a.md': 'One\n[[Beee]] and [[b]]\n[x](no.md) [[b#Sub ten]] [[c d#^no]]',
    });
    expect(complaints(site)).toEqual([
      'content/a.md:2:1 error link/broken "[[Beee]]" names no page; closest: "Bee"',
      'content/a.md:3:1 error link/broken "no.md" names no page; write that page, or take the brackets away',
      'content/a.md:3:12 warning link/no-heading "[[b#Sub ten]]": "Bee page" has no place "Sub ten"; closest: "Sub one", "Sub two"',
      'content/a.md:3:26 warning link/no-heading "[[c d#^no]]": "c d" has no place "^no"; the link leads to the top of the page',
    ]);
    expect(at(site, 'a.md').html).toContain('<span class="missing">Beee</span>');
  });

  test('several are listed', () => {
    const site = link({ 'x/port.md': '', 'y/port.md': '', 'a.md': '[[port]]' });
    expect(complaints(site)).toEqual([
      'content/a.md:1:1 error link/ambiguous "[[port]]" names several pages; write one of the paths: "x/port", "y/port"',
    ]);
  });
});

describe('what Obsidian users expect', () => {
  test.each([
    ['comments', 'a %%not [[b]]\n\nthis%% b', '<p>a  b</p>'],
    ['a paragraph of nothing else', 'a\n\n%%x%%\n\nb', '<p>a</p>\n<p>b</p>'],
    [
      'tags',
      '#one two #3 #four/five-6 [x](#own)\n\n## Own',
      '<p><span class="tag">#one</span> two #3 <span class="tag">#four/five-6</span> <a href="#h-own">x</a></p>\n<h2 id="h-own">Own</h2>',
    ],
    [
      'callout',
      '> [!note] Title *x*\n> Body [[b]]\n>\n> More',
      '<div class="callout" data-callout="note">\n<p class="callout-title">Title <em>x</em></p>\n<p>Body <a href="b.html">Bee page</a></p>\n<p>More</p>\n</div>',
    ],
    [
      'callout that folds',
      '> [!Warning]-\n> Body',
      '<details class="callout" data-callout="warning">\n<summary class="callout-title">Warning</summary>\n<p>Body</p>\n</details>',
    ],
    [
      'callout that is open',
      '> [!tip]+',
      '<details class="callout" data-callout="tip" open>\n<summary class="callout-title">Tip</summary>\n</details>',
    ],
    ['a quotation stays one', '> [!] x', '<blockquote>\n<p>[!] x</p>\n</blockquote>'],
    [
      'block ids',
      '- one ^a\n- two\n\ntext ^b\n\n| x |\n|---|\n\n^c',
      '<ul>\n<li id="block-a">one </li>\n<li>two</li>\n</ul>\n<p id="block-b">text </p>\n<table id="block-c">\n<thead>\n<tr>\n<th>x</th>\n</tr>\n</thead>\n</table>',
    ],
    [
      'tasks',
      '- [x] done',
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled> done</li>\n</ul>',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(body(markdown)).toBe(expected);
  });

  test('tags of the text are tags of the page', () => {
    expect(at(link({ 'a.md': '---\ntags: x\n---\n#y #x' }), 'a.md').page.tags).toEqual(['x', 'y']);
  });

  test('pictures and other files', () => {
    const files = ['img/map.png', 'img/plan.pdf', 'img/other.png'];
    const site = link(
      {
        'p/a.md':
          '![[map.png|300x200]] ![[map.png|A "map"]] ![m](../img/map.png) [[plan.pdf]] [p](../img/plan.pdf#p=2)\n\n![[no.png]]',
      },
      { files },
    );
    expect(at(site, 'p/a.md').html).toBe(
      '<p><img src="../img/map.png" alt="" width="300" height="200"> <img src="../img/map.png" alt="A &quot;map&quot;"> <img src="../img/map.png" alt="m"> ' +
        '<a href="../img/plan.pdf">plan.pdf</a> <a href="../img/plan.pdf#p%3D2">p</a></p>\n<p><span class="missing">no.png</span></p>',
    );
    expect(site.files).toEqual(['img/map.png', 'img/plan.pdf']);
    expect(complaints(site)).toEqual([
      'content/p/a.md:3:1 error link/broken "![[no.png]]" names no page; write that page, or take the brackets away',
    ]);
  });
});

describe('headings', () => {
  test("the page's own name is not said twice; others go below it", () => {
    const site = link({
      'a.md': '---\nname: Élan\n---\n# ELAN\n\n# One [[b|B]]\n\n## One B\n\n###### Six\n',
      ...others,
    });
    expect(at(site, 'a.md').headings).toEqual([
      { depth: 2, id: 'h-one-b', text: 'One B' },
      { depth: 3, id: 'h-one-b-1', text: 'One B' },
      { depth: 6, id: 'h-six', text: 'Six' },
    ]);
    expect(at(site, 'a.md').html).not.toContain('ELAN');
  });
});

describe('transclusion', () => {
  test('a page, a section, a block', () => {
    expect(body('![[p/c d]]')).toBe(
      '<div class="embed">\n<p>C.</p>\n<p class="embed-from"><a href="p/c%20d.html">c d</a></p>\n</div>',
    );
    expect(body('![[b#Sub one]]')).toBe(
      '<div class="embed">\n<h2>Sub one</h2>\n<p>Text. </p>\n<h3>Deep</h3>\n<p>More.</p>\n<p class="embed-from"><a href="b.html#h-sub-one">Bee page › Sub one</a></p>\n</div>',
    );
    expect(body('![[b#^t1]]')).toBe(
      '<div class="embed">\n<p>Text. </p>\n<p class="embed-from"><a href="b.html#block-t1">Bee page</a></p>\n</div>',
    );
    expect(body('see ![[b]]')).toBe('<p>see <a href="b.html">Bee page</a></p>');
  });

  test('links inside are right from here, and not counted as links of this page', () => {
    const site = link({ 'a.md': '![[x/e]]', 'x/e.md': '[[f]] ![[i.png]]', 'x/f.md': '' }, { files: ['x/i.png'] });
    expect(at(site, 'a.md').html).toContain('<a href="x/f.html">f</a> <img src="x/i.png" alt="">');
    expect(at(site, 'a.md').links).toEqual(['page-x-e']);
  });

  test('cycles end, and each is told where it closes', () => {
    const site = link({ 'a.md': '![[b]]', 'b.md': 'B ![[a]]\n\n![[a]]', 'c.md': '![[c]]' });
    expect(complaints(site)).toEqual([
      'content/a.md:1:1 error link/cycle "![[b]]" includes the place it stands in; write a link, without the "!"',
      'content/b.md:3:1 error link/cycle "![[a]]" includes the place it stands in; write a link, without the "!"',
      'content/c.md:1:1 error link/cycle "![[c]]" includes the place it stands in; write a link, without the "!"',
    ]);
  });

  test('no page can be blown up', () => {
    const levels = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`l${i}.md`, `![[l${i + 1}]]\n\n![[l${i + 1}]]\n\n![[l${i + 1}]]`]),
    );
    const site = link({ ...levels, 'l12.md': 'x' });
    expect(at(site, 'l0.md').html.length).toBeLessThan(100_000);
    expect(complaints(site).some((c) => c.includes('link/too-many'))).toBe(true);
  });
});

describe('footnotes', () => {
  test('a citation of a report is a hole for its marks; neighbours share one', () => {
    const site = link({
      'sources/d.md': report,
      'a.md': 'One.[^day-one-1][^day-one-3] Two.[^Day-One-2]\n\n[^day-one-1]: [[d|Day one]]: “Lee — rose.”\n',
    });
    expect(at(site, 'a.md').html).toBe('<p>One.<sup data-cite="0"></sup> Two.<sup data-cite="1"></sup></p>');
    expect(at(site, 'a.md').cited?.map((list) => list.map((e) => e.quote))).toEqual([
      ['Lee — rose.', 'The port is shut.'],
      ['“It ends,” said\tLee.'],
    ]);
    expect(complaints(site)).toEqual([]);
  });

  test('what an editor remarks in the footnote of a citation is a note of its own', () => {
    const site = link({
      'sources/d.md': report,
      'a.md':
        'One.[^day-one-1] Two.[^day-one-3]\n\n[^day-one-1]: [[d|Day one]]: “Lee — rose.” But who saw it?\n[^day-one-3]: [[d]]: “The port is shut.”\n',
    });
    const { html } = at(site, 'a.md');
    expect(html).toContain('<p>One.<sup data-cite="0"></sup><sup class="fn"><a role="doc-noteref" id="fnref-1-1"');
    expect(html).toContain('Two.<sup data-cite="1"></sup></p>');
    expect(html.match(/<li id="fn-/g)).toHaveLength(1);
    expect(html).toMatch(
      /<li id="fn-1"><p><a href="sources\/d\.html">Day one<\/a>: “Lee — rose\.” But who saw it\?<\/p>/,
    );
  });

  test('others are numbered by use', () => {
    expect(body('One[^x] two[^note-1] three[^x].\n\n[^note-1]: N [[b|B]]\n[^x]: X\n[^unused]: U')).toBe(
      '<p>One<sup class="fn"><a role="doc-noteref" id="fnref-1-1" href="#fn-1">1</a></sup> two<sup class="fn"><a role="doc-noteref" id="fnref-2-1" href="#fn-2">2</a></sup> three<sup class="fn"><a role="doc-noteref" id="fnref-1-2" href="#fn-1">1</a></sup>.</p>\n' +
        '<ol class="footnotes">\n<li id="fn-1"><p>X</p> <a role="doc-backlink" href="#fnref-1-1" aria-label="1 ↑1">↑1</a> <a role="doc-backlink" href="#fnref-1-2" aria-label="1 ↑2">↑2</a></li>\n' +
        '<li id="fn-2"><p>N <a href="b.html">B</a></p> <a role="doc-backlink" href="#fnref-2-1" aria-label="2 ↑">↑</a></li>\n</ol>',
    );
  });

  test('what names nothing is said', () => {
    const site = link({ 'sources/d.md': report, 'a.md': 'A[^day-one-9] b[^day-two-1]' });
    expect(complaints(site)).toEqual([
      'content/a.md:1:2 error evidence/no-sentence "[^day-one-9]": the report has 4 sentences; give the number of one of them',
      'content/a.md:1:16 error link/no-footnote "[^day-two-1]" has no footnote and names no sentence of a report; write "[^day-two-1]: …" below',
    ]);
    expect(at(site, 'a.md').html).toBe('<p>A[^day-one-9] b[^day-two-1]</p>');
  });
});

describe('what must not get through', () => {
  test.each([
    ['<script>alert(1)</script>', '', 'raw HTML is left out ("<script>alert(1)</script>"); write it as Markdown'],
    ['a <b onclick="x()">b</b>', '<p>a b</p>', 'raw HTML is left out ("<b onclick=\\"x()\\">"); write it as Markdown'],
    ['<!-- a comment -->', '', undefined],
    [
      '[x](javascript:alert(1))',
      '<p><a>x</a></p>',
      'an address that begins with "javascript:" is left out; use one that begins with https:, or a page of the wiki',
    ],
    ['[x](JaVa&#x0A;Script:alert(1))', undefined, undefined],
    [
      '![x](data:text/html,x)',
      '<p><img alt="x"></p>',
      'an address that begins with "data:" is left out; use one that begins with https:, or a page of the wiki',
    ],
    ['[x](//evil.org)', '<p><a href="//evil.org">x</a></p>', undefined],
    ['![x](https://x.org/a.png "<b>")', '<p><img src="https://x.org/a.png" alt="x" title="&lt;b&gt;"></p>', undefined],
    ['\ufdd00\ufdd1 [[b]]', '<p>\ufffd0\ufffd <a href="b.html">Bee page</a></p>', undefined],
  ])('%j', (markdown, expected, message) => {
    const site = link({ ...others, 'a.md': markdown });
    if (expected !== undefined) expect(at(site, 'a.md').html).toBe(expected);
    expect(at(site, 'a.md').html).not.toMatch(/javascript:/i);
    if (message !== undefined) expect(site.diagnostics.map((d) => d.message)).toEqual([message]);
  });
});

const attributes = new Set(
  'id class href src alt title width height data-cite data-callout role aria-label open type checked disabled start align'.split(
    ' ',
  ),
);

function dangers(node: DefaultTreeAdapterTypes.ParentNode): readonly string[] {
  return node.childNodes.flatMap((child): readonly string[] => {
    if (!('tagName' in child)) return [];
    const bad = child.attrs.filter(
      ({ name, value }) =>
        !attributes.has(name) ||
        (/^(?:href|src)$/.test(name) && /^[\s\0-\x20]*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i.test(value)),
    );
    return [
      ...(child.tagName === 'script' ? ['script'] : []),
      ...bad.map(({ name, value }) => `${name}=${value}`),
      ...dangers(child),
    ];
  });
}

test('whatever the body: well-formed HTML, no holes, nothing active, no dead fragment, links resolved or reported', () => {
  const piece = fc.constantFrom(
    '[[b]]',
    '[[b|x]]',
    '[[nobody]]',
    '![[b]]',
    '![[a]]',
    '![[i.png]]',
    '[[#H]]',
    '[[b#Sub one]]',
    '%%',
    '[^1]',
    '[^day-one-2]',
    '[^day-one-99]',
    '\n\n[^1]: note [[b]]',
    '[x](b.md)',
    '[y](no.md)',
    '<b>',
    '</p>',
    '<script>',
    '"',
    '"><script>',
    '[z](javascript:x)',
    '![i](i.png "t<i>t")',
    '# H',
    '\n\n',
    '\n',
    '> ',
    '> [!note]- x',
    '- ',
    '1. ',
    '| a | b |\n|---|---|\n',
    '`',
    '```',
    '    ',
    '*',
    '_',
    '~~',
    '\\',
    '&lt;',
    '<',
    '>',
    '#tag',
    ' ^blk',
    '^',
    '|',
    ']',
    '](',
    '[[',
    ']]',
    'http://x.org',
    'word',
    ' ',
    '\r\n',
    '\ufdd01\ufdd1',
    '\ufdd2',
    '\0',
  );
  assertLaw(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const site = link({ ...others, 'sources/d.md': report, 'a.md': pieces.join('') }, { files: ['i.png'] });
      const page = at(site, 'a.md');
      expect(page.html).not.toMatch(/[\ufdd0-\ufdef]/);
      const tree = parseFragment(page.html);
      expect(dangers(tree)).toEqual([]);
      // A browser reads it as it was written (up to how characters are escaped): nothing is misnested.
      const plain = (s: string): string =>
        s
          .replace(/\r\n?/g, '\n')
          .replace(
            /&(?:quot|#x27|gt|lt|amp|nbsp);|[<>"'&\u00a0]/g,
            (c) =>
              ({ '&quot;': '"', '&gt;': '>', '&#x27;': "'", '&nbsp;': '\u00a0', '&lt;': '<', '&amp;': '&' })[c] ?? c,
          )
          .replace(/=""/g, '')
          .replace(/\0/g, '\ufffd')
          .replace(/&#x([0-9a-f]+);/gi, (_, h: string) => String.fromCodePoint(Number.parseInt(h, 16)));
      expect(plain(serialize(tree))).toBe(plain(page.html));
      const ids = [...page.html.matchAll(/<[a-z][^<>]* id="([^"]*)"/g)].map((m) => m[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, fragment] of page.html.matchAll(/<a [^<>]*href="#([^"]*)"/g))
        expect(ids).toContain(decodeURIComponent(fragment ?? ''));
      const broken = (page.html.match(/class="missing"/g) ?? []).length;
      if (broken > 0) expect(site.diagnostics.some((d) => d.rule === 'link/broken')).toBe(true);
    }),
    { numRuns: 120 },
  );
});
