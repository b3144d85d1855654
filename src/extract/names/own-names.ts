/** A report → the words that are names in it, whatever they mean elsewhere: "Sprint", never written small and three times large without an article. */
import { oncePer } from '../../text/once.ts';
import type { Document } from '../document.ts';
import { determiners } from '../grammar.ts';

/** Places that show it: what is written large once or twice may be so by a slip. */
const enough = 3;

/** Lower-cased. Headlines and the words that open a sentence show nothing. */
export const ownNames: (document: Document) => ReadonlySet<string> = oncePer(({ tokens, sentences }: Document) => {
  const times = new Map<string, number>();
  const small = new Set<string>();
  for (const { first, last, sentence } of sentences) {
    if (sentence.part === 'headline') continue;
    for (let i = first + 1; i < last; i++) {
      const { text, lower, kind } = tokens[i] ?? {};
      if (kind !== 'word' || lower === undefined) continue;
      if (text === lower) small.add(lower);
      else if (isFree(tokens[i - 1])) times.set(lower, (times.get(lower) ?? 0) + 1);
    }
  }
  return new Set([...times].flatMap(([word, n]) => (n >= enough && !small.has(word) ? [word] : [])));
});

/** A small word that is no article: "for Sprint"; "the Budget" and "Health Budget" are not free. */
const isFree = (before: Document['tokens'][number] | undefined): boolean =>
  before?.kind === 'word' && before.text === before.lower && !determiners.has(before.lower);
