/** What the last run saw and said, kept in the cache: enough to know, without loading the pipeline, that nothing changed. */
import type { Cache } from '../io/cache.ts';
import type { OutputEntry } from '../io/output.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/ids.ts';
import { type Columns, columnsOf, rowsIn } from './columns.ts';
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

interface Saved {
  readonly trees: Readonly<Record<string, SavedTree>>;
  readonly halves: Halves;
  readonly outputs: Columns;
}

interface SavedTree extends Columns {
  readonly key?: TreeKey;
  /** Numbers of the files that are not sure. */
  readonly unsure: readonly number[];
}

const name = 'last-run';

/** The cache vouches for what it gives, so that the shape needs no check here. */
export function loadRecord(cache: Cache): LastRun {
  const saved = cache.load(name) as Saved | undefined;
  if (saved === undefined) return emptyRecord;
  const trees = Object.entries(saved.trees).map(([tree, { key, unsure, ...columns }]): [string, KnownTree] => {
    const open = new Set(unsure);
    const files = rowsIn(columns, (row, n): FileState => ({ ...row, sure: !open.has(n) }));
    return [tree, { files, ...(key && { key }) }];
  });
  const outputs = rowsIn(saved.outputs, (row): OutputEntry => row);
  return { trees: Object.fromEntries(trees), halves: saved.halves, outputs };
}

export function saveRecord(cache: Cache, { trees, halves, outputs }: LastRun): void {
  const saved: Saved = {
    trees: Object.fromEntries(
      Object.entries(trees).flatMap(([tree, known]): [string, SavedTree][] => {
        if (!known) return [];
        // In the order in which they are found.
        const files = [...known.files.values()].sort((a, b) => byCodeUnit(a.path, b.path));
        const unsure = files.flatMap(({ sure }, i) => (sure ? [] : [i]));
        return [[tree, { ...columnsOf(files), unsure, ...(known.key && { key: known.key }) }]];
      }),
    ),
    halves,
    outputs: columnsOf([...outputs.values()]),
  };
  cache.save(name, saved);
}

/** Before anything is written: whatever happens then, the next run looks at every file again. */
export const dropRecord = (cache: Cache): void => cache.drop(name);
