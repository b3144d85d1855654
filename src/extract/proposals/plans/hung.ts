/** What is claimed of a proposal, and the words that name it doubtfully → the same, below any threshold where nothing but these ties it to the proposal. */
import type { LocalProposal, PositionClaim } from '../../../model/claim.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Span } from '../../../model/source.ts';
import { doubt } from '../../doubt.ts';

/** Where the phrases stand that may mean another plan. */
type IsDoubtful = (mention: Span) => boolean;

export function withDoubts(p: LocalProposal, isDoubtful: IsDoubtful): LocalProposal {
  if (!p.mentions.some(isDoubtful)) return p;
  const judged = <C extends Claimed>(list: readonly C[]): C[] => list.map((c) => weighed(c, p.mentions, isDoubtful));
  return { ...p, sponsors: judged(p.sponsors), terms: judged(p.terms), events: judged(p.events) };
}

export const withDoubt = (c: PositionClaim, mentions: readonly Span[], isDoubtful: IsDoubtful): PositionClaim =>
  weighed(c, mentions, isDoubtful);

interface Claimed {
  readonly confidence: number;
  readonly evidence: readonly [Evidence, ...(readonly Evidence[])];
  readonly span?: Span;
}

/** By the mentions in its own clause, else in its sentence; a sentence that goes on with what another began has none. */
function weighed<C extends Claimed>(claim: C, mentions: readonly Span[], isDoubtful: IsDoubtful): C {
  const within = ({ start, end }: Span): readonly Span[] => mentions.filter((m) => start <= m.start && m.end <= end);
  const own = claim.span === undefined ? [] : within(claim.span);
  const near = own.length > 0 ? own : within(claim.evidence[0]);
  return near.length > 0 && near.every(isDoubtful)
    ? { ...claim, confidence: Math.min(claim.confidence, doubt) }
    : claim;
}
