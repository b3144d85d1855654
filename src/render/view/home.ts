/** The overview: key figures, proposals, disputes beside what changed, timeline strip, people, organizations, reports. */

import type { PartialDate } from '../../model/values.ts';
import { relative } from '../../text/href.ts';
import { longDateWords } from '../format/dates.ts';
import { type OwnPage, type PageOfType, pagesOf } from '../wiki/pages.ts';
import { byDate } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { changesUrl, latestChanges } from './changes.ts';
import { type Citing, citing } from './cite.ts';
import { type DisputeView, disputeView } from './dispute-view.ts';
import type { EventRow } from './event-rows.ts';
import { evidenceOf } from './evidence.ts';
import { type FigureTile, figureTile } from './figure-tile.ts';
import { kindIndexUrl } from './frame.ts';
import { standing } from './home-lead.ts';
import { coverage, namedIn } from './infobox.ts';
import { byName, lineOf } from './listing.ts';
import type { Here } from './pieces.ts';
import { type ProposalTable, proposalTable } from './proposal-table.ts';
import { fill, joined, type Piece, type Rich, text, time } from './rich.ts';
import { bodyOf, type EvidenceView, type Outline, outlineOf, type SectionHead, type Viewed } from './sheet.ts';
import { type SourceRow, sourceRows } from './source-table.ts';
import { type MonthBar, monthStrip } from './strip.ts';
import { spanOf } from './timeline.ts';
import { busiestParties } from './timeline-filter.ts';
import { monthUrl, timelineParts } from './timeline-parts.ts';

/** A link to the whole list, where the overview shows only its beginning. */
export interface More {
  readonly text: string;
  readonly href: string;
}

export interface HomeEntry {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly line: string;
  readonly coverage: Rich;
}

export interface HomeView {
  readonly name: string;
  readonly lead: string;
  /** The first paragraph of the editor's own text, where there is one. */
  readonly leadHtml: string;
  /** Where things stand; empty behind an editor's own lead. */
  readonly standing: Rich;
  readonly html: string;
  /** "As of 20 August 2024": the date of the newest report. */
  readonly asOfTitle: Rich;
  readonly counts: readonly { readonly text: string; readonly href: string; readonly count: number }[];
  readonly figures: readonly FigureTile[];
  readonly proposals?: ProposalTable;
  readonly disputes: readonly DisputeView[];
  /** Newest first. */
  readonly changed: readonly EventRow[];
  readonly timeline: string;
  readonly timelineText: Rich;
  readonly strip: readonly MonthBar[];
  readonly people: readonly HomeEntry[];
  readonly organizations: readonly HomeEntry[];
  readonly pages: readonly HomeEntry[];
  readonly sources: readonly SourceRow[];
  readonly more: Readonly<Record<string, More | undefined>>;
  readonly coverageNote: string;
  readonly empty: boolean;
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly evidence: EvidenceView;
}

/** What fits on an overview that is read in a minute; less of all where `limit` asks for a lighter page. */
function roomFor(
  limit: number,
): Readonly<Record<'figures' | 'proposals' | 'disputes' | 'changed' | 'entries' | 'sources', number>> {
  const of = (n: number): number => Math.max(2, Math.ceil(n * Math.min(1, limit / 32)));
  // Four tiles fill a line.
  const figures = 4 * Math.ceil(of(8) / 4);
  return { figures, proposals: of(8), disputes: of(4), changed: of(6), entries: of(12), sources: of(12) };
}

/** `intro` is the editor's own `index` page, where there is one: its text opens the overview. */
export function homeView(
  wiki: Wiki,
  limit: number = Number.POSITIVE_INFINITY,
  intro?: OwnPage<'page'>,
): Viewed<HomeView> {
  const url = 'index.html';
  const most = roomFor(limit);
  const { words, site } = wiki;
  const cite = citing(wiki, url);
  const outline = outlineOf(intro ?? { headings: [] }, cite, wiki.words);
  const here = { wiki, url, cite };
  const more: Record<string, More | undefined> = {};
  const { dated } = wiki.events;

  const body = intro === undefined ? { leadHtml: '', html: '' } : bodyOf({ page: intro, cite });
  cite.section(words.short.lead ?? '');
  const standsAs = body.leadHtml === '' ? standing(here) : [];
  const allFigures = pagesOf(site, 'figure');
  const keyFigures = [...allFigures]
    .sort((a, b) => weight(wiki, b) - weight(wiki, a) || byName(a, b))
    .slice(0, most.figures);
  outline.open('figures', words.section.keyFigures, keyFigures.length);
  const figures = keyFigures.map((f) => figureTile(here, f));
  more.figures = moreOf(here, 'figure', allFigures.length, most.figures);
  const { proposals, count: proposalCount } = proposalsOf(here, outline, most.proposals);
  more.proposals = moreOf(here, 'proposal', proposalCount, most.proposals);
  outline.open('disputed', words.section.disputed, wiki.disputes.all.length);
  const disputes = wiki.disputes.all.slice(0, most.disputes).map((d) => disputeView(here, d));
  if (wiki.disputes.all.length > most.disputes)
    more.disputed = { text: fillText(words.say.moreLink, { n: wiki.disputes.all.length }), href: 'disputed.html' };
  const changes = wiki.changes.reduce((n, b) => n + b.changes.length, 0);
  outline.open('changed', words.section.changed, changes);
  const changed = latestChanges(here, most.changed);
  if (changes > most.changed) more.changed = { text: words.nav.changes, href: relative(url, changesUrl(0)) };
  const strip = monthStrip(words, dated, (month) => relative(url, monthUrl(wiki, month)));
  outline.open('time', words.section.timeline, dated.length);
  const people = entriesOf(here, outline, 'people', 'person', most.entries, more);
  const organizations = entriesOf(here, outline, 'organizations', 'organization', most.entries, more);
  const pages = pagesOf(site, 'page')
    .filter((p) => p.page.id !== intro?.page.id)
    .sort(byName)
    .slice(0, most.entries);
  outline.open('pages', words.section.pages, pages.length);
  const reports = wiki.reports.all;
  outline.open('sources', words.section.sources, reports.length);
  more.sources = moreOf(here, 'source', reports.length, most.sources);
  outline.open('how', words.section.how, 1);
  const evidence = evidenceOf({ wiki, cite, outline });
  const newest = newestDate(wiki);
  const view: HomeView = {
    name: intro?.page.name ?? site.settings.title,
    lead: intro?.page.description || site.settings.description,
    ...body,
    standing: standsAs,
    asOfTitle:
      newest === undefined
        ? [text(words.say.asOfUndated)]
        : fill(words.say.asOfLead, { date: time({ words: longDateWords(words, newest), datetime: newest }) }),
    counts: countsOf(wiki, allFigures.length, proposalCount),
    figures,
    ...(proposals === undefined ? {} : { proposals }),
    disputes,
    changed,
    timeline: 'timeline.html',
    timelineText: timelineText(wiki),
    strip,
    people,
    organizations,
    pages: pages.map((p) => ({
      id: p.page.id,
      name: p.page.name,
      href: relative(url, p.url),
      line: p.page.description,
      coverage: [],
    })),
    sources: sourceRows(wiki, url, reports.slice(-most.sources)),
    more,
    coverageNote: reports.length > 0 && reports.length <= 12 ? words.say.coverageNote : '',
    empty: site.pages.filter((p) => p.page.id !== intro?.page.id).length === 0,
    heads: outline.heads,
    evidence,
  };
  return { view, uses: cite.uses() };
}

/** Figures that several reports give, or that are disputed, come first. */
function weight(wiki: Wiki, figure: PageOfType<'figure'>): number {
  const values = wiki.values.ofFigure(figure.page.id);
  const reports = new Set(values.flatMap((v) => v.fact.evidence.map((e) => e.source))).size;
  return (
    reports * 4 +
    values.length +
    (values.some((v) => v.standing === 'disputed') ? 6 : 0) +
    (figure.page.facts.unit === 'people' ? 1 : 0)
  );
}

function proposalsOf(
  here: Here & { readonly cite: Citing },
  outline: Outline,
  most: number,
): { proposals: ProposalTable | undefined; count: number } {
  const { wiki } = here;
  const count = pagesOf(wiki.site, 'proposal').length;
  outline.open('proposals', wiki.words.section.proposals, count);
  return { proposals: proposalTable(here, most), count };
}

function moreOf(
  here: Here,
  kind: 'person' | 'organization' | 'proposal' | 'figure' | 'source',
  all: number,
  shown: number,
): More | undefined {
  if (all <= shown) return undefined;
  return { text: fillText(here.wiki.words.say.moreLink, { n: all }), href: relative(here.url, kindIndexUrl(kind)) };
}

/** Those named in most reports, then most often. */
function entriesOf(
  here: Here,
  outline: Outline,
  key: string,
  kind: 'person' | 'organization',
  most: number,
  more: Record<string, More | undefined>,
): readonly HomeEntry[] {
  const { wiki, url } = here;
  const all = pagesOf(wiki.site, kind);
  outline.open(key, wiki.words.section[kind === 'person' ? 'people' : 'organizations'], all.length);
  more[key] = moreOf(here, kind, all.length, most);
  const ranked = all.map((p) => ({
    p,
    reports: namedIn({ wiki, page: p }).length,
    times: Object.values(p.page.mentions).flat().length,
  }));
  ranked.sort((a, b) => b.reports - a.reports || b.times - a.times || byName(a.p, b.p));
  return ranked.slice(0, most).map(({ p }) => ({
    id: p.page.id,
    name: p.page.name,
    href: relative(url, p.url),
    line: lineOf(here, p),
    coverage: wiki.reports.all.length === 0 ? [] : coverage(wiki, p),
  }));
}

function countsOf(wiki: Wiki, figures: number, proposals: number): HomeView['counts'] {
  const { words } = wiki;
  const list = [
    { text: words.kinds.person.many, href: '#people', count: pagesOf(wiki.site, 'person').length },
    { text: words.kinds.organization.many, href: '#organizations', count: pagesOf(wiki.site, 'organization').length },
    { text: words.kinds.proposal.many, href: '#proposals', count: proposals },
    { text: words.kinds.figure.many, href: '#figures', count: figures },
    { text: words.section.disputed, href: '#disputed', count: wiki.disputes.all.length },
    { text: words.nav.events, href: '#time', count: wiki.events.dated.length },
    { text: words.section.sources, href: '#sources', count: wiki.reports.all.length },
  ];
  return list.filter((entry) => entry.count > 0);
}

/** To the day where one is known. */
const newestDate = (wiki: Wiki): PartialDate | undefined =>
  wiki.reports.all
    .map((r) => r.date)
    .filter((d) => d !== undefined)
    .sort(byDate)
    .at(-1);

/** How many events there are from when to when, and the ways into them. */
function timelineText(wiki: Wiki): Rich {
  const { dated } = wiki.events;
  const span = spanOf(dated);
  if (span === undefined) return [];
  const { words } = wiki;
  const read: Piece = { t: 'link', text: fillText(words.say.readAll, { n: dated.length }), href: 'timeline.html' };
  const months = fill(words.say.byMonth, {
    from: longDateWords(words, span.from),
    to: longDateWords(words, span.to),
    read,
  });
  const [only] = timelineParts(wiki);
  const parties = only?.key === '' ? busiestParties(wiki, dated) : [];
  if (parties.length === 0) return [...months, text('.')];
  const links = parties.slice(0, 5).map((p): Rich => [{ t: 'link', text: p.name, href: `timeline.html#by-${p.key}` }]);
  return [...months, ...fill(words.say.byPartyToo, { parties: joined(links, ', ') })];
}
