/** All pages of one kind: people, organizations, proposals, figures, reports, or a kind of the wiki's own. */

import { relative } from '../../text/href.ts';
import type { Card } from '../wiki/pages.ts';
import { isType } from '../wiki/pages.ts';
import { byDate } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { citing } from './cite.ts';
import { evidenceOf } from './evidence.ts';
import { type FigureTile, figureTile } from './figure-tile.ts';
import { coverage } from './infobox.ts';
import { byName, letterOf, lineOf } from './listing.ts';
import { counted } from './pieces.ts';
import { type ProposalTable, proposalTable } from './proposal-table.ts';
import { type Rich, text } from './rich.ts';
import { type EvidenceView, outlineOf, type SectionHead, type Viewed } from './sheet.ts';
import { type SourceRow, sourceRows } from './source-table.ts';

export interface ListEntry {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly line: Rich;
  readonly coverage: Rich;
}

export interface KindIndexView {
  readonly name: string;
  readonly lead: string;
  readonly note: string;
  /** Every letter of the whole list, with the place where it begins. */
  readonly letters: readonly { readonly letter: string; readonly href: string }[];
  /** Entries of this page under their first letter; one nameless group while the list is short. */
  readonly groups: readonly { readonly letter: string; readonly id: string; readonly entries: readonly ListEntry[] }[];
  readonly figures: readonly FigureTile[];
  readonly proposals?: ProposalTable;
  readonly sources: readonly SourceRow[];
  /** The pages of a list that is too long for one. */
  readonly chunks: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly evidence: EvidenceView;
}

export type IndexKind = 'person' | 'organization' | 'proposal' | 'figure' | 'source' | 'page';

export interface KindIndex {
  readonly kind: IndexKind;
  readonly url: string;
  readonly title: string;
  readonly pages: readonly Card[];
}

/** Longer lists are parted by letter. */
const mostInOneList = 30;

/** Figures and proposals with their marks fill a page sooner than names do; beyond this many they are listed by name. */
const mostTiles = 24;

/** Entries on one page. */
const perPage: Readonly<Record<IndexKind, number>> = {
  person: 120,
  organization: 120,
  proposal: 120,
  figure: 120,
  source: 60,
  page: 120,
};

export const chunkCount = ({ kind, pages }: KindIndex): number => Math.max(1, Math.ceil(pages.length / perPage[kind]));

export const chunkUrl = (index: KindIndex, chunk: number): string =>
  chunk === 0 ? index.url : index.url.replace(/\.html$/, `/${chunk + 1}.html`);

/** One page of the list; `limit` below infinity asks for names instead of tiles and tables. */
export function kindIndexView(wiki: Wiki, index: KindIndex, chunk: number, limit: number): Viewed<KindIndexView> {
  const { words } = wiki;
  const { kind, title, pages } = index;
  const url = chunkUrl(index, chunk);
  const cite = citing(wiki, url);
  const outline = outlineOf({ headings: [] }, cite, words);
  cite.section(title);
  const here = { wiki, url, cite };
  const sorted = sortedPages(wiki, index);
  const rich = pages.length <= mostTiles && limit === Number.POSITIVE_INFINITY;
  const figures = rich ? sorted.filter((p) => isType(p, 'figure')).map((p) => figureTile(here, p)) : [];
  const proposals = rich && kind === 'proposal' ? proposalTable(here) : undefined;
  const inside = sorted.slice(chunk * perPage[kind], (chunk + 1) * perPage[kind]);
  const sources =
    kind === 'source'
      ? sourceRows(
          wiki,
          url,
          inside.flatMap((p) => (isType(p, 'source') ? [wiki.reports.of(p.page.facts.source)] : [])),
        )
      : [];
  const listed = figures.length > 0 || proposals !== undefined || kind === 'source' ? [] : inside;
  const inTime = kind === 'source' || proposals !== undefined;
  const named = listed.length > 0 && (kind === 'person' || kind === 'organization' || kind === 'proposal');
  const view: KindIndexView = {
    name: title,
    lead: fillText(inTime ? words.say.kindLeadTime : words.say.kindLead, {
      entries: counted(words, 'entries', pages.length),
    }),
    note: named && wiki.reports.all.length > 0 && wiki.reports.all.length <= 12 ? words.say.coverageNote : '',
    letters: listed.length > 0 && pages.length > mostInOneList ? lettersOf(index, url, sorted) : [],
    groups: groupsOf(wiki, url, listed, named, pages.length > mostInOneList),
    figures,
    ...(proposals === undefined ? {} : { proposals }),
    sources,
    chunks: chunksOf(index, url, chunk),
    heads: outline.heads,
    evidence: evidenceOf({ wiki, cite, outline }),
  };
  return { view, uses: cite.uses() };
}

/** Reports in time order, everything else by name. */
function sortedPages(wiki: Wiki, { kind, pages }: KindIndex): readonly Card[] {
  if (kind !== 'source') return [...pages].sort(byName);
  const order = new Map(wiki.reports.all.map((r) => [r.page, r.order]));
  return [...pages].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || byDate(a.url, b.url));
}

/** Ids are numbered over the whole list, so that a letter parted between two pages has one id on each. */
const letterId = (letters: readonly string[], letter: string): string => `letter-${letters.indexOf(letter) + 1}`;

const allLetters = (sorted: readonly Card[]): readonly string[] => [
  ...new Set(sorted.map((p) => letterOf(p.page.name))),
];

function lettersOf(index: KindIndex, url: string, sorted: readonly Card[]): KindIndexView['letters'] {
  return allLetters(sorted).map((letter) => {
    const first = sorted.findIndex((p) => letterOf(p.page.name) === letter);
    const chunk = Math.floor(first / perPage[index.kind]);
    const inside = sorted.slice(chunk * perPage[index.kind], (chunk + 1) * perPage[index.kind]);
    return { letter, href: relative(url, `${chunkUrl(index, chunk)}#${letterId(allLetters(inside), letter)}`) };
  });
}

function groupsOf(
  wiki: Wiki,
  url: string,
  pages: readonly Card[],
  named: boolean,
  byLetter: boolean,
): KindIndexView['groups'] {
  const entry = (p: Card): ListEntry => ({
    id: p.page.id,
    name: p.page.name,
    href: relative(url, p.url),
    line: [text(lineOf({ wiki, url }, p))],
    coverage: named && wiki.reports.all.length > 0 ? coverage(wiki, p) : [],
  });
  if (pages.length === 0) return [];
  if (!byLetter) return [{ letter: '', id: 'all', entries: pages.map(entry) }];
  const letters = allLetters(pages);
  return letters.map((letter) => ({
    letter,
    id: letterId(letters, letter),
    entries: pages.filter((p) => letterOf(p.page.name) === letter).map(entry),
  }));
}

function chunksOf(index: KindIndex, url: string, current: number): KindIndexView['chunks'] {
  const count = chunkCount(index);
  if (count < 2) return [];
  return Array.from({ length: count }, (_, i) => ({
    text: String(i + 1),
    href: relative(url, chunkUrl(index, i)),
    current: i === current,
  }));
}
