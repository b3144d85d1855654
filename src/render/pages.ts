/** One page of the wiki → its HTML file, by the view and the template of its kind. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Checked, checked } from '../model/diagnostic.ts';
import type { SitePage } from '../model/site.ts';
import type { Printer } from './engine.ts';
import { structuredData } from './meta/jsonld.ts';
import type { OutputFile } from './output.ts';
import type { Use } from './view/cite.ts';
import { crumbsOf, escaped, type Viewed } from './view/entity.ts';
import { figureView } from './view/figure.ts';
import { type Frame, frameOf, type TemplateData } from './view/frame.ts';
import { homeView } from './view/home.ts';
import { organizationView } from './view/organization.ts';
import { pageView } from './view/page.ts';
import { personView } from './view/person.ts';
import { proposalView } from './view/proposal.ts';
import { sourceView, type UsesOf } from './view/source.ts';
import { isType } from './wiki/pages.ts';
import type { Wiki } from './wiki/wiki.ts';

/** A file, and the sentences that it uses. */
export interface PrintedPage {
  readonly file: OutputFile;
  readonly uses: readonly Use[];
}

/** What a page is called in the lists of other pages, and what it says of itself to machines. */
interface Printable {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: Frame['crumbs'];
  readonly ogType?: Frame['ogType'];
  readonly page?: SitePage;
  /** Names of templates, the first that exists is used. */
  readonly templates: readonly string[];
}

const noUses: UsesOf = () => [];

/** `usesOf` is asked for source pages only. */
export function printPage(wiki: Wiki, page: SitePage, printer: Printer, usesOf: UsesOf = noUses): Checked<PrintedPage> {
  const { view, uses } = viewOf(wiki, page, usesOf);
  const custom = page.page.type === 'page' ? page.page.kind : undefined;
  const printed = print(wiki, printer, view, {
    url: page.url,
    title: page.url === 'index.html' ? wiki.site.settings.title : page.page.name,
    description:
      page.page.description === '' ? `${page.page.name}. ${wiki.site.settings.description}` : page.page.description,
    crumbs: page.url === 'index.html' ? [] : crumbsOf(wiki, page),
    ogType: page.page.type === 'person' ? 'profile' : 'article',
    page,
    templates: page.url === 'index.html' ? ['home'] : custom === undefined ? [page.page.type] : [custom, 'page'],
  });
  return checked({ file: printed.value, uses }, printed.diagnostics);
}

function viewOf(wiki: Wiki, page: SitePage, usesOf: UsesOf): Viewed<object> {
  if (page.url === 'index.html' && isType(page, 'page')) return homeView(wiki, page);
  if (isType(page, 'person')) return personView(wiki, page);
  if (isType(page, 'organization')) return organizationView(wiki, page);
  if (isType(page, 'proposal')) return proposalView(wiki, page);
  if (isType(page, 'figure')) return figureView(wiki, page);
  if (isType(page, 'source')) return sourceView(wiki, page, usesOf);
  if (isType(page, 'page')) return pageView(wiki, page);
  throw new TypeError(`no view for ${page.url}`);
}

/** Prints a view in its frame. A template that fails leaves a short page that says so, so that no link breaks. */
export function print(wiki: Wiki, printer: Printer, view: object, about: Printable): Checked<OutputFile> {
  const site = frameOf(wiki, about);
  const data: TemplateData<object> = { site, page: view, w: wiki.words, jsonld: structuredData(wiki, about) };
  const name = about.templates.find((t) => printer.has(t)) ?? about.templates.at(-1) ?? 'page';
  const { value, diagnostics } = printer.print(name, data);
  const content = diagnostics.length === 0 ? value : fallback(wiki, site, about.title);
  return checked({ path: about.url, content }, diagnostics);
}

function fallback({ words }: Wiki, site: Frame, title: string): string {
  const e = escaped;
  return `<!doctype html>
<html lang="${e(site.language)}" dir="${site.direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${e(site.documentTitle)}</title><link rel="stylesheet" href="${e(site.css)}"><link rel="icon" href="data:,"></head>
<body><main><h1>${e(title)}</h1><p>${e(words.say.failed)}. ${e(words.say.failedHow)}</p><p><a href="${e(site.home)}">${e(words.nav.overview)}</a></p></main></body>
</html>
`;
}

/** One mistake in a template that a thousand pages use is one message. */
export function onlyOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((d) => [`${d.file}:${d.line}:${d.message}`, d])).values()];
}
