/** What ONE report says. A claim is never corrected by another report: that is what facts are for. */
import type { Evidence } from './evidence.ts';
import type { ClaimId, LocalKey, NonEmpty, SourceId } from './ids.ts';
import type { LocalEntity, Party } from './mention.ts';
import type { ProposalTraits } from './proposal-traits.ts';
import type { Span } from './source.ts';
import type { PartialDate, Quantity, Stance } from './values.ts';

interface ClaimBase {
  readonly id: ClaimId;
  /** Whole sentences, in text order. */
  readonly evidence: NonEmpty<Evidence>;
  /** 0 to 1. Below the wiki's threshold the claim becomes a pending proposal. */
  readonly confidence: number;
  /** Names of the rules that made it, for `explain`. */
  readonly because: readonly string[];
}

/** "Ngozi Okafor, general secretary of the NDU": an office, with or without its body. */
export interface RoleClaim extends ClaimBase {
  readonly kind: 'role';
  readonly person: LocalKey;
  readonly title: string;
  readonly organization?: LocalKey;
  readonly former: boolean;
  readonly asOf?: PartialDate;
}

/** How a report describes an organization: "the militant group", "Poland's largest refiner". */
export interface DescriptionClaim extends ClaimBase {
  readonly kind: 'description';
  readonly entity: LocalKey;
  readonly words: string;
}

/** Words or meaning that the report ascribes to somebody. */
export interface StatementClaim extends ClaimBase {
  readonly kind: 'statement';
  readonly speaker: Party;
  readonly direct: boolean;
  /** Direct: the words inside the marks, parts of one split quotation joined. Indirect: the reported clause. */
  readonly quote: string;
  /** Spans of the quoted words (direct) or of the reported clause (indirect). */
  readonly spans: NonEmpty<Span>;
  /** Reporting verb as written: "said", "accused". */
  readonly verb?: string;
  /** The outlet through which it came: "told the Quarry Gazette". */
  readonly via?: LocalKey;
  /** When it was said: `stated` in the text, else the date of the `report`. */
  readonly date?: PartialDate;
  readonly dateBasis?: 'stated' | 'report';
}

/** One quantity. `measure` says what is counted in words that stand without the report. */
export interface FigureClaim extends ClaimBase {
  readonly kind: 'figure';
  readonly quantity: Quantity;
  /** The words of the quantity, hedge included. */
  readonly span: Span;
  readonly measure: Measure;
  readonly asOf?: PartialDate;
  /** What another value replaced: "up from a previous figure of 130". */
  readonly former?: boolean;
  /** `stated` in the text; `report` = the report's own date. */
  readonly asOfBasis: 'stated' | 'report' | 'unknown';
  /**
   * Its measure says more than its clause, so that it is worth no page; of what is only planned, wanted or possible, and of how many of
   * a kind there are (`group`), a plan's title may say so.
   */
  readonly overclaims?: 'measure' | 'modality' | 'group';
  /** Only where the sentence or its frame gives it. */
  readonly attributedTo?: Party;
}

/** What a number counts, in parts that can be compared across reports. Lower-cased lemmas except names. */
export interface Measure {
  /** Head noun: "people", "jobs", "price". */
  readonly noun: string;
  /** What happened to them: "killed", "cut", "released". */
  readonly event?: string;
  /** Where: "Northport". */
  readonly place?: string;
  /** Who did it or whose it is. */
  readonly agent?: string;
  /** When it happened or since when, as precise as the text. */
  readonly period?: string;
  /** The event is over, so the count cannot move: "killed in the attack of 7 October". */
  readonly closed?: boolean;
  /** It has happened to what is counted, so that the count cannot fall: "killed", "released". */
  readonly cumulative?: boolean;
  /** Narrows the set: "presumed dead", "women". A subset is its own measure. */
  readonly qualifier?: string;
  /** Where or with whom the whole report has it, where the sentence does not say: "in Northport", "at Acme". */
  readonly setting?: string;
  /** A title a reader understands without the report: "People killed in Northport since 7 October 2023". */
  readonly title: string;
}

/** A proposal as one report knows it. */
export interface LocalProposal {
  readonly key: LocalKey;
  /** Head noun: "plan", "bid", "bill". */
  readonly noun: string;
  /** Best descriptive phrase of the report: "90-day plan", "revised bid". */
  readonly name: string;
  readonly mentions: NonEmpty<Span>;
  readonly traits: ProposalTraits;
  readonly sponsors: readonly SponsorClaim[];
  /** The company that is bid for. */
  readonly target?: LocalKey;
  /** The company that the report tells to be sought, whether or not this is for it. */
  readonly sought?: LocalKey;
  /** The company that an agreement is made with. */
  readonly partner?: LocalKey;
  /** Of a takeover, whom the report names beside the company that is sought. */
  readonly bidders?: readonly LocalKey[];
  /** When it was put forward. */
  readonly date?: PartialDate;
  readonly terms: readonly TermClaim[];
  readonly events: readonly StatusClaim[];
  readonly relations: readonly RelationClaim[];
  readonly confidence: number;
  readonly because: readonly string[];
}

export interface SponsorClaim extends ClaimBase {
  readonly kind: 'sponsor';
  readonly party: Party;
  readonly role: 'put forward by' | 'set out by' | 'mediated by' | 'backed by';
  /** Of the word that tells it: the verb, or the noun by which the proposal is called theirs. */
  readonly span: Span;
  /** Who says so, when it is not the report itself. */
  readonly by?: Party;
}

export interface TermClaim extends ClaimBase {
  readonly kind: 'term';
  /** 0 = not in phases; otherwise from 1 in the order of the plan. */
  readonly phase: number;
  /** The plan has it after its last phase, and in none: "the plan then envisions talks". `phase` is one past the last. */
  readonly follows?: true;
  readonly text: string;
  readonly span: Span;
}

/** Something that happened to the proposal: "passed", "presented", "withdrawn". */
export interface StatusClaim extends ClaimBase {
  readonly kind: 'status';
  readonly event: string;
  /** Of the verb that tells it. */
  readonly span: Span;
  readonly party?: Party;
  readonly date?: PartialDate;
}

export interface RelationClaim extends ClaimBase {
  readonly kind: 'relation';
  readonly relation: 'changes to' | 'later version of' | 'supports' | 'compared with' | 'follows';
  readonly proposal: LocalKey;
}

export interface PositionClaim extends ClaimBase {
  readonly kind: 'position';
  readonly proposal: LocalKey;
  readonly party: Party;
  readonly stance: Stance;
  /** The clause, as the report has it. */
  readonly words: string;
  readonly span: Span;
  readonly date?: PartialDate;
  /** Who says so, when it is neither the party nor the report itself. */
  readonly by?: Party;
}

export type Claim =
  | RoleClaim
  | DescriptionClaim
  | StatementClaim
  | FigureClaim
  | SponsorClaim
  | TermClaim
  | StatusClaim
  | RelationClaim
  | PositionClaim;

/** What a report is about: the stems of the words that few reports have, and how much each weighs, in thousandths of the length of all. */
export interface Topic {
  readonly words: readonly string[];
  readonly weights: readonly number[];
}

/** Everything read out of one report. */
export interface Extraction {
  readonly source: SourceId;
  readonly topic: Topic;
  readonly entities: readonly LocalEntity[];
  readonly roles: readonly RoleClaim[];
  readonly descriptions: readonly DescriptionClaim[];
  readonly statements: readonly StatementClaim[];
  readonly figures: readonly FigureClaim[];
  readonly proposals: readonly LocalProposal[];
  readonly positions: readonly PositionClaim[];
}

/** Of a report that says nothing that is looked for. */
export const nothingRead = (source: SourceId): Extraction => ({
  source,
  topic: { words: [], weights: [] },
  entities: [],
  roles: [],
  descriptions: [],
  statements: [],
  figures: [],
  proposals: [],
  positions: [],
});
