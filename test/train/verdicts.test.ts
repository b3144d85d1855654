import { expect, test } from 'vitest';
import { proofs, weighings } from '../../src/extract/sureness/index.ts';
import type { Proven, Weighed } from './verdicts/facts.ts';
import { provenIn, readVerdicts, weightsFrom } from './verdicts.ts';

const weighed = Object.keys(weighings) as Weighed[];
const proven = Object.keys(proofs) as Proven[];

test.each(weighed)('the weights of a %s are what its table of verdicts teaches', (kind) => {
  expect(weighings[kind].weights).toEqual(weightsFrom(readVerdicts(kind), kind));
});

test.each(proven)(
  'a proven %s is as sure as those of its table are right, and most of the right ones are proven',
  (kind) => {
    const { proven: all, right, allRight } = provenIn(kind);
    expect(proofs[kind].share).toBeCloseTo(right / all, 2);
    expect(right / allRight).toBeGreaterThan(0.5);
  },
);

test.each([...weighed, ...proven])('each kind of %s has been read by hand, right ones and wrong ones', (kind) => {
  const verdicts = readVerdicts(kind);
  expect(new Set(verdicts.map((v) => v.story)).size).toBeGreaterThan(10);
  expect(new Set(verdicts.map((v) => v.isTrue)).size).toBe(2);
});
