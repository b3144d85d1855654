/** A noun of stance with whoever gives it behind "from" or "of" → the position: "won the support of the union", "despite opposition from Norway". */
import type { Stance } from '../../../model/values.ts';
import { phrasesAfter } from '../../clauses/agents.ts';
import { isFiniteVerb } from '../../clauses/finite.ts';
import type { Discourse } from '../../coreference.ts';
import { range } from '../../grammar.ts';
import type { Found, Place } from './found.ts';
import { modality } from './modality.ts';
import { objectAt, type ProposalAt, topicAt } from './object.ts';
import { agentsAfter } from './parties.ts';
import { firstNamed, subjectProposal } from './subject-proposal.ts';

/** "won the backing of the union and Acme", "despite support from Jones", "the rejection by two unions", "opposition from Acme to the plan": whoever gives it. */
export function givenBy(d: Discourse, { i, first, last }: Place, stance: Stance, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const mark = tokens[i + 1]?.lower ?? '';
  if (!/^(?:of|from|by|among)$/.test(mark)) return [];
  const led = leadOf(d, i, first);
  if (led === undefined || (mark === 'of' && led.kind !== 'won')) return [];
  const end = phrasesAfter(d, i + 1, last).at(-1)?.last ?? last;
  const proposal = givenTo(d, { i, first, last }, led, end, proposalAt);
  if (proposal === undefined) return [];
  return agentsAfter(d, i + 1, last).map((party) => ({
    proposal,
    party,
    stance,
    from: (isLedTo(d, led) ? firstNamed(proposalAt, proposal, first, led.at) : undefined) ?? led.at,
    to: Math.max(i + 3, party.at + 1),
    rule: led.kind === 'won' ? 'position/won-backing' : 'position/noun',
    confidence: 0.85 * party.confidence,
  }));
}

/** "won support from", "despite opposition from": given to what stands before. */
const isLedTo = ({ reading: { document } }: Discourse, { kind, at }: Lead): boolean =>
  kind === 'won' || /^(?:despite|amid|with)$/.test(document.tokens[at]?.lower ?? '');

/** What leads to a noun of stance: a verb of getting it, a preposition, or an article alone. */
interface Lead {
  readonly kind: 'won' | 'beside' | 'alone';
  readonly at: number;
}

/** At most so many words stand between: "has the almost unanimous". Undefined where nobody has given it: "without", "seeks", "needs". */
function leadOf(d: Discourse, noun: number, first: number): Lead | undefined {
  const { tokens } = d.reading.document;
  for (let k = noun - 1; k >= Math.max(first, noun - 6); k--) {
    const w = tokens[k]?.lower ?? '';
    if (
      /^(?:no|little|any|without|lack|lacks|lacked|for|to|subject|pending|hop(?:e|es|ed|ing)|expects?|expected)$/.test(
        w,
      )
    )
      return undefined;
    if (winning.test(w))
      return modality(d, k, first, noun, { stance: 'supports', negated: 'undecided' })
        ? { kind: 'won', at: k }
        : undefined;
    if (/^(?:with|despite|amid|after|following|and|given|over)$/.test(w)) return { kind: 'beside', at: k };
    if (isFiniteVerb(d, k) || /^[.;:]$/.test(w)) return undefined;
  }
  return { kind: 'alone', at: noun };
}

/** The proposal that is backed or rejected: named behind the agents, the subject, or what the sentence speaks of. */
function givenTo(
  d: Discourse,
  { i, first, last }: Place,
  { kind, at }: Lead,
  end: number,
  proposalAt: ProposalAt,
): Found['proposal'] | undefined {
  const { tokens } = d.reading.document;
  if (/^(?:to|for|of)$/.test(tokens[end]?.lower ?? '')) {
    const named = objectAt(d, end + 1, last, proposalAt);
    if (named) return named.key;
  }
  if (kind === 'won')
    return (
      subjectProposal(d, at, first, proposalAt) ??
      (tokens[at - 1]?.lower === 'it' ? topicAt(d, at - 1, proposalAt, 1)?.key : undefined)
    );
  const before = new Set(range(first, i).flatMap((k) => proposalAt.get(k) ?? []));
  const [one, another] = [...before];
  if (one !== undefined) return another === undefined ? one : undefined;
  return answering.test(tokens[i]?.lower ?? '') ? topicAt(d, i, proposalAt, 1)?.key : undefined;
}

/** Nouns that are told of a proposal only: whoever gives support may give it to anything. */
export const answering: RegExp = /^(?:rejection|refusal|veto|endorsement|approval|acceptance|ratification)$/;

const winning =
  /^(?:won|wins|gained|gains|gets|got|received|receives|secured|drew|draws|faces|faced|met|meets|has|had|have|enjoys?|enjoyed|attracted|attracts|encountered|garnered|earned|commands?|commanded|provoked|sparked|prompted)$/;
