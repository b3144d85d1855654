/** A party of one report → a reference of the wiki. */
import type { EntityRef } from '../../model/entity.ts';
import type { EntityKey, SourceId } from '../../model/ids.ts';
import type { Party } from '../../model/mention.ts';
import { oncePer } from '../../text/once.ts';
import type { Identities } from './index.ts';

/** Unnamed stays unnamed, in the report's words. */
export function refOf(identities: Identities, source: SourceId, party: Party): EntityRef {
  if ('unnamed' in party) {
    const state = statesOf(identities).get(party.unnamed.toLowerCase());
    return state === undefined ? { unnamed: party.unnamed } : { entity: state };
  }
  const entity = identities.of(source, party.entity);
  return entity === undefined ? { unnamed: identities.nameOf(source, party.entity) ?? 'somebody unnamed' } : { entity };
}

/** A state that one report knows as a mere place is the one that another has as an actor. */
const statesOf = oncePer(
  ({ all }: Identities): ReadonlyMap<string, EntityKey> =>
    new Map(all.flatMap((i) => (i.class === 'government' ? [[i.name.toLowerCase(), i.key] as const] : []))),
);

export const refKey = (ref: EntityRef): string => ('entity' in ref ? ref.entity : `“${ref.unnamed.toLowerCase()}”`);
