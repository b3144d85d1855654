/** A linked site → plain data, and back: a fresh process goes on from it and links only what has changed. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PageId, PagePath } from '../model/ids.ts';
import { type Bodiless, type Page, withBody, withoutBody } from '../model/page.ts';
import type { Backlink, Site, SitePage, SiteSettings } from '../model/site.ts';
import { numbering } from '../text/numbering.ts';
import { once } from '../text/once.ts';
import type { Body } from './body/index.ts';
import { fillBody } from './fill.ts';
import { type Checked, type LinkedPage, restoredPage } from './linked.ts';
import { type Key, type Keys, numberedKeys } from './reads.ts';
import { joinPages, workingsOf } from './site.ts';
import type { Entry, World } from './world.ts';

/** Pages in order of path, without their texts and HTML: these are made again where they are asked for. */
export interface SavedSite {
  readonly folder: string;
  readonly files: readonly string[];
  /** What pages asked of the others; pages name it by its number. */
  readonly keys: readonly Key[];
  readonly pages: readonly SavedPage[];
  /** False where two pages claim one place, id or report: what becomes of one is then told by all. */
  readonly isPlain: boolean;
}

/** A site on its way to where it is kept: each page is made plain when it is asked for, and the keys are all there after the last. */
export interface SavingSite extends Omit<SavedSite, 'keys' | 'pages'> {
  readonly pages: () => Iterable<SavedPage>;
  readonly keys: () => SavedSite['keys'];
}

export interface SavedPage {
  readonly url: string;
  /** As its evidence was found to hold, where that is not as it was read. */
  readonly page?: Bodiless;
  readonly checked: Noted;
  readonly linked: Noted;
  readonly pointsAt: readonly (readonly [PageId, readonly Omit<Backlink, 'from'>[]])[];
  readonly files: readonly string[];
  readonly tags: readonly string[];
}

interface Noted {
  /** Those of a page that was linked alone, later than the rest, as they are. */
  readonly reads: readonly (number | Key)[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Undefined for a site that this process did not link. */
export function saveSite(site: Site): SavingSite | undefined {
  const work = workingsOf(site);
  if (!work) return undefined;
  const keys = numbering<Key>();
  const noted = ({ reads, diagnostics }: Checked | LinkedPage): Noted => ({
    reads: [...reads].map(keys.of),
    diagnostics,
  });
  const saved = ([path, linked]: readonly [PagePath, LinkedPage]): SavedPage => {
    const { page, url } = linked.entry;
    return {
      url,
      ...(page === work.apart.get(path)?.page ? {} : { page: withoutBody(page) }),
      checked: noted(work.checked.get(path) as Checked),
      linked: noted(linked),
      pointsAt: savedLinks(linked),
      files: linked.filled.files,
      tags: (work.sitePages.get(path) as SitePage).page.tags.filter((tag) => !page.tags.includes(tag)),
    };
  };
  function* pages(): Generator<SavedPage> {
    for (const one of work?.linked ?? []) yield saved(one);
  }
  const isPlain = work.twins.length === 0 && work.reports.twins.length === 0;
  return { folder: work.folder, files: work.files, keys: keys.all, pages, isPlain };
}

/** Whose page it is goes without saying. */
export const savedLinks = ({ pointsAt }: Pick<LinkedPage, 'pointsAt'>): SavedPage['pointsAt'] =>
  [...pointsAt].map(([id, list]) => [id, list.map(({ from, ...backlink }) => backlink)]);

/** `pages` are those of the site, as they were read then, in order of path. */
export function restoreSite(
  pages: readonly Page[],
  settings: SiteSettings,
  saved: SavedSite,
  bodyOf: (page: Page) => Body,
): Site {
  const rows = new Map(pages.map((page, i) => [page.path, saved.pages[i] as SavedPage]));
  const rowOf = ({ path }: Pick<Page, 'path'>): SavedPage => rows.get(path) as SavedPage;
  const numberOf = once(() => new Map(saved.keys.map((key, n) => [key, n])));
  const isNumbers = (reads: Noted['reads']): reads is readonly number[] =>
    reads.every((read) => typeof read === 'number');
  const keysOf = (reads: Noted['reads']): Keys =>
    isNumbers(reads)
      ? numberedKeys(reads, saved.keys, numberOf)
      : new Set(reads.map((read) => (typeof read === 'number' ? (saved.keys[read] as Key) : read)));
  const { folder, files } = saved;
  return joinPages(
    pages,
    settings,
    { folder, files, before: undefined },
    {
      check: ({ given, page, url }) => {
        const { page: verified, checked } = rowOf(given);
        const { id, path, name, aliases } = page;
        const whole = verified ? withBody(verified, () => page.body) : page;
        const entry: Entry = {
          id,
          path,
          name,
          aliases,
          url,
          page: whole,
          get body() {
            return bodyOf(whole);
          },
        };
        return { given, entry, reads: keysOf(checked.reads), diagnostics: checked.diagnostics };
      },
      link: (entry, world) => {
        const { linked, pointsAt, files: used } = rowOf(entry);
        return {
          entry,
          filled: filledWhenAsked(entry, world, used),
          pointsAt: linksOf(entry.id, pointsAt),
          reads: keysOf(linked.reads),
          diagnostics: linked.diagnostics,
        };
      },
      show: (page, backlinks) => restoredPage(page, backlinks, rowOf(page.entry).tags),
    },
  );
}

export const linksOf = (from: PageId, saved: SavedPage['pointsAt']): ReadonlyMap<PageId, readonly Backlink[]> =>
  new Map(saved.map(([id, list]) => [id, list.map((link) => ({ from, ...link }))]));

/** What the world says to a page is what it said then, as long as the page is not linked again. */
export function filledWhenAsked(entry: Entry, world: World, files: readonly string[]): LinkedPage['filled'] {
  const filled = once(() => fillBody(entry, world));
  return {
    files,
    get html() {
      return filled().html;
    },
    get cited() {
      return filled().cited;
    },
  };
}
