/** Dates in time order → the runs of events that fit on one page each: years, months of a busy year, parts of a busy month. */
import type { PartialDate } from '../../model/values.ts';

export interface Period {
  /** Of its page: `2024`, `2024-06`, `2024-06-part-2`; empty for the only one of a short timeline. */
  readonly key: string;
  /** What it lies in: `2024` or `2024-06`. */
  readonly span: string;
  /** Which of the events of that span, from 1; absent where it has all of them. */
  readonly run?: { readonly from: number; readonly to: number };
  /** Of all events in it no more than the year is known. */
  readonly yearOnly?: true;
}

/** Where it stands among the events in time order, half open. */
export interface Placed extends Period {
  readonly start: number;
  readonly end: number;
}

/** Events on one page; with their marks and notes, more would make it too heavy. */
export const mostEvents = 44;

/** One period where all fit. */
export function periodsOf(dates: readonly PartialDate[]): readonly Placed[] {
  const all = { start: 0, end: dates.length };
  return dates.length <= mostEvents ? [{ key: '', span: '', ...all }] : cut(dates, all, [4, 7]);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** `lengths`: how much of the date parts them, coarse first. */
function cut(dates: readonly PartialDate[], { start, end }: Range, lengths: readonly number[]): readonly Placed[] {
  const [length, ...finer] = lengths;
  if (length === undefined) return runs(dates[start]?.slice(0, 7) ?? '', { start, end });
  const periods: Placed[] = [];
  for (let from = start; from < end; ) {
    const key = dates[from]?.slice(0, length) ?? '';
    let to = from + 1;
    while (to < end && dates[to]?.slice(0, length) === key) to++;
    const inside = { start: from, end: to };
    // The days of a year come first, so what has but the year begins a period only where there is nothing else.
    const yearOnly = dates[from]?.length === 4 ? ({ yearOnly: true } as const) : {};
    if (to - from <= mostEvents) periods.push({ key, span: key, ...yearOnly, ...inside });
    else periods.push(...cut(dates, inside, finer));
    from = to;
  }
  return periods;
}

function runs(span: string, { start, end }: Range): readonly Placed[] {
  return Array.from({ length: Math.ceil((end - start) / mostEvents) }, (_, i) => {
    const inside = { start: start + i * mostEvents, end: Math.min(end, start + (i + 1) * mostEvents) };
    const run = { from: i * mostEvents + 1, to: inside.end - start };
    return { key: `${span}-part-${i + 1}`, span, run, ...(span.length === 4 ? { yearOnly: true } : {}), ...inside };
  });
}

/** A period, or all of a year or month, that a page of the timeline leads to: to the first page of it. */
export interface Way extends Period {
  readonly isHere: boolean;
  /** Events in it: told on the first page of the timeline alone, so that the others are none the wiser of its changes. */
  readonly count?: number;
}

/** More ways than this are too many to choose from, and would be to print on every one of their pages. */
const mostWays = 24;

/** From a page of the timeline, by its key, to the others: where they are many, other years and other months each as one. */
export function waysFrom(periods: readonly Placed[], here: string): readonly Way[] {
  if (periods.length < 2) return [];
  const own = periods.find(({ key }) => key === here);
  const year = own?.span.slice(0, 4);
  const wholeOf = (period: Placed): Period => {
    const { key, span, start, end, ...how } = period;
    if (periods.length <= mostWays || span === own?.span) return { key, span, ...how };
    return { key, span: span.slice(0, 4) === year ? span : span.slice(0, 4) };
  };
  const ways: (Way & { count: number })[] = [];
  for (const period of periods) {
    const way = wholeOf(period);
    const last = ways.at(-1);
    const count = period.end - period.start;
    if (last && !way.run && last.span === way.span) last.count += count;
    else ways.push({ ...way, isHere: period === own, count });
  }
  return own ? ways.map(({ count, ...way }) => way) : ways;
}
