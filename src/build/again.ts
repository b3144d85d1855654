/**
 * Texts of a few pages that changed, and the site as an earlier process kept it → the files that change with them.
 * Nothing else is read, linked or derived: what has no part in a text can not have changed with it.
 */
import type { Body, EditedText, KeptPages, Relinked } from '../link/index.ts';
import type { BasePage } from '../merge/index.ts';
import type { PagePath } from '../model/ids.ts';
import { NotKept } from '../model/not-kept.ts';
import { type Bodiless, type Page, withBody, withoutBody } from '../model/page.ts';
import type { KeptCards, OutputFile, Templates } from '../render/index.ts';
import type { ContentFile, Workshop } from './inputs.ts';
import { bodyStore, editsSince, type Parsed, parsePages } from './pages.ts';
import { type KeptRows, keptRows, type PageRow, pageKey, productKey, type Reader, type Row } from './rows.ts';

export interface Edited {
  readonly files: readonly ContentFile[];
  /** Pages that the machine wrote and people edited, as it wrote them. */
  readonly base: readonly BasePage[];
}

export interface Rebuilt {
  readonly files: readonly OutputFile[];
  /** What is kept instead of what was kept of these pages. */
  readonly rows: readonly Row[];
}

/**
 * `fileAt` gives any page's file. Throws NotKept where an edit is of more than a text that no other page shows, or
 * something is wrong with it or was: then the site has to be built from all pages.
 */
export async function rebuildTexts(
  edited: Edited,
  fileAt: (path: PagePath) => ContentFile,
  read: Reader,
  templates: Templates,
  shop: Workshop,
): Promise<Rebuilt> {
  const rows = keptRows(read);
  if (!rows?.linked.isPlain) throw new NotKept('a plain site');
  const { keptWorld, readBodies, relinkPages } = await import('../link/index.ts');
  const { keptWiki, reprintPage } = await import('../render/index.ts');
  await shop.onStage('reading pages');
  const parsed = await parsePages(edited.files, shop);
  const rowAt = (n: number): PageRow => rows.page(n) ?? fail(`page ${n}`);
  const texts = edited.files.map(({ path }) => textOf(path, parsed, rows, rowAt));
  const ids = new Set(texts.map(({ page }) => page.id));
  const base = edited.base.filter(({ id }) => ids.has(id));
  const edits = rows.wiki.edits.filter((edit) => ids.has(edit.page));
  if (!isSame(await editsSince({ base, content: edited.files }, parsed), edits)) throw new NotKept('edits');

  await shop.onStage('linking');
  const store = bodyStore(shop.memo);
  const bodyOf = await readBodies(
    texts.map(({ page }) => page),
    store,
  );
  const pages = await keptPages(rows, rowAt, fileAt, shop);
  const world = keptWorld(pages);
  const relinked = relinkPages(
    texts.map((text): EditedText => ({ ...text, body: bodyOf(text.page) })),
    pages,
    world,
    { numberOf: rows.numberOfId, of: (n) => rowAt(n).incoming },
  );

  await shop.onStage('rendering');
  const cards: KeptCards = {
    resolve: world.resolve,
    cite: world.cite,
    cardAt: (n) => {
      const { page, url } = world.pageAt(n, []);
      return { page, url };
    },
    numberOf: rows.numberOfId,
    about: rows.about,
  };
  const wiki = keptWiki(rows.wiki, cards, shop.settings);
  const hashes = new Map(edited.files.map(({ path, hash }) => [path, hash]));
  const printed = relinked.map((one) => {
    const key = `page ${one.page.page.path}`;
    const was = rows.product(key) ?? fail(key);
    const { files, saved } = reprintPage(one.page, wiki, templates, was, () => rows.words() ?? fail('words'));
    const row = rowNow(rowAt(one.n), one, hashes.get(one.page.page.path));
    return { files, rows: [[pageKey(one.n), row] as const, [productKey(key), saved] as const] };
  });
  return { files: printed.flatMap(({ files }) => files), rows: printed.flatMap((p): readonly Row[] => p.rows) };
}

function fail(what: string): never {
  throw new NotKept(what);
}

interface Text {
  readonly n: number;
  readonly page: Page;
}

/** In all but its text the page is as it was; reports are what other pages rest on. */
function textOf(path: PagePath, parsed: Parsed, rows: KeptRows, rowAt: (n: number) => PageRow): Text {
  const n = rows.numberOfPath(path) ?? fail(path);
  const { value: page, diagnostics } = parsed.get(path) ?? fail(path);
  if (!page || page.type === 'source' || rows.opened.includes(page.id)) throw new NotKept(path);
  const { file } = rowAt(n);
  if (!isSame([withoutBody(page), diagnostics], [file.page, file.diagnostics])) throw new NotKept(path);
  return { n, page };
}

function rowNow(was: PageRow, { saved, incoming }: Relinked, hash: string | undefined): PageRow {
  return {
    file: hash === undefined ? was.file : { ...was.file, hash },
    linked: saved ?? was.linked,
    incoming: incoming ?? was.incoming,
  };
}

async function keptPages(
  rows: KeptRows,
  rowAt: (n: number) => PageRow,
  fileAt: (path: PagePath) => ContentFile,
  { settings, labels, memo }: Workshop,
): Promise<KeptPages> {
  const { parsePage } = await import('../parse/index.ts');
  const bodies = bodyStore(memo);
  const textOfFile = ({ path }: Bodiless): string =>
    parsePage(path, fileAt(path).text, { folder: labels.content, kinds: settings.kinds }).value?.body ?? '';
  return {
    folder: rows.linked.folder,
    files: rows.linked.files,
    numberOf: rows.numberOfPath,
    given: (n) => {
      const { page } = rowAt(n).file;
      return withBody(page, () => textOfFile(page));
    },
    saved: (n) => rowAt(n).linked,
    named: rows.named,
    reportOf: (id) => rows.reports[id],
    bodyOf: (page): Body => bodies.recall(page) ?? fail(`the body of ${page.path}`),
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
