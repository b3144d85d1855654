/** A finite verb → the pronoun of the relative clause it belongs to, where that narrows the noun before. */
import type { Discourse } from '../coreference.ts';
import { auxiliaries, isAdverb } from '../grammar.ts';
import { isFiniteVerb } from './finite.ts';

/** "members who cast ballots agreed": the pronoun before the verb of a clause that belongs to the noun before it. */
export function relativeBefore(d: Discourse, verb: number, low: number): number | undefined {
  const { tokens } = d.reading.document;
  let k = verb - 1;
  while (k > low && (isAdverb(tokens[k]) || auxiliaries.has(tokens[k]?.lower ?? ''))) k--;
  // "workers who are employed there and are members": the clause has two verbs.
  if (/^(?:and|or)$/.test(tokens[k]?.lower ?? '')) return relativeSharing(d, k, low);
  const noun = tokens[k - 1];
  return /^(?:who|which|that)$/.test(tokens[k]?.lower ?? '') &&
    k - 1 >= low &&
    noun?.kind === 'word' &&
    !isFiniteVerb(d, k - 1)
    ? k
    : undefined;
}

/** The pronoun of the clause whose first verb stands before the "and" at token `and`. */
function relativeSharing(d: Discourse, and: number, low: number): number | undefined {
  for (let k = and - 1; k > Math.max(low, and - 14); k--) {
    if (d.reading.namedAt.has(k)) continue;
    if (d.reading.document.tokens[k]?.kind === 'mark') return undefined;
    if (isFiniteVerb(d, k)) return relativeBefore(d, k, low);
  }
  return undefined;
}
