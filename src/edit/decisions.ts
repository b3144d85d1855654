/** What editors decided about who is who and what is worth a page; and one decision more, or taken back. */
import { byCodeUnit } from '../model/ids.ts';
import type { Judgements } from '../resolve/identity/index.ts';

/** Something found in the reports that is too doubtful for a page of its own. */
export interface Finding {
  readonly kind: string;
  readonly name: string;
}

export type Pair = readonly [string, string];

export interface Decisions extends Judgements {
  /** Doubtful findings that get a page all the same. */
  readonly accepted: readonly Finding[];
  /** Doubtful findings that are not shown again. */
  readonly rejected: readonly Finding[];
}

export const noDecisions: Decisions = { same: [], distinct: [], accepted: [], rejected: [] };

export type Relation = 'same' | 'distinct';

/** A decision takes the place of its opposite; `undo` takes it back. Undefined where that changes nothing. */
export function decide(before: Decisions, relation: Relation, names: Pair, undo: boolean): Decisions | undefined {
  const [a, b] = [...names].sort(byCodeUnit) as [string, string];
  const isIt = ([x, y]: Pair): boolean => (x === a && y === b) || (x === b && y === a);
  const had = before[relation].some(isIt);
  if (had !== undo) return undefined;
  const opposite = relation === 'same' ? 'distinct' : 'same';
  return {
    ...before,
    [relation]: undo ? before[relation].filter((p) => !isIt(p)) : [...before[relation], [a, b]],
    [opposite]: undo ? before[opposite] : before[opposite].filter((p) => !isIt(p)),
  };
}

export const isOneOf = (list: readonly Finding[], { kind, name }: Finding): boolean =>
  list.some((f) => f.kind === kind && f.name === name);
