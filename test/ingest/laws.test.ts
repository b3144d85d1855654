/** What holds for every file, whatever is in it: offsets, order, no exception, time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { assertLaw } from '../law.ts';
import { read } from './read.ts';

const markdown = [
  '# ',
  '## ',
  '**',
  '_',
  '*',
  '`',
  '```\n',
  '[',
  '](',
  ')',
  '![',
  '[^1]',
  '[^1]: ',
  '> ',
  '- ',
  '1. ',
  '|',
  '|-|-|\n',
  '~~',
  '<b>',
  '</b>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '&amp;',
  '&rsquo;',
  '\\',
  '\\*',
  '    ',
  '\t',
  '---\n',
  '===\n',
  'https://x.y/z',
  'a@b.c',
];
const html = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<article>',
  '</article>',
  '<h1>',
  '</h1>',
  '<b>',
  '</b>',
  '<a href="x">',
  '</a>',
  '<br>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<script>',
  '</script>',
  '<style>',
  '<svg>',
  '<template>',
  '<pre>',
  '<!DOCTYPE html>',
  '<!--',
  '-->',
  '&nbsp;',
  '&notit;',
  '&#0;',
  '&#x1F600;',
  '&',
  '<',
  '>',
  '<meta name="author" content="By Jane Doe">',
  '<time datetime="2021-05-03">',
  '<title>',
  '</title>',
  '<span data-text="0">',
  '<textarea>',
  '<select><option>',
  '<frameset>',
  '<![CDATA[',
  '<p class="byline">',
  '</body>',
  '</html>',
  '<body hidden>',
];
const words = [
  'Jane Doe',
  'By ',
  'said',
  'OSLO — ',
  'It is so.',
  '“So,” he said.',
  '© 2021 Evening Post',
  '12 June 2024',
  'Mr.',
  ' . ',
  'thi',
  'é',
  '\u00ad',
  '\u200b',
  '\u200f',
  '\u2028',
  '😀',
  '\ud83d',
  '\u2060',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '---\n',
  'title: x\n',
  '- ',
  '…',
  '"',
  '’',
];

const soup = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces, ...words), fc.string({ unit: 'grapheme', maxLength: 4 })), {
      maxLength: 40,
    })
    .map((p) => p.join(''));

const seeds: readonly [string, fc.Arbitrary<string>][] = [
  ['a.txt', soup([])],
  ['a.md', soup(markdown)],
  ['a.html', soup(html)],
];

function expectLawful(source: Source): void {
  const { text, view, sentences } = source;
  expect(view).toHaveLength(text.length);
  let last = 0;
  let paragraph = 0;
  sentences.forEach((s, i) => {
    expect(s.index).toBe(i + 1);
    expect(s.start).toBeGreaterThanOrEqual(last);
    expect(s.end).toBeGreaterThan(s.start);
    expect(s.end).toBeLessThanOrEqual(text.length);
    expect(s.paragraph).toBeGreaterThanOrEqual(paragraph);
    expect(view.slice(s.start, s.end)).toMatch(/^[^\s\u2060].*[^\s]$|^[^\s\u2060]$/su);
    last = s.end;
    paragraph = s.paragraph;
  });
}

describe('laws', () => {
  test.each(seeds)(
    '%s: the view is as long as the text; sentences lie in it, in order, apart',
    async (path, arbitrary) => {
      let reports = 0;
      await assertLaw(
        fc.asyncProperty(arbitrary, async (text) => {
          const { source } = await read(path, text);
          if (!source) return;
          reports++;
          expectLawful(source);
        }),
        { numRuns: 300 },
      );
      expect(reports).toBeGreaterThan(100);
    },
  );

  test.each(seeds)(
    '%s: what the view shows stands at the same place in the text, or is a reference there',
    async (path, arbitrary) => {
      let shownAtAll = 0;
      await assertLaw(
        fc.asyncProperty(arbitrary, async (text) => {
          const { source } = await read(path, text);
          if (!source) return;
          if (source.view.trim() !== '') shownAtAll++;
          for (let i = 0; i < source.view.length; i++) {
            const shown = source.view.charAt(i);
            if (/[\s\u2060]/.test(shown) || shown === source.text[i]) continue;
            // The second half of a character beyond the first plane follows its first.
            expect(source.text.charAt(/[\udc00-\udfff]/.test(shown) ? i - 1 : i)).toBe('&');
          }
        }),
        { numRuns: 300 },
      );
      expect(shownAtAll).toBeGreaterThan(100);
    },
  );

  test.each(['a.txt', 'a.md', 'a.html'])(
    '%s: no bytes make it throw, and there is a source or a reason',
    async (path) => {
      await assertLaw(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
          const { source, diagnostics } = await read(path, bytes);
          if (source) expectLawful(source);
          else expect(diagnostics.length).toBeGreaterThan(0);
        }),
        { numRuns: 200 },
      );
    },
  );

  test.each([
    ['one.txt', 'The minister said on Tuesday that talks would go on. '.repeat(94_000)],
    ['word.txt', 'a'.repeat(5_000_000)],
    ['dots.txt', `${'.'.repeat(5_000_000)}x`],
    ['tabs.txt', 'a\tb\t'.repeat(1_250_000)],
    ['credits.txt', `Copyright 2024 ${'Post '.repeat(1_000_000)}`],
    ['less.html', '<'.repeat(5_000_000)],
    ['one.html', `<p>${'The minister said on Tuesday that talks would go on. '.repeat(94_000)}`],
    ['comments.html', '<!--'.repeat(1_000_000)],
  ])(
    'five megabytes in one line are read to their end: %s',
    async (path, text) => {
      const { source, messages } = await read(path, text);
      expect(messages.filter((m) => m.includes(' error '))).toEqual([]);
      if (source) expect(source.view).toHaveLength(source.text.length);
      else expect(messages.join()).toContain('ingest/empty');
    },
    30_000,
  );

  test('the same input gives the same output', async () => {
    await assertLaw(
      fc.asyncProperty(soup([...markdown, ...html]), fc.constantFrom('a.txt', 'a.md', 'a.html'), async (text, path) => {
        expect(await read(path, text)).toEqual(await read(path, text));
      }),
      { numRuns: 60 },
    );
  });
});
