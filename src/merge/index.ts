/** What the machine last wrote, what is on disk and what it would write now → a plan that loses nobody's work. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit, type PageId, type PagePath, pagePath } from '../model/ids.ts';
import type { ProposedPage } from '../model/page.ts';
import { foldLetters } from '../text/slug.ts';

/** A page as the machine last wrote it. */
export interface BasePage {
  readonly id: PageId;
  readonly text: string;
}

/** A page on disk. */
export interface OurPage {
  readonly path: PagePath;
  readonly text: string;
  /** Absent where the page has none, or none can be read. */
  readonly id?: PageId;
}

/** A file to write; `was` is what it must still hold when it is written, absent for a new one. */
export interface PageWrite {
  readonly id: PageId;
  readonly path: PagePath;
  readonly text: string;
  readonly was?: string;
}

export interface PageRemoval {
  readonly id: PageId;
  readonly path: PagePath;
  readonly was: string;
}

/** Everything sorted by path or id. */
export interface Plan {
  readonly writes: readonly PageWrite[];
  readonly removals: readonly PageRemoval[];
  /** The next base, whole. */
  readonly base: readonly BasePage[];
  /** `merge/kept` for every page that was edited and is left as it is. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface MergeOptions {
  /** Folder of the pages as messages name it. */
  readonly folder?: string;
}

/**
 * Pages are matched by id, never by path. A page that differs from what the machine last wrote is its editor's and is
 * left alone; one that was deleted stays deleted; one that no report supports any more goes if nobody touched it.
 */
export function mergePages(
  base: readonly BasePage[],
  ours: readonly OurPage[],
  theirs: readonly ProposedPage[],
  { folder = 'content' }: MergeOptions = {},
): Plan {
  const before = new Map(base.map((page) => [page.id, page.text]));
  const after = new Map(theirs.map((page) => [page.id, page]));
  const oursById = groupById(ours);
  const taken = new Set(ours.map(({ path }) => foldLetters(path)));
  const writes: PageWrite[] = [];
  const removals: PageRemoval[] = [];
  const next: BasePage[] = [];
  const kept: Diagnostic[] = [];

  for (const id of [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit)) {
    const [mine] = oursById.get(id) ?? [];
    const page: Leaf = { id, mine, base: before.get(id), theirs: after.get(id), alone: oursById.get(id)?.length === 1 };
    const { text, write, remove, keep } = decide(page);
    if (text !== undefined) next.push({ id, text });
    if (write !== undefined) {
      const path = mine?.path ?? freePath(write.path, taken);
      writes.push({ id, path, text: write.text, ...(mine && { was: mine.text }) });
    }
    if (remove) removals.push({ id, path: remove.path, was: remove.text });
    if (mine && keep)
      kept.push({ severity: 'info', rule: 'merge/kept', message: keep, file: `${folder}/${mine.path}` });
  }
  return {
    writes: writes.sort((a, b) => byCodeUnit(a.path, b.path)),
    removals: removals.sort((a, b) => byCodeUnit(a.path, b.path)),
    base: next,
    diagnostics: kept.sort((a, b) => byCodeUnit(a.file, b.file)),
  };
}

/** One page in its three states; `alone`: no other page claims its id. */
interface Leaf {
  readonly id: PageId;
  readonly base: string | undefined;
  readonly mine: OurPage | undefined;
  readonly theirs: ProposedPage | undefined;
  readonly alone: boolean;
}

interface Decision {
  /** Its next base; undefined = none. */
  readonly text?: string | undefined;
  readonly write?: ProposedPage;
  readonly remove?: OurPage;
  readonly keep?: string;
}

function decide({ id, base, mine, theirs, alone }: Leaf): Decision {
  if (theirs === undefined) {
    // The base of a deleted page is forgotten with its reports, that of an edited one is not.
    if (mine === undefined) return {};
    return alone && mine.text === base ? { remove: mine } : { text: base, keep: keptWithoutReport };
  }
  if (mine === undefined) return base === undefined ? { text: theirs.text, write: theirs } : { text: base };
  if (mine.text === theirs.text) return { text: theirs.text };
  if (alone && mine.text === base) return { text: theirs.text, write: theirs };
  return { text: base, keep: base === theirs.text ? keptAsIs : keptFromNews(id) };
}

const keptAsIs = 'this page is kept as it was edited';
const keptFromNews = (id: PageId): string =>
  `this page is kept as it was edited, without what the reports now say; to have it written anew, delete it and .base/${id}.md`;
const keptWithoutReport =
  'no report speaks of this page any more; it is kept because it was edited; delete it if it is not wanted';

function groupById(ours: readonly OurPage[]): ReadonlyMap<PageId, readonly OurPage[]> {
  const groups = new Map<PageId, OurPage[]>();
  for (const page of ours) {
    if (page.id === undefined) continue;
    const group = groups.get(page.id);
    if (group) group.push(page);
    else groups.set(page.id, [page]);
  }
  return groups;
}

/** The path itself, or with a number where a page of another id is there. */
function freePath(path: PagePath, taken: Set<string>): PagePath {
  let free = path;
  for (let n = 2; taken.has(foldLetters(free)); n++) free = pagePath(path.replace(/(?=\.md$)/, `-${n}`));
  taken.add(foldLetters(free));
  return free;
}
