/** Positions → table rows: subject or party, date, stance, who says so and what. */

import { stem } from '../../text/stem.ts';
import type { When } from '../format/dates.ts';
import { groupBy, partyKey } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import { damagedLast, headed, linkTo, positionWords, stancePiece, standingBadge, whenOfFact } from './pieces.ts';
import { joined, lineBreak, marked, type Rich, text } from './rich.ts';
import type { Sheet } from './sheet.ts';

export interface PositionRow {
  readonly id: string;
  /** Of the facts that are told in the same row: what links to them leads here. */
  readonly also: readonly string[];
  readonly head: Rich;
  readonly when: When;
  readonly stance: Rich;
  readonly what: Rich;
  /** A later stance of the same voice replaced it. */
  readonly old: boolean;
}

/** What accounts of one row have in common: whose stance on what, which, when, and whether it still stands. */
const sameRow = (sheet: Sheet, p: Position): string =>
  [
    partyKey(p.party),
    partyKey(p.proposal),
    p.fact.stance,
    p.standing,
    whenOfFact(sheet, p.fact.date, p.fact.evidence).words,
  ].join('\n');

/**
 * In the order given. One stance of one party on one day is one row, whoever tells it; a head that repeats the row above
 * is plain text, so that one link names it.
 */
export function positionRows(
  sheet: Sheet,
  positions: readonly Position[],
  headOf: 'party' | 'proposal',
): readonly PositionRow[] {
  const rows = [...groupBy(positions, (p) => [sameRow(sheet, p)]).values()];
  let above: string | undefined;
  return rows.flatMap((told): readonly PositionRow[] => {
    const [p] = told;
    if (p === undefined) return [];
    const [readable = p] = damagedLast(sheet, told);
    const head = headOf === 'party' ? readable.party : p.proposal;
    const again = partyKey(head) === above;
    above = partyKey(head);
    const name = headed(head);
    const [id = '', ...also] = told.map(({ fact }) => sheet.anchor(fact.id));
    return [
      {
        id,
        also,
        head: [again ? text(name.text) : linkTo(sheet, name, headOf === 'proposal' ? 'positions' : undefined)],
        when: whenOfFact(sheet, p.fact.date, p.fact.evidence),
        stance: [stancePiece(sheet.wiki.words, p.fact.stance), ...spaced(standingBadge(sheet.wiki.words, p.standing))],
        what: accountsOf(sheet, told),
        old: p.standing === 'superseded',
      },
    ];
  });
}

/** Each teller with the words of the report, once; the same words told by several reports have several marks. */
function accountsOf(sheet: Sheet, told: readonly Position[]): Rich {
  const accounts = groupBy(damagedLast(sheet, told), (p) => [
    `${p.by === undefined ? '' : partyKey(p.by)}\n${told.length > 1 ? stemsOf(p.fact.words) : ''}`,
  ]);
  return joined(
    [...accounts.values()].flatMap((same): Rich[] => {
      const [first] = same;
      if (first === undefined) return [];
      const evidence = same.flatMap((p) => p.fact.evidence);
      return [[...positionWords(sheet, first), ...marked(sheet.cite.marks(evidence))]];
    }),
    lineBreak,
  );
}

/** The same for a clause and for what is left of it in a damaged text. */
const stemsOf = (clause: string): string => (clause.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem).join(' ');

const spaced = (badges: Rich): Rich => (badges.length === 0 ? [] : [text(' '), ...badges]);

/** Parties in order of their first position, each party's rows together, in time order within. */
export function byParty(positions: readonly Position[]): readonly Position[] {
  const order = [...new Set(positions.map((p) => partyKey(p.party)))];
  return order.flatMap((key) => positions.filter((p) => partyKey(p.party) === key));
}
