/** The files of a site → its folder: changed ones written, stale ones of ours removed, everything else left alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fileHash, type Manifest, readManifest, writeManifest } from './manifest.ts';
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

export interface OutputPlan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Somebody else's files in the place of ours. */
  readonly foreign: readonly string[];
}

export interface OutputResult extends OutputPlan {
  readonly entries: readonly OutputEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface OutputOptions {
  /** The folder's name in messages. */
  readonly label: string;
  /** Every file in our way is ours. */
  readonly force: boolean;
  /** As the last run left them: one whose size and time are the same is not read again. */
  readonly known?: ReadonlyMap<string, OutputEntry>;
}

interface Target {
  readonly file: SiteFile;
  readonly hash: string;
  readonly state: 'missing' | 'ours' | 'foreign' | OutputEntry;
}

interface Draft extends OutputPlan {
  readonly targets: readonly Target[];
  readonly manifest: Manifest;
}

/** What `writeOutput` would do. */
export const planOutput = (folder: string, files: readonly SiteFile[], options: OutputOptions): OutputPlan =>
  draft(folder, files, options);

/** Stale files go first: on a file system without case, `A.html` is written where `a.html` was. */
export function writeOutput(folder: string, files: readonly SiteFile[], options: OutputOptions): OutputResult {
  const { targets, manifest, ...plan } = draft(folder, files, options);
  const diagnostics = plan.foreign.map((path) => notOurs(`${options.label}/${path}`));
  const wanted = targets.filter(({ state }) => state !== 'foreign');
  // Before anything is written, so that after a crash nothing of ours is taken for somebody else's.
  if (plan.added.length + plan.changed.length + plan.removed.length > 0) {
    writeManifest(folder, withTargets(manifest, wanted));
  }
  for (const path of plan.removed) removeFile(folder, path);
  const entries: OutputEntry[] = [];
  const failed: Left[] = [];
  for (const { file, hash, state } of wanted) {
    const { path } = file;
    try {
      if (typeof state === 'object') entries.push(state);
      else entries.push({ path, ...writeInPlace(join(folder, path), file.content), hash });
    } catch (thrown) {
      failed.push({ file, hash });
      diagnostics.push(unwritable(`${options.label}/${path}`, thrown));
    }
  }
  const left = [...entries.map(({ path, hash }) => ({ file: { path }, hash })), ...failed];
  writeManifest(folder, withTargets(new Map(), left));
  return { ...plan, entries, diagnostics };
}

/** True where every file is as the last run left it, by size and time. */
export const isAsWritten = (folder: string, entries: Iterable<OutputEntry>): boolean => {
  for (const { path, size, mtimeMs } of entries) {
    const stat = statOf(`${folder}/${path}`);
    if (stat?.size !== size || stat.mtimeMs !== mtimeMs) return false;
  }
  return true;
};

function draft(folder: string, files: readonly SiteFile[], { force, known }: OutputOptions): Draft {
  const manifest = readManifest(folder);
  const targets = files.map((file): Target => {
    const bytes = bytesOf(file.content);
    const hash = fileHash(bytes);
    const there = onDisk(folder, file.path, bytes, hash, known?.get(file.path));
    const ours = force || manifest.has(file.path);
    return { file, hash, state: there === 'different' ? (ours ? 'ours' : 'foreign') : there };
  });
  const wanted = new Set(files.map(({ path }) => path));
  const pathsIn = (state: Target['state']): readonly string[] =>
    targets.filter((t) => t.state === state).map((t) => t.file.path);
  return {
    targets,
    manifest,
    added: pathsIn('missing'),
    changed: pathsIn('ours'),
    foreign: pathsIn('foreign'),
    removed: [...manifest]
      .filter(([path, hashes]) => !wanted.has(path) && isAsLeft(folder, path, hashes))
      .map(([path]) => path),
  };
}

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

type Left = { readonly file: Pick<SiteFile, 'path'>; readonly hash: string };

function withTargets(manifest: Manifest, targets: readonly Left[]): Manifest {
  const both = new Map(manifest);
  for (const { file, hash } of targets) both.set(file.path, new Set([...(manifest.get(file.path) ?? []), hash]));
  return both;
}

const notOurs = (file: string): Diagnostic => ({
  severity: 'error',
  rule: 'output/foreign',
  message:
    'this file was not written by factwiki and is left as it is; move it away, choose another folder with --out, or overwrite it with --force',
  file,
});

const unwritable = (file: string, thrown: unknown): Diagnostic => ({
  severity: 'error',
  rule: 'output/unwritable',
  message: `this file can not be written (${reasonOf(thrown).words}); mend its permissions or the space on the disk`,
  file,
});
