import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../src/extract/names/directory.ts';
import { clusterOrganizations } from '../../../src/extract/names/organization.ts';
import { clusterPersons } from '../../../src/extract/names/person.ts';
import { assertLaw } from '../../law.ts';

/** Leaves nothing out: what is looked for is looked for among all. */
function everything<T>(): Directory<T> {
  const all = new Set<T>();
  return { enter: (item) => void all.add(item), under: () => [...all] };
}

const personWord = fc.constantFrom(
  ...'Anna Ana Annabel A J. Jo Joe Joseph Yusuf Yousef Youssef Yusif bin al al-Farsi Farsi Farisi van Dijk Dyjk Petrovic Petrovich Petrovitch Petrowic Jr'.split(
    ' ',
  ),
);
const person = fc.record({
  words: fc.array(personWord, { minLength: 0, maxLength: 4 }),
  gender: fc.constantFrom(undefined, undefined, 'm' as const, 'f' as const),
  office: fc.constantFrom(undefined, undefined, 'minister', 'mayor'),
  sentence: fc.nat(6),
});
const organizationWord = fc.constantFrom(
  ...'National Nationale Dockers Docker Dockres Union Unoin Party of for the Health Ministry Ministrys Europe Ltd NDU DU HM Fund Calder CALDER Caldeer'.split(
    ' ',
  ),
);

describe('names of one report', () => {
  it('are joined to the persons that a look at all would give', () => {
    assertLaw(
      fc.property(fc.array(person, { maxLength: 14 }), (names) => {
        expect(clusterPersons(names)).toEqual(clusterPersons(names, everything()));
      }),
      { numRuns: 600 },
    );
  });

  it('are joined to the organizations that a look at all would give', () => {
    const lists = fc.array(fc.array(organizationWord, { maxLength: 4 }), { maxLength: 14 });
    assertLaw(
      fc.property(lists, fc.nat(30), (list, at) => {
        const names = list.map((words, i) => ({ words, ...(i > 0 && i === at ? { bracketWith: i - 1 } : {}) }));
        expect(clusterOrganizations(names)).toEqual(clusterOrganizations(names, everything()));
      }),
      { numRuns: 600 },
    );
  });
});
