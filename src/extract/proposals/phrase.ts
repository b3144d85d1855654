/** A noun phrase that may name a proposal. */
import type { LocalKey } from '../../model/ids.ts';

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
  /** "a rival bid", "another plan". */
  readonly other: boolean;
  readonly earlier: boolean;
  /** Its sentence sets an earlier proposal against a fresh one. */
  readonly contrast?: boolean;
  /** Whose it is, by possessive, nationality, "by" or "from". */
  readonly owner: LocalKey | undefined;
  /** Content words before the head, lower case: "bridging", "90-day", "takeover". */
  readonly qualifiers: readonly string[];
}
