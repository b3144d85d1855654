/** Every figure's values with their standing, and what to show as "value now". */
import type { ValueFact } from '../../model/fact.ts';
import type { PageId } from '../../model/ids.ts';
import {
  compatible,
  contradict,
  courseOf,
  equal,
  interval,
  type Standing,
  standings,
} from '../../model/observation.ts';
import type { Ref } from '../../model/site.ts';
import type { PartialDate } from '../../model/values.ts';
import type { Ground } from './ground.ts';
import type { Naming } from './named.ts';
import { groupBy, type PageOfType, pagesOf, partyKey } from './pages.ts';
import { byDate, type Reports } from './reports.ts';

export interface Value {
  readonly fact: ValueFact<string>;
  readonly figure: PageOfType<'figure'>;
  readonly standing: Standing;
  readonly by?: Ref;
  /** Its as-of date, else the date of its report. For order only. */
  readonly sortDate?: PartialDate;
}

/** The same value told by several speakers or reports: one value, all speakers. */
export interface ValueGroup {
  readonly values: readonly [Value, ...Value[]];
}

export interface FigureNow {
  /** One, or the rivals of a dispute side by side. Empty for a figure without values. */
  readonly now: readonly ValueGroup[];
  readonly disputed: boolean;
  /** The value that the present one replaced. */
  readonly was?: Value;
  /** Newest value with a named speaker, where the present one has none. */
  readonly attributed?: Value;
}

export interface Values {
  /** Newest first. */
  readonly ofFigure: (id: PageId) => readonly Value[];
  readonly now: (id: PageId) => FigureNow;
  readonly attributedTo: (id: PageId) => readonly Value[];
  readonly all: readonly Value[];
}

export function listValues(site: Ground, reports: Reports, naming: Naming): Values {
  const all = pagesOf(site, 'figure').flatMap((figure) => valuesOf(reports, naming, figure));
  const byFigure = groupBy(all, (v) => [v.figure.page.id]);
  const bySpeaker = groupBy(all, (v) => (v.by?.page === undefined ? [] : [v.by.page]));
  const ofFigure = (id: PageId): readonly Value[] => byFigure.get(id) ?? [];
  return {
    ofFigure,
    now: (id) => figureNow(ofFigure(id)),
    attributedTo: (id) => bySpeaker.get(id) ?? [],
    all,
  };
}

function valuesOf(reports: Reports, naming: Naming, figure: PageOfType<'figure'>): Value[] {
  const { values } = figure.page.facts;
  const standing = standings(values, courseOf(figure.page.facts));
  return values
    .map((fact, i): Value => {
      const sortDate = fact.asOf ?? reports.dateOf(fact.evidence);
      return {
        fact,
        figure,
        standing: standing[i] ?? 'current',
        ...(fact.attributedTo === undefined ? {} : { by: naming(fact.attributedTo, fact.evidence) }),
        ...(sortDate === undefined ? {} : { sortDate }),
      };
    })
    .sort((a, b) => newestFirst(a.sortDate, b.sortDate));
}

/** Unknown dates come last in either direction. */
export const newestFirst = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined ? byDate(a, b) : -byDate(a, b);

/** Reports that stand behind the value now, the newest of more; the page's table has all. */
const mostVoices = 12;

export function figureNow(values: readonly Value[]): FigureNow {
  const head = headOf(values);
  if (head === undefined) return { now: [], disputed: false };
  const rivals = head.standing === 'disputed' ? sharpest(values.filter((v) => isRival(v, head))) : [];
  const same = values.filter((v) => sameValue(v, head) && v.standing !== 'superseded').slice(0, mostVoices);
  const now = groupSame([...new Set([head, ...same, ...rivals])]);
  const shown = new Set(now.flatMap((g) => g.values));
  const rest = values.filter((v) => !shown.has(v));
  // A count that is told again on a later day has replaced nothing.
  const was = rest.find((v) => v.standing === 'superseded' && !now.some(({ values: [n] }) => sameValue(n, v)));
  const attributed = [...shown].some((v) => v.by !== undefined) ? undefined : rest.find((v) => v.by !== undefined);
  return {
    now,
    disputed: rivals.length > 0,
    ...(was === undefined ? {} : { was }),
    ...(attributed === undefined || attributed === was ? {} : { attributed }),
  };
}

/** The newest value that stands; of several for one time the sharpest, so that "240" leads and not "more than 200". */
export function headOf(values: readonly Value[]): Value | undefined {
  const newest = values.find((v) => v.standing === 'current' || v.standing === 'disputed') ?? values[0];
  const peers = values.filter((v) => v.standing === newest?.standing && v.sortDate === newest.sortDate);
  return peers.reduce((best, v) => (best === undefined || width(v) < width(best) ? v : best), newest);
}

export function width({ fact }: Value): number {
  const [low, high] = interval(fact) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return high - low;
}

/** Of accounts that agree with each other, the one that says it most exactly; the page's table and callout have all. */
const sharpest = (values: readonly Value[]): readonly Value[] =>
  values.filter((v) => !values.some((w) => w !== v && compatible(v.fact, w.fact) && width(w) < width(v)));

/** `a` and `b` are values of one figure. */
export const isRival = (a: Value, b: Value): boolean => contradict(a.fact, b.fact, courseOf(a.figure.page.facts));

export const sameValue = (a: Value, b: Value): boolean => equal(a.fact, b.fact);

/** The same for values that say the same of the same time, in the same voice: what several reports repeat is read once. */
export const valueKey = ({ fact, figure, by, standing }: Value): readonly string[] => [
  [
    figure.page.id,
    fact.value ?? fact.words,
    fact.low,
    fact.high,
    fact.comparator,
    fact.unit,
    fact.asOf,
    by === undefined ? '' : partyKey(by),
    standing,
  ].join('\n'),
];

/** In list order; values that say the same share a group. */
export function groupSame(values: readonly Value[]): readonly ValueGroup[] {
  const groups: [Value, ...Value[]][] = [];
  for (const value of values) {
    const group = groups.find(([first]) => sameValue(first, value));
    if (group) group.push(value);
    else groups.push([value]);
  }
  return groups.map((g) => ({ values: g }));
}
