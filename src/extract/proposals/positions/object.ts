/** A stance verb → the proposal it is about: a phrase in its clause, a pronoun, or the proposal spoken of. */
import type { LocalKey } from '../../../model/ids.ts';
import { oncePer } from '../../../text/once.ts';
import type { Discourse } from '../../coreference.ts';
import { determiners } from '../../grammar.ts';
import { reportingVerb } from '../../quotes/indirect/verb.ts';
import type { NamedRun } from '../../reading.ts';
import { headsObject, isOtherAct } from './object-head.ts';

/** Which proposal a token belongs to, by token index. */
export type ProposalAt = ReadonlyMap<number, LocalKey>;

export interface Target {
  readonly key: LocalKey;
  /** End of its words, half open. */
  readonly to: number;
  /** Where the noun stands that a relative clause narrows. */
  readonly from?: number;
  readonly confidence: number;
  /** Not named there: a pronoun, "the idea", or no word at all. */
  readonly spoken?: true;
}

const stops = new Set('that which who while but because after before when as without despite until'.split(' '));

const topicNouns = new Set(
  'step move idea document figures figure money approach terms suggestion request formula one text paper project initiative overture advance'.split(
    ' ',
  ),
);

const pronouns = new Set(['it', 'them', 'this']);

/** The first proposal named from token `from` on, in the same clause. */
export function objectAt(d: Discourse, from: number, last: number, proposalAt: ProposalAt): Target | undefined {
  for (let k = pastPredicate(d, from, last); k < Math.min(last, from + 13); k++) {
    const key = proposalAt.get(k);
    if (isPartOf(d, k + 1)) return undefined;
    if (key !== undefined) return namedAt(d, k, from, last, key, proposalAt);
    const reach = pointsBack(d, k, from, proposalAt);
    if (reach !== undefined) {
      const recent = topicAt(d, k, proposalAt, reach);
      return recent && { key: recent.key, to: k + 1, confidence: recent.apart <= 1 ? 0.8 : 0.75, spoken: true };
    }
    if (endsObject(d, k, from, proposalAt)) return undefined;
  }
  return undefined;
}

/** "dismissed as “a smoke screen” the offer": the words between "as" and the article of the object. */
function pastPredicate(d: Discourse, from: number, last: number): number {
  const { tokens } = d.reading.document;
  if (tokens[from]?.lower !== 'as') return from;
  for (let k = from + 2; k < Math.min(last, from + 9); k++) {
    if (/^[,;:.]$/.test(tokens[k]?.text ?? '') || tokens[k]?.lower === 'by') return from;
    if (k > from + 2 && /^(?:the|its|their|his|her|this|that)$/.test(tokens[k]?.lower ?? '')) return k;
  }
  return from;
}

function namedAt(
  d: Discourse,
  k: number,
  from: number,
  last: number,
  key: LocalKey,
  proposalAt: ProposalAt,
): Target | undefined {
  // "both offers", "neither plan": not the one that happens to be filed with them.
  if (several.test(d.reading.document.tokens[k]?.lower ?? '') || isAnother(d, k, key, proposalAt)) return undefined;
  const to = endOf(proposalAt, k, last);
  // "dismissed the tax fears"
  if (narrowed.test(d.reading.document.tokens[to]?.lower ?? '')) return undefined;
  // "criticised the way the bill was drafted"
  if (/^(?:way|manner|speed|fact)$/.test(d.reading.document.tokens[k - 1]?.lower ?? '')) return undefined;
  return { key, to, confidence: k - from > 6 ? 0.75 : 1 };
}

/** "vetoed parts of the budget" leaves the rest: parts of what begins at token `first`. */
export const isPartOf = ({ reading: { document } }: Discourse, first: number): boolean =>
  document.tokens[first - 1]?.lower === 'of' && parts.test(document.tokens[first - 2]?.lower ?? '');

/** "She agreed to a deal to spare her son", where the deal of the report has been named: this is one of its own. */
function isAnother(d: Discourse, k: number, key: LocalKey, proposalAt: ProposalAt): boolean {
  const { tokens, sentenceOf, sentences } = d.reading.document;
  const bare = /^an?$/.test(tokens[k]?.lower ?? '') && proposalAt.has(k + 1) && !proposalAt.has(k + 2);
  if (!bare || tokens[k + 2]?.lower !== 'to') return false;
  for (const [at, other] of proposalAt) {
    const sentence = sentences[sentenceOf[at] ?? 0];
    if (other === key && at < (sentences[sentenceOf[k] ?? 0]?.first ?? 0) && sentence?.sentence.part === 'body')
      return true;
  }
  return false;
}

/** What a plan named before it only narrows. */
const narrowed =
  /^(?:fears?|worries|concerns?|claims?|jibes?|rumou?rs?|critics|criticisms?|opponents|supporters|protests?|protesters|campaigners|rows?|debate|speculation|reports?|warnings?)$/;

/** Two plans at once: neither of them is the one meant. */
export const several: RegExp = /^(?:both|neither|either)$/;

const parts = /^(?:elements?|parts?|portions?|sections?|provisions?|aspects?|some|many|most|details|version)$/;

/** How many sentences back "it" or "the idea" may point; undefined for other words. Farther where one proposal is spoken of. */
function pointsBack(d: Discourse, k: number, from: number, proposalAt: ProposalAt): number | undefined {
  const { tokens } = d.reading.document;
  const w = tokens[k]?.lower ?? '';
  const alone = isAlone(proposalAt);
  const isNoun = /^(?:this|that)$/.test(tokens[from]?.lower ?? '') && topicNouns.has(tokens[from + 1]?.lower ?? '');
  if (pronouns.has(w) && k === from && !isNoun) return alone ? 3 : 1;
  if (k > from + 2 || !/^(?:the|this|that)$/.test(tokens[from]?.lower ?? '')) return undefined;
  // "the terms of a resolution" names what it is of
  if (tokens[k + 1]?.lower === 'of') return undefined;
  // "this initiative" is what the sentence before spoke of.
  if (topicNouns.has(w)) return isNoun ? 1 : alone ? 8 : 2;
  return alone &&
    /^(?:decision|vote|outcome|announcement|agreement|increase|compensation|target|application|request)$/.test(w)
    ? 3
    : undefined;
}

/** The report speaks of one proposal only. */
export const isAlone: (proposalAt: ProposalAt) => boolean = oncePer(
  (proposalAt: ProposalAt) => new Set(proposalAt.values()).size === 1,
);

/** "The company had accepted last Thursday.": what was answered is the proposal just spoken of. */
export function unsaidObject(d: Discourse, from: number, proposalAt: ProposalAt): Target | undefined {
  const { tokens } = d.reading.document;
  const next = tokens[from];
  const ends =
    !next ||
    /^[.,;]$/.test(next.text) ||
    d.reading.dateAt.has(from) ||
    (next.lower === 'on' && d.reading.dateAt.has(from + 1));
  const topic = ends && !isRelative(d, from) ? topicAt(d, from, proposalAt, isAlone(proposalAt) ? 2 : 1) : undefined;
  return topic && { key: topic.key, to: from, confidence: 0.75, spoken: true };
}

/** "demands that Kenya has rejected": what was rejected stands before "that". */
function isRelative(d: Discourse, from: number): boolean {
  const { tokens } = d.reading.document;
  for (let k = from - 1; k > from - 7; k--) {
    const word = tokens[k]?.lower ?? '';
    if (/^[.,;:]$/.test(word)) return false;
    if (word === 'which' || (word === 'that' && tokens[k - 1]?.kind === 'word' && !reportingVerb(d, k - 1)))
      return true;
  }
  return false;
}

/** The clause ends, or another object stands first: "backed the board in its fight over the bid". */
function endsObject(d: Discourse, k: number, from: number, proposalAt: ProposalAt): boolean {
  const { tokens } = d.reading.document;
  const t = tokens[k];
  if (!t || /^[,;:.—]$/.test(t.text) || detours.test(t.lower) || headsObject(d, k, from, proposalAt)) return true;
  if (k === from && isOtherAct(d, k)) return true;
  if (k === from) return /^(?:after|before|when|while|because|until|without|despite)$/.test(t.lower);
  // “derisory offer”, in marks of its own
  if (t.kind === 'quote') return !nearBy(proposalAt, k + 1);
  // "a historic but controversial bill"
  if (t.lower === 'but') return !nearBy(proposalAt, k + 1);
  // "authorised the delegation to sign the deal": the object of another verb
  const next = tokens[k + 1];
  if (t.lower === 'to' && k > from && next?.kind === 'word' && !determiners.has(next.lower) && !proposalAt.has(k))
    return !d.reading.namedAt.has(k + 1);
  // "refused to back the repeal, arguing an amendment was short": the object of what is said besides
  if (/ing$/.test(t.lower) && k > from + 1 && determiners.has(next?.lower ?? '')) return true;
  // "voted to authorise a strike if no contract is reached"
  if (stops.has(t.lower) || /^(?:if|unless|whether)$/.test(t.lower)) return true;
  const run = d.reading.namedAt.get(k);
  return run !== undefined && !ownsNext(d, run, proposalAt) && !ownsNext(d, joinedRun(d, run), proposalAt);
}

const nearBy = (proposalAt: ProposalAt, from: number): boolean => [0, 1, 2, 3].some((i) => proposalAt.has(from + i));

/** "Jones's bill", "the Roes' earlier two bids": the name is the owner of what follows. */
const ownsNext = (d: Discourse, run: NamedRun | undefined, proposalAt: ProposalAt): boolean =>
  run !== undefined &&
  (/^['’]s?$/.test(d.reading.document.tokens[run.last]?.text ?? '') ||
    proposalAt.has(run.last) ||
    proposalAt.has(run.first));

/** "President Roe and the speaker Jane Jones's bill": the second owner. */
function joinedRun(d: Discourse, run: NamedRun): NamedRun | undefined {
  const { tokens } = d.reading.document;
  if (tokens[run.last]?.lower !== 'and') return undefined;
  for (let i = run.last + 1; i < run.last + 7; i++) {
    const next = d.reading.namedAt.get(i);
    if (next?.entity.kind === 'person' && next.first === i) return next;
    if (tokens[i]?.kind !== 'word') return undefined;
  }
  return undefined;
}

/** "spoke against a motion to kill the bill": the object is the motion. */
const detours =
  /^(?:motions?|efforts?|attempts?|moves?|bids?|calls?|petitions?|lawsuits?|suits?|challenges?|pressure|pleas?|requests?|demands?)$/;

function endOf(proposalAt: ProposalAt, from: number, last: number): number {
  const key = proposalAt.get(from);
  let to = from + 1;
  while (to < last && proposalAt.get(to) === key) to++;
  return to;
}

/** The proposal that the report speaks of at token `at`: the last one named, at most `reach` sentences before. */
export function topicAt(
  d: Discourse,
  at: number,
  proposalAt: ProposalAt,
  reach: number,
): { readonly key: LocalKey; readonly apart: number } | undefined {
  const { sentenceOf } = d.reading.document;
  const here = sentenceOf[at] ?? 0;
  for (let k = at - 1; k >= 0; k--) {
    const apart = here - (sentenceOf[k] ?? 0);
    if (apart > reach) return undefined;
    const key = proposalAt.get(k);
    if (key !== undefined) return { key, apart };
  }
  return undefined;
}
