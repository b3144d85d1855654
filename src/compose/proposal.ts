/** What reports say of a proposal → fields of the page: whose it is, what happened to it, its terms, who stands where. */
import type { EntityRef } from '../model/entity.ts';
import type { Phase, ProposalFacts } from '../model/fact.ts';
import { type Fields, factList, field, type Linker, linkField } from './fields.ts';
import { positionFields } from './position.ts';

export const proposalFields = (facts: ProposalFacts<EntityRef>, link: Linker): Fields => [
  ...field('date', facts.date),
  ...factList('sponsors', facts.sponsors, (f) => [
    ...linkField('party', f.party, link),
    ['role', f.role],
    ...linkField('by', f.by, link),
  ]),
  ...factList('status', facts.status, (f) => [
    ['event', f.event],
    ...linkField('party', f.party, link),
    ...field('date', f.date),
  ]),
  ...field('phases', facts.phases.filter((p) => p.terms.length > 0 || p.title).map(phaseMap)),
  ...positionFields(facts.positions, link),
  ...factList('relations', facts.relations, (f) => [
    ['relation', f.relation],
    ...linkField('proposal', f.proposal, link),
  ]),
  ...field('figures', facts.figures.map(link)),
];

const phaseMap = (phase: Phase): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ['ordinal', phase.ordinal],
    ...field('title', phase.title),
    ...factList('terms', phase.terms, (f) => [['text', f.text]]),
  ]);
