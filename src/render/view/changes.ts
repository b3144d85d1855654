/** "What changed": what editors put right, reports that were withdrawn, and report by report what was new; some on each page. */
import { relative } from '../../text/href.ts';
import type { When } from '../format/dates.ts';
import { whenOf } from '../format/dates.ts';
import type { Batch, Change } from '../wiki/changes.ts';
import type { Report } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { changeRow } from './change-rows.ts';
import { type Citing, citing, labelOf, reportName, reportWords } from './cite.ts';
import { type EditRow, editRows } from './edit-rows.ts';
import type { EventRow } from './event-rows.ts';
import { evidenceOf } from './evidence.ts';
import { counted, type Here, linkToPage } from './pieces.ts';
import { fill, joined, type Rich, small, text } from './rich.ts';
import { type EvidenceView, outlineOf, type SectionHead, type Viewed } from './sheet.ts';

export interface BatchView extends SectionHead {
  readonly when: When;
  /** The report's headline, as a link to its page. */
  readonly report: Rich;
  /** "4 facts added, 1 changed" */
  readonly summary: string;
  /** Pages about what no earlier report names; empty where there are none. */
  readonly pages: Rich;
  readonly rows: readonly EventRow[];
  /** How many of its facts are not listed; empty where all are. */
  readonly rest: string;
}

export interface ChangesView {
  readonly name: string;
  readonly lead: string;
  readonly note: string;
  readonly edits: readonly EditRow[];
  readonly withdrawn: readonly { readonly when: When; readonly report: Rich }[];
  readonly batches: readonly BatchView[];
  readonly chunks: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly evidence: EvidenceView;
}

/** Rows of one page; a report is never parted, so that a page may have some more. */
const rowsPerPage = 36;

/** Facts that a report added are listed up to here; its own page has all of them. */
const mostAdded = 8;

/** Of reports older than this many only what they changed is listed. */
const recentReports = 50;

/** Pages named as new with one report. */
const mostPages = 12;

export const changesUrl = (chunk: number): string => (chunk === 0 ? 'changes.html' : `changes/${chunk + 1}.html`);

/** None where there is nothing to tell. */
export const changesCount = (wiki: Wiki): number => chunksOf(wiki).length;

interface Listed {
  readonly batch: Batch;
  readonly shown: readonly Change[];
}

const chunked = new WeakMap<Wiki, readonly (readonly Listed[])[]>();

function chunksOf(wiki: Wiki): readonly (readonly Listed[])[] {
  const known = chunked.get(wiki);
  if (known) return known;
  const chunks: Listed[][] = [];
  let room = 0;
  for (const [i, batch] of wiki.changes.entries()) {
    const listed = { batch, shown: shownOf(batch, i < recentReports ? mostAdded : 0) };
    // A heading with its summary takes the room of two rows.
    const size = listed.shown.length + 2;
    if (size > room || chunks.length === 0) {
      chunks.push([]);
      room = rowsPerPage;
    }
    chunks.at(-1)?.push(listed);
    room -= size;
  }
  const other = withdrawnOf(wiki).length + (wiki.site.edits?.length ?? 0) > 0;
  if (chunks.length === 0 && other) chunks.push([]);
  chunked.set(wiki, chunks);
  return chunks;
}

function shownOf({ changes }: Batch, added: number): readonly Change[] {
  const replaced = changes.filter((c) => c.how !== 'added').slice(0, rowsPerPage);
  return [...replaced, ...changes.filter((c) => c.how === 'added').slice(0, added)];
}

const withdrawnOf = (wiki: Wiki): readonly Report[] =>
  wiki.reports.all.filter((r) => r.page?.page.type === 'source' && r.page.page.facts.retracted === true);

export function changesView(wiki: Wiki, chunk: number): Viewed<ChangesView> {
  const url = changesUrl(chunk);
  const { words } = wiki;
  const cite = citing(wiki, url);
  const outline = outlineOf({ headings: [] }, cite, words);
  const here = { wiki, url, cite };
  const edits = chunk === 0 ? editRows(here, wiki.site.edits ?? []) : [];
  const withdrawn = chunk === 0 ? withdrawnOf(wiki) : [];
  outline.open('edits', words.section.edits, edits.length);
  outline.open('withdrawn', words.section.withdrawn, withdrawn.length);
  cite.section(words.short.changed ?? '');
  const chunks = chunksOf(wiki);
  const view: ChangesView = {
    name: words.nav.changes,
    lead: words.say.changesLead,
    note: words.say.changesNote,
    edits,
    withdrawn: withdrawn.map((r) => ({ when: whenOf(words, r.date), report: titleOf(here, r) })),
    batches: (chunks[chunk] ?? []).map((listed) => batchView(here, listed)),
    chunks:
      chunks.length < 2
        ? []
        : chunks.map((_, i) => ({ text: String(i + 1), href: relative(url, changesUrl(i)), current: i === chunk })),
    heads: outline.heads,
    evidence: evidenceOf({ wiki, cite, outline }),
  };
  return { view, uses: cite.uses() };
}

/** The newest changes, for the overview: `most` rows. */
export const latestChanges = (here: Here & { readonly cite: Citing }, most: number): readonly EventRow[] =>
  here.wiki.changes
    .flatMap((b) => b.changes)
    .slice(0, most)
    .map((c) => changeRow(here, c));

function batchView(here: Here & { readonly cite: Citing }, { batch, shown }: Listed): BatchView {
  const { wiki } = here;
  const { report, changes, repeated, pages } = batch;
  const how = (kind: Change['how']): number => changes.filter((c) => c.how === kind).length;
  const numbers = [
    ['added', how('added')],
    ['changed', how('changed')],
    ['contradicted', how('disputed')],
    ['repeated', repeated],
  ] as const;
  const named = pages.slice(0, mostPages).map((p): Rich => [linkToPage(here, p)]);
  const more: Rich = pages.length > mostPages ? [text(' '), small(moreOf(wiki, pages.length - mostPages))] : [];
  return {
    id: `r-${report.key}`,
    title: headingOf(wiki, report),
    when: whenOf(wiki.words, report.date),
    report: titleOf(here, report),
    summary: numbers.flatMap(([key, n]) => (n === 0 ? [] : [counted(wiki.words, key, n)])).join(', '),
    pages: named.length === 0 ? [] : fill(wiki.words.say.newPages, { pages: [...joined(named, ', '), ...more] }),
    rows: shown.map((c) => changeRow(here, c)),
    rest: shown.length < changes.length ? counted(wiki.words, 'notListed', changes.length - shown.length) : '',
  };
}

const moreOf = ({ words }: Wiki, n: number): string => fillText(words.say.more, { n });

/** Two reports of one outlet and day are told apart by their marks. */
function headingOf(wiki: Wiki, report: Report): string {
  const [words, label] = [reportWords(wiki, report), labelOf(report)];
  return words.startsWith(label) ? words : `${words} · ${label}`;
}

function titleOf({ wiki, url }: Here, report: Report): Rich {
  const words = report.title ?? reportName(wiki, report);
  return [report.url === undefined ? text(words) : { t: 'link', text: words, href: relative(url, report.url) }];
}
