import { describe, expect, it } from 'vitest';
import { claimDescriptions } from '../../src/extract/descriptions.ts';
import { extractReport } from '../../src/extract/index.ts';
import type { Source } from '../../src/model/source.ts';
import { read } from '../ingest/read.ts';
import { asCase } from './case.ts';

const described = (markup: string): string[] =>
  claimDescriptions(asCase(markup).reading).map((c) => `${c.entity}: ${c.words}`);

describe('descriptions', () => {
  it.each([
    ['before the name', 'The regional carrier ⟦Norrland|O:norrland⟧ grew.', ['norrland: regional carrier']],
    [
      'after the name',
      '⟦Halden Foods|O:halden⟧, the maker of Celtic butter, grew.',
      ['halden: maker of Celtic butter'],
    ],
  ])('are read %s', (_, markup, expected) => {
    expect(described(markup)).toEqual(expected);
  });

  it.each([
    ['a clause', '⟦Halden Foods|O:halden⟧, a company that grew, shrank.'],
    ['half a description', 'The ⟦Brazilian|X:brazil⟧ maker ⟦Halden|O:halden⟧ grew.'],
    ['a bare noun', 'The company ⟦Halden|O:halden⟧ grew.'],
    ['a list', '⟦Halden|O:halden⟧, the union and the bank agreed.'],
  ])('are not read from %s', (_, markup) => {
    expect(described(markup)).toEqual([]);
  });

  it.each([
    ['Brolle Ltd', ['subsidiary of Brolle Ltd of Canada']],
    ['Brolle Ltd <BR.N>', []],
  ])('are read only as they stand, for pages quote them: %s', async (owner, expected) => {
    const wire = `OSTEND, March 3 - Tarn Werke GmbH, a subsidiary of ${owner} of Canada, said it had agreed to buy a mill.\n`;
    const { source } = await read('a.txt', wire);
    expect(extractReport(source as Source).descriptions.map((d) => d.words)).toEqual(expected);
  });
});
