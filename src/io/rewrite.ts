/** Files of a site of which every one is as it was left → those that are others now, written; nothing else is looked at. */
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fileHash, manifestName, noteInManifest, patchManifest, putManifest } from './manifest.ts';
import { type OutputEntry, type SiteFile, unwritable } from './output.ts';
import { bytesOf, writeInPlace } from './write.ts';

export interface Rewritten {
  readonly changed: readonly string[];
  /** Of every file of the site. */
  readonly entries: ReadonlyMap<string, OutputEntry>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Undefined, and nothing written, where a file is new, or the list of files is not as it was left. */
export function rewriteFiles(
  folder: string,
  label: string,
  known: ReadonlyMap<string, OutputEntry>,
  files: readonly SiteFile[],
): Rewritten | undefined {
  const targets = files.flatMap(({ path, content }) => {
    const bytes = bytesOf(content);
    const hash = fileHash(bytes);
    return known.get(path)?.hash === hash ? [] : [{ path, bytes, hash }];
  });
  const list = patchManifest(folder, targets);
  if (!list || targets.some(({ path }) => !known.has(path))) return undefined;
  const entries = new Map(known);
  const changed: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const attempt = (path: string, write: () => void): boolean => {
    try {
      write();
      return true;
    } catch (thrown) {
      diagnostics.push(unwritable(`${label}/${path}`, thrown));
      return false;
    }
  };
  // Before anything is written, so that after a crash nothing of ours is taken for somebody else's.
  const isNoted = attempt(manifestName, () => noteInManifest(folder, targets));
  for (const { path, bytes, hash } of isNoted ? targets : []) {
    attempt(path, () => {
      entries.set(path, { path, ...writeInPlace(join(folder, path), bytes), hash });
      changed.push(path);
    });
  }
  // What could not be written may be half written: it stays ours with every hash it had.
  if (isNoted && diagnostics.length === 0) attempt(manifestName, () => putManifest(folder, list));
  return { changed, entries, diagnostics };
}
