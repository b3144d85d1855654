/** What the last run saw and said, kept in the cache: enough to know, without loading the pipeline, that nothing changed. */
import type { Cache } from '../io/cache.ts';
import type { OutputEntry } from '../io/output.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileState, FileStates } from './state.ts';

export type Counts = Readonly<Record<string, number>>;

/** One half of the pipeline: the hash of all it was given, and what it said. */
export interface HalfRecord {
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: Counts;
}

/** `read`: the pages alone, for a run that builds no site. */
export type Halves = { readonly [name in 'extract' | 'read' | 'render']?: HalfRecord };

export interface LastRun {
  /** By folder: `seeds`, `content`, … */
  readonly files: Readonly<Record<string, FileStates>>;
  readonly halves: Halves;
  readonly outputs: ReadonlyMap<string, OutputEntry>;
}

export const emptyRecord: LastRun = { files: {}, halves: {}, outputs: new Map() };

type FileRow = readonly [path: string, size: number, mtimeMs: number, hash: string, sure: 0 | 1];
type OutputRow = readonly [path: string, size: number, mtimeMs: number, hash: string];

interface Saved {
  readonly files: Readonly<Record<string, readonly FileRow[]>>;
  readonly halves: Halves;
  readonly outputs: readonly OutputRow[];
}

const name = 'last-run';

/** The cache vouches for what it gives, so that the shape needs no check here. */
export function loadRecord(cache: Cache): LastRun {
  const saved = cache.load(name) as Saved | undefined;
  if (saved === undefined) return emptyRecord;
  const files = Object.entries(saved.files).map(([tree, rows]): [string, FileStates] => [
    tree,
    new Map(
      rows.map(([path, size, mtimeMs, hash, sure]): [string, FileState] => [
        path,
        { path, size, mtimeMs, hash, sure: sure === 1 },
      ]),
    ),
  ]);
  const outputs = saved.outputs.map(([path, size, mtimeMs, hash]): [string, OutputEntry] => [
    path,
    { path, size, mtimeMs, hash },
  ]);
  return { files: Object.fromEntries(files), halves: saved.halves, outputs: new Map(outputs) };
}

export function saveRecord(cache: Cache, { files, halves, outputs }: LastRun): void {
  const rows = Object.entries(files).map(([tree, states]): [string, FileRow[]] => [
    tree,
    [...states.values()].map((f): FileRow => [f.path, f.size, f.mtimeMs, f.hash, f.sure ? 1 : 0]),
  ]);
  const saved: Saved = {
    files: Object.fromEntries(rows),
    outputs: [...outputs.values()].map((o): OutputRow => [o.path, o.size, o.mtimeMs, o.hash]),
    halves,
  };
  cache.save(name, saved);
}

/** Before anything is written: whatever happens then, the next run looks at every file again. */
export const dropRecord = (cache: Cache): void => cache.drop(name);
