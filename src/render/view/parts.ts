/** A list that is too long for its page → the entries the page keeps, and pages of their own for all of them, by year. */

import { relative } from '../../text/href.ts';
import type { Card } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { kindIndexUrl } from './frame.ts';
import { type ListKey, type Lists, listsOf, yearOf } from './lists.ts';
import type { PartLinks, Sheet } from './sheet.ts';

/** A run of entries that stands on a page of its own. Half open. */
export interface Part {
  readonly key: ListKey;
  readonly title: string;
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

const keys: readonly ListKey[] = ['statements', 'positions', 'values', 'timeline'];

/** Every part of a page whose lists may have `limit` rows on the page itself. None where all fit. */
export function partsOf(wiki: Wiki, page: Card, limit: number): readonly Part[] {
  const lists = listsOf(wiki, page);
  return keys.flatMap((key) => (lists[key].length > limit ? partsOfList(wiki, page, lists, key, limit) : []));
}

/** One part a year, except that a year of more than three times `limit` entries is cut into equal runs. */
function partsOfList({ words }: Wiki, page: Card, lists: Lists, key: ListKey, limit: number): readonly Part[] {
  const most = Math.max(30, limit);
  const runs: { year: string | undefined; start: number; end: number }[] = [];
  for (let i = 0; i < lists[key].length; i++) {
    // Positions stand by party, so their years come and go: they are cut by number alone.
    const year = key === 'positions' ? '' : yearOf(key, lists, i);
    const last = runs.at(-1);
    if (last && last.year === year && i - last.start < most) last.end = i + 1;
    else runs.push({ year, start: i, end: i + 1 });
  }
  const folder = page.url.replace(/\.html$/, '');
  return runs.map((run, n): Part => {
    const alone = runs.filter((r) => r.year === run.year).length === 1;
    const range = fillText(words.say.range, { from: run.start + 1, to: run.end });
    const year = run.year ?? words.date.unknown;
    return {
      key,
      title: run.year === '' ? range : alone ? year : `${year}, ${range}`,
      url: `${folder}/${key}-${n + 1}.html`,
      start: run.start,
      end: run.end,
    };
  });
}

/** The entries to show here: all, or the newest that fit, with links to the parts that have all. */
export function keep<T>(sheet: Sheet, key: ListKey, entries: readonly T[]): readonly T[] {
  const { limit, wiki, page, url } = sheet;
  if (entries.length <= limit || url !== page.url) return entries;
  const parts = partsOf(wiki, page, limit).filter((p) => p.key === key);
  const shown = key === 'values' || key === 'positions' ? entries.slice(0, limit) : entries.slice(-limit);
  const links: PartLinks = {
    note: fillText(wiki.words.say.partly, { shown: shown.length, all: entries.length }),
    links: parts.map((p) => ({ text: p.title, href: relative(url, p.url) })),
  };
  sheet.parts[key] = links;
  return shown;
}

/** Of lists that have no pages of their own: the beginning, and a link to where all entries are, where room is short. */
export function first<T>(
  sheet: Sheet,
  key: string,
  list: readonly T[],
  all?: { readonly text: string; readonly url: string },
): readonly T[] {
  const { limit, wiki, url } = sheet;
  if (list.length <= limit) return list;
  sheet.parts[key] = {
    note: fillText(wiki.words.say[all === undefined ? 'shownOf' : 'partly'], { shown: limit, all: list.length }),
    links: all === undefined ? [] : [{ text: all.text, href: relative(url, all.url) }],
  };
  return list.slice(0, limit);
}

/** Disputes have a page of their own that has them all. */
export const firstDisputes = <T>(sheet: Sheet, list: readonly T[]): readonly T[] =>
  first(sheet, 'disputed', list, { text: sheet.wiki.words.nav.disputed, url: 'disputed.html' });

export const firstFigures = <T>(sheet: Sheet, key: string, list: readonly T[]): readonly T[] =>
  first(sheet, key, list, { text: sheet.wiki.words.kinds.figure.many, url: kindIndexUrl('figure') });
