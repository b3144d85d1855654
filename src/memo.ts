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
  /** Forgets what was not asked for since the last time; gives the stages that differ from what was loaded. */
  readonly sweep: () => ReadonlyMap<string, unknown>;
}

interface Shelf {
  readonly known: Map<string, unknown>;
  readonly used: Set<string>;
  dirty: boolean;
}

/** `load` gives what `sweep` gave for a stage, or anything else: what is not understood is as if it were absent. */
export function openMemory(load: (stage: string) => unknown = () => undefined): Memory {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (stage: string): Shelf => {
    const there = shelves.get(stage);
    if (there) return there;
    const shelf: Shelf = { known: new Map(entriesIn(load(stage))), used: new Set(), dirty: false };
    shelves.set(stage, shelf);
    return shelf;
  };
  const recall = <T>(stage: string, key: string): T | undefined => {
    const { known, used } = shelfOf(stage);
    if (!known.has(key)) return undefined;
    used.add(key);
    return known.get(key) as T;
  };
  const keep = (stage: string, key: string, value: unknown): void => {
    const shelf = shelfOf(stage);
    shelf.known.set(key, value);
    shelf.used.add(key);
    shelf.dirty = true;
  };
  return {
    recall,
    keep,
    remember: (stage, key, make) => {
      const shelf = shelfOf(stage);
      if (shelf.known.has(key)) {
        shelf.used.add(key);
        return shelf.known.get(key) as ReturnType<typeof make>;
      }
      const value = make();
      keep(stage, key, value);
      return value;
    },
    sweep: () => {
      const changed = new Map<string, unknown>();
      for (const [stage, shelf] of shelves) {
        // A stage that did not run has forgotten nothing.
        if (shelf.used.size === 0) continue;
        for (const key of shelf.known.keys()) {
          if (shelf.used.has(key)) continue;
          shelf.known.delete(key);
          shelf.dirty = true;
        }
        if (shelf.dirty) changed.set(stage, [...shelf.known]);
        shelf.dirty = false;
        shelf.used.clear();
      }
      return changed;
    },
  };
}

const entriesIn = (saved: unknown): [string, unknown][] =>
  Array.isArray(saved)
    ? saved.filter((e): e is [string, unknown] => Array.isArray(e) && e.length === 2 && typeof e[0] === 'string')
    : [];

/** A name for these parts in this order; no two lists of parts share one. */
export function keyOf(...parts: readonly (string | number | boolean | undefined)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part === undefined ? '-;' : `${typeof part} ${String(part).length};${part}`);
  return hash.digest('base64url').slice(0, 32);
}
