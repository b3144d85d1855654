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

/** Of so few words all are compared: that costs less than the keys of one, of which a long word has a hundred. */
const few = 60;

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
  const enter = (word: string, keys: Iterable<string>): void => {
    for (const key of keys) pushTo(byKey, key, word);
  };
  const candidates = (word: string): Iterable<string> => {
    if (known.size < few) return known.keys();
    if (known.size === few) for (const other of known.keys()) enter(other, keysOf(other));
    const keys = [...keysOf(word)];
    const found = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    enter(word, keys);
    return found;
  };
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const near = [...candidates(word)].filter((other) => isNear(other, word));
    for (const other of near) known.get(other)?.push(word);
    known.set(word, near);
    return near;
  };
}
