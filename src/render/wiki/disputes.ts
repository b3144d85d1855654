/** Points on which accounts contradict each other: values of one figure, stances told of one party. */
import type { PageId } from '../../model/ids.ts';
import { groupSame, isRival, type Value, type ValueGroup, type Values } from './figure-values.ts';
import type { Ground } from './ground.ts';
import { groupBy, type PageOfType, pagesOf, partyKey } from './pages.ts';
import type { Position, Positions } from './positions.ts';

interface DisputeBase {
  /** Stable, and usable in an id. */
  readonly key: string;
  /** Pages it concerns. */
  readonly pages: readonly PageId[];
}

export type Dispute =
  | (DisputeBase & {
      readonly about: 'figure';
      readonly figure: PageOfType<'figure'>;
      readonly accounts: readonly ValueGroup[];
    })
  | (DisputeBase & { readonly about: 'position'; readonly accounts: readonly Position[] });

export interface Disputes {
  readonly all: readonly Dispute[];
  /** True where there is one. */
  readonly any: boolean;
  /** Those that concern a page. */
  readonly of: (id: PageId) => readonly Dispute[];
}

export function findDisputes(site: Ground, values: Values, positions: Positions): Disputes {
  const all = [...aboutPositions(positions), ...aboutFigures(site, values)];
  const byPage = groupBy(all, (d) => d.pages);
  return { all, any: all.length > 0, of: (id) => byPage.get(id) ?? [] };
}

function aboutFigures(site: Ground, values: Values): Dispute[] {
  return pagesOf(site, 'figure').flatMap((figure): Dispute[] => {
    const disputed = values.ofFigure(figure.page.id).filter((v) => v.standing === 'disputed');
    if (disputed.length === 0) return [];
    return occasions(disputed).flatMap((rivals, i): Dispute[] => {
      const accounts = groupSame(rivals);
      if (accounts.length < 2) return [];
      const speakers = rivals.flatMap((v) => (v.by?.page === undefined ? [] : [v.by.page]));
      return [
        {
          about: 'figure',
          key: `d-${figure.page.id}${i === 0 ? '' : `-${i + 1}`}`,
          pages: [figure.page.id, ...new Set(speakers)],
          figure,
          accounts,
        },
      ];
    });
  });
}

/** Values that contradict each other, or each a third: one occasion for every time that the count was disputed. */
function occasions(disputed: readonly Value[]): readonly (readonly Value[])[] {
  const left = new Set(disputed);
  const found: Value[][] = [];
  for (const first of left) {
    const occasion = [first];
    left.delete(first);
    // What is found here is looked at in turn.
    for (const value of occasion)
      for (const other of left)
        if (isRival(value, other)) {
          occasion.push(other);
          left.delete(other);
        }
    found.push(disputed.filter((v) => occasion.includes(v)));
  }
  return found;
}

function aboutPositions(positions: Positions): Dispute[] {
  const disputed = positions.all.filter((p) => p.standing === 'disputed');
  const groups = groupBy(disputed, (p) => [`${partyKey(p.party)}\n${partyKey(p.proposal)}`]);
  return [...groups.values()].flatMap((accounts): Dispute[] => {
    const [first] = accounts;
    if (first === undefined || accounts.length < 2) return [];
    const pages = accounts.flatMap((p) => [p.proposal.page, p.party.page, p.by?.page]).filter((id) => id !== undefined);
    return [{ about: 'position', key: `d-${first.fact.id}`, pages: [...new Set(pages)], accounts }];
  });
}
