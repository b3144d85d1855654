/** What every page of a person, organization, proposal or figure has: header, infobox, contents, backlinks, evidence. */

import type { Evidence } from '../../model/evidence.ts';
import { byCodeUnit, type PageId } from '../../model/ids.ts';
import type { SitePage } from '../../model/site.ts';
import { relative } from '../../text/href.ts';
import { whenOf } from '../format/dates.ts';
import type { Report } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { type Citing, citing, type EvidenceGroup, labelOf, type Use } from './cite.ts';
import { type Crumb, kindFolders, kindIndexUrl } from './frame.ts';
import { counted, type Here, linkToPage } from './pieces.ts';
import { joined, marked, type Piece, type Rich, text, time } from './rich.ts';

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

/** The part of a page model that all entity pages share. */
export interface EntityView {
  readonly kind: string;
  readonly badges: Rich;
  readonly name: string;
  /** The description; only where `leadHtml` is empty. */
  readonly lead: Rich;
  /** First paragraph of the editor's text, as safe HTML. */
  readonly leadHtml: string;
  /** The editor's text as HTML, already safe. */
  readonly html: string;
  readonly infoTitle: string;
  readonly info: readonly InfoRow[];
  /** Sections that have something in them; `heads.statements` is absent otherwise. */
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly toc: readonly SectionHead[];
  readonly backlinks: readonly BacklinkRow[];
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
}

export function sheetOf(wiki: Wiki, page: SitePage): Sheet {
  const cite = citing(wiki, page.url);
  return { wiki, url: page.url, page, cite, outline: outlineOf(page, cite) };
}

/** Ids of the body's own headings come first: ours give way to them. */
export function outlineOf(page: Pick<SitePage, 'headings'>, cite: Citing): Outline {
  const taken = new Set(page.headings.map((h) => h.id));
  const own = page.headings.filter((h) => h.depth === 2).map((h) => ({ id: h.id, title: h.text }));
  const heads: Record<string, SectionHead> = {};
  return {
    open: (key, title, size) => {
      cite.section(title);
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
export function bodyOf({ page, cite }: Pick<Sheet, 'page' | 'cite'>): {
  readonly leadHtml: string;
  readonly html: string;
} {
  const html = citedHtml(page, cite);
  const first = /^\s*<p>([\s\S]*?)<\/p>\s*/.exec(html);
  if (!first || /<(?:img|picture|video|audio|iframe)\b/.test(first[0])) return { leadHtml: '', html };
  return { leadHtml: first[1] ?? '', html: html.slice(first[0].length) };
}

function citedHtml(page: SitePage, cite: Citing): string {
  return page.html.replace(/<sup data-cite="(\d+)"><\/sup>/g, (_, n: string) => {
    const evidence = page.cited?.[Number(n)] ?? [];
    return cite
      .marks(evidence)
      .map((group) => `<span class="ev">${group.map(markHtml).join(' ')}</span>`)
      .join('');
  });
}

/** Ids and labels are made of marks and numbers, but a mark comes from a report, so it is escaped like all text. */
const markHtml = (m: { id: string; href: string; label: string }): string =>
  `<a role="doc-noteref" id="${escaped(m.id)}" href="${escaped(m.href)}">${escaped(m.label)}</a>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (s: string): string => s.replace(/[&<>"']/g, (c) => entities[c] ?? c);

/** The body, or for a page without one its description with the evidence of the facts whose words stand in it. */
export function openingOf(
  sheet: Sheet,
  facts: Parameters<typeof leadOf>[1],
): Pick<EntityView, 'lead' | 'leadHtml' | 'html'> {
  sheet.cite.section(sheet.wiki.words.section.lead);
  const body = bodyOf(sheet);
  return { ...body, lead: body.leadHtml === '' ? leadOf(sheet, facts) : [] };
}

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

/** Rows with nothing to say are left out. */
export const rows = (...list: readonly (InfoRow | undefined)[]): readonly InfoRow[] =>
  list.filter((r): r is InfoRow => r?.values.some((v) => v.length > 0) === true);

export const row = (term: string, ...values: readonly Rich[]): InfoRow => ({
  term,
  values: values.filter((v) => v.length > 0),
});

export function aliasRow({ page, wiki }: Sheet): InfoRow {
  const { aliases } = page.page;
  const shown = aliases.slice(0, 8).map((a): Rich => [text(a)]);
  if (aliases.length > 8) shown.push([text(fillText(wiki.words.say.more, { n: aliases.length - 8 }))]);
  return row(wiki.words.term.aliases, joined(shown, '; '));
}

/** Reports that name the page, in time order. */
export const namedIn = ({ page, wiki }: Pick<Sheet, 'page' | 'wiki'>): readonly Report[] =>
  wiki.reports.all.filter((r) => (page.page.mentions[r.id]?.length ?? 0) > 0);

/** First and last mention, and how many reports name it. */
export function mentionRows(sheet: Sheet): readonly InfoRow[] {
  const { wiki, page } = sheet;
  const { term } = wiki.words;
  const reports = namedIn(sheet);
  const dated = reports.filter((r) => r.date !== undefined);
  const first = dated[0];
  const last = dated.at(-1);
  return rows(
    first && row(term.first, mentionValue(sheet, first, 0)),
    last && last !== first ? row(term.last, mentionValue(sheet, last, -1)) : undefined,
    reports.length === 0 ? undefined : row(term.namedIn, coverage(wiki, page)),
  );
}

function mentionValue({ wiki, page, cite }: Sheet, report: Report, at: 0 | -1): Rich {
  const span = page.page.mentions[report.id]?.at(at);
  const sentence = span && report.sentences.find((s) => s.start < span.end && span.start < s.end);
  return [
    time(whenOf(wiki.words, report.date)),
    text(`, ${report.publisher ?? labelOf(report)}`),
    ...(sentence === undefined ? [] : marked(cite.mention(report, sentence.index))),
  ];
}

/** Squares and words: "□■■ 2 of 3 reports"; words only when the reports are many. */
export function coverage(wiki: Wiki, page: SitePage): Rich {
  const all = wiki.reports.all;
  const named = new Set(namedIn({ wiki, page }).map((r) => r.id));
  const words = counted(wiki.words, 'ofReports', all.length, { k: named.size });
  if (all.length > 12) return [text(words)];
  const squares: Piece = { t: 'squares', text: all.map((r) => (named.has(r.id) ? '■' : '□')).join('') };
  return [squares, text(` ${words}`)];
}

export function crumbsOf(wiki: Wiki, page: SitePage): readonly Crumb[] {
  const { words } = wiki;
  const { type } = page.page;
  const middle =
    type === 'page' ? [] : [{ text: words.kinds[type].many, href: relative(page.url, kindIndexUrl(type)) }];
  return [{ text: words.nav.overview, href: relative(page.url, 'index.html') }, ...middle, { text: page.page.name }];
}

export const isEntity = (page: SitePage): boolean => page.page.type in kindFolders;

/** Pages that point here, one row each, with why; then the reports that name it. */
export function backlinksOf(sheet: Sheet): readonly BacklinkRow[] {
  const { wiki, page } = sheet;
  const { words } = wiki;
  const from = new Map<PageId, { reasons: Set<string>; times: number; fact?: string }>();
  for (const link of page.backlinks) {
    if (link.from === page.page.id) continue;
    const entry = from.get(link.from) ?? {
      reasons: new Set(),
      times: 0,
      ...(link.fact === undefined ? {} : { fact: link.fact }),
    };
    entry.reasons.add(words.reasons[link.property] ?? link.property);
    entry.times += link.times;
    from.set(link.from, entry);
  }
  const pages = [...from].flatMap(([id, entry]) => {
    const other = wiki.site.byId.get(id);
    return other === undefined ? [] : [{ other, entry }];
  });
  pages.sort(
    (a, b) => byCodeUnit(a.other.page.type, b.other.page.type) || byCodeUnit(a.other.page.name, b.other.page.name),
  );
  const linked = pages.map(
    ({ other, entry }): BacklinkRow => ({
      kind: words.kinds[other.page.type].one,
      what: [linkToPage(sheet, other), text(`: ${[...entry.reasons].join(', ')}`)],
      times: counted(words, 'times', entry.times),
    }),
  );
  return [...linked, ...reportRows(sheet)];
}

function reportRows(sheet: Sheet): readonly BacklinkRow[] {
  const { wiki, page } = sheet;
  const linked = new Set(page.backlinks.map((b) => b.from));
  return namedIn(sheet).flatMap((report): BacklinkRow[] => {
    if (report.page === undefined || linked.has(report.page.page.id)) return [];
    const spans = page.page.mentions[report.id] ?? [];
    const sentences = report.sentences.filter((s) => spans.some((m) => s.start < m.end && m.start < s.end));
    const first = sentences[0];
    return [
      {
        kind: wiki.words.kinds.source.one,
        what: [
          linkToPage(sheet, report.page, first && `s${first.index}`),
          text(`: ${counted(wiki.words, 'named', sentences.length)}`),
        ],
        times: counted(wiki.words, 'times', spans.length),
      },
    ];
  });
}

/** Called last: the list of everything cited above it. */
export function evidenceOf({ wiki, cite, outline }: Pick<Sheet, 'wiki' | 'cite' | 'outline'>): EvidenceView {
  const groups = cite.groups();
  outline.open('evidence', wiki.words.section.evidence, groups.length);
  return { groups, note: evidenceNote(wiki, groups) };
}

function evidenceNote(wiki: Wiki, groups: readonly EvidenceGroup[]): string {
  const { say } = wiki.words;
  const example = groups[0]?.notes[0];
  if (example === undefined) return '';
  const [, sentence] = example.label.split('\u00a0');
  const reports = wiki.reports.all;
  return [
    ...(sentence === undefined ? [] : [fillText(say.evidenceNote, { mark: example.label, n: sentence })]),
    ...(reports.some((r) => r.publisher === undefined && /^R\d+$/.test(r.label)) ? [say.evidenceR] : []),
    ...(groups.some((g) => g.degradedHref !== undefined) ? [say.evidenceDegraded] : []),
    say.evidenceText,
  ].join(' ');
}
