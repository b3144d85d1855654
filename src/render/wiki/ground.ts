/** The linked site as rendering sees it: cards of its pages, and how references and evidence are resolved. */
import type { Edit } from '../../model/edit.ts';
import type { PageId, SourceId } from '../../model/ids.ts';
import type { Site, SitePage } from '../../model/site.ts';
import { isAlike } from './alike.ts';
import { type Card, groupBy, type PageOfType, type PageType } from './pages.ts';

export interface Ground extends Pick<Site, 'settings' | 'resolve' | 'cite' | 'marks'> {
  /** What people changed on pages of the machine, by page. */
  readonly edits: readonly Edit[];
  /** By path. */
  readonly pages: readonly Card[];
  readonly byId: Pick<ReadonlyMap<PageId, Card>, 'get'>;
  readonly ofType: <T extends PageType>(type: T) => readonly PageOfType<T>[];
  readonly sources: ReadonlyMap<SourceId, PageOfType<'source'>>;
}

/** Cards, lists and maps that say what they said before are the same objects as before. */
export function groundOf(site: Site, before?: Ground): Ground {
  const cards = site.pages.map((page) => cardOf(page, before?.byId.get(page.page.id)));
  const pages = before && isSameList(before.pages, cards) ? before.pages : cards;
  const byId = pages === before?.pages ? before.byId : new Map(pages.map((card) => [card.page.id, card]));
  const groups = groupBy(pages, (card) => [card.page.type]);
  const lists = new Map(
    [...groups].map(([type, list]) => {
      const was = before?.ofType(type) ?? [];
      return [type, isSameList(was, list) ? was : list];
    }),
  );
  const sources = new Map(
    [...site.sources].flatMap(([id, { page }]) => {
      const card = byId.get(page.id);
      return card === undefined ? [] : [[id, card as PageOfType<'source'>] as const];
    }),
  );
  const { settings, resolve, cite, marks, edits = [] } = site;
  return {
    settings,
    resolve,
    cite,
    marks,
    edits: before && isAlike(before.edits, edits) ? before.edits : edits,
    pages,
    byId,
    ofType: typesIn(lists),
    sources: before && isSameMap(before.sources, sources) ? before.sources : sources,
  };
}

const none: readonly Card[] = [];

/** Apart, so that it holds on to these lists alone and not to the site before. */
const typesIn =
  (lists: ReadonlyMap<PageType, readonly Card[]>): Ground['ofType'] =>
  <T extends PageType>(type: T) =>
    (lists.get(type) ?? none) as readonly PageOfType<T>[];

/** Of a page that has another text, and else says the same, the card stays the same. */
function cardOf({ page, url }: SitePage, was: Card | undefined): Card {
  if (was === undefined || was.url !== url) return { page, url };
  if (was.page === page) return was;
  const { body, bodyLine, lines, ...rest } = page;
  const { body: _, bodyLine: __, lines: ___, ...old } = was.page as SitePage['page'];
  return isAlike(rest, old) ? was : { page, url };
}

export const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

const isSameMap = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean =>
  a.size === b.size && isSameList([...a.keys()], [...b.keys()]) && isSameList([...a.values()], [...b.values()]);
