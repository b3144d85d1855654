/** Proposals of single reports → the proposals of the wiki. Two plans of three phases each stay two. */

import type { Extraction, LocalProposal } from '../model/claim.ts';
import type { EntityRef } from '../model/entity.ts';
import type { ProposalFacts } from '../model/fact.ts';
import { byCodeUnit, type EntityKey, entityKey, type SourceId } from '../model/ids.ts';
import type { PartialDate } from '../model/values.ts';
import { slug } from '../text/slug.ts';
import type { Identities } from './identity.ts';
import { refKey, refOf } from './parties.ts';
import { factsOf, groupDate } from './proposal-facts.ts';
import { contentWords, likeness, type Member } from './proposal-likeness.ts';

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
