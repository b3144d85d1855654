/** Where a report names somebody: mentions, gathered into the entities of that one report. */
import type { LocalKey } from './ids.ts';
import type { Span } from './source.ts';
import type { OrganizationClass } from './values.ts';

/** `acronym` "NDU"; `metonym` a place or building that acts; `stem` a name found in degraded text. */
export type MentionForm = 'full' | 'part' | 'acronym' | 'metonym' | 'stem' | 'misspelt';

export interface Mention extends Span {
  readonly form: MentionForm;
}

/** A person or organization as one report knows it. Mentions are in text order and never overlap. */
export interface LocalEntity {
  readonly key: LocalKey;
  readonly kind: 'person' | 'organization';
  /** Fullest form in this report, without title. */
  readonly name: string;
  /** Every other form the report uses, sorted. */
  readonly forms: readonly string[];
  readonly class?: OrganizationClass;
  readonly mentions: readonly Mention[];
  /** 0 to 1, calibrated on the dev part of the corpus. */
  readonly confidence: number;
  /** Names of the rules and features that made it, for `explain`. */
  readonly because: readonly string[];
}

/**
 * Who says or does something: a named entity of the report, or the report's own words for somebody unnamed, and in whose name
 * they speak: "a spokesman for Acme" speaks for Acme.
 */
export type Party = { readonly entity: LocalKey } | { readonly unnamed: string; readonly of?: LocalKey };

/** One entity, or the same words in the same name. */
export const isSameParty = (a: Party, b: Party): boolean =>
  'entity' in a ? 'entity' in b && a.entity === b.entity : 'unnamed' in b && a.unnamed === b.unnamed && a.of === b.of;
