/** What reports say of a quantity → fields of the page: what is counted, and every value with its hedge. */
import type { EntityRef } from '../model/entity.ts';
import type { FigureFacts, ValueFact } from '../model/fact.ts';
import { type Fields, factList, field, type Linker, linkField } from './fields.ts';

export const figureFields = (facts: FigureFacts<EntityRef>, link: Linker): Fields => [
  ['measure', facts.measure],
  ['unit', facts.unit],
  ...field('closed', facts.closed),
  ...field('cumulative', facts.cumulative),
  ...factList('values', facts.values, (f) => valueFields(f, link)),
  ...field('related', facts.related.map(link)),
];

export const valueFields = (f: ValueFact<EntityRef>, link: Linker): Fields => [
  // Null is said, not left out: "thousands" has no number.
  ['value', f.value],
  ...field('low', f.low),
  ...field('high', f.high),
  ['comparator', f.comparator],
  ['words', f.words],
  ...field('unit', f.unit),
  ...field('asOf', f.asOf),
  ...field('asOfBasis', f.asOfBasis),
  ...field('former', f.former),
  ...linkField('attributedTo', f.attributedTo, link),
];
