/** A position as it is found, before it is a claim. */
import type { LocalKey } from '../../../model/ids.ts';
import type { Stance } from '../../../model/values.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';

export interface Found {
  readonly proposal: LocalKey;
  readonly party: Speaker;
  readonly stance: Stance;
  /** Tokens of the clause, half open. */
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly confidence: number;
  /** The proposal is the direct object of the verb. */
  readonly direct?: boolean;
  /** The proposal is not named where the verb has it. */
  readonly spoken?: boolean;
}

/** A token and its sentence. */
export interface Place {
  readonly i: number;
  readonly first: number;
  readonly last: number;
}
