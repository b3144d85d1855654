/** A list → what of it belongs together, in lists by key (`Map.groupBy` needs Node 21); two sets → whether they meet. */

/** Keys in the order of their first item, items in theirs. */
export function groupsBy<K, T>(list: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) pushTo(groups, keyOf(item), item);
  return groups;
}

/** Adds to the end of the list of a key; a key met for the first time begins one. */
export function pushTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** True where something is in both. */
export function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}
