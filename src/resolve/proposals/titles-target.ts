/** The title of a bid or merger → the same with the company that it is for. */
import type { LocalProposal } from '../../model/claim.ts';
import { byCodeUnit, type EntityKey, type LocalKey } from '../../model/ids.ts';
import type { Identities } from '../identity/index.ts';
import { refOf } from '../identity/parties.ts';
import type { Member } from './member.ts';

/** What stands between it and the company: "bid for", "merger with", "takeover of". */
const joints: readonly (readonly [noun: RegExp, joint: string])[] = [
  [/(?:^| )(?:takeover|acquisition|buyout|buy-out)$/i, 'of'],
  [/(?:^| )(?:merger|deal|agreement|transaction|pact)$/i, 'with'],
];

/** "Acme’s bid" → "Acme’s bid for Borel". */
export function withTarget(
  name: string,
  phrase: string,
  members: readonly Member[],
  identities: Identities,
  nameOf: (key: EntityKey) => string,
): string {
  const target = targetOf(members, identities);
  if (target === undefined || / (?:for|to|of|with) /.test(phrase)) return name;
  const joint = joints.find(([noun]) => noun.test(phrase))?.[1] ?? 'for';
  return name.toLowerCase().includes(nameOf(target).toLowerCase()) ? name : `${name} ${joint} ${nameOf(target)}`;
}

/** Whom most mentions have it bid for; where none says, the company that two reports tell to be sought, and no report another. */
function targetOf(members: readonly Member[], identities: Identities): EntityKey | undefined {
  const told = mostTold(members, identities, (p) => p.target);
  if (told !== undefined) return told;
  const sought = members.filter((m) => m.proposal.sought !== undefined);
  const isAgreed = new Set(sought.map((m) => m.source)).size > 1 && new Set(sought.map((m) => m.target)).size === 1;
  return isAgreed ? mostTold(sought, identities, (p) => p.sought) : undefined;
}

function mostTold(
  members: readonly Member[],
  identities: Identities,
  keyOf: (p: LocalProposal) => LocalKey | undefined,
): EntityKey | undefined {
  const counts = new Map<EntityKey, number>();
  for (const { source, proposal } of members) {
    const key = keyOf(proposal);
    const ref = key && refOf(identities, source, { entity: key });
    if (ref && 'entity' in ref) counts.set(ref.entity, (counts.get(ref.entity) ?? 0) + proposal.mentions.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0];
}
