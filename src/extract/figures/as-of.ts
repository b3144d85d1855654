/** A measured quantity in its sentence → the time at which its value held, where the text says one, and whether another value replaced it. */
import { type PartialDate, partialDate } from '../../model/values.ts';
import { daysOf } from '../../text/calendar.ts';
import { sayingVerbs } from '../data/saying.ts';
import { auxiliaries, isAdverb, isIn, lookUp } from '../grammar.ts';
import { type Line, runsIn } from '../line.ts';
import type { DateRun, Reading } from '../reading.ts';
import type { Measured } from './context.ts';
import { changes } from './data/amount-nouns.ts';
import { tollEvents } from './data/events.ts';
import type { QuantityRun } from './number/quantity.ts';
import { isVerb } from './number/word-form.ts';

/** "from 20% to 35%", "to 35% from 20%", "up from 640": the old value of a change holds for a time that nobody gives. */
export function isFormer(line: Line, { first, last }: QuantityRun, noun = ''): boolean {
  if (
    isPriceBefore(line, { last }, noun) ||
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

const formerly =
  /^(?:offered|bid|proposed|tabled|operated|employed|carried|served|charged|produced|owned|held|earned|paid|sold|run|flown|numbered)$/;

/** "had offered as much as $26", "had operated 1,800 flights": before what the report tells; "said it had offered" may be so still. */
function isPluperfect(line: Line, first: number): boolean {
  const verb = [1, 2, 3, 4].map((n) => first - n).find((at) => formerly.test(line.word(at)));
  if (verb === undefined) return false;
  const had = isAdverb(line.token(verb - 1)) ? verb - 2 : verb - 1;
  if (line.word(had) !== 'had') return false;
  for (let at = had - 1; at >= line.first && !/^[;:]$/.test(line.word(at)); at--)
    if (lookUp(sayingVerbs, line.token(at), line.degraded) !== undefined) return false;
  return true;
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

const offers = /^(?:offer|bid|approach|proposal|tender)$/;
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

const future = /^(?:will|would|could|may|might|should|shall|must|'ll|expects?|forecasts?|plans?)$/;

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

/** "inflation was 18.5% in February": a level of another time than the report's. Tolls keep the date of their telling. */
export function statedDate(
  line: Line,
  reading: Reading,
  quantity: QuantityRun,
  measured: Measured,
): PartialDate | undefined {
  const { measure, event, frame } = measured;
  const report = reading.document.source.meta.date;
  // A vote is counted on its day.
  const day = measure.noun === 'votes' && frame.period?.role === 'on' ? frame.period.date : undefined;
  if (day !== undefined) return ifEarlier(day, report);
  if (event?.planned) return undefined;
  const since = isOpen(line, quantity, measured) ? ofThisYear(line, quantity, report) : undefined;
  if (since !== undefined) return since;
  if (measure.event !== undefined && tollEvents.has(measure.event) && event?.voice !== 'nominal')
    return longPast(frame.period, report);
  const near =
    dateBehind(line, reading, quantity, measured) ??
    announcedOn(line, reading, quantity, measured) ??
    dayOfPrice(line, reading, quantity, measured);
  return near === undefined
    ? ofClause(line, reading, quantity, measured)
    : ifEarlier(near, report, moves(measured) ? 0 : week);
}

/** A toll is told up to now, and an offer "made earlier this month" stands as long as none takes its place. */
const isOpen = (line: Line, { first }: QuantityRun, { measure: { noun, event } }: Measured): boolean =>
  (event === undefined || !tollEvents.has(event)) && (!offers.test(noun) || isPluperfect(line, first));

/** "implemented earlier this year", "Early this month, Acme had offered": no nearer than that. */
function ofThisYear(
  line: Line,
  { first, last }: QuantityRun,
  report: PartialDate | undefined,
): PartialDate | undefined {
  if (report === undefined) return undefined;
  const opening = /^(?:earlier|early)$/.test(line.word(line.first)) ? line.first : undefined;
  let behind: number | undefined;
  for (let at = last; at < last + 9 && !/^(?:[,;:.]|and|but|which|that|who)$/.test(line.word(at)); at++)
    if (/^(?:earlier|early)$/.test(line.word(at))) behind ??= at;
  const at = behind ?? (opening !== undefined && first - opening < 12 ? opening : undefined);
  if (at === undefined || line.word(at + 1) !== 'this') return undefined;
  const unit = line.word(at + 2);
  return partialDate(unit === 'year' ? report.slice(0, 4) : unit === 'month' ? report.slice(0, 7) : '');
}

function ofClause(
  line: Line,
  reading: Reading,
  quantity: QuantityRun,
  { measure: { event = '' } }: Measured,
): PartialDate | undefined {
  const run = tollEvents.has(event) ? undefined : dateBefore(line, reading, quantity);
  const date = run && dateOf(line, run);
  return date && ifEarlier(date, reading.document.source.meta.date, run?.first === line.first + 1 ? 0 : week);
}

/** "… in February", "… a barrel in mid-1986", "… on Friday", right behind the amount or what it counts. */
function dateBehind(
  line: Line,
  reading: Reading,
  quantity: QuantityRun,
  { counted }: Measured,
): PartialDate | undefined {
  const at = behindUnit(line, Math.max(quantity.last, counted.last));
  const near = [at, at + 1]
    .map((i) => reading.dateAt.get(/^(?:in|on|back|by|at|during|throughout|for)$/.test(line.word(i)) ? i + 1 : i))
    .find((run) => run !== undefined);
  // "a 24-hour strike for 27 July": when it is to be.
  if (line.word((near?.first ?? at) - 1) === 'for' && (near?.date?.length ?? 4) > 4) return undefined;
  if (near === undefined || near.role === 'since' || near.first < at || line.word(near.first - 2) === 'than')
    return undefined;
  if (isOfSpan(line, reading, near)) return undefined;
  return dateOf(line, near);
}

/** "4% in 2022 and 2023", "between 26 January and 9 February", "on 17 and 19 May": neither alone. */
export const isOfSpan = (line: Line, { dateAt }: Reading, { first, last }: DateRun): boolean =>
  line.word(first - 1) === 'between' ||
  (/^(?:and|to|or|-|–)$/.test(line.word(last)) &&
    (dateAt.get(last + 1)?.first === last + 1 || line.token(last + 1)?.kind === 'number'));

/** "rose to $143 on the exchange yesterday": a price is of its day. */
function dayOfPrice(
  line: Line,
  reading: Reading,
  { last }: QuantityRun,
  { measure: { noun } }: Measured,
): PartialDate | undefined {
  if (!/^(?:price|prices|close|shares|stock|stocks|index)$/.test(noun)) return undefined;
  for (let at = last; at < Math.min(line.last, last + 10) && !/^[,;:]$/.test(line.word(at)); at++) {
    if (/^(?:after|since|before|from|than|until)$/.test(line.word(at))) return undefined;
    const run = reading.dateAt.get(at);
    if (run) return run.role === 'on' && !isOfSpan(line, reading, run) ? dateOf(line, run) : undefined;
  }
  return undefined;
}

/** "7,000 job cuts already announced by Acme in April 2011": when they were. */
function announcedOn(
  line: Line,
  reading: Reading,
  quantity: QuantityRun,
  { counted }: Measured,
): PartialDate | undefined {
  const from = Math.max(quantity.last, counted.last);
  for (let at = from; at < from + 5; at++) {
    if (!/^(?:announced|made|reported|disclosed|launched|agreed|unveiled|proposed|signed)$/.test(line.word(at)))
      continue;
    if (isIn(auxiliaries, line.token(at - 1), line.degraded)) return undefined;
    const run = [at + 1, at + 2, at + 3, at + 4, at + 5]
      .map((i) => reading.dateAt.get(/^(?:in|on)$/.test(line.word(i)) ? i + 1 : i))
      .find((found) => found !== undefined && found.first > at);
    return run?.role === 'on' ? dateOf(line, run) : undefined;
  }
  return undefined;
}

/** Past "a share", "per barrel", "a year". */
const behindUnit = (line: Line, at: number): number =>
  /^(?:a|per)$/.test(line.word(at)) && /^\p{Ll}+$/u.test(line.word(at + 1)) ? at + 2 : at;

/** A business year, "1985/86", is known by the year in which it begins. */
function dateOf(line: Line, { first, last, date }: DateRun): PartialDate | undefined {
  if (date !== undefined) return date;
  const year = last - first === 3 && /^[-–/]$/.test(line.word(first + 1)) ? partialDate(line.word(first)) : undefined;
  return year?.length === 4 ? year : undefined;
}

/** The date of the clause before the amount, if it has one: "In 1986 Acme earned 1.19 dlrs". */
function dateBefore(line: Line, reading: Reading, { first }: QuantityRun): DateRun | undefined {
  const run = runsIn(reading.dateAt, line.first, first).at(-1);
  if (run === undefined || run.role !== 'on') return undefined;
  // "yesterday's 25% rise"
  if (run.last === first || (run.last + 1 === first && /^['’]s?$/.test(line.word(run.last)))) return run;
  const from = clauseOf(line, run);
  if (from === undefined) return undefined;
  for (let at = from; at < first; at++)
    if (partsClause(line, at, first) || future.test(line.word(at))) return undefined;
  return run;
}

/**
 * Where the clause goes on that the date belongs to: behind a date that opens the sentence ("In 1986 Acme earned"), that
 * stands with the subject right before its verb ("the approach in early September valued"), with a noun before the verb
 * ("spending in the 1985/86 budget had been"), or before "when".
 */
function clauseOf(line: Line, { first, last }: DateRun): number | undefined {
  const article = line.word(first - 1) === 'the' ? 1 : 0;
  const opener = first - 1 - article;
  if (!/^(?:in|on|at|during)$/.test(line.word(opener))) return undefined;
  if (opener === line.first) return line.word(last) === ',' ? last + 1 : last;
  const next = line.word(last) === ',' ? last + 1 : last;
  if (line.word(next) === 'when') return next + 1;
  const noun = article === 1 && line.token(last)?.kind === 'word' && !isVerb(line, last) ? last + 1 : last;
  return isVerb(line, noun) || isIn(auxiliaries, line.token(noun), line.degraded) ? noun : undefined;
}

/** Another clause begins, or a second amount that says no time: ", or 745p" goes on with the first. */
const partsClause = (line: Line, at: number, first: number): boolean =>
  /^(?:[;:"“”]|but|while|that|which|who|when|before|after|since|until|said|says|than|compared)$/.test(line.word(at)) ||
  (line.word(at) === ',' && !(at + 2 >= first - 1 && /^(?:or|and)$/.test(line.word(at + 1))));

/** A year, month or day that lies so far back that what befell people then is told as a thing of the past. */
const settled = 45;

function longPast(period: Measured['frame']['period'], report: PartialDate | undefined): PartialDate | undefined {
  if (period?.role !== 'on' || period.date === undefined || report === undefined) return undefined;
  return daysOf(report).from - daysOf(period.date).to > settled ? period.date : undefined;
}

/** Prices and tolls move from day to day: of them the day counts, of others none within the week of the report. */
const moves = ({ measure, kind }: Measured): boolean =>
  /^(?:price|prices|close|shares|stock|stocks|index)$/.test(measure.noun) ||
  (kind === 'count' && measure.event !== undefined && tollEvents.has(measure.event));

/** Days: what is told of the last days is told as of the report. */
const week = 6;

/** The date, where it lies so many days before that of the report, if that has one. */
const ifEarlier = (date: PartialDate, report: PartialDate | undefined, days = week): PartialDate | undefined =>
  report === undefined || daysOf(date).to < daysOf(report).from - days ? date : undefined;
