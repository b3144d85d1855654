import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesShortBy } from '../../src/resolve/identity/initials.ts';
import { isAcronym, isAcronymOf } from '../../src/text/acronyms.ts';
import { contentWords } from '../../src/text/name-forms.ts';
import { assertLaw } from '../law.ts';

const name = fc
  .array(fc.constantFrom('Alder', 'Birch', 'Cedar', 'of', 'the', 'and', 'Ash-Beech', 'Ltd', 'Élan', '3'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(' '));
const acronym = fc
  .array(fc.constantFrom('A', 'B', 'C', 'O', 'T', 'L', 'E'), { minLength: 2, maxLength: 6 })
  .chain((letters) => fc.constantFrom(letters.join(''), `${letters.join('')}s`, letters.map((l) => `${l}.`).join('')))
  .filter(isAcronym);

describe('names that an acronym is short for', () => {
  it('are those whose initials it is, or holds in a row, each name judged alone', () => {
    assertLaw(
      fc.property(fc.uniqueArray(name, { maxLength: 8 }), fc.array(acronym, { maxLength: 8 }), (names, acronyms) => {
        const shortBy = namesShortBy(names);
        for (const a of acronyms) {
          const fits = names.filter((n) => {
            const words = n.split(' ');
            const row = contentWords(words)
              .map((w) => w[0])
              .join('');
            return isAcronymOf(a, words) || (a.length > 2 && row.includes(a.toLowerCase()));
          });
          expect([...shortBy(a)].sort()).toEqual(fits.sort());
        }
      }),
    );
  });
});
