/** Pages of one kind, groups of facts by page, and whom a reference means. */
import type { PageId } from '../../model/ids.ts';
import type { Page } from '../../model/page.ts';
import type { Ref, SitePage } from '../../model/site.ts';

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

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What other pages may show of a page: all but its text, so that a change of the text alone concerns nobody else. */
export interface Card {
  readonly page: Without<Page, 'body' | 'bodyLine' | 'lines'>;
  readonly url: string;
}

export type PageType = Page['type'];

export type PageOfType<T extends PageType> = Card & { readonly page: Extract<Card['page'], { type: T }> };

/** The page that is being written, with its text. */
export type OwnPage<T extends PageType> = SitePage & { readonly page: Extract<Page, { type: T }> };

export function isType<T extends PageType>(page: SitePage, type: T): page is OwnPage<T>;
export function isType<T extends PageType>(page: Card, type: T): page is PageOfType<T>;
export function isType(page: Card, type: PageType): boolean {
  return page.page.type === type;
}

/** By path. */
export const pagesOf = <T extends PageType>(
  site: { readonly ofType: <U extends PageType>(type: U) => readonly PageOfType<U>[] },
  type: T,
): readonly PageOfType<T>[] => site.ofType(type);

/** Identifies whom a reference means: the page where there is one, otherwise the words. */
export const partyKey = (ref: Ref): PageId | string =>
  ref.page ??
  `"${ref.text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["“”„«»]/g, '')
    .trim()}`;
