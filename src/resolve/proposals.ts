/** Proposals of single reports → the proposals of the wiki. Two plans of three phases each stay two. */

import type { Extraction, LocalProposal, PositionClaim } from '../model/claim.ts';
import type { EntityRef } from '../model/entity.ts';
import { byPlace } from '../model/evidence.ts';
import type { Phase, PositionFact, ProposalFacts, RelationFact, SponsorFact, StatusFact } from '../model/fact.ts';
import { byCodeUnit, type EntityKey, entityKey, factId, type SourceId } from '../model/ids.ts';
import type { PartialDate } from '../model/values.ts';
import { shortHash } from '../text/hash.ts';
import { slug } from '../text/slug.ts';
import { stem } from '../text/stem.ts';
import type { Identities } from './identity.ts';
import { refKey, refOf } from './parties.ts';
import { byDate, gatherEvidence } from './people.ts';
import { proposalNouns } from './proposal-nouns.ts';

interface Member {
  readonly source: SourceId;
  readonly reported: PartialDate | undefined;
  readonly proposal: LocalProposal;
  readonly positions: readonly PositionClaim[];
  readonly owners: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

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
): ProposalGroup[] {
  const members = extractions
    .flatMap((x) => x.proposals.map((proposal) => memberOf(x, proposal, identities, dates.get(x.source))))
    .sort(
      (a, b) =>
        byCodeUnit(a.reported ?? '9999', b.reported ?? '9999') ||
        byCodeUnit(a.source, b.source) ||
        a.proposal.mentions[0].start - b.proposal.mentions[0].start,
    );
  const groups: Member[][] = [];
  for (const member of members) {
    const best = groups
      .filter((g) => !g.some((m) => m.source === member.source))
      .map((g) => ({ g, score: Math.max(...g.map((m) => likeness(m, member))) }))
      .sort((a, b) => b.score - a.score)[0];
    if (best && best.score >= 2) best.g.push(member);
    else groups.push([member]);
  }
  return withNames(groups, identities, nameOf);
}

function memberOf(
  x: Extraction,
  proposal: LocalProposal,
  identities: Identities,
  reported: PartialDate | undefined,
): Member {
  const owners = new Set(
    proposal.sponsors.filter((s) => s.role !== 'backed by').map((s) => refKey(refOf(identities, x.source, s.party))),
  );
  return {
    source: x.source,
    reported,
    proposal,
    positions: x.positions.filter((p) => p.proposal === proposal.key),
    owners,
    words: contentWords(proposal.name),
  };
}

const idle = new Set('a an the new latest for of to and in on its their his her by with at from agreed'.split(' '));
/** Say little on their own: many plans of one story are for a ceasefire. */
const common = new Set(
  'revised peace truce ceasefire cease-fire takeover pay final three-phase two-phase deal first second release hostage'
    .split(' ')
    .map(stem),
);

/** Stems of what a name says beside its noun. */
const contentWords = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((w) => w.length > 1 && !idle.has(w) && !proposalNouns.has(w))
      .map(stem),
  );

const weightOf = (word: string): number => (common.has(word) ? 0.4 : /\d/.test(word) ? 1.7 : 0.9);
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** How much two reports' proposals look like one; 2 and more means one. */
function likeness(a: Member, b: Member): number {
  const common = [...a.words].filter((w) => b.words.has(w));
  const equal = common.length > 0 && common.length === a.words.size && common.length === b.words.size;
  const named = Math.min(2.6, sum(common.map(weightOf)) * (equal ? 1.6 : 1));
  return (
    (a.proposal.noun === b.proposal.noun ? 0.8 : 0.2) +
    named +
    ownersAlike(a, b) +
    numbersAlike(a, b) +
    timesAlike(a, b) +
    2 * termsAlike(a, b)
  );
}

function ownersAlike(a: Member, b: Member): number {
  if (a.owners.size === 0 || b.owners.size === 0) return 0;
  return [...a.owners].some((o) => b.owners.has(o)) ? 1.6 : -1.6;
}

/** "90-day plan" is no "six-week plan". */
function numbersAlike(a: Member, b: Member): number {
  const numbers = (m: Member): string[] => [...m.words].filter((w) => /\d/.test(w));
  const differ = numbers(a).length > 0 && numbers(b).length > 0 && !numbers(a).some((n) => b.words.has(n));
  return differ ? -1.8 : 0;
}

function timesAlike(a: Member, b: Member): number {
  const x = a.proposal.date;
  const y = b.proposal.date;
  const dated = x === undefined || y === undefined ? 0 : x === y ? 2 : x.startsWith(y) || y.startsWith(x) ? 1 : -2.5;
  const apart = daysApart(a.reported, b.reported);
  if (apart === undefined) return dated;
  return dated + (apart <= 3 ? 0.6 : apart <= 14 ? 0.2 : apart > 60 ? -1.2 : 0);
}

/** Share of the shorter list's term words that the other has too. */
function termsAlike(a: Member, b: Member): number {
  const words = (m: Member): Set<string> =>
    new Set(
      m.proposal.terms.flatMap((t) =>
        t.text
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter((w) => w.length > 4),
      ),
    );
  const x = words(a);
  const y = words(b);
  const smaller = Math.min(x.size, y.size);
  if (smaller < 4) return 0;
  return [...x].filter((w) => y.has(w)).length / smaller;
}

function daysApart(a: PartialDate | undefined, b: PartialDate | undefined): number | undefined {
  if (a?.length !== 10 || b?.length !== 10) return undefined;
  return Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000;
}

function withNames(
  groups: readonly (readonly Member[])[],
  identities: Identities,
  nameOf: (key: EntityKey) => string,
): ProposalGroup[] {
  const named = groups.map((members) => ({ members, name: groupName(members, nameOf), date: groupDate(members) }));
  const counts = new Map<string, number>();
  for (const g of named) counts.set(g.name.toLowerCase(), (counts.get(g.name.toLowerCase()) ?? 0) + 1);
  const used = new Map<string, number>();
  const keyed = named.map((g) => {
    const when = g.date ?? g.members[0]?.reported;
    const name = (counts.get(g.name.toLowerCase()) ?? 0) > 1 && when !== undefined ? `${g.name}, ${when}` : g.name;
    const base = `proposal-${slug(name)}`;
    const n = (used.get(base) ?? 0) + 1;
    used.set(base, n);
    return { ...g, name, key: entityKey(n === 1 ? base : `${base}-${n}`) };
  });
  const keyAt = new Map<string, EntityKey>();
  for (const g of keyed) for (const m of g.members) keyAt.set(`${m.source} ${m.proposal.key}`, g.key);
  return keyed.map(({ key, name, members }) => ({
    key,
    name,
    members,
    facts: factsOf(members, identities, keyAt, key),
    confidence: 1 - members.reduce((p, m) => p * (1 - m.proposal.confidence), 1),
  }));
}

const groupDate = (members: readonly Member[]): PartialDate | undefined =>
  members.map((m) => m.proposal.date).find((d) => d !== undefined);

/** The phrase that says most, with its proposer where the phrase is bare: "Kenya’s proposal". */
function groupName(members: readonly Member[], nameOf: (key: EntityKey) => string): string {
  const ranked = [...members].sort(
    (a, b) => Math.min(3, b.words.size) - Math.min(3, a.words.size) || byCodeUnit(a.proposal.name, b.proposal.name),
  );
  const best = ranked[0] as Member;
  const phrase = best.proposal.name;
  const owner = [...best.owners].find((o) => !o.startsWith('“'));
  const bare = best.words.size === 0;
  const name = bare && owner !== undefined ? `${nameOf(owner as EntityKey)}’s ${phrase}` : phrase;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function factsOf(
  members: readonly Member[],
  identities: Identities,
  keyAt: ReadonlyMap<string, EntityKey>,
  self: EntityKey,
): ProposalFacts<EntityRef> {
  const date = groupDate(members);
  return {
    ...(date === undefined ? {} : { date }),
    sponsors: sponsors(members, identities),
    status: status(members, identities),
    phases: phases(members),
    positions: positions(members, identities),
    relations: relations(members, keyAt, self),
    figures: [],
  };
}

/** Groups equal claims of several reports and keeps the first one's words. */
function grouped<C, F>(list: readonly C[], key: (c: C) => string, fact: (group: readonly C[], key: string) => F): F[] {
  const groups = new Map<string, C[]>();
  for (const c of list) groups.set(key(c), [...(groups.get(key(c)) ?? []), c]);
  return [...groups].map(([k, g]) => fact(g, k));
}

function sponsors(members: readonly Member[], identities: Identities): SponsorFact<EntityRef>[] {
  const all = members.flatMap((m) =>
    m.proposal.sponsors.map((claim) => ({ claim, party: refOf(identities, m.source, claim.party) })),
  );
  return grouped(
    all,
    (c) => `${c.claim.role} ${refKey(c.party)}`,
    (g, k) => ({
      id: factId(shortHash(`sponsor ${k}`)),
      party: g[0]?.party ?? { unnamed: '' },
      role: g[0]?.claim.role ?? '',
      evidence: gatherEvidence(g.map((c) => c.claim.evidence)),
    }),
  );
}

function status(members: readonly Member[], identities: Identities): StatusFact<EntityRef>[] {
  const all = members.flatMap((m) =>
    m.proposal.events.map((claim) => ({ claim, party: claim.party && refOf(identities, m.source, claim.party) })),
  );
  return grouped(
    all,
    (c) => `${c.claim.event} ${c.claim.date ?? ''}`,
    (g, k): StatusFact<EntityRef> => {
      const party = g.find((c) => c.party)?.party;
      const date = g[0]?.claim.date;
      return {
        id: factId(shortHash(`status ${k}`)),
        event: g[0]?.claim.event ?? '',
        ...(party ? { party } : {}),
        ...(date === undefined ? {} : { date }),
        evidence: gatherEvidence(g.map((c) => c.claim.evidence)),
      };
    },
  ).sort(byDate);
}

/** Terms of the report that tells most come first; another report adds only what is new. */
function phases(members: readonly Member[]): Phase[] {
  const seen: string[][] = [];
  const byPhase = new Map<number, Phase['terms'][number][]>();
  const order = [...members].sort(
    (a, b) => b.proposal.terms.length - a.proposal.terms.length || byCodeUnit(a.source, b.source),
  );
  for (const m of order) {
    for (const t of m.proposal.terms) {
      const words = t.text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((w) => w.length > 3);
      if (seen.some((s) => words.length > 0 && words.filter((w) => s.includes(w)).length >= words.length * 0.7))
        continue;
      seen.push(words);
      const list = byPhase.get(t.phase) ?? [];
      list.push({ id: factId(shortHash(`term ${t.text.toLowerCase()}`)), text: t.text, evidence: t.evidence });
      byPhase.set(t.phase, list);
    }
  }
  return [...byPhase].sort(([a], [b]) => a - b).map(([ordinal, terms]) => ({ ordinal, terms }));
}

/** One fact for a party, stance, date and teller; what reports tell differently stays side by side. */
function positions(members: readonly Member[], identities: Identities): PositionFact<EntityRef>[] {
  const all = members.flatMap((m) =>
    m.positions.map((claim) => ({
      claim,
      party: refOf(identities, m.source, claim.party),
      by: claim.by && refOf(identities, m.source, claim.by),
    })),
  );
  return grouped(
    all,
    (c) => `${refKey(c.party)} ${c.claim.stance} ${c.claim.date ?? ''} ${c.by ? refKey(c.by) : ''}`,
    (g, k): PositionFact<EntityRef> => {
      const first = g[0] as (typeof all)[number];
      return {
        id: factId(shortHash(`position ${k}`)),
        party: first.party,
        stance: first.claim.stance,
        words: first.claim.words,
        ...(first.claim.date === undefined ? {} : { date: first.claim.date }),
        ...(first.by ? { by: first.by } : {}),
        evidence: gatherEvidence(g.map((c) => c.claim.evidence)),
      };
    },
  ).sort((a, b) => byDate(a, b) || byPlace(a.evidence[0], b.evidence[0]));
}

function relations(
  members: readonly Member[],
  keyAt: ReadonlyMap<string, EntityKey>,
  self: EntityKey,
): RelationFact<EntityRef>[] {
  const all = members.flatMap((m) =>
    m.proposal.relations.flatMap((claim) => {
      const other = keyAt.get(`${m.source} ${claim.proposal}`);
      return other === undefined || other === self ? [] : [{ claim, other }];
    }),
  );
  return grouped(
    all,
    (c) => `${c.claim.relation} ${c.other}`,
    (g, k) => ({
      id: factId(shortHash(`relation ${k}`)),
      relation: g[0]?.claim.relation ?? '',
      proposal: { entity: g[0]?.other as EntityKey },
      evidence: gatherEvidence(g.map((c) => c.claim.evidence)),
    }),
  );
}
