/** What the last run saw and said, kept in the cache: enough to know, without loading the pipeline, that nothing changed. */
import type { Cache } from '../io/cache.ts';
import type { OutputEntry } from '../io/output.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { KnownTrees } from './scan.ts';
import type { FileState, KnownTree, TreeKey } from './state.ts';

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
  readonly trees: KnownTrees;
  readonly halves: Halves;
  readonly outputs: ReadonlyMap<string, OutputEntry>;
}

export const emptyRecord: LastRun = { trees: {}, halves: {}, outputs: new Map() };

type FileRow = readonly [path: string, size: number, mtimeMs: number, hash: string, sure: 0 | 1];
type OutputRow = readonly [path: string, size: number, mtimeMs: number, hash: string];

interface Saved {
  readonly trees: Readonly<Record<string, { readonly key?: TreeKey; readonly rows: readonly FileRow[] }>>;
  readonly halves: Halves;
  readonly outputs: readonly OutputRow[];
}

const name = 'last-run';

/** The cache vouches for what it gives, so that the shape needs no check here. */
export function loadRecord(cache: Cache): LastRun {
  const saved = cache.load(name) as Saved | undefined;
  if (saved === undefined) return emptyRecord;
  const trees = Object.entries(saved.trees).map(([tree, { key, rows }]): [string, KnownTree] => {
    const files = rows.map(([path, size, mtimeMs, hash, sure]): [string, FileState] => [
      path,
      { path, size, mtimeMs, hash, sure: sure === 1 },
    ]);
    return [tree, { files: new Map(files), ...(key && { key }) }];
  });
  const outputs = saved.outputs.map(([path, size, mtimeMs, hash]): [string, OutputEntry] => [
    path,
    { path, size, mtimeMs, hash },
  ]);
  return { trees: Object.fromEntries(trees), halves: saved.halves, outputs: new Map(outputs) };
}

export function saveRecord(cache: Cache, { trees, halves, outputs }: LastRun): void {
  const saved: Saved = {
    trees: Object.fromEntries(
      Object.entries(trees).flatMap(([tree, known]) => {
        if (!known) return [];
        const rows = [...known.files.values()].map((f): FileRow => [f.path, f.size, f.mtimeMs, f.hash, f.sure ? 1 : 0]);
        return [[tree, { rows, ...(known.key && { key: known.key }) }]];
      }),
    ),
    halves,
    outputs: [...outputs.values()].map((o): OutputRow => [o.path, o.size, o.mtimeMs, o.hash]),
  };
  cache.save(name, saved);
}

/** Before anything is written: whatever happens then, the next run looks at every file again. */
export const dropRecord = (cache: Cache): void => cache.drop(name);
