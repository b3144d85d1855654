/** A measured quantity in its sentence → whether another value replaced it, or is to: "from 20% to 35%". */
import { oncePer, oncePerRun } from '../../text/once.ts';
import type { Line } from '../line.ts';
import { future, isPluperfect, offers } from './as-of.ts';
import { changes } from './data/amount-nouns.ts';
import type { QuantityRun } from './number/quantity.ts';

/** "from 20% to 35%", "to 35% from 20%", "up from 640": the old value of a change holds for a time that nobody gives. */
export const isFormer = (line: Line, quantity: QuantityRun, noun = ''): boolean =>
  isPriceBefore(line, quantity, noun) || saysFormer(line)(quantity.first, quantity.last);

/** Its words alone, wherever they are asked about. */
const saysFormer = oncePer((line: Line) => oncePerRun((first, last) => isFormerByWords(line, first, last)));

function isFormerByWords(line: Line, first: number, last: number): boolean {
  if (
    isEarlierCount(line, first - 1) ||
    isEarlierOffer(line, first, last) ||
    isPluperfect(line, first) ||
    isAtFirst(line, first) ||
    /^(?:vs|versus)$/.test(line.word(first - 1))
  )
    return true;
  // "swung to a profit from a loss of $297m"
  if (line.word(first - 1) === 'of' && /^an?$/.test(line.word(first - 3)) && line.word(first - 4) === 'from')
    return true;
  const from = fromBefore(line, first);
  if (from === undefined) return false;
  const before = [1, 2, 3, 4, 5].map((n) => line.word(from - n));
  return (
    [0, 1, 2, 3].some((n) => line.word(last + n) === 'to') ||
    earlier.test(line.word(from + 2)) ||
    /^(?:up|down|upwards?|downwards?)$/.test(before[0] ?? '') ||
    // "increased his bid from $28": what it is now the sentence leaves out.
    before.some((word) =>
      /^(?:increased|raised|lifted|upped|sweetened|improved|cut|lowered|reduced|boosted|trimmed)$/.test(word),
    ) ||
    before.includes('to')
  );
}

const earlier = /^(?:previous|earlier|prior|former|initial|original|first|opening)$/;

/** "its closing price of $10 on the last day before the rumours": what it was then. */
function isPriceBefore(line: Line, { last }: Pick<QuantityRun, 'last'>, noun: string): boolean {
  if (!/^(?:price|prices|close|closing|shares?|stock)$/.test(noun)) return false;
  for (let at = last; at < Math.min(line.last, last + 10) && !/^[,;:]$/.test(line.word(at)); at++)
    if (/^(?:before|prior|preceding|ahead)$/.test(line.word(at))) return true;
  return false;
}

/** "initially made a $28 a share offer" */
const isAtFirst = (line: Line, first: number): boolean =>
  [2, 3, 4].some(
    (n) =>
      /^(?:initially|originally)$/.test(line.word(first - n)) &&
      /^(?:made|offered|bid|proposed|launched|tabled|demanded|asked|sought|wanted)$/.test(line.word(first - n + 1)),
  );

/** "its first £3bn bid", "the initial offer of $4": of several the one that is over. */
function isEarlierOffer(line: Line, first: number, last: number): boolean {
  let at = first - 1;
  if (line.word(at) === 'of') {
    if (!offers.test(line.word(at - 1))) return false;
    at -= 2;
  } else if (![0, 1, 2, 3].some((n) => offers.test(line.word(last + n)) || deals.test(line.word(last + n))))
    return false;
  while (
    at > first - 7 &&
    /^(?:cash|takeover|hostile|informal|pay|unsolicited|indicative|all-share|rejected|,)$/.test(line.word(at))
  )
    at--;
  return earlier.test(line.word(at)) && /^(?:the|its|their|his|her|an|['’]s?)$/.test(line.word(at - 1));
}

const deals = /^(?:deal|buyout|takeover|merger|price)$/;

/** "from 20%", "from the initial $3bn", "from its prior bid of $7": the token of "from". */
function fromBefore(line: Line, first: number): number | undefined {
  if (line.word(first - 1) === 'from') return first - 1;
  for (let at = first - 2; at >= first - 6; at--) {
    if (line.word(at) !== 'from') continue;
    const named = [at + 1, at + 2, at + 3].some((i) => i < first && earlier.test(line.word(i)));
    return named && /^(?:of|initial|previous|earlier|prior|former|original|first|opening)$/.test(line.word(first - 1))
      ? at
      : undefined;
  }
  return undefined;
}

/** "would rise from 10% to 11%", "plans to raise the age from 60 to 65": the old value holds as long as nothing is done. */
export function isToChange(line: Line, { first }: QuantityRun): boolean {
  for (let at = first - 2; at >= Math.max(line.first, first - 14) && !/^[;:]$/.test(line.word(at)); at--) {
    if (!changes.has(line.word(at))) continue;
    // "plans to change the schemes and raise the age": the second verb of one "to".
    const reach = line.word(at - 1) === 'and' ? 8 : 2;
    for (let n = 1; n <= reach; n++) if (line.word(at - n) === 'to' || future.test(line.word(at - n))) return true;
  }
  return false;
}

/** "asked to raise it from $8 to $10", "would rise from 10%": nothing has replaced it yet. */
export const isWished = (line: Line, quantity: QuantityRun): boolean =>
  isToChange(line, quantity) &&
  [...Array(22).keys()].some((n) => quantity.first - n > line.first && wishes.test(line.word(quantity.first - n)));

const wishes =
  /^(?:ask(?:s|ed|ing)?|wants?|wanted|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|propos(?:es?|ed|ing|als?)|plans?|planned|planning|seeks?|sought|seeking|calls?|called|hopes?|hoped|expects?|expected|offer(?:s|ed)?|pledg(?:es|ed)|vow(?:s|ed)?|promis(?:es|ed)|threaten(?:s|ed)?|push(?:es|ed|ing)?|bill|will|would|could|may|might|should|['’]ll)$/;

/** "a previous death toll of 49", "the earlier figure of": no value of today's. */
function isEarlierCount(line: Line, of: number): boolean {
  if (!/^(?:of|at|was)$/.test(line.word(of))) return false;
  const noun = /^(?:tolls?|figures?|counts?|estimates?|totals?|tally|numbers?|forecasts?)$/;
  if (!noun.test(line.word(of - 1))) return false;
  return [2, 3].some((n) => /^(?:previous|earlier|prior|former|initial|preliminary)$/.test(line.word(of - n)));
}
