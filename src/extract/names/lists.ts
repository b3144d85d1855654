/** Candidates → the same, where a list of bodies tells what a bare word in it is: "Corvan, the Pit Union and Zirpo said". */
import type { Document } from '../document.ts';
import { type Candidate, surely } from './candidate.ts';

export function withListed({ tokens, sentenceOf }: Document, candidates: readonly Candidate[]): Candidate[] {
  const isBeside = (a: Candidate | undefined, b: Candidate | undefined): boolean => {
    if (!a || !b || sentenceOf[a.last] !== sentenceOf[b.first]) return false;
    const between = tokens.slice(a.last, b.first);
    return between.length > 0 && between.length < 4 && between.every(({ lower }) => /^(?:,|and|or|the)$/.test(lower));
  };
  const isBody = (c: Candidate | undefined): boolean => c?.kind === 'organization' && c.probability >= 0.85;
  const sorted = [...candidates].sort((a, b) => a.first - b.first);
  return sorted.map((candidate, n) => {
    const { first, last, kind, probability } = candidate;
    if (last - first > 1 || probability >= 0.85 || kind === 'place') return candidate;
    // Two beside it, or one that closes or opens a list of three.
    const [before, after] = [sorted[n - 1], sorted[n + 1]];
    const bodies =
      (isBeside(before, candidate) && isBody(before) ? 1 : 0) +
      (isBeside(candidate, after) && isBody(after) ? 1 : 0) +
      (isBeside(before, candidate) && isBeside(sorted[n - 2], before) && isBody(sorted[n - 2]) ? 1 : 0) +
      (isBeside(candidate, after) && isBeside(after, sorted[n + 2]) && isBody(sorted[n + 2]) ? 1 : 0);
    if (bodies < 2) return candidate;
    return {
      ...candidate,
      kind: 'organization',
      kinds: surely('organization', 0.8),
      probability: 0.8,
      because: ['listed'],
    };
  });
}
