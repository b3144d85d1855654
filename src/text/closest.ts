/** A word that is wrong and the words that would be right → those that may have been meant, nearest first. */
import { byCodeUnit } from '../model/ids.ts';
import { distanceFrom } from './edit-distance.ts';
import { pushTo } from './groups.ts';
import { foldLetters } from './slug.ts';

/** At most `limit` of them. */
export type Closest = (word: string, limit?: number) => readonly string[];

/**
 * Candidates whose spelling is near (a third of the letters at most is different, by insertions, deletions,
 * replacements and swaps of neighbours) or that hold the word as one of theirs.
 */
export const closest = (word: string, candidates: readonly string[], limit?: number): readonly string[] =>
  closestAmong(candidates)(word, limit);

interface Spelt {
  readonly candidate: string;
  readonly folded: string;
  /** As many bits as there are sorts of letters in it, see `lettersOf`. */
  readonly letters: number;
}

/**
 * The same for many words: thousands of links may lead to pages that nobody has written yet, of thousands that somebody
 * has. Of those a word is compared only with what is about as long and written with about the same letters.
 */
export function closestAmong(candidates: readonly string[]): Closest {
  const byLength = new Map<number, Spelt[]>();
  const byWord = new Map<string, Spelt[]>();
  for (const candidate of candidates) {
    const folded = foldLetters(candidate);
    const spelt: Spelt = { candidate, folded, letters: lettersOf(folded) };
    pushTo(byLength, folded.length, spelt);
    for (const part of new Set(wordsOf(folded))) pushTo(byWord, part, spelt);
  }
  return (word, limit = 3) => {
    const wanted = foldLetters(word);
    const distances = new Map<Spelt, number>();
    for (const [spelt, distance] of nearTo(wanted, byLength)) distances.set(spelt, distance);
    // What is not of words and single spaces stands in no candidate, whose other signs count as spaces.
    const [first] = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u.test(wanted) && wanted.length > 2 ? wordsOf(wanted) : [];
    for (const spelt of byWord.get(first ?? '') ?? [])
      if (spelt.folded !== wanted && ` ${wordsOf(spelt.folded).join(' ')} `.includes(` ${wanted} `))
        distances.set(spelt, 0.5);
    return [...distances]
      .sort(([a, x], [b, y]) => x - y || byCodeUnit(a.candidate, b.candidate))
      .slice(0, limit)
      .map(([{ candidate }]) => candidate);
  };
}

const wordsOf = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Those whose spelling is near, with their distances. */
function* nearTo(wanted: string, byLength: ReadonlyMap<number, readonly Spelt[]>): Generator<readonly [Spelt, number]> {
  const worst = Math.max(1, Math.floor(wanted.length / 3));
  const letters = lettersOf(wanted);
  const distanceTo = distanceFrom(wanted);
  for (let length = wanted.length - worst; length <= wanted.length + worst; length++)
    for (const spelt of byLength.get(length) ?? []) {
      // One edit brings in one letter at most, and takes away one.
      if (countBits(spelt.letters & ~letters) > worst || countBits(letters & ~spelt.letters) > worst) continue;
      const distance = distanceTo(spelt.folded, worst);
      if (distance <= worst) yield [spelt, distance];
    }
}

/** A bit for each sort of letter; sorts that share a bit make two words look more alike than they are, never less. */
function lettersOf(folded: string): number {
  let bits = 0;
  for (let i = 0; i < folded.length; i++) bits |= 1 << (folded.charCodeAt(i) & 31);
  return bits;
}

/** How many bits are set. (H. S. Warren, Hacker's Delight, 5-1.) */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
