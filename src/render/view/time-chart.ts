/** Values of one count at three dates or more, as dots over a time axis. No line joins them: between reports nothing is known. */
import { scaleLinear } from 'd3-scale';
import type { PartialDate } from '../../model/values.ts';
import { dateWords, dayNumber } from '../format/dates.ts';
import { numberWords } from '../format/numbers.ts';
import type { Wiki } from '../wiki/wiki.ts';

export interface TimePoint {
  readonly date: PartialDate;
  readonly n: number;
  readonly open: boolean;
  readonly arrow?: 'up' | 'down';
  /** What stands beside the dot: "nearly 4,500". */
  readonly label: string;
}

export interface TimeChart {
  readonly height: number;
  readonly axisY: number;
  readonly lines: readonly { readonly y: number; readonly label: string }[];
  readonly ticks: readonly {
    readonly x: string;
    readonly label: string;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly dots: readonly {
    readonly x: string;
    readonly y: number;
    readonly open: boolean;
    readonly arrow?: 'up' | 'down';
    /** Empty where it would stand on another. */
    readonly label: string;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
}

const top = 24;
const axisY = 204;
/** Room at the left for the numbers of the scale and at the right for the last label, in per cent. */
const range: readonly [number, number] = [11, 93];

/** `points` in time order; at least two different dates. */
export function timeChart(wiki: Wiki, points: readonly TimePoint[]): TimeChart {
  const { words } = wiki;
  const numbers = points.map((p) => p.n);
  const y = scaleLinear([Math.min(0, ...numbers), Math.max(0, ...numbers) || 1], [axisY, top]).nice(4);
  const days = points.map((p) => dayNumber(p.date));
  const x = scaleLinear([Math.min(...days), Math.max(...days)], [...range]);
  const told = tellingOf(numbers);
  const placed: { x: number; y: number }[] = [];
  const dots = points.map((p, i) => {
    const at = { x: x(dayNumber(p.date)), y: Math.round(y(p.n)) };
    const free = told.has(i) && placed.every((q) => Math.abs(q.x - at.x) > 18 || Math.abs(q.y - at.y) > 15);
    if (free) placed.push(at);
    const anchor = at.x > 80 ? 'end' : at.x < 20 ? 'start' : 'middle';
    return {
      x: percent(at.x),
      y: at.y,
      open: p.open,
      ...(p.arrow === undefined ? {} : { arrow: p.arrow }),
      label: free ? p.label : '',
      anchor,
    } as const;
  });
  return {
    height: axisY + 24,
    axisY,
    lines: y.ticks(4).map((n) => ({ y: Math.round(y(n)), label: numberWords(words, n) })),
    ticks: datesOf(points).map((date, i, all) => ({
      x: percent(x(dayNumber(date))),
      label: dateWords(words, date),
      anchor: i === 0 ? 'start' : i === all.length - 1 ? 'end' : 'middle',
    })),
    dots,
  };
}

/** Dots that all have their number beside them; among more, labels would stand on other dots. */
const mostLabels = 24;

/** Of many, the first, the last, the largest and the smallest. */
function tellingOf(numbers: readonly number[]): ReadonlySet<number> {
  if (numbers.length <= mostLabels) return new Set(numbers.keys());
  const at = (n: number): number => numbers.lastIndexOf(n);
  return new Set([0, numbers.length - 1, at(Math.max(...numbers)), at(Math.min(...numbers))]);
}

const percent = (n: number): string => `${n.toFixed(2)}%`;

/** Dates of the values themselves, so that none is invented: the first, the last, and one between where there is room. */
function datesOf(points: readonly TimePoint[]): readonly PartialDate[] {
  const dates = [...new Set(points.map((p) => p.date))];
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined || first === last) return dates.slice(0, 1);
  const span = dayNumber(last) - dayNumber(first);
  const between = dates.find((d) => Math.abs((dayNumber(d) - dayNumber(first)) / span - 0.5) < 0.16);
  return between === undefined ? [first, last] : [first, between, last];
}
