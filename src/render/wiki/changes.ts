/**
 * What each report brought: facts that were new with it, values and stances that replaced others, accounts that
 * contradict one another; newest report first. All of it follows from the pages as they are now: nothing is recorded
 * from build to build, so a report that is taken away leaves no trace, as everywhere in the wiki.
 */
import type { Evidence } from '../../model/evidence.ts';
import { byCodeUnit, type FactId } from '../../model/ids.ts';
import { courseOf, refines } from '../../model/observation.ts';
import { dateOf, factOf, type Told, toldStatements, toldStatus } from './events.ts';
import { headOf, isRival, newestFirst, sameValue, type Value, type Values } from './figure-values.ts';
import type { Ground } from './ground.ts';
import { type Card, groupBy, partyKey } from './pages.ts';
import { contradicts, isLater, type Position, type Positions, voiceOf } from './positions.ts';
import { byDate, type Report, type Reports, reportsNaming } from './reports.ts';
import type { Roles } from './roles.ts';

export interface Change {
  readonly id: FactId;
  /** `disputed`: it contradicts what another report had said. */
  readonly how: 'changed' | 'disputed' | 'added';
  readonly told: Told;
  /** What it replaced or contradicts: of the same figure, or of the same party on the same proposal. */
  readonly was?: Told;
}

/** What came in with one report. */
export interface Batch {
  readonly report: Report;
  /** Changed, disputed, added; within each what happened, stances, counts, words. */
  readonly changes: readonly Change[];
  /** Facts that it tells as an earlier report had told them. */
  readonly repeated: number;
  /** Pages about somebody or something that no earlier report names. */
  readonly pages: readonly Card[];
}

/** Newest report first, those without a date last; reports that brought nothing are left out. */
export function listChanges(
  site: Ground,
  { reports, roles, values, positions }: { reports: Reports; roles: Roles; values: Values; positions: Positions },
): readonly Batch[] {
  const all = [
    ...toldStatus(site).map((told): Drafted => ({ told, how: 'added' })),
    ...stances(positions, reports, roles),
    ...counts(values, reports),
    ...toldStatements(site).map((told): Drafted => ({ told, how: 'added' })),
  ];
  const byReport = groupBy(all, ({ told }) => [firstOf(reports, factOf(told).evidence)]);
  const again = repetitions(reports, all);
  const pages = groupBy(
    site.pages.filter((p) => p.page.type !== 'source' && p.page.type !== 'page'),
    (p) => firstNaming(reports, p),
  );
  const ordered = [...reports.all].sort(
    (a, b) =>
      Number(a.date === undefined) - Number(b.date === undefined) || -byDate(a.date, b.date) || b.order - a.order,
  );
  return ordered.flatMap((report): Batch[] => {
    const inIt = byReport.get(report) ?? [];
    const changes = inIt.flatMap((c) => (c.how === 'repeated' ? [] : [changeOf(c.told, c.how, c.was)]));
    const repeated = inIt.length - changes.length + (again.get(report) ?? 0);
    const fresh = pages.get(report) ?? [];
    changes.sort(byWeight);
    return changes.length + repeated + fresh.length === 0 ? [] : [{ report, changes, repeated, pages: fresh }];
  });
}

/** Whether `listChanges` lists anything: a report brings what it tells, or names first, or tells again. */
export function bringsAnything(
  site: Ground,
  { reports, values, positions }: { reports: Reports; values: Values; positions: Positions },
): boolean {
  const ids = new Set<string>(reports.all.map(({ id }) => id));
  const isTold = ({ evidence }: { readonly evidence: readonly Evidence[] }): boolean =>
    evidence.some(({ source }) => ids.has(source));
  return (
    values.all.some(({ fact }) => isTold(fact)) ||
    positions.all.some(({ fact }) => isTold(fact)) ||
    site.pages.some(
      ({ page }) =>
        page.type !== 'source' &&
        page.type !== 'page' &&
        Object.entries(page.mentions).some(([id, spans]) => spans.length > 0 && ids.has(id)),
    ) ||
    [...toldStatus(site), ...toldStatements(site)].some((told) => isTold(told.fact))
  );
}

interface Drafted {
  readonly told: Told;
  readonly how: Change['how'] | 'repeated';
  readonly was?: Told;
}

const changeOf = (told: Told, how: Change['how'], was: Told | undefined): Change => ({
  id: factOf(told).id,
  how,
  told,
  ...(was === undefined ? {} : { was }),
});

const kinds: readonly Told['about'][] = ['status', 'position', 'value', 'statement'];
const hows: readonly Change['how'][] = ['changed', 'disputed', 'added'];

const byWeight = (a: Change, b: Change): number =>
  hows.indexOf(a.how) - hows.indexOf(b.how) ||
  kinds.indexOf(a.told.about) - kinds.indexOf(b.told.about) ||
  newestFirst(dateOf(a.told), dateOf(b.told)) ||
  byCodeUnit(a.id, b.id);

/** The earliest of the reports behind some evidence: it brought the fact. */
const firstOf = (reports: Reports, evidence: readonly Evidence[]): Report | undefined =>
  evidence.map((e) => reports.of(e.source)).reduce<Report | undefined>(earlier, undefined);

const earlier = (a: Report | undefined, b: Report): Report => (a !== undefined && a.order <= b.order ? a : b);

const firstNaming = (reports: Reports, page: Card): readonly Report[] => reportsNaming(reports, page).slice(0, 1);

/** How often each report tells a fact that another had brought. */
function repetitions(reports: Reports, all: readonly Drafted[]): ReadonlyMap<Report, number> {
  const times = new Map<Report, number>();
  for (const { told } of all) {
    const { evidence } = factOf(told);
    const first = firstOf(reports, evidence);
    for (const report of new Set(evidence.map((e) => reports.of(e.source)))) {
      if (report !== first) times.set(report, (times.get(report) ?? 0) + 1);
    }
  }
  return times;
}

function counts(values: Values, reports: Reports): readonly Drafted[] {
  return [...groupBy(values.all, (v) => [v.figure]).values()].flatMap((ofFigure) =>
    ofFigure.map((value): Drafted => {
      const order = orderOf(reports, value.fact.evidence);
      const before = ofFigure.filter((v) => orderOf(reports, v.fact.evidence) < order);
      return { told: { about: 'value', value }, ...againstValues(value, before) };
    }),
  );
}

/** `before`: values of the same figure that earlier reports had given, newest first. */
function againstValues(value: Value, before: readonly Value[]): Omit<Drafted, 'told'> {
  if (before.some((v) => sameValue(v, value))) return { how: 'repeated' };
  const head = headOf(before);
  if (head === undefined) return { how: 'added' };
  const rival = before.find((v) => isRival(v, value));
  if (rival !== undefined) return { how: 'disputed', was: { about: 'value', value: rival } };
  if (value.standing === 'refined') return { how: 'added' };
  const later = value.sortDate !== undefined && head.sortDate !== undefined && value.sortDate > head.sortDate;
  const sharper = refines(value.fact, head.fact, courseOf(value.figure.page.facts));
  return later || sharper ? { how: 'changed', was: { about: 'value', value: head } } : { how: 'added' };
}

function stances(positions: Positions, reports: Reports, roles: Roles): readonly Drafted[] {
  const groups = groupBy(positions.all, (p) => [`${partyKey(p.party)}\n${partyKey(p.proposal)}`]);
  return [...groups.values()].flatMap((group) =>
    group.map((position): Drafted => {
      const order = orderOf(reports, position.fact.evidence);
      const before = group.filter((p) => orderOf(reports, p.fact.evidence) < order);
      return { told: { about: 'position', position }, ...againstStances(position, before, roles) };
    }),
  );
}

/** `before`: what earlier reports had told of the same party on the same proposal, oldest first. */
function againstStances(position: Position, before: readonly Position[], roles: Roles): Omit<Drafted, 'told'> {
  const voice = voiceOf(position, roles);
  const own = before.filter((p) => voiceOf(p, roles) === voice).at(-1);
  if (own?.fact.stance === position.fact.stance) return { how: 'repeated' };
  const rival = before.findLast((p) => p.standing === 'disputed' && contradicts(p, position));
  if (position.standing === 'disputed' && rival !== undefined)
    return { how: 'disputed', was: { about: 'position', position: rival } };
  if (own !== undefined && own.stance !== position.stance && isLater(position, own))
    return { how: 'changed', was: { about: 'position', position: own } };
  return { how: 'added' };
}

const orderOf = (reports: Reports, evidence: readonly Evidence[]): number =>
  firstOf(reports, evidence)?.order ?? Number.POSITIVE_INFINITY;
