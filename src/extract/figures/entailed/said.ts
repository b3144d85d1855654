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

/** Names of reasons, each with the questions of which any makes it one. */
export type Questions = readonly (readonly [name: string, asked: readonly ((said: Said) => boolean)[]])[];

/** Reasons that hold. A hundred questions are asked of each number, and hardly any holds: no list is made for those that do not. */
export function namesOf(questions: Questions, said: Said): readonly string[] {
  const names: string[] = [];
  for (const [name, asked] of questions) if (asked.some((isSo) => isSo(said))) names.push(name);
  return names;
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
