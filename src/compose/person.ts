/** What reports say of a person → fields of the page: offices, words, positions. */
import type { EntityRef } from '../model/entity.ts';
import type { PersonFacts, RoleFact } from '../model/fact.ts';
import { type Fields, factList, field, type Linker, linkField } from './fields.ts';
import { positionFields } from './position.ts';
import { statementFields } from './statement.ts';

export const personFields = (facts: PersonFacts<EntityRef>, link: Linker): Fields => [
  ...factList('roles', facts.roles, (f: RoleFact<EntityRef>) => [
    ['title', f.title],
    ...linkField('organization', f.organization, link),
    ...field('former', f.former),
    ...field('asOf', f.asOf),
  ]),
  ...statementFields(facts.statements, link),
  ...positionFields(facts.positions, link),
];
