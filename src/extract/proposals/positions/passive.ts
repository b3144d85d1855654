/** A verb whose subject is the proposal → the positions it tells: "was rejected by the union", "cleared the senate". */
import type { LocalKey } from '../../../model/ids.ts';
import type { Discourse } from '../../coreference.ts';
import type { StanceVerb } from '../../data/stances.ts';
import { auxiliaries, isAdverb, prepositions } from '../../grammar.ts';
import { isUndone } from '../acts/undone.ts';
import { chamberHere, chamberOfVote } from './chamber.ts';
import type { Found, Place } from './found.ts';
import { type ProposalAt, topicAt } from './object.ts';
import { agentsAfter } from './parties.ts';
import { firstNamed, subjectProposal } from './subject-proposal.ts';
import { isConditional, isOpen } from './supposed.ts';

/** The word before the verb, adverbs left out. */
export function previousWord(d: Discourse, i: number): string {
  const { tokens } = d.reading.document;
  let j = i - 1;
  while (isAdverb(tokens[j])) j--;
  return tokens[j]?.lower ?? '';
}

/** Words at which `byPassage` finds something at all. */
export const mayPass = (word: string): boolean => /^(?:passed|passes|cleared|clears)$/.test(word);

/** "The measure cleared the Senate": the chamber has passed it. */
export function byPassage(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  if (!mayPass(tokens[i]?.lower ?? '') || isUndone(d, i, first) || isStage(d, i)) return [];
  const which = tokens[i - 1]?.lower === 'which' && tokens[i - 2]?.text === ',';
  const proposal = which ? proposalAt.get(i - 3) : subjectProposal(d, i, first, proposalAt);
  const party = proposal === undefined ? undefined : (chamberHere(d, i + 1, last) ?? chamberOfVote(d, i + 1, last));
  if (proposal === undefined || !party) return [];
  return [
    {
      proposal,
      party,
      stance: 'accepts',
      from: firstNamed(proposalAt, proposal, first, i) ?? Math.max(first, i - 1),
      to: Math.max(i + 1, Math.min(last, party.at + 1)),
      rule: 'position/passage',
      confidence: 0.9 * party.confidence,
    },
  ];
}

/** "passed a second hurdle in parliament", "cleared its first test": there is more to come. */
const isStage = ({ reading: { document } }: Discourse, i: number): boolean =>
  document.tokens.slice(i + 1, i + 5).some((t) => /^(?:hurdles?|stages?|tests?|committees?)$/.test(t.lower));

/** "The offer was rejected by the union"; `from` is the token after the verb and its particle. */
export function byPassive(
  d: Discourse,
  { i, first, last }: Place,
  verb: StanceVerb,
  proposalAt: ProposalAt,
  from: number,
): Found[] {
  const { tokens } = d.reading.document;
  // "must be approved by", "depends on it being ratified by": nobody has done so.
  const pending = previousWord(d, i) === 'be' || isOpen(d, i, first, last) || isConditional(d, first, i - 1);
  if (pending || (previousWord(d, i) === 'being' && dependsOn(d, i))) return [];
  // "A companion bill, passed on Wednesday by the house, …"
  const apposed = tokens[i - 1]?.text === ',' ? proposalAt.get(i - 2) : undefined;
  const proposal = subjectProposal(d, i, first, proposalAt) ?? apposed ?? itBefore(d, i, first, proposalAt);
  // "was reached between the union and Acme"
  const between = verb.makes && tokens[from]?.lower === 'between' ? from : undefined;
  const by = proposal === undefined ? undefined : (between ?? agentMark(d, from, last));
  const voted = /^(?:approv|pass|adopt|reject|defeat|ratif|vot|thrown)/.test(tokens[i]?.lower ?? '');
  const chamber = by === undefined && voted ? (chamberHere(d, from, last) ?? chamberOfVote(d, from, last)) : undefined;
  const parties = by === undefined ? (chamber ? [chamber] : []) : agentsAfter(d, by, last);
  if (proposal === undefined) return [];
  const denied = /^(?:not|never)$|n['’]t$/.test(tokens[i - 2]?.lower ?? '');
  const stance = denied ? verb.negated : verb.stance;
  const subject = firstNamed(proposalAt, proposal, first, i);
  return parties.map((party) => ({
    proposal,
    party,
    stance,
    from: subject ?? Math.max(first, i - 6),
    to: Math.min(last, Math.max(i + 1, party.at + 2)),
    rule: 'position/passive',
    confidence: 0.85 * party.confidence,
    spoken: subject === undefined,
  }));
}

/** "It was welcomed by Kenya": what the sentence before named. */
function itBefore(d: Discourse, i: number, first: number, proposalAt: ProposalAt): LocalKey | undefined {
  const { tokens } = d.reading.document;
  const opens = /^(?:it|this)$/.test(tokens[first]?.lower ?? '') && i - first <= 5;
  return opens && tokens.slice(first + 1, i).every((t) => auxiliaries.has(t.lower) || isAdverb(t))
    ? topicAt(d, first, proposalAt, 1)?.key
    : undefined;
}

/** "is conditional on it being ratified". */
const dependsOn = ({ reading: { document } }: Discourse, i: number): boolean =>
  document.tokens.slice(i - 6, i).some((t) => /^(?:on|upon|to|without|before|until)$/.test(t.lower));

/** "was rejected by", "was rejected on Monday by", "was rejected as “derisory” by": the token of "by". */
function agentMark(d: Discourse, from: number, last: number): number | undefined {
  const { tokens } = d.reading.document;
  for (let i = from; i < Math.min(last, from + 9); i++) {
    const w = tokens[i]?.lower ?? '';
    if (w === 'by') return isMargin(d, i + 1) || d.reading.dateAt.has(i + 1) ? undefined : i;
    if (/^[.,;:]$|^(?:that|which|who|and|but|to|for|of|if|because|after|before)$/.test(w)) return undefined;
  }
  return undefined;
}

/** "by 310 votes to 240", "by a large majority", "by solid margins", "by consensus". */
export function isMargin({ reading: { document } }: Discourse, i: number): boolean {
  const words = document.tokens.slice(i, i + 5).map((t) => t.lower);
  const counted = words.findIndex((w) =>
    /^(?:votes?|margins?|majority|majorities|consensus|acclamation|percent|pct|%)$/.test(w),
  );
  const isNumber = document.tokens[i]?.kind === 'number';
  // "by MPs in a vote", "by 58 per cent of members": people stand there.
  if (counted >= 0) return isNumber || !words.slice(0, counted).some((w) => prepositions.has(w) || w === 'the');
  return isNumber && !words.some((w) => /\p{L}{3}/u.test(w));
}
