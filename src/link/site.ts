/**
 * Pages → the linked site: every reference resolved or reported, every quotation checked, every backlink known.
 *
 * Given a site linked before, only those pages are linked again that changed, or that asked something which is answered
 * differently now; everything else is taken over, object by object. The result is the same with or without it.
 */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Evidence } from '../model/evidence.ts';
import { byCodeUnit, type PagePath, type SourceId } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import type { Backlink, Citation, Site, SitePage, SiteSettings } from '../model/site.ts';
import { once, oncePer } from '../text/once.ts';
import { sentencesOver } from '../text/spans.ts';
import { keepApart } from './apart.ts';
import { gatherBacklinks, type Incoming } from './backlinks.ts';
import type { Checked, LinkedPage } from './linked.ts';
import { labelReports } from './marks.ts';
import { indexNames, type Names } from './names.ts';
import { isTouched, type Key, namesChanged, reportsChanged, textsChanged } from './reads.ts';
import { resolver } from './resolver.ts';
import { type Report, readReport, type SourcePage } from './verify.ts';
import { type Entry, inFrontmatter, type Known, type World } from './world.ts';

/** What was worked out for a site, by page, in order of path. */
export interface Workings {
  readonly folder: string;
  readonly files: readonly string[];
  readonly apart: ReadonlyMap<PagePath, Placed>;
  readonly twins: readonly Diagnostic[];
  readonly reports: Reports;
  readonly checked: ReadonlyMap<PagePath, Checked>;
  readonly entries: ReadonlyMap<PagePath, Entry>;
  readonly known: ReadonlyMap<PagePath, Known>;
  readonly names: Names<Known>;
  readonly linked: ReadonlyMap<PagePath, LinkedPage>;
  readonly incoming: Incoming;
  readonly sitePages: ReadonlyMap<PagePath, SitePage>;
}

const workings = new WeakMap<Site, Workings>();

export const workingsOf = (site: Site): Workings | undefined => workings.get(site);

/** What makes the parts of a site: by linking, or from what was saved of them. */
export interface Makers {
  readonly check: (placed: Placed, reports: Reports['byId']) => Checked;
  readonly link: (entry: Entry, world: World) => LinkedPage;
  readonly show: (page: LinkedPage, backlinks: readonly Backlink[], was: SitePage | undefined) => SitePage;
}

interface Joining {
  readonly files: readonly string[];
  readonly folder: string;
  readonly before: Site | undefined;
}

/** Every part that nothing has changed for is that of the site before. */
export function joinPages(
  pages: readonly Page[],
  settings: SiteSettings,
  { files, folder, before: site }: Joining,
  makers: Makers,
): Site {
  const before = site && workings.get(site);
  const { apart, twins } = placePages(pages, folder, before);
  const reports = readReports(apart, folder, before);
  const changed = new Set<Key>(before ? reportsChanged(before.reports.byId, reports.byId) : []);

  const checked = mapped(apart, (placed, path) => {
    const was = before?.checked.get(path);
    const fits = was?.given === placed.given && was.entry.id === placed.page.id && was.entry.url === placed.url;
    return fits && !isTouched(was.reads, changed) ? was : makers.check(placed, reports.byId);
  });
  const entries = mapped(checked, ({ entry }) => entry);
  const known = mapped(entries, (entry, path) => knownOf(entry, before?.known.get(path)));
  const sameFiles = before !== undefined && isSameList(before.files, files);
  if (before) {
    for (const key of namesChanged(before.known, known)) changed.add(key);
    for (const key of textsChanged(before.entries, entries.values())) changed.add(key);
    if (!sameFiles) changed.add('all files');
  }
  const names =
    before && sameFiles && !changed.has('all names') ? before.names : namesWhenAsked([...known.values()], files);
  const open = ({ path }: Known): Entry => entries.get(path) as Entry;
  const world: World = { names, reports: reports.byId, folder, open };

  const linked = mapped(entries, (entry, path) => {
    const was = before?.linked.get(path);
    return was?.entry === entry && !isTouched(was.reads, changed) ? was : makers.link(entry, world);
  });
  const incoming = gatherBacklinks(linked, before);
  const sitePages = mapped(linked, (page, path) => {
    const was = before?.sitePages.get(path);
    const backlinks = incoming.backlinks.get(page.entry.id) ?? none;
    const same = was?.backlinks === backlinks && before?.linked.get(path) === page;
    return same ? was : makers.show(page, backlinks, was);
  });
  const made: Site = {
    settings,
    pages: [...sitePages.values()],
    byId: new Map([...sitePages.values()].map((p) => [p.page.id, p])),
    marks: reports.marks,
    sources: new Map([...reports.byId].flatMap(([id, { page }]) => pairOf(id, sitePages.get(page.path)))),
    resolve: names === before?.names && site ? site.resolve : resolver(names),
    cite: reports === before?.reports && site ? site.cite : citer(reports.byId),
    files: usedFiles(linked),
    diagnostics: distinctOf([
      ...twins,
      ...reports.twins,
      ...[...checked.values()].flatMap((c) => c.diagnostics),
      ...[...linked.values()].flatMap((l) => l.diagnostics),
    ]),
  };
  const work = { folder, files, apart, twins, reports, checked, entries, known, names, linked, incoming, sitePages };
  workings.set(made, work);
  return made;
}

/** The index is made when something is looked up: where nothing changed, nothing is. */
function namesWhenAsked(known: readonly Known[], files: readonly string[]): Names<Known> {
  const names = once(() => indexNames(known, files));
  return { find: (target, from) => names().find(target, from), closest: (target) => names().closest(target) };
}

const none: readonly Backlink[] = [];

const mapped = <K, A, B>(map: ReadonlyMap<K, A>, change: (value: A, key: K) => B): ReadonlyMap<K, B> => {
  const result = new Map<K, B>();
  for (const [key, value] of map) result.set(key, change(value, key));
  return result;
};

const pairOf = <K, V>(key: K, value: V | undefined): readonly (readonly [K, V])[] =>
  value === undefined ? [] : [[key, value]];

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** Which pages there are, by path; who is called what depends on nothing but their paths and ids. */
function placePages(
  pages: readonly Page[],
  folder: string,
  before: Workings | undefined,
): Pick<Workings, 'apart' | 'twins'> {
  const sorted = [...pages].sort((a, b) => byCodeUnit(a.path, b.path));
  if (
    before &&
    sorted.length === before.apart.size &&
    sorted.every((p) => before.apart.get(p.path)?.given.id === p.id)
  ) {
    const again = (page: Page, { page: { id }, url }: Placed): Placed => ({
      given: page,
      page: page.id === id ? page : { ...page, id },
      url,
    });
    const twins = before.twins;
    // A finding tells a line: where there are any, they are found again.
    if (twins.length === 0) {
      const apart = sorted.map((page): [PagePath, Placed] => {
        const was = before.apart.get(page.path) as Placed;
        return [page.path, was.given === page ? was : again(page, was)];
      });
      return { apart: new Map(apart), twins };
    }
  }
  const twins: Diagnostic[] = [];
  const apart = keepApart(sorted, folder, twins);
  return {
    apart: new Map(apart.map(({ page, url }, i) => [page.path, { given: sorted[i] as Page, page, url }])),
    twins,
  };
}

export interface Placed {
  /** As it was read. */
  readonly given: Page;
  readonly page: Page;
  readonly url: string;
}

interface Reports {
  readonly byId: ReadonlyMap<SourceId, Report>;
  readonly marks: Site['marks'];
  readonly pages: readonly SourcePage[];
  readonly twins: readonly Diagnostic[];
}

/** Of two pages for one report the first by path counts. */
function readReports(apart: ReadonlyMap<PagePath, Placed>, folder: string, before: Workings | undefined): Reports {
  const pages: SourcePage[] = [];
  for (const { page } of apart.values()) if (page.type === 'source') pages.push(page);
  const old = before?.reports;
  if (old && old.pages.length === pages.length && pages.every((page, i) => page === old.pages[i])) return old;
  const known = new Map(old?.pages.map((page) => [page, old.byId.get(page.facts.source)]));
  const byId = new Map<SourceId, Report>();
  const twins: Diagnostic[] = [];
  for (const page of pages) {
    const first = byId.get(page.facts.source)?.page;
    if (first) {
      const message = `"${page.facts.source}" is the report of ${folder}/${first.path} too; give one of the pages another "source"`;
      twins.push(inFrontmatter(folder, page, 'source', 'page/same-source', message));
      continue;
    }
    const was = known.get(page);
    byId.set(page.facts.source, was?.page === page ? was : readReport(page));
  }
  return { byId, marks: labelReports([...byId.values()].map((r) => r.page)), pages, twins };
}

/** The same object as long as a page is called and placed as before. */
function knownOf({ id, path, name, aliases, url }: Entry, was: Known | undefined): Known {
  const same =
    was !== undefined && was.id === id && was.url === url && was.name === name && isSameList(was.aliases, aliases);
  return same ? was : { id, path, name, aliases, url };
}

function usedFiles(linked: ReadonlyMap<PagePath, LinkedPage>): readonly string[] {
  const used = new Set<string>();
  for (const { filled } of linked.values()) for (const file of filled.files) used.add(file);
  return [...used].sort(byCodeUnit);
}

/** Numbers of the sentences that the evidence touches; looked for once, however many pages show the fact. */
export function citer(reports: Pick<ReadonlyMap<SourceId, Report>, 'get'>): (evidence: Evidence) => Citation {
  return oncePer((evidence: Evidence): Citation => {
    const sentences = reports.get(evidence.source)?.page.facts.sentences ?? [];
    return { evidence, source: evidence.source, sentences: sentencesOver(sentences, evidence).map((s) => s.index) };
  });
}

/** Each finding once (a broken link in a transcluded page is met again there), in order of file and place. */
function distinctOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byKey = new Map(diagnostics.map((d) => [JSON.stringify([d.file, d.line, d.column, d.rule, d.message]), d]));
  return [...byKey.values()].sort(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      byCodeUnit(a.rule, b.rule),
  );
}
