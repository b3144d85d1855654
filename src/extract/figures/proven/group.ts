/** A count of which nothing is told but what it counts ("Members of Acme") → whether its clause says that so many are all of them. */
import { figureReasons, hasReason } from '../../../model/figure-reasons.ts';
import { determiners, isAdverb, isIn } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { countOwner } from '../counts/count-owner.ts';
import { changes } from '../data/amount-nouns.ts';
import type { Said } from '../entailed/said.ts';
import { isVerb } from '../number/word-form.ts';

/** Say how many there are, or that somebody has so many. */
const having =
  /^(?:has|have|had|having|with|numbers?|numbered|totals?|totalled|totaled|employs?|employed|employing|represents?|represented|representing|operates?|operated|operating|owns?|owned|runs|comprises?|comprising|serves?|served|serving)$/;

const definite = /^(?:the|its|their|our|his|her|these|those|all|both|['’]s?)$/;

/** Between an article and its number: "the nearly 300", "all of its 300". */
const hedging =
  /^(?:nearly|almost|about|some|roughly|around|over|more|than|only|just|remaining|other|estimated|current|total|own|combined|an?|at|least|up|to|fewer|less|under)$/;

export function isUntoldGroup(said: Said): boolean {
  const {
    context,
    quantity,
    measured: { kind, event, measure, counted, because },
  } = said;
  const { line } = context;
  if (kind !== 'count' || event !== undefined || measure.event !== undefined || counted.noun === undefined)
    return false;
  if (!hasReason(because, figureReasons.ownNoun) || line.degraded) return false;
  if (quantity.joined !== undefined) return true;
  if (countOwner(context, quantity) !== undefined) return false;
  let at = quantity.first - 1;
  while ((hedging.test(line.word(at)) || isAdverb(line.token(at))) && at > line.first) at--;
  // "the number of cases has reached 36,000"
  if (counted.last <= quantity.first) return false;
  // "2,900 of 3,412 fishermen", "most of the 11,500 wells": they are the whole.
  if (line.word(at) === 'of' && isPart(line, at - 1)) return false;
  // "will grow from 140 observers to 1,000"
  if (line.word(at) === 'from' && changes.has(line.word(at - 1))) return false;
  if (isExistential(line, at) || having.test(line.word(at))) return false;
  return !definite.test(line.word(at)) || isPair(line, at, quantity.value) || isNarrowed(line, said.behind);
}

/** "the two banks": those that were told of, and no number of all that there are. */
const isPair = (line: Line, article: number, value: number | null): boolean =>
  value === 2 && /^(?:the|these|those|both)$/.test(line.word(article));

const isPart = (line: Line, at: number): boolean =>
  line.token(at)?.kind === 'number' ||
  /^(?:most|all|half|third|quarter|percent|cent|many|some|few|none)$/.test(line.word(at));

const isExistential = (line: Line, at: number): boolean =>
  /^(?:is|are|was|were|be|been)$/.test(line.word(at)) && [1, 2, 3].some((n) => line.word(at - n) === 'there');

/** "the 33 rigs |already drilling| there", "the 12 ships |that sank|": some of them. */
function isNarrowed(line: Line, behind: number): boolean {
  let at = behind;
  while (isAdverb(line.token(at)) || /^(?:also|still|already)$/.test(line.word(at))) at++;
  if (/^(?:who|that|which|whose|with)$/.test(line.word(at))) return true;
  if (/ing$/.test(line.word(at))) return true;
  return (
    isVerb(line, at) &&
    /^(?:by|in|at|on|under|from|to|with)$/.test(line.word(at + 1)) &&
    !isIn(determiners, line.token(at - 1), false)
  );
}
