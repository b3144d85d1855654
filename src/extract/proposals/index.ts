/** Report → its proposals with sponsors, terms, status and relations, and who takes which position on them. */
import type { LocalProposal, PositionClaim, StatementClaim } from '../../model/claim.ts';
import { isNonEmpty, type LocalKey, localKey } from '../../model/ids.ts';
import { groupsBy } from '../../text/groups.ts';
import type { Discourse } from '../coreference.ts';
import { spanOf } from '../grammar.ts';
import type { Acts } from './acts/acts.ts';
import { dateOf, eventsOf } from './acts/events.ts';
import { proposersOf } from './acts/proposers.ts';
import { sponsorsOf } from './acts/sponsors.ts';
import { askedProposals } from './asked/asked.ts';
import { hasAim } from './phrases/aim.ts';
import { isBygone } from './phrases/bygone.ts';
import { datedBy } from './phrases/dated.ts';
import { isNewlyMade } from './phrases/hoped.ts';
import { isMade } from './phrases/made.ts';
import { idle, type Phrase, telling } from './phrases/phrase.ts';
import type { Cluster } from './plans/fit.ts';
import { hungClaims, hungPosition, type TieAt } from './plans/hung.ts';
import { bestPhrase, nameOf, nounOf } from './plans/naming.ts';
import { plansOf } from './plans/plans.ts';
import { type Keyed, relationsOf } from './plans/relations.ts';
import { isRise, kindOf, sortsOf } from './plans/sorts.ts';
import { endsNoSentence, isBareDemand, isMereRise, isSoft } from './plans/substance.ts';
import { tiesOf } from './plans/ties.ts';
import type { ProposalAt } from './positions/object.ts';
import { claimPositions, statementsAt, type Told } from './positions/positions.ts';
import { isAnaphoric, type Sides } from './positions/sides.ts';
import { claimTerms } from './terms/terms.ts';

export interface ProposalReading {
  readonly proposals: readonly LocalProposal[];
  readonly positions: readonly PositionClaim[];
}

/** Everything the report says about proposals. Phrases that never become a proposal of their own are dropped. */
export function findProposals(d: Discourse, statements: readonly StatementClaim[]): ProposalReading {
  const { clusters, acts } = plansOf(d);
  const ties = tiesOf(d, clusters, acts);
  const keyed = clusters.map((cluster, i) => ({ cluster, key: localKey(`p${i + 1}`) }));
  const proposalAt = new Map<number, LocalKey>();
  for (const { cluster, key } of keyed)
    for (const p of cluster.phrases) if (!p.anchor) for (let t = p.first; t < p.last; t++) proposalAt.set(t, key);
  const terms = claimTerms(d, proposalAt, acts, keyed);
  const sides = new Map(keyed.map(({ cluster, key }) => [key, sidesOf(cluster, acts)] as const));
  const backdrop: Told = { said: statementsAt(statements), sides: (key) => sides.get(key) ?? nobody };
  const positions = [
    ...keyed.flatMap(({ cluster, key }) => proposersOf(d, cluster, key, acts, backdrop)),
    ...claimPositions(d, proposalAt, backdrop),
  ];
  // "had not agreed on a ceasefire": there may be none.
  const answers = groupsBy(
    positions.filter((p) => p.because[0] !== 'position/has-not'),
    (p) => p.proposal,
  );
  const sought = new Set(keyed.flatMap(({ cluster }) => targetOf(cluster) ?? []));
  const tieByStart = new Map([...ties].map(([p, tie]) => [spanOf(d.reading.document, p.first, p.last).start, tie]));
  const tieAt: TieAt = (start) => tieByStart.get(start);
  const proposals = keyed.flatMap(({ cluster, key }) => {
    const taken = answers.get(key)?.length ?? 0;
    if (taken === 0 && isTermOfAnother(d, cluster, key, terms)) return [];
    const made = toProposal(d, cluster, ties, key, acts, terms.get(key) ?? [], taken, proposalAt, keyed, sought);
    return made ? [hungClaims(made, tieAt)] : [];
  });
  const kept = new Set(proposals.map((p) => p.key));
  const own = new Set(
    proposals.flatMap((p) =>
      p.sponsors.flatMap((s) => (s.role === 'put forward by' && !s.by ? [`${p.key} ${JSON.stringify(s.party)}`] : [])),
    ),
  );
  // Who put it forward answers it neither way: what looks so is told of another's.
  const accepted = (p: PositionClaim): boolean =>
    (/^(?:rejects|opposes)$/.test(p.stance) || (p.stance === 'accepts' && !concluding.test(p.words))) &&
    p.because[0] !== 'position/proposes' &&
    own.has(`${p.proposal} ${JSON.stringify(p.party)}`);
  const asked = askedProposals(d, proposals, proposalAt, keyed.length, backdrop);
  const all = [...proposals, ...asked.proposals];
  const taken = [...positions.filter((p) => kept.has(p.proposal) && !accepted(p)), ...asked.positions];
  const mentionsOf = new Map(all.map((p) => [p.key, p.mentions] as const));
  // How sure a position is its signs say (`sureness/`), not the parts it is made of.
  const undecided = taken.map((p) => ({ ...p, confidence: 0.5 }));
  return {
    proposals: all,
    positions: undecided.map((p) => hungPosition(p, mentionsOf.get(p.proposal) ?? [], tieAt)),
  };
}

/** Whoever put it forward, too, passes or signs it in the end. */
const concluding = /\b(?:pass|approv|adopt|ratifi|enact)(?:ed|es)\b|\b(?:signs?|signed|reached|struck|sealed)\b/;

const nobody: Sides = { owners: new Set(), target: undefined };

/** Who put it forward, by its phrases and by its acts, and the company it bids for. */
function sidesOf(cluster: Cluster, acts: Acts): Sides {
  const owners = cluster.phrases.flatMap((p) => {
    const acting = acts.get(p.head)?.subjects ?? [];
    return [
      ...(p.owner === undefined ? [] : [p.owner]),
      ...acting.flatMap(({ party }) => ('entity' in party ? [party.entity] : [])),
    ];
  });
  return { owners: new Set(owners), target: targetOf(cluster) };
}

/** Told most often, or else sought by what the report tells; not by "its acquisition of Borel" alone, which is told in passing of what is called otherwise. */
function targetOf({ phrases }: Cluster): LocalKey | undefined {
  const named = phrases.filter((p) => !p.anchor);
  const told = named.filter((p) => (p.target ?? p.sought) !== undefined);
  const times = (p: Phrase): number => told.filter((q) => (q.target ?? q.sought) === (p.target ?? p.sought)).length;
  const [most] = [...told].sort((a, b) => times(b) - times(a));
  const inPassing =
    most && /^(?:acquisition|merger)$/.test(most.noun) && named.every((p) => p === most || p.noun !== most.noun);
  return inPassing ? undefined : (most?.target ?? most?.sought);
}

/** Where a phrase of it says so itself, it is bid for; else it is sought, by this or another. */
const targetTrait = ({ phrases }: Cluster, target: LocalKey): Pick<LocalProposal, 'target' | 'sought'> =>
  phrases.some((p) => p.target === target) ? { target } : { sought: target };

/** Of what is called nothing but an agreement: an offer that one phrase of this kind has strayed to has none. */
const partnerOf = (phrases: readonly Phrase[]): LocalKey | undefined =>
  phrases.every((p) => /^(?:agreement|deal|transaction|pact|merger)$/.test(p.noun))
    ? phrases.find((p) => p.partner !== undefined)?.partner
    : undefined;

/** "a tentative contract agreement" is a contract, whatever else it is called. */
function traitSorts(d: Discourse, phrases: readonly Phrase[]): readonly string[] {
  const sorts = sortsOf([...new Set(phrases.map((p) => nounOf(d, p)))]);
  const contract = phrases.some(
    (p) => p.qualifiers.some((q) => /^(?:contract|labou?r|wage)$/.test(q)) && sortsOf([p.noun]).includes('contract'),
  );
  return contract && !sorts.includes('contract') ? ['contract', ...sorts] : sorts;
}

const kindsOf = (p: Phrase): string[] => present([p.noun, ...p.qualifiers].map(kindOf));
const present = (list: readonly (string | undefined)[]): string[] => list.filter((x) => x !== undefined);

/** How many phases the terms were told in, what follows the last left out. */
const phaseCount = (terms: LocalProposal['terms']): number =>
  new Set(terms.flatMap((t) => (t.phase > 0 && !t.follows ? [t.phase] : []))).size;

/** "a reconstruction plan would begin" in the third phase of another plan. */
function isTermOfAnother(
  d: Discourse,
  cluster: Cluster,
  key: LocalKey,
  terms: ReadonlyMap<LocalKey, LocalProposal['terms']>,
): boolean {
  const others = [...terms].flatMap(([k, list]) => (k === key ? [] : list.map((t) => t.span)));
  return cluster.phrases.every((p) => {
    const span = spanOf(d.reading.document, p.first, p.last);
    return others.some((o) => o.start <= span.start && span.end <= o.end);
  });
}

/** By a verb, and by name: what "it" means is easily the other company. */
const isActing = ([rule, who = '']: readonly string[]): boolean => rule === 'sponsor/verb' && !isAnaphoric(who);

function toProposal(
  d: Discourse,
  cluster: Cluster,
  ties: ReadonlyMap<Phrase, number>,
  key: LocalKey,
  acts: Acts,
  terms: LocalProposal['terms'],
  positions: number,
  proposalAt: ProposalAt,
  keyed: readonly Keyed[],
  sought: ReadonlySet<LocalKey>,
): LocalProposal | undefined {
  const phrases = cluster.phrases.filter((p) => !p.anchor);
  const mentions = phrases.map((p) => spanOf(d.reading.document, p.first, p.last));
  if (!isNonEmpty(mentions)) return undefined;
  // Whoever is bid for has made no bid, unless by a verb of their own.
  const sponsors = sponsorsOf(d, cluster, acts).filter(
    (s) => !('entity' in s.party && sought.has(s.party.entity) && !(isActing(s.because) && s.role !== 'set out by')),
  );
  const strong = phrases.some((p) => p.strong);
  const acted = cluster.phrases.some((p) => acts.has(p.head));
  const dated = phrases.some((p) => datedBy(d, p));
  const struck = phrases.some((p) => isMade(d, p));
  const aimed = phrases.some((p) => hasAim(d, p));
  const set = phrases.some((p) => p.later || p.earlier || p.other);
  const evidenceFor: readonly (readonly [boolean, number])[] = [
    [strong, 1],
    [sponsors.length > 0, 1.2],
    [terms.length > 0, 1],
    [phrases.some((p) => telling(p) > 0), 0.6],
    [acted, 0.6],
    [dated, 0.8],
    [set, 0.5],
    [aimed, 0.8],
    [struck, 0.8],
    [phrases.some((p) => p.strong && p.definite), 0.3],
  ];
  const weight = evidenceFor.reduce(
    (n, [holds, w]) => n + (holds ? w : 0),
    Math.min(3, phrases.length) * 0.5 + Math.min(2, positions) * 0.8,
  );
  if (weight < 1.3 || isBareDemand(cluster.phrases) || isMereRise(d, phrases, acted, positions)) return undefined;
  const events = eventsOf(d, cluster, proposalAt);
  // "until a peace deal is reached": nobody put it forward, nothing is in it, nobody has answered, nothing became of it.
  const known =
    terms.length > 0 ||
    positions > 0 ||
    acted ||
    dated ||
    struck ||
    (events.length > 0 && phrases.length > 1) ||
    phrases.some((p) => p.titled);
  const substance = sponsors.length > 0 || (known && !phrases.every((p) => isRise(p.noun) || isSoft(p.noun)));
  if (!substance && phrases.every((p) => endsNoSentence(d, p))) return undefined;
  const date = dateOf(d, cluster, acts);
  const target = targetOf(cluster);
  const partner = partnerOf(phrases);
  const { bidders } = cluster.traits;
  return {
    key,
    noun: nounOf(d, bestPhrase(d, cluster, ties)),
    name: nameOf(d, cluster, ties, phaseCount(terms)),
    mentions,
    traits: {
      sorts: traitSorts(d, phrases),
      words: [...new Set(cluster.phrases.flatMap((p) => [...p.qualifiers.filter((q) => !idle(q)), ...kindsOf(p)]))],
      measures: cluster.phrases.flatMap((p) => p.measures),
      version: phrases.some((p) => p.earlier) ? 'first' : cluster.later ? 'later' : 'only',
      titled: phrases.some((p) => p.titled),
      quoted: phrases.every((p) => d.quoted[p.head] === true && !p.titled),
      sides: [...cluster.traits.sides],
      peoples: [...cluster.traits.peoples],
      bygone: phrases.every((p) => isBygone(d, p)),
      fresh: acted || phrases.some((p) => isNewlyMade(d, p)),
    },
    sponsors,
    ...(target === undefined ? {} : targetTrait(cluster, target)),
    ...(partner === undefined ? {} : { partner }),
    ...(bidders.size === 0 ? {} : { bidders: [...bidders] }),
    ...(date === undefined ? {} : { date }),
    terms,
    events,
    relations: relationsOf(d, { cluster, key }, proposalAt, keyed),
    confidence: substance ? Math.min(0.97, 0.31 + weight * 0.15) : 0.4,
    because: [`proposal/weight ${weight.toFixed(1)}`, strong ? 'proposal/strong-noun' : 'proposal/weak-noun'],
  };
}
