/** A stage's arguments → its result, made once: remembered by a hash of everything it was given, also between runs. */
import { createHash } from 'node:crypto';

export interface Memo {
  /** What `make` gave for this key the last time, else what it gives now. Results are JSON values and never changed. */
  readonly remember: <T>(stage: string, key: string, make: () => T) => T;
  /** For results that do not fit into one call: undefined where there is none. */
  readonly recall: <T>(stage: string, key: string) => T | undefined;
  readonly keep: (stage: string, key: string, value: unknown) => void;
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

/** A result, or how to read it: then it may turn out that there is none. */
type Kept = { readonly value: unknown } | { readonly read: () => unknown };

interface Shelf {
  readonly known: Map<string, Kept>;
  readonly used: Set<string>;
  fresh: Set<string>;
  spared: boolean;
}

/** `load`: results from before, each read when it is asked for. */
export function openMemory(load: (stage: string) => ReadonlyMap<string, () => unknown> = () => new Map()): Memory {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (stage: string): Shelf => {
    const there = shelves.get(stage);
    if (there) return there;
    const known = new Map([...load(stage)].map(([key, read]): [string, Kept] => [key, { read }]));
    const shelf: Shelf = { known, used: new Set(), fresh: new Set(), spared: false };
    shelves.set(stage, shelf);
    return shelf;
  };
  const recall = <T>(stage: string, key: string): T | undefined => {
    const { known, used } = shelfOf(stage);
    const value = valueIn(known, key);
    if (value !== undefined) used.add(key);
    return value as T | undefined;
  };
  const keep = (stage: string, key: string, value: unknown): void => {
    const shelf = shelfOf(stage);
    shelf.known.set(key, { value });
    shelf.used.add(key);
    shelf.fresh.add(key);
  };
  return {
    recall,
    keep,
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
        const { known, used, fresh, spared } = shelf;
        // A stage that did not run has forgotten nothing.
        if (used.size === 0) continue;
        let gone = 0;
        for (const key of known.keys()) {
          if (spared || used.has(key)) continue;
          known.delete(key);
          gone++;
        }
        const pairs = [...fresh].flatMap((key) => (known.has(key) ? [[key, valueIn(known, key)] as const] : []));
        if (pairs.length + gone > 0) changed.set(stage, { fresh: pairs, gone, all: () => pairsIn(known) });
        fresh.clear();
        used.clear();
      }
      return changed;
    },
  };
}

/** Read once. */
function valueIn(known: Map<string, Kept>, key: string): unknown {
  const kept = known.get(key);
  if (kept === undefined || 'value' in kept) return kept?.value;
  const value = kept.read();
  if (value === undefined) known.delete(key);
  else known.set(key, { value });
  return value;
}

function* pairsIn(known: Map<string, Kept>): Generator<readonly [string, unknown]> {
  for (const key of [...known.keys()]) {
    const value = valueIn(known, key);
    if (value !== undefined) yield [key, value];
  }
}

/** A name for these parts in this order; no two lists of parts share one. */
export function keyOf(...parts: readonly (string | number | boolean | undefined)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part === undefined ? '-;' : `${typeof part} ${String(part).length};${part}`);
  return hash.digest('base64url').slice(0, 32);
}
