/** Tokens of one sentence → the date expression that begins at a token, with its shape. */
import type { PartialDate } from '../../model/values.ts';
import { day, iso } from '../../text/calendar.ts';
import type { Line } from '../line.ts';
import { type Found, numeric, unknown, year, yearAlone } from './numeric.ts';
import type { Which } from './shape.ts';
import {
  dayParts,
  edgeWords,
  isShort,
  monthNumber,
  monthOpeners,
  partWords,
  seasons,
  smallNumber,
  units,
  weekdayNumber,
} from './words.ts';

const whichWords: ReadonlyMap<string, Which> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['this', 'this'],
  ['thi', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
]);

/** The longest date expression at token `i`, if one begins there. */
export function dateAt(line: Line, i: number): Found | undefined {
  return numeric(line, i) ?? dayFirst(line, i) ?? worded(line, i) ?? ago(line, i) ?? yearAlone(line, i);
}

/** "early July", "the end of May", "last Tuesday", "Tuesday night", "October 7, 2023", "yesterday", "last summer". */
function worded(line: Line, i: number): Found | undefined {
  const word = line.word(i);
  if (partWords.has(word)) {
    const at =
      line.word(i + 1) === '-'
        ? i + 2
        : line.word(i + 1) === 'on' && weekdayNumber.has(line.word(i + 2))
          ? i + 2
          : i + 1;
    return monthName(line, at) ?? weekdayName(line, at) ?? which(line, at) ?? ordinalYear(line, at);
  }
  if (edgeWords.has(word) && line.word(i + 1) === 'of') {
    const at = line.word(i + 2) === 'the' ? i + 3 : i + 2;
    return monthName(line, at) ?? which(line, at) ?? ordinalYear(line, at);
  }
  return which(line, i) ?? monthName(line, i) ?? weekdayName(line, i) ?? season(line, i) ?? relativeDay(line, i);
}

const ordinalYear = (line: Line, i: number): Found | undefined => {
  const date = year(line, i);
  return date ? { last: i + 1, shape: { kind: 'date', date } } : undefined;
};

/** A year behind a day and month, with or without comma; where the number is none, `last` stays. */
function withYear(line: Line, last: number, month: number, dayOfMonth?: number): Found {
  const at = line.word(last) === ',' || line.word(last) === 'of' ? last + 1 : last;
  const y = year(line, at);
  if (y === undefined) {
    return {
      last,
      shape: dayOfMonth === undefined ? { kind: 'month', month } : { kind: 'month-day', month, day: dayOfMonth },
    };
  }
  if (dayOfMonth === undefined)
    return { last: at + 1, shape: { kind: 'date', date: `${y}-${two(month)}` as PartialDate } };
  const exact = day(Number(y), month, dayOfMonth);
  return { last: at + 1, shape: exact === undefined ? unknown : { kind: 'date', date: iso(exact) } };
}

const two = (n: number): string => String(n).padStart(2, '0');

const dayNumber = (word: string): number | undefined => {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  const n = Number(match?.[1]);
  return match && n >= 1 && n <= 31 ? n : undefined;
};

/** "7 October", "the 7th of October 2023", "30 and 31 May" from its second day. */
function dayFirst(line: Line, i: number): Found | undefined {
  const d = dayNumber(line.word(i));
  if (d === undefined) return undefined;
  const at = line.word(i + 1) === 'of' ? i + 2 : i + 1;
  const month = monthAt(line, at, true);
  if (month === undefined) return undefined;
  return withYear(line, afterMonth(line, at), month, d);
}

/** The token is a month's name here: "May" and "March" need a capital or a neighbour that makes them one. */
function monthAt(line: Line, i: number, beside: boolean): number | undefined {
  const word = line.word(i);
  const month = monthNumber.get(word);
  if (month === undefined) return undefined;
  if (isShort(word) && !line.degraded && !beside && line.word(i + 1) !== '.') return undefined;
  const capital = /^\p{Lu}/u.test(line.token(i)?.text ?? '');
  if (!line.degraded && !capital) return undefined;
  if (beside) return month;
  const asDate = monthOpeners.has(line.word(i - 1)) || whichWords.has(line.word(i - 1));
  if (/^(?:may|march|mar)$/.test(word) && (line.degraded || i === line.first)) return asDate ? month : undefined;
  // "April Jones" is a person.
  const next = line.token(i + 1);
  if (!asDate && !line.degraded && /^(?:april|may|june|august)$/.test(word) && next && /^\p{Lu}\p{Ll}/u.test(next.text))
    return undefined;
  return month;
}

const afterMonth = (line: Line, i: number): number => {
  const stop = line.word(i + 1) === '.' && isShort(line.word(i)) && i + 2 < line.last;
  return stop ? i + 2 : i + 1;
};

function monthName(line: Line, i: number): Found | undefined {
  const word = line.word(i);
  if (!monthNumber.has(word)) return undefined;
  const dayToken = afterMonth(line, i);
  const d = dayNumber(line.word(dayToken));
  const counted = d !== undefined && line.word(dayToken + 1) === ',' && /^\d{3}$/.test(line.word(dayToken + 2));
  const month = monthAt(line, i, d !== undefined && !counted);
  if (month === undefined) return undefined;
  if (d !== undefined && !counted) return withYear(line, dayToken + 1, month, d);
  return withYear(line, dayToken, month);
}

function weekdayName(line: Line, i: number): Found | undefined {
  const word = line.word(i);
  const weekday = weekdayNumber.get(word);
  if (weekday === undefined || (!line.degraded && !/^\p{Lu}/u.test(line.token(i)?.text ?? ''))) return undefined;
  let last = i + 1;
  if (isShort(word)) {
    if (line.word(last) !== '.') return undefined;
    last++;
  }
  const comma = line.word(last) === ',' ? last + 1 : last;
  const exact = dayFirst(line, comma) ?? (monthNumber.has(line.word(comma)) ? monthName(line, comma) : undefined);
  if (exact && exact.shape.kind !== 'month') return exact;
  if (dayParts.has(line.word(last))) last++;
  return { last, shape: { kind: 'weekday', weekday } };
}

/** "last month", "this year", "next Tuesday", "last November", "last night", "this morning". */
function which(line: Line, i: number): Found | undefined {
  const said = whichWords.get(line.word(i));
  if (said === undefined) return undefined;
  const word = line.word(i + 1);
  const unit = units.get(word);
  const by = said === 'last' ? -1 : said === 'next' ? 1 : 0;
  if (unit && unit !== 'hour' && !word.endsWith('s')) {
    // "the past year" and "this day" are stretches, not dates.
    if (line.word(i) === 'past' || unit === 'day') return undefined;
    return { last: i + 2, shape: { kind: 'shift', unit, by } };
  }
  if (dayParts.has(word)) return { last: i + 2, shape: { kind: 'shift', unit: 'day', by: said === 'last' ? -1 : 0 } };
  if (seasons.has(word))
    return { last: i + 2, shape: said === 'this' ? { kind: 'shift', unit: 'year', by: 0 } : unknown };
  const month = monthNumber.get(word);
  if (month !== undefined && monthAt(line, i + 1, false) !== undefined) {
    const found = withYear(line, afterMonth(line, i + 1), month);
    return found.shape.kind === 'month' ? { ...found, shape: { ...found.shape, which: said } } : found;
  }
  const weekday = weekdayName(line, i + 1);
  return weekday?.shape.kind === 'weekday' ? { ...weekday, shape: { ...weekday.shape, which: said } } : weekday;
}

/** "the summer of 2019", "spring 2020": no more than the year is certain. */
function season(line: Line, i: number): Found | undefined {
  if (!seasons.has(line.word(i))) return undefined;
  const at = line.word(i + 1) === 'of' ? i + 2 : i + 1;
  return ordinalYear(line, at);
}

const relativeDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['overnight', 0],
]);

function relativeDay(line: Line, i: number): Found | undefined {
  const word = line.word(i);
  const by = relativeDays.get(word) ?? (line.degraded && word === 'todai' ? 0 : undefined);
  if (by === undefined) return undefined;
  if (word === 'overnight') return { last: i + 1, shape: unknown };
  const last = dayParts.has(line.word(i + 1)) ? i + 2 : i + 1;
  return { last, shape: { kind: 'shift', unit: 'day', by } };
}

/** "two weeks ago", "a year ago", "12 days ago". */
function ago(line: Line, i: number): Found | undefined {
  const n = smallNumber(line.word(i));
  const unit = units.get(line.word(i + 1));
  const decade = /^decades?$|^decad$/.test(line.word(i + 1));
  if (n === undefined || !(unit || decade) || line.word(i + 2) !== 'ago') return undefined;
  const vague = /^(?:about|around|some|roughly|nearly|almost|approximately|than|over)$/.test(line.word(i - 1));
  // "nearly five weeks ago" dates nothing and is a quantity.
  if (vague) return undefined;
  if (unit === undefined || unit === 'hour') return { last: i + 3, shape: unknown };
  return { last: i + 3, shape: { kind: 'shift', unit, by: -n } };
}
