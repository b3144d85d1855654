/** One page, the world → that page linked, with all it asked of the world; what is asked again gives the same again. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit, type PageId } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import type { Backlink, SitePage } from '../model/site.ts';
import { once } from '../text/once.ts';
import { referencesOf } from './facts.ts';
import { type Filled, fillBody } from './fill.ts';
import { misquotations } from './prose.ts';
import { type Key, type Keys, noting, notingReports } from './reads.ts';
import { wikilinkIn } from './resolver.ts';
import { type Reports, verifyPage } from './verify.ts';
import { type Entry, faultOf, inFrontmatter, type World } from './world.ts';

/** A page with its evidence checked. */
export interface Checked {
  /** As it was read. */
  readonly given: Page;
  readonly entry: Entry;
  readonly reads: Keys;
  readonly diagnostics: readonly Diagnostic[];
}

export interface LinkedPage {
  readonly entry: Entry;
  readonly filled: Omit<Filled, 'links' | 'diagnostics'>;
  /** What it adds to the backlinks of other pages, in order. */
  readonly pointsAt: ReadonlyMap<PageId, readonly Backlink[]>;
  readonly reads: Keys;
  readonly diagnostics: readonly Diagnostic[];
}

/** `page` may have got another id than it was given. */
export function checkEvidence(
  given: Page,
  page: Page,
  url: string,
  reports: Reports,
  bodyOf: (page: Page) => Entry['body'],
  folder: string,
): Checked {
  const reads = new Set<Key>();
  const verified = verifyPage(page, notingReports(reports, reads), (...found) => inFrontmatter(folder, ...found));
  const { id, path, name, aliases } = page;
  const entry = { id, path, name, aliases, url, page: verified.page, body: bodyOf(page) };
  return { given, entry, reads, diagnostics: verified.diagnostics };
}

export function linkPage(entry: Entry, world: World): LinkedPage {
  const reads = new Set<Key>();
  const noted = noting(world, reads);
  const { links, diagnostics: found, ...filled } = fillBody(entry, noted);
  const diagnostics = [...found, ...misquotations(entry, noted)];
  const pointsAt = new Map<PageId, Backlink[]>();
  const add = (target: PageId, backlink: Backlink): void => {
    if (target === entry.id) return;
    const list = pointsAt.get(target);
    if (list) list.push(backlink);
    else pointsAt.set(target, [backlink]);
  };
  for (const [target, times] of links) add(target, { from: entry.id, property: 'body', times });
  for (const { target, ...backlink } of factLinks(entry, noted, diagnostics)) add(target, backlink);
  return { entry, filled, pointsAt, reads, diagnostics };
}

function factLinks(
  entry: Entry,
  { names, folder }: World,
  diagnostics: Diagnostic[],
): readonly (Backlink & { readonly target: PageId })[] {
  return referencesOf(entry.page).flatMap(({ property, at, fact, text }) => {
    const link = wikilinkIn(text);
    if (!link) return [];
    const found = names.find(link.target, '');
    const fault = faultOf(found, text.trim(), link.target, names);
    if (fault) diagnostics.push(inFrontmatter(folder, entry.page, at, ...fault));
    if (found.is !== 'page') return [];
    return [{ target: found.page.id, from: entry.id, property, ...(fact === undefined ? {} : { fact }), times: 1 }];
  });
}

/** The same object as before where it says the same. */
export function sitePageOf(
  { entry: { page, url, body }, filled: { html, cited }, pointsAt }: LinkedPage,
  backlinks: readonly Backlink[],
  before: SitePage | undefined,
): SitePage {
  const next: SitePage = {
    page: withTags(page, body.tags),
    url,
    html,
    ...(cited.length > 0 ? { cited } : {}),
    headings: body.blocks.flatMap((b) => b.heading ?? []),
    links: [...pointsAt.keys()].sort(byCodeUnit),
    backlinks,
  };
  return before !== undefined && !restored.has(before) && isSame(before, next) ? before : next;
}

/** Of a site from an earlier process. Their HTML can be made as long as nothing in it changed, but not compared with. */
const restored = new WeakSet<SitePage>();

/** The same without its HTML, which is made when it is asked for. */
export function restoredPage(
  { entry, filled, pointsAt }: LinkedPage,
  backlinks: readonly Backlink[],
  tags: readonly string[],
): SitePage {
  const links = once(() => [...pointsAt.keys()].sort(byCodeUnit));
  const page: SitePage = {
    page: withTags(entry.page, tags),
    url: entry.url,
    get html() {
      return filled.html;
    },
    get cited() {
      return filled.cited;
    },
    get headings() {
      return entry.body.blocks.flatMap((b) => b.heading ?? []);
    },
    get links() {
      return links();
    },
    backlinks,
  };
  restored.add(page);
  return page;
}

const tagged = new WeakMap<Page, Page>();

/** Tags of the text are tags of the page. Made once for a page, so that it stays the same object. */
function withTags(page: Page, tags: readonly string[]): Page {
  if (tags.length === 0) return page;
  const known = tagged.get(page);
  if (known) return known;
  const made = { ...page, tags: [...new Set([...page.tags, ...tags])] };
  tagged.set(page, made);
  return made;
}

function isSame(a: SitePage, b: SitePage): boolean {
  if (a.page !== b.page || a.url !== b.url || a.html !== b.html || a.backlinks !== b.backlinks) return false;
  return JSON.stringify([a.cited, a.headings, a.links]) === JSON.stringify([b.cited, b.headings, b.links]);
}
