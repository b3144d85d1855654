/** The title of a bid or merger → the same with the company that it is for. */
import { byCodeUnit, type EntityKey } from '../../model/ids.ts';
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

/** Whom most mentions have it bid for. */
function targetOf(members: readonly Member[], identities: Identities): EntityKey | undefined {
  const counts = new Map<EntityKey, number>();
  for (const { source, proposal } of members) {
    const ref = proposal.target && refOf(identities, source, { entity: proposal.target });
    if (ref && 'entity' in ref) counts.set(ref.entity, (counts.get(ref.entity) ?? 0) + proposal.mentions.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0];
}
