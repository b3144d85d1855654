/** Report → its proposals with sponsors, terms, status and relations, and who takes which position on them. */
import type { LocalProposal, PositionClaim, RelationClaim, SponsorClaim, StatementClaim, StatusClaim } from '../../model/claim.ts';
import { evidence } from '../../model/evidence.ts';
import { claimId, isNonEmpty, type LocalKey, localKey } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { shortHash } from '../../text/hash.ts';
import type { Discourse } from '../coreference.ts';
import { proposingVerbs } from '../data/proposing.ts';
import { isIn, sentenceRange, spanOf, wordsOf } from '../grammar.ts';
import { subjectBefore } from '../quotes/speaker.ts';
import { type Cluster, clusterPhrases } from './cluster.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { claimPositions, type ProposalAt } from './positions.ts';
import { claimTerms } from './terms.ts';

export interface ProposalReading {
  readonly proposals: readonly LocalProposal[];
  readonly positions: readonly PositionClaim[];
}

/** Everything the report says about proposals. Phrases that never become a proposal of their own are dropped. */
export function findProposals(d: Discourse, statements: readonly StatementClaim[]): ProposalReading {
  const phrases = findPhrases(d);
  const acts = new Map<number, number>();
  for (const phrase of phrases) {
    const verb = proposingVerbBefore(d, phrase);
    if (verb !== undefined) acts.set(phrase.head, verb);
  }
  const clusters = clusterPhrases(d, phrases, new Set(acts.keys()));
  const keys = clusters.map((_, i) => localKey(`p${i + 1}`));
  const proposalAt = new Map<number, LocalKey>();
  clusters.forEach((cluster, i) => {
    for (const p of cluster.phrases) for (let t = p.first; t < p.last; t++) proposalAt.set(t, keys[i] as LocalKey);
  });
  const phased = phasedProposals(d, proposalAt);
  const terms = claimTerms(d, proposalAt, phased);
  const proposing = clusters.flatMap((cluster, i) => proposers(d, cluster, keys[i] as LocalKey, acts));
  const positions = [...proposing, ...claimPositions(d, proposalAt, statements).filter((p) => p.stance !== 'proposes')];
  const proposals = clusters.flatMap((cluster, i) => {
    const key = keys[i] as LocalKey;
    const mine = positions.filter((p) => p.proposal === key);
    const made = toProposal(d, cluster, key, acts, terms.get(key) ?? [], mine.length, proposalAt);
    return made ? [made] : [];
  });
  const kept = new Set(proposals.map((p) => p.key));
  return { proposals, positions: positions.filter((p) => kept.has(p.proposal)) };
}

/** Whoever offers, tables or puts forward a proposal takes a position on it: "proposes". */
function proposers(d: Discourse, cluster: Cluster, proposal: LocalKey, acts: ReadonlyMap<number, number>): PositionClaim[] {
  const { document } = d.reading;
  return cluster.phrases.flatMap((p): PositionClaim[] => {
    const verb = acts.get(p.head);
    const sentence = document.sentences[document.sentenceOf[p.head] ?? 0];
    if (verb === undefined || !sentence || /^(?:publish|announc|outlin|draft)/.test(document.tokens[verb]?.lower ?? '')) return [];
    const { first } = sentenceRange(document, verb);
    const subject = subjectBefore(d, verb, first);
    if (!subject || !('entity' in subject.party) || d.quoted[verb]) return [];
    const date = document.source.meta.date;
    return [
      {
        kind: 'position',
        id: claimId(shortHash(`${document.source.id} proposes ${p.head}`)),
        proposal,
        party: subject.party,
        stance: 'proposes',
        words: wordsOf(document, Math.max(first, Math.min(subject.at, verb)), p.last),
        span: spanOf(document, Math.max(first, Math.min(subject.at, verb)), p.last),
        ...(date === undefined ? {} : { date }),
        evidence: [evidence(document.source, sentence.sentence)],
        confidence: subject.confidence * 0.9,
        because: ['position/proposes', subject.rule],
      },
    ];
  });
}

/** "… in three phases", "a two-stage plan": the proposals whose phases may follow. */
function phasedProposals(d: Discourse, proposalAt: ProposalAt): Set<LocalKey> {
  const { tokens } = d.reading.document;
  const phased = new Set<LocalKey>();
  tokens.forEach((t, i) => {
    if (!/^(?:(?:two|three|four|five|multi)-)?(?:phase|stage)[sd]?$/.test(t.lower)) return;
    const { first, last } = sentenceRange(d.reading.document, i);
    for (let k = first; k < last; k++) {
      const key = proposalAt.get(k);
      if (key !== undefined) phased.add(key);
    }
  });
  return phased;
}

/** The verb of proposing that governs the phrase: "has offered a 30-day truce", "put forward a new draft". */
function proposingVerbBefore(d: Discourse, phrase: Phrase): number | undefined {
  const { tokens, source } = d.reading.document;
  for (let i = phrase.first - 1; i >= Math.max(0, phrase.first - 3); i--) {
    const t = tokens[i];
    if (!t || t.kind !== 'word') return undefined;
    if (isIn(proposingVerbs, t, source.quality === 'degraded')) return i;
    if ((t.lower === 'forward' || t.lower === 'out' || t.lower === 'up' || t.lower === 'over') && /^(?:put|puts|set|sets|laid|drew|handed)$/.test(tokens[i - 1]?.lower ?? '')) return i - 1;
    if (/^(?:made|raised|improved)$/.test(t.lower) && /offer|bid|propos/.test(phrase.noun)) return i;
  }
  return undefined;
}

function toProposal(
  d: Discourse,
  cluster: Cluster,
  key: LocalKey,
  acts: ReadonlyMap<number, number>,
  terms: LocalProposal['terms'],
  positions: number,
  proposalAt: ProposalAt,
): LocalProposal | undefined {
  const { document } = d.reading;
  const mentions = cluster.phrases.map((p) => spanOf(document, p.first, p.last));
  if (!isNonEmpty(mentions)) return undefined;
  const sponsors = sponsorsOf(d, cluster, acts);
  const events = eventsOf(d, cluster);
  const strong = cluster.phrases.filter((p) => p.strong).length;
  const specific = cluster.phrases.some((p) => p.qualifiers.length > 0);
  const weight =
    Math.min(3, cluster.phrases.length) * 0.5 + (strong > 0 ? 1 : 0) + (sponsors.length > 0 ? 1.2 : 0) + Math.min(2, positions) * 0.8 + (terms.length > 0 ? 1 : 0) + (specific ? 0.6 : 0) + (acts.size > 0 && cluster.phrases.some((p) => acts.has(p.head)) ? 0.6 : 0);
  if (weight < 1.9) return undefined;
  const date = dateOf(d, cluster, acts);
  return {
    key,
    noun: bestPhrase(d, cluster).noun,
    name: nameOf(d, cluster),
    mentions,
    sponsors,
    ...(date === undefined ? {} : { date }),
    terms,
    events,
    relations: relationsOf(d, cluster, key, proposalAt),
    confidence: Math.min(0.97, 0.18 + weight * 0.14),
    because: [`proposal/weight ${weight.toFixed(1)}`, ...(strong > 0 ? ['proposal/strong-noun'] : ['proposal/weak-noun'])],
  };
}

/** The phrase that says most: with qualifiers, and early. */
function bestPhrase(d: Discourse, cluster: Cluster): Phrase {
  const score = (p: Phrase): number => Math.min(3, p.qualifiers.length) * 2 + (p.strong ? 1.5 : 0) + (p.owner ? 0.5 : 0) - p.head / (d.reading.document.tokens.length + 1);
  return cluster.phrases.reduce((a, b) => (score(b) > score(a) ? b : a));
}

function nameOf(d: Discourse, cluster: Cluster): string {
  const phrase = bestPhrase(d, cluster);
  const { tokens } = d.reading.document;
  let first = phrase.first;
  while (first < phrase.head && /^(?:a|an|the|its|their|his|her|this|that|these|those|new|latest|neither|any|no)$/.test(tokens[first]?.lower ?? '')) first++;
  return wordsOf(d.reading.document, first, phrase.last);
}

function sponsorsOf(d: Discourse, cluster: Cluster, acts: ReadonlyMap<number, number>): SponsorClaim[] {
  const { document } = d.reading;
  const claims = new Map<string, SponsorClaim>();
  const put = (party: SponsorClaim['party'], role: SponsorClaim['role'], at: number, confidence: number, rule: string): void => {
    const sentence = document.sentences[document.sentenceOf[at] ?? 0];
    const id = JSON.stringify(party);
    if (!sentence || claims.has(id)) return;
    claims.set(id, {
      kind: 'sponsor',
      id: claimId(shortHash(`${document.source.id} sponsor ${at} ${id}`)),
      party,
      role,
      evidence: [evidence(document.source, sentence.sentence)],
      confidence,
      because: [rule],
    });
  };
  for (const p of cluster.phrases) {
    const verb = acts.get(p.head);
    if (verb !== undefined) {
      const { first } = sentenceRange(document, verb);
      const subject = subjectBefore(d, verb, first);
      const word = document.tokens[verb]?.lower ?? '';
      const role = /^(?:outlin|present|set|lay|laid|announc|publish)/.test(word) ? 'set out by' : 'put forward by';
      if (subject && !('unnamed' in subject.party && subject.party.unnamed.split(' ').length > 4)) put(subject.party, role, verb, subject.confidence * 0.95, 'sponsor/verb');
    }
    if (p.owner) put({ entity: p.owner }, 'put forward by', p.head, 0.85, 'sponsor/owner');
  }
  return [...claims.values()];
}

/** The date beside the act of proposing, or in the phrase itself: "its proposal of 6 May". */
function dateOf(d: Discourse, cluster: Cluster, acts: ReadonlyMap<number, number>): PartialDate | undefined {
  for (const p of cluster.phrases) {
    const of = d.reading.dateAt.get(p.last + 1);
    if (of?.date !== undefined && ['of', 'on', 'from'].includes(d.reading.document.tokens[p.last]?.lower ?? '')) return of.date;
  }
  for (const p of cluster.phrases) {
    if (!acts.has(p.head)) continue;
    const { first, last } = sentenceRange(d.reading.document, p.head);
    for (let i = Math.max(first, p.first - 8); i < Math.min(last, p.last + 8); i++) {
      const run = d.reading.dateAt.get(i);
      if (run?.date !== undefined && run.role === 'on') return run.date;
    }
  }
  return undefined;
}

const statusWords: ReadonlyMap<string, string> = new Map([
  ['passed', 'passed'], ['pass', 'passed'], ['passes', 'passed'], ['adopted', 'adopted'], ['signed', 'signed'], ['ratified', 'ratified'], ['vetoed', 'vetoed'], ['withdrawn', 'withdrawn'], ['withdrew', 'withdrawn'],
  ['presented', 'presented'], ['submitted', 'submitted'], ['unveiled', 'unveiled'], ['published', 'published'], ['tabled', 'tabled'], ['launched', 'launched'],
  ['outlined', 'set out'], ['announced', 'announced'], ['approved', 'approved'], ['cleared', 'approved'], ['blocked', 'blocked'],
]);

/** What happened to it: an act with its date, by whom where the report says. */
function eventsOf(d: Discourse, cluster: Cluster): StatusClaim[] {
  const { document } = d.reading;
  const events = new Map<string, StatusClaim>();
  for (const p of cluster.phrases) {
    const { first, last } = sentenceRange(document, p.head);
    for (let i = Math.max(first, p.first - 4); i < Math.min(last, p.last + 5); i++) {
      const event = d.quoted[i] || d.reading.namedAt.has(i) ? undefined : statusWords.get(document.tokens[i]?.lower ?? '');
      const sentence = document.sentences[document.sentenceOf[i] ?? 0];
      if (event === undefined || !sentence || events.has(event)) continue;
      if (['to', 'would', 'could', 'not', 'will', 'if'].includes(document.tokens[i - 1]?.lower ?? '')) continue;
      const subject = i < p.first ? subjectBefore(d, i, first) : undefined;
      const when = nearestDate(d, i, first, last) ?? document.source.meta.date;
      events.set(event, {
        kind: 'status',
        id: claimId(shortHash(`${document.source.id} status ${event} ${p.head}`)),
        event,
        ...(subject ? { party: subject.party } : {}),
        ...(when === undefined ? {} : { date: when }),
        evidence: [evidence(document.source, sentence.sentence)],
        confidence: 0.75,
        because: ['status/verb'],
      });
    }
  }
  return [...events.values()];
}

function nearestDate(d: Discourse, at: number, first: number, last: number): PartialDate | undefined {
  for (let k = 1; k < 9; k++) {
    for (const i of [at + k, at - k]) {
      const run = i >= first && i < last ? d.reading.dateAt.get(i) : undefined;
      if (run?.date !== undefined && run.role === 'on') return run.date;
    }
  }
  return undefined;
}

/** "changes to the plan", "a revised version of the draft", "a resolution supporting the proposal". */
function relationsOf(d: Discourse, cluster: Cluster, key: LocalKey, proposalAt: ProposalAt): RelationClaim[] {
  const { document } = d.reading;
  const claims = new Map<LocalKey, RelationClaim>();
  for (const p of cluster.phrases) {
    const { last } = sentenceRange(document, p.head);
    for (let i = p.last; i < Math.min(last, p.last + 7); i++) {
      const other = proposalAt.get(i);
      if (other === undefined || other === key) continue;
      const between = wordsOf(document, p.last, i).toLowerCase();
      const relation = relationWord(p.noun, between);
      const sentence = document.sentences[document.sentenceOf[p.head] ?? 0];
      if (!relation || !sentence || claims.has(other)) break;
      claims.set(other, {
        kind: 'relation',
        id: claimId(shortHash(`${document.source.id} relation ${p.head}`)),
        relation,
        proposal: other,
        evidence: [evidence(document.source, sentence.sentence)],
        confidence: 0.75,
        because: ['relation/phrase'],
      });
      break;
    }
  }
  return [...claims.values()];
}

function relationWord(noun: string, between: string): RelationClaim['relation'] | undefined {
  if (/^changes?$|^amendments?$|^chang$/.test(noun) && /\b(?:to|in|of)\b/.test(between)) return 'changes to';
  if (/^version$/.test(noun) && /\bof\b/.test(between)) return 'later version of';
  if (/support|endors|back|welcom/.test(between)) return 'supports';
  if (/identical|similar|same as|compared/.test(between)) return 'compared with';
  return undefined;
}
