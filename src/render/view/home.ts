/** The overview: key figures, proposals, disputes beside what changed, timeline strip, people, organizations, reports. */

import type { PartialDate } from '../../model/values.ts';
import { relative } from '../../text/href.ts';
import { longDateWords } from '../format/dates.ts';
import { type OwnPage, pagesOf } from '../wiki/pages.ts';
import { byDate } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { changesUrl, latestChanges } from './changes.ts';
import { type Citing, citing } from './cite.ts';
import { type DisputeView, disputeView } from './dispute-view.ts';
import type { EventRow } from './event-rows.ts';
import { evidenceOf } from './evidence.ts';
import { type FigureTile, figureTile } from './figure-tile.ts';
import { standing } from './home-lead.ts';
import { type Counted, countsOf, entriesOf, type HomeEntry, keyFigures, type More, moreOf } from './home-lists.ts';
import { timelineText } from './home-time.ts';
import { byName } from './listing.ts';
import type { Here } from './pieces.ts';
import { type ProposalTable, proposalTable } from './proposal-table.ts';
import { fill, type Rich, text, time } from './rich.ts';
import { bodyOf, type EvidenceView, type Outline, outlineOf, type SectionHead, type Viewed } from './sheet.ts';
import { type SourceRow, sourceRows } from './source-table.ts';
import { type MonthBar, monthStrip } from './strip.ts';
import { monthUrl } from './timeline-parts.ts';

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
  readonly counts: readonly Counted[];
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

type Room = Readonly<Record<'figures' | 'proposals' | 'disputes' | 'changed' | 'entries' | 'sources', number>>;

/** What fits on an overview that is read in a minute. Four figures fill a line. */
const ample: Room = { figures: 8, proposals: 8, disputes: 4, changed: 6, entries: 12, sources: 12 };

/** Where a lighter page is asked for, the lists that have a page of their own give way first. */
const rooms: readonly (readonly [limit: number, room: Room])[] = [
  [24, { ...ample, proposals: 6, changed: 5 }],
  [12, { figures: 8, proposals: 4, disputes: 2, changed: 4, entries: 6, sources: 6 }],
  [6, { figures: 4, proposals: 4, disputes: 2, changed: 3, entries: 6, sources: 6 }],
];

const roomFor = (limit: number): Room => rooms.findLast(([upTo]) => limit <= upTo)?.[1] ?? ample;

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

  const body = intro === undefined ? { leadHtml: '', html: '' } : bodyOf({ page: intro, cite, wiki });
  cite.section(words.short.lead ?? '');
  const standsAs = body.leadHtml === '' ? standing(here) : [];
  const allFigures = pagesOf(site, 'figure');
  const key = keyFigures(wiki, most.figures);
  outline.open('figures', words.section.keyFigures, key.length);
  const figures = key.map((f) => figureTile(here, f));
  more.figures = moreOf(here, 'figure', allFigures.length, most.figures);
  const { proposals, count: proposalCount } = proposalsOf(here, outline, most.proposals);
  more.proposals = moreOf(here, 'proposal', proposalCount, proposals?.rows.length ?? 0);
  outline.open('disputed', words.section.disputed, wiki.disputes.all.length);
  const disputes = wiki.disputes.all.slice(0, most.disputes).map((d) => disputeView(here, d));
  if (wiki.disputes.all.length > most.disputes)
    more.disputed = { text: fillText(words.say.moreLink, { n: wiki.disputes.all.length }), href: 'disputed.html' };
  const changes = wiki.changes.reduce((n, b) => n + b.changes.length, 0);
  outline.open('changed', words.section.changed, changes);
  const changed = latestChanges(here, most.changed);
  if (changes > most.changed) more.changed = { text: words.say.allChanges, href: relative(url, changesUrl(0)) };
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
    timelineText: timelineText(wiki, strip.length > 0),
    strip,
    people,
    organizations,
    pages: pages.map((p) => ({
      id: p.page.id,
      name: p.page.name,
      href: relative(url, p.url),
      line: [text(p.page.description)],
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

/** To the day where one is known. */
const newestDate = (wiki: Wiki): PartialDate | undefined =>
  wiki.reports.all
    .map((r) => r.date)
    .filter((d) => d !== undefined)
    .sort(byDate)
    .at(-1);
