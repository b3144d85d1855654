/** A strike or a protest over a proposal → whoever takes part in it opposes the proposal: "launched a strike over the plan". */
import { isFiniteVerb } from '../../clauses/finite.ts';
import type { Discourse } from '../../coreference.ts';
import type { Found, Place } from './found.ts';
import { objectAt, type ProposalAt } from './object.ts';
import { partiesOf } from './parties.ts';

const actions =
  /^(?:strikes?|walkouts?|stoppages?|protests?|protest|demonstrations?|march|marches|rally|rallies|action|ballot|industrial)$/;
const joining =
  /^(?:launch|stag|began|begin|begun|start|plan|held|hold|join|vot|back|announc|threaten|call|gather|march|walk|went|go|are|is|were|was|have|has|took|mount|organi[sz]|continu|press)/;

/** Words at which `byProtest` finds something at all. */
export const mayProtest = (word: string): boolean => actions.test(word);

/** "are on strike in protest at the plan", "voted for strike action over the offer". */
export function byProtest(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  if (!mayProtest(tokens[i]?.lower ?? '')) return [];
  const link = linkAfter(d, i, last);
  const object = link === undefined ? undefined : objectAt(d, link + 1, last, proposalAt);
  if (!object) return [];
  for (let k = i - 1; k >= Math.max(first, i - 12); k--) {
    if (/^[;:]$/.test(tokens[k]?.text ?? '') || d.quoted[k] !== d.quoted[i]) return [];
    if (!isFiniteVerb(d, k)) continue;
    if (!joining.test(tokens[k]?.lower ?? '')) return [];
    return partiesOf(d, k, first, last).map((party) => ({
      proposal: object.key,
      party,
      stance: 'opposes' as const,
      from: Math.min(party.at, k),
      to: object.to,
      rule: 'position/protests',
      confidence: 0.8 * party.confidence,
    }));
  }
  return [];
}

/** "over", "against", "at", also past an aside or what a strike is of: "to strike – for the first time – over". */
function linkAfter(d: Discourse, i: number, last: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let k = i + 1; k < Math.min(last, i + 24); k++) {
    const w = tokens[k]?.lower ?? '';
    if (w === 'over' || w === 'against' || (w === 'at' && k === i + 1 && /^protest/.test(tokens[i]?.lower ?? '')))
      return k;
    const aside = /^[–—-]$/.test(w) ? asideEnd(d, k, last) : undefined;
    if (aside !== undefined) k = aside;
    else if (
      !/^(?:action|on|day|days|this|next|last|week|today|in|protest|strike|strikes)$/.test(w) &&
      !d.reading.dateAt.has(k)
    )
      return undefined;
  }
  return undefined;
}

function asideEnd(d: Discourse, dash: number, last: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let k = dash + 1; k < Math.min(last, dash + 18); k++) if (/^[–—-]$/.test(tokens[k]?.text ?? '')) return k;
  return undefined;
}
