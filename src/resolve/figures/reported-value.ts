/** A figure claim → what its report says of the quantity, as facts hold it: number, hedge, unit, time and speaker. */
import type { FigureClaim } from '../../model/claim.ts';
import type { EntityRef } from '../../model/entity.ts';
import type { ValueFact } from '../../model/fact.ts';
import type { Identities } from '../identity/index.ts';
import { refOf } from '../identity/parties.ts';
import type { Sourced } from '../people.ts';

export function reportedValue(
  { source, claim }: Sourced<FigureClaim>,
  identities: Identities,
): Omit<ValueFact<EntityRef>, 'id' | 'evidence'> {
  const { quantity, asOf, asOfBasis, former, attributedTo } = claim;
  return {
    value: quantity.value,
    ...(quantity.low === undefined ? {} : { low: quantity.low }),
    ...(quantity.high === undefined ? {} : { high: quantity.high }),
    comparator: quantity.comparator,
    words: quantity.words,
    unit: quantity.unit,
    ...(asOf === undefined ? {} : { asOf }),
    asOfBasis,
    ...(former === true ? { former } : {}),
    ...(attributedTo === undefined ? {} : { attributedTo: refOf(identities, source, attributedTo) }),
  };
}
