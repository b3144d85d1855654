/** Entities and reports → id and path of their pages: those they already have, or new ones that nobody else has. */
import type { Entity } from '../model/entity.ts';
import {
  byCodeUnit,
  type EntityKey,
  type PageId,
  type PagePath,
  pageId,
  pagePath,
  type SourceId,
} from '../model/ids.ts';
import { builtInKinds } from '../model/kind.ts';
import type { Page } from '../model/page.ts';
import type { Source } from '../model/source.ts';
import { foldLetters, freeSlug, slug } from '../text/slug.ts';

/** The pages there are. */
export interface KnownPages {
  /** The page that an entity already has: its id never changes again, whatever the entity comes to be called. */
  readonly ids: ReadonlyMap<EntityKey, PageId>;
  /** Where each page is, an editor's pages included. */
  readonly paths: ReadonlyMap<PageId, PagePath>;
  /** Pages that an editor deleted: they keep their entity, so that it gets no second page, and nothing links to them. */
  readonly deleted?: ReadonlySet<PageId>;
}

/** A new wiki. */
export const noPages: KnownPages = { ids: new Map(), paths: new Map() };

export interface Address {
  readonly id: PageId;
  readonly path: PagePath;
}

export interface Addresses {
  readonly entityPages: ReadonlyMap<EntityKey, Address>;
  readonly sourcePages: ReadonlyMap<SourceId, Address>;
}

const folderOf = (type: string): string => builtInKinds.find((k) => k.type === type)?.folder ?? type;

/** New ones are handed out by key, so that the order of the input changes nothing. */
export function addressPages(entities: readonly Entity[], sources: readonly Source[], known: KnownPages): Addresses {
  const ids = new Set<string>([...known.paths.keys(), ...known.ids.values()]);
  // Folded, since two files may not differ in case alone.
  const paths = new Set([...known.paths.values()].map(foldLetters));
  const isFreePath = (type: string, name: string): boolean => !paths.has(foldLetters(pathOf(type, name)));
  const claim = (type: string, name: string): PagePath => {
    const path = pathOf(
      type,
      freeSlug(name, (s) => isFreePath(type, s)),
    );
    paths.add(foldLetters(path));
    return path;
  };
  const mint = (type: string, name: string): Address => {
    const free = freeSlug(name, (s) => !ids.has(`${type}-${s}`) && isFreePath(type, s));
    ids.add(`${type}-${free}`);
    return { id: pageId(`${type}-${free}`), path: claim(type, free) };
  };

  const sourcePages = new Map<SourceId, Address>();
  for (const { id } of [...sources].sort((a, b) => byCodeUnit(a.id, b.id))) {
    const page = pageId(`source-${id}`);
    const path = known.paths.get(page) ?? claim('source', id);
    sourcePages.set(id, { id: page, path });
  }
  const entityPages = new Map<EntityKey, Address>();
  for (const { key, kind, name } of [...entities].sort((a, b) => byCodeUnit(a.key, b.key))) {
    const id = known.ids.get(key);
    const address = id
      ? { id, path: known.paths.get(id) ?? claim(kind, id.replace(`${kind}-`, '')) }
      : mint(kind, slug(name));
    entityPages.set(key, address);
  }
  return { entityPages, sourcePages };
}

const idByName = ({ kind, name }: Entity): PageId => pageId(`${kind}-${slug(name)}`);

const pathOf = (type: string, name: string): PagePath => pagePath(`${folderOf(type)}/${name}.md`);

/**
 * Which entity is which page of last time: the one with most of the same mentions, since names change as reports come;
 * else the one whose id the name gives. No page is given twice.
 */
export function matchPages(entities: readonly Entity[], pages: readonly Page[]): KnownPages {
  const paths = new Map(pages.map((p) => [p.id, p.path]));
  const pagesAt = new Map<string, Page[]>();
  for (const page of pages) {
    for (const [source, spans] of Object.entries(page.mentions)) {
      for (const { start, end } of spans) {
        const place = `${page.type} ${source} ${start}-${end}`;
        pagesAt.set(place, [...(pagesAt.get(place) ?? []), page]);
      }
    }
  }
  const pairs = entities.flatMap((entity) => {
    const shared = new Map<PageId, number>();
    for (const { source, start, end } of entity.mentions) {
      for (const { id } of pagesAt.get(`${entity.kind} ${source} ${start}-${end}`) ?? []) {
        shared.set(id, (shared.get(id) ?? 0) + 1);
      }
    }
    const named = idByName(entity);
    if (paths.has(named) && !shared.has(named)) shared.set(named, 0);
    return [...shared].map(([id, count]) => ({ key: entity.key, id, count, isNamed: id === named }));
  });
  // Of pages that share as much, the one that the name gives: what a report that came had split is whole again when it goes.
  const candidates = pairs.sort(
    (a, b) =>
      b.count - a.count || Number(b.isNamed) - Number(a.isNamed) || byCodeUnit(a.key, b.key) || byCodeUnit(a.id, b.id),
  );
  const ids = new Map<EntityKey, PageId>();
  const given = new Set<PageId>();
  for (const { key, id } of candidates) {
    if (ids.has(key) || given.has(id)) continue;
    ids.set(key, id);
    given.add(id);
  }
  return { ids, paths };
}
