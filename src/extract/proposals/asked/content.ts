/** The words for what is asked for → the key of the act, and its other content words. */
import { stem } from '../../../text/stem.ts';
import type { Discourse } from '../../coreference.ts';
import { actKind } from '../../data/asking.ts';
import { determiners, prepositions } from '../../grammar.ts';
import type { Candidate } from './candidates.ts';

/** "step" and "resignation" are one act; of others the stem. */
export const keyOf = (lower: string): string => actKind.get(lower) ?? stem(lower);

export const actAt = (d: Discourse, { complement: { head } }: Candidate): string =>
  keyOf(d.reading.document.tokens[head]?.lower ?? '');

/** Content words without the act itself, by stem or kind. */
export const wordsIn = (d: Discourse, { complement: { first, head, last } }: Candidate): string[] =>
  d.reading.document.tokens
    .slice(first, last)
    .flatMap((t, k) =>
      first + k === head ||
      t.kind !== 'word' ||
      determiners.has(t.lower) ||
      prepositions.has(t.lower) ||
      t.lower.length < 3
        ? []
        : [keyOf(t.lower)],
    );
