/** A person, organization, proposal or figure of the whole wiki, before it has a page. */
import type { Evidence } from './evidence.ts';
import type { FigureFacts, OrganizationFacts, PersonFacts, ProposalFacts } from './fact.ts';
import type { EntityKey, SourceId } from './ids.ts';
import type { Span } from './source.ts';

/** A reference to an entity, or the report's own words for somebody unnamed. */
export type EntityRef = { readonly entity: EntityKey } | { readonly unnamed: string };

export interface EntityMention extends Span {
  readonly source: SourceId;
}

interface EntityBase {
  readonly key: EntityKey;
  /** Canonical name: fullest well-attested form. */
  readonly name: string;
  /** Other forms, sorted, without the name. */
  readonly aliases: readonly string[];
  /** One neutral sentence, and what it rests on. Empty when nothing can be said. */
  readonly description: string;
  readonly descriptionEvidence: readonly Evidence[];
  /** All places where a report names it, by source and place. */
  readonly mentions: readonly EntityMention[];
  readonly confidence: number;
}

export type Entity =
  | (EntityBase & { readonly kind: 'person'; readonly facts: PersonFacts<EntityRef> })
  | (EntityBase & { readonly kind: 'organization'; readonly facts: OrganizationFacts<EntityRef> })
  | (EntityBase & { readonly kind: 'proposal'; readonly facts: ProposalFacts<EntityRef> })
  | (EntityBase & { readonly kind: 'figure'; readonly facts: FigureFacts<EntityRef> });

export type EntityKind = Entity['kind'];
