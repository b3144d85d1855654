/** Files of a wiki → its linked site, as every test of linking wants it. */
import { readBody } from '../../src/link/body/whole.ts';
import { type LinkOptions, linkSite } from '../../src/link/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { pagePath } from '../../src/model/ids.ts';
import type { Site, SitePage, SiteSettings } from '../../src/model/site.ts';
import { parsePage } from '../../src/parse/index.ts';

const settings: SiteSettings = { title: 'T', description: '', language: 'en', rights: 'full' };

export function link(files: Readonly<Record<string, string>>, options: Partial<LinkOptions> = {}): Site {
  const pages = Object.entries(files).flatMap(([path, raw]) => parsePage(pagePath(path), raw).value ?? []);
  return linkSite(pages, settings, { bodyOf: readBody, ...options });
}

export const line = (d: Diagnostic): string =>
  `${d.file}:${d.line}${d.column === undefined ? '' : `:${d.column}`} ${d.severity} ${d.rule} ${d.message}`;

export const complaints = (site: Site): readonly string[] => site.diagnostics.map(line);

export function at(site: Site, path: string): SitePage {
  const found = site.pages.find((p) => p.page.path === path);
  if (!found) throw new Error(`no page at ${path}`);
  return found;
}

export const html = (
  files: Readonly<Record<string, string>>,
  path = 'a.md',
  options: Partial<LinkOptions> = {},
): string => at(link(files, options), path).html;

/** A report with four sentences, in two paragraphs. */
export const report = `---
type: source
source: day-one
publisher: Coastal Herald
date: 2023-05-03
sentences: 0-11 12-32 / 34-51 52-72
---
\`\`\`report
Lee — rose. “It ends,” said\tLee.

The port is shut. “It ends,” said Kim.
\`\`\`
`;
