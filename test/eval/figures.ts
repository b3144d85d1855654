/** Gold and found figures → counts of values, of each attribute and of pages. */
import type { Extraction, FigureClaim } from '../../src/model/claim.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { Party } from '../../src/model/mention.ts';
import type { Resolved } from '../../src/resolve/index.ts';
import type { Annotation } from '../corpus/annotation.ts';
import type { GoldReport, GoldStory } from './corpus.ts';
import { complain, count, type Kind, matchSpans, type Run } from './run.ts';
import { add, overlap } from './score.ts';

/** Whether a found party is the one of a key of story.yaml. */
type Speaks = (gold: string, party: Party | undefined) => boolean;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 0.002 + 1e-9;

/**
 * "Several thousand" has no number: a reading that claims none is right where the markup gives the span of what the
 * word may mean, or its least. A number that the text does not give is still compared with that span.
 */
export function sameValue({ attributes: g }: Annotation, q: FigureClaim['quantity']): boolean {
  const isVague = q.value === null && q.low === undefined && q.high === undefined && !/\d/.test(q.words);
  if (isVague) return g.h === 'at_least' || (g.v === undefined && g.h === 'about');
  if (g.v === undefined) return near(q.low ?? Number.NaN, Number(g.lo)) && near(q.high ?? Number.NaN, Number(g.hi));
  if (q.value === null) return false;
  const part = g.u === 'percent' || g.u === 'share';
  return [q.value, ...(part ? [q.value / 100, q.value * 100] : [])].some((v) => near(v, Number(g.v)));
}

/** One unit, written in two ways. */
const spelled: Readonly<Record<string, string>> = {
  m: 'metres',
  ha: 'hectares',
  t: 'tonnes',
  kilometres: 'km',
  euros: 'EUR',
  cedis: 'GHS',
  points: 'percentage points',
};
const unitName = (unit: string): string => (spelled[unit] ?? unit).toLowerCase();

/** "people" of the gold may be any noun for people, as long as it is no unit of something else. */
const sameUnit = ({ attributes: { u } }: Annotation, unit: string): boolean =>
  u === undefined ||
  unitName(u.replaceAll('_', ' ')) === unitName(unit) ||
  (u === 'people' && unit !== '' && !/^[A-Z]{3}$|percent|share/.test(unit));

interface Check {
  readonly kind: Kind;
  readonly right: (g: Annotation, f: FigureClaim) => boolean;
  readonly wrong: (g: Annotation, f: FigureClaim) => string;
}

const checks = (report: GoldReport, speaks: Speaks): readonly Check[] => [
  {
    kind: 'figures, hedge',
    right: (g, f) => (g.attributes.h ?? 'exact').replace('_', ' ') === f.quantity.comparator,
    wrong: (g, f) => `${g.attributes.h ?? 'exact'}, not ${f.quantity.comparator}`,
  },
  {
    kind: 'figures, unit',
    right: (g, f) => sameUnit(g, f.quantity.unit),
    wrong: (g, f) => `${g.attributes.u}, not ${f.quantity.unit}`,
  },
  {
    // Where the markup names nobody, the sentence may still: the annotators left out reporting clauses of longer reach.
    kind: 'figures, speaker',
    right: (g, f) => g.attributes.by === undefined || speaks(g.attributes.by, f.attributedTo),
    wrong: (g, f) => `${g.attributes.by}, not ${JSON.stringify(f.attributedTo)}`,
  },
  {
    kind: 'figures, as of',
    right: (g, f) => (g.attributes.asof ?? report.source.meta.date) === f.asOf,
    wrong: (g, f) => `${g.attributes.asof ?? 'report'}, not ${f.asOf} (${f.asOfBasis})`,
  },
];

export function measureFigures(run: Run, report: GoldReport, x: Extraction, speaks: Speaks): void {
  const gold = report.gold.filter((a) => a.label === 'F');
  const pairs = matchSpans(
    run,
    'figures',
    report,
    gold,
    x.figures,
    (f) => f.span,
    (g, f) => (overlap(g, f.span) >= 0.3 && sameValue(g, f.quantity) ? overlap(g, f.span) : 0),
  );
  const made = checks(report, speaks);
  for (const { kind, right, wrong } of made) {
    count(run, kind, pairs.filter(([g, f]) => right(g, f)).length, x.figures.length, gold.length);
    for (const [g, f] of pairs) if (!right(g, f)) complain(run, kind, report, wrong(g, f), g);
  }
  const whole = pairs.filter(([g, f]) => made.every(({ right }) => right(g, f)));
  count(run, 'figures, all attributes', whole.length, x.figures.length, gold.length);
}

/** What the stories file under these keys is told in passing and is worth no page. */
const passing: ReadonlySet<string> = new Set(['misc', 'other', 'hours', 'age', 'talks_length']);

/**
 * Pages that hold a measure worth one against those that hold none, and measures without a page. Keys of story.yaml
 * are coarser than pages ("price" covers every bidder), so a second page of a key is no error here.
 */
export function measureFigurePages(run: Run, story: GoldStory, resolved: Resolved): void {
  const gold = new Set(story.reports.flatMap((r) => r.gold.filter(isWorthy).map((a) => a.key)));
  const pages = resolved.entities.filter((e) => e.kind === 'figure');
  const found = new Set<string>();
  let right = 0;
  for (const page of pages) {
    const keys = keysOf(story, page);
    const worthy = keys.filter((key) => !passing.has(key));
    for (const key of worthy) found.add(key);
    const isWorth = worthy.length * 2 > keys.length;
    // The doubt of a figure is whether it is worth a page: its number is published in any case.
    run.judged.push({ kind: 'figure page', confidence: page.confidence, because: 'measure', right: isWorth });
    if (isWorth) right++;
    else run.errors.push({ kind: 'figure pages', text: `${story.story}: told in passing: ${page.name}` });
  }
  const missing = [...gold].filter((key) => !found.has(key));
  for (const key of missing) run.errors.push({ kind: 'figure pages', text: `${story.story}: missing ${key}` });
  run.counts['figure pages'] = add(run.counts['figure pages'], {
    tp: right,
    fp: pages.length - right,
    fn: missing.length,
  });
  measurePublished(run, story, resolved);
  measureFigureClusters(run, story, pages);
}

/** What a reader can find: numbers on figure pages and those told in passing, against all numbers of the reports. */
function measurePublished(run: Run, story: GoldStory, { entities, passing }: Resolved): void {
  for (const report of story.reports) {
    const { id } = report.source;
    const onPages = entities
      .filter((e) => e.kind === 'figure')
      .flatMap((e) => e.mentions.filter((m) => m.source === id));
    const found = [...onPages, ...(passing[id] ?? []).map((n) => n.span)];
    const gold = report.gold.filter((a) => a.label === 'F');
    matchSpans(
      run,
      'figures, published',
      report,
      gold,
      found,
      (f) => f,
      (g, f) => (overlap(g, f) >= 0.3 ? overlap(g, f) : 0),
    );
  }
}

const isWorthy = (a: Annotation): boolean => a.label === 'F' && !passing.has(a.key);

const keysOf = (story: GoldStory, page: Entity): string[] =>
  page.mentions.flatMap(
    (m) =>
      story.reports
        .find((r) => r.source.id === m.source)
        ?.gold.filter((a) => a.label === 'F' && overlap(a, m) > 0.3)
        .map((a) => a.key) ?? [],
  );

/** Pairs of values on one page against pairs of one key; only precision says much, for keys are coarse. */
function measureFigureClusters(run: Run, story: GoldStory, pages: readonly Entity[]): void {
  const kept = pages.map((page) => ({ page, keys: keysOf(story, page).filter((key) => !passing.has(key)) }));
  const pairs = (list: readonly string[]): [string, string][] =>
    list.flatMap((a, i) => list.slice(i + 1).map((b): [string, string] => [a, b]));
  const joined = kept.flatMap(({ keys }) => pairs(keys));
  const right = joined.filter(([a, b]) => a === b).length;
  const all = pairs(kept.flatMap(({ keys }) => keys)).filter(([a, b]) => a === b).length;
  for (const { page, keys } of kept)
    if (new Set(keys).size > 1)
      run.errors.push({
        kind: 'figure clustering',
        text: `${story.story}: ${[...new Set(keys)].join(', ')} on one page: ${page.name}`,
      });
  count(run, 'figure clustering', right, joined.length, all);
}
