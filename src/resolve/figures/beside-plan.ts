/** A figure in the sentence of a plan → whether the words beside it speak of that plan, and of what it is with it. */
import type { FigureClaim } from '../../model/claim.ts';

/**
 * "which is 11% more than Friday's price of 98": what a plan's sentence gives beside the plan does not stand under it. The words
 * before the number, from where its clause begins, speak of a plan or of whoever makes one.
 */
export function speaksOfPlan({ evidence, span }: FigureClaim): boolean {
  const { quote, start } = evidence.find((e) => e.start <= span.start && span.end <= e.end) ?? evidence[0];
  const before = quote.slice(0, span.start - start).toLowerCase();
  const clause =
    before.split(/[;:]|\b(?:which|who|whose|where|when|while|whereas|although|though|because|but)\b/).at(-1) ?? '';
  // "the offer, which includes a payment of 2,500": the clause tells of what stands before it.
  const relative = /\b(\p{Ll}+),? (?:which|that) [^;:]*$/u.exec(before)?.[1] ?? '';
  return (planWords.test(clause) || planWords.test(relative)) && !comparing.test(clause);
}

/** "would rise from $7.50 to $12": what it is without the plan. */
export const isOldValue = ({ evidence: [{ quote, start }], span }: FigureClaim): boolean =>
  / from (?:an? |the |its |their )?(?:\p{L}+ ){0,2}$/u.test(quote.slice(0, span.start - start)) &&
  /^[^,;.]* to\b/u.test(quote.slice(span.end - start));

/** "The 39-30 vote took place after three hours": on what, another sentence says, and a report tells of several votes. */
export const speaksOfBill = ({ evidence: [{ quote }] }: FigureClaim): boolean => billWords.test(quote);

const billWords =
  /\b(?:bill|act|law|legislation|measure|budget|plan|package|proposal|amendment|treaty|deal|agreement|resolution|motion|reform|scheme|override|veto|draft|it)\b/i;

/** Words that reports use for one another. */
const synonyms: readonly RegExp[] = [
  /\b(?:bill|measure|legislation|law|act|proposal|plan|package|reform)\b/i,
  /\b(?:offer|deal|contract|agreement|proposal|pact|package|settlement|plan|terms)\b/i,
];

/** "voted to accept the pay deal" beside a bill: the clause says itself on what. */
export function isOfAnotherVote({ measure: { setting } }: FigureClaim, plan: string): boolean {
  if (setting === undefined) return false;
  const head = setting.split(' ').at(-1) ?? '';
  return !plan.toLowerCase().includes(head) && !synonyms.some((words) => words.test(head) && words.test(plan));
}

const planWords =
  /\b(?:offer(?:s|ed|ing)?|propos(?:als?|es?|ed|ing)|deals?|agree(?:s|d|ment|ments)?|plan(?:s|ned)?|bill|act|law|legislation|pact|accord|truce|ceasefire|terms?|contract|package|measures?|budget|demand(?:s|ed|ing)?|bid|settlement|treaty|scheme|resolution|motion|levy|reform|programme|program|it|under|phases?|stages?|would|will)\b/;
/** What stands behind these is told to compare the plan with. */
const comparing =
  /\b(?:than|premium|compared|failing|failure|without|instead|unlike|existing|current|currently|now|closing)\b/;
