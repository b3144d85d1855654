/** Report → positions: which party accepts, rejects, backs or weighs which proposal, when, and who says so. */
import type { PositionClaim, StatementClaim } from '../../model/claim.ts';
import { evidence } from '../../model/evidence.ts';
import { claimId, type LocalKey } from '../../model/ids.ts';
import type { Party } from '../../model/mention.ts';
import type { Stance } from '../../model/values.ts';
import { shortHash } from '../../text/hash.ts';
import type { Discourse } from '../coreference.ts';
import { stanceNouns, stanceVerbs, type StanceVerb } from '../data/proposing.ts';
import { auxiliaries, isAdverb, lookUp, sentenceRange, spanOf, wordsOf } from '../grammar.ts';
import { type Speaker, subjectAfter, subjectBefore } from '../quotes/speaker.ts';

/** Which proposal a token belongs to, by token index. */
export type ProposalAt = ReadonlyMap<number, LocalKey>;

interface Found {
  readonly proposal: LocalKey;
  readonly party: Speaker;
  readonly stance: Stance;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly confidence: number;
}

/** At most one for a party, a proposal and a sentence. */
export function claimPositions(d: Discourse, proposalAt: ProposalAt, statements: readonly StatementClaim[]): PositionClaim[] {
  const { document } = d.reading;
  const claims = new Map<string, PositionClaim>();
  document.tokens.forEach((token, i) => {
    if (token.kind !== 'word' || d.reading.namedAt.has(i)) return;
    const degraded = document.source.quality === 'degraded';
    const verb = proposalAt.has(i) ? undefined : lookUp(stanceVerbs, token, degraded);
    const noun = stanceNouns.get(token.lower);
    const found = (verb && byVerb(d, i, verb, proposalAt)) ?? (noun && byNoun(d, i, noun, proposalAt)) ?? byCall(d, i, proposalAt);
    if (!found) return;
    const claim = toClaim(d, found, statements);
    const key = `${claim.proposal} ${JSON.stringify(claim.party)} ${claim.evidence[0].start}`;
    const known = claims.get(key);
    if (!known || known.confidence < claim.confidence) claims.set(key, claim);
  });
  return [...claims.values()];
}

function toClaim(d: Discourse, f: Found, statements: readonly StatementClaim[]): PositionClaim {
  const { document } = d.reading;
  const sentence = document.sentences[document.sentenceOf[f.from] ?? 0]?.sentence;
  const span = spanOf(document, f.from, f.to);
  const said = statements.find((s) => s.spans.some((x) => x.start <= span.start && span.end <= x.end + 1)) ??
    statements.find((s) => s.spans.some((x) => x.start < span.end && span.start < x.end));
  const by = said && !samePerson(d, said.speaker, f.party.party) ? said.speaker : undefined;
  const date = dateOf(d, f.from);
  return {
    kind: 'position',
    id: claimId(shortHash(`${document.source.id} position ${span.start} ${f.proposal}`)),
    proposal: f.proposal,
    party: f.party.party,
    stance: f.stance,
    words: wordsOf(document, f.from, f.to),
    span,
    ...(date === undefined ? {} : { date }),
    ...(by === undefined ? {} : { by }),
    evidence: [evidence(document.source, sentence ?? span)],
    confidence: f.confidence,
    because: [f.rule, f.party.rule],
  };
}

function samePerson(d: Discourse, speaker: Party, party: Party): boolean {
  if (JSON.stringify(speaker) === JSON.stringify(party)) return true;
  if (!('entity' in speaker && 'entity' in party)) return false;
  // A spokesman telling his own organization's position speaks for it.
  return d.titles.some((t) => t.person === speaker.entity && t.organization === party.entity);
}

function dateOf(d: Discourse, at: number): PositionClaim['date'] {
  const { first, last } = sentenceRange(d.reading.document, at);
  for (let i = first; i < last; i++) {
    const run = d.reading.dateAt.get(i);
    if (run?.date !== undefined && run.date.length === 10 && run.role === 'on' && Math.abs(i - at) < 9) return run.date;
  }
  return d.reading.document.source.meta.date;
}

/** "The union rejected the offer", "the offer was rejected by the union". */
function byVerb(d: Discourse, i: number, verb: StanceVerb, proposalAt: ProposalAt): Found | undefined {
  const { tokens } = d.reading.document;
  const { first, last } = sentenceRange(d.reading.document, i);
  const object = objectOf(d, i, verb, last, proposalAt);
  const passive = /^(?:was|were|been|be|is|are|wa)$/.test(previousWord(d, i)) || (object === undefined && tokens[i + 1]?.lower === 'by');
  if (passive) {
    const subject = subjectProposal(d, i, first, proposalAt);
    if (subject === undefined || tokens[i + 1]?.lower !== 'by') return undefined;
    const party = subjectAfter(d, i + 1, last);
    return party && { proposal: subject, party, stance: verb.stance, from: Math.max(first, i - 6), to: Math.min(last, party.at + 2), rule: 'position/passive', confidence: 0.85 * party.confidence };
  }
  if (object === undefined) return undefined;
  const mode = modality(d, i, first, verb);
  if (mode === undefined) return undefined;
  const party = partyOf(d, mode.subjectAt, first);
  if (!party) return undefined;
  const from = Math.max(first, Math.min(party.at, i));
  return { proposal: object.key, party, stance: mode.stance, from, to: Math.min(last, object.to), rule: mode.rule, confidence: party.confidence * object.confidence * mode.confidence };
}

function partyOf(d: Discourse, verb: number, first: number): Speaker | undefined {
  const speaker = subjectBefore(d, verb, first);
  if (!speaker) return undefined;
  // "they", "who" and long unnamed phrases are too vague to pin a stance on.
  if ('unnamed' in speaker.party && speaker.party.unnamed.split(' ').length > 6) return undefined;
  return speaker;
}

function previousWord(d: Discourse, i: number): string {
  const { tokens } = d.reading.document;
  let j = i - 1;
  while (tokens[j] && isAdverb(tokens[j] as never)) j--;
  return tokens[j]?.lower ?? '';
}

interface Mode {
  readonly stance: Stance;
  readonly subjectAt: number;
  readonly rule: string;
  readonly confidence: number;
}

/** Negation, modality and infinitives. Undefined where nobody has taken the position yet. */
function modality(d: Discourse, i: number, first: number, verb: StanceVerb): Mode | undefined {
  const { tokens } = d.reading.document;
  let j = i - 1;
  let negated = false;
  let perfect = false;
  let modal = false;
  while (j >= first) {
    const w = tokens[j]?.lower ?? '';
    if (w === 'not' || /n't$|n’t$/.test(w) || w === 'never' || w === 'cannot') {
      negated = true;
      perfect ||= /^(?:has|have|had)n/.test(w);
    } else if (['has', 'have', 'had', 'ha'].includes(w)) perfect = true;
    else if (['could', 'might', 'may', 'should', 'can', 'must'].includes(w)) modal = true;
    else if (w === 'if') return undefined;
    else if (!auxiliaries.has(w) && !isAdverb(tokens[j] as never) && w !== 'yet') break;
    j--;
  }
  const before = tokens[j]?.lower ?? '';
  if (before === 'to') {
    const governor = tokens[j - 1]?.lower ?? '';
    if (/^refus|^declin/.test(governor)) return { stance: verb.negated === 'undecided' ? verb.stance : verb.negated, subjectAt: j - 1, rule: 'position/refused-to', confidence: 0.9 };
    if (/^(?:agreed|agrees|voted|decided|moved|chose|vowed|promised)$/.test(governor)) return { stance: verb.stance, subjectAt: j - 1, rule: 'position/agreed-to', confidence: 0.85 };
    if (/^(?:ready|willing|prepared|eager)$/.test(governor)) return { stance: verb.stance === 'accepts' ? 'supports' : verb.stance, subjectAt: j - 1, rule: 'position/ready-to', confidence: 0.7 };
    return undefined;
  }
  if (before === 'neither' || before === 'nor') return { stance: 'undecided', subjectAt: before === 'neither' ? j : i, rule: 'position/neither', confidence: 0.85 };
  if (modal && !negated) return undefined;
  for (let k = first; k < j; k++) if (tokens[k]?.lower === 'if' || tokens[k]?.lower === 'unless') return undefined;
  if (negated) {
    const open = perfect && verb.stance !== 'rejects';
    return { stance: open ? 'undecided' : verb.negated, subjectAt: i, rule: open ? 'position/has-not' : 'position/negated', confidence: 0.85 };
  }
  return { stance: verb.stance, subjectAt: i, rule: 'position/verb', confidence: 0.95 };
}

/** The proposal that the verb acts on: a phrase of it in the same clause, or "it". */
function objectOf(d: Discourse, i: number, verb: StanceVerb, last: number, proposalAt: ProposalAt): { key: LocalKey; to: number; confidence: number } | undefined {
  const { tokens } = d.reading.document;
  let j = i + 1;
  if (verb.particle) {
    let at = j;
    while (at < Math.min(last, i + 3) && !verb.particle.includes(tokens[at]?.lower ?? '')) at++;
    if (!verb.particle.includes(tokens[at]?.lower ?? '')) return undefined;
    if (at === j) j = at + 1;
  }
  for (let k = j; k < Math.min(last, i + 12); k++) {
    const key = proposalAt.get(k);
    if (key !== undefined) {
      let to = k + 1;
      while (to < last && proposalAt.get(to) === key) to++;
      return { key, to, confidence: k - i > 7 ? 0.8 : 1 };
    }
    const t = tokens[k];
    if (!t || /^[,;:.—]$/.test(t.text) || (t.kind === 'quote' && k > j)) return undefined;
    if ((t.lower === 'it' || t.lower === 'them') && k === j) {
      const recent = recentProposal(d, k, proposalAt);
      return recent === undefined ? undefined : { key: recent, to: k + 1, confidence: 0.75 };
    }
    if (['that', 'which', 'who', 'while', 'but', 'because', 'after', 'before', 'when', 'as'].includes(t.lower) && k > j) return undefined;
  }
  return undefined;
}

function recentProposal(d: Discourse, at: number, proposalAt: ProposalAt): LocalKey | undefined {
  const here = d.reading.document.sentenceOf[at] ?? 0;
  for (let k = at - 1; k >= 0; k--) {
    if (here - (d.reading.document.sentenceOf[k] ?? 0) > 1) return undefined;
    const key = proposalAt.get(k);
    if (key !== undefined) return key;
  }
  return undefined;
}

function subjectProposal(d: Discourse, i: number, first: number, proposalAt: ProposalAt): LocalKey | undefined {
  for (let k = i - 1; k >= Math.max(first, i - 10); k--) {
    const key = proposalAt.get(k);
    if (key !== undefined) return key;
    if (d.reading.document.tokens[k]?.text === ',') return undefined;
  }
  return undefined;
}

/** "Acme's rejection of the offer", "gave its approval to the plan". */
function byNoun(d: Discourse, i: number, stance: Stance, proposalAt: ProposalAt): Found | undefined {
  const { tokens } = d.reading.document;
  const { first, last } = sentenceRange(d.reading.document, i);
  if (!/^['’]s?$/.test(tokens[i - 1]?.text ?? '')) return undefined;
  const owner = d.reading.namedAt.get(i - 2);
  if (!owner || !['of', 'for', 'to'].includes(tokens[i + 1]?.lower ?? '')) return undefined;
  for (let k = i + 2; k < Math.min(last, i + 9); k++) {
    const proposal = proposalAt.get(k);
    if (proposal === undefined) continue;
    const party: Speaker = { party: { entity: owner.entity.key }, confidence: 0.9, rule: 'speaker/possessive', at: Math.max(first, owner.first) };
    return { proposal, party, stance, from: owner.first, to: k + 1, rule: 'position/noun', confidence: 0.85 };
  }
  return undefined;
}

/** "urged Hamas to accept the plan", "called on members to back the offer": the caller supports it. */
function byCall(d: Discourse, i: number, proposalAt: ProposalAt): Found | undefined {
  const { tokens } = d.reading.document;
  const { first, last } = sentenceRange(d.reading.document, i);
  const w = tokens[i]?.lower ?? '';
  const calls = /^urg(?:ed|es|ing)$/.test(w) || (/^call(?:ed|s|ing)$/.test(w) && tokens[i + 1]?.lower === 'on') || /^press(?:ed|es)$/.test(w);
  if (!calls) return undefined;
  for (let k = i + 2; k < Math.min(last - 2, i + 9); k++) {
    if (tokens[k]?.lower !== 'to') continue;
    const verb = stanceVerbs.get(tokens[k + 1]?.lower ?? '');
    if (!verb || (verb.stance !== 'accepts' && verb.stance !== 'supports' && verb.stance !== 'rejects')) return undefined;
    const object = objectOf(d, k + 1, verb, last, proposalAt);
    const party = object && partyOf(d, i, first);
    if (!object || !party) return undefined;
    return { proposal: object.key, party, stance: verb.stance === 'rejects' ? 'opposes' : 'supports', from: i, to: object.to, rule: 'position/urges', confidence: 0.8 * party.confidence };
  }
  return undefined;
}
