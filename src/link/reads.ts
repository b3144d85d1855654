/** What filling one page asked of the others, as keys; and which keys no longer give what they gave. */
import type { SourceId } from '../model/ids.ts';
import { keysOfPage, keysOfTarget } from './names.ts';
import type { Reports } from './verify.ts';
import type { Entry, Known, World } from './world.ts';

/**
 * `n:` and a folded name: which page is found under it. `e:` and an id: the text of that page. `r:` and an id: that
 * report. The others are lists as a whole.
 */
export type Key = `${'n' | 'e' | 'r'}:${string}` | 'all names' | 'all files' | 'all reports';

/** One string for all pages that link to the same: there are as many as links. Beyond so many targets it begins anew. */
const nameKeys = new Map<string, readonly Key[]>();
const mostTargets = 200_000;

function keysFor(target: string, from: string): readonly Key[] {
  const place = /^\.{0,2}\//.test(target) ? `${from}\n${target}` : target;
  const known = nameKeys.get(place);
  if (known) return known;
  if (nameKeys.size >= mostTargets) nameKeys.clear();
  const keys = keysOfTarget(target, from).map((key): Key => `n:${key}`);
  nameKeys.set(place, keys);
  return keys;
}

/** The same world; what is asked of it is noted. */
export function noting(world: World, reads: Set<Key>): World {
  return {
    folder: world.folder,
    names: {
      find: (target, from) => {
        for (const key of keysFor(target, from)) reads.add(key);
        const found = world.names.find(target, from);
        // Files are looked at only where no page has the name.
        if (found.is !== 'page') reads.add('all files');
        return found;
      },
      closest: (target) => {
        reads.add('all names');
        reads.add('all files');
        return world.names.closest(target);
      },
    },
    open: (page) => {
      reads.add(`e:${page.id}`);
      return world.open(page);
    },
    reports: notingReports(world.reports, reads),
  };
}

export const notingReports = (reports: Reports, reads: Set<Key>): Reports => ({
  get: (id) => {
    reads.add(`r:${id}`);
    return reports.get(id);
  },
  keys: () => {
    reads.add('all reports');
    return reports.keys();
  },
});

/** Keys under which a page is, or was, found: of pages that came, went, or are called or placed differently now. */
export function namesChanged(
  before: ReadonlyMap<Known['path'], Known>,
  after: ReadonlyMap<Known['path'], Known>,
): ReadonlySet<Key> {
  const keys = new Set<Key>();
  const note = (page: Known): void => {
    for (const key of keysOfPage(page)) keys.add(`n:${key}`);
  };
  for (const [path, page] of after) {
    const was = before.get(path);
    if (was === page) continue;
    note(page);
    if (was) note(was);
  }
  for (const [path, page] of before) if (!after.has(path)) note(page);
  if (keys.size > 0) keys.add('all names');
  return keys;
}

export function reportsChanged(
  before: ReadonlyMap<SourceId, unknown>,
  after: ReadonlyMap<SourceId, unknown>,
): readonly Key[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  const changed = [...ids].filter((id) => before.get(id) !== after.get(id)).map((id): Key => `r:${id}`);
  const sameList = before.size === after.size && [...before.keys()].every((id) => after.has(id));
  return sameList ? changed : [...changed, 'all reports'];
}

/** Texts that another page may have opened. */
export const textsChanged = (before: ReadonlyMap<Known['path'], Entry>, after: Iterable<Entry>): readonly Key[] => {
  const changed: Key[] = [];
  for (const entry of after) {
    const was = before.get(entry.path);
    if (was !== entry) changed.push(`e:${entry.id}`);
  }
  return changed;
};

/** What a page asked, as far as anybody looks at it. */
export type Keys = Pick<ReadonlySet<Key>, 'size' | 'has'> & Iterable<Key>;

/** The keys of these numbers, without a set of its own for each of ten thousand pages. `numberOf`: a key → its number. */
export const numberedKeys = (
  numbers: readonly number[],
  keys: readonly Key[],
  numberOf: () => ReadonlyMap<Key, number>,
): Keys => ({
  size: numbers.length,
  has: (key) => numbers.includes(numberOf().get(key) ?? -1),
  [Symbol.iterator]: () => numbers.map((n) => keys[n] as Key).values(),
});

export const isTouched = (reads: Keys, changed: ReadonlySet<Key>): boolean => {
  if (changed.size === 0) return false;
  const [few, many]: readonly [Keys, Keys] = reads.size < changed.size ? [reads, changed] : [changed, reads];
  for (const key of few) if (many.has(key)) return true;
  return false;
};
