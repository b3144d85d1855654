/** Short reports in, whose page each statement stands on out. */
import { describe, expect, test } from 'vitest';
import { extractReports } from '../../src/extract/index.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';
import { resolveReports } from '../../src/resolve/index.ts';

async function statements(text: string): Promise<string[]> {
  const { value: sources } = await ingestSeeds([{ path: 'a.txt', bytes: new TextEncoder().encode(text), sha256: 'a' }]);
  const { entities } = resolveReports(sources, extractReports(sources), { threshold: 0.5 });
  return entities.flatMap((e) =>
    e.kind === 'person' || e.kind === 'organization' ? e.facts.statements.map((s) => `${e.name}: ${s.quote}`) : [],
  );
}

const about = 'The Quarry Workers Union met Brant Holdings Ltd on Monday.\n\n';

test.each([
  [
    'a spokesman of a body, on its page',
    'A spokesman for the Quarry Workers Union said that talks would go on in May.',
  ],
])('%s', async (_, said) => {
  expect(await statements(about + said)).toEqual(['Quarry Workers Union: talks would go on in May']);
});

test.each([
  [
    'officials and delegates speak for themselves',
    'Quarry Workers Union officials said that talks would go on in May.',
  ],
  ['delegates and members speak for themselves', 'Quarry Workers Union delegates said that talks would go on in May.'],
  [
    'officials of two sides are on no page of one',
    'Norwegian and Brant Holdings officials said that talks would go on.',
  ],
])('%s', async (_, said) => {
  expect(await statements(about + said)).toEqual([]);
});

test('who speaks together is quoted on the page of each', async () => {
  const said = 'Both Mary Jones and Peter Miller said that talks would go on in May.';
  expect(await statements(`Mary Jones met Peter Miller on Monday.\n\n${said}`)).toEqual([
    'Mary Jones: talks would go on in May',
    'Peter Miller: talks would go on in May',
  ]);
});

test('a word or two in marks are no statement beside the clause they stand in', async () => {
  expect(
    await statements(`${about}The Quarry Workers Union said that the changes were “workable” and “quite late”.`),
  ).toEqual(['Quarry Workers Union: the changes were “workable” and “quite late”']);
});

test('two bodies that speak together, on both pages', async () => {
  expect(
    await statements(`${about}Quarry Workers Union and Brant Holdings said that talks would go on in May.`),
  ).toEqual(['Brant Holdings Ltd: talks would go on in May', 'Quarry Workers Union: talks would go on in May']);
});

describe('in several reports', () => {
  const clean = `Quarry Workers Union leader Mary Jones met Brant Holdings Ltd on Monday. “We have told the owners that the quarry cannot open on Friday,” Jones said.`;

  async function told(...texts: string[]): Promise<string[]> {
    const seeds = texts.map((text, i) => ({ path: `${i}.txt`, bytes: new TextEncoder().encode(text), sha256: `${i}` }));
    const { value: sources } = await ingestSeeds(seeds);
    const { entities } = resolveReports(sources, extractReports(sources), { threshold: 0.5 });
    return entities.flatMap((e) =>
      e.kind === 'person' || e.kind === 'organization'
        ? e.facts.statements.map((s) => `${e.name}: ${s.quote} (${s.evidence.length})`)
        : [],
    );
  }

  test('what a degraded report has left of the words is one statement with them, shown in full', async () => {
    const damaged =
      'quarri worker union leader mari jone met brant hold ltd on monday . “ we have told the owner that the quarri can not open on friday , ” jone said . the worker were on strike for three week and the quarri wa close to all truck .';
    expect(await told(clean, damaged)).toEqual([
      'Mary Jones: We have told the owners that the quarry cannot open on Friday (2)',
    ]);
  });

  test('“the union” is the only one that the other reports of the story name', async () => {
    const other =
      'Brant Holdings Ltd owns the quarry. The quarry stays closed until the vote, the union said on Monday.';
    expect(await told(clean, other)).toContain('Quarry Workers Union: The quarry stays closed until the vote (1)');
  });
});

test('the same words of two people are a statement of each, with an id of its own', async () => {
  const text = '“The yard will close in May,” said Ann Brandt. “The yard will close in May,” said Jim Karsten.';
  const { value: sources } = await ingestSeeds([{ path: 'a.txt', bytes: new TextEncoder().encode(text), sha256: 'a' }]);
  const { entities } = resolveReports(sources, extractReports(sources), { threshold: 0.5 });
  const ids = entities.flatMap((e) => (e.kind === 'person' ? e.facts.statements.map(({ id }) => id) : []));
  expect([ids.length, new Set(ids).size]).toEqual([2, 2]);
});
