/** The linked site and the templates → every file of the built site; or one page of it. Pure: nothing is read or written here. */
import { type Checked, checked } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/ids.ts';
import type { Site, SitePage } from '../model/site.ts';
import { assets } from './assets.ts';
import { dataFiles, filesBeside } from './data/files.ts';
import { printerOf, type Templates } from './engine.ts';
import { indexUrls, printIndexes } from './indexes.ts';
import { metaFiles } from './meta/files.ts';
import type { OutputFile } from './output.ts';
import { type PrintedPage, printPage } from './pages.ts';
import { onlyOnce } from './print.ts';
import { redirects } from './redirects.ts';
import { usesBySource } from './uses.ts';
import { isType, pagesOf } from './wiki/pages.ts';
import { type Wiki, wikiOf } from './wiki/wiki.ts';

export type { Templates } from './engine.ts';
export type { OutputFile } from './output.ts';

/** Every file of the site, by path. The same input gives the same bytes. */
export function render(site: Site, templates: Templates): Checked<readonly OutputFile[]> {
  const wiki = wikiOf(site);
  const printer = printerOf(templates);
  const pages = site.pages.filter((p) => !isType(p, 'source')).map((page) => printPage(wiki, page, printer));
  const indexes = printIndexes(wiki, printer);
  const usesOf = usesBySource([...indexes.value, ...pages.flatMap((p) => p.value)]);
  const sources = pagesOf(site, 'source').map((page) => printPage(wiki, page, printer, usesOf(page.page.facts.source)));
  const all = [...pages, indexes, ...sources];
  const files = [
    ...all.flatMap((p) => p.value.map((printed) => printed.file)),
    ...site.pages.flatMap((page) => filesBeside(wiki, page)),
    ...renderData(site),
    ...assets(templates),
  ];
  const whole = [...files, ...redirects(wiki, new Set(files.map((f) => f.path)))];
  return checked(
    whole.sort((a, b) => byCodeUnit(a.path, b.path)),
    onlyOnce(all.flatMap((p) => p.diagnostics)),
  );
}

/** One page and the files beside it: what watching writes first. A source page looks at all pages that cite it. */
export function renderPage(site: Site, page: SitePage, templates: Templates): Checked<readonly OutputFile[]> {
  const wiki = wikiOf(site);
  const printer = printerOf(templates);
  const usesOf = isType(page, 'source') ? allUses(wiki, templates)(page.page.facts.source) : undefined;
  const { value, diagnostics } = printPage(wiki, page, printer, usesOf);
  return checked([...value.map((p) => p.file), ...filesBeside(wiki, page)], diagnostics);
}

/** The pages about the wiki as a whole: overview, lists, timeline, disputes, search. */
export function renderIndexes(site: Site, templates: Templates): Checked<readonly OutputFile[]> {
  const { value, diagnostics } = printIndexes(wikiOf(site), printerOf(templates));
  return checked(
    value.map((i) => i.file),
    onlyOnce(diagnostics),
  );
}

/** `data/`, search index, feed, site map. */
export function renderData(site: Site): readonly OutputFile[] {
  const wiki = wikiOf(site);
  return [...dataFiles(wiki), ...metaFiles(wiki, indexUrls(wiki))];
}

function allUses(wiki: Wiki, templates: Templates): ReturnType<typeof usesBySource> {
  const printer = printerOf(templates);
  const pages = wiki.site.pages.filter((p) => !isType(p, 'source'));
  const printed = pages.flatMap((p): readonly PrintedPage[] => printPage(wiki, p, printer).value);
  return usesBySource([...printIndexes(wiki, printer).value, ...printed]);
}
