/** Who asked what of a wiki; and, for two wikis, who asked something that they answer differently. */
import { type Question, questions } from './questions.ts';
import { isAlike } from './wiki/alike.ts';
import type { Derived } from './wiki/wiki.ts';

/** A question with its argument: one object for each, as long as a ledger lives. */
export interface Asked {
  readonly question: Question;
  readonly argument: string;
  /** Who asked it: keys of products. */
  readonly by: Set<string>;
}

/** All that was asked. */
export type Ledger = ReadonlyMap<Question, Map<string, Asked>>;

export const emptyLedger = (): Ledger =>
  new Map(Object.keys(questions).map((question) => [question as Question, new Map<string, Asked>()]));

export function entryFor(ledger: Ledger, question: Question, argument: string): Asked {
  const entries = ledger.get(question);
  const known = entries?.get(argument);
  if (known) return known;
  const entry = { question, argument, by: new Set<string>() };
  entries?.set(argument, entry);
  return entry;
}

/** Who asked something that is answered differently now. */
export function askersOfNew(ledger: Ledger, before: Derived, now: Derived): Set<string> {
  const askers = new Set<string>();
  for (const [question, entries] of ledger) {
    const { ground, answer } = questions[question];
    if (ground(before) === ground(now)) continue;
    for (const [argument, { by }] of entries) {
      if (by.size === 0 || isAlike(answer(before, argument), answer(now, argument))) continue;
      for (const key of by) askers.add(key);
    }
  }
  return askers;
}
