/** The short way through Markdown without marks: what the parser says, or nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/ingest/markdown.ts';
import { readUnmarked } from '../../src/ingest/unmarked.ts';
import { assertLaw } from '../law.ts';

const prose = 'The harbour opens again at 7.30 on Monday, Roe & Doe said: "No ship waited" (or so it seems).';

test('prose needs no parser', () => {
  const text = `${prose}\n\n   \n${prose}\nIt goes on here.\n`;
  expect(readUnmarked(text)).toEqual(readMarkdown(text));
});

test.each([
  'a *b*',
  'a_b_',
  '# a',
  '- a',
  '+ a',
  '1. a',
  '7)\na',
  'a\n===',
  'a\n---',
  'a  \nb',
  '    a',
  '> a',
  'AT&amp;T',
  'a &#8217; b',
  'www.x.example',
  'see http://x.example',
  'a@x.example',
  'a\r\nb',
  '\ufeffa',
  'a '.repeat(4100).trim(),
])('%j is left to the parser', (text) => {
  expect(readUnmarked(`${prose}\n\n${text}`)).toBeUndefined();
});

test('it says what the parser says, whatever the text', () => {
  const bits = [
    ...'.,;:!?"\'()^{}$%#=+-/&',
    'a',
    'Word',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '1.',
    '12)',
    'http',
    '\u00a0',
    '\u2028',
  ];
  const odd = ['\u0085', '\f', '\v', '\u2060', '\u00ad', '\ud800', '😀', '\u3000', '\ufeff', '\t', '\0', '*', '_', '|'];
  let met = 0;
  assertLaw(
    fc.property(fc.array(fc.constantFrom(...bits, ...odd), { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      const read = readUnmarked(text);
      if (read === undefined) return;
      met++;
      expect(read).toEqual(readMarkdown(text));
    }),
    { numRuns: 2000 },
  );
  expect(met).toBeGreaterThan(400);
});
