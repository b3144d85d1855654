import { describe, expect, test } from 'vitest';
import { extractReport, extractReports } from '../../../src/extract/index.ts';
import { siblingNames } from '../../../src/extract/names/index.ts';
import type { Source } from '../../../src/model/source.ts';
import { sourceOf } from '../../train/examples.ts';

const sure = sourceOf(
  'sure',
  'Quarrex plc said on Monday that it would cut 300 jobs. Quarrex chief executive Anna Berg blamed prices. The company Quarrex has 2,000 workers. Mayor Ivo Brandt met Quarrex managers, and Anna Berg spoke.',
);
const shy = sourceOf('shy', 'Mayor Ivo Brandt slept. The end of Quarrex is a new beginning, Ivo Brandt said.');
const stranger = sourceOf('stranger', 'The poet Olga Prins wrote of Quarrex in spring. Olga Prins likes stones.');

const taught = (...sources: Source[]): Record<string, string[]> => {
  const names = siblingNames(
    sources.map((s) => extractReport(s)),
    sources,
  );
  return Object.fromEntries(sources.map((s) => [s.id, names(s).map(({ name, kind }) => `${kind} ${name}`)]));
};

const organizations = (sources: Source[], id: string): string[] =>
  extractReports(sources)
    .filter((e) => e.source === id)
    .flatMap((e) => e.entities.filter(({ kind }) => kind === 'organization').map(({ name }) => name));

describe('names that other reports of the story know', () => {
  test('are taught to the report that has them and does not know them', () => {
    expect(organizations([shy], 'shy')).toEqual([]);
    expect(taught(sure, shy)).toEqual({ sure: [], shy: ['organization Quarrex'] });
    expect(organizations([sure, shy], 'shy')).toEqual(['Quarrex']);
  });

  test('but not to a report that has nobody in common with the teller', () => {
    expect(taught(sure, stranger)).toEqual({ sure: [], stranger: [] });
  });

  test('nor where most reports take the words for no name', () => {
    const another = sourceOf('another', 'Mayor Ivo Brandt slept. Stones of the Quarrex age fell, Ivo Brandt said.');
    const bare = sourceOf('bare', sure.text.replace('Quarrex plc', 'Quarrex'));
    expect(taught(bare, shy, another)).toEqual({ bare: [], shy: [], another: [] });
    // A legal form leaves no doubt, however many have missed the name.
    expect(taught(sure, shy, another)).toMatchObject({ shy: ['organization Quarrex'] });
  });

  test('a firm that one report takes for a person is a firm where others are surer', () => {
    const mistaken = sourceOf('mistaken', 'Mayor Ivo Brandt slept. Mr Quarrex told nobody, Ivo Brandt said.');
    const other = { ...sure, id: sourceOf('other', '').id };
    expect(taught(sure, other, mistaken)).toMatchObject({ mistaken: ['organization Quarrex'] });
  });

  test('whatever the order of the reports', () => {
    expect(extractReports([shy, sure, stranger]).map((e) => e.source)).toEqual(['shy', 'sure', 'stranger']);
    const inOrder = new Map(extractReports([sure, shy, stranger]).map((e) => [e.source, e]));
    for (const extraction of extractReports([stranger, shy, sure]))
      expect(extraction).toEqual(inOrder.get(extraction.source));
  });
});
