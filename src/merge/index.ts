/** What the machine last wrote, what is on disk and what it would write now → a plan that loses nobody's work. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit, type PageId, type PagePath, pagePath } from '../model/ids.ts';
import type { ProposedPage } from '../model/page.ts';
import { foldLetters } from '../text/slug.ts';
import { type MergedPage, mergePage } from './page.ts';
import type { MergeRules, Pending, Tombstone } from './values.ts';

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
  /** What the machine would say where an editor's word stands, by page; pages without any are left out. */
  readonly pending: ReadonlyMap<PageId, readonly Pending[]>;
  /** What editors deleted from pages that are still there; pages without any are left out. */
  readonly tombstones: ReadonlyMap<PageId, readonly Tombstone[]>;
  /** `merge/kept` for what was edited and is left as it is. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface MergeOptions {
  /** Folder of the pages as messages name it. */
  readonly folder?: string;
  /** Texts of the reports that are there now, by id. */
  readonly sources?: ReadonlyMap<string, string>;
  /** As the last plan left them. */
  readonly tombstones?: ReadonlyMap<PageId, readonly Tombstone[]>;
  /** As the last plan left it, without what an editor decided since. */
  readonly pending?: ReadonlyMap<PageId, readonly Pending[]>;
}

export { editsOf } from './edits.ts';
export { acceptProposal, rejectProposal } from './proposal.ts';
export type { Pending, Tombstone } from './values.ts';

/**
 * Pages are matched by id, never by path. One that nobody touched is written anew; an edited one is merged field by
 * field; a deleted one stays deleted; one that no report supports any more goes if nobody touched it.
 */
export function mergePages(
  base: readonly BasePage[],
  ours: readonly OurPage[],
  theirs: readonly ProposedPage[],
  { folder = 'content', sources = new Map(), tombstones = new Map(), pending: open = new Map() }: MergeOptions = {},
): Plan {
  const before = new Map(base.map((page) => [page.id, page.text]));
  const after = new Map(theirs.map((page) => [page.id, page]));
  const oursById = groupById(ours);
  const taken = new Set(ours.map(({ path }) => foldLetters(path)));
  const writes: PageWrite[] = [];
  const removals: PageRemoval[] = [];
  const next: BasePage[] = [];
  const kept: Diagnostic[] = [];
  const pending = new Map<PageId, readonly Pending[]>();
  const buried = new Map<PageId, readonly Tombstone[]>();
  const isElsewhere = factIdsIn(theirs);

  for (const id of [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit)) {
    const [mine] = oursById.get(id) ?? [];
    const page: Leaf = { id, mine, base: before.get(id), theirs: after.get(id), alone: oursById.get(id)?.length === 1 };
    const known = { tombstones: tombstones.get(id) ?? [], pending: open.get(id) ?? [] };
    const decision = decide(page, { sources, isElsewhere, ...known });
    const { text, write, remove, keep } = decision;
    if (decision.pending?.length) pending.set(id, decision.pending);
    if (decision.tombstones?.length) buried.set(id, decision.tombstones);
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
    pending,
    tombstones: buried,
    diagnostics: kept.sort((a, b) => byCodeUnit(a.file, b.file)),
  };
}

/** Looked for once, and only where a fact is missing. */
function factIdsIn(theirs: readonly ProposedPage[]): (id: string) => boolean {
  let ids: ReadonlySet<string> | undefined;
  return (id) => {
    ids ??= new Set(theirs.flatMap(({ text }) => [...text.matchAll(/^ +(?:- )?id: (\S+)$/gm)].map((m) => m[1] ?? '')));
    return ids.has(id);
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
  readonly pending?: readonly Pending[];
  readonly tombstones?: readonly Tombstone[];
}

function decide({ base, mine, theirs, alone }: Leaf, rules: MergeRules): Decision {
  const { tombstones, pending: open = [] } = rules;
  // Of a page that stays as it is, nothing is decided either.
  const asItIs = { text: base, tombstones, pending: open };
  const untouched = alone && mine !== undefined && mine.text === base && tombstones.length === 0;
  // The base of a page that an editor deleted is its tombstone: it outlives the reports.
  if (mine === undefined && base !== undefined) return { text: base, tombstones };
  if (theirs === undefined) return untouched ? { remove: mine } : { ...asItIs, keep: keptWithoutReport };
  if (mine === undefined) return { text: theirs.text, write: theirs };
  if (mine.text === theirs.text && (base === undefined || untouched)) return { text: theirs.text };
  if (untouched) return { text: theirs.text, write: theirs };
  // A second page with this id, or one whose frontmatter cannot be read: which is meant is the editor's to say.
  if (!alone || base === undefined) return { ...asItIs, keep: keptAsIs };
  const merged = mergePage(base, mine.text, theirs.text, rules);
  if (merged.stuck && mine.text === theirs.text) return { text: theirs.text, tombstones };
  if (merged.stuck) return { ...asItIs, keep: merged.stuck === 'layout' ? keptStuck : keptAsIs };
  return mergedInto(mine, theirs, merged);
}

function mergedInto(mine: OurPage, theirs: ProposedPage, merged: MergedPage): Decision {
  const { base, text, pending, tombstones } = merged;
  // Nothing of an editor's is left: the next run would take it for untouched, and write it under the ids of now.
  if (text === base && tombstones.length === 0) return { text: theirs.text, write: theirs };
  return {
    text: base,
    ...(text === mine.text ? {} : { write: { ...theirs, text } }),
    pending,
    tombstones,
    ...(pending.length > 0 && { keep: keptPending(pending) }),
  };
}

const keptAsIs = 'this page is kept as it was edited';
const keptStuck =
  'this page is kept as it was edited, without what the reports now say: its frontmatter is written so that no part of it can be changed; put each key on a line of its own';
const keptPending = (pending: readonly Pending[]): string =>
  `kept as edited: ${pending.map((p) => p.path).join(', ')}; the reports now say otherwise: see "factwiki review"`;
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
