/** A party of one report → a reference of the wiki. */
import type { EntityRef } from '../model/entity.ts';
import type { SourceId } from '../model/ids.ts';
import type { Party } from '../model/mention.ts';
import type { Identities } from './identity.ts';

/** Unnamed stays unnamed, in the report's words. */
export function refOf(identities: Identities, source: SourceId, party: Party): EntityRef {
  if ('unnamed' in party) return { unnamed: party.unnamed };
  const entity = identities.of(source, party.entity);
  return entity === undefined ? { unnamed: identities.nameOf(source, party.entity) ?? 'somebody unnamed' } : { entity };
}

export const sameRef = (a: EntityRef, b: EntityRef): boolean => refKey(a) === refKey(b);

export const refKey = (ref: EntityRef): string => ('entity' in ref ? ref.entity : `“${ref.unnamed.toLowerCase()}”`);
