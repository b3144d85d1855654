import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Topic } from '../../src/model/claim.ts';
import { likenesses } from '../../src/resolve/topics.ts';
import { assertLaw } from '../law.ts';

const topic: fc.Arbitrary<Topic> = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 0, maxLength: 40 })
  .chain((words) =>
    fc.record({
      words: fc.constant(words.map((w) => `w${w}`)),
      weights: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: words.length, maxLength: words.length }),
    }),
  );

/** The definition, pair by pair. */
function likeness(a: Topic, b: Topic): number {
  if (a.words.length < 20 || b.words.length < 20) return Number.NaN;
  return a.words.reduce((sum, word, i) => {
    const j = b.words.indexOf(word);
    return j < 0 ? sum : sum + ((a.weights[i] ?? 0) * (b.weights[j] ?? 0)) / 1e6;
  }, 0);
}

const told = (like: number): number | string => (Number.isNaN(like) ? 'too short' : Math.round(like * 1e9));

test('reports are alike by the words both have, whichever was asked before', () => {
  assertLaw(
    fc.property(fc.array(topic, { maxLength: 8 }), (topics) => {
      const of = likenesses(topics);
      topics.forEach((a, i) => {
        const row = of(i);
        topics.forEach((b, j) => {
          expect(told(row[j] ?? 0)).toBe(told(likeness(a, b)));
        });
      });
    }),
  );
});
