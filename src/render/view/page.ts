/** A page by an editor, of no kind or of a kind declared in the config: its text, contents, backlinks and evidence. */
import type { OwnPage } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { backlinksOf } from './backlinks.ts';
import { evidenceOf } from './evidence.ts';
import { aliasRow, mentionRows, row, rows } from './infobox.ts';
import { linkTo } from './pieces.ts';
import { marked, type Rich, text } from './rich.ts';
import { type EntityView, type InfoRow, openingOf, type Sheet, sheetOf, type Viewed } from './sheet.ts';

export interface PageView extends EntityView {
  /** `type` in the page's frontmatter, or `page`. */
  readonly type: string;
  /** Frontmatter that the kind does not know, for templates of the wiki's own. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What a kind of the wiki's own says its pages have, with evidence where a fact has some. */
function fieldRows(sheet: Sheet, page: OwnPage<'page'>): readonly InfoRow[] {
  const { wiki, cite } = sheet;
  cite.section(wiki.words.short.glance ?? '');
  return (wiki.kindOf(page)?.fields ?? []).map(({ key, label }) => {
    const facts = page.page.fields?.[key] ?? [];
    const said = facts.map(({ value, evidence }): Rich => {
      return [linkTo(sheet, wiki.site.resolve(value)), ...marked(cite.marks(evidence ?? []))];
    });
    return row(label, ...said);
  });
}

export function pageView(wiki: Wiki, page: OwnPage<'page'>, limit?: number): Viewed<PageView> {
  const sheet = sheetOf(wiki, page, limit);
  const { words } = wiki;
  const { name, kind, extra, facts, tags } = page.page;
  const opening = openingOf(sheet, []);
  const info = rows(
    ...fieldRows(sheet, page),
    aliasRow(sheet),
    ...mentionRows(sheet),
    tags.length === 0 ? undefined : row(words.term.tags, [text(tags.join(', '))]),
  );
  const backlinks = backlinksOf(sheet);
  sheet.outline.open('backlinks', words.section.backlinks, backlinks.length);
  const evidence = evidenceOf(sheet);
  const view: PageView = {
    type: kind,
    kind: kind === 'page' ? '' : (wiki.kindOf(page)?.singular ?? kind),
    badges: [],
    name,
    ...opening,
    infoTitle: words.nav.glance,
    info,
    heads: sheet.outline.heads,
    toc: sheet.outline.toc(),
    backlinks,
    parts: {},
    evidence,
    extra,
    facts,
  };
  return { view, uses: sheet.cite.uses() };
}
