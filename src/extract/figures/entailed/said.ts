/** A number with its measure, as the questions about what its title says look at it. */
import type { Context, Measured } from '../context.ts';
import type { QuantityRun } from '../number/quantity.ts';

export interface Said {
  readonly context: Context;
  readonly quantity: QuantityRun;
  readonly measured: Measured;
  /** The token behind the number and what it counts. */
  readonly behind: number;
}

export const saidOf = (context: Context, quantity: QuantityRun, measured: Measured): Said => ({
  context,
  quantity,
  measured,
  behind: Math.max(
    quantity.last,
    measured.counted.last,
    measured.topic?.from === 'behind' ? (measured.topic.last ?? 0) : 0,
  ),
});
