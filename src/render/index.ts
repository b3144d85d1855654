/**
 * The linked site and the templates → every file of the built site. Pure: nothing is read or written here.
 *
 * Given what was rendered before, only that is printed again whose own part changed, or which asked the wiki something
 * that is answered differently now. The result is the same with or without it.
 */
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit, type SourceId } from '../model/ids.ts';
import type { Site } from '../model/site.ts';
import { printerOf, type Templates } from './engine.ts';
import { askersOfNew, emptyLedger } from './ledger.ts';
import { indexMakers, otherMakers, pageMakers, sourceMakers } from './makers.ts';
import type { OutputFile } from './output.ts';
import { printPage } from './pages.ts';
import { onlyOnce } from './print.ts';
import { isMadeOfTheSame, type Maker, type Product, print } from './product.ts';
import { redirects } from './redirects.ts';
import { type Products, placesOf, type Rendered, samePlaces } from './rendered.ts';
import { sourcesTouched, usesBySource } from './uses.ts';
import { isType } from './wiki/pages.ts';
import { type Derived, wikiOf } from './wiki/wiki.ts';

export { type SavedAnswers, saveAnswers } from './answers.ts';
export type { Templates } from './engine.ts';
export { type KeptCards, keptWiki, type SavedWiki, saveWiki } from './kept-wiki.ts';
export type { OutputFile } from './output.ts';
export type { Rendered } from './rendered.ts';
export { type Reprinted, reprintPage } from './reprint.ts';
export { restoreRender, type SavedProduct, type SavedRender, type SavingRender, saveRender } from './saved.ts';

export interface RenderOptions {
  /** What gave files the last time. It is used up: its ledger goes on as that of the new one. */
  readonly before?: Rendered | undefined;
  /** Called for every file that is printed: pages that were edited first, then what shows something of them. */
  readonly emit: (file: OutputFile) => void;
}

/** Every file of the site, by path. The same input gives the same bytes. */
export function render(site: Site, templates: Templates): Checked<readonly OutputFile[]> {
  const files = new Map<string, OutputFile>();
  const { diagnostics } = renderSite(site, templates, { emit: (file) => files.set(file.path, file) });
  return { value: [...files.values()].sort((a, b) => byCodeUnit(a.path, b.path)), diagnostics };
}

export function renderSite(site: Site, templates: Templates, options: RenderOptions): Checked<Rendered> {
  const { emit } = options;
  const before = options.before?.isTangled ? undefined : options.before;
  const wiki = wikiOf(site, before?.wiki);
  const ledger = before?.ledger ?? emptyLedger();
  const fresh = new Map<string, Product>();
  const printAnew = (makers: readonly Maker[]): void => {
    for (const maker of makers) fresh.set(maker.key, print(maker, wiki, ledger, emit));
  };
  const isEdited = (maker: Maker): boolean => !isMadeOfTheSame(before?.products.get(maker.key), maker);
  const pages = pageMakers(site, templates);
  // Somebody waits for the page that was just edited: everything else comes after it.
  if (before) printAnew(pages.filter(isEdited));

  const dirty = before ? dirtyProducts(before, wiki) : new Set<string>();
  const products = new Map<string, Product>();
  const printAll = (makers: readonly Maker[]): void => {
    printAnew(makers.filter((maker) => !fresh.has(maker.key) && (dirty.has(maker.key) || isEdited(maker))));
    for (const { key } of makers) products.set(key, fresh.get(key) ?? (before?.products.get(key) as Product));
  };
  printAll([...indexMakers(wiki, templates), ...pages]);
  const usesOf = usesOfAll([...site.sources.keys()], products, before);
  printAll(sourceMakers(site, templates, usesOf));
  printAll(otherMakers(wiki, templates));

  const { places, isTangled } = before && samePlaces(products, before.products) ? before : placesOf(products);
  // Of two files for one place the later stands: only from scratch they are printed in their order.
  if (before && isTangled) return renderSite(site, templates, { emit });
  const leading = redirectsTo(wiki, places, before);
  for (const [path, file] of leading) if (before?.redirects.get(path) !== file) emit(file);
  if (before) forget(before.products, products);
  const same = places === before?.places && leading === before.redirects;
  const paths = same ? before.paths : new Set([...places, ...leading.keys()]);
  return {
    value: { wiki, products, ledger, usesOf, redirects: leading, places, isTangled, paths },
    diagnostics: onlyOnce([
      ...missingTemplates(site, templates),
      ...[...products.values()].flatMap((p) => p.diagnostics),
    ]),
  };
}

/** A kind's own template that is not there: its pages are printed as plain pages. */
function missingTemplates({ settings }: Site, templates: Templates): readonly Diagnostic[] {
  return (settings.kinds ?? [])
    .filter(({ template }) => !templates.has(`${template}.eta`))
    .map(({ type, template }) => ({
      severity: 'error',
      rule: 'render/template',
      message: `there is no such template, so pages of kind "${type}" are printed as plain pages; write it, or take "template" out of the kind`,
      file: `templates/${template}.eta`,
    }));
}

/**
 * A page of a report with its whole text, for whoever may read it: undefined for any other page, and where the report
 * itself or the configuration says what may be shown. `path` as in the site.
 */
export function wholeReport(
  site: Site,
  { wiki, usesOf }: Rendered,
  templates: Templates,
  path: string,
): string | undefined {
  const page = [...site.sources.values()].find(
    ({ url }) => path === url || path.startsWith(url.replace(/\.html$/, '/text-')),
  );
  if (!page || !isType(page, 'source') || page.page.facts.rights !== undefined) return undefined;
  if (wiki.site.settings.statesRights) return undefined;
  const settings = { ...wiki.site.settings, rights: 'full' as const };
  const open = { ...wiki, site: { ...wiki.site, settings } };
  const { value } = printPage(open, page, printerOf(templates), usesOf.get(page.page.facts.source));
  const file = value.find((printed) => printed.file.path === path)?.file.content;
  return typeof file === 'string' ? file : undefined;
}

function dirtyProducts({ ledger, products, wiki: before }: Rendered, wiki: Derived): ReadonlySet<string> {
  // Who asked is noted from the second time on: most runs render but once.
  for (const [key, { asked }] of products) {
    if (asked[0]?.by.has(key)) break;
    for (const { by } of asked) by.add(key);
  }
  return askersOfNew(ledger, before, wiki);
}

/** Brings up to date who asked what. */
function forget(before: Products, products: Products): void {
  for (const [key, was] of before) {
    if (products.get(key) === was) continue;
    for (const { by } of was.asked) by.delete(key);
  }
  for (const [key, product] of products) {
    if (before.get(key) !== product) for (const { by } of product.asked) by.add(key);
  }
}

/** For a report that is cited in the same places, the same function as before. */
function usesOfAll(sources: readonly SourceId[], products: Products, before: Rendered | undefined): Rendered['usesOf'] {
  const touched = before && sourcesTouched(products, before.products);
  const isKept = (source: SourceId): boolean => touched?.has(source) === false && before?.usesOf.has(source) === true;
  if (sources.every(isKept) && before?.usesOf.size === sources.length) return before.usesOf;
  const anew = usesBySource(
    [...products.values()].flatMap(({ citing }) => citing),
    (source) => !isKept(source),
  );
  return new Map(
    sources.map((source) => [source, (isKept(source) ? before?.usesOf.get(source) : undefined) ?? anew(source)]),
  );
}

/** A page that is as it was is the same object. */
function redirectsTo(wiki: Derived, taken: ReadonlySet<string>, before: Rendered | undefined): Rendered['redirects'] {
  if (before?.places === taken && before.wiki.site.pages === wiki.site.pages) return before.redirects;
  const made = redirects(wiki, taken).map((file): [string, OutputFile] => {
    const was = before?.redirects.get(file.path);
    return [file.path, was?.content === file.content ? was : file];
  });
  return new Map(made);
}
