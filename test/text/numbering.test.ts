import { expect, test } from 'vitest';
import { numbering } from '../../src/text/numbering.ts';

test('a thing has one number, however often it is met, and stands at that place', () => {
  const words = numbering<string>();
  expect(['b', 'a', 'b', 'c', 'a'].map(words.of)).toEqual([0, 1, 0, 2, 1]);
  expect(words.all()).toEqual(['b', 'a', 'c']);
});
