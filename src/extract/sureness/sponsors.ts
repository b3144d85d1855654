/** Whoever is said to have put a proposal forward, beside the report → the signs that it is theirs, and which of them prove it. */
import type { SponsorClaim } from '../../model/claim.ts';
import { hangs, kindOf, proposalOf, sortOf } from './around.ts';
import { isLoose, type Proof, told } from './proof.ts';
import { type Beside, holding } from './weighing.ts';

const signsOf = (beside: Beside, claim: SponsorClaim): string[] => {
  const proposal = proposalOf(beside, claim);
  const [rule = '', party = '', ...rest] = claim.because;
  const own = proposal?.sponsors.filter((s) => s.role === claim.role) ?? [];
  return holding([
    [`rule: ${rule.replace('sponsor/', '')}`, true],
    [`party: ${party.replace('speaker/', '').replace(/,.*$/, '')}`, party.startsWith('speaker/')],
    [`party is ${kindOf(beside, claim.party)}`, true],
    [`of ${sortOf(proposal)}`, true],
    ['of its owner alone', /^(?:budget|decree|order|motion)$/.test(proposal?.noun ?? '')],
    ['party is named again', isNamedAgain(beside, claim)],
    ['one of several', own.length > 1],
    ['answers it, too', answers(beside, claim, proposal?.key ?? '')],
    ['direct object', rest.includes('sponsor/direct')],
    ['introduced', isIntroduced(beside, claim)],
    ...hangs(claim),
  ]);
};

/** "launched a bid": whichever of its sentence's words mean it tell of it anew. */
function isIntroduced(beside: Beside, claim: SponsorClaim): boolean {
  const [{ start, end }] = claim.evidence;
  const near = proposalOf(beside, claim)?.mentions.filter((m) => start <= m.start && m.end <= end) ?? [];
  const { text } = beside.reading.document.source;
  return near.some((m) => /^an? /i.test(text.slice(m.start, m.start + 3)));
}

/** In running text and in the same words: half a name stands so once. */
function isNamedAgain({ extraction }: Beside, { party }: SponsorClaim): boolean {
  const named = 'entity' in party ? extraction.entities.find((e) => e.key === party.entity) : undefined;
  return named !== undefined && named.mentions.length > 1 && named.confidence > 0.8;
}

/** Somebody who accepts or rejects it has rather not put it forward; who stands behind it may well have. */
const answers = ({ extraction }: Beside, { party }: SponsorClaim, proposal: string): boolean =>
  extraction.positions.some(
    (p) =>
      p.proposal === proposal &&
      /^(?:accepts|rejects|opposes)$/.test(p.stance) &&
      JSON.stringify(p.party) === JSON.stringify(party),
  );

const isProven = (signs: ReadonlySet<string>): boolean => {
  // "has circulated a revised version": whichever it was before, this one is theirs.
  const isNew = signs.has('rule: verb') && signs.has('introduced');
  if (isLoose(signs) && !isNew) return false;
  if (signs.has('rule: said-to-be')) return true;
  if (signs.has('answers it, too')) return false;
  if (signs.has('rule: verb'))
    return signs.has('direct object') && !told(signs, 'party: ', ['spoke-last', 'pronoun it']);
  // "the US plan" may be one that the US backs, where somebody else has put it forward.
  if (told(signs, 'rule: ', ['beside', 'origin']) && signs.has('one of several')) return false;
  // "Jones's proposal" beside a bill is as often her amendment to it; a name of no known kind is often half a name.
  const owns = told(signs, 'rule: ', ['owner', 'beside']);
  const isAmender = signs.has('party is a person') && signs.has('of a law') && !signs.has('of its owner alone');
  const isHalf = signs.has('party is a body, of no class') && !signs.has('party is named again');
  return !(owns && (isAmender || isHalf));
};

export const sponsorProof: Proof<SponsorClaim> = { signsOf, isProven, share: 0.92 };
