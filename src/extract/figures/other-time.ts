/** A number in its clause → whether the clause has it of another time than the report's, without a date that says which. */
import { range } from '../grammar.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import type { QuantityRun } from './number/quantity.ts';
import { ownClause } from './reread/clause.ts';

const spans = new Set('year years quarter quarters half halves month months week weeks period season term'.split(' '));
const years = new Set(['year', 'quarter', 'month', 'week']);
const comparing = new Set(['compared', 'against', 'versus']);

/** "a loss of 7 million in the year to June", "against 6 a year earlier", "had earlier put it at 90": so it was then, and the report's date is none of its own. */
export function isOfOtherTime(line: Line, reading: Reading, { first, last }: QuantityRun): boolean {
  if (had(line, first)) return true;
  const clause = ownClause(line, reading, first, last);
  const isNumber = (at: number): boolean => line.token(at)?.kind === 'number' && !reading.dateAt.has(at);
  // "compared with a profit of 12 million, or 18 cents a share, a year earlier"
  const compared = range(Math.max(line.first, first - 6), first).some((at) => comparing.has(line.word(at)));
  if (compared && range(last, Math.min(line.last, last + 2 * near)).some((at) => isEarlier(line, at))) return true;
  const next = range(last, clause.last).find(isNumber) ?? clause.last;
  const before = range(clause.first, first).findLast(isNumber) ?? clause.first - 1;
  return (
    range(last, next).some((at) => isSpan(line, reading, at) || (at < last + near && isEarlier(line, at))) ||
    range(before + 1, first).some((at) => isSpan(line, reading, at))
  );
}

/** Tokens behind the number in which "a year earlier" is still told of it. */
const near = 8;

/** "the year to June", "the quarter ended", "six months ending"; not "six months to sell it". */
const isSpan = (line: Line, { dateAt }: Reading, at: number): boolean =>
  spans.has(line.word(at)) &&
  (/^(?:ended|ending)$/.test(line.word(at + 1)) ||
    (/^(?:to|through)$/.test(line.word(at + 1)) && (dateAt.has(at + 2) || dateAt.has(at + 3))));

/** "a year earlier", "the year before", "the previous quarter"; not "a year before the vote". */
const isEarlier = (line: Line, at: number): boolean =>
  years.has(line.word(at)) &&
  ((/^(?:a|one|the)$/.test(line.word(at - 1)) &&
    /^(?:earlier|ago|before|previously)$/.test(line.word(at + 1)) &&
    (line.token(at + 2)?.kind !== 'word' || /^(?:and|but|or)$/.test(line.word(at + 2)))) ||
    /^(?:previous|prior|preceding)$/.test(line.word(at - 1)));

/** "Officials had earlier put it at 90." */
const had = (line: Line, first: number): boolean =>
  range(Math.max(line.first, first - 10), first).some(
    (at) =>
      line.word(at) === 'had' &&
      /^(?:earlier|previously|initially|originally|at)$/.test(line.word(at + 1)) &&
      (line.word(at + 1) !== 'at' || line.word(at + 2) === 'first'),
  );
