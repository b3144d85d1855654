/** A noun of stance → the position it tells: "its rejection of the offer", "voiced support for the plan". */
import type { Stance } from '../../../model/values.ts';
import type { Token } from '../../../text/tokens.ts';
import { isFiniteVerb } from '../../clauses/finite.ts';
import { phrasesBefore } from '../../clauses/phrases.ts';
import { type Discourse, organizationBefore } from '../../coreference.ts';
import { type StanceVerb, voicingVerbs, withdrawingVerbs } from '../../data/stances.ts';
import { pronounSpeaker } from '../../quotes/speakers/pronoun.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import { isOffer } from '../plans/sorts.ts';
import type { Found, Place } from './found.ts';
import { answering, givenBy } from './given.ts';
import { modality } from './modality.ts';
import { objectAt, type ProposalAt, topicAt } from './object.ts';
import { agentsAfter, partiesOf } from './parties.ts';
import { takerOf } from './takers.ts';

/** "Acme's rejection of the offer", "voiced support for the plan", "withdrew its support for the bill". */
export function byNoun(d: Discourse, { i, first, last }: Place, stance: Stance, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const given = givenBy(d, { i, first, last }, stance, proposalAt);
  if (given.length > 0) return given;
  if (!['of', 'for', 'to', 'with'].includes(tokens[i + 1]?.lower ?? ''))
    return ownedAnswer(d, { i, first, last }, stance, proposalAt);
  if (isUndone(d, i)) return [];
  const object = objectAt(d, i + 2, last, proposalAt);
  if (!object) return [];
  const told = { proposal: object.key, stance, to: object.to, rule: 'position/noun' };
  const acted = actedInSupport(d, { i, first, last });
  if (acted.length > 0)
    return acted.map((party) => ({
      ...told,
      party,
      from: Math.min(party.at, i),
      confidence: 0.85 * party.confidence,
    }));
  const owned = byOwner(d, i, first, told);
  if (owned) return owned;
  for (let k = i - 1; k > Math.max(first, i - 6); k--) {
    const word = tokens[k]?.lower ?? '';
    const gives = voicingVerbs.test(word);
    if (!gives && !withdrawingVerbs.test(word)) continue;
    const verb: StanceVerb = { stance: gives ? stance : takenBack(stance), negated: 'undecided' };
    const mode = modality(d, k, first, last, verb);
    if (!mode) return [];
    return partiesOf(d, mode.subjectAt, first, last).map((party) => ({
      proposal: object.key,
      party,
      stance: mode.stance,
      from: Math.min(party.at, k),
      to: object.to,
      rule: 'position/voices',
      confidence: 0.8 * party.confidence,
    }));
  }
  const agents = agentsBehind(d, object.to, last, stance);
  if (agents.length > 0)
    return agents.map((party) => ({ ...told, party, from: i, to: party.at + 1, confidence: 0.85 * party.confidence }));
  return byPronoun(d, i, told);
}

/** "the rejection of the offer by the union", "opposition to it from rebels"; "support for an offer from Acme" tells whose the offer is. */
function agentsBehind(d: Discourse, to: number, last: number, stance: Stance): Speaker[] {
  const { tokens } = d.reading.document;
  const mark = tokens[to]?.lower ?? '';
  const isFrom = mark === 'from' && stance === 'opposes' && !isOffer(tokens[to - 1]?.lower ?? '');
  return mark === 'by' || isFrom ? agentsAfter(d, to, last) : [];
}

/** "went to Lakeland to win Kenya's support for the plan", "seeking Acme's approval": it has not been given. */
function isSought({ reading: { document } }: Discourse, at: number): boolean {
  for (let k = at - 1; k > at - 4; k--) {
    const w = document.tokens[k]?.lower ?? '';
    if (/^(?:seek(?:s|ing)?|sought|needs?|needing|want(?:s|ed|ing)?|await(?:s|ed|ing)?|without|pending)$/.test(w))
      return true;
    if (/^(?:get|win|gain|secure|obtain|enlist|earn|have|muster|gather)$/.test(w))
      return document.tokens[k - 1]?.lower === 'to';
  }
  return false;
}

/** "Acme's firm rejection of the plan"; undefined where nobody's name stands before it. */
function byOwner(d: Discourse, i: number, first: number, told: Held): Found[] | undefined {
  const mark = [i - 1, i - 2, i - 3].find((k) => /^['’]s?$/.test(d.reading.document.tokens[k]?.text ?? ''));
  const owner = mark === undefined ? undefined : ownerBefore(d, mark, first);
  return owner && (isSought(d, owner.at) ? [] : [heldBy(owner, told, 0.9)]);
}

/** "his support of the plan". */
function byPronoun(d: Discourse, i: number, told: Held): Found[] {
  const own = pronounOwner(d, i);
  return own ? [{ ...heldBy(own, told, 0.85), from: i - 1 }] : [];
}

const heldBy = (party: Speaker, told: Held, trust: number): Found => ({
  ...told,
  party,
  from: party.at,
  confidence: trust * party.confidence,
});

type Held = Pick<Found, 'proposal' | 'stance' | 'to' | 'rule'>;

/** "withdrew its support", "dropped its objections". */
const takenBack = (stance: Stance): Stance => (/^(?:rejects|opposes)$/.test(stance) ? 'supports' : 'opposes');

/** "The council passed a resolution in support of the plan": whoever did something in its support. */
function actedInSupport(d: Discourse, { i, first, last }: Place): readonly Speaker[] {
  const { tokens } = d.reading.document;
  if (tokens[i - 1]?.lower !== 'in' || tokens[i + 1]?.lower !== 'of') return [];
  for (let k = i - 2; k > Math.max(first, i - 9); k--) {
    if (/^[,;:]$/.test(tokens[k]?.text ?? '') || d.quoted[k] !== d.quoted[i]) return [];
    if (isFiniteVerb(d, k)) return supporting.test(tokens[k]?.lower ?? '') ? partiesOf(d, k, first, last) : [];
  }
  return [];
}

const supporting =
  /^(?:passed|adopted|approved|issued|released|published|signed|wrote|voted|spoke|came|rallied|marched|campaigned|testified|argued|lobbied)$/;

/** "Acme's rejection may prompt it to raise its bid": of what the sentence before spoke of. */
function ownedAnswer(d: Discourse, { i, first }: Place, stance: Stance, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const mark = [i - 1, i - 2].find((k) => /^['’]s?$/.test(tokens[k]?.text ?? ''));
  if (mark === undefined || !answering.test(tokens[i]?.lower ?? '') || tokens[i + 1]?.kind === 'quote') return [];
  const topic = topicAt(d, mark, proposalAt, 1);
  const owner = topic && ownerBefore(d, mark, first);
  return owner
    ? [
        {
          proposal: topic.key,
          party: owner,
          stance,
          from: owner.at,
          to: i + 1,
          rule: 'position/noun',
          confidence: 0.8 * owner.confidence,
        },
      ]
    : [];
}

/** "its refusal to improve the offer": of what it refuses, the noun speaks. */
function isUndone(d: Discourse, i: number): boolean {
  const [noun, to, next] = d.reading.document.tokens.slice(i, i + 3).map((t) => t.lower);
  return noun === 'refusal' && to === 'to' && !taking.test(next ?? '');
}

const taking = /^(?:accept|sign|endorse|back|support|approve|ratify|consider|adopt|pass|the|an?|its|their|this)$/;

/** "Acme's", "the miners'", "their own employees'", "his": by name, by the report's words for a body of people, or by pronoun. */
function ownerBefore(d: Discourse, mark: number, first: number): Speaker | undefined {
  const phrase = phrasesBefore(d, mark, first, true).at(-1);
  const taker = phrase && takerOf(d, phrase);
  return taker && { ...taker, rule: 'speaker/of-noun', confidence: 0.95 * taker.confidence };
}

/** "his support of the plan": whoever the pronoun stands for. */
function pronounOwner(d: Discourse, noun: number): Speaker | undefined {
  const { tokens } = d.reading.document;
  const at = isAdjective(tokens[noun - 1]) ? noun - 2 : noun - 1;
  const w = tokens[at]?.lower ?? '';
  // "in return for its support": it has not given it.
  if (d.quoted[at] || tokens[at - 1]?.lower === 'for') return undefined;
  if (w === 'his' || w === 'her') return pronounSpeaker(d, at, w === 'his' ? 'he' : 'she');
  const body = w === 'its' ? organizationBefore(d, at) : undefined;
  return body && { party: { entity: body.key }, rule: 'speaker/pronoun it', confidence: 0.7, at };
}

const isAdjective = (token: Token | undefined): boolean =>
  /^(?:full|strong|firm|continued|earlier|initial|outright|unanimous|public|vocal|fierce|previous|qualified|enthusiastic)$/.test(
    token?.lower ?? '',
  );
