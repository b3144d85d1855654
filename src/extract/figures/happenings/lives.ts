/** "claimed 200 lives", "has taken 2,000 lives" → so many were killed. */
import type { Line } from '../../line.ts';
import type { Counted } from '../counts/counted.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isPlanned } from './auxiliary.ts';
import type { Event } from './event.ts';
import { skipBefore } from './event-before.ts';

/** "claimed 200 lives", "300 lives were lost": so many were killed. */
export const lost = (event: Event | undefined, { noun }: Counted): Event | undefined =>
  event && noun === 'lives' && /^(?:claimed|lost|taken|ended|cost)$/.test(event.event)
    ? { ...event, event: 'killed', shown: 'killed', strength: 'shared' }
    : event;

/** "has taken 2,000 lives", "the war cost 75,000 lives" */
export function takes(line: Line, { first }: QuantityRun, { noun }: Counted): Event | undefined {
  if (noun !== 'lives') return undefined;
  let at = first - 1;
  while (skipBefore.test(line.word(at))) at--;
  if (!/^(?:takes?|took|taken|taking|costs?|costing)$/.test(line.word(at))) return undefined;
  return {
    event: 'taken',
    shown: 'taken',
    strength: 'shared',
    at,
    last: first,
    voice: 'active',
    planned: isPlanned(line, at),
  };
}
