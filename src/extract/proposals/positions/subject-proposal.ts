/** A verb or noun of stance → the proposal that is its subject: "The offer was rejected". */
import type { LocalKey } from '../../../model/ids.ts';
import { isFiniteVerb } from '../../clauses/finite.ts';
import { subjectOf } from '../../clauses/subject.ts';
import type { Discourse } from '../../coreference.ts';
import { auxiliaries, isAdverb } from '../../grammar.ts';
import type { ProposalAt } from './object.ts';
import { isActedOn } from './object-head.ts';

/** "The offer, which includes a lump sum, was rejected": the comma that opens what the one at token `close` ends. */
function asideBefore(d: Discourse, close: number, first: number, proposalAt: ProposalAt): number | undefined {
  const { tokens } = d.reading.document;
  for (let k = close - 2; k > Math.max(first, close - 32); k--) {
    if (/^[.;:]$/.test(tokens[k]?.text ?? '')) return undefined;
    if (tokens[k]?.text === ',' && proposalAt.has(k - 1)) return k;
  }
  return undefined;
}

/** "The bill on pension, wage and benefit cuts was approved": the proposal that opens the sentence, where no other verb stands between. */
function openingProposal(d: Discourse, verb: number, first: number, proposalAt: ProposalAt): LocalKey | undefined {
  let at = first;
  while (at < first + 4 && !proposalAt.has(at)) at++;
  const key = proposalAt.get(at);
  if (key === undefined || verb - at > 24 || isActedOn(d, at, first, proposalAt)) return undefined;
  const { tokens } = d.reading.document;
  let end = verb - 1;
  while (end > at && (auxiliaries.has(tokens[end]?.lower ?? '') || isAdverb(tokens[end]))) end--;
  for (let k = at + 1; k <= end; k++)
    if (isFiniteVerb(d, k) || /^(?:that|which|who|said|after|while|[;:])$/.test(tokens[k]?.lower ?? ''))
      return undefined;
  return key;
}

/** "The offer was rejected": the proposal before a passive verb in its clause. */
export const subjectProposal = (
  d: Discourse,
  verb: number,
  first: number,
  proposalAt: ProposalAt,
): LocalKey | undefined =>
  nearSubject(d, verb, first, proposalAt) ??
  openingProposal(d, verb, first, proposalAt) ??
  clauseSubject(d, verb, first, proposalAt);

/** "A bill to help those who want it passed": the subject as clauses are read, its noun the proposal's. */
function clauseSubject(d: Discourse, verb: number, first: number, proposalAt: ProposalAt): LocalKey | undefined {
  const phrases = subjectOf(d, verb, first, ({ head }) => proposalAt.has(head))?.phrases ?? [];
  const [one] = phrases;
  if (phrases.length !== 1 || !one || isActedOn(d, one.head, first, proposalAt)) return undefined;
  return proposalAt.get(one.head) ?? proposalAt.get(one.first);
}

function nearSubject(d: Discourse, verb: number, first: number, proposalAt: ProposalAt): LocalKey | undefined {
  let low = Math.max(first, verb - 10);
  // "was welcomed by Kenya and condemned by Norway": what is condemned is what was welcomed.
  const shared = d.reading.document.tokens[verb - 1]?.lower === 'and' ? 2 : 1;
  for (let k = verb - shared; k >= low; k--) {
    const key = proposalAt.get(k);
    if (key !== undefined) return isActedOn(d, k, first, proposalAt) ? undefined : key;
    const t = d.reading.document.tokens[k];
    const opens = t?.text === ',' ? asideBefore(d, k, first, proposalAt) : undefined;
    if (opens !== undefined) {
      k = opens;
      low = opens - 1;
    } else if (t?.text === ',' || /^(?:if|when|because|after|while|until|unless|though|and|but)$/.test(t?.lower ?? ''))
      return undefined;
  }
  return undefined;
}

/** Where the last phrase for it before token `end` begins; undefined where none does in the sentence. */
export function firstNamed(proposalAt: ProposalAt, key: LocalKey, low: number, end: number): number | undefined {
  let at = end - 1;
  while (at >= low && proposalAt.get(at) !== key) at--;
  if (at < low) return undefined;
  while (at > low && proposalAt.get(at - 1) === key) at--;
  return at;
}
