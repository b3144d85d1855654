/** Compares reported values of one measure: do two reports agree, refine, follow or contradict each other? */
import type { ValueFact } from './fact.ts';
import type { Comparator, PartialDate } from './values.ts';

export type Standing = 'current' | 'superseded' | 'disputed';

/** Lowest and highest number a reported value can mean. Hedges without a stated margin get 10 %. */
export function interval(v: {
  value: number | null;
  low?: number;
  high?: number;
  comparator: Comparator;
}): readonly [number, number] | undefined {
  if (v.low !== undefined && v.high !== undefined) return [v.low, v.high];
  if (v.value === null) return undefined;
  const n = v.value;
  const slack = Math.abs(n) * 0.1;
  switch (v.comparator) {
    case 'exact':
      return [n, n];
    case 'about':
      return [n - slack, n + slack];
    case 'nearly':
      return [n - slack, n];
    case 'more than':
    case 'at least':
      return [n, Number.POSITIVE_INFINITY];
    case 'less than':
    case 'up to':
      return [Number.NEGATIVE_INFINITY, n];
  }
}

/** True where both values can be true of one quantity at one time. Words without a number contradict nothing. */
export function compatible(a: Parameters<typeof interval>[0], b: Parameters<typeof interval>[0]): boolean {
  const x = interval(a);
  const y = interval(b);
  if (!x || !y) return true;
  return x[0] <= y[1] && y[0] <= x[1];
}

/** True where the less precise date does not exclude the other: `2024-06` and `2024-06-12`. Unknown excludes nothing. */
export const sameTime = (a: PartialDate | undefined, b: PartialDate | undefined): boolean =>
  a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);

type Observed = Pick<ValueFact<unknown>, 'value' | 'low' | 'high' | 'comparator' | 'asOf'>;

/**
 * The standing of each value of one figure, in the order given.
 * `closed`: the event is over, so the count cannot move and reports that cannot both be right contradict each other,
 * whenever they were written. Otherwise a later as-of date supersedes, and only values of the same time can conflict.
 * Nothing is decided by majority, and "newer" settles no dispute.
 */
export function standings(values: readonly Observed[], closed: boolean): readonly Standing[] {
  const newest = values.reduce<string>((d, v) => (v.asOf !== undefined && v.asOf > d ? v.asOf : d), '');
  return values.map((v, i) => {
    const rivals = values.filter((w, j) => j !== i && (closed || sameTime(v.asOf, w.asOf)));
    if (rivals.some((w) => !compatible(v, w))) return 'disputed';
    if (rivals.some((w) => sharper(w, v))) return 'superseded';
    if (!closed && v.asOf !== undefined && v.asOf < newest && !newest.startsWith(v.asOf)) return 'superseded';
    return 'current';
  });
}

/** `a` says the same as `b` and more exactly. */
function sharper(a: Observed, b: Observed): boolean {
  const x = interval(a);
  const y = interval(b);
  if (!x || !y || !compatible(a, b)) return false;
  return x[1] - x[0] < y[1] - y[0];
}
