/** A speaker and a reporting clause → an attribution. */
import type { LocalKey } from '../../../model/ids.ts';
import type { Party } from '../../../model/mention.ts';
import type { SayingVerb } from '../../data/saying.ts';
import type { QuoteRun } from '../marks.ts';
import { type Speaker, speakerParty } from './voices.ts';

export interface Attribution {
  readonly party: Party;
  readonly confidence: number;
  readonly rule: string;
  readonly because?: readonly string[];
  readonly verb?: string;
  readonly via?: LocalKey;
  /** Part of a sentence of the report's own, not a sentence of the speaker's. */
  readonly fragment: boolean;
  /** Tokens of the reporting clause, whose sentences are evidence too. */
  readonly at: readonly number[];
}

/** The quotation before, and whose it is. */
export interface Previous {
  readonly run: QuoteRun;
  readonly by: Attribution;
}

export const made = (
  speaker: Speaker,
  rule: string,
  verb: SayingVerb | undefined,
  at: number,
  fragment: boolean,
  extra: { via?: LocalKey } = {},
): Attribution => ({
  party: speakerParty(speaker),
  confidence: speaker.confidence,
  rule,
  because: [speaker.rule],
  ...(verb === undefined ? {} : { verb: verb.lemma }),
  ...extra,
  fragment,
  at: [at],
});
