/** A counted noun phrase → the token behind what stands between it and its verb: an aside ("12 people, six of them children, drowned"), or those counted along ("12 soldiers and 3 officers died"). */
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, isAdverb, isIn, lookUp, prepositions, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { eventVerbs } from '../data/events.ts';
import { before } from '../happenings/event-before.ts';
import { numberAt } from '../number/number.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isPlural, isVerb } from '../number/word-form.ts';
import type { Counted } from './counted.ts';

/** Where the verb of what is counted may stand. */
export function pastAside(line: Line, quantity: QuantityRun, { last, noun }: Counted): number {
  const dashed = pastDash(line, last);
  if (dashed !== last || noun === undefined || line.degraded) return dashed;
  const behind = pastComma(line, last) ?? pastJoined(line, last);
  return behind === undefined || isObject(line, quantity) ? last : behind;
}

/** "300 others - many of them children - are missing": the verb stands behind the second dash. */
function pastDash(line: Line, last: number): number {
  const opens = line.word(last);
  if (!/^[-–—(]$/.test(opens) || (opens !== '(' && !line.token(last)?.spaced)) return last;
  for (let at = last + 2; at < Math.min(line.last, last + 14); at++)
    if (line.word(at) === (opens === '(' ? ')' : opens)) return at + 1;
  return last;
}

/** Says which or how many of them, and nothing of what befell them all. */
const partly = /^(?:including|among|most|mostly|mainly|many|some|all|half|both|several|at|aged|nearly|almost)$/;
const longest = 18;

/** Behind an aside of any sort they go on with the subject before it. */
const helps = /^(?:was|were|are|has|have|had)$/;

/** ", including six children, drowned", ", nine of them policemen, were killed", ", police said, were arrested". */
function pastComma(line: Line, comma: number): number | undefined {
  if (line.word(comma) !== ',') return undefined;
  const partial = opensAside(line, comma + 1);
  return range(comma + 2, Math.min(line.last, comma + longest)).find(
    (at) => line.word(at - 1) === ',' && (partial ? isPredicate(line, at) : helps.test(line.word(at))),
  );
}

function opensAside(line: Line, at: number): boolean {
  if (/^(?:including|among|mostly|mainly|aged)$/.test(line.word(at))) return true;
  const number = numberAt(line, at);
  const of = number?.last ?? range(at, at + 3).find((i) => line.word(i) === 'of');
  return (
    of !== undefined &&
    line.word(of) === 'of' &&
    /^(?:them|whom)$/.test(line.word(of + 1)) &&
    (number !== undefined || partly.test(line.word(at)))
  );
}

/** The verb of a subject before it. */
function isPredicate(line: Line, from: number): boolean {
  const at = isAdverb(line.token(from)) ? from + 1 : from;
  if (isIn(auxiliaries, line.token(at), false)) return true;
  const form = lookUp(eventVerbs, line.token(at), false)?.form;
  return form === 'past' || form === 'participle';
}

/** "30 soldiers |and 55 rebels| were killed", "11 passengers|, two crew members and a diver| died". */
function pastJoined(line: Line, last: number): number | undefined {
  let at = last;
  while (/^(?:and|,)$/.test(line.word(at))) {
    const next = memberEnd(line, line.word(at) === ',' && line.word(at + 1) === 'and' ? at + 2 : at + 1);
    if (next === undefined) return undefined;
    const joined = line.word(at) === 'and';
    at = next;
    if (joined) return isPredicate(line, at) ? at : undefined;
  }
  return undefined;
}

/** Past "at least 55 armed rebels", "a diver". */
function memberEnd(line: Line, from: number): number | undefined {
  const start = range(from, from + 3).find((at) => numberAt(line, at) !== undefined || /^an?$/.test(line.word(at)));
  if (start === undefined || range(from, start).some((at) => line.token(at)?.kind !== 'word' || isVerb(line, at)))
    return undefined;
  const single = /^an?$/.test(line.word(start));
  const first = single ? start + 1 : (numberAt(line, start)?.last ?? start);
  const head = range(first, first + 4).find((at) =>
    single
      ? isPredicate(line, at + 1) || /^(?:and|,)$/.test(line.word(at + 1))
      : isPlural(line.word(at)) && !isPlural(line.word(at + 1)),
  );
  const isPhrase =
    head !== undefined &&
    range(first, head).every((at) => line.token(at)?.kind === 'word' && !isIn(prepositions, line.token(at), false));
  return isPhrase ? head + 1 : undefined;
}

/** A verb or a preposition has it for its object: what stands behind has another subject. */
function isObject(line: Line, quantity: QuantityRun): boolean {
  const token = line.token(quantity.first - 1);
  if (before(line, quantity) !== undefined || isIn(prepositions, token, false)) return true;
  return (
    isIn(auxiliaries, token, false) ||
    (isVerb(line, quantity.first - 1) && lookUp(sayingVerbs, token, false) === undefined)
  );
}
