/** The whole pipeline on one screen: files of a wiki in, files of a wiki out. Stages are loaded when they are needed. */

import type { Place } from './check/external.ts';
import type { Settings } from './config.ts';
import { type Decisions, isOneOf } from './edit/decisions.ts';
import type { SeedFile } from './ingest/index.ts';
import type { BodyStore } from './link/index.ts';
import { keyOf, type Memo } from './memo.ts';
import type { BasePage, Pending, Plan, Tombstone } from './merge/index.ts';
import type { Extraction } from './model/claim.ts';
import { type Checked, checked, type Diagnostic } from './model/diagnostic.ts';
import type { Edit } from './model/edit.ts';
import type { Entity } from './model/entity.ts';
import { type PageId, type PagePath, pageId, pagePath } from './model/ids.ts';
import type { Kind } from './model/kind.ts';
import type { Page, ProposedPage } from './model/page.ts';
import type { Site } from './model/site.ts';
import type { Source } from './model/source.ts';
import type { OutputFile, Rendered, Templates } from './render/index.ts';

export type { Place } from './check/external.ts';
export type { Decisions } from './edit/decisions.ts';
export type { SeedFile } from './ingest/index.ts';
export type { BasePage, PageRemoval, PageWrite, Pending, Plan, Tombstone } from './merge/index.ts';
export type { OutputFile, Templates } from './render/index.ts';

/** A Markdown file of `content/`. Asking for its text, or whether it is `broken` (its bytes are no text), may read it. */
export interface ContentFile {
  readonly path: PagePath;
  readonly text: string;
  /** It is left alone and left out. */
  readonly broken?: boolean;
  /** Of its bytes: once they were read, of those that were read. */
  readonly hash: string;
}

/** Called before each stage; what it returns is awaited, so that a terminal can be written to and a signal heard. */
export type OnStage = (name: string) => void | Promise<void>;

/** What is the same for the whole build. */
export interface Workshop {
  readonly settings: Settings;
  /** The folders as messages name them. */
  readonly labels: { readonly seeds: string; readonly content: string };
  readonly memo: Memo;
  readonly onStage: OnStage;
}

export interface ExtractInput {
  readonly seeds: readonly SeedFile[];
  /** Paths below the folder of the seeds that could not be read: what rests on them is not to be removed. */
  readonly unread: readonly string[];
  readonly content: readonly ContentFile[];
  readonly base: readonly BasePage[];
  readonly tombstones: ReadonlyMap<PageId, readonly Tombstone[]>;
  readonly pending: ReadonlyMap<PageId, readonly Pending[]>;
  readonly decisions: Decisions;
}

/** Something the reports may speak of, or say, that is too doubtful for a page or a fact; `where`: `report:start-end`, once a report. */
export interface Found {
  readonly kind: string;
  readonly name: string;
  readonly where: readonly string[];
}

export interface Update extends Plan {
  readonly found: readonly Found[];
}

export interface RenderInput {
  readonly content: readonly ContentFile[];
  /** Other files below `content/`. */
  readonly files: readonly string[];
  readonly templates: Templates;
  /** Pages to use where a file can not be read: as watching last saw them. */
  readonly standIns?: ReadonlyMap<PagePath, Page>;
  /** Pages as the machine last wrote them; those that nobody touched may be left out. */
  readonly base?: readonly BasePage[];
  /** What was built before: a help, never a part of the result. It is used up. */
  readonly before?: BuiltBefore | undefined;
  /** Called for every file that is made, as soon as it is: pages that were edited first. */
  readonly emit: (file: OutputFile) => void;
}

/** A site as it was built, to build the next one from. */
export interface BuiltBefore {
  readonly linked: Site;
  readonly rendered: Rendered;
}

export interface Reports {
  readonly sources: readonly Source[];
  readonly extractions: readonly Extraction[];
}

export interface Built {
  /** Every file of the site: those that were not made anew are as they were. */
  readonly paths: ReadonlySet<string>;
  /** Files below `content/` that pages use: they go to the same place in the site. */
  readonly copies: readonly string[];
  /** Published pages by type. */
  readonly pages: Readonly<Record<string, number>>;
  /** Pages that have a text which can not be read. */
  readonly unreadable: readonly PagePath[];
  /** Pages whose bytes are no text. */
  readonly broken: readonly PagePath[];
  /** Pages that can be read, by path. */
  readonly read: ReadonlyMap<PagePath, Page>;
  readonly before: BuiltBefore;
}

/** Reports, and the pages there are → what is to be written, and why. */
export async function updatePages(input: ExtractInput, shop: Workshop): Promise<Checked<Update>> {
  const { settings, labels, memo, onStage } = shop;
  await onStage('reading reports');
  const { ingestSeeds, idOf } = await import('./ingest/index.ts');
  const { value: sources, diagnostics } = await ingestSeeds(input.seeds, { folder: labels.seeds });
  const { extractions, key } = await extractAll(sources, shop);
  await onStage('comparing reports');
  const { resolveReports } = await import('./resolve/index.ts');
  const { same, distinct, accepted, rejected } = input.decisions;
  const judgements = { same, distinct };
  const resolved = memo.remember(
    'resolve',
    keyOf(key, settings.threshold, JSON.stringify([judgements, accepted])),
    () => resolveReports(sources, extractions, { ...settings, judgements, accepted }),
  );
  const entities = [...resolved.entities, ...resolved.pending.filter((e) => isOneOf(accepted, e))];
  const doubtful = resolved.pending.filter((e) => !isOneOf(accepted, e) && !isOneOf(rejected, e));
  await onStage('composing pages');
  const { composePages, matchPages } = await import('./compose/index.ts');
  const known = await pagesThereWere(input, shop);
  const matched = { ...matchPages(entities, known.pages), deleted: known.deleted };
  const proposed = composePages(entities, sources, matched, resolved.passing);
  await onStage('merging');
  const { mergePages } = await import('./merge/index.ts');
  const unread = [...input.unread, ...refused(input.seeds, sources, diagnostics, labels.seeds)];
  const plan = mergePages(input.base, known.ours, withUnread(proposed, input.base, unread.map(idOf)), {
    folder: labels.content,
    sources: new Map(sources.flatMap(({ id, meta, text }) => (meta.retracted === true ? [] : [[id, text] as const]))),
    tombstones: input.tombstones,
    pending: input.pending,
  });
  const claims = resolved.doubts.filter((d) => !isOneOf(rejected, d));
  return checked({ ...plan, found: [...doubtful.map(findingOf), ...claims] }, [...diagnostics, ...plan.diagnostics]);
}

/** Reports, and what each was read as: for whoever asks where something comes from. */
export async function readReports(seeds: readonly SeedFile[], shop: Workshop): Promise<Reports> {
  const { ingestSeeds } = await import('./ingest/index.ts');
  const { value: sources } = await ingestSeeds(seeds, { folder: shop.labels.seeds });
  return { sources, extractions: (await extractAll(sources, shop)).extractions };
}

/** Published pages, as their files say them. */
export const listPages = async (content: readonly ContentFile[], shop: Workshop): Promise<readonly Page[]> =>
  [...(await parsePages(content, shop)).values()].flatMap(({ value }) => value ?? []);

/** A page of a report with its whole text; undefined for any other page. `path` as in the site. */
export const wholeReport = async (
  { linked, rendered }: BuiltBefore,
  templates: Templates,
  path: string,
): Promise<string | undefined> => (await import('./render/index.ts')).wholeReport(linked, rendered, templates, path);

/** Addresses outside the wiki that pages lead to. */
export const linksOutward = async (pages: readonly Page[]): Promise<ReadonlyMap<string, readonly Place[]>> =>
  (await import('./check/external.ts')).externalLinks(pages);

/** Where each report first names it. */
function findingOf({ kind, name, mentions }: Entity): Found {
  const first = mentions.filter((m, i) => mentions.findIndex((n) => n.source === m.source) === i);
  return { kind, name, where: first.map(({ source, start, end }) => `${source}:${start}-${end}`) };
}

/** The page an editor begins with; a plain one goes into the folder of the pages itself. */
export async function newPageOf(kind: Pick<Kind, 'type' | 'folder'>, name: string): Promise<ProposedPage> {
  return (await import('./compose/index.ts')).skeletonPage(kind, name);
}

/** Pages → what is wrong with each alone. */
export async function readPages(
  content: readonly ContentFile[],
  shop: Workshop,
): Promise<Checked<Pick<Built, 'pages' | 'broken'>>> {
  await shop.onStage('reading pages');
  const parsed = await parsePages(content, shop);
  const all = [...parsed.values()];
  return checked(
    { pages: countTypes(all.flatMap(({ value }) => value ?? [])), broken: pathsBeside(content, parsed) },
    all.flatMap((p) => p.diagnostics),
  );
}

export interface CheckInput extends Pick<RenderInput, 'content' | 'files'> {
  /** Pages that the machine wrote, as it wrote them. */
  readonly written: readonly ContentFile[];
}

/** A page and how many mentions of others in its prose are links in the new text. */
export interface Relinked {
  readonly path: PagePath;
  readonly text: string;
  readonly links: number;
}

/** Pages → what an editor may want to look at, and the pages with the first mention of every other one linked. */
export async function checkPages(input: CheckInput, shop: Workshop): Promise<Checked<readonly Relinked[]>> {
  const { settings, labels } = shop;
  await shop.onStage('checking');
  const { linkSite, readBodies } = await import('./link/index.ts');
  const { checkSite, linkMentions } = await import('./check/index.ts');
  const pages = await listPages(input.content, shop);
  const bodyOf = await readBodies(pages, bodyStore(shop.memo));
  const site = linkSite(pages, settings, { files: input.files, folder: labels.content, bodyOf });
  const written = new Map((await listPages(input.written, shop)).map(({ id, body }) => [id, body]));
  const texts = new Map(input.content.map(({ path, text }) => [path, text]));
  const relinked = [...linkMentions(site, { written })].map(([page, { body, links }]): Relinked => {
    const text = texts.get(page.path) ?? '';
    return { path: page.path, text: text.slice(0, text.length - page.body.length) + body, links };
  });
  return checked(relinked, checkSite(site, { folder: labels.content, staleAfter: settings.staleAfter, written }));
}

/** Pages → the site. */
export async function buildSite(input: RenderInput, shop: Workshop): Promise<Checked<Built>> {
  const { settings, labels, onStage } = shop;
  await onStage('reading pages');
  const parsed = await parsePages(input.content, shop);
  const read = new Map([...parsed].flatMap(([path, { value }]) => (value ? [[path, value] as const] : [])));
  const unreadable = [...parsed].filter(([, p]) => !p.value && p.diagnostics.length > 0).map(([path]) => path);
  const pages = [...read.values(), ...unreadable.flatMap((path) => input.standIns?.get(path) ?? [])];
  await onStage('linking');
  const { linkSite, readBodies } = await import('./link/index.ts');
  const bodyOf = await readBodies(pages, bodyStore(shop.memo));
  const { before, files } = input;
  const linked = linkSite(pages, settings, { files, folder: labels.content, bodyOf, before: before?.linked });
  const site = { ...linked, edits: await editsSince(input, parsed) };
  await onStage('rendering');
  const { renderSite } = await import('./render/index.ts');
  const { emit } = input;
  const { value, diagnostics } = renderSite(site, input.templates, { before: before?.rendered, emit });
  const found = [...[...parsed.values()].flatMap((p) => p.diagnostics), ...site.diagnostics, ...diagnostics];
  const counts = countTypes(site.pages.map((p) => p.page));
  const { paths } = value;
  const broken = pathsBeside(input.content, parsed);
  return checked(
    { paths, copies: site.files ?? [], pages: counts, unreadable, broken, read, before: { linked, rendered: value } },
    found,
  );
}

const pathsBeside = (content: readonly ContentFile[], parsed: Parsed): readonly PagePath[] =>
  content.length === parsed.size ? [] : content.flatMap(({ path }) => (parsed.has(path) ? [] : [path]));

/** Bodies are remembered by what they are made of; that is worked out once for a page. */
const bodyKeys = new WeakMap<Page, string>();

function bodyStore(memo: Memo): BodyStore {
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

/** What people changed on pages of the machine. */
async function editsSince({ base = [], content }: RenderInput, parsed: Parsed): Promise<readonly Edit[]> {
  if (base.length === 0) return [];
  const { editsOf } = await import('./merge/index.ts');
  const edited = new Set(base.map(({ id }) => id));
  const ours = content.flatMap((file) => {
    const page = parsed.get(file.path)?.value;
    const id = page ? page.id : idIn(file.text, page).id;
    return id === undefined || !edited.has(id) ? [] : [[id, file.text] as const];
  });
  return editsOf(base, new Map(ours));
}

interface Extracted {
  readonly extractions: readonly Extraction[];
  /** Of everything they were made from. */
  readonly key: string;
}

/** Clean reports each alone; degraded ones with the names that the clean ones taught. */
async function extractAll(sources: readonly Source[], { memo, onStage }: Workshop): Promise<Extracted> {
  const { extractorVersion, extractReport, learnLexicon } = await import('./extract/index.ts');
  const keys = new Map(sources.map((s) => [s, keyOf(extractorVersion, JSON.stringify({ ...s, text: undefined }))]));
  const keyFor = (source: Source): string => keys.get(source) ?? '';
  const clean = sources.filter((s) => s.quality === 'clean');
  const read = new Map<Source, Extraction>();
  const readOne = async (source: Source, key: string, make: () => Extraction): Promise<void> => {
    await onStage(`extracting, report ${read.size + 1} of ${sources.length}`);
    read.set(source, memo.remember('extract', key, make));
  };
  for (const source of clean) await readOne(source, keyFor(source), () => extractReport(source));
  const degraded = sources.filter((s) => s.quality !== 'clean');
  if (degraded.length > 0) {
    const taught = keyOf(...clean.map(keyFor));
    const lexicon = learnLexicon([...read.values()]);
    for (const source of degraded) {
      await readOne(source, keyOf(keyFor(source), taught), () => extractReport(source, lexicon));
    }
  }
  return { extractions: sources.flatMap((source) => read.get(source) ?? []), key: keyOf(...sources.map(keyFor)) };
}

type Parsed = ReadonlyMap<PagePath, Checked<Page | undefined>>;

async function parsePages(content: readonly ReadableFile[], { settings, labels, memo }: Workshop): Promise<Parsed> {
  const { parsePage } = await import('./parse/index.ts');
  const options = { folder: labels.content, kinds: settings.kinds };
  const context = keyOf(JSON.stringify(options));
  const keyFor = ({ path, hash }: ReadableFile): string => `${context} ${hash} ${path}`;
  const parsed = new Map<PagePath, Checked<Page | undefined>>();
  for (const file of content) {
    const known = memo.recall<Checked<Page | undefined>>('parse', keyFor(file));
    if (known) {
      parsed.set(file.path, known);
      continue;
    }
    if (file.broken) continue;
    const { path, text } = file;
    const page = parsePage(path, text, options);
    // Its hash now is that of the text that was read.
    memo.keep('parse', keyFor(file), page);
    parsed.set(path, page);
  }
  return parsed;
}

type ReadableFile = Pick<ContentFile, 'path' | 'text' | 'hash' | 'broken'>;

interface Known {
  readonly pages: readonly Page[];
  readonly deleted: ReadonlySet<PageId>;
  readonly ours: readonly (Omit<ContentFile, 'hash'> & { readonly id?: PageId })[];
}

/** Every page the wiki has or had: an editor's change or deletion does not make the machine forget what it is about. */
async function pagesThereWere({ content, base }: ExtractInput, shop: Workshop): Promise<Known> {
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

/** Seeds that are there and gave no report because something is wrong with them. */
function refused(
  seeds: readonly SeedFile[],
  sources: readonly Source[],
  diagnostics: readonly Diagnostic[],
  label: string,
): readonly string[] {
  const read = new Set(sources.map(({ file }) => file));
  const wrong = new Set(diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  return seeds.flatMap(({ path }) => (!read.has(path) && wrong.has(`${label}/${path}`) ? [path] : []));
}

/** Where a report is there and can not be read, every page that names it stays as it is. */
function withUnread(
  proposed: readonly ProposedPage[],
  base: readonly BasePage[],
  unread: readonly string[],
): readonly ProposedPage[] {
  if (unread.length === 0) return proposed;
  const rests = (text: string): boolean => unread.some((id) => new RegExp(`(?<![\\w-])${escapeRegExp(id)}`).test(text));
  const before = new Map(base.filter(({ text }) => rests(text)).map(({ id, text }) => [id, text]));
  const paths = new Map(proposed.map(({ id, path }) => [id, path]));
  return [
    ...proposed.filter(({ id }) => !before.has(id)),
    ...[...before].map(([id, text]) => ({ id, text, path: paths.get(id) ?? pagePath(`${id}.md`) })),
  ];
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function countTypes(pages: readonly Page[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type } of pages) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
