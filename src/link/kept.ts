/** Pages as an earlier process left them, each read when it is asked for → the world that a few of them are linked in. */
import type { PagePath, SourceId } from '../model/ids.ts';
import { NotKept } from '../model/not-kept.ts';
import { type Page, withBody } from '../model/page.ts';
import type { Backlink, Site, SitePage } from '../model/site.ts';
import { oncePerNumber } from '../text/once.ts';
import type { Body } from './body/index.ts';
import { type LinkedPage, restoredPage } from './linked.ts';
import { indexNames, keysOfPage, keysOfTarget, type Names } from './names.ts';
import { resolver } from './resolver.ts';
import { filledWhenAsked, linksOf, type SavedPage } from './saved.ts';
import { citer, workingsOf } from './site.ts';
import { type Report, type Reports, readReport } from './verify.ts';
import type { Entry, Known, World } from './world.ts';

/** What it takes to find one page among many without looking at the others. Pages are numbered in order of path. */
export interface Lookups {
  /** Page → the pages that point at it. */
  readonly incoming: readonly (readonly number[])[];
  /** A folded name, path or id → the pages that are found by it. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly reports: Readonly<Record<SourceId, number>>;
  /** Whose text other pages show, or have a place in. */
  readonly opened: readonly string[];
}

/** Undefined for a site that this process did not link. */
export function lookupsIn(site: Site): Lookups | undefined {
  const work = workingsOf(site);
  if (!work) return undefined;
  const named = new Map<string, number[]>();
  const numbers = new Map<string, number>();
  const opened = new Set<string>();
  const reports: Record<SourceId, number> = {};
  let n = 0;
  for (const [path, page] of work.known) {
    for (const key of keysOfPage(page)) {
      const list = named.get(key);
      if (list) list.push(n);
      else named.set(key, [n]);
    }
    numbers.set(page.id, n);
    for (const read of work.linked.get(path)?.reads ?? []) if (read.startsWith('e:')) opened.add(read.slice(2));
    n++;
  }
  for (const [id, { page }] of work.reports.byId) reports[id] = numbers.get(page.id) ?? -1;
  const incoming = [...work.known.values()].map(({ id }) => {
    const from = (work.incoming.backlinks.get(id) ?? []).map((link) => numbers.get(link.from) ?? -1);
    return [...new Set(from)];
  });
  return { incoming, named, reports, opened: [...opened] };
}

/** Pages and what is known of them, by their numbers. */
export interface KeptPages {
  readonly folder: string;
  readonly files: readonly string[];
  readonly numberOf: (path: PagePath) => number | undefined;
  /** As its file says it. */
  readonly given: (n: number) => Page;
  readonly saved: (n: number) => SavedPage;
  readonly named: (key: string) => readonly number[];
  readonly reportOf: (id: SourceId) => number | undefined;
  readonly bodyOf: (page: Page) => Body;
}

export interface KeptWorld extends World, Pick<Site, 'resolve' | 'cite'> {
  readonly knownAt: (n: number) => Known;
  readonly entryAt: (n: number) => Entry;
  /** As it was, but for what points at it. */
  readonly pageAt: (n: number, backlinks: readonly Backlink[]) => SitePage;
}

export function keptWorld(pages: KeptPages): KeptWorld {
  const { saved } = pages;
  const given = oncePerNumber(pages.given);
  const knownAt = oncePerNumber((n): Known => {
    const { id, path, name, aliases } = given(n);
    return { id, path, name, aliases, url: saved(n).url };
  });
  const entryAt = oncePerNumber((n): Entry => {
    const { page: verified } = saved(n);
    const read = given(n);
    const page = verified ? withBody(verified, () => read.body) : read;
    return {
      ...knownAt(n),
      page,
      get body() {
        return pages.bodyOf(page);
      },
    };
  });
  const numbered = (path: PagePath): number => {
    const n = pages.numberOf(path);
    if (n === undefined) throw new NotKept(path);
    return n;
  };
  const reportAt = oncePerNumber((n): Report | undefined => {
    const page = given(n);
    return page.type === 'source' ? readReport(page) : undefined;
  });
  const reports: Reports = {
    get: (id) => {
      const n = pages.reportOf(id);
      return n === undefined ? undefined : reportAt(n);
    },
    keys: () => {
      throw new NotKept('all reports');
    },
  };
  const names = namesIn(pages, knownAt);
  const world: World = { names, reports, folder: pages.folder, open: ({ path }) => entryAt(numbered(path)) };
  return {
    ...world,
    knownAt,
    entryAt,
    resolve: resolver(names),
    cite: citer(reports),
    pageAt: (n, backlinks) => {
      const entry = entryAt(n);
      const { linked, pointsAt, files, tags } = saved(n);
      const page: LinkedPage = {
        entry,
        filled: filledWhenAsked(entry, world, files),
        pointsAt: linksOf(entry.id, pointsAt),
        reads: new Set(),
        diagnostics: linked.diagnostics,
      };
      return restoredPage(page, backlinks, tags);
    },
  };
}

/** Every page that a target may mean has one of its keys: among these it means what it means among all. */
function namesIn({ named, files }: KeptPages, knownAt: (n: number) => Known): Names<Known> {
  return {
    find: (target, from) => {
      const numbers = new Set(keysOfTarget(target, from).flatMap(named));
      const candidates = [...numbers].sort((a, b) => a - b).map(knownAt);
      return indexNames(candidates, files).find(target, from);
    },
    closest: () => {
      throw new NotKept('all names');
    },
  };
}
