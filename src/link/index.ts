/** Pages → the linked site: every reference resolved or reported, every quotation checked, every backlink known. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Evidence } from '../model/evidence.ts';
import { byCodeUnit, type PageId, pageId, type SourceId } from '../model/ids.ts';
import type { LinkText, Page } from '../model/page.ts';
import type { Backlink, Citation, Ref, Site, SitePage, SiteSettings } from '../model/site.ts';
import { slug } from '../text/slug.ts';
import type { Body } from './body/index.ts';
import { splitWikilink } from './body/scan.ts';
import { referencesOf } from './facts.ts';
import { fillBody } from './fill.ts';
import { labelOf } from './links.ts';
import { labelReports } from './marks.ts';
import { indexNames, type Names } from './names.ts';
import { type Report, readReport, verifyPage } from './verify.ts';
import { type Entry, faultOf, inFrontmatter, type World } from './world.ts';

export { type Body, type BodyStore, readBodies } from './body/index.ts';
// Until the build reads all bodies with `readBodies`: this export loads remark with the room.
export { readBody } from './body/whole.ts';

export interface LinkOptions {
  /** Paths below `content/` of the files that are no pages. */
  readonly files?: readonly string[];
  /** Folder of the pages as messages name it. */
  readonly folder?: string;
  /** What `readBodies` gives. */
  readonly bodyOf: (page: Page) => Body;
}

export function linkSite(pages: readonly Page[], settings: SiteSettings, options: LinkOptions): Site {
  const { files = [], folder = 'content', bodyOf } = options;
  const diagnostics: Diagnostic[] = [];
  const distinct = keepApart(
    [...pages].sort((a, b) => byCodeUnit(a.path, b.path)),
    folder,
    diagnostics,
  );
  const reports = readReports(
    distinct.map(({ page }) => page),
    folder,
    diagnostics,
  );
  const entries = distinct.map(({ page, url }): Entry => {
    const verified = verifyPage(page, reports, (...found) => inFrontmatter(folder, ...found));
    diagnostics.push(...verified.diagnostics);
    const { id, path, name, aliases } = page;
    return { id, path, name, aliases, page: verified.page, url, body: bodyOf(page) };
  });
  const world: World = { names: indexNames(entries, files), reports, folder };
  const resolve = resolver(world.names);

  const used = new Set<string>();
  const backlinks = new Map<PageId, Backlink[]>();
  const linked = entries.map((entry) => {
    const { html, cited, links, files: own, diagnostics: found } = fillBody(entry, world);
    diagnostics.push(...found);
    for (const file of own) used.add(file);
    const targets = new Map<PageId, Backlink[]>();
    const add = (target: PageId, backlink: Backlink): void => {
      if (target !== entry.id) targets.set(target, [...(targets.get(target) ?? []), backlink]);
    };
    for (const [target, times] of links) add(target, { from: entry.id, property: 'body', times });
    for (const { target, ...backlink } of factLinks(entry, world, diagnostics)) add(target, backlink);
    for (const [target, list] of targets) backlinks.set(target, [...(backlinks.get(target) ?? []), ...list]);
    return { entry, html, cited, links: [...targets.keys()].sort(byCodeUnit) };
  });

  const sitePages = linked.map(
    ({ entry: { page, url, body, id }, html, cited, links }): SitePage => ({
      page: body.tags.length > 0 ? { ...page, tags: [...new Set([...page.tags, ...body.tags])] } : page,
      url,
      html,
      ...(cited.length > 0 ? { cited } : {}),
      headings: body.blocks.flatMap((b) => b.heading ?? []),
      links,
      backlinks: backlinks.get(id) ?? [],
    }),
  );
  const sources = new Map(
    sitePages.flatMap((p): [SourceId, SitePage][] =>
      p.page.type === 'source' && reports.get(p.page.facts.source)?.page.id === p.page.id
        ? [[p.page.facts.source, p]]
        : [],
    ),
  );
  return {
    settings,
    pages: sitePages,
    byId: new Map(sitePages.map((p) => [p.page.id, p])),
    marks: labelReports([...reports.values()].map((r) => r.page)),
    sources,
    resolve,
    cite: citer(reports),
    files: [...used].sort(byCodeUnit),
    diagnostics: distinctOf(diagnostics),
  };
}

/** Two pages with one id, or with URLs that some file systems take for one, get different ones; each is told. */
function keepApart(
  pages: readonly Page[],
  folder: string,
  diagnostics: Diagnostic[],
): readonly { readonly page: Page; readonly url: string }[] {
  const byId = new Map<PageId, Page>();
  const byUrl = new Map<string, Page>();
  return pages.map((page) => {
    const twin = byId.get(page.id);
    let own = page;
    if (twin) {
      const message = `"${page.id}" is the id of ${folder}/${twin.path} too; give one of the pages another, or take the line away`;
      diagnostics.push(inFrontmatter(folder, page, 'id', 'page/same-id', message));
      own = { ...page, id: freeId(pageId(`${page.id}-${slug(page.path.replace(/\.md$/i, ''))}`), byId) };
    }
    byId.set(own.id, own);
    let url = page.path.replace(/\.md$/i, '.html');
    const other = byUrl.get(fileKey(url));
    if (other) {
      const message = `differs from ${folder}/${other.path} only as some systems do not tell apart; rename one of the two`;
      diagnostics.push(inFrontmatter(folder, page, '', 'page/same-file', message));
      for (let n = 2; byUrl.has(fileKey(url)); n++) url = page.path.replace(/\.md$/i, `-${n}.html`);
    }
    byUrl.set(fileKey(url), page);
    return { page: own, url };
  });
}

const fileKey = (url: string): string => url.normalize('NFC').toLowerCase();

function freeId(id: PageId, taken: ReadonlyMap<PageId, Page>): PageId {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = pageId(`${id}-${n}`);
  return free;
}

/** Of two pages for one report the first by path counts. */
function readReports(pages: readonly Page[], folder: string, diagnostics: Diagnostic[]): ReadonlyMap<SourceId, Report> {
  const reports = new Map<SourceId, Report>();
  for (const page of pages) {
    if (page.type !== 'source') continue;
    const first = reports.get(page.facts.source)?.page;
    if (first) {
      const message = `"${page.facts.source}" is the report of ${folder}/${first.path} too; give one of the pages another "source"`;
      diagnostics.push(inFrontmatter(folder, page, 'source', 'page/same-source', message));
    } else reports.set(page.facts.source, readReport(page));
  }
  return reports;
}

/** What frontmatter says → words and a page. What is wrong with it is reported where it stands, not here. */
function resolver(names: Names<Entry>): (text: LinkText) => Ref {
  const known = new Map<LinkText, Ref>();
  return (text) => {
    let ref = known.get(text);
    if (!ref) {
      const link = wikilinkIn(text);
      const found = link && names.find(link.target, '');
      if (link && found?.is === 'page') ref = { text: labelOf(link, found.page), page: found.page.id };
      else ref = { text: link ? link.label || link.target : text };
      known.set(text, ref);
    }
    return ref;
  };
}

function wikilinkIn(text: LinkText): ReturnType<typeof splitWikilink> {
  const inside = /^\s*\[\[([^[\]\n]+)\]\]\s*$/.exec(text)?.[1];
  return inside === undefined ? undefined : splitWikilink(inside);
}

function factLinks(
  entry: Entry,
  { names, folder }: World,
  diagnostics: Diagnostic[],
): readonly (Backlink & { readonly target: PageId })[] {
  return referencesOf(entry.page).flatMap(({ property, at, fact, text }) => {
    const link = wikilinkIn(text);
    if (!link) return [];
    const found = names.find(link.target, '');
    const fault = faultOf(found, text.trim(), link.target, names);
    if (fault) diagnostics.push(inFrontmatter(folder, entry.page, at, ...fault));
    if (found.is !== 'page') return [];
    return [{ target: found.page.id, from: entry.id, property, ...(fact === undefined ? {} : { fact }), times: 1 }];
  });
}

/** Numbers of the sentences that the evidence touches. */
function citer(reports: ReadonlyMap<SourceId, Report>): (evidence: Evidence) => Citation {
  return (evidence) => {
    const sentences = reports.get(evidence.source)?.page.facts.sentences ?? [];
    const touched = sentences.filter((s) => s.start < evidence.end && evidence.start < s.end).map((s) => s.index);
    return { evidence, source: evidence.source, sentences: touched };
  };
}

/** Each finding once (a broken link in a transcluded page is met again there), in order of file and place. */
function distinctOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byKey = new Map(diagnostics.map((d) => [JSON.stringify([d.file, d.line, d.column, d.rule, d.message]), d]));
  return [...byKey.values()].sort(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      byCodeUnit(a.rule, b.rule),
  );
}
