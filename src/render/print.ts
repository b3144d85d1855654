/** A page model and its frame, through a template → a file. */
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import type { SitePage } from '../model/site.ts';
import type { Printer } from './engine.ts';
import { escaped } from './escape.ts';
import { structuredData } from './meta/jsonld.ts';
import type { OutputFile } from './output.ts';
import { type Frame, frameOf, type TemplateData } from './view/frame.ts';
import type { Wiki } from './wiki/wiki.ts';

/** Where a page goes, what it is called, and what it says of itself to machines. */
export interface Printable {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: Frame['crumbs'];
  readonly ogType?: Frame['ogType'];
  readonly page?: SitePage;
  /** It is shown at addresses that are not its own. */
  readonly anywhere?: boolean;
  /** Names of templates; the first that exists is used. */
  readonly templates: readonly string[];
}

/** A template that fails leaves a short page that says so, so that no link breaks. */
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
