/** An amount of a substance → what it is of, and what happens to it. */
import { wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Counted } from '../counts/counted.ts';
import { eventOf } from '../happenings/event-of.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { present } from '../present.ts';
import { rateAt } from './per.ts';
import type { Topic } from './topic-phrase.ts';

/** "barrels |are shipped daily|"; nothing to "the 6,000-ton ferry": how large it is, whatever happened aboard. */
export function happensTo(
  line: Line,
  quantity: QuantityRun,
  counted: Counted,
): { readonly event?: string; readonly per?: string } {
  const event = quantity.joined === undefined ? eventOf(line, quantity, counted) : undefined;
  const per = rateAt(line, Math.max(event?.last ?? 0, counted.last));
  if (event === undefined || event.strength === 'guessed') return present({ per });
  return present({ per, event: event.planned ? `to be ${event.event}` : event.event });
}

/** "34 billion tonnes of oil": the substance is the noun. */
export function substance(reading: Reading, counted: Counted): Topic | undefined {
  if (counted.noun === undefined) return undefined;
  return {
    noun: counted.noun,
    words: wordsOf(reading.document, counted.first, counted.last),
    first: counted.first,
    last: counted.last,
    from: 'behind',
  };
}
