/** What reports claim is held once, and says what it said. */
import { expect, test } from 'vitest';
import { sharing } from '../../src/build/sharing.ts';
import { extractReport } from '../../src/extract/index.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';
import type { Extraction } from '../../src/model/claim.ts';

const text = `Two ferries collided off Tarnby on Monday, killing 14 people and injuring 30, police said.

"We shall find out why," said Anna Lund, the head of the Tarnby Port Authority, and "nobody sails tomorrow."

The Tarnby Port Authority proposed a ban on sailing at night. The Dockers' Union rejected the ban on Tuesday.
`;

const seeds = ['one.txt', 'two.txt'].map((path) => ({
  path,
  bytes: new TextEncoder().encode(`${text}\n${path}\n`),
  sha256: path,
}));

test('claims of one sentence have one evidence, claims of the same rules one list, and nothing else changes', async () => {
  const { value: sources } = await ingestSeeds(seeds);
  // As another process, or a thread, gives it: nothing in it is held twice.
  const read = sources.map((source) => JSON.parse(JSON.stringify(extractReport(source))) as Extraction);
  const before = JSON.stringify(read);
  const share = sharing();
  sources.forEach((source, i) => {
    const own = read[i];
    if (own) share(source, own);
  });
  expect(JSON.stringify(read)).toBe(before);

  const claims = read.flatMap((x) => [...x.figures, ...x.statements]);
  const distinct = (lists: readonly object[]): [held: number, said: number] => [
    new Set(lists).size,
    new Set(lists.map((list) => JSON.stringify(list))).size,
  ];
  const evidence = distinct(claims.map((c) => c.evidence));
  const rules = distinct(claims.map((c) => c.because));
  expect(evidence[0]).toBe(evidence[1]);
  expect(rules[0]).toBe(rules[1]);
  expect(evidence[1]).toBeLessThan(claims.length);
  expect(rules[1]).toBeLessThan(claims.length);
});
