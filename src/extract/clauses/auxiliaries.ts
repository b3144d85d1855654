/** A verb → where the words end that stand before it and its auxiliaries. */
import type { Discourse } from '../coreference.ts';
import { auxiliaries, isAdverb } from '../grammar.ts';

/** The token before the auxiliaries and adverbs of the verb. */
export function pastAuxiliaries(d: Discourse, verb: number): number {
  const { tokens } = d.reading.document;
  let i = verb - 1;
  while (isAdverb(tokens[i]) || auxiliaries.has(tokens[i]?.lower ?? '')) i--;
  return i;
}
