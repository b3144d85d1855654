/** A plan → the pages on disk, each written only where it still is what was read; and the state they are in then. */
import { join } from 'node:path';
import type { BasePage, ContentFile, PageRemoval, PageWrite, Plan } from '../build.ts';
import { sha256 } from '../io/hash.ts';
import { reasonOf } from '../io/reason.ts';
import { holds, removeFile, writeAtomically } from '../io/write.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit, type PageId } from '../model/ids.ts';
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
 * Every page before its base: a run cut short between the two finds, the next time, a page that is as it would write it.
 * `scan` follows what is written.
 */
export function applyPlan(
  plan: Plan,
  before: readonly BasePage[],
  { content, base }: Scan,
  now: () => number,
): Applied {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map(before.map(({ id, text }) => [id, text]));
  const next = new Map(plan.base.map(({ id, text }) => [id, text]));
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
  const updateBase = (id: PageId): void => {
    const text = next.get(id);
    if (text === texts.get(id)) return;
    carryOut(base, `${id}.md`, () =>
      text === undefined ? remove(base, `${id}.md`) : write(base, `${id}.md`, text, now),
    );
  };
  /** False where the page stays as it is, and so does its base. */
  const updatePage = (page: PageWrite | PageRemoval): boolean => {
    const { id, path, was } = page;
    const untouched = holds(join(content.folder.path, path), was);
    if (!untouched) diagnostics.push(changedMeanwhile(`${content.folder.label}/${path}`));
    const done =
      untouched &&
      carryOut(content, path, () => ('text' in page ? write(content, path, page.text, now) : remove(content, path)));
    if (done) updateBase(id);
    else failed.add(id);
    return done;
  };
  const writes = plan.writes.filter(updatePage);
  const removals = plan.removals.filter(updatePage);
  for (const id of new Set([...texts.keys(), ...next.keys()])) if (!failed.has(id)) updateBase(id);
  return { writes, removals, diagnostics };
}

function write(tree: TreeState, path: string, text: string, now: () => number): void {
  const { size, mtimeMs } = writeAtomically(join(tree.folder.path, path), text);
  tree.files.set(path, { path, size, mtimeMs, hash: sha256(text), sure: isSure(mtimeMs, now()) });
}

function remove(tree: TreeState, path: string): void {
  removeFile(tree.folder.path, path);
  tree.files.delete(path);
}

/** As `applyPlan`, on the states alone: what a dry run goes on with. */
export function pretendPlan({ writes, removals }: Plan, { content }: Scan): void {
  for (const { path } of removals) content.files.delete(path);
  for (const { path, text } of writes) {
    content.files.set(path, { path, size: text.length, mtimeMs: 0, hash: sha256(text), sure: false });
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
