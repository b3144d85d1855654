/** Proposals of single reports → the proposals of the wiki. Two plans of three phases each stay two. */

import { type Curve, calibrated } from '../../model/calibration.ts';
import type { Extraction, LocalProposal } from '../../model/claim.ts';
import type { EntityRef } from '../../model/entity.ts';
import type { ProposalFacts } from '../../model/fact.ts';
import { byCodeUnit, type EntityKey, entityKey, type SourceId } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { groupsBy, pushTo } from '../../text/groups.ts';
import { slug } from '../../text/slug.ts';
import type { Identities } from '../identity/index.ts';
import { refKey, refOf } from '../identity/parties.ts';
import type { SameStory } from '../stories.ts';
import { factsOf } from './facts.ts';
import { contentWords, likeness, type Member, termWords } from './likeness.ts';
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
  const bodiesOf = officesOf(extractions, identities);
  const members = extractions
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
  return withNames(groupMembers(members, sameStory), identities, nameOf);
}

const enough = 0.89;
/** Two that unlike cannot be one proposal, whatever lies between them. */
const impossible = -2.5;

const alikeInSort = (a: Member, b: Member): boolean =>
  a.proposal.traits.sorts.some((s) => b.proposal.traits.sorts.includes(s));

/**
 * The likest two are joined first, and so on down to `enough`; a group holds at most one proposal of a report, and no
 * two that cannot be one. Groups in the order of their first member.
 */
function groupMembers(members: readonly Member[], sameStory: SameStory): Member[][] {
  // Only pairs that can be one are kept: most proposals of a large wiki belong to other stories.
  const scores = new Map<number, number>();
  const pairs: { readonly i: number; readonly j: number; readonly score: number }[] = [];
  for (const [i, j] of pairsToCompare(members, sameStory)) {
    const [a, b] = [members[i] as Member, members[j] as Member];
    if (!alikeInSort(a, b)) continue;
    const score = likeness(a, b);
    scores.set(i * members.length + j, score);
    if (score >= enough) pairs.push({ i, j, score });
  }
  const score = (i: number, j: number): number => scores.get(Math.max(i, j) * members.length + Math.min(i, j)) ?? -9;
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || b.j - a.j);
  const groupOf: number[][] = members.map((_, i) => [i]);
  for (const { i, j } of pairs) {
    const [a, b] = [groupOf[i] ?? [], groupOf[j] ?? []];
    if (a === b || a.some((x) => b.some((y) => score(x, y) <= impossible)) || !agree(a, b, score)) continue;
    const joined = [...a, ...b].sort((x, y) => x - y);
    for (const k of joined) groupOf[k] = joined;
  }
  const groups = [...new Set(groupOf)];
  return joinVague(groups, members, (i, j) => scores.get(Math.max(i, j) * members.length + Math.min(i, j))).map((g) =>
    g.flatMap((k) => members[k] ?? []),
  );
}

/** Says nothing of what it holds, and is not put forward only now; what is hardly a proposal joins none. */
const isVague = ({ words, proposal: { traits, confidence } }: Member): boolean =>
  words.size === 0 && !traits.titled && !traits.fresh && confidence >= 0.5;

/** "The compromise" of a later report, where the story has one compromise only, is that one. */
function joinVague(
  groups: readonly (readonly number[])[],
  members: readonly Member[],
  score: (i: number, j: number) => number | undefined,
): number[][] {
  const left = groups.map((g) => [...g]);
  for (const vague of left) {
    const [first] = vague;
    if (first === undefined || vague.length > 1 || !isVague(members[first] as Member)) continue;
    const sure = (g: readonly number[]): boolean => g.some((i) => (members[i]?.proposal.confidence ?? 0) >= 0.5);
    const fits = left.filter((g) => g !== vague && sure(g) && mayBeOne(vague, g, score));
    const [only] = fits;
    if (fits.length !== 1 || !only) continue;
    only.push(...vague.splice(0));
    only.sort((a, b) => a - b);
  }
  return left.filter((g) => g.length > 0).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function mayBeOne(
  a: readonly number[],
  b: readonly number[],
  score: (i: number, j: number) => number | undefined,
): boolean {
  const all = a.flatMap((x) => b.flatMap((y) => score(x, y) ?? []));
  return all.length > 0 && all.every((s) => s > -0.5) && all.some((s) => s >= 0.5);
}

/** Members of two reports of one story, the later one first. Stories are asked about by report: its proposals stand together. */
function* pairsToCompare(members: readonly Member[], sameStory: SameStory): Iterable<readonly [number, number]> {
  const bySource = [...groupsBy(members.keys(), (i) => members[i]?.source as SourceId)];
  for (const [at, [source, own]] of bySource.entries()) {
    const before = bySource.slice(0, at).filter(([other]) => sameStory(source, other));
    const others = before.flatMap(([, theirs]) => theirs);
    for (const i of own) for (const j of others) yield [i, j];
  }
}

/** One likely pair joins no two groups whose others are unlike: a vague report would make one of two plans. */
function agree(a: readonly number[], b: readonly number[], score: (i: number, j: number) => number): boolean {
  const all = a.flatMap((x) => b.map((y) => Math.min(2, score(x, y))));
  return all.reduce((n, s) => n + s, 0) / all.length >= enough / 2;
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
      .filter((r) => 'entity' in r || (/^\p{Lu}[\p{L} ]+$/u.test(r.unnamed) && !/^The /.test(r.unnamed)))
      .map(refKey),
  );
  const target =
    proposal.target === undefined ? undefined : refKey(refOf(identities, x.source, { entity: proposal.target }));
  return {
    source: x.source,
    ...(target === undefined ? {} : { target }),
    reported,
    proposal,
    positions: x.positions.filter((p) => p.proposal === proposal.key),
    owners,
    answers: new Set(
      x.positions
        .filter((p) => p.proposal === proposal.key && /^(?:accepts|rejects)$/.test(p.stance))
        .map((p) => `${p.stance} ${refKey(refOf(identities, x.source, p.party))}`),
    ),
    unnamed: parties.some((p) => 'unnamed' in p),
    bodies: new Set([...owners].flatMap((o) => bodiesOf(o))),
    terms: termWords(proposal),
    words: contentWords([proposal.name.replace(/^.*['’]s? /, ''), ...proposal.traits.words]),
  };
}

function withNames(
  groups: readonly (readonly Member[])[],
  identities: Identities,
  nameOf: (key: EntityKey) => string,
): ProposalGroup[] {
  const named = titlesOf(groups, identities, nameOf);
  const used = new Map<string, number>();
  const keyed = named.map((g) => {
    const base = `proposal-${slug(g.name)}`;
    const n = (used.get(base) ?? 0) + 1;
    used.set(base, n);
    return { ...g, key: entityKey(n === 1 ? base : `${base}-${n}`) };
  });
  const keyAt = new Map<string, EntityKey>();
  for (const g of keyed) for (const m of g.members) keyAt.set(`${m.source} ${m.proposal.key}`, g.key);
  return keyed.map(({ key, name, bare, members }) => ({
    key,
    name,
    members,
    facts: factsOf(members, identities, keyAt, key),
    confidence: Math.min(bare ? 0.45 : 1, pageSureness(members)),
  }));
}

/**
 * Weight of what single reports tell of a proposal → how often its page is right and the only one of it: measured by
 * `npm run eval -- --calibration` on the train stories and on published reports. More is told of some, and yet one in
 * five of them is half of another: this is less sure than the sum of its signs.
 */
const measured: Curve = [
  [0, 0.1],
  [0.4, 0.27],
  [0.5, 0.5],
  [0.6, 0.62],
  [0.9, 0.7],
  [1, 0.8],
];

function pageSureness(members: readonly Member[]): number {
  const said = 1 - members.reduce((p, m) => p * (1 - m.proposal.confidence), 1);
  return Math.round(calibrated(measured, said) * 1000) / 1000;
}
