/** Facts that say the same → the first of them, with the evidence of all. */
import type { Evidence } from '../../model/evidence.ts';
import type { NonEmpty } from '../../model/ids.ts';

/** Empty for an empty list. */
export function together<T extends { readonly fact: { readonly evidence: NonEmpty<Evidence> } }>(
  told: readonly T[],
): readonly T[] {
  const [first, ...others] = told;
  if (first === undefined || others.length === 0) return told;
  const [own, ...more] = first.fact.evidence;
  const evidence: NonEmpty<Evidence> = [own, ...more, ...others.flatMap((t) => t.fact.evidence)];
  return [{ ...first, fact: { ...first.fact, evidence } }];
}
