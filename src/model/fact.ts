/**
 * What ALL reports support together, by kind of page. `R` is how a fact points at another page: an entity key after
 * resolving, a wikilink string in frontmatter, a resolved reference in the linked site.
 */
import type { Evidence } from './evidence.ts';
import type { FactId, NonEmpty } from './ids.ts';
import type { Span } from './source.ts';
import type { Comparator, OrganizationClass, PartialDate, Stance } from './values.ts';

interface FactBase {
  readonly id: FactId;
  /** A fact without evidence cannot be typed. Ordered by source, then place. */
  readonly evidence: NonEmpty<Evidence>;
}

export interface RoleFact<R> extends FactBase {
  readonly title: string;
  readonly organization?: R;
  readonly former?: boolean;
  readonly asOf?: PartialDate;
}

/** How reports describe somebody, in their words. */
export interface DescriptionFact extends FactBase {
  readonly words: string;
}

export interface StatementFact<R> extends FactBase {
  readonly quote: string;
  readonly direct: boolean;
  /** Only where the speaker is somebody unnamed who speaks for the page's subject. */
  readonly speaker?: R;
  readonly verb?: string;
  /** The outlet through which it came. */
  readonly via?: R;
  readonly date?: PartialDate;
  /** The date is that of the report, which does not say on which day it was said. Else it is stated. */
  readonly dateBasis?: 'report';
}

export interface SponsorFact<R> extends FactBase {
  readonly party: R;
  readonly role: string;
  readonly by?: R;
}

export interface StatusFact<R> extends FactBase {
  readonly event: string;
  readonly party?: R;
  readonly date?: PartialDate;
}

export interface TermFact extends FactBase {
  readonly text: string;
}

/** The title of what is to follow the last phase, as the machine writes it; a site says it in its own language. */
export const afterPhases = 'Afterwards';

/** `ordinal` 0 holds terms that are in no phase; one past the last phase, what is to follow them. */
export interface Phase {
  readonly ordinal: number;
  readonly title?: string;
  readonly terms: readonly TermFact[];
}

export interface PositionFact<R> extends FactBase {
  readonly party: R;
  /** Left out on a proposal's own page. */
  readonly proposal?: R;
  readonly stance: Stance;
  readonly words: string;
  readonly date?: PartialDate;
  /** Who says so, when it is not the party itself. */
  readonly by?: R;
}

export interface RelationFact<R> extends FactBase {
  readonly relation: string;
  readonly proposal: R;
}

export interface ValueFact<R> extends FactBase {
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly comparator: Comparator;
  /** The words of the report: "more than 41,300". */
  readonly words: string;
  readonly unit?: string;
  readonly asOf?: PartialDate;
  readonly asOfBasis?: 'stated' | 'report' | 'unknown';
  /** The report gives it as what another value replaced: "up from a previous figure of 130". */
  readonly former?: boolean;
  readonly attributedTo?: R;
}

/**
 * A number that is worth no page of its own ("a rise of 16.4%", "37 offices"): it stands on its report's page and is
 * named by the words around it, because any shorter name would be a guess.
 */
export interface PassingFact<R> extends ValueFact<R> {
  /** The words it stands in, as the report has them; `…` where they are cut. */
  readonly measure: string;
  /** Place of the number and its hedge in the report: UTF-16, half open. */
  readonly span: Span;
}

/** What a page of a kind of the wiki's own says under one of its keys. Without evidence it is an editor's own word. */
export interface FieldFact<R> {
  readonly value: R;
  readonly id?: FactId;
  readonly evidence?: NonEmpty<Evidence>;
}

export interface PersonFacts<R> {
  readonly roles: readonly RoleFact<R>[];
  readonly statements: readonly StatementFact<R>[];
  /** An editor may note a position here; the machine writes positions on the proposal's page, once. */
  readonly positions: readonly PositionFact<R>[];
}

export interface OrganizationFacts<R> {
  readonly class?: OrganizationClass;
  readonly descriptions: readonly DescriptionFact[];
  readonly statements: readonly StatementFact<R>[];
  readonly positions: readonly PositionFact<R>[];
}

export interface ProposalFacts<R> {
  /** When it was put forward. */
  readonly date?: PartialDate;
  readonly sponsors: readonly SponsorFact<R>[];
  readonly status: readonly StatusFact<R>[];
  readonly phases: readonly Phase[];
  readonly positions: readonly PositionFact<R>[];
  readonly relations: readonly RelationFact<R>[];
  /** Figure pages whose values are terms of this proposal. */
  readonly figures: readonly R[];
}

export interface FigureFacts<R> {
  readonly measure: string;
  readonly unit: string;
  /** The event is over, so the count cannot move: values that differ contradict each other whatever their date. */
  readonly closed?: boolean;
  /** It counts what has happened, which does not become less: a later, smaller value contradicts the earlier one. */
  readonly cumulative?: boolean;
  readonly values: readonly ValueFact<R>[];
  /** Other figures of the same event, and the whole this is a part of. */
  readonly related: readonly R[];
}
