import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { scan, splitWikilink } from '../../src/link/body/scan.ts';
import { escapeMarkdown, oneLine, wikilink } from '../../src/text/markdown.ts';
import { assertLaw } from '../law.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);
const plainText = (node: Nodes | undefined): string =>
  node === undefined
    ? ''
    : 'value' in node
      ? node.value
      : 'children' in node
        ? node.children.map(plainText).join('')
        : '';

const tricky = fc
  .array(
    fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '<b>',
      '&amp;',
      '|',
      '~',
      '`',
      '\\',
      '#',
      '-',
      '+',
      '1.',
      '1)',
      '=',
      '!',
      '^',
      '%%',
      '$',
      '>',
      ':',
      'a',
      ' ',
      '\n',
      '\t',
      '[^x-1]',
      '[[y]]',
      '#tag',
      '^id',
      '![',
      '](u)',
      'http://x.org',
      'é',
      '—',
      '“',
    ),
  )
  .map((parts) => parts.join(''));

test('what is escaped reads as the same words, in one paragraph, whatever follows', () => {
  assertLaw(
    fc.property(fc.oneof(tricky, fc.string({ unit: 'grapheme' })), (words) => {
      const line = oneLine(words);
      const escaped = escapeMarkdown(words);
      const tree = markdown.parse(`${escaped}[^x-1]\n\n[^x-1]: y`);
      if (line === '') return;
      expect(tree.children.map((c) => c.type)).toEqual(['paragraph', 'footnoteDefinition']);
      expect(plainText(tree.children[0])).toBe(line);
      // Nothing for a wikilink, comment, tag or block id to be seen in either.
      expect(scan(escaped).tokens).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['5*6 [x] <y> & z', '5\\*6 \\[x\\] \\<y\\> \\& z'],
  ['1. May', '1\\. May'],
  ['- no', '\\- no'],
  ['a\r\n b', 'a b'],
])('%j → %j', (words, escaped) => {
  expect(escapeMarkdown(words)).toBe(escaped);
});

test('a wikilink says where and what, whatever the words', () => {
  expect(wikilink('people/a.md', 'A')).toBe('[[people/a|A]]');
  assertLaw(
    fc.property(tricky, (label) => {
      const link = wikilink('people/a.md', label);
      expect(splitWikilink(link.slice(2, -2))).toMatchObject({ target: 'people/a', fragment: '' });
      expect(scan(`x ${link} y`).tokens).toMatchObject([{ kind: 'wikilink', target: 'people/a' }]);
    }),
  );
});
