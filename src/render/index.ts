/** The linked site and the templates → every file of the built site; or one page of it. Pure: nothing is read or written here. */
import { type Checked, checked } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/ids.ts';
import type { Site, SitePage } from '../model/site.ts';
import { assets } from './assets.ts';
import { dataFiles, figureFiles } from './data/files.ts';
import { printerOf, type Templates } from './engine.ts';
import { printIndexes } from './indexes.ts';
import { metaFiles } from './meta/files.ts';
import type { OutputFile } from './output.ts';
import { onlyOnce, type PrintedPage, printPage } from './pages.ts';
import { type PageUses, usesBySource } from './uses.ts';
import { isType } from './wiki/pages.ts';
import { type Wiki, wikiOf } from './wiki/wiki.ts';

export type { Templates } from './engine.ts';
export type { OutputFile } from './output.ts';

/** Every file of the site, by path. The same input gives the same bytes. */
export function render(site: Site, templates: Templates): Checked<readonly OutputFile[]> {
  const wiki = wikiOf(site);
  const printer = printerOf(templates);
  const printed = site.pages
    .filter((p) => !isType(p, 'source'))
    .map((page) => ({ page, result: printPage(wiki, page, printer) }));
  const indexes = printIndexes(wiki, printer);
  const usesOf = usesBySource([
    ...indexes.value.map((i) => usesIn(i.name, i)),
    ...printed.map(({ page, result }) => usesIn(page.page.name, result.value)),
  ]);
  const sources = site.pages
    .filter((p) => isType(p, 'source'))
    .map((page) => printPage(wiki, page, printer, usesOf(page.page.facts.source, page.url)));
  const files = [
    ...printed.map(({ result }) => result.value.file),
    ...indexes.value.map((i) => i.file),
    ...sources.map((s) => s.value.file),
    ...site.pages.flatMap((p) => (isType(p, 'figure') ? figureFiles(wiki, p) : [])),
    ...dataFiles(wiki),
    ...metaFiles(wiki),
    ...assets(templates),
  ];
  const diagnostics = [...printed.map((p) => p.result), indexes, ...sources].flatMap((r) => r.diagnostics);
  return checked(
    files.sort((a, b) => byCodeUnit(a.path, b.path)),
    onlyOnce(diagnostics),
  );
}

/** One page and the files beside it: what watching writes first. A source page looks at all pages that cite it. */
export function renderPage(site: Site, page: SitePage, templates: Templates): Checked<readonly OutputFile[]> {
  const wiki = wikiOf(site);
  const printer = printerOf(templates);
  const usesOf = isType(page, 'source') ? allUses(wiki, templates)(page.page.facts.source, page.url) : undefined;
  const { value, diagnostics } = printPage(wiki, page, printer, usesOf);
  return checked([value.file, ...(isType(page, 'figure') ? figureFiles(wiki, page) : [])], diagnostics);
}

/** The pages about the wiki as a whole: overview, lists, timeline, disputes, search. */
export function renderIndexes(site: Site, templates: Templates): Checked<readonly OutputFile[]> {
  const { value, diagnostics } = printIndexes(wikiOf(site), printerOf(templates));
  return checked(
    value.map((i) => i.file),
    onlyOnce(diagnostics),
  );
}

/** `data/`, feed, site map, search index. */
export const renderData = (site: Site): readonly OutputFile[] => [
  ...dataFiles(wikiOf(site)),
  ...metaFiles(wikiOf(site)),
];

const usesIn = (name: string, { file, uses }: PrintedPage): PageUses => ({ name, url: file.path, uses });

function allUses(wiki: Wiki, templates: Templates): ReturnType<typeof usesBySource> {
  const printer = printerOf(templates);
  const pages = wiki.site.pages.filter((p) => !isType(p, 'source'));
  return usesBySource([
    ...printIndexes(wiki, printer).value.map((i) => usesIn(i.name, i)),
    ...pages.map((p) => usesIn(p.page.name, printPage(wiki, p, printer).value)),
  ]);
}
