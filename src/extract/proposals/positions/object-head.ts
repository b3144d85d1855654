/** Words between a stance verb and a proposal → whether the verb is about the proposal, or about what they name: "welcomed the delay of the bill". */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import { determiners, isAdverb, isIn } from '../../grammar.ts';

/** "rejected the view of the bill": the object of the verb at token `from` ends before the preposition at token `k`, and is another thing. */
export function headsObject(d: Discourse, k: number, from: number, proposalAt: ReadonlyMap<number, LocalKey>): boolean {
  const { tokens, source } = d.reading.document;
  const head = tokens[k - 1];
  if (k <= from || head?.kind !== 'word') return false;
  if (!linking.has(tokens[k]?.lower ?? '')) return false;
  const isNone = isAdverb(head) || determiners.has(head.lower) || loose.test(head.lower) || d.reading.dateAt.has(k - 1);
  return !isNone && !proposalAt.has(k - 1) && !isIn(carriers, head, source.quality === 'degraded');
}

/** "Moves to lift the ban were condemned": the plan's phrase at token `at` is what the subject is to do with it, and no subject. */
export function isActedOn(d: Discourse, at: number, first: number, proposalAt: ReadonlyMap<number, LocalKey>): boolean {
  const { tokens } = d.reading.document;
  let start = at;
  while (start > first && proposalAt.get(start - 1) === proposalAt.get(at)) start--;
  const [head, to, verb] = tokens.slice(Math.max(0, start - 3), start);
  if (to?.lower !== 'to' || start - 3 < first) return false;
  const isNoun =
    head?.kind === 'word' &&
    !determiners.has(head.lower) &&
    /^(?:moves?|attempts?|efforts?|bids?|calls?|decisions?|demands?|requests?|motions?|votes?)$/.test(head.lower);
  return isNoun && verb?.kind === 'word';
}

/** "opposes delaying the bill", "supports repealing the bill": what is answered is the act; "supports passing the bill" is all one. */
export function isOtherAct({ reading: { document } }: Discourse, from: number): boolean {
  const word = document.tokens[from]?.lower ?? '';
  const next = document.tokens[from + 1]?.lower ?? '';
  return /ing$/.test(word) && (determiners.has(next) || next === 'any') && !doing.test(word);
}

const doing =
  /^(?:pass|adopt|approv|enact|ratify|sign|introduc|accept|endors|back|support|implement|bring|push|tak|mak|reach|conclud|voting)ing$/;

const linking: ReadonlySet<string> = new Set(
  'of on to in about for with from at into against behind within under'.split(' '),
);

/** No noun: "approved late on Tuesday the bill", "rejected all of the plan". */
const loose =
  /^(?:late|early|all|both|each|half|it|them|him|her|itself|themselves|yes|no|again|out|up|down|back|over|off)$/;

/** Whoever is for or against these is so of the plan itself. */
const carriers: ReadonlySet<string> = new Set(
  [
    'passage adoption approval ratification enactment introduction implementation signing signature acceptance conclusion',
    'announcement news word idea notion concept principle principles purpose aim aims goal goals thrust spirit wisdom',
    'terms text wording content contents substance whole rest bulk entirety merits outline details need case',
    'draft version package proposal proposals plan plans offer offers bid deal agreement accord accords bill law legislation measure measures',
  ].flatMap((line) => line.split(' ')),
);
