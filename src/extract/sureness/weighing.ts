/** A claim's signs and what each weighs → how often such claims are right, and whether that is enough for a fact. */
import { doubt, probability } from '../../model/calibration.ts';
import type { Extraction } from '../../model/claim.ts';
import { oncePer, oncePerWord } from '../../text/once.ts';
import type { Reading } from '../reading.ts';

/** What a claim is weighed beside: the report it is read from, and everything else that is read there. */
export interface Beside {
  readonly reading: Pick<Reading, 'entities' | 'document' | 'namedAt'>;
  readonly extraction: Extraction;
}

/** How the claims of one kind are weighed. */
export interface Weighing<C> {
  /** Names of what holds of it. A sign without a weight counts nothing. */
  readonly signsOf: (beside: Beside, claim: C) => readonly string[];
  /** In log odds, learned from facts that were read by hand (`test/train/verdicts.ts`). */
  readonly weights: Readonly<Record<string, number>>;
  /** 0 to 1. What is less likely right, by these signs, waits for an editor. */
  readonly enoughFor: (signs: readonly string[]) => number;
  /** 0 to 1: as many as were right on stories that taught nothing. Absent where the weights themselves claim no more. */
  readonly atMost?: number;
  /** Signs by which it waits for an editor, however likely it is right. */
  readonly doubtful?: RegExp;
}

/** 0 to 1: how many of such claims are right; what is not enough is below any sensible threshold. */
export function surenessBy<C>(weighing: Weighing<C>, beside: Beside, claim: C): number {
  const { weights, enoughFor, atMost = 1, doubtful } = weighing;
  const signs = weighing.signsOf(beside, claim);
  const sure = Math.min(probability(oddsOf(weights, signs)), atMost);
  return sure < enoughFor(signs) || (doubtful !== undefined && signs.some(matching(doubtful)))
    ? Math.min(sure, doubt)
    : Math.max(sure, 0.5);
}

/** There are some hundred signs, and each is met again and again. */
const matching = oncePer((pattern: RegExp) => oncePerWord((sign) => pattern.test(sign), 200));

export function oddsOf(weights: Readonly<Record<string, number>>, signs: readonly string[]): number {
  const table = tableOf(weights);
  let sum = 0;
  for (const sign of signs) sum += table.get(sign) ?? 0;
  return sum;
}

/** Most signs are put together where they are met, and properties are found by no such text without V8's slowest way. */
const tableOf = oncePer(
  (weights: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(weights)),
);

/** Signs with whether each holds → those that hold. */
export function holding(signs: readonly (readonly [sign: string, holds: boolean])[]): string[] {
  const held: string[] = [];
  for (const sign of signs) if (sign[1]) held.push(sign[0]);
  return held;
}
