/** Short reports in, whose page each statement stands on out. */
import { expect, test } from 'vitest';
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
