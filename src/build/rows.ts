/** What is kept of a build ↔ rows under keys: all of them for a build that goes on from it, a few for a few texts that changed. */

import type { SavedPage, SavedSite } from '../link/index.ts';
import type { PageId, PagePath, SourceId } from '../model/ids.ts';
import type { SavedAnswers, SavedProduct, SavedRender, SavedWiki } from '../render/index.ts';
import type { SavedBuild, SavedFile, SavingBuild } from './saved.ts';

export type Row = readonly [key: string, value: unknown];

/** The value of a key; undefined where there is none. */
export type Reader = (key: string) => unknown;

/** Pages are numbered in order of path. */
export interface PageRow {
  readonly file: SavedFile;
  readonly linked: SavedPage;
  /** Pages that point at it. */
  readonly incoming: readonly number[];
}

/** Of the site as a whole, without its lists. */
interface SiteRow {
  readonly linked: Pick<SavedSite, 'folder' | 'files' | 'isPlain'>;
  readonly redirects: SavedRender['redirects'];
  readonly wiki: SavedWiki;
  /** Whose text other pages show. */
  readonly opened: readonly string[];
  readonly reports: Readonly<Record<SourceId, number>>;
}

interface PlacesRow {
  readonly paths: readonly PagePath[];
  readonly ids: readonly PageId[];
}

export const pageKey = (n: number): string => `page ${n}`;
export const productKey = (key: string): string => `product ${key}`;

export function* rowsOf({ files, linked, rendered, wiki, lookups, answers }: SavingBuild): Generator<Row> {
  const { folder, files: others, isPlain } = linked;
  const { incoming, named, reports, opened } = lookups;
  const site: SiteRow = {
    linked: { folder, files: others, isPlain },
    redirects: rendered.redirects,
    wiki,
    opened,
    reports,
  };
  yield ['site', site];
  const paths: PagePath[] = [];
  const ids: PageId[] = [];
  const pages = linked.pages()[Symbol.iterator]();
  for (const file of files()) {
    const n = paths.push(file.page.path) - 1;
    ids.push(file.page.id);
    const row: PageRow = { file, linked: pages.next().value as SavedPage, incoming: incoming[n] ?? [] };
    yield [pageKey(n), row];
  }
  const places: PlacesRow = { paths, ids };
  yield ['places', places];
  yield ['keys', linked.keys()];
  const products: string[] = [];
  for (const product of rendered.products()) {
    products.push(product.key);
    yield [productKey(product.key), product];
  }
  yield ['products', products];
  yield ['asked', rendered.asked()];
  yield ['words', rendered.words()];
  for (const [name, numbers] of named) yield [`name ${name}`, numbers];
  for (const [id, said] of answers()) yield [`about ${id}`, said];
}

/** Undefined where not all of it is there. */
export function buildIn(read: Reader): SavedBuild | undefined {
  const site = read('site') as SiteRow | undefined;
  const places = read('places') as PlacesRow | undefined;
  const lists = ['keys', 'asked', 'words', 'products'].map(read);
  if (!site || !places || lists.includes(undefined)) return undefined;
  const pages = places.paths.map((_, n) => read(pageKey(n)) as PageRow | undefined);
  const [keys, asked, words, names] = lists as [SavedSite['keys'], SavedRender['asked'], string[], string[]];
  const products = names.map((key) => read(productKey(key)) as SavedProduct | undefined);
  if (!pages.every(isThere) || !products.every(isThere)) return undefined;
  return {
    files: pages.map(({ file }) => file),
    linked: { ...site.linked, keys, pages: pages.map(({ linked }) => linked) },
    rendered: { asked, words, products, redirects: site.redirects },
    wiki: site.wiki,
  };
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

/** Some of it, each part when it is asked for. */
export interface KeptRows extends Pick<SiteRow, 'wiki' | 'opened' | 'reports'> {
  readonly linked: SiteRow['linked'];
  readonly numberOfPath: (path: PagePath) => number | undefined;
  readonly numberOfId: (id: PageId) => number | undefined;
  readonly page: (n: number) => PageRow | undefined;
  readonly product: (key: string) => SavedProduct | undefined;
  readonly words: () => readonly string[] | undefined;
  readonly named: (name: string) => readonly number[];
  readonly about: (id: PageId) => SavedAnswers;
}

export function keptRows(read: Reader): KeptRows | undefined {
  const site = read('site') as SiteRow | undefined;
  const places = read('places') as PlacesRow | undefined;
  if (!site || !places) return undefined;
  let byId: ReadonlyMap<PageId, number> | undefined;
  const pages = new Map<number, PageRow | undefined>();
  return {
    ...site,
    numberOfPath: (path) => {
      const n = places.paths.indexOf(path);
      return n === -1 ? undefined : n;
    },
    numberOfId: (id) => {
      byId ??= new Map(places.ids.map((one, n) => [one, n]));
      return byId.get(id);
    },
    page: (n) => {
      if (!pages.has(n)) pages.set(n, read(pageKey(n)) as PageRow | undefined);
      return pages.get(n);
    },
    product: (key) => read(productKey(key)) as SavedProduct | undefined,
    words: () => read('words') as readonly string[] | undefined,
    named: (name) => (read(`name ${name}`) as readonly number[] | undefined) ?? [],
    about: (id) => (read(`about ${id}`) as SavedAnswers | undefined) ?? {},
  };
}
