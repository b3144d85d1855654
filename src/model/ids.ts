/** Names of things: strings that cannot be mixed up with one another. */

declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

/** A report, e.g. `2024-06-12-doha`: the slug of its seed's path below `seeds/`, without extension. */
export type SourceId = Branded<'SourceId'>;
/** An entity inside one report's extraction, e.g. `e3`. Means nothing outside that report. */
export type LocalKey = Branded<'LocalKey'>;
/** An entity of the whole wiki before it has a page. Deterministic. */
export type EntityKey = Branded<'EntityKey'>;
/** A page, minted once and kept for ever: `person-ngozi-okafor`. */
export type PageId = Branded<'PageId'>;
/** A fact on a page: a short hash of what it says and its kind; stable while the fact says the same. */
export type FactId = Branded<'FactId'>;
/** A claim of one report: a short hash of the report, the kind and the span. */
export type ClaimId = Branded<'ClaimId'>;
/** A page's file below `content/`, with `/`, e.g. `people/ngozi-okafor.md`. */
export type PagePath = Branded<'PagePath'>;

export const sourceId = (s: string): SourceId => s as SourceId;
export const localKey = (s: string): LocalKey => s as LocalKey;
export const entityKey = (s: string): EntityKey => s as EntityKey;
export const pageId = (s: string): PageId => s as PageId;
export const factId = (s: string): FactId => s as FactId;
export const claimId = (s: string): ClaimId => s as ClaimId;
export const pagePath = (s: string): PagePath => s as PagePath;

/** At least one. */
export type NonEmpty<T> = readonly [T, ...T[]];

export const isNonEmpty = <T>(list: readonly T[]): list is NonEmpty<T> => list.length > 0;

/** Orders strings by UTF-16 code unit: the same on every machine, whatever its locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
