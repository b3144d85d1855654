import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodeUnit } from '../../src/model/ids.ts';
import { closest, closestAmong } from '../../src/text/closest.ts';
import { editDistance } from '../../src/text/edit-distance.ts';
import { foldLetters } from '../../src/text/slug.ts';
import { assertLaw } from '../law.ts';

const candidates = ['Ngozi Okafor', 'Harbour Authority', 'harbor-strike', 'Jan Novák', 'Port Strike', 'O’Hara & Sons'];

test.each([
  ['Ngozi Okafro', ['Ngozi Okafor']],
  ['NOVAK', ['Jan Novák']],
  ['harbour', ['Harbour Authority']],
  ['strike', ['Port Strike', 'harbor-strike']],
  ['harbour-strike', ['harbor-strike']],
  ['hara sons', ['O’Hara & Sons']],
  ['o’hara', []],
  ['an', []],
  ['', []],
])('%j → %j', (word, expected) => {
  expect(closest(word, candidates)).toEqual(expected);
});

/** As it is said, without any index. */
function slowly(word: string, all: readonly string[]): readonly string[] {
  const wanted = foldLetters(word);
  const worst = Math.max(1, Math.floor(wanted.length / 3));
  const distanceTo = (candidate: string): number => {
    const distance = editDistance(candidate, wanted, Number.POSITIVE_INFINITY);
    const isHeld = wanted.length > 2 && ` ${candidate.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${wanted} `);
    return isHeld ? Math.min(distance, 0.5) : distance;
  };
  return all
    .map((candidate) => ({ candidate, distance: distanceTo(foldLetters(candidate)) }))
    .filter(({ distance }) => distance <= worst)
    .sort((a, b) => a.distance - b.distance || byCodeUnit(a.candidate, b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

test('an index finds what looking at every candidate finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'B', 'é', 'q', '-', '’', '1'), maxLength: 5 });
  const words = fc.array(word, { maxLength: 3 }).map((list) => list.filter((w) => w !== '').join(' '));
  assertLaw(
    fc.property(fc.uniqueArray(words, { maxLength: 12 }), fc.array(words, { maxLength: 6 }), (all, wanted) => {
      const among = closestAmong(all);
      for (const one of [...wanted, ...all]) expect(among(one)).toEqual(slowly(one, all));
    }),
  );
});
