/** A happening, or the sentence that tells it → whether it is of another time than what the report tells of. */
import type { PartialDate } from '../../model/values.ts';
import { range } from '../grammar.ts';
import { type Line, linesOf, runsIn } from '../line.ts';
import type { DateRun, Reading } from '../reading.ts';

/** "the |2010| earthquake": the year that a happening is known by. */
export function yearBefore(line: Line, { dateAt }: Reading, at: number): PartialDate | undefined {
  const run = [1, 2, 3].map((n) => dateAt.get(at - n)).find((r) => r?.date?.length === 4);
  const joined = run !== undefined && range(run.last, at).every((i) => line.token(i)?.kind === 'word');
  return joined && /^(?:the|an?|['’]s|its|their)$/.test(line.word(run.first - 1)) ? run.date : undefined;
}

/** It has a year of its own, as today's has none, or is what another is compared with. */
export function isOfAnotherTime(line: Line, reading: Reading, at: number): boolean {
  const year = yearBefore(line, reading, at);
  const now = reading.document.source.meta.date?.slice(0, 4);
  return (year !== undefined && (now === undefined || year < now)) || isComparedWith(line, at);
}

/** "the deadliest |since| the quake in Northport", "stronger |than| the storm": it was not that one. */
export const isComparedWith = (line: Line, at: number): boolean =>
  range(Math.max(line.first, at - 4), at).some(
    (since) =>
      /^(?:since|than)$/.test(line.word(since)) &&
      range(Math.max(line.first, since - 8), since).some((i) =>
        /^(?:most|worst|best|first|only|more|worse|\p{L}{3,}e(?:st|r))$/u.test(line.word(i)),
      ),
  );

/** The sentence names a year before that of the report, and no day: it tells of another happening. */
export const tellsOfPast = (line: Line, reading: Reading): boolean => pastDays(line, reading).length > 0;

/** Its verbs tell of the past: "|the 2003 quake|" only names what was then. */
export const isSetInPast = (line: Line, reading: Reading): boolean =>
  pastDays(line, reading).some(
    (run) =>
      !(
        run.date?.length === 4 &&
        /^(?:the|an?|['’]s)$/.test(line.word(run.first - 1)) &&
        !/^(?:during|in|amid)$/.test(line.word(run.first - 2))
      ),
  );

function pastDays(line: Line, { dateAt, document }: Reading): readonly DateRun[] {
  const year = document.source.meta.date?.slice(0, 4);
  if (year === undefined) return [];
  return runsIn(dateAt, line.first, line.last).filter(
    (run) =>
      run.date !== undefined &&
      run.date.length <= 7 &&
      run.date.slice(0, 4) < year &&
      !isSpan(line, run) &&
      !isOfPlan(line, run),
  );
}

/** "Under a deal agreed in November": when that was made, and not what the clause tells. */
const isOfPlan = (line: Line, run: DateRun): boolean =>
  /^(?:agreed|signed|reached|brokered|negotiated|struck|concluded|announced|adopted|passed|approved)$/.test(
    line.word(run.first - 2),
  );

/** "since last May": a time that lasts; "since 1996, when": one that is over. */
const isSpan = (line: Line, { role, last }: DateRun): boolean =>
  role === 'since' && ![last, last + 1].some((at) => line.word(at) === 'when');

/** The sentence before tells of the past, and this one, which names nobody and no day, goes on with it. */
export function goesOnWithPast(line: Line, reading: Reading, sentence: number): boolean {
  const before = reading.document.sentences[sentence - 1];
  const [told] = before === undefined ? [] : linesOf(reading.document, before);
  if (told === undefined || !tellsOfPast(told, reading)) return false;
  const now = range(line.first, line.last).some(
    (at) =>
      reading.dateAt.has(at) ||
      reading.namedAt.has(at) ||
      reading.placeAt.has(at) ||
      /^(?:now|still|far|latest|current|currently|has|have)$/.test(line.word(at)),
  );
  return !now;
}
