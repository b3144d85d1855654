/** A page being written: where it is, what it has cited so far, which sections it has; and what all kinds of page share. */

import type { Evidence } from '../../model/evidence.ts';
import type { FactId } from '../../model/ids.ts';
import type { SitePage } from '../../model/site.ts';
import { relative } from '../../text/href.ts';
import { entryOf } from '../../text/outside.ts';
import { escaped } from '../escape.ts';
import type { Card } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import type { Words } from '../words/index.ts';
import { fillText } from '../words/phrase.ts';
import { type Citing, citing, type EvidenceGroup, type Use } from './cite.ts';
import type { Crumb } from './frame.ts';
import type { Here } from './pieces.ts';
import { marked, type Rich, text } from './rich.ts';

export interface SectionHead {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
}

export interface InfoRow {
  readonly term: string;
  readonly values: readonly Rich[];
}

export interface BacklinkRow {
  readonly kind: string;
  readonly what: Rich;
  readonly times: string;
}

/** Where a list is too long for one page: what the page shows of it, and the pages that have it all. */
export interface PartLinks {
  readonly note: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** The part of a page model that all entity pages share. */
export interface EntityView {
  readonly kind: string;
  readonly badges: Rich;
  readonly name: string;
  /** The description; only where `leadHtml` is empty. */
  readonly lead: Rich;
  /** First paragraph of the editor's text, as safe HTML. */
  readonly leadHtml: string;
  /** What the facts come to, behind the lead; empty where an editor wrote a lead of their own. */
  readonly summary: Rich;
  /** The editor's text as HTML, already safe. */
  readonly html: string;
  readonly infoTitle: string;
  readonly info: readonly InfoRow[];
  /** Sections that have something in them; `heads.statements` is absent otherwise. */
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly toc: readonly SectionHead[];
  readonly backlinks: readonly BacklinkRow[];
  /** By section. */
  readonly parts: Readonly<Record<string, PartLinks | undefined>>;
  readonly evidence: EvidenceView;
}

export interface EvidenceView {
  readonly groups: readonly EvidenceGroup[];
  readonly note: string;
}

/** A page model, and where it uses which sentence. */
export interface Viewed<V> {
  readonly view: V;
  readonly uses: readonly Use[];
}

/** Collects the sections of a page as they are filled, in order. */
export interface Outline {
  /** Opens a section when `size` is not 0: names it for the marks that follow, and lists it. */
  readonly open: (key: string, title: string, size: number) => void;
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly toc: () => readonly SectionHead[];
}

export interface Sheet extends Here {
  readonly page: SitePage;
  readonly cite: Citing;
  readonly outline: Outline;
  /** Rows a long list may have here; what is beyond it stands on pages of its own. */
  readonly limit: number;
  readonly parts: Record<string, PartLinks | undefined>;
  /** Id of the row that shows a fact. Facts of two pages may say the same and share an id: the second gets a number. */
  readonly anchor: (fact: FactId) => string;
}

/** `url` differs from the page's own where a part of the page is written. */
export function sheetOf(
  wiki: Wiki,
  page: SitePage,
  limit: number = Number.POSITIVE_INFINITY,
  url: string = page.url,
): Sheet {
  const cite = citing(wiki, url);
  return {
    wiki,
    url,
    page,
    cite,
    outline: outlineOf(url === page.url ? page : { headings: [] }, cite, wiki.words),
    limit,
    parts: {},
    anchor: anchors(),
  };
}

function anchors(): (fact: FactId) => string {
  const times = new Map<FactId, number>();
  return (fact) => {
    const n = (times.get(fact) ?? 0) + 1;
    times.set(fact, n);
    return n === 1 ? `f-${fact}` : `f-${fact}-${n}`;
  };
}

/** Ids of the body's own headings come first: ours give way to them. */
export function outlineOf(page: Pick<SitePage, 'headings'>, cite: Citing, words: Words): Outline {
  const taken = new Set(page.headings.map((h) => h.id));
  const own = page.headings.filter((h) => h.depth === 2).map((h) => ({ id: h.id, title: h.text }));
  const heads: Record<string, SectionHead> = {};
  return {
    open: (key, title, size) => {
      cite.section(entryOf(words.short, key) ?? title);
      if (size > 0) heads[key] = { id: taken.has(key) ? `wiki-${key}` : key, title };
    },
    heads,
    toc: () => [...own, ...Object.values(heads)],
  };
}

/**
 * The body with an evidence mark at each place where it cites. Its first paragraph is the page's lead: what an editor
 * writes there is what readers see first.
 */
export function bodyOf({ page, cite, wiki }: Pick<Sheet, 'page' | 'cite' | 'wiki'>): {
  readonly leadHtml: string;
  readonly html: string;
} {
  const html = citedHtml(page, cite, wiki.words);
  const first = firstParagraph.exec(html);
  if (!first || /<(?:img|picture|video|audio|iframe)\b/.test(first[0])) return { leadHtml: '', html };
  return { leadHtml: first[1] ?? '', html: html.slice(first[0].length) };
}

/** A wide table scrolls by itself: it can be reached with the keyboard, and is named. One with a link in it is reached by that. */
function framed(html: string, words: Words): string {
  let n = 0;
  return html.replace(/<table\b[\s\S]*?<\/table>/g, (table) => {
    n++;
    const reached = /<a /.test(table)
      ? ''
      : ` role="group" aria-label="${escaped(fillText(words.say.table, { n }))}" tabindex="0"`;
    return `<div class="t"${reached}>${table}</div>`;
  });
}

function citedHtml(page: SitePage, cite: Citing, words: Words): string {
  return framed(page.html, words).replace(/<sup data-cite="(\d+)"><\/sup>/g, (_, n: string) => {
    const evidence = page.cited?.[Number(n)] ?? [];
    return cite
      .marks(evidence)
      .map((group) => `<span class="ev">${group.map(markHtml).join(' ')}</span>`)
      .join(' ');
  });
}

/** Ids and labels are made of marks and numbers, but a mark comes from a report, so it is escaped like all text. */
const markHtml = (m: { id: string; href: string; label: string }): string =>
  `<a role="doc-noteref" id="${escaped(m.id)}" href="${escaped(m.href)}">${escaped(m.label)}</a>`;

/**
 * The body, or for a page without one its description with the evidence of the facts whose words stand in it; then
 * what the facts come to. A lead in an editor's own words says what they want said: nothing is put behind it.
 */
export function openingOf(
  sheet: Sheet,
  facts: Parameters<typeof leadOf>[1],
  summary: () => Rich = () => [],
): Pick<EntityView, 'lead' | 'leadHtml' | 'html' | 'summary'> {
  sheet.cite.section(sheet.wiki.words.short.lead ?? '');
  const body = bodyOf(sheet);
  const lead = body.leadHtml === '' ? leadOf(sheet, facts) : [];
  return { ...body, lead, summary: saysDescription(sheet.page) ? summary() : [] };
}

const firstParagraph = /^\s*<p>([\s\S]*?)<\/p>\s*/;

/** True where the first paragraph is the page's description and no more: what the machine writes. */
function saysDescription({ page, html }: Pick<SitePage, 'page' | 'html'>): boolean {
  const lead = firstParagraph.exec(html)?.[1];
  return lead === undefined || letters(lead.replace(/<[^>]*>/g, '')) === letters(escaped(page.description));
}

/** For a page whose facts make a better lead than its description, unless an editor wrote one. */
export function replacedOpeningOf(sheet: Sheet, lead: () => Rich): ReturnType<typeof openingOf> {
  if (!saysDescription(sheet.page)) return openingOf(sheet, []);
  sheet.cite.section(sheet.wiki.words.short.lead ?? '');
  const rest = { ...sheet.page, html: sheet.page.html.replace(firstParagraph, '') };
  return { lead: lead(), leadHtml: '', summary: [], html: citedHtml(rest, sheet.cite, sheet.wiki.words) };
}

const letters = (s: string): string => s.replace(/&[#\w]+;|[^\p{L}\p{N}]+/gu, '');

function leadOf(
  { page, cite }: Sheet,
  facts: readonly { readonly words: string; readonly evidence: readonly Evidence[] }[],
): Rich {
  const { description } = page.page;
  if (description === '') return [];
  const has = description.toLowerCase();
  const evidence = facts
    .filter((f) => f.words !== '' && has.includes(f.words.toLowerCase()))
    .flatMap((f) => f.evidence);
  return [text(description), ...marked(cite.marks(evidence))];
}

/** `from` is where the crumbs stand, where that is not the page itself. */
export function crumbsOf(wiki: Wiki, page: Card, from: string = page.url): readonly Crumb[] {
  const { words } = wiki;
  const kind = wiki.kindOf(page);
  const middle = kind?.url === undefined ? [] : [{ text: kind.plural, href: relative(from, kind.url) }];
  return [{ text: words.nav.overview, href: relative(from, 'index.html') }, ...middle, { text: page.page.name }];
}
