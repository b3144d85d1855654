/** The reports that tell of one proposal → its facts, each with its evidence. */
import type { EntityRef } from '../../model/entity.ts';
import { byPlace } from '../../model/evidence.ts';
import {
  afterPhases,
  type Phase,
  type PositionFact,
  type ProposalFacts,
  type RelationFact,
  type SponsorFact,
  type StatusFact,
} from '../../model/fact.ts';
import { byCodeUnit, type EntityKey, factId } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { groupsBy } from '../../text/groups.ts';
import { shortHash } from '../../text/hash.ts';
import type { Identities } from '../identity/index.ts';
import { refKey, refOf } from '../identity/parties.ts';
import { byDate, gatherEvidence } from '../people.ts';
import type { Member } from './member.ts';

/** When it was put forward: the first date that a report gives. */
export const groupDate = (members: readonly Member[]): PartialDate | undefined =>
  members.map((m) => m.proposal.date).find((d) => d !== undefined);

export function factsOf(
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
  return [...groupsBy(list, key)].map(([k, g]) => fact(g, k));
}

/** "Jones’ plan" is only what it is called where she set it out and another put it forward: then she set it out. */
function sponsors(members: readonly Member[], identities: Identities): SponsorFact<EntityRef>[] {
  const told = members.flatMap((m) =>
    m.proposal.sponsors.map((claim) => ({
      claim,
      party: refOf(identities, m.source, claim.party),
      by: claim.by && refOf(identities, m.source, claim.by),
    })),
  );
  const withRole = (role: string): ReadonlySet<string> =>
    new Set(told.flatMap((c) => (c.claim.role === role ? [refKey(c.party)] : [])));
  const outlining = withRole('set out by');
  const others = [...withRole('put forward by')].some((p) => !outlining.has(p));
  // "The Danish company" that made an offer is who is named beside it: a description is no second party.
  const named = new Set(told.flatMap((c) => ('entity' in c.party ? [c.claim.role] : [])));
  const all = told.filter(
    (c) =>
      !(others && c.claim.role === 'put forward by' && outlining.has(refKey(c.party))) &&
      ('entity' in c.party || !named.has(c.claim.role)),
  );
  return grouped(
    all,
    (c) => `${c.claim.role} ${refKey(c.party)}${c.by ? ` ${refKey(c.by)}` : ''}`,
    (g, k): SponsorFact<EntityRef> => ({
      id: factId(shortHash(`sponsor ${k}`)),
      party: g[0]?.party ?? { unnamed: '' },
      role: g[0]?.claim.role ?? '',
      ...(g[0]?.by ? { by: g[0].by } : {}),
      evidence: gatherEvidence(g.map((c) => c.claim.evidence)),
    }),
  );
}

/** What is told without a day is what another account, or another sentence, gives one day for. */
function withDay<C extends { readonly claim: { readonly date?: PartialDate } }>(
  list: readonly C[],
  key: (c: C) => string,
): { readonly told: C; readonly day: PartialDate | undefined }[] {
  const days = new Map<string, Set<PartialDate>>();
  for (const c of list)
    if (c.claim.date !== undefined) days.set(key(c), (days.get(key(c)) ?? new Set()).add(c.claim.date));
  return list.map((told) => {
    const [only, another] = days.get(key(told)) ?? [];
    return { told, day: told.claim.date ?? (another === undefined ? only : undefined) };
  });
}

/** Whoever names the day comes first: the fact says what that account says. */
const datedFirst = <C extends { readonly claim: { readonly date?: PartialDate } }>(list: readonly C[]): C[] =>
  [...list].sort((a, b) => Number(a.claim.date === undefined) - Number(b.claim.date === undefined));

function status(members: readonly Member[], identities: Identities): StatusFact<EntityRef>[] {
  const all = members.flatMap((m) =>
    m.proposal.events.map((claim) => ({ claim, party: claim.party && refOf(identities, m.source, claim.party) })),
  );
  return grouped(
    withDay(datedFirst(all), (c) => c.claim.event),
    ({ told, day }) => `${told.claim.event} ${day ?? ''}`,
    (list, k): StatusFact<EntityRef> => {
      const g = list.map((c) => c.told);
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

/**
 * Terms of the report that tells most come first, of clean reports before stemmed ones; another report adds only what
 * is new. A stemmed report says again, in words that cannot be compared, what a clean one has for the same phase.
 */
function phases(members: readonly Member[]): Phase[] {
  const seen: string[][] = [];
  const byPhase = new Map<number, Phase['terms'][number][]>();
  const order = [...members].sort(
    (a, b) =>
      Number(a.stemmed) - Number(b.stemmed) ||
      b.proposal.terms.length - a.proposal.terms.length ||
      byCodeUnit(a.source, b.source),
  );
  const told = new Set(members.flatMap((m) => (m.stemmed ? [] : m.proposal.terms.map((t) => t.phase))));
  for (const m of order) {
    for (const t of m.proposal.terms) {
      if (m.stemmed && t.phase > 0 && told.has(t.phase)) continue;
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
  const within = new Set(members.flatMap((m) => m.proposal.terms.flatMap((t) => (t.follows ? [] : t.phase))));
  return [...byPhase]
    .sort(([a], [b]) => a - b)
    .map(([ordinal, terms]) => ({ ordinal, ...(within.has(ordinal) ? {} : { title: afterPhases }), terms }));
}

/** One fact for a party, stance, date and teller; what reports tell differently stays side by side. */
function positions(members: readonly Member[], identities: Identities): PositionFact<EntityRef>[] {
  const all = members.flatMap((m) =>
    m.positions.map((claim) => ({
      claim,
      stemmed: m.stemmed,
      party: refOf(identities, m.source, claim.party),
      by: claim.by && refOf(identities, m.source, claim.by),
    })),
  );
  const voiced = (c: (typeof all)[number]): string =>
    `${refKey(c.party)} ${c.claim.stance} ${c.by ? refKey(c.by) : ''}`;
  return grouped(
    withDay(datedFirst(all), voiced),
    ({ told, day }) => `${voiced(told)} ${day ?? ''}`,
    (list, k): PositionFact<EntityRef> => {
      const g = list.map((c) => c.told);
      const first = g[0] as (typeof all)[number];
      return {
        id: factId(shortHash(`position ${k}`)),
        party: first.party,
        stance: first.claim.stance,
        // Stems are no words to show where a clean report says the same.
        words: (g.find((c) => !c.stemmed) ?? first).claim.words,
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
