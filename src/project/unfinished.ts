/** What an editor's verb is about to write → what the next run, if this one is killed, brings to its end. */
import { join, relative } from 'node:path';
import { type Cache, openCache } from '../io/cache.ts';
import { clearLeftover, holds, removeFile, writeAtomically } from '../io/write.ts';

/** A file as it was read (undefined: there was none) and as it is to be (undefined: gone). */
export interface Change {
  /** Absolute. */
  readonly folder: string;
  readonly path: string;
  /** As messages name the folder. */
  readonly label: string;
  readonly was: string | undefined;
  readonly text: string | undefined;
}

const name = 'unfinished';

/** It outlives an update of the tool: an entry says all that is needed. */
const noteIn = (folder: string): Cache => openCache(folder, name);

/**
 * One file is written whole or not at all: only several can be left half done. Folders are noted as seen from here, so
 * that a copy of the wiki never writes into the one it was copied from.
 */
export function beginChanges(folder: string, changes: readonly Change[]): void {
  if (changes.length < 2) return;
  noteIn(folder).save(
    name,
    changes.map((change): Change => ({ ...change, folder: relative(folder, change.folder) })),
  );
}

export const endChanges = (folder: string): void => noteIn(folder).drop(name);

/** Goes on where it was cut short. A file that somebody wrote since is theirs, and is left as it is. */
export function finishChanges(folder: string): void {
  const changes = (noteIn(folder).load(name) ?? []) as readonly Change[];
  if (changes.length === 0) return;
  try {
    for (const { folder: from, path, was, text } of changes) {
      const home = join(folder, from);
      clearLeftover(join(home, path));
      if (was === text || !holds(join(home, path), was)) continue;
      if (text === undefined) removeFile(home, path);
      else writeAtomically(join(home, path), text);
    }
  } catch {
    // It can not be written: whoever needs the file says so, and the next run tries again.
    return;
  }
  endChanges(folder);
}
