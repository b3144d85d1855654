/** All pages of one kind: people, organizations, proposals, figures, reports, or a kind of the wiki's own. */
import type { SitePage } from '../../model/site.ts';
import { relative } from '../../text/href.ts';
import { isType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { citing } from './cite.ts';
import { coverage, type EvidenceView, evidenceOf, outlineOf, type SectionHead, type Viewed } from './entity.ts';
import { type FigureTile, figureTile } from './figure-tile.ts';
import { byName, letterOf, lineOf } from './listing.ts';
import { counted } from './pieces.ts';
import { type ProposalTable, proposalTable } from './proposal-table.ts';
import type { Rich } from './rich.ts';
import { type SourceRow, sourceRows } from './source-table.ts';

export interface ListEntry {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly line: string;
  readonly coverage: Rich;
}

export interface KindIndexView {
  readonly name: string;
  readonly lead: string;
  readonly note: string;
  /** Entries under their first letter; one nameless group while the list is short. */
  readonly groups: readonly { readonly letter: string; readonly id: string; readonly entries: readonly ListEntry[] }[];
  readonly figures: readonly FigureTile[];
  readonly proposals?: ProposalTable;
  readonly sources: readonly SourceRow[];
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly evidence: EvidenceView;
}

/** Longer lists are parted by letter. */
const mostInOneList = 30;

/** Figures with their marks fill a page sooner than names do; beyond this many they are listed by name and value. */
const mostTiles = 40;

type IndexKind = 'person' | 'organization' | 'proposal' | 'figure' | 'source' | 'page';

export function kindIndexView(
  wiki: Wiki,
  kind: IndexKind,
  url: string,
  title: string,
  pages: readonly SitePage[],
): Viewed<KindIndexView> {
  const { words } = wiki;
  const cite = citing(wiki, url);
  const outline = outlineOf({ headings: [] }, cite);
  cite.section(title);
  const here = { wiki, url, cite };
  const sorted = [...pages].sort(byName);
  const tiles = kind === 'figure' && pages.length <= mostTiles;
  const figures = tiles ? sorted.filter((p) => isType(p, 'figure')).map((p) => figureTile(here, p)) : [];
  const proposals = kind === 'proposal' && pages.length <= mostTiles ? proposalTable(here) : undefined;
  const sources = kind === 'source' ? sourceRows(wiki, url) : [];
  const listed = figures.length > 0 || proposals !== undefined || sources.length > 0 ? [] : sorted;
  const view: KindIndexView = {
    name: title,
    lead: fillText(kind === 'source' || kind === 'proposal' ? words.say.kindLeadTime : words.say.kindLead, {
      entries: counted(words, 'entries', pages.length),
    }),
    note:
      listed.length > 0 &&
      wiki.reports.all.length > 0 &&
      kind !== 'page' &&
      kind !== 'figure' &&
      wiki.reports.all.length <= 12
        ? words.say.coverageNote
        : '',
    groups: groupsOf(wiki, url, listed, kind),
    figures,
    ...(proposals === undefined ? {} : { proposals }),
    sources,
    heads: outline.heads,
    evidence: evidenceOf({ wiki, cite, outline }),
  };
  return { view, uses: cite.uses() };
}

function groupsOf(wiki: Wiki, url: string, pages: readonly SitePage[], kind: IndexKind): KindIndexView['groups'] {
  const entry = (p: SitePage): ListEntry => ({
    id: p.page.id,
    name: p.page.name,
    href: relative(url, p.url),
    line: lineOf({ wiki, url }, p),
    coverage: kind === 'page' || kind === 'figure' || wiki.reports.all.length === 0 ? [] : coverage(wiki, p),
  });
  if (pages.length === 0) return [];
  if (pages.length <= mostInOneList) return [{ letter: '', id: 'all', entries: pages.map(entry) }];
  const letters = [...new Set(pages.map((p) => letterOf(p.page.name)))];
  return letters.map((letter, i) => ({
    letter,
    id: `letter-${i + 1}`,
    entries: pages.filter((p) => letterOf(p.page.name) === letter).map(entry),
  }));
}
