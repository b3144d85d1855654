/** Candidates → the same, parts of the world as places: "Latin America", "northeast China". */
import { compass, continents, regions } from '../data/regions.ts';
import type { Document } from '../document.ts';
import { type Candidate, surely } from './candidate.ts';
import { stateAt } from './states.ts';

export const withRegions = (document: Document, candidates: readonly Candidate[]): Candidate[] =>
  candidates.map((candidate) =>
    candidate.kind !== 'place' && isRegion(document, candidate)
      ? { ...candidate, kind: 'place', kinds: surely('place', 0.95), probability: 0.95, because: ['region'] }
      : candidate,
  );

function isRegion({ tokens }: Document, { first, last }: Candidate): boolean {
  const words = tokens.slice(first, last).map((t) => t.lower);
  if (regions.has(words.join(' '))) return true;
  if (!compass.has(words[0] ?? '') || words.length < 2) return false;
  const state = stateAt(tokens, first + 1);
  const isState = state?.form === 'name' && first + 1 + state.length === last;
  return isState || (words.length === 2 && continents.has(words[1] ?? ''));
}
