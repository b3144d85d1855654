/** What is claimed of a proposal, and how likely each of its mentions means it → the same, each claim with how firmly its words hang on the proposal. */
import type { LocalProposal, PositionClaim } from '../../../model/claim.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Span } from '../../../model/source.ts';
import { doubtful } from './ties.ts';

/** By where a mention begins: 0 to 1; undefined of what is named but once. */
export type TieAt = (start: number) => number | undefined;

export function hungClaims(p: LocalProposal, tieAt: TieAt): LocalProposal {
  const judged = <C extends Claimed>(list: readonly C[]): C[] => list.map((c) => hung(c, p.mentions, tieAt));
  return { ...p, sponsors: judged(p.sponsors), terms: judged(p.terms), events: judged(p.events) };
}

export const hungPosition = (c: PositionClaim, mentions: readonly Span[], tieAt: TieAt): PositionClaim =>
  hung(c, mentions, tieAt);

interface Claimed {
  readonly because: readonly string[];
  readonly evidence: readonly [Evidence, ...(readonly Evidence[])];
  readonly span?: Span;
}

/** By the mentions in its own clause, else in its sentence; a sentence that goes on with what another began has none. */
function hung<C extends Claimed>(claim: C, mentions: readonly Span[], tieAt: TieAt): C {
  const within = ({ start, end }: Span): readonly Span[] => mentions.filter((m) => start <= m.start && m.end <= end);
  const own = claim.span === undefined ? [] : within(claim.span);
  const near = own.length > 0 ? own : within(claim.evidence[0]);
  const rule = near.length === 0 ? undefined : ruleOf(Math.max(...near.map((m) => tieAt(m.start) ?? 1)));
  return rule === undefined ? claim : { ...claim, because: [...claim.because, rule] };
}

/** The doubtful are those that stay in spite of it (`withoutDoubtful`). */
function ruleOf(tie: number): string | undefined {
  if (tie < doubtful) return 'mention/doubtful';
  return tie < 0.88 ? 'mention/fair' : undefined;
}
