/** A site as it was built → plain data for the next process, and back. A help, never a part of the result. */
import type { Lookups, SavedSite, SavingSite } from '../link/index.ts';
import type { Memory } from '../memo.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { PageId } from '../model/ids.ts';
import { NotKept } from '../model/not-kept.ts';
import { type Bodiless, type Page, withBody, withoutBody } from '../model/page.ts';
import type { SavedAnswers, SavedRender, SavedWiki, SavingRender, Templates } from '../render/index.ts';
import type { BuiltBefore, ContentFile, Workshop } from './inputs.ts';
import { bodyStore, parseKeyFor } from './pages.ts';

export interface SavedBuild {
  readonly files: readonly SavedFile[];
  readonly linked: SavedSite;
  readonly rendered: SavedRender;
  readonly wiki: SavedWiki;
}

/** The same on its way to where it is kept, one row at a time; and what is kept for a run that changes a few texts alone. */
export interface SavingBuild {
  readonly files: () => Iterable<SavedFile>;
  readonly linked: SavingSite;
  readonly rendered: SavingRender;
  readonly wiki: SavedWiki;
  readonly lookups: Lookups;
  readonly answers: () => Iterable<readonly [PageId, SavedAnswers]>;
}

/** A page as its file says it, in order of path, and what is wrong with it. */
export interface SavedFile {
  readonly hash: string;
  readonly page: Bodiless;
  readonly diagnostics: readonly Diagnostic[];
}

/** Undefined where it can not be told in JSON. */
export async function saveBuilt(
  { linked, rendered }: BuiltBefore,
  content: readonly ContentFile[],
  templates: Templates,
  shop: Workshop,
): Promise<SavingBuild | undefined> {
  const { lookupsIn, pagesIn, saveSite } = await import('../link/index.ts');
  const { saveAnswers, saveRender, saveWiki } = await import('../render/index.ts');
  const site = saveSite(linked);
  const lookups = lookupsIn(linked);
  const printed = saveRender(rendered, templates);
  if (!site || !lookups || !printed) return undefined;
  const keyFor = parseKeyFor(shop);
  const byPath = new Map(content.map((file) => [file.path, file]));
  const pages = [...pagesIn(linked)];
  const fileOf = (given: Page): SavedFile | undefined => {
    const file = byPath.get(given.path);
    const parsed = file && shop.memo.recall<Checked<Page | undefined>>('parse', keyFor(file));
    if (!file || parsed?.value !== given) return undefined;
    return { hash: file.hash, page: withoutBody(given), diagnostics: parsed.diagnostics };
  };
  if (!pages.every((given) => isJson(fileOf(given)?.page))) return undefined;
  function* files(): Generator<SavedFile> {
    for (const given of pages) yield fileOf(given) as SavedFile;
  }
  const { wiki } = rendered;
  return { files, linked: site, rendered: printed, wiki: saveWiki(wiki), lookups, answers: () => saveAnswers(wiki) };
}

/** `content` as it is now: of files that are as they were, the text is read when a page has to be made again. */
export async function restoreBuilt(
  { files, linked: site, rendered, wiki }: SavedBuild,
  content: readonly ContentFile[],
  templates: Templates,
  shop: Workshop & { readonly memo: Pick<Memory, 'spare'> },
): Promise<BuiltBefore> {
  const { parsePage } = await import('../parse/index.ts');
  const { restoreSite } = await import('../link/index.ts');
  const { restoreRender } = await import('../render/index.ts');
  const { settings, labels, memo } = shop;
  const keyFor = parseKeyFor(shop);
  const byPath = new Map(content.map((file) => [file.path, file]));
  const pages = files.map(({ hash, page, diagnostics }): Page => {
    const { path } = page;
    const now = byPath.get(path);
    const file = now?.hash === hash ? now : undefined;
    const value = withBody(page, () => {
      if (!file) return '';
      return parsePage(path, file.text, { folder: labels.content, kinds: settings.kinds }).value?.body ?? '';
    });
    // Of a file that is another one by now the text is gone: should it come back, it is parsed again.
    if (file) memo.keep('parse', keyFor({ path, hash }), { value, diagnostics });
    return value;
  });
  // Bodies of pages that are not looked at today may be wanted tomorrow.
  memo.spare('body');
  const bodies = bodyStore(memo);
  const linked = restoreSite(pages, settings, site, (page) => {
    const body = bodies.recall(page);
    if (!body) throw new NotKept(`the body of ${page.path}`);
    return body;
  });
  return { linked, rendered: restoreRender(rendered, { ...linked, edits: wiki.edits }, templates) };
}

/** What frontmatter says may hold numbers that JSON does not know. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value === 'object' && Object.values(value).every(isJson);
}
