/** A noun phrase that may name a proposal. */
import type { LocalKey } from '../../../model/ids.ts';
import type { ProposalMeasure } from '../../../model/proposal-traits.ts';
import type { Side } from './side.ts';

/** What a phrase says of its version when it says nothing. */
export const plainPhrase = {
  anchor: false,
  definite: false,
  later: false,
  fresh: false,
  titled: false,
  other: false,
  earlier: false,
} as const;

/** One phrase: tokens `first` to `last` (half open), with its head noun at `head`. */
export interface Phrase {
  readonly first: number;
  readonly head: number;
  readonly last: number;
  readonly noun: string;
  readonly strong: boolean;
  /** A verb of proposing whose object names no proposal: never a mention. */
  readonly anchor: boolean;
  readonly definite: boolean;
  readonly later: boolean;
  /** "the latest proposal". */
  readonly fresh: boolean;
  /** In marks of its own: "a “day after” plan". */
  readonly titled: boolean;
  /** "a rival bid", "another plan". */
  readonly other: boolean;
  readonly earlier: boolean;
  /** By a proper name: "the Harbour Safety Act". */
  readonly called?: true;
  /** The object of "raised", "improved": what comes of it has the number that follows. */
  readonly raised?: boolean;
  /** What a verb of demanding asks for: "40 per cent over three years". */
  readonly claimed?: true;
  /** Its sentence sets an earlier proposal against a fresh one. */
  readonly contrast?: boolean;
  /** Whose it is, by possessive, nationality, "by" or "from". */
  readonly owner: LocalKey | undefined;
  /** Which side of a dispute puts it forward, where a common noun says whose it is. */
  readonly side?: Side;
  /** The country of its adjective, where the report knows no such actor: "the French bid". */
  readonly origin?: string;
  /** Of what people or party, by adjectives: "the European pact", "the Republican plan". */
  readonly peoples?: readonly string[];
  /** The company that is bid for: "an offer for Acme". */
  readonly target?: LocalKey;
  /** The company that an agreement is made with: "the merger agreement with Acme". */
  readonly partner?: LocalKey;
  /** The company that the report tells to be sought, where the phrase does not say who is bid for. */
  readonly sought?: LocalKey;
  /** Of a takeover, whom it names beside the company that is sought. */
  readonly bidders?: readonly LocalKey[];
  /** Content words before the head, lower case: "bridging", "90-day", "takeover". */
  readonly qualifiers: readonly string[];
  /** Numbers before and right after the head. */
  readonly measures: readonly ProposalMeasure[];
}

/** Words before a noun that say nothing of what it holds. */
const small =
  /^(?:a|an|the|its|their|his|her|our|your|my|this|that|these|those|whose|thi|hi|ani|neither|any|no|some|another|such|same|actual|entire|other|own|whole|[-–%$£€]|['’]s?|[\w.-]*-?backed|back|-led)$/;
/** Judgements and dates of a phrase, which no title repeats. */
const passing =
  /^(?:most|significant|important|today|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|paltry|laughable|derisory|derisori|insulting|pathetic|disappointing|unprecedented|massive|beautiful|shameful|outrageous|absurd|ridiculous|extraordinary|wide-ranging|dreadful|terrible|awful|lousy|attractive|breakthrough|unveiled|pending|failed|doomed|stalled|latest|new|numerous|several|many|so-called|proposed|current|existing|recent|previous|possible|potential|likely|future|prompt|innovative|well-\S+|surprise|best|better|good|great|controversial|disputed|ambitious|bold|sweeping|generous|tentative|definitive|serious|credible|viable|concrete|detailed|written|landmark|historic|major|big|huge|key|main|tough|harsh|fair|reasonable|long-awaited|much-awaited|initial|formal|so|called|present|eventual|ultimate|prospective|planned|offered|agreed|rejected|largest|biggest|longest|longest-running|highest|lowest|first-ever|worst|costliest|superior|inferior|true|crucial|vital|desperate|meaningful)$/;

export const idle = (word: string): boolean => small.test(word) || passing.test(word);

/** How many words before the noun do. */
export const telling = (p: Phrase): number => p.qualifiers.filter((q) => !idle(q)).length;
