/** A verb → its subject, also beyond a relative clause: "Acme, whose brands include Borel, is offering …". */
import type { Discourse } from '../coreference.ts';
import { auxiliaries, isAdverb } from '../grammar.ts';
import { subjectBefore } from '../quotes/speaker.ts';
import type { Speaker } from '../quotes/voices.ts';

export function subjectOf(d: Discourse, verb: number, first: number): Speaker | undefined {
  return subjectBefore(d, relativeBefore(d, verb, first) ?? verb, first);
}

/** The comma that opens the relative clause which ends right before the verb; undefined where none does. */
export function relativeBefore(d: Discourse, verb: number, first: number): number | undefined {
  const { tokens } = d.reading.document;
  const close = pastAuxiliaries(d, verb);
  if (tokens[close]?.text !== ',' || d.quoted[close]) return undefined;
  for (let k = close - 2; k > Math.max(first, close - 30); k--) {
    if (/^[.;:]$/.test(tokens[k]?.text ?? '') || d.quoted[k]) return undefined;
    if (tokens[k]?.text === ',' && /^(?:which|who|whose|whom)$/.test(tokens[k + 1]?.lower ?? '')) return k;
  }
  return undefined;
}

/** The token before the auxiliaries and adverbs of the verb. */
export function pastAuxiliaries(d: Discourse, verb: number): number {
  const { tokens } = d.reading.document;
  let i = verb - 1;
  while (tokens[i] && (isAdverb(tokens[i] as never) || auxiliaries.has(tokens[i]?.lower ?? ''))) i--;
  return i;
}
