/** The files of a site → its folder: changed ones written, stale ones of ours removed, everything else left alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fileHash, type Manifest, manifestName, noteInManifest, readManifest, writeManifest } from './manifest.ts';
import { reasonOf } from './reason.ts';
import { statOf } from './stat.ts';
import { bytesOf, removeFile, writeInPlace } from './write.ts';

/** A file to write. `path` is below the folder, with `/`. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file of ours as it was left. */
export interface OutputEntry {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly hash: string;
}

export interface OutputResult {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Of every file of the site, those that were not put anew included. */
  readonly entries: ReadonlyMap<string, OutputEntry>;
  readonly diagnostics: readonly Diagnostic[];
  readonly memory: OutputMemory;
}

export interface OutputOptions {
  /** The folder's name in messages. */
  readonly label: string;
  /** Every file in our way is ours. */
  readonly force: boolean;
  /** As the last run left them: one whose size and time are the same is not read again. */
  readonly known?: ReadonlyMap<string, OutputEntry>;
  /** Look what would be done, and do nothing. */
  readonly dry?: boolean;
  /** What an output left that was finished, by this process and with no other at work on the folder since. */
  readonly after?: OutputMemory | undefined;
}

/** What is known of the folder. Used up by the output that goes on from it. */
export interface OutputMemory {
  readonly entries: Map<string, OutputEntry>;
  readonly manifest: Map<string, ReadonlySet<string>>;
}

export interface Output {
  /** Written soon after, where it is not there already; never all held at once. */
  readonly put: (file: SiteFile) => void;
  /** `paths`: every file of the site, also those that need not be put because they are as they were. */
  readonly finish: (paths: ReadonlySet<string>) => OutputResult;
  /** Instead of `finish`, where there are the same files as before: nothing is looked for that might have to go. */
  readonly pause: () => OutputResult;
}

interface Target {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly isNew: boolean;
}

/** Bytes that may wait to be written: more of them where many files are to come than where somebody waits for a few. */
const mostWaiting = { many: 1 << 20, few: 1 << 14 };

/** The first file is written at once, later ones in batches. */
export function openOutput(folder: string, options: OutputOptions): Output {
  const { label, force, known, dry = false, after } = options;
  const manifest = after?.manifest ?? new Map(readManifest(folder));
  const entries = after?.entries ?? new Map(known);
  const most = after ? mostWaiting.few : mostWaiting.many;
  const added = new Set<string>();
  const changed = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  let waiting: Target[] = [];
  let weight = most;

  const write = ({ path, bytes, hash, isNew }: Target): void => {
    try {
      if (!dry) entries.set(path, { path, ...writeInPlace(join(folder, path), bytes), hash });
      (isNew ? added : changed).add(path);
    } catch (thrown) {
      diagnostics.push(unwritable(`${label}/${path}`, thrown));
    }
  };
  /** False where the list can not be kept: then nothing is written that it would have to name. */
  const noted = (note: () => void): boolean => {
    try {
      note();
      return true;
    } catch (thrown) {
      diagnostics.push(unwritable(`${label}/${manifestName}`, thrown));
      return false;
    }
  };
  const flush = (): void => {
    // Before anything is written, so that after a crash nothing of ours is taken for somebody else's.
    const unknown = waiting.filter(({ path, hash }) => !manifest.get(path)?.has(hash));
    if (!dry && !noted(() => noteInManifest(folder, unknown))) waiting = [];
    for (const { path, hash } of waiting) manifest.set(path, new Set([...(manifest.get(path) ?? []), hash]));
    for (const target of waiting) write(target);
    waiting = [];
    weight = 0;
  };

  const memory = { entries, manifest };
  const resultOf = (removed: readonly string[]): OutputResult => ({
    added: [...added],
    changed: [...changed],
    removed,
    entries,
    diagnostics,
    memory,
  });
  return {
    pause: () => {
      flush();
      return resultOf([]);
    },
    put: ({ path, content }) => {
      const bytes = bytesOf(content);
      const hash = fileHash(bytes);
      const there = onDisk(folder, path, bytes, hash, entries.get(path));
      if (typeof there === 'object') {
        entries.set(path, there);
        manifest.set(path, new Set([...(manifest.get(path) ?? []), hash]));
        return;
      }
      entries.delete(path);
      if (there === 'different' && !force && !manifest.has(path) && !isOursInOtherCase(folder, path, manifest)) {
        diagnostics.push(notOurs(`${label}/${path}`));
        return;
      }
      waiting.push({ path, bytes, hash, isNew: there === 'missing' });
      weight += bytes.length;
      if (weight >= most) flush();
    },
    finish: (paths) => {
      flush();
      const removed = [...manifest]
        .filter(([path, hashes]) => !paths.has(path) && isAsLeft(folder, path, hashes))
        .map(([path]) => path)
        .filter((path) => !isTakenInOtherCase(folder, path, paths));
      if (!dry) for (const path of removed) removeFile(folder, path);
      for (const path of entries.keys()) if (!paths.has(path)) entries.delete(path);
      const next = manifestOf(paths, entries, manifest);
      if (!dry) noted(() => writeManifest(folder, next));
      manifest.clear();
      for (const [path, hashes] of next) manifest.set(path, hashes);
      return resultOf(removed);
    },
  };
}

/** What could not be written may be half written: it stays ours with every hash it had. */
function manifestOf(
  paths: ReadonlySet<string>,
  entries: ReadonlyMap<string, OutputEntry>,
  manifest: Manifest,
): Manifest {
  const next = new Map<string, ReadonlySet<string>>();
  for (const path of paths) {
    const entry = entries.get(path);
    const hashes = entry ? new Set([entry.hash]) : manifest.get(path);
    if (hashes) next.set(path, hashes);
  }
  return next;
}

/** On a file system without case `A.html` is in the place of `a.html`. */
const isOursInOtherCase = (folder: string, path: string, manifest: Manifest): boolean =>
  [...manifest.keys()].some((other) => isOneFile(folder, path, other));

const isTakenInOtherCase = (folder: string, path: string, paths: ReadonlySet<string>): boolean =>
  [...paths].some((other) => isOneFile(folder, path, other));

function isOneFile(folder: string, a: string, b: string): boolean {
  if (a === b || a.length !== b.length || a.toLowerCase() !== b.toLowerCase()) return false;
  const [one, other] = [statOf(join(folder, a)), statOf(join(folder, b))];
  return one !== undefined && other !== undefined && one.ino === other.ino;
}

/** True where every file is as the last run left it, by size and time. */
export const isAsWritten = (folder: string, entries: Iterable<OutputEntry>): boolean => {
  for (const { path, size, mtimeMs } of entries) {
    const stat = statOf(`${folder}/${path}`);
    if (stat?.size !== size || stat.mtimeMs !== mtimeMs) return false;
  }
  return true;
};

function onDisk(
  folder: string,
  path: string,
  bytes: Uint8Array,
  hash: string,
  known: OutputEntry | undefined,
): 'missing' | 'different' | OutputEntry {
  const full = `${folder}/${path}`;
  const stat = statOf(full);
  if (!stat) return 'missing';
  const { size, mtimeMs } = stat;
  if (size !== bytes.length || !stat.isFile()) return 'different';
  const same =
    known?.size === size && known.mtimeMs === mtimeMs ? known.hash === hash : readFileSync(full).equals(bytes);
  return same ? { path, size, mtimeMs, hash } : 'different';
}

/** A file that was changed since it was written is no longer the tool's to delete. */
function isAsLeft(folder: string, path: string, hashes: ReadonlySet<string>): boolean {
  try {
    return hashes.has(fileHash(readFileSync(join(folder, path))));
  } catch {
    return false;
  }
}

const notOurs = (file: string): Diagnostic => ({
  severity: 'error',
  rule: 'output/foreign',
  message:
    'this file was not written by factwiki and is left as it is; move it away, choose another folder with --out, or overwrite it with --force',
  file,
});

export const unwritable = (file: string, thrown: unknown): Diagnostic => ({
  severity: 'error',
  rule: 'output/unwritable',
  message: `this file can not be written (${reasonOf(thrown).words}); mend its permissions or the space on the disk`,
  file,
});
