/** A stance verb → the positions it tells: "rejected the offer", "was rejected by the union". */
import type { LocalKey } from '../../model/ids.ts';
import type { Discourse } from '../coreference.ts';
import type { StanceVerb } from '../data/proposing.ts';
import { isAdverb } from '../grammar.ts';
import { entityOf } from '../known.ts';
import { subjectAfter } from '../quotes/after.ts';
import type { Speaker } from '../quotes/voices.ts';
import { partyOf } from './collective.ts';
import type { Found, Place } from './found.ts';
import { isConditional, isOpen, modality } from './modality.ts';
import { objectAt, type ProposalAt, subjectProposal, type Target, topicAt, unsaidObject } from './object.ts';
import { partiesOf } from './parties.ts';

function previousWord(d: Discourse, i: number): string {
  const { tokens } = d.reading.document;
  let j = i - 1;
  while (tokens[j] && isAdverb(tokens[j] as never)) j--;
  return tokens[j]?.lower ?? '';
}

/** The token after the verb's particle; undefined where the particle is missing. */
function afterParticle(d: Discourse, i: number, verb: StanceVerb): number | undefined {
  if (!verb.particle) return i + 1;
  for (const particle of verb.particle) {
    const words = particle.split(' ');
    const after = adjacent(d, i, words) ?? (isVote(d, i) ? afterTally(d, i, words) : beforeParticle(d, i, words));
    if (after !== undefined) return after;
  }
  return undefined;
}

const isVote = (d: Discourse, i: number): boolean => /^vot/.test(d.reading.document.tokens[i]?.lower ?? '');

/** "turned down", "turned it down", "agreed in principle to", "agreed on Monday to". */
function adjacent(d: Discourse, i: number, words: readonly string[]): number | undefined {
  const { tokens } = d.reading.document;
  const found = (at: number): boolean => words.every((w, k) => tokens[at + k]?.lower === w);
  if (found(i + 1)) return i + 1 + words.length;
  if (found(i + 2)) return i + 1;
  let late = i + 1;
  while (late < i + 6 && isBetween(d, late)) late++;
  if (late > i + 1 && found(late)) return late + words.length;
  const on = tokens[i + 1]?.lower === 'on' ? i + 2 : i + 1;
  const past = d.reading.dateAt.get(on)?.last ?? (tokens[i + 2]?.lower === 'principle' ? i + 3 : undefined);
  return past !== undefined && found(past) ? past + words.length : undefined;
}

/** "lobbied hard this week for", "spoke strongly against". */
const isBetween = (d: Discourse, i: number): boolean => {
  const t = d.reading.document.tokens[i];
  return t !== undefined && (t.lower === 'hard' || isAdverb(t) || d.reading.dateAt.has(i));
};

/** "threw the offer out": the particle follows the object. */
function beforeParticle(d: Discourse, i: number, words: readonly string[]): number | undefined {
  if (words.length > 1 || !['out', 'down'].includes(words[0] ?? '')) return undefined;
  for (let at = i + 3; at < i + 6; at++) if (d.reading.document.tokens[at]?.lower === words[0]) return i + 1;
  return undefined;
}

/** "voted overwhelmingly by 58 to 42 for …": the token after "for", past the tally. */
function afterTally(d: Discourse, i: number, particle: readonly string[]): number | undefined {
  const { tokens } = d.reading.document;
  for (let at = i + 1; at < i + 10; at++) {
    const t = tokens[at];
    if (particle.every((w, k) => tokens[at + k]?.lower === w)) return at + particle.length;
    if (
      !t ||
      !(
        t.kind === 'number' ||
        isAdverb(t) ||
        /^(?:by|to|a|large|small|narrow|big|majority|of|per|cent|percent|pct|in|favour|favor|[-–%])$/.test(t.lower)
      )
    )
      return undefined;
  }
  return undefined;
}

/** "walked away from the bid": the bidder leaves its own, and answers nobody's. */
const leavesOwn = (d: Discourse, i: number, to: number): boolean =>
  /^walk/.test(d.reading.document.tokens[i]?.lower ?? '') &&
  d.reading.document.tokens.slice(i, to).some((t) => /^(?:bids?|takeover|offer|merger|acquisition)$/.test(t.lower));

/** "The measure cleared the Senate": the chamber has passed it. */
export function byPassage(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  if (!/^(?:passed|passes|cleared|clears)$/.test(tokens[i]?.lower ?? '')) return [];
  const which = tokens[i - 1]?.lower === 'which' && tokens[i - 2]?.text === ',';
  const proposal = which ? proposalAt.get(i - 3) : proposalAt.get(i - 1);
  const run = d.reading.namedAt.get(/^(?:the|through)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1);
  if (proposal === undefined || run?.entity.kind !== 'organization' || run.last > last) return [];
  if (!chambers.test(run.entity.name) && run.entity.class !== 'legislature') return [];
  const party = { party: { entity: run.entity.key }, confidence: 0.9, rule: 'speaker/chamber', at: run.first };
  return [
    {
      proposal,
      party,
      stance: 'accepts',
      from: Math.max(first, i - 1),
      to: run.last,
      rule: 'position/passage',
      confidence: 0.8,
    },
  ];
}

const chambers = /\b(?:Senate|House|Parliament|Congress|Commons|Lords|Assembly|Duma|Council|Legislature)\b/;

/** "Rebels agree truce", in headlines and in Britain: no "to". */
function agreedOutright(d: Discourse, i: number, verb: StanceVerb, proposalAt: ProposalAt): number | undefined {
  const agreed = /^agree[sd]?$/.test(d.reading.document.tokens[i]?.lower ?? '') && verb.particle?.includes('to');
  return agreed && proposalAt.has(i + 1) ? i + 1 : undefined;
}

/** "The union rejected the offer", "the offer was rejected by the union". */
export function byVerb(d: Discourse, { i, first, last }: Place, verb: StanceVerb, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const from = afterParticle(d, i, verb) ?? agreedOutright(d, i, verb, proposalAt);
  if (from === undefined) return [];
  // "refused to negotiate over the plan" says nothing of the plan itself; "refused to accept" is told by the other verb.
  if (tokens[from]?.lower === 'to' && /^(?:refus|declin)/.test(tokens[i]?.lower ?? '')) return [];
  const passive = /^(?:was|were|been|be|is|are|wa)$/.test(previousWord(d, i)) && !/ing$/.test(tokens[i]?.lower ?? '');
  if (passive || tokens[from]?.lower === 'by') return byPassive(d, { i, first, last }, verb, proposalAt, from);
  const object =
    objectAt(d, from, last, proposalAt) ??
    relativeObject(d, i, first, proposalAt) ??
    (/^(?:accept|reject|refus)(?:ed|s)$/.test(tokens[i]?.lower ?? '') ? unsaidObject(d, i + 1, proposalAt) : undefined);
  if (!object || leavesOwn(d, i, object.to) || isStudyOf(d, i, verb, object.to)) return [];
  const mode = modality(d, i, first, last, verb);
  if (!mode) return [];
  const weak = verb.stance === 'mediates' || /^say|^said/.test(tokens[i]?.lower ?? '') ? 0.9 : 1;
  // "Jones passed a bill through the house": chambers pass bills; who steers them through accepts nothing.
  const takes = ({ party }: Speaker): boolean =>
    !(
      /^pass/.test(tokens[i]?.lower ?? '') &&
      'entity' in party &&
      entityOf(d.reading, party.entity)?.kind === 'person'
    );
  return partiesOf(d, mode.subjectAt, first, last)
    .filter(takes)
    .map((party) => ({
      proposal: object.key,
      party,
      stance: mode.stance,
      from: Math.max(first, Math.min(party.at, i)),
      to: Math.min(last, object.to),
      rule: mode.rule,
      confidence: party.confidence * object.confidence * mode.confidence * weak,
    }));
}

/** "is reviewing the deal": of what was agreed, a study is no answer that is still open. */
const isStudyOf = (d: Discourse, i: number, verb: StanceVerb, to: number): boolean =>
  verb.stance === 'undecided' &&
  /^(?:review|examin|stud)/.test(d.reading.document.tokens[i]?.lower ?? '') &&
  /^(?:deals?|agreements?|accord|pact|contract|law|treaty|rules?|budget|policy)$/.test(
    d.reading.document.tokens[to - 1]?.lower ?? '',
  );

function byPassive(
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
  const proposal = subjectProposal(d, i, first, proposalAt);
  const by = proposal === undefined ? undefined : agentMark(d, from, last);
  const party = by === undefined ? undefined : agentAfter(d, by, last);
  if (proposal === undefined || !party) return [];
  const denied = /^(?:not|never)$|n['’]t$/.test(tokens[i - 2]?.lower ?? '');
  const stance = denied ? verb.negated : verb.stance;
  return [
    {
      proposal,
      party,
      stance,
      from: Math.max(first, i - 6),
      to: Math.min(last, party.at + 2),
      rule: 'position/passive',
      confidence: 0.85 * party.confidence,
    },
  ];
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

/** "by 310 votes to 240", "by a large majority". */
const isMargin = ({ reading: { document } }: Discourse, i: number): boolean =>
  document.tokens[i]?.kind === 'number' || /^(?:an?|some|about|nearly)$/.test(document.tokens[i]?.lower ?? '');

/** "by Acme", "by the members of the union", "by Acme's board", "by creditors". */
function agentAfter(d: Discourse, by: number, last: number): Speaker | undefined {
  const found = subjectAfter(d, by, last);
  if (!found) return undefined;
  const run = d.reading.namedAt.get(found.at);
  if ('entity' in found.party) return d.reading.document.tokens[run?.last ?? -1]?.text === '-' ? undefined : found;
  const length = found.party.unnamed.split(' ').length;
  const party = partyOf(d, { ...found, at: by + 1 }, Math.min(last, by + 2 + length));
  return party && { ...party, confidence: party.confidence * 0.95 };
}

/** "a deal that the ministry has accepted": what the relative clause narrows. */
function relativeObject(d: Discourse, i: number, first: number, proposalAt: ProposalAt): Target | undefined {
  const { tokens } = d.reading.document;
  for (let k = i - 1; k > Math.max(first, i - 7); k--) {
    if (!/^(?:that|which)$/.test(tokens[k]?.lower ?? '')) continue;
    const named = d.reading.namedAt.has(k + 1) || d.reading.namedAt.has(k + 2);
    const key = named ? meantBy(d, antecedentOf(d, k, first), first, proposalAt) : undefined;
    return key === undefined ? undefined : { key, to: i + 1, confidence: 0.9 };
  }
  return undefined;
}

/** "a deal that the world is behind, that the ministry has accepted": the noun before the first of them. */
function antecedentOf(d: Discourse, that: number, first: number): number {
  const { tokens } = d.reading.document;
  if (tokens[that - 1]?.text !== ',') return that - 1;
  for (let k = that - 2; k > Math.max(first, that - 12); k--)
    if (/^(?:that|which)$/.test(tokens[k]?.lower ?? '')) return k - 1;
  return that - 1;
}

/** "a deal", told in somebody's words without a name of its own: what was spoken of before the sentence. */
function meantBy(d: Discourse, noun: number, first: number, proposalAt: ProposalAt): LocalKey | undefined {
  const named = proposalAt.get(noun);
  if (named !== undefined) return named;
  const { tokens } = d.reading.document;
  const bare = /^(?:deal|plan|proposal|propos|offer|agreement)$/.test(tokens[noun]?.lower ?? '');
  return bare && d.quoted[noun] && /^(?:a|an)$/.test(tokens[noun - 1]?.lower ?? '')
    ? topicAt(d, first, proposalAt, 1)?.key
    : undefined;
}
