/** A verb → whether what it tells has yet to be done: "has to get the budget passed", "urged them to relent and pass it", "to ensure that it is passed". */
import type { Discourse } from '../../coreference.ts';
import { determiners, prepositions } from '../../grammar.ts';

/** Looks at most so many tokens back. */
const near = 9;

export function isUndone({ reading: { document } }: Discourse, verb: number, first: number): boolean {
  const words = document.tokens.slice(Math.max(first, verb - near), verb).map((t) => t.lower);
  // "is said to have passed it" has nothing between
  if (words.some((w, i) => i < words.length - 1 && causing.has(w) && aiming.test(words[i - 1] ?? ''))) return true;
  if (isToBeEnsured(document.tokens.slice(first, verb).map((t) => t.lower))) return true;
  // "failed to win them over and withdrew it", "and passed it" go on with the verb before the infinitive.
  if (words.at(-1) !== 'and' || !bare.test(document.tokens[verb]?.lower ?? '')) return false;
  // "want to extend the limit for a longer time and pass a bill"
  const far = document.tokens.slice(Math.max(first, verb - 2 * near), verb).map((t) => t.lower);
  return far.slice(0, -1).some((w, i) => w === 'to' && isVerb(far[i + 1] ?? ''));
}

/** "it was her duty to ensure the vote was fair, and that the law passed": the whole complement is to be. */
function isToBeEnsured(words: readonly string[]): boolean {
  const at = words.findIndex((w, i) => ensuring.has(w) && (aiming.test(words[i - 1] ?? '') || /ing$/.test(w)));
  return at >= 0 && !words.slice(at).some((w) => /^[;:]$/.test(w));
}
const ensuring = new Set('ensure ensuring guarantee guaranteeing see seeing secure securing help helping'.split(' '));

/** "deferred to the house and passed it": whom to. */
const isVerb = (word: string): boolean => /^\p{Ll}+$/u.test(word) && !determiners.has(word) && !prepositions.has(word);

const bare =
  /^(?:pass|enact|sign|adopt|ratif[iy]|approv|approve|reject|accept|launch|announc|announce|present|back|support|oppos|oppose|veto|endors|endorse)$/;
const causing = new Set(['get', 'have', 'see', 'hav']);
const aiming = /^(?:to|would|could|will|might|may|can|must|should)$/;
