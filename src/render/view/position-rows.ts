/** Positions → table rows: subject or party, date, stance, who says so and what. */

import type { When } from '../format/dates.ts';
import { partyKey } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import { linkTo, positionWords, stancePiece, standingBadge, whenOfFact } from './pieces.ts';
import { marked, type Rich, text } from './rich.ts';
import type { Sheet } from './sheet.ts';

export interface PositionRow {
  readonly id: string;
  readonly head: Rich;
  readonly when: When;
  readonly stance: Rich;
  readonly what: Rich;
  /** A later stance of the same voice replaced it. */
  readonly old: boolean;
}

/** In the order given; a head that repeats the row above is plain text, so that one link names it. */
export function positionRows(
  sheet: Sheet,
  positions: readonly Position[],
  headOf: 'party' | 'proposal',
): readonly PositionRow[] {
  let above: string | undefined;
  return positions.map((p) => {
    const head = headOf === 'party' ? p.party : p.proposal;
    const again = partyKey(head) === above;
    above = partyKey(head);
    return {
      id: sheet.anchor(p.fact.id),
      head: [again ? text(head.text) : linkTo(sheet, head, headOf === 'proposal' ? 'positions' : undefined)],
      when: whenOfFact(sheet, p.fact.date, p.fact.evidence),
      stance: [stancePiece(sheet.wiki.words, p.fact.stance), ...spaced(standingBadge(sheet.wiki.words, p.standing))],
      what: [...positionWords(sheet, p), ...marked(sheet.cite.marks(p.fact.evidence))],
      old: p.standing === 'superseded',
    };
  });
}

const spaced = (badges: Rich): Rich => (badges.length === 0 ? [] : [text(' '), ...badges]);

/** Parties in order of their first position, each party's rows together, in time order within. */
export function byParty(positions: readonly Position[]): readonly Position[] {
  const order = [...new Set(positions.map((p) => partyKey(p.party)))];
  return order.flatMap((key) => positions.filter((p) => partyKey(p.party) === key));
}
