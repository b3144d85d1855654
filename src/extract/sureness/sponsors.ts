/** Whoever is said to have put a proposal forward, beside the report → the signs that it is theirs. */
import type { SponsorClaim } from '../../model/claim.ts';
import { around, kindOf, proposalOf, sortOf } from './around.ts';
import { type Beside, holding, type Weighing } from './weighing.ts';
import { sponsorWeights } from './weights/sponsor.ts';

const signsOf = (beside: Beside, claim: SponsorClaim): string[] => {
  const proposal = proposalOf(beside, claim);
  const [rule = '', ...party] = claim.because.filter((b) => !b.startsWith('mention/'));
  const kind = kindOf(beside, claim.party);
  const own = proposal?.sponsors.filter((s) => s.role === claim.role) ?? [];
  return holding([
    ['sponsor', true],
    [`rule: ${rule.replace('sponsor/', '')}`, true],
    ...party.map((p) => [`party: ${p.replace('speaker/', '').replace(/,.*$/, '')}`, true] as const),
    [`party is ${kind}`, true],
    [`role: ${claim.role}`, true],
    ['a person’s law, by its name', rule === 'sponsor/owner' && kind === 'a person' && sortOf(proposal) === 'a law'],
    [`${kind.startsWith('a body, government') ? 'a state' : kind.split(',')[0]}, of ${sortOf(proposal)}`, true],
    ['one of several', own.length > 1],
    ['told by another', claim.by !== undefined],
    ['answers it, too', answers(beside, claim, proposal?.key ?? '')],
    ...around(beside, claim, proposal),
  ]);
};

/** Somebody who accepts or rejects it has rather not put it forward; who stands behind it may well have. */
const answers = ({ extraction }: Beside, { party }: SponsorClaim, proposal: string): boolean =>
  extraction.positions.some(
    (p) =>
      p.proposal === proposal &&
      p.stance !== 'proposes' &&
      p.stance !== 'supports' &&
      JSON.stringify(p.party) === JSON.stringify(party),
  );

/**
 * "Jones's proposal" beside a bill is as often her amendment to it or her answer: of such owners of a law that no verb has put
 * it forward, every other one was wrong in stories read by hand. A title does not say so either, then.
 */
const doubtful = /^a person’s law, by its name$/;

export const sponsorWeighing: Weighing<SponsorClaim> = {
  signsOf,
  weights: sponsorWeights,
  enough: 0.5,
  doubtful,
};
