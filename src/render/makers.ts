/** A linked site → everything that gives files of it: pages, indexes, reports, data, what readers' tools need. */
import { checked } from '../model/diagnostic.ts';
import type { SourceId } from '../model/ids.ts';
import type { Site, SitePage } from '../model/site.ts';
import { assets } from './assets.ts';
import { dataFile, dataNames, filesBeside, schemaFiles } from './data/files.ts';
import { type Printer, printerOf, type Templates } from './engine.ts';
import { indexPlans, indexUrls, type Plan, printIndex } from './indexes.ts';
import { metaFiles } from './meta/files.ts';
import { printPage } from './pages.ts';
import { citingOf, type Maker, plainFiles } from './product.ts';
import type { UsesOf } from './view/sentences.ts';
import { isType } from './wiki/pages.ts';
import type { Wiki } from './wiki/wiki.ts';

/** Pages of the wiki; those of reports come later, because they list what these cite. In the order in which they list them. */
export function pageMakers(site: Site, templates: Templates): readonly Maker[] {
  const printer = printerOf(templates);
  return site.pages.filter((page) => !isType(page, 'source')).map((page) => pageMaker(page, printer));
}

/** Lists of all pages: reports list what these cite before anything else. */
export const indexMakers = (wiki: Wiki, templates: Templates): readonly Maker[] =>
  indexPlans(wiki).map((plan) => indexMaker(plan, printerOf(templates)));

/** `usesOf` has the same function as long as a report is cited in the same places. */
export const sourceMakers = (
  site: Site,
  templates: Templates,
  usesOf: ReadonlyMap<SourceId, UsesOf>,
): readonly Maker[] =>
  site.pages.flatMap((page) =>
    isType(page, 'source') ? [pageMaker(page, printerOf(templates), usesOf.get(page.page.facts.source))] : [],
  );

/** Files for programs, and those of the templates folder that are no templates. */
export function otherMakers(wiki: Wiki, templates: Templates): readonly Maker[] {
  const urls = indexUrls(indexPlans(wiki));
  const withText = wiki.site.settings.search === 'text';
  const meta = Object.entries(metaFiles(wiki.site, urls));
  return [
    ...dataNames(wiki).map(
      (name): Maker => ({ key: `data ${name}`, own: [], make: (now) => plainFiles([dataFile(now, name)]) }),
    ),
    { key: 'schemas', own: [], make: ({ site: { settings } }) => plainFiles(schemaFiles(settings.kinds)) },
    ...meta.map(
      ([path, make]): Maker => ({
        key: `meta ${path}`,
        own: path === 'sitemap.xml' ? urls : [],
        make: (now) => plainFiles([{ path, content: make(now) }]),
      }),
    ),
    { key: 'assets', own: [templates, withText], make: () => plainFiles(assets(templates, withText)) },
  ];
}

function indexMaker(plan: Plan, printer: Printer): Maker {
  const { url, title, description, template, repeats, parent } = plan;
  return {
    key: `index ${url}`,
    own: [printer, title, description, template, repeats, parent?.url, parent?.title],
    make: (wiki) => {
      const { value, diagnostics } = printIndex(wiki, plan, printer);
      return checked({ files: [value.file], citing: citingOf([value]) }, diagnostics);
    },
  };
}

export function pageMaker(page: SitePage, printer: Printer, usesOf?: UsesOf): Maker {
  return {
    key: `page ${page.page.path}`,
    own: [printer, page, usesOf],
    make: (wiki) => {
      const { value, diagnostics } = printPage(wiki, page, printer, usesOf);
      const files = [...value.map((p) => p.file), ...filesBeside(wiki, page)];
      return checked({ files, citing: citingOf(value) }, diagnostics);
    },
  };
}
