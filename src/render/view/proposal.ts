/** A proposal's page: its terms by phase, who stands where, what became of it, how it relates to other proposals. */

import { afterPhases } from '../../model/fact.ts';
import { entryOf } from '../../text/outside.ts';
import { whenOf } from '../format/dates.ts';
import { type OwnPage, type PageOfType, pagesOf } from '../wiki/pages.ts';
import { byDate } from '../wiki/reports.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { fillText } from '../words/phrase.ts';
import { type Comparison, comparisonsOf, relationsOf } from './comparison.ts';
import { type DisputeView, disputeView } from './dispute-view.ts';
import { entityOf } from './entity.ts';
import { type EventRow, eventRow } from './event-rows.ts';
import { type FigureTile, figureTile } from './figure-tile.ts';
import { aliasRow, mentionRows, row, rows } from './infobox.ts';
import { listsOf } from './lists.ts';
import { firstDisputes, firstFigures, keep } from './parts.ts';
import { brief, capital, linkInside, linkTo, sentenceCase } from './pieces.ts';
import { type PositionRow, positionRows } from './position-rows.ts';
import { badge, fill, marked, type Rich, text, time } from './rich.ts';
import { type EntityView, type InfoRow, openingOf, type Sheet, sheetOf, type Viewed } from './sheet.ts';
import { proposalSummary } from './summary.ts';

export interface PhaseView {
  readonly title: string;
  /** Terms that are in no phase, behind those that are. */
  readonly isRest: boolean;
  readonly terms: readonly Rich[];
}

export interface ProposalView extends EntityView {
  readonly phases: readonly PhaseView[];
  /** False where the terms are in no phases at all. */
  readonly inPhases: boolean;
  readonly positions: readonly PositionRow[];
  readonly disputes: readonly DisputeView[];
  readonly comparisons: readonly Comparison[];
  readonly figures: readonly FigureTile[];
  readonly events: readonly EventRow[];
}

export function proposalView(wiki: Wiki, page: OwnPage<'proposal'>, limit?: number): Viewed<ProposalView> {
  const sheet = sheetOf(wiki, page, limit);
  const { words } = wiki;
  const { outline, cite } = sheet;
  const { id, facts } = page.page;
  const { positions: stances, timeline: told } = listsOf(wiki, page);
  const about = wiki.disputes.of(id);
  const status = [...facts.status].sort((a, b) => byDate(a.date, b.date));
  const latest = status.at(-1);

  const opening = openingOf(
    sheet,
    [
      ...facts.sponsors.map((s) => ({ words: wiki.site.resolve(s.party).text, evidence: s.evidence })),
      ...status.map((s) => ({ words: s.event, evidence: s.evidence })),
    ],
    () => proposalSummary(sheet, page),
  );
  cite.section(words.short.glance ?? '');
  const info = infoOf(sheet, page);
  const inPhases = facts.phases
    .filter((p) => p.terms.length > 0)
    .sort((a, b) => phaseRank(a.ordinal) - phaseRank(b.ordinal));
  const phased = inPhases.some((p) => p.ordinal > 0);
  outline.open('phases', phased ? words.section.phases : words.section.terms, inPhases.length);
  const last = Math.max(0, ...inPhases.map((p) => p.ordinal));
  const phases = inPhases.map(
    (p): PhaseView => ({
      title: phaseTitle(wiki, p, phased, last),
      isRest: phased && p.ordinal === 0,
      terms: p.terms.map((t) => [text(sentenceCase(sheet, t.text, t.evidence)), ...marked(cite.marks(t.evidence))]),
    }),
  );
  outline.open('positions', words.section.stands, stances.length);
  const positions = positionRows(sheet, keep(sheet, 'positions', stances), 'party');
  const comparisons = comparisonsOf(sheet, page);
  outline.open('disputed', words.section.disputed, about.length);
  const disputes = firstDisputes(sheet, about).map((d) => disputeView(sheet, d));
  const contained = figuresOf(wiki, facts.figures);
  outline.open('figures', words.section.related, contained.length);
  const figures = firstFigures(sheet, 'figures', contained).map((f) => figureTile(sheet, f));
  outline.open('timeline', words.section.timeline, told.length);
  const events = keep(sheet, 'timeline', told).map(
    (e): EventRow => ({ ...(e.about === 'status' ? { id: sheet.anchor(e.fact.id) } : {}), ...eventRow(sheet, e) }),
  );
  const view: ProposalView = {
    ...entityOf(sheet, {
      kind: words.kinds.proposal.one,
      badges: latest === undefined ? [] : [badge('status', capital(latest.event))],
      info,
      ...opening,
    }),
    phases,
    inPhases: phased,
    positions,
    disputes,
    comparisons,
    figures,
    events,
  };
  return { view, uses: cite.uses() };
}

/** Terms that are in no phase are read last. */
const phaseRank = (ordinal: number): number => (ordinal === 0 ? 1e9 : ordinal);

function phaseTitle(
  { words }: Wiki,
  phase: { readonly ordinal: number; readonly title?: string },
  phased: boolean,
  last: number,
): string {
  if (!phased) return phase.title ?? '';
  if (phase.ordinal === 0) return phase.title ?? words.say.noPhase;
  const number = fillText(words.say.phase, { n: phase.ordinal });
  if (phase.title === undefined) return number;
  const { afterwards } = words.say;
  const isAfter = [afterPhases, afterwards].some((told) => told.toLowerCase() === phase.title?.toLowerCase());
  return isAfter && phase.ordinal === last ? afterwards : `${number}: ${phase.title}`;
}

function infoOf(sheet: Sheet, page: OwnPage<'proposal'>): readonly InfoRow[] {
  const { wiki } = sheet;
  const { words } = wiki;
  const { facts } = page.page;
  const latest = [...facts.status].sort((a, b) => byDate(a.date, b.date)).at(-1);
  const relations = relationsOf(sheet, page);
  const byRole = [...new Set(facts.sponsors.map((s) => s.role))].map((role) =>
    row(
      entryOf(words.sponsors, role) ?? capital(role),
      ...facts.sponsors
        .filter((s) => s.role === role)
        .map(
          (s): Rich => [
            linkTo(sheet, wiki.site.resolve(s.party)),
            ...(s.by === undefined
              ? []
              : [text(', '), ...fill(words.say.accordingTo, { who: linkInside(sheet, wiki.site.resolve(s.by)) })]),
            ...brief(sheet, s.evidence, 1),
          ],
        ),
    ),
  );
  return rows(
    latest === undefined
      ? undefined
      : row(words.term.status, [
          text(capital(latest.event)),
          ...(latest.date === undefined ? [] : [text(', '), time(whenOf(words, latest.date))]),
          ...brief(sheet, latest.evidence, 2),
        ]),
    facts.date === undefined ? undefined : row(words.term.date, [time(whenOf(words, facts.date))]),
    ...byRole,
    ...relations,
    aliasRow(sheet),
    ...mentionRows(sheet),
  );
}

function figuresOf(wiki: Wiki, refs: readonly string[]): readonly PageOfType<'figure'>[] {
  const wanted = new Set(refs.map((r) => wiki.site.resolve(r).page));
  return wanted.size === 0 ? [] : pagesOf(wiki.site, 'figure').filter((f) => wanted.has(f.page.id));
}
