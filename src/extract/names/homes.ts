/** Firms as the tagger has them → the same without the state that they are from. */
import { organizationHeads } from '../data/organizations.ts';
import type { Document } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { stateAt } from './states/states.ts';

/** The last word of a name, in small letters. Banks are called by their state, firms are from there. */
export const isFirmsLast = (word: string): boolean => word !== 'bank' && organizationHeads.get(word) === 'company';

/** "Quorl Steel of |Norway|", where the report has the firm without it. */
export function withoutHome(
  { tokens }: Document,
  candidate: Candidate,
  isKnown: (first: number, last: number) => boolean,
): Candidate {
  const { first, last, kind } = candidate;
  const at = first + tokens.slice(first, last).findLastIndex(({ lower }) => lower === 'of');
  if (kind !== 'organization' || at <= first + 1 || !isFirmsLast(tokens[at - 1]?.lower ?? '')) return candidate;
  const isHome = stateAt(tokens, at + 1)?.length === last - at - 1;
  return isHome && isKnown(first, at)
    ? { ...candidate, last: at, because: [...candidate.because, 'split'] }
    : candidate;
}
