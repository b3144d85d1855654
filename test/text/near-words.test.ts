import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMisspelling } from '../../src/text/name-forms.ts';
import { misspellingKeys, nearWords } from '../../src/text/near-words.ts';
import { assertLaw } from '../law.ts';

/** Words of few letters, and such as come from others by a slip or two. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 34 });
const slip = (text: string, at: number, kind: number): string => {
  const i = 1 + (at % Math.max(1, text.length - 1));
  const swapped = `${text.slice(0, i)}${text.charAt(i + 1)}${text.charAt(i)}${text.slice(i + 2)}`;
  return [swapped, text.slice(0, i) + text.slice(i + 1), `${text.slice(0, i)}b${text.slice(i)}`][kind] ?? text;
};
const words = fc
  .array(fc.tuple(word, fc.array(fc.tuple(fc.nat(40), fc.nat(2)), { maxLength: 3 })), { maxLength: 8 })
  .map((list) => [
    ...new Set(list.flatMap(([text, slips]) => [text, slips.reduce((made, [at, kind]) => slip(made, at, kind), text)])),
  ]);

describe('words that may be spellings of another', () => {
  it('are those that all pairs would give, among few words and in a crowd', () => {
    const crowd = Array.from({ length: 70 }, (_, i) => `q${i}`.padEnd(5 + (i % 9), `q${i}`));
    assertLaw(
      fc.property(words, fc.boolean(), (list, crowded) => {
        const near = nearWords(misspellingKeys, isMisspelling);
        if (crowded) for (const other of crowd) near(other);
        const found = list.map((w) => near(w));
        list.forEach((w, i) => {
          expect([...(found[i] ?? [])].sort()).toEqual(list.filter((other) => isMisspelling(w, other)).sort());
        });
      }),
      { numRuns: 400 },
    );
  });

  it('have few keys, however long they are', () => {
    expect(misspellingKeys('a'.repeat(1000)).size).toBe(1);
    expect(misspellingKeys('abcdefghijklmnopqrstuvwxyzabcd').size).toBeLessThan(500);
  });
});
