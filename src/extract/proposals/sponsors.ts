/** The acts of a proposal → who put it forward, and the position that goes with it. */
import type { PositionClaim, SponsorClaim, StatementClaim } from '../../model/claim.ts';
import { evidence } from '../../model/evidence.ts';
import { claimId, type LocalKey } from '../../model/ids.ts';
import { shortHash } from '../../text/hash.ts';
import type { Discourse } from '../coreference.ts';
import { sentenceRange } from '../grammar.ts';
import { subjectAfter } from '../quotes/after.ts';
import type { Speaker } from '../quotes/noun-phrase.ts';
import { subjectBefore } from '../quotes/speaker.ts';
import { reportingVerb } from '../quotes/verb.ts';
import { type Acts, setsOut } from './acts.ts';
import type { Cluster } from './fit.ts';
import { isOpen } from './modality.ts';
import { coordinated, partiesOf } from './parties.ts';
import type { Phrase } from './phrase.ts';
import { toClaim } from './positions.ts';

type Put = (
  party: SponsorClaim['party'],
  role: SponsorClaim['role'],
  at: number,
  confidence: number,
  rule: string,
) => void;

/** One for each party; "Acme's offer" makes Acme a sponsor too. */
export function sponsorsOf(d: Discourse, cluster: Cluster, acts: Acts): SponsorClaim[] {
  const { document } = d.reading;
  const claims = new Map<string, SponsorClaim>();
  const put: Put = (party, role, at, confidence, rule) => {
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
    const teller = phasesTeller(d, p);
    if (teller) put(teller.party, 'set out by', p.head, teller.confidence * 0.85, 'sponsor/tells-phases');
    putOutliner(d, p, put);
    const act = acts.get(p.head);
    const subject = act?.subject;
    const word = document.tokens[act?.verb ?? -1]?.lower ?? '';
    const role = setsOut.test(word) ? 'set out by' : 'put forward by';
    if (act && subject && isProposer(subject))
      for (const s of 'entity' in subject.party ? coordinated(d, subject).reverse() : [subject])
        put(s.party, role, act.verb, s.confidence * 0.95, 'sponsor/verb');
    if (p.owner && !p.anchor)
      put({ entity: p.owner }, isSetOut(d, p) ? 'set out by' : 'put forward by', p.head, 0.85, 'sponsor/owner');
    // "the Kenyan draft"; a Swedish bid may be a company's.
    if (p.origin !== undefined && !/^(?:bids?|offers?|takeover|deal|merger)$/.test(p.noun))
      put({ unnamed: p.origin }, 'put forward by', p.head, 0.7, 'sponsor/origin');
  }
  return [...claims.values()];
}

/** "Mr Jones said the new proposal involved three phases": he sets it out. */
function phasesTeller(d: Discourse, p: Phrase): Speaker | undefined {
  const { tokens } = d.reading.document;
  const { first, last } = sentenceRange(d.reading.document, p.head);
  const phased = tokens
    .slice(p.last, Math.min(last, p.last + 5))
    .some((t) => /^(?:phase|stage|step|part)s?$/.test(t.lower));
  const verb = tokens[p.first - 1]?.lower === 'that' ? p.first - 2 : p.first - 1;
  if (!phased || verb <= first || !reportingVerb(d, verb)) return undefined;
  const teller = subjectBefore(d, verb, first);
  return teller && 'entity' in teller.party ? teller : undefined;
}

function putOutliner(d: Discourse, p: Phrase, put: Put): void {
  const outliner = outlinerAfter(d, p);
  if (outliner !== undefined) put({ entity: outliner }, 'set out by', p.head, 0.8, 'sponsor/outlines');
}

/** "the plan for the valley that President Jones outlined": Jones. */
function outlinerAfter(d: Discourse, p: Phrase): LocalKey | undefined {
  const { tokens } = d.reading.document;
  for (let i = p.last; i < p.last + 8; i++) {
    const t = tokens[i];
    if (t?.kind !== 'word') return undefined;
    if (!/^(?:that|which)$/.test(t.lower)) continue;
    for (let k = i + 1; k < i + 9; k++) {
      const run = d.reading.namedAt.get(k);
      if (run && setsOut.test(tokens[run.last]?.lower ?? '')) return run.entity.key;
      if (tokens[k]?.kind !== 'word') return undefined;
    }
    return undefined;
  }
  return undefined;
}

/** "the plan presented by Jones": whose words tell it may tell another's plan. */
const isSetOut = (d: Discourse, p: Phrase): boolean =>
  d.reading.document.tokens.slice(p.last, p.last + 5).some((t) => setsOut.test(t.lower));

const isProposer = (s: Speaker): boolean => 'entity' in s.party || s.party.unnamed.split(' ').length <= 4;

/** Whoever offers, tables or raises a proposal takes a position on it: "proposes". */
export function proposersOf(
  d: Discourse,
  cluster: Cluster,
  proposal: LocalKey,
  acts: Acts,
  statements: readonly StatementClaim[],
): PositionClaim[] {
  const { document } = d.reading;
  return cluster.phrases.flatMap((p): PositionClaim[] => {
    const act = acts.get(p.head);
    if (!act) return passiveProposer(d, p, proposal, statements);
    if (d.quoted[act.verb] || !proposes(d, act.verb, p.owner)) return [];
    const { first, last } = sentenceRange(document, act.verb);
    if (isOpen(d, act.verb, first, last)) return [];
    return partiesOf(d, act.verb, first, last).map((party) =>
      toClaim(
        d,
        {
          proposal,
          party,
          stance: 'proposes',
          from: Math.max(first, Math.min(party.at, act.verb)),
          to: p.anchor ? objectEnd(d, act.verb, last) : p.last,
          rule: 'position/proposes',
          confidence: party.confidence * (p.anchor ? 0.85 : 0.9),
        },
        statements,
      ),
    );
  });
}

/** To outline another's plan is not to propose it. */
function proposes(d: Discourse, verb: number, owner: LocalKey | undefined): boolean {
  const { tokens } = d.reading.document;
  if (
    ['to', 'not', 'never'].includes(tokens[verb - 1]?.lower ?? '') ||
    ['if', 'could', 'might', 'may', 'would', 'should', 'cannot'].includes(tokens[verb - 1]?.lower ?? '')
  )
    return false;
  return (
    !setsOut.test(tokens[verb]?.lower ?? '') ||
    (owner === undefined && !/^(?:outlin|publish)/.test(tokens[verb]?.lower ?? ''))
  );
}

function objectEnd(d: Discourse, verb: number, last: number): number {
  const { tokens } = d.reading.document;
  let end = verb + 1;
  while (end < last && end < verb + 12 && !/^[,.;:]$/.test(tokens[end]?.text ?? '')) end++;
  return end;
}

/** "The plan has been put forward by General Jones". */
function passiveProposer(
  d: Discourse,
  p: Phrase,
  proposal: LocalKey,
  statements: readonly StatementClaim[],
): PositionClaim[] {
  const { tokens } = d.reading.document;
  const { last } = sentenceRange(d.reading.document, p.head);
  let i = p.last;
  while (i < last && ['has', 'had', 'was', 'is', 'been', 'were', 'also', 'first'].includes(tokens[i]?.lower ?? '')) i++;
  if (
    i === p.last ||
    !/^(?:put|tabled|drafted|proposed|offered|submitted|presented|made|drawn)$/.test(tokens[i]?.lower ?? '')
  )
    return [];
  const by = ['forward', 'up', 'out'].includes(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  const party = tokens[by]?.lower === 'by' ? subjectAfter(d, by, last) : undefined;
  if (!party || !('entity' in party.party)) return [];
  return [
    toClaim(
      d,
      {
        proposal,
        party,
        stance: 'proposes',
        from: p.first,
        to: Math.min(last, party.at + 2),
        rule: 'position/proposed-by',
        confidence: party.confidence * 0.9,
      },
      statements,
    ),
  ];
}
