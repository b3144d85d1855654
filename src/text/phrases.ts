/** Phrases → those that may begin at a place of a text, looked up by its first word instead of tried one by one. */
import { pushTo } from './groups.ts';

interface Phrase {
  readonly words: readonly string[];
}

/** Spares a new list for every word that begins none, and most do not. */
const none: readonly never[] = [];

/**
 * The phrases of a word: the one of most words first, those of as many in the order given. `firstsOf`: the words that a
 * phrase may begin with, if not just its own first one.
 */
export function phrasesBy<P extends Phrase>(
  phrases: Iterable<P>,
  firstsOf: (phrase: P) => Iterable<string> = ({ words }) => [words[0] ?? ''],
): (word: string | undefined) => readonly P[] {
  const byFirst = new Map<string, P[]>();
  for (const phrase of phrases) for (const first of new Set(firstsOf(phrase))) pushTo(byFirst, first, phrase);
  for (const group of byFirst.values()) group.sort((a, b) => b.words.length - a.words.length);
  return (word = '') => byFirst.get(word) ?? none;
}

/** Its words stand there one after another, letter by letter. */
export const standsAt = ({ words }: Phrase, tokens: readonly { readonly text: string }[], at: number): boolean =>
  words.every((word, k) => tokens[at + k]?.text === word);
