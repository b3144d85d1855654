/** Statements of a page, where one holds another: "the terms were “workable”" and “workable” are read once; so are words out of one sentence. */
import type { StatementFact } from '../../model/fact.ts';
import { oncePer } from '../../text/once.ts';
import type { PageOfType } from './pages.ts';

export interface Folded {
  readonly fact: StatementFact<string>;
  /** Quotations that stand in the words of this one, or beside it in the same sentence. */
  readonly holds: readonly StatementFact<string>[];
}

type Speaking = PageOfType<'person'> | PageOfType<'organization'>;

/** In the page's order, without the quotations that another of its statements holds. */
export const statementsOf: (page: Speaking) => readonly Folded[] = oncePer((page: Speaking) =>
  fold(page.page.facts.statements),
);

function fold(facts: readonly StatementFact<string>[]): readonly Folded[] {
  const holderOf = new Map<StatementFact<string>, StatementFact<string>>();
  for (const fact of facts) {
    const holder = fact.direct
      ? facts.find((other) => other !== fact && !other.direct && holds(other, fact))
      : undefined;
    if (holder) holderOf.set(fact, holder);
  }
  const single = new Map<string, StatementFact<string>>();
  for (const fact of facts) {
    if (!isFragment(fact) || holderOf.has(fact)) continue;
    const sentence = sentenceKey(fact);
    const first = single.get(sentence);
    if (first === undefined) single.set(sentence, fact);
    else holderOf.set(fact, first);
  }
  return facts.flatMap((fact): Folded[] =>
    holderOf.has(fact) ? [] : [{ fact, holds: facts.filter((f) => holderOf.get(f) === fact) }],
  );
}

/** Words that stand with the sentence they are taken from, because alone they say little. */
export const isFragment = ({ direct, quote }: StatementFact<string>): boolean =>
  direct && quote.trim().split(/\s+/).length <= 5;

const sentenceKey = ({ speaker, evidence }: StatementFact<string>): string =>
  [speaker ?? '', ...evidence.map((e) => `${e.source} ${e.start} ${e.end}`)].join('\n');

/** Every place of the quotation lies in a place of the other, and its words in the other's words. */
function holds(outer: StatementFact<string>, inner: StatementFact<string>): boolean {
  if (outer.speaker !== inner.speaker || !flat(outer.quote).includes(flat(inner.quote))) return false;
  return inner.evidence.every((e) =>
    outer.evidence.some((o) => o.source === e.source && o.start <= e.start && e.end <= o.end),
  );
}

const flat = (s: string): string => s.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
