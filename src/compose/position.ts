/** Positions → the `positions` of a page. */
import type { EntityRef } from '../model/entity.ts';
import type { PositionFact } from '../model/fact.ts';
import { type Fields, factList, field, type Linker, linkField } from './fields.ts';

export const positionFields = (positions: readonly PositionFact<EntityRef>[], link: Linker): Fields =>
  factList('positions', positions, (f) => [
    ...linkField('party', f.party, link),
    ...linkField('proposal', f.proposal, link),
    ['stance', f.stance],
    ...field('words', f.words),
    ...field('date', f.date),
    ...linkField('by', f.by, link),
  ]);
