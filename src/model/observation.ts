/** Compares reported values of one measure: do two reports agree, refine, follow or contradict each other? */
import type { FigureFacts, ValueFact } from './fact.ts';
import type { PartialDate } from './values.ts';

/** `refined`: another value of the same time says the same and more exactly. */
export type Standing = 'current' | 'refined' | 'superseded' | 'disputed';

/**
 * How a count may move. `closed`: the event is over, it cannot. `cumulative`: it counts what has happened, and what has
 * happened does not become less. `open`: it tells how things stand, or what is planned, and may rise and fall.
 */
export type Course = 'closed' | 'cumulative' | 'open';

export const courseOf = ({ closed, cumulative }: Pick<FigureFacts<unknown>, 'closed' | 'cumulative'>): Course =>
  closed === true ? 'closed' : cumulative === true ? 'cumulative' : 'open';

type Reported = Pick<ValueFact<unknown>, 'value' | 'low' | 'high' | 'comparator'>;

export type Observed = Reported &
  Pick<ValueFact<unknown>, 'words' | 'asOf' | 'asOfBasis' | 'former' | 'attributedTo'> & {
    readonly evidence: readonly { readonly source: string }[];
  };

type Interval = readonly [low: number, high: number];

/** Lowest and highest number a reported value can mean. Hedges without a stated margin get 10 %. */
export function interval(v: Reported): Interval | undefined {
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
export function compatible(a: Reported, b: Reported): boolean {
  const x = interval(a);
  const y = interval(b);
  if (!x || !y) return true;
  return x[0] <= y[1] && y[0] <= x[1];
}

/** True where the less precise date does not exclude the other: `2024-06` and `2024-06-12`. Unknown excludes nothing. */
export const sameTime = (a: PartialDate | undefined, b: PartialDate | undefined): boolean =>
  a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);

/** The same number with the same hedge; words without a number are the same where they are the same words. */
export const equal = (a: Observed, b: Observed): boolean =>
  a.value === b.value &&
  a.low === b.low &&
  a.high === b.high &&
  a.comparator === b.comparator &&
  (interval(a) !== undefined || a.words === b.words);

/**
 * True where not both can be right, whoever tells it and whichever is newer. A count that may move is contradicted by
 * values of the same time; one that can only grow also by a later value that is smaller; a closed one by any other.
 * What its own report calls former contradicts nothing. One voice in one report contradicts nobody unless it gives both
 * times: its second value goes on from the first, or counts a part.
 */
export function contradict(a: Observed, b: Observed, course: Course): boolean {
  if (compatible(a, b) || inOneBreath(a, b) || a.former || b.former) return false;
  if (course === 'closed' || atOneTime(a, b)) return true;
  if (course !== 'cumulative') return false;
  return (isLater(a, b) && isBelow(a, b)) || (isLater(b, a) && isBelow(b, a));
}

/**
 * True where `a` says all that `b` says, and more. Values that only overlap do not refine each other: "nearly 40,000"
 * leaves open what "more than 41,300" excludes. Of what can only grow, "240" of June refines "more than 200" of July.
 */
export function refines(a: Observed, b: Observed, course: Course): boolean {
  const x = interval(a);
  const y = interval(b);
  if (!x || a.former) return false;
  // "thousands" of one part of a report may count others than its "620".
  if (course === 'closed' || atOneTime(a, b)) return y ? isWithin(x, y) : !inOneReport(a, b);
  return course === 'cumulative' && isLater(b, a) && y !== undefined && isWithin([x[0], Number.POSITIVE_INFINITY], y);
}

/**
 * The standing of each value of one figure, in the order given. Nothing is decided by majority, and "newer" settles no
 * dispute. What was reported at a time that nobody knows follows nothing and is followed by nothing.
 */
export function standings(values: readonly Observed[], course: Course): readonly Standing[] {
  const past = values.map(
    (v) => v.former === true || (course !== 'closed' && values.some((w) => follows(w, v, course))),
  );
  return values.map((v, i) => {
    if (values.some((w) => contradict(v, w, course))) return 'disputed';
    if (past[i]) return 'superseded';
    // What is past itself takes nobody's place.
    return values.some((w, j) => !past[j] && refines(w, v, course)) ? 'refined' : 'current';
  });
}

/** `a` is told of a later time and says something else. */
const follows = (a: Observed, b: Observed, course: Course): boolean =>
  isLater(a, b) && !equal(a, b) && !refines(b, a, course);

/** Strictly within: equal ones refine nothing. */
const isWithin = (inner: Interval, outer: Interval): boolean =>
  inner[0] >= outer[0] && inner[1] <= outer[1] && (inner[0] > outer[0] || inner[1] < outer[1]);

const isBelow = (a: Observed, b: Observed): boolean =>
  (interval(a)?.[1] ?? Number.POSITIVE_INFINITY) < (interval(b)?.[0] ?? Number.NEGATIVE_INFINITY);

/** Of a report of which only the year is known, nobody knows when in that year its values held. */
const momentOf = ({ asOf, asOfBasis }: Observed): PartialDate | undefined =>
  asOfBasis === 'report' && asOf !== undefined && asOf.length < 10 ? undefined : asOf;

/** After, and not within: 13 June follows 12 June, but not June. */
function isLater(a: Observed, b: Observed): boolean {
  const x = momentOf(a);
  const y = momentOf(b);
  return x !== undefined && y !== undefined && x > y && !sameTime(x, y);
}

/** Both known, and neither excludes the other. Of unknown ones, what two speakers say in one report. */
function atOneTime(a: Observed, b: Observed): boolean {
  const x = momentOf(a);
  const y = momentOf(b);
  if (x !== undefined && y !== undefined) return sameTime(x, y);
  // One speaker's two values are the former and the present one.
  return x === y && inOneReport(a, b) && !ofOneSpeaker(a, b);
}

/** Of two voices a report sets one against the other only where it names both. */
const inOneBreath = (a: Observed, b: Observed): boolean =>
  inOneReport(a, b) &&
  (ofOneSpeaker(a, b) || a.attributedTo === undefined || b.attributedTo === undefined) &&
  !(isStated(a) && isStated(b));

/** By the text itself, or by the editor. */
const isStated = ({ asOf, asOfBasis }: Observed): boolean =>
  asOf !== undefined && asOfBasis !== 'report' && asOfBasis !== 'unknown';

function inOneReport(a: Observed, b: Observed): boolean {
  const report = (a.evidence[0] ?? b.evidence[0])?.source;
  const isOfIt = ({ source }: { readonly source: string }): boolean => source === report;
  return report !== undefined && a.evidence.every(isOfIt) && b.evidence.every(isOfIt);
}

/** Also where nobody is named. Speakers are names on pages and references before. */
const ofOneSpeaker = (a: Observed, b: Observed): boolean =>
  JSON.stringify(a.attributedTo) === JSON.stringify(b.attributedTo);
