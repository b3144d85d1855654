/** One page of the wiki → its HTML files: the page and, where a list is too long for it, the parts of that list. */
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import type { SitePage } from '../model/site.ts';
import { relative } from '../text/href.ts';
import type { Printer } from './engine.ts';
import { printLight } from './light.ts';
import type { OutputFile } from './output.ts';
import { type Printable, print } from './print.ts';
import type { Use } from './view/cite.ts';
import { figureView } from './view/figure.ts';
import { homeView } from './view/home.ts';
import { organizationView } from './view/organization.ts';
import { pageView } from './view/page.ts';
import { partView } from './view/part.ts';
import { type Part, partsOf } from './view/parts.ts';
import { personView } from './view/person.ts';
import { proposalView } from './view/proposal.ts';
import type { UsesOf } from './view/sentences.ts';
import { crumbsOf, type Viewed } from './view/sheet.ts';
import { sourceView } from './view/source.ts';
import { textParts, textPartView } from './view/text-part.ts';
import { isType, type OwnPage } from './wiki/pages.ts';
import type { Wiki } from './wiki/wiki.ts';

/** A file, what lists call it, and the sentences that it uses. */
export interface PrintedPage {
  readonly file: OutputFile;
  readonly name: string;
  readonly uses: readonly Use[];
}

const noUses: UsesOf = () => [];

/** The page first. `usesOf` is asked for source pages only. */
export function printPage(
  wiki: Wiki,
  page: SitePage,
  printer: Printer,
  usesOf: UsesOf = noUses,
): Checked<readonly PrintedPage[]> {
  const about = aboutOf(wiki, page);
  const main = printLight(wiki, printer, about, (limit) => viewOf(wiki, page, usesOf, limit));
  const parts = isType(page, 'source')
    ? printTexts(wiki, page, printer, usesOf)
    : partsOf(wiki, page, main.value.limit).map((part, _, all) => printPart(wiki, page, printer, part, all));
  const { file, uses } = main.value;
  const name = page.url === 'index.html' ? wiki.words.nav.overview : about.title;
  return checked(
    [{ file, name, uses }, ...parts.map((p) => p.value)],
    [main, ...parts].flatMap((p): readonly Diagnostic[] => p.diagnostics),
  );
}

function viewOf(wiki: Wiki, page: SitePage, usesOf: UsesOf, limit: number): Viewed<object> {
  if (page.url === 'index.html' && isType(page, 'page')) return homeView(wiki, limit, page);
  if (isType(page, 'person')) return personView(wiki, page, limit);
  if (isType(page, 'organization')) return organizationView(wiki, page, limit);
  if (isType(page, 'proposal')) return proposalView(wiki, page, limit);
  if (isType(page, 'figure')) return figureView(wiki, page, limit);
  if (isType(page, 'source')) return sourceView(wiki, page, usesOf);
  if (isType(page, 'page')) return pageView(wiki, page, limit);
  throw new TypeError(`no view for ${page.url}`);
}

function aboutOf(wiki: Wiki, page: SitePage): Printable {
  const { description, name, type } = page.page;
  const home = page.url === 'index.html';
  const own =
    page.page.type === 'page' ? [wiki.kindOf(page)?.template ?? page.page.kind, page.page.kind, 'page'] : [type];
  return {
    url: page.url,
    title: home ? wiki.site.settings.title : name,
    description: description === '' ? `${name}. ${wiki.site.settings.description}` : description,
    crumbs: home ? [] : crumbsOf(wiki, page),
    ogType: type === 'person' ? 'profile' : 'article',
    page,
    templates: home ? ['home'] : own,
  };
}

function printPart(
  wiki: Wiki,
  page: SitePage,
  printer: Printer,
  part: Part,
  siblings: readonly Part[],
): Checked<PrintedPage> {
  const { view, uses } = partView(wiki, page, part, siblings);
  const file = print(wiki, printer, view, under(wiki, page, part.url, view.name, part.title));
  return checked({ file: file.value, name: page.page.name, uses }, file.diagnostics);
}

function printTexts(
  wiki: Wiki,
  page: OwnPage<'source'>,
  printer: Printer,
  usesOf: UsesOf,
): readonly Checked<PrintedPage>[] {
  return textParts(wiki, page).map((part) => {
    const view = textPartView(wiki, page, part, usesOf);
    const file = print(wiki, printer, view, under(wiki, page, part.url, view.name, part.title));
    return checked({ file: file.value, name: page.page.name, uses: [] }, file.diagnostics);
  });
}

/** A page below another: its crumbs lead through that one. */
function under(wiki: Wiki, page: SitePage, url: string, title: string, last: string): Printable {
  const above = crumbsOf(wiki, page, url);
  const parent = { text: page.page.name, href: relative(url, page.url) };
  return {
    url,
    title: `${title}, ${last}`,
    description: `${title}, ${last}`,
    crumbs: [...above.slice(0, -1), parent, { text: last }],
    templates: ['part'],
  };
}
