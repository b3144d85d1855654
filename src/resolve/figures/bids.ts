/** A proposal group that is a company's bid for another → who bids for whom: its price is one figure, however often it is raised. */
import { byCodeUnit, type EntityKey, type SourceId } from '../../model/ids.ts';
import { oncePer } from '../../text/once.ts';
import type { Identities, Identity } from '../identity/index.ts';
import { refOf } from '../identity/parties.ts';
import type { ProposalGroup } from '../proposals/index.ts';

export interface Bid {
  /** The same for all bids of one company for another. */
  readonly key: string;
  /** "Acme’s offer for Widget" */
  readonly title: string;
  /** Who bids. */
  readonly by: string;
}

/** Undefined where not exactly one body bids, or nobody is bid for; a state bids for no company. */
export function bidOf({ facts, members }: ProposalGroup, identities: Identities): Bid | undefined {
  const bodies = companiesOf(identities);
  const sponsors = facts.sponsors.flatMap(({ party, role }) =>
    role === 'put forward by' && 'entity' in party ? [party.entity] : [],
  );
  const [bidder, ...others] = new Set(sponsors);
  const sought = targetOf(members, identities);
  if (bidder === undefined || others.length > 0 || sought === undefined) return undefined;
  const [by, target] = [bodies.get(bidder), bodies.has(sought) ? asToldOf(members, identities) : undefined];
  if (by === undefined || target === undefined || haveOneName(by, target)) return undefined;
  if (!standsOut(sought, bidder, members, identities)) return undefined;
  const owner = by.endsWith('s') ? `${by}’` : `${by}’s`;
  return { key: `${bidder} ${sought}`, title: `${owner} offer for ${target}`, by };
}

/** "Acme Foods" and "Acme Foods and Widget": one of the two was read wrong, for nobody bids for himself. */
const haveOneName = (by: string, target: string): boolean => {
  const [first = by] = by.split(' ');
  return first.length > 3 && target.split(' ').includes(first);
};

/** Whom most reports name; undefined where as many name another. */
function targetOf(members: ProposalGroup['members'], identities: Identities): EntityKey | undefined {
  const times = new Map<EntityKey, number>();
  for (const { source, proposal } of members) {
    const ref = proposal.target && refOf(identities, source, { entity: proposal.target });
    if (ref && 'entity' in ref) times.set(ref.entity, (times.get(ref.entity) ?? 0) + 1);
  }
  const [first, second] = [...times].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** Whom the reports of a bid name far less than another company is not the one that is bid for: "it would sell Widget if its bid succeeds". */
function standsOut(
  sought: EntityKey,
  bidder: EntityKey,
  members: ProposalGroup['members'],
  identities: Identities,
): boolean {
  const reports = new Set<SourceId>(members.map(({ source }) => source));
  const times = mentionsIn(reports, identities);
  const own = times.get(sought) ?? 0;
  return [...times].every(([key, n]) => key === sought || key === bidder || n <= 2 * own);
}

/** Companies by how often so many reports name them. */
function mentionsIn(reports: ReadonlySet<SourceId>, identities: Identities): ReadonlyMap<EntityKey, number> {
  return new Map(
    identities.all
      .filter((one) => isCompany(one) && one.class === 'company')
      .map(({ key, members }) => [
        key,
        members.reduce((n, { source, entity }) => n + (reports.has(source) ? entity.mentions.length : 0), 0),
      ]),
  );
}

/** As most reports call it: the fullest name may be that of a daughter or a name run together. */
function asToldOf(members: ProposalGroup['members'], identities: Identities): string | undefined {
  const times = new Map<string, number>();
  for (const { source, stemmed, proposal } of members) {
    const name = proposal.target && !stemmed ? identities.nameOf(source, proposal.target) : undefined;
    if (name !== undefined) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const shouted = (name: string): number => (/\p{Lu}{5,}/u.test(name) ? 1 : 0);
  return [...times].sort(
    ([a, m], [b, n]) => shouted(a) - shouted(b) || n - m || b.length - a.length || byCodeUnit(a, b),
  )[0]?.[0];
}

const noCompany = /^(?:government|ministry|legislature|court|police|military|media|international body|union)$/;

const companiesOf: (identities: Identities) => ReadonlyMap<EntityKey, string> = oncePer(
  ({ all }: Identities) => new Map(all.filter((one) => isCompany(one)).map(({ key, name }) => [key, name])),
);

const isCompany = ({ kind, class: sort }: Identity): boolean => kind === 'organization' && !noCompany.test(sort ?? '');
