/** What is said to have become of a proposal, beside the report → the signs that it did, and that it is this one's. */
import type { StatusClaim } from '../../model/claim.ts';
import { around, kindOf, proposalOf, sortOf, tokenAt } from './around.ts';
import { type Beside, holding, type Weighing } from './weighing.ts';
import { statusWeights } from './weights/status.ts';

const signsOf = (beside: Beside, claim: StatusClaim): string[] => {
  const { tokens } = beside.reading.document;
  const proposal = proposalOf(beside, claim);
  const at = tokenAt(beside, claim.span.start);
  const ahead = proposal?.mentions.some((m) => m.start >= claim.span.end && m.end <= claim.evidence[0].end) ?? false;
  return holding([
    ['status', true],
    [`event: ${claim.event}`, true],
    [`of ${sortOf(proposal)}`, true],
    [`after: ${before(tokens[at - 1]?.lower ?? '')}`, true],
    [claim.party ? `by ${kindOf(beside, claim.party)}` : 'by nobody', true],
    [ahead ? 'proposal after the verb' : 'proposal before the verb', true],
    ['by follows', tokens[at + 1]?.lower === 'by'],
    ['no past form', /^(?:pass|sign|adopt|ratify|launch|announce)$/.test(tokens[at]?.lower ?? '')],
    ['dated', claim.date !== undefined],
    ['several of it', (proposal?.events.length ?? 0) > 1],
    ...around(beside, claim, proposal),
  ]);
};

function before(word: string): string {
  if (/^(?:was|were|been|be|is|are)$/.test(word)) return 'to be';
  if (/^(?:has|have|had)$/.test(word)) return 'to have';
  if (/^(?:it|they|he|she|we|which|that|who)$/.test(word)) return 'a pronoun';
  return /^(?:,|and|to|the|not|also|already|of)$/.test(word) ? word : 'other';
}

export const statusWeighing: Weighing<StatusClaim> = { signsOf, weights: statusWeights, enough: 0.75 };
