/** What a date expression says (its shape) → the date it means for a report of a known day, month or year. */
import type { PartialDate } from '../../model/values.ts';
import {
  type Day,
  type Days,
  day,
  daysOf,
  iso,
  monthOf,
  narrowest,
  shiftMonth,
  weekdayOf,
  yearOf,
} from '../../text/calendar.ts';

/** A date expression without its words. `which` is "last", "this" or "next" where the text says so. */
export type Shape =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly month: number; readonly which?: Which }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which?: Which }
  /** "three days ago" is -3 days, "next year" is +1 year. */
  | { readonly kind: 'shift'; readonly unit: 'day' | 'week' | 'month' | 'year'; readonly by: number }
  | { readonly kind: 'unknown' };

export type Which = 'last' | 'this' | 'next';

/** `ahead`: the sentence looks forward ("will meet on Friday"). */
export interface Anchor {
  readonly date: PartialDate | undefined;
  readonly ahead: boolean;
}

/** The date as precise as text and anchor allow; undefined where a part of it would have to be guessed. */
export function resolveShape(shape: Shape, anchor: Anchor): PartialDate | undefined {
  if (shape.kind === 'date') return shape.date;
  if (shape.kind === 'unknown' || anchor.date === undefined) return undefined;
  const report = daysOf(anchor.date);
  switch (shape.kind) {
    case 'month-day':
      return onlyOne(report, (at) => yearlessDay(shape.month, shape.day, at, anchor.ahead));
    case 'month':
      return onlyOne(report, (at) =>
        yearlessMonth(shape.month, at, shape.which ?? (anchor.ahead ? 'next' : undefined)),
      );
    case 'weekday':
      return onlyOne(report, (at) => weekday(shape.weekday, at, shape.which, anchor.ahead));
    case 'shift':
      return shift(shape.unit, shape.by, anchor.date, report);
  }
}

/** A report dated by month or year may have been written on any of its days: all must lead to the same date. */
function onlyOne(report: Days, resolve: (at: Day) => PartialDate | undefined): PartialDate | undefined {
  const first = resolve(report.from);
  return first !== undefined && first === resolve(report.to) ? first : undefined;
}

function yearlessDay(month: number, dayOfMonth: number, at: Day, ahead: boolean): PartialDate | undefined {
  const year = yearOf(at);
  const candidates = [year - 1, year, year + 1].flatMap((y) => day(y, month, dayOfMonth) ?? []);
  // Half a year on, a day of the year is no longer told without its year.
  const next = candidates.find((d) => d >= at && d - at <= 183);
  const past = candidates.findLast((d) => d <= at);
  // "a truce from Feb. 15", written on Feb. 12, whatever the tense: not that of a year ago.
  const isSoon = next !== undefined && past !== undefined && next - at <= 60 && at - past > 183;
  const found = ahead || isSoon ? (next ?? past) : past;
  return found === undefined ? undefined : iso(found);
}

function yearlessMonth(month: number, at: Day, which: Which | undefined): PartialDate {
  const year = yearOf(at);
  const now = monthOf(at);
  if (which === 'this') return shiftMonth(year, month, 0);
  if (which === 'next') return shiftMonth(month > now ? year : year + 1, month, 0);
  const past = which === 'last' ? month < now : month <= now;
  return shiftMonth(past ? year : year - 1, month, 0);
}

function weekday(wanted: number, at: Day, which: Which | undefined, ahead: boolean): PartialDate | undefined {
  if (which === 'this' && !ahead) return undefined;
  const back = (weekdayOf(at) - wanted + 7) % 7;
  if (which === 'next') return iso(at + (back === 0 ? 7 : 7 - back));
  if (which === 'last') return iso(at - (back === 0 ? 7 : back));
  return ahead ? iso(at + ((7 - back) % 7)) : iso(at - back);
}

function shift(
  unit: 'day' | 'week' | 'month' | 'year',
  by: number,
  date: PartialDate,
  report: Days,
): PartialDate | undefined {
  const year = yearOf(report.from);
  if (unit === 'year') return String(year + by) as PartialDate;
  if (unit === 'month') return date.length >= 7 ? shiftMonth(year, monthOf(report.from), by) : undefined;
  if (date.length < 10) return unit === 'day' && by === 0 ? date : undefined;
  if (unit === 'day') return iso(report.from + by);
  // A week has no partial date of its own: Monday to Sunday, as far as month or year holds them all.
  const monday = report.from - ((weekdayOf(report.from) + 6) % 7) + by * 7;
  return narrowest({ from: monday, to: monday + 6 });
}
