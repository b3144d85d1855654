/** A site as it was built → plain data for the next process, and back. A help, never a part of the result. */
import type { SavedSite } from '../link/index.ts';
import type { Memory } from '../memo.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Edit } from '../model/edit.ts';
import { type Bodiless, type Page, withBody, withoutBody } from '../model/page.ts';
import type { SavedRender, Templates } from '../render/index.ts';
import type { BuiltBefore, ContentFile, Workshop } from './inputs.ts';
import { bodyStore, parseKeyFor } from './pages.ts';

export interface SavedBuild {
  readonly files: readonly SavedFile[];
  readonly linked: SavedSite;
  readonly rendered: SavedRender;
  readonly edits: readonly Edit[];
}

/** A page as its file says it, in order of path, and what is wrong with it. */
interface SavedFile {
  readonly hash: string;
  readonly page: Bodiless;
  readonly diagnostics: readonly Diagnostic[];
}

/** A body was to be used again and is not there any more: the site has to be built from scratch. */
export class MissingBody extends Error {}

/** Undefined where it can not be told in JSON. */
export async function saveBuilt(
  { linked, rendered }: BuiltBefore,
  content: readonly ContentFile[],
  templates: Templates,
  shop: Workshop,
): Promise<SavedBuild | undefined> {
  const { pagesIn, saveSite } = await import('../link/index.ts');
  const { saveRender } = await import('../render/index.ts');
  const site = saveSite(linked);
  const printed = saveRender(rendered, templates);
  if (!site || !printed) return undefined;
  const keyFor = parseKeyFor(shop);
  const byPath = new Map(content.map((file) => [file.path, file]));
  const files: SavedFile[] = [];
  for (const given of pagesIn(linked)) {
    const file = byPath.get(given.path);
    const parsed = file && shop.memo.recall<Checked<Page | undefined>>('parse', keyFor(file));
    if (parsed?.value !== given) return undefined;
    const page = withoutBody(given);
    if (!isJson(page)) return undefined;
    files.push({ hash: file?.hash ?? '', page, diagnostics: parsed.diagnostics });
  }
  return { files, linked: site, rendered: printed, edits: rendered.wiki.site.edits };
}

/** `content` as it is now: of files that are as they were, the text is read when a page has to be made again. */
export async function restoreBuilt(
  { files, linked: site, rendered, edits }: SavedBuild,
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
    if (!body) throw new MissingBody(`the body of ${page.path} is not kept`);
    return body;
  });
  return { linked, rendered: restoreRender(rendered, { ...linked, edits }, templates) };
}

/** What frontmatter says may hold numbers that JSON does not know. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value === 'object' && Object.values(value).every(isJson);
}
