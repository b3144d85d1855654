/** What reports say of an organization → fields of the page: its class, how it is described, its words, its positions. */
import type { EntityRef } from '../model/entity.ts';
import type { OrganizationFacts } from '../model/fact.ts';
import { type Fields, factList, field, type Linker } from './fields.ts';
import { positionFields } from './position.ts';
import { statementFields } from './statement.ts';

export const organizationFields = (facts: OrganizationFacts<EntityRef>, link: Linker): Fields => [
  ...field('class', facts.class),
  ...factList('descriptions', facts.descriptions, (f) => [['words', f.words]]),
  ...statementFields(facts.statements, link),
  ...positionFields(facts.positions, link),
];
