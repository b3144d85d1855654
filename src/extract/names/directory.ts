/** Things entered under words → those under any of some words, in the order in which they were first entered. */
import { pushTo } from '../../text/groups.ts';

export interface Directory<T> {
  /** More words for the same thing are added to those it has. */
  readonly enter: (item: T, words: Iterable<string>) => void;
  readonly under: (words: Iterable<string>) => readonly T[];
}

export function directory<T>(): Directory<T> {
  const numbers = new Map<T, number>();
  const byWord = new Map<string, T[]>();
  const number = (item: T): number => numbers.get(item) ?? 0;
  return {
    enter: (item, words) => {
      if (!numbers.has(item)) numbers.set(item, numbers.size);
      for (const word of words) pushTo(byWord, word, item);
    },
    under: (words) => {
      const found = new Set<T>();
      for (const word of words) for (const item of byWord.get(word) ?? []) found.add(item);
      return [...found].sort((a, b) => number(a) - number(b));
    },
  };
}
