/** A claim of a proposal, beside the report → its proposal, and the signs that any such claim has. */
import type { Claim, Extraction, LocalProposal } from '../../model/claim.ts';
import type { Party } from '../../model/mention.ts';
import type { Span } from '../../model/source.ts';
import { firstWhere } from '../../text/halving.ts';
import { oncePer } from '../../text/once.ts';
import type { Token } from '../../text/tokens.ts';
import { isOfHeadline } from '../document.ts';
import { entityOf } from '../known.ts';
import { isOffer } from '../proposals/plans/sorts.ts';
import { kindOfEntity } from './named.ts';
import type { Beside } from './weighing.ts';

/** What holds, by name. */
export type Signs = readonly (readonly [sign: string, holds: boolean])[];

/** Whose claim each is. */
const owners = oncePer(
  (proposals: Extraction['proposals']): ReadonlyMap<Claim, LocalProposal> =>
    new Map(proposals.flatMap((p) => [...p.terms, ...p.sponsors, ...p.events].map((c) => [c, p] as const))),
);

export const proposalOf = ({ extraction }: Beside, claim: Claim): LocalProposal | undefined =>
  owners(extraction.proposals).get(claim);

/** How firmly its words hang on the proposal (`proposals/plans/hung.ts`). */
export const hangs = ({ because }: Claim): Signs =>
  because.filter((rule) => rule.startsWith('mention/')).map((rule) => [rule.replace('/', ': '), true] as const);

export const isHeadline = ({ reading: { document } }: Beside, { start }: Span): boolean =>
  isOfHeadline(
    document,
    firstWhere(document.tokens, (t: Token) => t.start >= start),
  );

export const kindOf = ({ reading }: Beside, party: Party): string =>
  'unnamed' in party ? 'unnamed' : kindOfEntity(entityOf(reading, party.entity));

/** What sort of thing the proposal is called by: an agreement has no single author, a law is named after much. */
export function sortOf(proposal: LocalProposal | undefined): string {
  const noun = proposal?.noun ?? '';
  if (
    /^(?:deal|agreement|accord|pact|treaty|ceasefire|cease-fire|truce|settlement|compromise|contract|armistice|protocol|convention|charter)$/.test(
      noun,
    )
  )
    return 'an agreement';
  if (
    /^(?:bill|act|law|legislation|amendments?|budget|resolution|motion|measures?|reforms?|tax|levy|decree|order)$/.test(
      noun,
    )
  )
    return 'a law';
  if (isOffer(noun)) return 'an offer';
  return /^(?:demands?|calls?|claim|request|ultimatum)$/.test(noun) ? 'a demand' : 'a plan';
}
