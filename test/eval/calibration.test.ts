import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/config.ts';
import { extractReports } from '../../src/extract/index.ts';
import { calibrated } from '../../src/model/calibration.ts';
import { resolveReports } from '../../src/resolve/index.ts';
import { calibrationTable } from './calibration.ts';
import { loadCorpus } from './corpus.ts';
import { measureStory } from './measure.ts';
import type { Judged } from './run.ts';

const stories = await loadCorpus('dev');
const judged = stories.flatMap((story) => {
  const sources = story.reports.map(({ source }) => source);
  const read = extractReports(sources);
  return measureStory(story, read, resolveReports(sources, read, { threshold: defaultSettings.threshold })).judged;
});

/** Share right less mean confidence, in standard errors of a share so large. */
function excess(list: readonly Judged[]): number {
  const said = list.reduce((sum, j) => sum + j.confidence, 0) / list.length;
  const right = list.filter((j) => j.right).length / list.length;
  return (right - said) / Math.sqrt((said * (1 - said)) / list.length);
}

describe('on stories that taught the extractor nothing, a finding is as often right as it is said to be', () => {
  // Of these claims as many are made as tell a wrong confidence from chance: three standard errors.
  const kinds = ['direct statement', 'role', 'person page', 'organization page'] as const;

  test.each(kinds)('%s: not less often', (kind) => {
    const list = judged.filter((j) => j.kind === kind);
    expect(list.length).toBeGreaterThan(90);
    expect(excess(list), calibrationTable(list)).toBeGreaterThan(-3);
  });

  test.each(kinds)('%s: nor where it is said to be nearly certain', (kind) => {
    const list = judged.filter((j) => j.kind === kind && j.confidence >= 0.9);
    expect(list.length).toBeGreaterThan(50);
    expect(excess(list), calibrationTable(list)).toBeGreaterThan(-3);
  });

  test('pages below the threshold are mostly wrong, so that they are rightly asked about', () => {
    const doubted = judged.filter((j) => /person|organization/.test(j.kind) && j.confidence < 0.5);
    expect(doubted.filter((j) => j.right).length).toBeLessThan(doubted.length / 2);
  });
});

describe('a curve', () => {
  const curve = [
    [0, 0],
    [0.5, 0.5],
    [0.9, 0.7],
  ] as const;
  test.each([
    [0, 0],
    [0.25, 0.25],
    [0.5, 0.5],
    [0.7, 0.6],
    [1, 0.7],
  ])('at %s is %s', (said, right) => expect(calibrated(curve, said)).toBeCloseTo(right, 10));
});
