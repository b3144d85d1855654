import { expect, test } from 'vitest';
import { proofs, weighings } from '../../src/extract/sureness/index.ts';
import type { Proven, Weighed } from './verdicts/facts.ts';
import { heldOut, provenIn, readVerdicts, weightsFrom } from './verdicts.ts';

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
    // Of most terms the table does not tell whether their verb is one of providing: their texts were gone before that was asked.
    expect(right / allRight).toBeGreaterThan(kind === 'term' ? 0.25 : 0.5);
  },
);

test.each([...weighed, ...proven])('each kind of %s has been read by hand, right ones and wrong ones', (kind) => {
  const verdicts = readVerdicts(kind);
  expect(new Set(verdicts.map((v) => v.story)).size).toBeGreaterThan(10);
  expect(new Set(verdicts.map((v) => v.isTrue)).size).toBe(2);
});

test.each(['statement', 'role'] as const)(
  'a %s that is sure enough is right in stories that taught nothing, more often than one that waits, and most right ones are',
  (kind) => {
    const said = heldOut(kind) ?? [];
    const rightIn = (list: typeof said): number => list.filter((c) => c.isTrue).length;
    const [sure, waiting] = [said.filter((c) => c.isFact), said.filter((c) => !c.isFact)];
    expect(rightIn(sure) / sure.length).toBeGreaterThan(0.92);
    expect(rightIn(waiting) / waiting.length).toBeLessThan(0.85);
    expect(rightIn(sure) / rightIn(said)).toBeGreaterThan(0.75);
  },
);
