/** Views in, tokens out: words whole, fillers no part of a word's edge unless they are a reference's rest. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oncePerSpelling, tokenize, tokenPattern } from '../../src/text/tokens.ts';
import { assertLaw } from '../law.ts';

describe('tokens', () => {
  test.each([
    ["Al-Nono's 1,200 cease-fires don't", ['Al-Nono', "'s", '1,200', 'cease-fires', "don't"]],
    ['The U.S. paid $2.5bn (2½%).', ['The', 'U.S.', 'paid', '$', '2.5bn', '(', '2½', '%', ')', '.']],
    ['don’\u2060\u2060t Lee’\u2060\u2060s', ['don’t', 'Lee', '’s']],
    ['\u2060\u2060Roe\u2060\u2060, he', ['Roe', ',', 'he']],
  ])('%j', (view, expected) => {
    expect(tokenize(view).map((t) => t.text)).toEqual(expected);
  });

  test('markup glued to a word is no part of it; the rest of a reference is', () => {
    const view = '(\u2060\u2060\u2060Roe\u2060\u2060\u2060\u2060, caf\u00e9\u2060\u2060\u2060 “\u2060\u2060';
    expect(tokenize(view).map((t) => view.slice(t.start, t.end))).toEqual([
      '(',
      'Roe',
      ',',
      'caf\u00e9\u2060\u2060\u2060',
      '“\u2060\u2060',
    ]);
    expect(tokenize(view).map((t) => t.spaced)).toEqual([true, false, false, true, true]);
  });

  test.each([
    ['letters', 'a\u2060'.repeat(3e6)],
    ['hyphens', `’${'a-'.repeat(3e6)}`],
    ['digits', `’${'1,'.repeat(3e6)}`],
  ])('a line of %s without end is read to its end', (_, view) => {
    // Squared, six million characters would outlast any limit of a test.
    expect(tokenize(view).at(-1)?.end).toBeGreaterThan(view.length - 3);
  });

  test('never overlap, and read the same in a slice', () => {
    const piece = fc.constantFrom(
      'a',
      'É',
      "'s",
      '’',
      '-',
      '1',
      ',',
      '.',
      '½',
      '\u2060',
      ' ',
      '``',
      "''",
      '…',
      '$',
      'U.S.',
    );
    assertLaw(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((p) => p.join('')),
        (view) => {
          let last = 0;
          for (const token of tokenize(view)) {
            expect(token.start).toBeGreaterThanOrEqual(last);
            expect(token.text).toBe(view.slice(token.start, token.end).replaceAll('\u2060', ''));
            expect(token.text).not.toMatch(/^$|\s/);
            last = token.end;
          }
          expect(last).toBeLessThanOrEqual(view.length);
        },
      ),
    );
  });

  test('plain words and marks are what the pattern makes of them', () => {
    const long = ['a'.repeat(100), 'b'.repeat(101)];
    const piece = fc.constantFrom(
      ...[
        'a',
        'The',
        'é',
        "'",
        '’',
        '-',
        '--',
        '1',
        '10th',
        ',',
        '.',
        '..',
        '…',
        'U.S.',
        "n't",
        '\u2060',
        ' ',
        '\n',
        '$',
      ],
      ...long,
    );
    assertLaw(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((p) => p.join('')),
        (view) => {
          const starts = [...view.matchAll(tokenPattern)].map((match) => [
            match.index,
            match[0].replaceAll('\u2060', ''),
          ]);
          expect(tokenize(view).map((t) => [t.start, t.text])).toEqual(starts);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('what a spelling answers is worked out once, whatever the tokens, and apart for each question', () => {
  const asked: string[] = [];
  const isLong = oncePerSpelling(({ lower }) => {
    asked.push(lower);
    return lower.length > 4;
  });
  const first = oncePerSpelling(({ text }) => text[0] ?? '');
  const tokens = tokenize('Quarry workers met quarry owners, and Quarry workers left.');
  expect(tokens.map((token) => isLong(token))).toEqual([
    true,
    true,
    false,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(tokens.map((token) => first(token)).join('')).toBe('Qwmqo,aQwl.');
  expect(asked).toEqual(['quarry', 'workers', 'met', 'quarry', 'owners', ',', 'and', 'left', '.']);
});
