/** Values of a figure → table rows: as of, hedge, number, who says so, which sentence. */
import { type When, whenOf } from '../format/dates.ts';
import { type Value, valueKey } from '../wiki/figure-values.ts';
import { groupBy } from '../wiki/pages.ts';
import { together } from '../wiki/together.ts';
import { wordsOfValue } from './figure-tile.ts';
import { linkTo, standingBadge } from './pieces.ts';
import { marked, type Rich, text } from './rich.ts';
import type { Sheet } from './sheet.ts';

export interface ValueRow {
  readonly id: string;
  /** Of the facts that are told in the same row: what links to them leads here. */
  readonly also: readonly string[];
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

/** What several reports repeat is one row, with the marks of all. */
export const valueRows = (sheet: Sheet, values: readonly Value[]): readonly ValueRow[] =>
  [...groupBy(values, valueKey).values()].flatMap((same): readonly ValueRow[] => {
    const [value] = together(same);
    if (value === undefined) return [];
    const { words } = sheet.wiki;
    const { hedge, number, after, unit } = wordsOfValue(sheet, value);
    const [id = '', ...also] = same.map(({ fact }) => sheet.anchor(fact.id));
    return [
      {
        id,
        also,
        badges: standingBadge(words, value.standing),
        when: whenOf(words, value.fact.asOf),
        // "or more" is a hedge, too; "and 20" belongs to "between 10".
        hedge: hedge === '' ? (after ?? '') : hedge,
        number: hedge === '' || after === undefined ? number : `${number} ${after}`,
        unit,
        who: value.by === undefined ? [text(words.say.reportItself)] : [linkTo(sheet, value.by)],
        source: marked(sheet.cite.marks(value.fact.evidence)),
        old: value.standing === 'superseded',
      },
    ];
  });
