/** A stage's arguments → its result, made once: remembered by a hash of everything it was given, also between runs. */
import { createHash } from 'node:crypto';

export interface Memo {
  /** What `make` gave for this key the last time, else what it gives now. Results are JSON values and never changed. */
  readonly remember: <T>(stage: string, key: string, make: () => T) => T;
  /** For results that do not fit into one call: undefined where there is none. */
  readonly recall: <T>(stage: string, key: string) => T | undefined;
  readonly keep: (stage: string, key: string, value: unknown) => void;
  /**
   * What is new in a stage goes to where it is kept between runs, and nothing of it is held here any longer: whoever asks
   * for it again has it from there, or, where nothing is kept, has to make it again.
   */
  readonly release: (stage: string) => void;
}

export interface Memory extends Memo {
  /** What nobody asks for is not forgotten from now on: it may be asked for in a later run. */
  readonly spare: (stage: string) => void;
  /** Forgets what was not asked for since the last time; gives the stages that differ from what was loaded. */
  readonly sweep: () => ReadonlyMap<string, Change>;
}

/** What changed in a stage since it was loaded, or swept. */
export interface Change {
  readonly fresh: readonly (readonly [key: string, value: unknown])[];
  /** How many results were forgotten. */
  readonly gone: number;
  readonly all: () => Iterable<readonly [key: string, value: unknown]>;
}

/** Results from before, each read when it is asked for; undefined for one that is not there, or can not be read. */
export interface Kept {
  readonly size: number;
  readonly get: (key: string) => unknown;
  /** Left out where nothing is to be kept. */
  readonly add?: (rows: Iterable<readonly [key: string, value: unknown]>) => void;
}

interface Shelf {
  readonly kept: Kept;
  /** What was asked for, or is new. */
  readonly known: Map<string, unknown>;
  readonly used: Set<string>;
  readonly fresh: Set<string>;
  spared: boolean;
}

export function openMemory(load: (stage: string) => Kept = () => new Map()): Memory {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (stage: string): Shelf => {
    const there = shelves.get(stage);
    if (there) return there;
    const shelf: Shelf = { kept: load(stage), known: new Map(), used: new Set(), fresh: new Set(), spared: false };
    shelves.set(stage, shelf);
    return shelf;
  };
  const recall = <T>(stage: string, key: string): T | undefined => {
    const { kept, known, used } = shelfOf(stage);
    const value = known.has(key) ? known.get(key) : kept.get(key);
    if (value === undefined) return undefined;
    known.set(key, value);
    used.add(key);
    return value as T;
  };
  const keep = (stage: string, key: string, value: unknown): void => {
    const shelf = shelfOf(stage);
    shelf.known.set(key, value);
    shelf.used.add(key);
    shelf.fresh.add(key);
  };
  return {
    recall,
    keep,
    release: (stage) => {
      const { kept, known, fresh } = shelfOf(stage);
      if (fresh.size > 0) kept.add?.(pairsOf([...fresh], known.get.bind(known)));
      fresh.clear();
      known.clear();
    },
    spare: (stage) => {
      shelfOf(stage).spared = true;
    },
    remember: <T>(stage: string, key: string, make: () => T): T => {
      const before = recall<T>(stage, key);
      if (before !== undefined) return before;
      const value = make();
      keep(stage, key, value);
      return value;
    },
    sweep: () => {
      const changed = new Map<string, Change>();
      for (const [stage, shelf] of shelves) {
        // A stage that did not run has forgotten nothing.
        if (shelf.used.size === 0) continue;
        const change = sweepShelf(shelf);
        if (change.fresh.length + change.gone > 0) changed.set(stage, change);
      }
      return changed;
    },
  };
}

const pairsOf = (keys: readonly string[], get: (key: string) => unknown): (readonly [string, unknown])[] =>
  keys.map((key) => [key, get(key)] as const);

function sweepShelf({ kept, known, used, fresh, spared }: Shelf): Change {
  const get = (key: string): unknown => (known.has(key) ? known.get(key) : kept.get(key));
  const change = {
    fresh: pairsOf([...fresh], get),
    // Of what was never asked for it is known only how much there is.
    gone: spared ? 0 : Math.max(known.size - used.size, kept.size - (used.size - fresh.size), 0),
    all: () => pairsOf(all, get),
  };
  if (!spared) for (const key of known.keys()) if (!used.has(key)) known.delete(key);
  // What was released is used as well.
  const all = [...new Set([...known.keys(), ...used])];
  fresh.clear();
  used.clear();
  return change;
}

/** A name for these parts in this order; no two lists of parts share one. */
export function keyOf(...parts: readonly (string | number | boolean | undefined)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part === undefined ? '-;' : `${typeof part} ${String(part).length};${part}`);
  return hash.digest('base64url').slice(0, 32);
}
