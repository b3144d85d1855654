/** Pages of one kind, groups of facts by page, and whom a reference means. */
import type { PageId } from '../../model/ids.ts';
import type { Ref, Site, SitePage } from '../../model/site.ts';

/** One value for every entry of a list under each of its keys, in list order. */
export function groupBy<T, K>(list: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

export type PageOfType<T extends SitePage['page']['type']> = SitePage & {
  readonly page: Extract<SitePage['page'], { type: T }>;
};

export const isType = <T extends SitePage['page']['type']>(page: SitePage, type: T): page is PageOfType<T> =>
  page.page.type === type;

const byType = new WeakMap<Site, ReadonlyMap<string, readonly SitePage[]>>();

/** By path, as the site has them; sorted out once for each site. */
export function pagesOf<T extends SitePage['page']['type']>(site: Site, type: T): readonly PageOfType<T>[] {
  const known = byType.get(site) ?? groupBy(site.pages, (p) => [p.page.type]);
  byType.set(site, known);
  return (known.get(type) ?? []) as readonly PageOfType<T>[];
}

/** Identifies whom a reference means: the page where there is one, otherwise the words. */
export const partyKey = (ref: Ref): PageId | string =>
  ref.page ?? `"${ref.text.normalize('NFKC').toLowerCase().trim()}`;
