/** A measured quantity in its sentence → the time at which its value held, where the text says one, and whether another value replaced it. */

import { type PartialDate, partialDate } from '../../model/values.ts';
import { daysOf } from '../../text/calendar.ts';
import { sayingVerbs } from '../data/saying.ts';
import { auxiliaries, isAdverb, isIn, lookUp } from '../grammar.ts';
import { type Line, runsIn } from '../line.ts';
import type { DateRun, Reading } from '../reading.ts';
import type { Measured } from './context.ts';
import { isAsOf } from './counts/period.ts';
import { tollEvents } from './data/events.ts';
import type { QuantityRun } from './number/quantity.ts';
import { isVerb } from './number/word-form.ts';

const formerly =
  /^(?:offered|bid|proposed|tabled|operated|employed|carried|served|charged|produced|owned|held|earned|paid|sold|run|flown|numbered)$/;

/** "had offered as much as $26", "had operated 1,800 flights": before what the report tells; "said it had offered" may be so still. */
export function isPluperfect(line: Line, first: number): boolean {
  const verb = [1, 2, 3, 4].map((n) => first - n).find((at) => formerly.test(line.word(at)));
  if (verb === undefined) return false;
  const had = isAdverb(line.token(verb - 1)) ? verb - 2 : verb - 1;
  if (line.word(had) !== 'had') return false;
  for (let at = had - 1; at >= line.first && !/^[;:]$/.test(line.word(at)); at--)
    if (lookUp(sayingVerbs, line.token(at), line.degraded) !== undefined) return false;
  return true;
}

export const offers: RegExp = /^(?:offer|bid|approach|proposal|tender)$/;

export const future: RegExp = /^(?:will|would|could|may|might|should|shall|must|'ll|expects?|forecasts?|plans?)$/;

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
  const counted = runsIn(reading.dateAt, line.first, line.last).find((run) => isAsOf(line, run));
  if (counted?.date !== undefined) return ifEarlier(counted.date, report, moves(measured) ? 0 : week);
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
  // "put the three-day strike off until January": when something else begins.
  if (near !== undefined && line.word(near.first - 1) === 'until') return undefined;
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
