/** A title's words in a report, and whose they are. */
import type { LocalKey } from '../../model/ids.ts';

/** A title's words (token indexes, half open) and whose it is. */
export interface TitleRun {
  readonly first: number;
  readonly last: number;
  readonly person: LocalKey;
  readonly organization: LocalKey | undefined;
  readonly former: boolean;
  /** The organization is said with another mention of the title only. */
  readonly inherited?: boolean;
  readonly rule: string;
  /** Made with nouns that no list of titles has: a little less sure. */
  readonly loose: boolean;
}
