/** Words as they are met → for each those met before or after that may be spellings of it, without comparing all with all. */
import { pushTo } from './groups.ts';

/** Above it two letters can be wrong, and below `longest` a word is found by what is left without them. */
const longest = 30;

/** Every two words that `isMisspelling` holds for have one of these in common: what is left when letters are dropped (Garbe's SymSpell). */
export function misspellingKeys(word: string): ReadonlySet<string> {
  const keys = new Set<string>();
  if (word.length < 5) return keys;
  // Longer words are few, and have all too many parts: they are compared by their beginning.
  if (word.length >= longest - 1) keys.add(`${word[0]}…`);
  if (word.length > longest) return keys;
  keys.add(word);
  let shorter: readonly string[] = [word];
  for (let dropped = 0; dropped < (word.length >= 9 ? 2 : 1); dropped++) {
    shorter = shorter.flatMap((w) => Array.from(w, (_, i) => w.slice(0, i) + w.slice(i + 1)));
    for (const w of shorter) keys.add(w);
  }
  return keys;
}

/**
 * Asks for the words met so far that `isNear` a word, itself left out; the answer grows as more are met. `isNear` holds both
 * ways or not at all, and only for words that have a key in common.
 */
export function nearWords(
  keysOf: (word: string) => Iterable<string>,
  isNear: (a: string, b: string) => boolean,
): (word: string) => readonly string[] {
  const known = new Map<string, string[]>();
  const byKey = new Map<string, string[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const keys = [...keysOf(word)];
    const near = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].filter((other) => isNear(other, word));
    for (const other of near) known.get(other)?.push(word);
    for (const key of keys) pushTo(byKey, key, word);
    known.set(word, near);
    return near;
  };
}
