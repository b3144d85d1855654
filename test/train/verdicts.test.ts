import { expect, test } from 'vitest';
import { weighings } from '../../src/extract/sureness/index.ts';
import type { Kind } from './verdicts/facts.ts';
import { readVerdicts, weightsFrom } from './verdicts.ts';

const kinds = Object.keys(weighings) as Kind[];

test.each(kinds)('the weights of a %s are what its table of verdicts teaches', (kind) => {
  expect(weighings[kind].weights).toEqual(weightsFrom(readVerdicts(kind), kind));
});

test.each(kinds)('each kind of %s has been read by hand, right ones and wrong ones', (kind) => {
  const verdicts = readVerdicts(kind);
  expect(new Set(verdicts.map((v) => v.story)).size).toBeGreaterThan(10);
  expect(new Set(verdicts.map((v) => v.isTrue)).size).toBe(2);
});
