/** The titles of a report → who heads which body: two names of one side. */
import type { LocalKey } from '../../../model/ids.ts';
import { oncePer } from '../../../text/once.ts';
import type { Discourse } from '../../coreference.ts';
import type { TitleRun } from '../../titles/run.ts';

/** For each person the bodies of their titles, and the other way round: worked out once a report, not at every phrase. */
export const partnersOf: (titles: readonly TitleRun[]) => ReadonlyMap<LocalKey, readonly LocalKey[]> = oncePer(
  (titles: readonly TitleRun[]) => {
    const partners = new Map<LocalKey, Set<LocalKey>>();
    const join = (from: LocalKey, to: LocalKey): void => {
      const all = partners.get(from) ?? new Set();
      partners.set(from, all.add(to));
    };
    for (const { person, organization } of titles) {
      if (organization === undefined) continue;
      join(person, organization);
      join(organization, person);
    }
    return new Map([...partners].map(([from, to]) => [from, [...to]] as const));
  },
);

/** One of them, or who heads one of them. */
export function areAmong(d: Discourse, keys: Iterable<LocalKey>, others: ReadonlySet<LocalKey>): boolean {
  const partners = partnersOf(d.titles);
  for (const key of keys) if (others.has(key) || partners.get(key)?.some((p) => others.has(p))) return true;
  return false;
}
