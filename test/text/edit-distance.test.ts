import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceFrom, editDistance } from '../../src/text/edit-distance.ts';
import { assertLaw } from '../law.ts';

test.each([
  ['', 'abc', 3],
  ['abc', '', 3],
  ['harbour', 'harbor', 1],
  ['strike', 'srtike', 1],
  ['ca', 'abc', 3],
  ['x'.repeat(40), 'x'.repeat(38), 2],
])('%j to %j: %d', (a, b, distance) => {
  expect([editDistance(a, b, 9), distanceFrom(a)(b, 9)]).toEqual([distance, distance]);
});

test('from one word to many it is what it is from each to each, or above the limit in both', () => {
  const word = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', ' '), maxLength });
  const words = fc.oneof(word(8), fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 28, maxLength: 36 }));
  assertLaw(
    fc.property(words, fc.array(words, { maxLength: 8 }), fc.nat(12), (one, others, limit) => {
      const distanceTo = distanceFrom(one);
      const cut = (distance: number): number => Math.min(distance, limit + 1);
      for (const other of others) expect(cut(distanceTo(other, limit))).toBe(cut(editDistance(other, one, limit)));
    }),
  );
});
