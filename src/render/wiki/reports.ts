/** The reports of a wiki in time order, each with the label and key of its evidence marks. */
import type { Evidence } from '../../model/evidence.ts';
import { byCodeUnit, type SourceId } from '../../model/ids.ts';
import type { PageSentence } from '../../model/page.ts';
import type { PartialDate } from '../../model/values.ts';
import { once } from '../../text/once.ts';
import type { Ground } from './ground.ts';
import type { Card } from './pages.ts';

export interface Report {
  readonly id: SourceId;
  /** Label of its marks, without the asterisk: `BBC`, `R3`. */
  readonly label: string;
  /** The label as it stands in ids: lower case, no spaces, unique. */
  readonly key: string;
  readonly degraded: boolean;
  readonly publisher?: string;
  readonly title?: string;
  readonly date?: PartialDate;
  /** From 0, oldest first; reports without a date come last. */
  readonly order: number;
  /** Below `dist/`; absent where the report has no page (its page was deleted by an editor). */
  readonly url?: string;
  readonly page?: Card;
  /** Where a sentence stands: on the report's page, or on one of the pages a long text continues on. */
  readonly placeOf: (sentence: number) => string | undefined;
  readonly sentences: readonly PageSentence[];
}

export interface Reports {
  readonly all: readonly Report[];
  /** Never undefined: a report without a page still has a label. */
  readonly of: (id: SourceId) => Report;
  readonly byKey: (key: string) => Report | undefined;
  /** Date of the earliest of the reports behind some evidence. */
  readonly dateOf: (evidence: readonly Evidence[]) => PartialDate | undefined;
}

export function readReports(site: Ground): Reports {
  const keys = new Set<string>();
  const ordered = [...site.sources].sort(
    ([a, pa], [b, pb]) => byReadingDate(dateOf(pa), dateOf(pb)) || byCodeUnit(a, b),
  );
  const all = ordered.map(([id, page], order) => {
    const label = site.marks.get(id) ?? id;
    return reportOf({ id, label, key: freeKey(label, keys), order }, page);
  });
  return reportsIn(all, site.marks);
}

/** `all` in time order. */
function reportsIn(all: readonly Report[], marks: Ground['marks']): Reports {
  const byId = new Map(all.map((r) => [r.id, r]));
  const byKey = new Map(all.map((r) => [r.key, r]));
  // Not remembered: who asks first must make no difference.
  const of = (id: SourceId): Report => {
    const known = byId.get(id);
    if (known) return known;
    const label = marks.get(id) ?? id;
    return reportOf({ id, label, key: freeKey(label, new Set(byKey.keys())), order: byId.size }, undefined);
  };
  return {
    all,
    of,
    byKey: (key) => byKey.get(key),
    dateOf: (evidence) => evidence.map((e) => of(e.source).date).sort(byDate)[0],
  };
}

/** Those that name the page, in time order: of a page that few reports name, the others are not looked at. */
export function reportsNaming({ all, of }: Pick<Reports, 'all' | 'of'>, { page }: Card): readonly Report[] {
  const naming = Object.entries(page.mentions).filter(([, spans]) => spans.length > 0);
  if (naming.length === 0 || all.length === 0) return [];
  if (naming.length * 8 > all.length) {
    const ids = new Set<string>(naming.map(([id]) => id));
    return all.filter((r) => ids.has(r.id));
  }
  const named = naming.map(([id]) => of(id as SourceId));
  return named.filter((r) => all[r.order] === r).sort((a, b) => a.order - b.order);
}

/** A report as it is kept, in time order: the rest stands on its page, whose number comes last. */
export type SavedReport = readonly [id: SourceId, label: string, key: string, page: number | null];

/** A report's page is looked at when more than its marks is asked for. */
export function keptReports(saved: readonly SavedReport[], cardAt: (n: number) => Card): Reports {
  const all = saved.map(([id, label, key, n], order): Report => {
    const whole = once(() => reportOf({ id, label, key, order }, n === null ? undefined : cardAt(n)));
    return Object.defineProperties({ id, label, key, order } as Report, lazily(whole));
  });
  return reportsIn(all, new Map(saved.map(([id, label]) => [id, label])));
}

const lazily = (whole: () => Report): PropertyDescriptorMap =>
  Object.fromEntries(
    (['degraded', 'publisher', 'title', 'date', 'url', 'page', 'placeOf', 'sentences'] as const).map((key) => [
      key,
      { get: () => whole()[key], enumerable: true },
    ]),
  );

/** Oldest first, unknown last. `2024` comes before `2024-06`. */
export const byDate = (a: string | undefined, b: string | undefined): number =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : byCodeUnit(a, b);

/**
 * For lists that are read from the past on: a date known to the month or year stands behind the days in it, because
 * what is not known to be first should not seem to be. Where the latest counts, `byDate` is right: it prefers the day.
 */
export const byReadingDate = (a: string | undefined, b: string | undefined): number =>
  byDate(latestDay(a), latestDay(b));

/** That a date may mean, or one behind it: `2024-06-99`. */
export function latestDay(date: string): string;
export function latestDay(date: string | undefined): string | undefined;
export function latestDay(date: string | undefined): string | undefined {
  if (date === undefined || date.length > 7) return date;
  return date.length > 4 ? `${date}-99` : `${date}-99-99`;
}

const dateOf = (page: Card): PartialDate | undefined =>
  page.page.type === 'source' ? page.page.facts.date : undefined;

function reportOf(base: Pick<Report, 'id' | 'label' | 'key' | 'order'>, page: Card | undefined): Report {
  if (page?.page.type !== 'source') return { ...base, degraded: false, sentences: [], placeOf: () => undefined };
  const { facts } = page.page;
  return {
    ...base,
    degraded: facts.quality === 'degraded',
    ...(facts.publisher === undefined ? {} : { publisher: facts.publisher }),
    ...(facts.title === undefined ? {} : { title: facts.title }),
    ...(facts.date === undefined ? {} : { date: facts.date }),
    url: page.url,
    page,
    placeOf: (sentence) => `${textUrl(page.url, sentence)}#s${sentence}`,
    sentences: facts.sentences,
  };
}

/** Sentences on one page: with the lists of what cites them, more would make it too heavy. */
export const sentencesPerPage = 60;

/** The page with a sentence: the first of a long text are on the report's own page. */
export function textUrl(url: string, sentence: number): string {
  const n = Math.floor((sentence - 1) / sentencesPerPage);
  return n <= 0 ? url : url.replace(/\.html$/, `/text-${n + 1}.html`);
}

/** A label as it may stand in an id. Marks are unique; two that differ only in punctuation are told apart by a number. */
function freeKey(label: string, taken: Set<string>): string {
  const base = label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || 'r';
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}x${n}`;
  taken.add(key);
  return key;
}
