/** Stemmed, lower-cased reports, alone or beside a clean one: who says what in them. */
import { expect, test } from 'vitest';
import { extractReports } from '../../src/extract/index.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';

const clean =
  'Troms Fisheries Ltd employs 900 people in Bergen. Mary Jones is the chief executive of Troms Fisheries, and Peter Miller leads the Harbour Workers Union.';

/** Speaker and words of the last of the reports, which is the degraded one. */
async function said(...texts: string[]): Promise<string[]> {
  const seeds = texts.map((text, i) => ({ path: `${i}.txt`, bytes: new TextEncoder().encode(text), sha256: `${i}` }));
  const { value } = await ingestSeeds(seeds);
  expect(value.at(-1)?.quality).toBe('degraded');
  const x = extractReports(value).at(-1);
  return (x?.statements ?? []).map(({ speaker, quote }) => {
    const who = 'entity' in speaker ? x?.entities.find((e) => e.key === speaker.entity)?.name : `? ${speaker.unnamed}`;
    return `${who}: ${quote}`;
  });
}

const story =
  'the port wa close on monday and the worker were on strike for the third week becaus of a row about pay and hour , troms fisheri confirm the loss . ';

test('“the compani” is the company that a clean report taught', async () => {
  expect(await said(clean, `${story}the compani said it would close two plant in may .`)).toContain(
    'Troms Fisheries Ltd: it would close two plant in may',
  );
});

test('“the compani” is nobody where no report names one', async () => {
  expect(await said(`${story}the compani said it would close two plant in may .`)).toContain(
    '? the compani: it would close two plant in may',
  );
});

test('whose the speaker is stands before the sign that the tokenizer has split', async () => {
  expect(await said(`${story}parliament ' s old speaker said the bill would pass in may .`)).toContain(
    "? parliament ' s old speaker: the bill would pass in may",
  );
});

test('“, say” goes on with the subject of the sentence', async () => {
  expect(
    await said(clean, `${story}mari jone announc the new price on monday , say the loss would be made good in may .`),
  ).toContain('Mary Jones: the loss would be made good in may');
});

test('the agency in brackets ends the dateline', async () => {
  expect(
    await said(clean, `bergen ( reuter ) - the port will be close for a week , mari jone said on monday . ${story}`),
  ).toContain('Mary Jones: the port will be close for a week');
});
