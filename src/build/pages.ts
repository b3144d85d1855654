/** Markdown files → pages, remembered by the hash of their bytes; and whose they are: the machine's, an editor's, nobody's any more. */

import type { BodyStore } from '../link/index.ts';
import { keyOf, type Memo } from '../memo.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { Edit } from '../model/edit.ts';
import { type PageId, type PagePath, pageId, pagePath } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import type { ContentFile, ExtractInput, RenderInput, Workshop } from './inputs.ts';

export type Parsed = ReadonlyMap<PagePath, Checked<Page | undefined>>;

/** Reads a page, or remembers it; undefined for one that is broken. */
export async function pageParser({
  settings,
  labels,
  memo,
}: Workshop): Promise<(file: ReadableFile) => Checked<Page | undefined> | undefined> {
  const { parsePage } = await import('../parse/index.ts');
  const options = { folder: labels.content, kinds: settings.kinds };
  const keyFor = parseKeyFor({ settings, labels });
  return (file) => {
    const known = memo.recall<Checked<Page | undefined>>('parse', keyFor(file));
    if (known || file.broken) return known;
    const { path, text } = file;
    const page = parsePage(path, text, options);
    // Its hash now is that of the text that was read.
    memo.keep('parse', keyFor(file), page);
    return page;
  };
}

export async function parsePages(content: readonly ReadableFile[], shop: Workshop): Promise<Parsed> {
  const parse = await pageParser(shop);
  const parsed = new Map<PagePath, Checked<Page | undefined>>();
  for (const file of content) {
    const page = parse(file);
    if (page) parsed.set(file.path, page);
  }
  return parsed;
}

/** Under which a page is remembered: by what was read, where, and what its kinds are. */
export function parseKeyFor({
  settings,
  labels,
}: Pick<Workshop, 'settings' | 'labels'>): (file: Pick<ContentFile, 'path' | 'hash'>) => string {
  const context = keyOf(JSON.stringify({ folder: labels.content, kinds: settings.kinds }));
  return ({ path, hash }) => `${context} ${hash} ${path}`;
}

type ReadableFile = Pick<ContentFile, 'path' | 'text' | 'hash' | 'broken'>;

interface Known {
  readonly pages: readonly Page[];
  readonly deleted: ReadonlySet<PageId>;
  readonly ours: readonly (Omit<ContentFile, 'hash'> & { readonly id?: PageId })[];
}

/** Every page the wiki has or had: an editor's change or deletion does not make the machine forget what it is about. */
export async function pagesThereWere({ content, base }: ExtractInput, shop: Workshop): Promise<Known> {
  const parsed = await parsePages(content, shop);
  const ours = content.map(({ path, text, broken = false }) => ({
    path,
    text,
    broken,
    ...idIn(text, parsed.get(path)?.value),
  }));
  const pathOf = new Map(ours.flatMap(({ id, path }) => (id === undefined ? [] : [[id, path] as const])));
  const lastWritten = base.map(({ id, text }) => ({
    path: pathOf.get(id) ?? pagePath(`.base/${id}.md`),
    text,
    hash: keyOf(text),
  }));
  const machine = [...(await parsePages(lastWritten, shop)).values()].flatMap(({ value }) => value ?? []);
  const written = new Set(machine.map(({ id }) => id));
  const editors = [...parsed.values()].flatMap(({ value }) => (value && !written.has(value.id) ? value : []));
  return { pages: [...machine, ...editors], deleted: new Set([...written].filter((id) => !pathOf.has(id))), ours };
}

/** A page that is a draft, or that can not be read, still has its id. */
function idIn(text: string, page: Page | undefined): { readonly id?: PageId } {
  const id = page?.id ?? /^id:[ \t]*["']?([^\s"'#]+)/m.exec(text.slice(0, 2000))?.[1];
  return id === undefined ? {} : { id: pageId(id) };
}

/** What people changed on pages of the machine. */
export async function editsSince(
  { base = [], content }: Pick<RenderInput, 'base' | 'content'>,
  parsed: Parsed,
): Promise<readonly Edit[]> {
  if (base.length === 0) return [];
  const { editsOf } = await import('../merge/index.ts');
  const edited = new Set(base.map(({ id }) => id));
  const ours = content.flatMap((file) => {
    const page = parsed.get(file.path)?.value;
    const id = page ? page.id : idIn(file.text, page).id;
    return id === undefined || !edited.has(id) ? [] : [[id, file.text] as const];
  });
  return editsOf(base, new Map(ours));
}

/** Bodies are remembered by what they are made of; that is worked out once for a page. */
const bodyKeys = new WeakMap<Page, string>();

export function bodyStore(memo: Memo): BodyStore {
  const keyFor = (page: Page): string => {
    const key = bodyKeys.get(page) ?? keyOf(page.type, page.name, page.body);
    bodyKeys.set(page, key);
    return key;
  };
  return {
    recall: (page) => memo.recall('body', keyFor(page)),
    keep: (page, body) => memo.keep('body', keyFor(page), body),
  };
}
