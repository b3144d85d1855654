/** Values of a figure → table rows: as of, hedge, number, who says so, which sentence. */
import { type When, whenOf } from '../format/dates.ts';
import type { Value } from '../wiki/figure-values.ts';
import { wordsOfValue } from './figure-tile.ts';
import { linkTo, standingBadge } from './pieces.ts';
import { marked, type Rich, text } from './rich.ts';
import type { Sheet } from './sheet.ts';

export interface ValueRow {
  readonly id: string;
  readonly badges: Rich;
  readonly when: When;
  /** Empty where the report gives none. */
  readonly hedge: string;
  readonly number: string;
  readonly unit: string;
  readonly who: Rich;
  readonly source: Rich;
  readonly old: boolean;
}

export const valueRows = (sheet: Sheet, values: readonly Value[]): readonly ValueRow[] =>
  values.map((value) => {
    const { words } = sheet.wiki;
    const { hedge, number, unit } = wordsOfValue(sheet, value);
    return {
      id: sheet.anchor(value.fact.id),
      badges: standingBadge(words, value.standing),
      when: whenOf(words, value.fact.asOf),
      hedge,
      number,
      unit,
      who: value.by === undefined ? [text(words.say.reportItself)] : [linkTo(sheet, value.by)],
      source: marked(sheet.cite.marks(value.fact.evidence)),
      old: value.standing === 'superseded',
    };
  });
