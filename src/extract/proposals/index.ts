/** Report → its proposals with sponsors, terms, status and relations, and who takes which position on them. */
import type { LocalProposal, PositionClaim, StatementClaim } from '../../model/claim.ts';
import { type LocalKey, localKey } from '../../model/ids.ts';
import { groupsBy } from '../../text/groups.ts';
import type { Discourse } from '../coreference.ts';
import { spanOf } from '../grammar.ts';
import type { Acts } from './acts/acts.ts';
import { proposersOf } from './acts/proposers.ts';
import { askedProposals } from './asked/asked.ts';
import { type Setting, targetOf, toProposal } from './local.ts';
import type { Cluster } from './plans/fit.ts';
import { hungClaims, hungPosition, type TieAt } from './plans/hung.ts';
import { plansOf } from './plans/plans.ts';
import { tiesOf, withoutDoubtful } from './plans/ties.ts';
import { claimPositions, statementsAt, type Told } from './positions/positions.ts';
import type { Sides } from './positions/sides.ts';
import { claimTerms } from './terms/terms.ts';

export interface ProposalReading {
  readonly proposals: readonly LocalProposal[];
  readonly positions: readonly PositionClaim[];
}

/** Everything the report says about proposals. Phrases that never become a proposal of their own are dropped. */
export function findProposals(d: Discourse, statements: readonly StatementClaim[]): ProposalReading {
  const { clusters: found, acts } = plansOf(d);
  const ties = tiesOf(d, found, acts);
  const clusters = withoutDoubtful(found, ties, acts);
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
  const setting: Setting = { d, acts, ties, proposalAt, keyed, sought };
  const tieByStart = new Map([...ties].map(([p, tie]) => [spanOf(d.reading.document, p.first, p.last).start, tie]));
  const tieAt: TieAt = (start) => tieByStart.get(start);
  const proposals = keyed.flatMap(({ cluster, key }) => {
    const taken = answers.get(key)?.length ?? 0;
    if (taken === 0 && isTermOfAnother(d, cluster, key, terms)) return [];
    const made = toProposal(setting, { cluster, key }, terms.get(key) ?? [], taken);
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
