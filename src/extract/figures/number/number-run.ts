/** A number found in the tokens, before hedge and unit are read. */
import type { Span } from '../../../model/source.ts';

export interface NumberRun {
  /** Token indexes, half open; in "six-week" the token is shared with the noun. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly value: number | null;
  /** `share`: a part of a whole. `one`: the bare word, which is mostly no count. */
  readonly form: 'digits' | 'words' | 'share' | 'vague' | 'one';
  /** "six-week", "90-day": the word joined by a hyphen, as written. */
  readonly joined?: string;
  /** The suffix "m" may also mean metres. */
  readonly suffix?: string;
}
