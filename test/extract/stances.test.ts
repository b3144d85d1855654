/** The test that spares most words the readers of positions leaves out nothing that one of them would find. */
import { expect, test } from 'vitest';
import { understand } from '../../src/extract/claims.ts';
import { extractReports, readReport } from '../../src/extract/index.ts';
import { mayOpenIdiom } from '../../src/extract/proposals/positions/by-words.ts';
import { readStances, stancesAt } from '../../src/extract/proposals/positions/stances.ts';
import type { LocalKey } from '../../src/model/ids.ts';
import { loadCorpus } from '../eval/corpus.ts';

test('asks no fewer words for a position than tell one', async () => {
  const missed: string[] = [];
  let told = 0;
  for (const { reports } of await loadCorpus('train'))
    for (const { source } of reports) {
      if (source.quality !== 'clean') continue;
      const { d } = understand(readReport(source));
      const { tokens } = d.reading.document;
      const proposalAt = new Map<number, LocalKey>();
      for (const { key, mentions } of extractReports([source])[0]?.proposals ?? [])
        for (const { start, end } of mentions)
          tokens.forEach((t, i) => {
            if (start <= t.start && t.end <= end) proposalAt.set(i, key);
          });
      for (const i of tokens.keys()) {
        const found = readStances(d, i, proposalAt);
        if (stancesAt(d, i, proposalAt).length !== found.length) missed.push(tokens[i]?.text ?? '');
        told += found.length;
      }
    }
  expect(missed).toEqual([]);
  expect(told).toBeGreaterThan(100);
});

test('an idiom is tried only behind the words that it begins with', () => {
  const opening = ['is', 'remained', 'asked', 'voted', 'cast', 'casting'];
  expect(opening.filter(mayOpenIdiom)).toEqual(opening);
  // One pattern whose first word is not understood would let every word open an idiom.
  expect(['table', 'minister', 'ing', 'for', ','].filter(mayOpenIdiom)).toEqual([]);
});
