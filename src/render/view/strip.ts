/** Months from the first dated event to the last, with how many events each has: the bars above a timeline. */
import type { PartialDate } from '../../model/values.ts';
import type { DatedEvent } from '../wiki/events.ts';
import type { Words } from '../words/index.ts';

export interface MonthBar {
  /** Its section of the timeline. */
  readonly href: string;
  readonly count: number;
  readonly short: string;
  readonly year: string;
  /** Said at the first bar of each year. */
  readonly opensYear: boolean;
  /** Height in units of the strip: the highest bar has 8. */
  readonly size: number;
}

/** More months than this do not fit in one line; then the strip shows years. */
const mostBars = 24;

/** Events known only by year stand in no bar. Empty when the strip would have one bar or far too many. */
export function monthStrip(
  words: Words,
  events: readonly DatedEvent[],
  hrefOf: (month: string) => string,
): readonly MonthBar[] {
  const counts = new Map<string, number>();
  for (const { date } of events)
    if (date.length >= 7) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  const months = [...counts.keys()].sort();
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const all = monthsBetween(first, last);
  if (all.length > mostBars) return [];
  const highest = Math.max(...counts.values());
  return all.map((month, i) => {
    const count = counts.get(month) ?? 0;
    return {
      href: hrefOf(month),
      count,
      short: words.monthsShort[Number(month.slice(5)) - 1] ?? '',
      year: month.slice(0, 4),
      opensYear: i === 0 || month.endsWith('-01'),
      size: count === 0 ? 0 : Math.max(1, Math.round((count / highest) * 8)),
    };
  });
}

/** Both ends included; `2023-11` to `2024-01` are three. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const index = (m: string): number => Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7)) - 1;
  const count = index(last) - index(first) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => monthAt(index(first) + i));
}

const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

/** The section an event stands in: its month, or its year where no month is known. */
export const sectionOf = (date: PartialDate): string => date.slice(0, 7);
