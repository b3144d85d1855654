/** A plan → the pages on disk, each written only where it still is what was read; and the state they are in then. */
import { join } from 'node:path';
import type { BasePage, ContentFile, PageRemoval, PageWrite, Plan, Update } from '../build.ts';
import { isFolder } from '../io/files.ts';
import { sha256 } from '../io/hash.ts';
import { reasonOf } from '../io/reason.ts';
import { holds, removeFile, writeAtomically } from '../io/write.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit, type PageId } from '../model/ids.ts';
import { beginJournal, endJournal } from './journal.ts';
import { foundFile, listText, type Memories } from './memories.ts';
import type { Scan } from './scan.ts';
import { isSure, type TreeState } from './state.ts';

/** The pages as they are once the plan is carried out. */
export function afterPlan(
  content: readonly ContentFile[],
  { writes, removals }: Pick<Plan, 'writes' | 'removals'>,
): readonly ContentFile[] {
  const files = new Map(content.map((file) => [file.path, file]));
  for (const { path } of removals) files.delete(path);
  for (const { path, text } of writes) files.set(path, { path, text, hash: sha256(text) });
  return [...files.values()].sort((a, b) => byCodeUnit(a.path, b.path));
}

/** What was carried out, and what was not: somebody wrote the page meanwhile, or it can not be written. */
export interface Applied extends Pick<Plan, 'writes' | 'removals'> {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every page before what is kept beside it, and before all else a note of what is going to be written: a run cut short
 * leaves it behind, see `resumeJournal`. `scan` follows what is written.
 */
export function applyPlan(plan: Update, before: Memories, scan: Scan, { journal, now }: Desk): Applied {
  const { content } = scan;
  beginJournal(journal, plan);
  const diagnostics: Diagnostic[] = [];
  const failed = new Set<PageId>();
  const remember = remembering(before, plan, scan, now, diagnostics);
  /** False where the page stays as it is, and so does what is kept beside it. */
  const updatePage = (page: PageWrite | PageRemoval): boolean => {
    const { id, path, was } = page;
    const untouched = holds(join(content.folder.path, path), was);
    const file = `${content.folder.label}/${path}`;
    const isBlocked = !untouched && was === undefined && isFolder(join(content.folder.path, path));
    if (!untouched) diagnostics.push(isBlocked ? blocked(file) : changedMeanwhile(file));
    const done = untouched && follow(content, path, was, 'text' in page ? page.text : undefined, now, diagnostics);
    if (done) remember.page(id);
    else failed.add(id);
    return done;
  };
  const writes = plan.writes.filter(updatePage);
  const removals = plan.removals.filter(updatePage);
  remember.rest(failed);
  if (diagnostics.every(({ rule }) => rule !== unwritableRule)) endJournal(journal);
  return { writes, removals, diagnostics };
}

interface Desk {
  /** Folder of the journal. */
  readonly journal: string;
  readonly now: () => number;
}

/** Memories from one state to another: what a killed run did not come to. */
export function applyMemories(before: Memories, after: Memories, scan: Scan, { journal, now }: Desk): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  remembering(before, after, scan, now, diagnostics).rest(new Set());
  if (diagnostics.length === 0) endJournal(journal);
  return diagnostics;
}

function remembering(
  before: Memories,
  after: Pick<Memories, 'base' | 'tombstones' | 'pending' | 'found'>,
  { base, tombstones, pending }: Scan,
  now: () => number,
  diagnostics: Diagnostic[],
): { readonly page: (id: PageId) => void; readonly rest: (left: ReadonlySet<PageId>) => void } {
  const texts = { was: new Map(before.base.map(textById)), next: new Map(after.base.map(textById)) };
  const to = (tree: TreeState, path: string, was: string | undefined, text: string | undefined): boolean =>
    follow(tree, path, was, text, now, diagnostics);
  const page = (id: PageId): void => {
    // The base last: while it has not moved on, what is lost is found again.
    const name = `${id}.yaml`;
    to(tombstones, name, listText(before.tombstones.get(id)), listText(after.tombstones.get(id)));
    to(pending, name, listText(before.pending.get(id)), listText(after.pending.get(id)));
    to(base, `${id}.md`, texts.was.get(id), texts.next.get(id));
  };
  const rest = (left: ReadonlySet<PageId>): void => {
    const kept = [texts.was, texts.next, before.tombstones, after.tombstones, before.pending, after.pending];
    const ids = new Set(kept.flatMap((map) => [...map.keys()]));
    for (const id of ids) if (!left.has(id)) page(id);
    to(pending, foundFile, listText(before.found), listText(after.found));
  };
  return { page, rest };
}

/** False where the file could not be written or removed. */
function follow(
  tree: TreeState,
  path: string,
  was: string | undefined,
  text: string | undefined,
  now: () => number,
  diagnostics: Diagnostic[],
): boolean {
  if (text === was) return true;
  try {
    if (text === undefined) remove(tree, path);
    else write(tree, path, text, now);
    return true;
  } catch (thrown) {
    diagnostics.push(unwritable(`${tree.folder.label}/${path}`, thrown));
    return false;
  }
}

const textById = ({ id, text }: BasePage): readonly [PageId, string] => [id, text];

function write(tree: TreeState, path: string, text: string, now: () => number): void {
  const { size, mtimeMs } = writeAtomically(join(tree.folder.path, path), text);
  tree.put({ path, size, mtimeMs, hash: sha256(text), sure: isSure(mtimeMs, now()) });
}

function remove(tree: TreeState, path: string): void {
  removeFile(tree.folder.path, path);
  tree.drop(path);
}

/** As `applyPlan`, on the states alone: what a dry run goes on with. */
export function pretendPlan({ writes, removals }: Plan, { content }: Scan): void {
  for (const { path } of removals) content.drop(path);
  for (const { path, text } of writes) {
    content.put({ path, size: text.length, mtimeMs: 0, hash: sha256(text), sure: false });
  }
}

const blocked = (file: string): Diagnostic => ({
  severity: 'error',
  rule: unwritableRule,
  message: 'a folder has the name that this page should have; rename the folder',
  file,
});

const changedMeanwhile = (file: string): Diagnostic => ({
  severity: 'warning',
  rule: 'merge/changed-meanwhile',
  message: 'this page was changed while its new text was being made, and is left alone; build again',
  file,
});

const unwritableRule = 'files/unwritable';

const unwritable = (file: string, thrown: unknown): Diagnostic => ({
  severity: 'error',
  rule: unwritableRule,
  message: `this file can not be written (${reasonOf(thrown).words}); mend its permissions or the space on the disk`,
  file,
});
