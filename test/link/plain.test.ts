import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlain } from '../../src/link/body/plain.ts';
import { scan } from '../../src/link/body/scan.ts';
import { readBody, readWholeBody } from '../../src/link/body/whole.ts';
import { pagePath } from '../../src/model/ids.ts';
import { parsePage } from '../../src/parse/index.ts';
import { assertLaw } from '../law.ts';

/** Where the fast reader answers, remark must give the same body. True where it answered. */
function compare(markdown: string): boolean {
  const { value: page } = parsePage(pagePath('a.md'), `---\nname: Name\n---\n${markdown}`);
  if (!page) throw new Error('no page');
  const scanned = scan(markdown);
  if (!readPlain(scanned.text, page.name, scanned.tokens)) return false;
  expect(readBody(page)).toEqual(readWholeBody(page));
  return true;
}

describe('answers what pages are mostly made of', () => {
  test.each([
    'One *em* **strong text**, `code <b>` and <https://x.org/a?b=c>.\nNext line (*so*).',
    '# Name\n\n## Two\ntext\n\n### Three `c` [[x|y]]\n\n## Two',
    '# Other\n\n## Two\n\n###### Six',
    '- one\n- two **b** [[c]]\n\ntext\n\n1. a\n2. b',
    '| a | b | c | d |\n| --- | :-: | :-- | --: |\n| 1 | [[x|y]] | | *e* |\n| `c` | #tag | é | 2 |',
    '| a |\n|---|',
    'Text[^1] and[^note] and [^s-12].\n\n[^1]: One [[x]].\n[^note]: Two, see <https://x.org>.\n\n[^s-12]: Three\nlines.\n\n[^1]: Again.',
    'snake_case 5 > 3 100% "quoted" ‘it’s’ – a|b !x (y) {z} ^w $v; 1) no, 2. no',
    '#tag first and #two/three',
    '“Quote” first.\n\n2024 was a year.\n\n*Em* first.\n\n**Strong** first.',
  ])('%j', (markdown) => {
    expect(compare(markdown)).toBe(true);
  });
});

describe('leaves the rest to remark', () => {
  test.each([
    'a\\*b',
    'a & b',
    '[x](y)',
    '<b>',
    'http://x.org',
    'a@b.org',
    'www.x.org',
    '~~a~~',
    '* a',
    '+ a',
    '> a',
    '    a',
    'a\n===',
    'a\n---',
    '---',
    '```\na\n```',
    '- a\n\n- b',
    '- a\n  b',
    '- [ ] a',
    '2. a',
    'a  \nb',
    '_a_',
    '***a***',
    '**a **',
    '%%a%% b',
    'a ^b',
    '![[a]]',
    'a\r\nb',
    '| a |\n|---|\n| 1 | 2 |',
    '| a\n|---',
    '[^1]: a\n\n    b',
    '## a ##',
    '#',
    '![[i.png]]',
  ])('%j', (markdown) => {
    expect(compare(markdown)).toBe(false);
  });
});

describe('is remark, only faster', () => {
  const piece = fc.constantFrom(
    'word',
    'two words',
    'é',
    '2024',
    '12.',
    '1) ',
    '. ',
    ', ',
    ' ',
    ' ',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '*',
    '**',
    '*em*',
    '**strong**',
    '***',
    '_',
    '_x_',
    'a_b',
    '`',
    '``',
    '`code`',
    '`a<b`',
    '[[x]]',
    '[[x|y]]',
    '[[#H]]',
    '[^1]',
    '[^s-2]',
    '\n\n[^1]: ',
    '\n[^s-2]: note',
    '# ',
    '## ',
    '\n## H\n',
    '#tag',
    '- ',
    '\n- ',
    '\n1. ',
    '\n2. ',
    '| ',
    ' | ',
    '|\n',
    '\n| a | b |\n|---|--:|\n| ',
    '---',
    '===',
    '\n---\n',
    '>',
    '<',
    '<https://x.org>',
    'https://x.org',
    'www.',
    '@',
    '&amp;',
    '\\',
    '(',
    ')',
    '"',
    '“',
    '!',
    '[',
    ']',
    ':',
    ';',
    '~',
    '~~',
    '$',
    '%',
    '%%',
    '^',
    '^id',
    '\t',
    '\r\n',
    '    ',
    '  ',
    '\u00a0',
    '\u2003',
    '\ufeff',
    '\0',
    '=',
    '+',
    '{',
    '😀',
  );
  const mild = fc.constantFrom(
    'word',
    'Two words',
    ' ',
    ' ',
    ', ',
    '. ',
    '*em*',
    '**st**',
    ' *e f* ',
    '`c`',
    '[[x]]',
    '[[x|y z]]',
    '[^1]',
    '[^s-2]',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n## H\n\n',
    '\n\n- a\n- b',
    '\n- c',
    '\n\n| a | b |\n|---|--:|\n| 1 | 2 |',
    ' | ',
    '\n\n[^1]: Note',
    '#tag ',
    '(',
    ')',
    '_',
    '1.',
    '- ',
    'a_b',
    '*',
    '**',
    '\n\n# Name\n\n',
    '\n\n1. x\n2. y\n\n',
    '\u00a0',
  );

  test('on anything', () => {
    assertLaw(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => void compare(pieces.join(''))),
      { numRuns: 1000 },
    );
  });

  test('on what is nearly plain', () => {
    let answered = 0;
    assertLaw(
      fc.property(fc.array(mild, { maxLength: 15 }), (pieces) => void (compare(pieces.join('')) && answered++)),
      { numRuns: 500 },
    );
    expect(answered).toBeGreaterThan(10);
  });
});
