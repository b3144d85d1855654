/** Statements → the `statements` of a page. */
import type { EntityRef } from '../model/entity.ts';
import type { StatementFact } from '../model/fact.ts';
import { type Fields, factList, field, type Linker, linkField } from './fields.ts';

export const statementFields = (statements: readonly StatementFact<EntityRef>[], link: Linker): Fields =>
  factList('statements', statements, (f) => [
    ['quote', f.quote],
    ['direct', f.direct],
    ...linkField('speaker', f.speaker, link),
    ...field('verb', f.verb),
    ...linkField('via', f.via, link),
    ...field('date', f.date),
    ...field('dateBasis', f.dateBasis),
  ]);
