/** Proposals of single reports → the proposals of the wiki. Two plans of three phases each stay two. */
import type { Extraction } from '../../model/claim.ts';
import type { EntityRef } from '../../model/entity.ts';
import type { ProposalFacts } from '../../model/fact.ts';
import { type EntityKey, entityKey, type SourceId } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { slug } from '../../text/slug.ts';
import type { Identities } from '../identity/index.ts';
import type { SameStory } from '../stories.ts';
import { factsOf } from './facts.ts';
import { type Group, groupMembers } from './groups.ts';
import type { Member } from './member.ts';
import { membersOf } from './members.ts';
import { isNameless, pageSureness } from './sureness.ts';
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
  return withNames(groupMembers(members, sameStory), identities, nameOf, sameStory);
}

function withNames(
  groups: readonly Group[],
  identities: Identities,
  nameOf: (key: EntityKey) => string,
  sameStory: SameStory,
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
    return { key: entityKey(n === 1 ? base : `${base}-${n}`), ...g };
  });
  const isOfStory = (a: readonly Member[], b: readonly Member[]): boolean =>
    a.some((x) => b.some((y) => sameStory(x.source, y.source)));
  const keyAt = new Map<string, EntityKey>();
  for (const g of keyed) for (const m of g.members) keyAt.set(`${m.source} ${m.proposal.key}`, g.key);
  return keyed.map(({ key, name, bare, members }, i) => ({
    key,
    name,
    members,
    facts: factsOf(members, identities, keyAt, key),
    confidence: pageSureness(members, {
      bare,
      likest: groups[i]?.likest,
      share: groups[i]?.share ?? 1,
      nameless: groups.some((g) => isNameless(members, g.members) && isOfStory(members, g.members)),
    }),
  }));
}
