/** A page that holds one part of a long list of another page: its statements of one year, a run of its values. */
import type { SitePage } from '../../model/site.ts';
import { relative } from '../../text/href.ts';
import { isType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { type EventRow, eventRow } from './event-rows.ts';
import { evidenceOf } from './evidence.ts';
import { listsOf } from './lists.ts';
import type { Part } from './parts.ts';
import { linkToPage } from './pieces.ts';
import { type PositionRow, positionRows } from './position-rows.ts';
import type { Rich } from './rich.ts';
import { type EvidenceView, type SectionHead, sheetOf, type Viewed } from './sheet.ts';
import { type StatementRow, statementRows } from './statements.ts';
import { type ValueRow, valueRows } from './value-rows.ts';

export interface PartView {
  readonly kind: string;
  readonly name: string;
  readonly up: Rich;
  readonly siblings: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly heads: Readonly<Record<string, SectionHead | undefined>>;
  readonly statements: readonly StatementRow[];
  readonly positions: readonly PositionRow[];
  readonly positionsCaption: string;
  readonly positionsColumn: string;
  readonly values: readonly ValueRow[];
  readonly measure: string;
  readonly events: readonly EventRow[];
  readonly evidence: EvidenceView;
}

export function partView(wiki: Wiki, page: SitePage, part: Part, siblings: readonly Part[]): Viewed<PartView> {
  const sheet = sheetOf(wiki, page, Number.POSITIVE_INFINITY, part.url);
  const { words } = wiki;
  const { name } = page.page;
  const lists = listsOf(wiki, page);
  const title = {
    statements: words.section.statements,
    positions: words.section.positions,
    values: words.section.values,
    timeline: words.section.timeline,
  }[part.key];
  sheet.outline.open(part.key, `${title}: ${part.title}`, part.end - part.start);
  const within = <T>(key: Part['key'], list: readonly T[]): readonly T[] =>
    part.key === key ? list.slice(part.start, part.end) : [];
  const onProposal = isType(page, 'proposal');
  const view: PartView = {
    kind: wiki.kindOf(page)?.singular ?? '',
    name: `${name}: ${title}`,
    up: [linkToPage(sheet, page, part.key)],
    siblings: siblings
      .filter((s) => s.key === part.key)
      .map((s) => ({ text: s.title, href: relative(part.url, s.url), current: s === part })),
    heads: sheet.outline.heads,
    statements: statementRows(sheet, within('statements', lists.statements)),
    positions: positionRows(sheet, within('positions', lists.positions), onProposal ? 'party' : 'proposal'),
    positionsCaption: onProposal ? words.caption.stands : fillText(words.caption.organizationPositions, { name }),
    positionsColumn: onProposal ? words.column.party : words.column.proposal,
    values: valueRows(sheet, within('values', lists.values)),
    measure: isType(page, 'figure') ? page.page.facts.measure : '',
    events: within('timeline', lists.timeline).map((e) => eventRow(sheet, e)),
    evidence: evidenceOf(sheet),
  };
  return { view, uses: sheet.cite.uses() };
}
