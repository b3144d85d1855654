/** The whole pipeline on one screen: files of a wiki in, files of a wiki out. Stages are loaded when they are needed. */
import { extractAll } from './build/extractions.ts';
import type {
  Built,
  BuiltBefore,
  ContentFile,
  ExtractInput,
  Found,
  RenderInput,
  Reports,
  Update,
  Workshop,
} from './build/inputs.ts';
import { bodyStore, editsSince, type Parsed, pageParser, pagesThereWere, parsePages } from './build/pages.ts';
import { refused, withUnread } from './build/unread.ts';
import type { Place } from './check/external.ts';
import { type Decisions, isOneOf } from './edit/decisions.ts';
import type { SeedFile } from './ingest/index.ts';
import { keyOf } from './memo.ts';
import { type Checked, checked, type Diagnostic } from './model/diagnostic.ts';
import type { Entity } from './model/entity.ts';
import type { PagePath } from './model/ids.ts';
import type { Kind } from './model/kind.ts';
import type { Page, ProposedPage } from './model/page.ts';
import type { Source } from './model/source.ts';
import type { Templates } from './render/index.ts';
import type { Resolved } from './resolve/index.ts';

export { type Edited, type Rebuilt, rebuildTexts } from './build/again.ts';
export type * from './build/inputs.ts';
export { buildIn, type Row, rowsOf } from './build/rows.ts';
export { restoreBuilt, saveBuilt } from './build/saved.ts';
export type { Place } from './check/external.ts';
export type { Decisions } from './edit/decisions.ts';
export type { Task } from './extract/index.ts';
export type { SeedFile } from './ingest/index.ts';
export type { BasePage, PageRemoval, PageWrite, Pending, Plan, Tombstone } from './merge/index.ts';
export type { OutputFile, Templates } from './render/index.ts';

/** Reports, and the pages there are → what is to be written, and why. */
export async function updatePages(input: ExtractInput, shop: Workshop): Promise<Checked<Update>> {
  const { labels, memo, onStage, collect } = shop;
  await onStage('reading reports');
  const { ingestSeeds, idOf } = await import('./ingest/index.ts');
  const { value: sources, diagnostics } = await ingestSeeds(input.seeds, { folder: labels.seeds });
  const resolved = await compareReports(sources, input.decisions, shop);
  collect?.();
  const { accepted, rejected } = input.decisions;
  const entities = [...resolved.entities, ...resolved.pending.filter((e) => isOneOf(accepted, e))];
  const doubtful = resolved.pending.filter((e) => !isOneOf(accepted, e) && !isOneOf(rejected, e));
  await onStage('composing pages');
  const { composePages, matchPages } = await import('./compose/index.ts');
  const known = await pagesThereWere(input, shop);
  const matched = { ...matchPages(entities, known.pages), deleted: known.deleted };
  const proposed = composePages(entities, sources, matched, resolved.passing);
  memo.release('resolve');
  collect?.();
  await onStage('merging');
  const { mergePages } = await import('./merge/index.ts');
  const unread = [...input.unread, ...refused(input.seeds, sources, diagnostics, labels.seeds)].map(idOf);
  const plan = mergePages(input.base, known.ours, withUnread(proposed, input.base, unread), {
    folder: labels.content,
    sources: new Map(sources.flatMap(({ id, meta, text }) => (meta.retracted === true ? [] : [[id, text] as const]))),
    tombstones: input.tombstones,
    pending: input.pending,
  });
  const claims = resolved.doubts.filter((d) => !isOneOf(rejected, d));
  const found = withUnreadFindings([...doubtful.map(findingOf), ...claims], input, unread);
  return checked({ ...plan, found }, [...diagnostics, ...plan.diagnostics]);
}

/** What was found in a report that can not be read stays an open question, as what rests on it stays on its pages. */
function withUnreadFindings(
  now: readonly Found[],
  { found, decisions: { accepted, rejected } }: ExtractInput,
  unread: readonly string[],
): readonly Found[] {
  const isUnread = (place: string): boolean => unread.includes(place.slice(0, place.lastIndexOf(':')));
  const kept = found.filter(
    (f) => f.where.some(isUnread) && !isOneOf(accepted, f) && !isOneOf(rejected, f) && !isOneOf(now, f),
  );
  return [...now, ...kept];
}

/** What single reports claim is held in here and no longer: of all that a build has in hand at a time it is the most. */
async function compareReports(
  sources: readonly Source[],
  { same, distinct, accepted }: Decisions,
  shop: Workshop,
): Promise<Resolved> {
  const { settings, memo, onStage, collect } = shop;
  const { extractions, key } = await extractAll(sources, shop);
  await onStage('comparing reports');
  const { resolveReports } = await import('./resolve/index.ts');
  const judgements = { same, distinct };
  const resolved = memo.remember(
    'resolve',
    keyOf(key, settings.threshold, JSON.stringify([judgements, accepted])),
    () => resolveReports(sources, extractions, { ...settings, judgements, accepted }, collect),
  );
  memo.release('extract');
  return resolved;
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
  const parse = await pageParser(shop);
  const types: Pick<Page, 'type'>[] = [];
  const broken: PagePath[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of content) {
    const page = parse(file);
    if (page?.value) types.push({ type: page.value.type });
    if (!page) broken.push(file.path);
    diagnostics.push(...(page?.diagnostics ?? []));
    // Nobody asks what is on it: of ten thousand pages one is held at a time.
    shop.memo.release('parse');
  }
  return checked({ pages: countTypes(types), broken }, diagnostics);
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
  if (!input.before) shop.collect?.();
  await onStage('linking');
  const { linkSite, pagesIn, readBodies } = await import('./link/index.ts');
  const { before } = input;
  const broken = pathsBeside(input.content, parsed);
  const files = [...input.files, ...unreadable, ...broken];
  const known = before && pagesIn(before.linked);
  const bodyOf = await readBodies(known ? pages.filter((page) => !known.has(page)) : pages, bodyStore(shop.memo));
  const linked = linkSite(pages, settings, { files, folder: labels.content, bodyOf, before: before?.linked });
  const site = { ...linked, edits: await editsSince(input, parsed) };
  if (!input.before) shop.collect?.();
  await onStage('rendering');
  const { renderSite } = await import('./render/index.ts');
  const { emit } = input;
  const { value, diagnostics } = renderSite(site, input.templates, { before: before?.rendered, emit });
  const found = [...[...parsed.values()].flatMap((p) => p.diagnostics), ...site.diagnostics, ...diagnostics];
  const counts = countTypes(site.pages.map((p) => p.page));
  const { paths } = value;
  return checked(
    { paths, copies: site.files ?? [], pages: counts, unreadable, broken, read, before: { linked, rendered: value } },
    found,
  );
}

const pathsBeside = (content: readonly ContentFile[], parsed: Parsed): readonly PagePath[] =>
  content.length === parsed.size ? [] : content.flatMap(({ path }) => (parsed.has(path) ? [] : [path]));

function countTypes(pages: readonly Pick<Page, 'type'>[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type } of pages) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
