import { expect, test } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { figuresOf } from '../../src/resolve/figures/index.ts';
import { figuresOnly, reading, report } from '../extract/figures/report.ts';

const identities = { all: [], of: () => undefined, nameOf: () => undefined };

const figuresIn = (source: Source, threshold = 0.5) => {
  const read = reading(source, { places: ['Northport'], organizations: ['Halden Foods'], people: [] });
  return figuresOf([figuresOnly(read)], identities, new Map(), (key) => key, { threshold });
};

const told =
  'A fire in Northport killed 12 people on Monday. It was kept to around 5% of the total, and in the end the works council, which meets in a hall beside the old harbour basin, filled seven folders with the letters of people who had nowhere else to write to.';

test('a number that is worth no page is named by the words around it, cut between words', () => {
  const { entities, passing } = figuresIn(report(told));
  expect(entities.map((e) => e.name)).toEqual(['People killed in the fire in Northport']);
  expect(passing.report?.map((n) => [n.words, n.value, n.comparator, n.measure])).toEqual([
    [
      'around 5%',
      5,
      'about',
      'It was kept to around 5% of the total, and in the end the works council, which meets in a …',
    ],
    [
      'seven',
      7,
      'exact',
      '… in a hall beside the old harbour basin, filled seven folders with the letters of people who had nowhere else to write to.',
    ],
  ]);
});

test('it stands where its span says, inside the sentence it cites', () => {
  const source = report(told);
  const numbers = figuresIn(source).passing.report ?? [];
  expect(numbers.length).toBeGreaterThan(1);
  for (const n of numbers) {
    expect(source.text.slice(n.span.start, n.span.end)).toBe(n.words);
    expect(n.evidence[0].quote).toBe(source.text.slice(n.evidence[0].start, n.evidence[0].end));
    expect(n.evidence[0].quote.replace(/\s+/g, ' ')).toContain(n.measure.replace(/^… | …$/g, ''));
  }
});

test('every number is a page or told in passing, whatever the threshold', () => {
  const all = figuresIn(report(told), 0).entities.length;
  const { entities, passing } = figuresIn(report(told), 1);
  expect(entities).toEqual([]);
  expect(passing.report).toHaveLength(all);
});

test('words without a number are told in passing where something happened to what they count', () => {
  const { entities, passing } = figuresIn(report('The fighting has killed tens of thousands.'));
  expect(entities).toEqual([]);
  expect(passing.report?.map((n) => [n.words, n.value])).toEqual([['tens of thousands', null]]);
});

test('who only speaks is no number told', () => {
  expect(
    figuresIn(report('Two officials said the two sides would meet in 37 rooms.')).passing.report?.map((n) => n.words),
  ).toEqual(['37']);
});
