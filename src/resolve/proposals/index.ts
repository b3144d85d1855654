/** Proposals of single reports → the proposals of the wiki. Two plans of three phases each stay two. */

import type { Extraction, LocalProposal } from '../../model/claim.ts';
import type { EntityRef } from '../../model/entity.ts';
import type { ProposalFacts } from '../../model/fact.ts';
import { byCodeUnit, type EntityKey, entityKey, type SourceId } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { pushTo } from '../../text/groups.ts';
import { oncePer } from '../../text/once.ts';
import { slug } from '../../text/slug.ts';
import type { Identities } from '../identity/index.ts';
import { refKey, refOf } from '../identity/parties.ts';
import type { SameStory } from '../stories.ts';
import { factsOf } from './facts.ts';
import { comparedWords, dayOf, type Member, termWords } from './member.ts';
import { type Scores, scoresOf } from './scores.ts';
import { pageSureness } from './sureness.ts';
import { titlesOf } from './titles.ts';

export interface ProposalGroup {
  readonly key: EntityKey;
  readonly name: string;
  readonly members: readonly Member[];
  readonly facts: ProposalFacts<EntityRef>;
  readonly confidence: number;
}

/** Groups in the order of their first report. `dates`: when each report was written, where known. */
export function resolveProposals(
  extractions: readonly Extraction[],
  identities: Identities,
  dates: ReadonlyMap<SourceId, PartialDate>,
  nameOf: (key: EntityKey) => string,
  sameStory: SameStory,
  stemmed: ReadonlySet<SourceId> = new Set(),
): ProposalGroup[] {
  const members = membersOf(extractions, identities, dates, stemmed);
  return withNames(groupMembers(members, sameStory), identities, nameOf);
}

/** Proposals of several reports that are one, and how they stand to the other proposals of these reports. */
export interface Group {
  readonly members: readonly Member[];
  /** Mean likeness to that group of the story, named more often, that they are likest to. */
  readonly likest: number | undefined;
  /** Of all mentions of proposals in its reports those that are its own: 0 to 1. */
  readonly share: number;
}

/** Proposals of all reports with what tells them apart, in the order of their reports. */
export function membersOf(
  extractions: readonly Extraction[],
  identities: Identities,
  dates: ReadonlyMap<SourceId, PartialDate>,
  stemmed: ReadonlySet<SourceId>,
): Member[] {
  const bodiesOf = officesOf(extractions, identities);
  return extractions
    .flatMap((x) =>
      x.proposals.map((proposal) => ({
        ...memberOf(x, proposal, identities, dates.get(x.source), bodiesOf),
        stemmed: stemmed.has(x.source),
      })),
    )
    .sort(
      (a, b) =>
        byCodeUnit(a.reported ?? '9999', b.reported ?? '9999') ||
        byCodeUnit(a.source, b.source) ||
        a.proposal.mentions[0].start - b.proposal.mentions[0].start,
    );
}

/** Average likeness above which two groups are one: more likely than not. */
const enough = 0;
/**
 * The same for what its reports speak less of than of another plan of its sort: of such joins below this half were of two
 * plans (published stories, `test/train/proposals.ts`), and each would tell the one what is true of the other.
 */
const enoughBeside = 1;
/** Two that unlike cannot be one proposal, whatever lies between them. */
const impossible = -3.5;

/**
 * The likest two are joined first, and so on down to `enough`; what is unlike on the whole, or in one pair impossible,
 * stays two: one vague report would make one of two plans. Groups in the order of their first member.
 */
export function groupMembers(members: readonly Member[], sameStory: SameStory): Group[] {
  const scores = scoresOf(members, sameStory);
  const pairs: { readonly i: number; readonly j: number; readonly score: number }[] = [];
  scores.each((i, j, score) => {
    if (score > enough) pairs.push({ i, j, score });
  });
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || b.j - a.j);
  const groupOf: number[][] = members.map((_, i) => [i]);
  // Every pair of two groups asks about the same two.
  const refused = oncePer((_: readonly number[]) => new Set<readonly number[]>());
  for (const { i, j } of pairs) {
    const [a, b] = [groupOf[i] ?? [], groupOf[j] ?? []];
    if (a === b || refused(a).has(b)) continue;
    const isBeside = [a, b].some((g) => g.every((k) => members[k]?.standing === 'minor'));
    if (likenessOf(a, b, scores.of) <= (isBeside ? enoughBeside : enough)) {
      refused(a).add(b);
      continue;
    }
    const joined = [...a, ...b].sort((x, y) => x - y);
    for (const k of joined) groupOf[k] = joined;
  }
  const likest = likestOf(groupOf, members, scores);
  const toldIn = mentionsBySource(members);
  return [...new Set(groupOf)].map((g) => {
    const joined = g.flatMap((k) => members[k] ?? []);
    return { members: joined, likest: likest.get(g), share: shareOf(joined, toldIn) };
  });
}

function mentionsBySource(members: readonly Member[]): ReadonlyMap<SourceId, number> {
  const counts = new Map<SourceId, number>();
  for (const { source, proposal } of members) counts.set(source, (counts.get(source) ?? 0) + proposal.mentions.length);
  return counts;
}

function shareOf(group: readonly Member[], toldIn: ReadonlyMap<SourceId, number>): number {
  const own = group.reduce((n, m) => n + m.proposal.mentions.length, 0);
  const all = [...new Set(group.map((m) => m.source))].reduce((n, s) => n + (toldIn.get(s) ?? 0), 0);
  return own / all;
}

/** For each group its mean likeness to the greater one of its story that it is likest to. */
function likestOf(
  groupOf: readonly (readonly number[])[],
  members: readonly Member[],
  scores: Scores,
): ReadonlyMap<readonly number[], number> {
  // Asked for with every pair of members.
  const size = oncePer((g: readonly number[]) =>
    g.reduce((n, k) => n + (members[k]?.proposal.mentions.length ?? 0), 0),
  );
  const sums = new Map<readonly number[], Map<readonly number[], { sum: number; n: number }>>();
  scores.each((i, j, score) => {
    const [a, b] = [groupOf[i] ?? [], groupOf[j] ?? []];
    if (a === b) return;
    const [small, great] = size(a) < size(b) || (size(a) === size(b) && (a[0] ?? 0) > (b[0] ?? 0)) ? [a, b] : [b, a];
    const others = sums.get(small) ?? new Map<readonly number[], { sum: number; n: number }>();
    sums.set(small, others);
    const told = others.get(great) ?? { sum: 0, n: 0 };
    if (told.n === 0) others.set(great, told);
    told.sum += Math.max(-4, score);
    told.n++;
  });
  return new Map([...sums].map(([g, others]) => [g, Math.max(...[...others.values()].map(({ sum, n }) => sum / n))]));
}

/** On the whole; where two of them cannot be one, as little as that. */
function likenessOf(a: readonly number[], b: readonly number[], score: (i: number, j: number) => number): number {
  let sum = 0;
  for (const x of a)
    for (const y of b) {
      const s = score(x, y);
      if (s <= impossible) return impossible;
      sum += Math.max(-4, Math.min(4, s));
    }
  return sum / (a.length * b.length);
}

/** The bodies that a person holds an office in, by any report. */
function officesOf(extractions: readonly Extraction[], identities: Identities): (key: string) => readonly string[] {
  const bodies = new Map<string, string[]>();
  for (const x of extractions)
    for (const { person, organization, former } of x.roles) {
      if (organization === undefined || former) continue;
      const key = refKey(refOf(identities, x.source, { entity: person }));
      pushTo(bodies, key, refKey(refOf(identities, x.source, { entity: organization })));
    }
  return (key) => bodies.get(key) ?? [];
}

function memberOf(
  x: Extraction,
  proposal: LocalProposal,
  identities: Identities,
  reported: PartialDate | undefined,
  bodiesOf: (key: string) => readonly string[],
): Omit<Member, 'stemmed'> {
  const parties = proposal.sponsors.filter((s) => s.role !== 'backed by').map((s) => s.party);
  // A state is an owner also where the report has only its adjective.
  const owners = new Set(
    parties
      .map((p) => refOf(identities, x.source, p))
      .filter((r) => 'entity' in r || (/^\p{Lu}[\p{L} ]+$/u.test(r.unnamed) && !/^(?:The|An?) /.test(r.unnamed)))
      .map(refKey),
  );
  const target =
    proposal.target === undefined ? undefined : refKey(refOf(identities, x.source, { entity: proposal.target }));
  return {
    source: x.source,
    ...(target === undefined ? {} : { target }),
    reported,
    day: dayOf(reported),
    proposal,
    positions: x.positions.filter((p) => p.proposal === proposal.key),
    owners,
    answers: new Set(
      x.positions
        .filter((p) => p.proposal === proposal.key && /^(?:accepts|rejects)$/.test(p.stance))
        .map((p) => `${p.stance} ${refKey(refOf(identities, x.source, p.party))}`),
    ),
    bodies: new Set([...owners].flatMap((o) => bodiesOf(o))),
    terms: termWords(proposal),
    words: comparedWords(
      [proposal.name.replace(/^.*['’]s? /, ''), ...proposal.traits.words],
      [...owners, ...(target === undefined ? [] : [target])],
    ),
    standing: standingOf(x, proposal),
  };
}

/** Among the proposals of its report that are of a sort with it. */
function standingOf(x: Extraction, proposal: LocalProposal): Member['standing'] {
  const others = x.proposals.filter(
    (p) => p !== proposal && p.traits.sorts.some((s) => proposal.traits.sorts.includes(s)),
  );
  if (others.length === 0) return 'only';
  return others.every((p) => p.mentions.length <= proposal.mentions.length) ? 'main' : 'minor';
}

function withNames(
  groups: readonly Group[],
  identities: Identities,
  nameOf: (key: EntityKey) => string,
): ProposalGroup[] {
  const named = titlesOf(
    groups.map((g) => g.members),
    identities,
    nameOf,
  );
  const used = new Map<string, number>();
  const keyed = named.map((g) => {
    const base = `proposal-${slug(g.name)}`;
    const n = (used.get(base) ?? 0) + 1;
    used.set(base, n);
    return { ...g, key: entityKey(n === 1 ? base : `${base}-${n}`) };
  });
  const keyAt = new Map<string, EntityKey>();
  for (const g of keyed) for (const m of g.members) keyAt.set(`${m.source} ${m.proposal.key}`, g.key);
  return keyed.map(({ key, name, bare, members }, i) => ({
    key,
    name,
    members,
    facts: factsOf(members, identities, keyAt, key),
    confidence: pageSureness(members, { bare, likest: groups[i]?.likest, share: groups[i]?.share ?? 1 }),
  }));
}
