/** Things of which there are as many as claims: the engine has one hidden class for all of a sort, and not one for each. */
import { setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import { composePages } from '../../src/compose/index.ts';
import { findDates } from '../../src/extract/dates.ts';
import { readDocument } from '../../src/extract/document.ts';
import { extractReports } from '../../src/extract/index.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';
import type { Extraction } from '../../src/model/claim.ts';
import { comparable } from '../../src/resolve/figures/measures.ts';
import { resolveReports } from '../../src/resolve/index.ts';
import { splitSentences } from '../../src/text/sentences.ts';

setFlagsFromString('--allow-natives-syntax');
const haveSameShape = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean;

/** How many hidden classes they have; two that differ in what is left out have two. */
function shapesOf(things: readonly object[]): number {
  const shapes: object[] = [];
  for (const thing of things) if (!shapes.some((known) => haveSameShape(known, thing))) shapes.push(thing);
  return shapes.length;
}

const towns = 'Ashdale Brenford Corwick Dunmoor Elstead Farnhope Garwick Holmby Ickford Jarrow'.split(' ');
const texts = towns.map(
  (town, i) =>
    `A fire in ${town} killed ${i + 20} people on Monday. “We will rebuild the hall,” said Ann ${town}son, mayor of ${town}. The council of ${town} spent ${i + 3}% more.`,
);

test('sentences of a report', () => {
  expect(shapesOf(splitSentences(texts.join('\n\n')))).toBe(1);
});

test('dates and where they stand', async () => {
  const text = 'He left on 3 March 2020. She came on 4 April 2021. They met on 5 May 2022, and again on 6 June 2023.';
  const file = { path: 'a.txt', bytes: new TextEncoder().encode(text), sha256: 'a' };
  const [source] = (await ingestSeeds([file])).value;
  const dates = source ? findDates(readDocument(source)) : [];
  expect(dates).toHaveLength(4);
  expect(shapesOf(dates)).toBe(1);
});

test('entities, their pages, and what is counted', async () => {
  const files = texts.map((text, i) => ({ path: `${i}.txt`, bytes: new TextEncoder().encode(text), sha256: `${i}` }));
  const { value: sources } = await ingestSeeds(files);
  const read: readonly Extraction[] = extractReports(sources);
  const { entities } = resolveReports(sources, read, { threshold: 0 });
  for (const kind of ['person', 'figure'] as const) {
    const some = entities.filter((e) => e.kind === kind);
    expect(some.length).toBeGreaterThanOrEqual(towns.length);
    expect(shapesOf(some)).toBeLessThanOrEqual(2);
  }
  const pages = composePages(entities, sources);
  expect(pages.length).toBeGreaterThan(3 * towns.length);
  expect(shapesOf(pages)).toBeLessThanOrEqual(2);
  const counted = read.flatMap((x) => x.figures.map((claim) => comparable(claim)));
  // A number that names nobody, nowhere, has no sets of its own.
  expect(new Set(counted.flatMap((c) => [c.places, c.parties]).filter((set) => set.size === 0)).size).toBe(1);
});
