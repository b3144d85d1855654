/** A word that is wrong and the words that would be right → those that may have been meant, nearest first. */
import { byCodeUnit } from '../model/ids.ts';
import { foldLetters } from './slug.ts';

/**
 * At most `limit` candidates whose spelling is near (a third of the letters at most is different, by insertions,
 * deletions, replacements and swaps of neighbours) or that hold the word as one of theirs.
 */
export function closest(word: string, candidates: readonly string[], limit = 3): readonly string[] {
  const wanted = foldLetters(word);
  const worst = Math.max(1, Math.floor(wanted.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: distanceTo(foldLetters(candidate), wanted, worst) }))
    .filter(({ distance }) => distance <= worst)
    .sort((a, b) => a.distance - b.distance || byCodeUnit(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function distanceTo(candidate: string, wanted: string, worst: number): number {
  if (candidate === wanted) return 0;
  if (wanted.length > 2 && ` ${candidate.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${wanted} `)) return 0.5;
  return Math.abs(candidate.length - wanted.length) > worst ? worst + 1 : editDistance(candidate, wanted);
}

/** Optimal string alignment (Damerau-Levenshtein without editing a pair twice), in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
