/** What is known of a text before any word of it is looked at. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostWords } from '../../src/ingest/english.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { assertLaw } from '../law.ts';

const wordsIn = (text: string): number => tokenize(text).filter(({ kind }) => kind === 'word').length;

test('no text has more words than are counted at a glance', () => {
  const piece = fc.constantFrom(
    'Côte',
    "d'Ivoire",
    'U.S.',
    'D&Q',
    '10th',
    '’s',
    'e\u0301t',
    'a\u2060b',
    '日本',
    '½p',
    ' ',
    '—',
    '\n',
  );
  assertLaw(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(piece).map((all) => all.join('')),
      ),
      (text) => {
        expect(mostWords(text)).toBeGreaterThanOrEqual(wordsIn(text));
      },
    ),
  );
  const long = 'x'.repeat(950);
  expect(mostWords(long)).toBeGreaterThanOrEqual(wordsIn(long));
});
