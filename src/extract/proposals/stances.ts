/** A token → the position its words tell: by verb, noun, call, idiom or judgement. */
import type { LocalKey } from '../../model/ids.ts';
import type { Stance } from '../../model/values.ts';
import type { Discourse } from '../coreference.ts';
import {
  friendlyWords,
  hostileWords,
  idioms,
  type StanceVerb,
  stanceNouns,
  stanceVerbs,
  voicingVerbs,
  withdrawingVerbs,
} from '../data/proposing.ts';
import { isAdverb, lookUp, sentenceRange } from '../grammar.ts';
import { subjectAfter } from '../quotes/after.ts';
import type { Speaker } from '../quotes/noun-phrase.ts';
import { reportingVerb } from '../quotes/reporting.ts';
import { modality } from './modality.ts';
import { objectAt, type ProposalAt, subjectProposal, type Target, topicAt } from './object.ts';
import { partiesOf } from './parties.ts';

export interface Found {
  readonly proposal: LocalKey;
  readonly party: Speaker;
  readonly stance: Stance;
  /** Tokens of the clause, half open. */
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly confidence: number;
}

interface Place {
  readonly i: number;
  readonly first: number;
  readonly last: number;
}

/** Every position that the word at token `i` tells; several where parties are coordinated. */
export function stancesAt(d: Discourse, i: number, proposalAt: ProposalAt): Found[] {
  const { tokens, source } = d.reading.document;
  const token = tokens[i];
  if (token?.kind !== 'word' || d.reading.namedAt.has(i) || tokens[i - 1]?.text === '-') return [];
  const place: Place = { i, ...sentenceRange(d.reading.document, i) };
  const verbs = proposalAt.has(i) ? undefined : lookUp(stanceVerbs, token, source.quality === 'degraded');
  for (const verb of verbs ?? []) {
    const found = byVerb(d, place, verb, proposalAt);
    if (found.length > 0) return found;
  }
  if (d.quoted[i]) return [];
  const noun = stanceNouns.get(token.lower);
  const owned = noun ? byNoun(d, place, noun, proposalAt) : [];
  if (owned.length > 0) return owned;
  const called = byCall(d, place, proposalAt);
  if (called.length > 0) return called;
  const judged = byJudgement(d, place, proposalAt);
  return judged.length > 0 ? judged : byIdiom(d, place, proposalAt);
}

function previousWord(d: Discourse, i: number): string {
  const { tokens } = d.reading.document;
  let j = i - 1;
  while (tokens[j] && isAdverb(tokens[j] as never)) j--;
  return tokens[j]?.lower ?? '';
}

/** The token after the verb's particle; undefined where the particle is missing. */
function afterParticle(d: Discourse, i: number, verb: StanceVerb): number | undefined {
  if (!verb.particle) return i + 1;
  const { tokens } = d.reading.document;
  for (const particle of verb.particle) {
    const words = particle.split(' ');
    for (const at of [i + 1, i + 2])
      if (words.every((w, k) => tokens[at + k]?.lower === w)) return at === i + 1 ? at + words.length : i + 1;
    // "threw the offer out": the particle follows the object.
    for (let at = i + 3; words.length === 1 && ['out', 'down'].includes(particle) && at < i + 6; at++)
      if (tokens[at]?.lower === particle) return i + 1;
  }
  return undefined;
}

/** "The union rejected the offer", "the offer was rejected by the union". */
function byVerb(d: Discourse, { i, first, last }: Place, verb: StanceVerb, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const from = afterParticle(d, i, verb);
  if (from === undefined) return [];
  const passive = /^(?:was|were|been|be|is|are|wa)$/.test(previousWord(d, i)) && !/ing$/.test(tokens[i]?.lower ?? '');
  if (passive || tokens[from]?.lower === 'by') return byPassive(d, { i, first, last }, verb, proposalAt, from);
  const object = objectAt(d, from, last, proposalAt) ?? relativeObject(d, i, first, proposalAt);
  if (!object) return [];
  const mode = modality(d, i, first, last, verb);
  if (!mode) return [];
  const weak = verb.stance === 'mediates' || /^say|^said/.test(tokens[i]?.lower ?? '') ? 0.9 : 1;
  return partiesOf(d, mode.subjectAt, first, last).map((party) => ({
    proposal: object.key,
    party,
    stance: mode.stance,
    from: Math.max(first, Math.min(party.at, i)),
    to: Math.min(last, object.to),
    rule: mode.rule,
    confidence: party.confidence * object.confidence * mode.confidence * weak,
  }));
}

function byPassive(
  d: Discourse,
  { i, first, last }: Place,
  verb: StanceVerb,
  proposalAt: ProposalAt,
  from: number,
): Found[] {
  const { tokens } = d.reading.document;
  const proposal = subjectProposal(d, i, first, proposalAt);
  const party = tokens[from]?.lower === 'by' ? subjectAfter(d, from, last) : undefined;
  if (proposal === undefined || !party || !('entity' in party.party)) return [];
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

/** "a deal that the ministry has accepted": what the relative clause narrows. */
function relativeObject(d: Discourse, i: number, first: number, proposalAt: ProposalAt): Target | undefined {
  const { tokens } = d.reading.document;
  for (let k = i - 1; k > Math.max(first, i - 7); k--) {
    if (!/^(?:that|which)$/.test(tokens[k]?.lower ?? '')) continue;
    const key = d.reading.namedAt.has(k + 1) ? proposalAt.get(k - 1) : undefined;
    return key === undefined ? undefined : { key, to: i + 1, confidence: 0.9 };
  }
  return undefined;
}

/** "Acme's rejection of the offer", "voiced support for the plan", "withdrew its support for the bill". */
function byNoun(d: Discourse, { i, first, last }: Place, stance: Stance, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  if (!['of', 'for', 'to', 'with'].includes(tokens[i + 1]?.lower ?? '')) return [];
  const object = objectAt(d, i + 2, last, proposalAt);
  if (!object) return [];
  const owner = /^['’]s?$/.test(tokens[i - 1]?.text ?? '') ? d.reading.namedAt.get(i - 2) : undefined;
  if (owner) {
    const party: Speaker = {
      party: { entity: owner.entity.key },
      confidence: 0.9,
      rule: 'speaker/possessive',
      at: Math.max(first, owner.first),
    };
    return [
      {
        proposal: object.key,
        party,
        stance,
        from: owner.first,
        to: object.to,
        rule: 'position/noun',
        confidence: 0.85,
      },
    ];
  }
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
  return [];
}

/** "urged members to accept the plan", "called on them to back the offer": the caller supports it. */
function byCall(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const w = tokens[i]?.lower ?? '';
  const calls =
    /^urg(?:ed|es|ing)$|^press(?:ed|es)$/.test(w) || (/^call(?:ed|s|ing)$/.test(w) && tokens[i + 1]?.lower === 'on');
  if (!calls) return [];
  for (let k = i + 2; k < Math.min(last - 2, i + 9); k++) {
    if (tokens[k]?.lower !== 'to') continue;
    const verb = stanceVerbs.get(tokens[k + 1]?.lower ?? '')?.at(-1);
    const object =
      verb && ['accepts', 'supports', 'rejects', 'opposes'].includes(verb.stance)
        ? objectAt(d, k + 2, last, proposalAt)
        : undefined;
    if (!verb || !object) return [];
    const stance = verb.stance === 'rejects' || verb.stance === 'opposes' ? 'opposes' : 'supports';
    return partiesOf(d, i, first, last).map((party) => ({
      proposal: object.key,
      party,
      stance,
      from: Math.min(party.at, i),
      to: object.to,
      rule: 'position/urges',
      confidence: 0.8 * party.confidence,
    }));
  }
  return [];
}

/** "called the offer “an insult”", "described the package as fair". */
function byJudgement(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  if (/^(?:was|is|were|are)$/.test(tokens[i]?.lower ?? '')) return byVerdict(d, { i, first, last }, proposalAt);
  if (!/^(?:called|calls|described|describes|branded|dubbed|termed)$/.test(tokens[i]?.lower ?? '')) return [];
  const object = objectAt(d, i + 1, last, proposalAt);
  if (!object || object.to - i > 6) return [];
  const words = tokens
    .slice(object.to, Math.min(last, object.to + 12))
    .map((t) => t.lower)
    .join(' ');
  const stance: Stance | undefined = hostileWords.test(words)
    ? 'opposes'
    : friendlyWords.test(words)
      ? 'supports'
      : undefined;
  if (!stance) return [];
  return partiesOf(d, i, first, last).map((party) => ({
    proposal: object.key,
    party,
    stance,
    from: Math.min(party.at, i),
    to: Math.min(last, object.to + 8),
    rule: 'position/judges',
    confidence: 0.65 * party.confidence,
  }));
}

/** "said the proposal was “a reversal”": whoever says so is against it. */
function byVerdict(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  const proposal = proposalAt.get(i - 1);
  if (proposal === undefined || tokens[i + 1]?.kind !== 'quote') return [];
  const words = tokens
    .slice(i + 1, Math.min(last, i + 9))
    .map((t) => t.lower)
    .join(' ');
  if (!hostileWords.test(words)) return [];
  for (let k = i - 2; k > first; k--) {
    if (!reportingVerb(d, k)) continue;
    return partiesOf(d, k, first, last).map((party) => ({
      proposal,
      party,
      stance: 'opposes',
      from: Math.min(party.at, i),
      to: Math.min(last, i + 5),
      rule: 'position/verdict',
      confidence: 0.65 * party.confidence,
    }));
  }
  return [];
}

/** "was undecided", "wants the rate cut": the proposal named in the clause, else the one spoken of. */
function byIdiom(d: Discourse, { i, first, last }: Place, proposalAt: ProposalAt): Found[] {
  const { tokens } = d.reading.document;
  let end = i;
  while (end < last && !/^[.;:]$/.test(tokens[end]?.text ?? '') && end < i + 18) end++;
  const words = tokens
    .slice(i, end)
    .map((t) => t.lower)
    .join(' ');
  const idiom = idioms.find((x) => x.words.test(words));
  if (!idiom) return [];
  const length = (idiom.words.exec(words)?.[0] ?? '').split(' ').length;
  const object = objectAt(d, i + Math.min(1, length), Math.min(end, i + length + 7), proposalAt);
  const topic = object ?? topicAt(d, i, proposalAt, 2);
  if (!topic) return [];
  const sure = 'to' in topic ? topic.confidence : topic.apart === 0 ? 0.85 : topic.apart === 1 ? 0.8 : 0.7;
  return partiesOf(d, i, first, last).map((party) => ({
    proposal: topic.key,
    party,
    stance: idiom.stance,
    from: Math.min(party.at, i),
    to: Math.max(i + length, 'to' in topic ? topic.to : 0),
    rule: 'position/idiom',
    confidence: idiom.confidence * party.confidence * sure,
  }));
}
