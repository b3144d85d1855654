import { describe, expect, it } from 'vitest';
import { claimDescriptions } from '../../src/extract/descriptions.ts';
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
});
