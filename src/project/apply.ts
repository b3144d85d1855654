/** A plan → the pages on disk, each written only where it still is what was read; and the state they are in then. */
import { join } from 'node:path';
import type { BasePage, ContentFile, PageRemoval, PageWrite, Plan, Update } from '../build.ts';
import { sha256 } from '../io/hash.ts';
import { reasonOf } from '../io/reason.ts';
import { holds, removeFile, writeAtomically } from '../io/write.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit, type PageId } from '../model/ids.ts';
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
  for (const { path, text } of writes) files.set(path, { path, text });
  return [...files.values()].sort((a, b) => byCodeUnit(a.path, b.path));
}

/** What was carried out, and what was not: somebody wrote the page meanwhile, or it can not be written. */
export interface Applied extends Pick<Plan, 'writes' | 'removals'> {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every page before what is kept beside it: a run cut short between the two finds, the next time, a page that is as it
 * would write it. `scan` follows what is written.
 */
export function applyPlan(plan: Update, before: Memories, scan: Scan, now: () => number): Applied {
  const { content, base, tombstones, pending } = scan;
  const diagnostics: Diagnostic[] = [];
  const failed = new Set<PageId>();
  const carryOut = (tree: TreeState, path: string, act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (thrown) {
      diagnostics.push(unwritable(`${tree.folder.label}/${path}`, thrown));
      return false;
    }
  };
  const follow = (tree: TreeState, path: string, was: string | undefined, text: string | undefined): void => {
    if (text === was) return;
    carryOut(tree, path, () => (text === undefined ? remove(tree, path) : write(tree, path, text, now)));
  };
  const texts = { was: new Map(before.base.map(textById)), next: new Map(plan.base.map(textById)) };
  const remember = (id: PageId): void => {
    // The base last: while it has not moved on, what is lost is found again.
    const name = `${id}.yaml`;
    follow(tombstones, name, listText(before.tombstones.get(id)), listText(plan.tombstones.get(id)));
    follow(pending, name, listText(before.pending.get(id)), listText(plan.pending.get(id)));
    follow(base, `${id}.md`, texts.was.get(id), texts.next.get(id));
  };
  /** False where the page stays as it is, and so does what is kept beside it. */
  const updatePage = (page: PageWrite | PageRemoval): boolean => {
    const { id, path, was } = page;
    const untouched = holds(join(content.folder.path, path), was);
    if (!untouched) diagnostics.push(changedMeanwhile(`${content.folder.label}/${path}`));
    const act = (): void => ('text' in page ? write(content, path, page.text, now) : remove(content, path));
    const done = untouched && carryOut(content, path, act);
    if (done) remember(id);
    else failed.add(id);
    return done;
  };
  const writes = plan.writes.filter(updatePage);
  const removals = plan.removals.filter(updatePage);
  const kept = [texts.was, texts.next, before.tombstones, plan.tombstones, before.pending, plan.pending];
  const ids = new Set(kept.flatMap((map) => [...map.keys()]));
  for (const id of ids) if (!failed.has(id)) remember(id);
  follow(pending, foundFile, listText(before.found), listText(plan.found));
  return { writes, removals, diagnostics };
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

const changedMeanwhile = (file: string): Diagnostic => ({
  severity: 'warning',
  rule: 'merge/changed-meanwhile',
  message: 'this page was changed while its new text was being made, and is left alone; build again',
  file,
});

const unwritable = (file: string, thrown: unknown): Diagnostic => ({
  severity: 'error',
  rule: 'files/unwritable',
  message: `this file can not be written (${reasonOf(thrown).words}); mend its permissions or the space on the disk`,
  file,
});
