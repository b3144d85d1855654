/** States by single words of theirs: names and adjectives, folded. */
import states from '../data/states.json' with { type: 'json' };
import { fold } from './name-words.ts';

/** "french", "australian" → the state: single words, folded. */
export const demonyms: ReadonlyMap<string, string> = new Map(
  states.states.flatMap(({ name, adjectives }) =>
    adjectives.flatMap((word) => (word.includes(' ') ? [] : [[fold(word), name] as const])),
  ),
);

/** Names of one word. */
export const countries: ReadonlySet<string> = new Set(
  states.states.flatMap(({ name }) => (/^\p{L}+$/u.test(name) ? [name.toLowerCase()] : [])),
);

/** A state, its adjective, or the initials that a few go by. */
export const isLand = (word: string): boolean => {
  const folded = fold(word);
  return /^(?:us|uk|eu)$/.test(folded) || demonyms.has(folded) || countries.has(folded);
};
