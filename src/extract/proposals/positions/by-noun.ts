/** A noun of stance → the position it tells: "its rejection of the offer", "voiced support for the plan". */
import type { Stance } from '../../../model/values.ts';
import type { Token } from '../../../text/tokens.ts';
import { isFiniteVerb } from '../../clauses/finite.ts';
import { phrasesBefore } from '../../clauses/phrases.ts';
import { type Discourse, organizationBefore } from '../../coreference.ts';
import { type StanceVerb, voicingVerbs, withdrawingVerbs } from '../../data/stances.ts';
import { pronounSpeaker } from '../../quotes/speakers/pronoun.ts';
import type { Speaker } from '../../quotes/speakers/voices.ts';
import type { NamedRun } from '../../reading.ts';
import type { Found, Place } from './found.ts';
import { modality } from './modality.ts';
import { objectAt, type ProposalAt, subjectProposal, topicAt } from './object.ts';
import { partiesOf } from './parties.ts';
import { agentAfter } from './passive.ts';
import { takerOf } from './takers.ts';

/** "Acme's rejection of the offer", "voiced support for the plan", "withdrew its support for the bill". */
export function byNoun(d: Discourse, { i, first, last }: Place, stance: Stance, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const won =
    wonBacking(d, { i, first, last }, stance, proposalAt) ?? answerFrom(d, { i, first, last }, stance, proposalAt);
  if (won) return [won];
  if (!['of', 'for', 'to', 'with'].includes(tokens[i + 1]?.lower ?? '')) return [];
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
  // "Acme's firm rejection of"
  const mark = [i - 1, i - 2, i - 3].find((k) => /^['’]s?$/.test(tokens[k]?.text ?? ''));
  const owner = mark === undefined ? undefined : ownerBefore(d, mark, first);
  if (owner) return [{ ...told, party: owner, from: owner.at, confidence: 0.9 * owner.confidence }];
  for (let k = i - 1; k > Math.max(first, i - 6); k--) {
    const word = tokens[k]?.lower ?? '';
    const gives = voicingVerbs.test(word);
    if (!gives && !withdrawingVerbs.test(word)) continue;
    const verb: StanceVerb = { stance: gives ? stance : 'opposes', negated: 'undecided' };
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
  const own = pronounOwner(d, i);
  return own ? [{ ...told, party: own, from: i - 1, confidence: 0.85 * own.confidence }] : [];
}

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

/** "after a rejection from Acme", "its endorsement by the senate": of what the clause or the sentence before names. */
function answerFrom(
  d: Discourse,
  { i, first, last }: Place,
  stance: Stance,
  proposalAt: ProposalAt,
): Found | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:rejection|refusal|veto|endorsement|approval)$/.test(tokens[i]?.lower ?? '')) return undefined;
  if (!/^(?:from|by)$/.test(tokens[i + 1]?.lower ?? '')) return undefined;
  const run = d.reading.namedAt.get(tokens[i + 2]?.lower === 'the' ? i + 3 : i + 2);
  const proposal = subjectProposal(d, i, first, proposalAt) ?? topicAt(d, i, proposalAt, 1)?.key;
  if (proposal === undefined || !run || run.last > last || /^['’]s?$|^-$/.test(tokens[run.last]?.text ?? ''))
    return undefined;
  const party = giver(run);
  return { proposal, party, stance, from: i, to: run.last, rule: 'position/noun', confidence: 0.7 };
}

/** Whom the rejection or the backing is from. */
const giver = ({ entity, first }: NamedRun): Speaker => ({
  party: { entity: entity.key },
  confidence: 0.85,
  rule: 'speaker/of-backing',
  at: first,
});

/** "The bill won the backing of the union", "the plan faces opposition from Acme". */
function wonBacking(
  d: Discourse,
  { i, first, last }: Place,
  stance: Stance,
  proposalAt: ProposalAt,
): Found | undefined {
  const { tokens } = d.reading.document;
  if (!/^(?:of|from)$/.test(tokens[i + 1]?.lower ?? '')) return undefined;
  let verb = i - 1;
  for (let words = 0; words < 3 && verb > first && !winning.test(tokens[verb]?.lower ?? ''); words++) verb--;
  if (!winning.test(tokens[verb]?.lower ?? '')) return undefined;
  const proposal = subjectProposal(d, verb, first, proposalAt);
  const party = proposal === undefined ? undefined : agentAfter(d, i + 1, last);
  if (proposal === undefined || !party) return undefined;
  const confidence = 0.85 * party.confidence;
  return {
    proposal,
    party,
    stance,
    from: verb,
    to: Math.max(i + 3, party.at + 1),
    rule: 'position/won-backing',
    confidence,
  };
}

const winning =
  /^(?:won|wins|gained|gains|gets|got|received|receives|secured|drew|draws|faces|faced|met|meets|has|had|have|enjoys?|enjoyed|attracted|attracts)$/;
