/** Partial dates → words, exactly as precise as they are known: `2024-06` is "Jun 2024". */
import type { PartialDate } from '../../model/values.ts';
import type { Words } from '../words/index.ts';
import { fillText } from '../words/phrase.ts';

export interface When {
  readonly words: string;
  /** As precise as known; absent for an unknown date. */
  readonly datetime?: string;
}

interface DateParts {
  readonly year: string;
  readonly month?: number;
  readonly day?: number;
}

export function partsOf(date: PartialDate): DateParts {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return { year };
  return day === undefined ? { year, month: Number(month) } : { year, month: Number(month), day: Number(day) };
}

export const dateWords = (words: Words, date: PartialDate): string => write(words, date, words.monthsShort);
export const longDateWords = (words: Words, date: PartialDate): string => write(words, date, words.monthsLong);

function write(words: Words, date: PartialDate, months: readonly string[]): string {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return year;
  const m = months[month - 1] ?? '';
  return day === undefined
    ? fillText(words.dateMonth, { m, y: year })
    : fillText(words.dateDay, { d: day, m, y: year });
}

/** A date as a template shows it; an unknown one says so. */
export const whenOf = (words: Words, date: PartialDate | undefined): When =>
  date === undefined ? { words: words.date.unknown } : { words: dateWords(words, date), datetime: date };

/** Not dated itself, but told in a report of `date`: it happened by then. */
export const whenBy = (words: Words, date: PartialDate | undefined): When =>
  date === undefined
    ? whenOf(words, undefined)
    : { words: fillText(words.date.by, { date: dateWords(words, date) }), datetime: date };

/** Days since 1970 of the first day of a partial date: for distances and axes, never shown. */
export function dayNumber(date: PartialDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(Number(year), (month ?? 1) - 1, day ?? 1) / 86_400_000;
}
