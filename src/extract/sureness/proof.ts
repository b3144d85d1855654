/** A claim's signs → whether the grammar of its own clause proves it: then it is a fact, else a question for an editor. */
import { doubt } from '../../model/calibration.ts';
import type { Beside } from './weighing.ts';

/** What proves a claim of one kind. Nothing is weighed: weights of many weak signs did not hold on stories that had not taught them. */
export interface Proof<C> {
  /** Names of what holds of it. */
  readonly signsOf: (beside: Beside, claim: C) => readonly string[];
  /** By the signs alone, so that tables of verdicts can tell how often it is right. */
  readonly isProven: (signs: ReadonlySet<string>) => boolean;
  /** 0 to 1: as many of the proven were right in facts read by hand (`test/train/verdicts.ts`). */
  readonly share: number;
}

/** 0 to 1; below any sensible threshold where nothing proves it. */
export const sureBy = <C>({ signsOf, isProven, share }: Proof<C>, beside: Beside, claim: C): number =>
  isProven(new Set(signsOf(beside, claim))) ? share : doubt;

/** One of the values of a sign of that name holds: `told(signs, 'party: ', ['named', 'state'])`. */
export const told = (signs: ReadonlySet<string>, name: string, values: readonly string[]): boolean =>
  values.some((value) => signs.has(`${name}${value}`));

/** Words that mean the proposal only perhaps (`proposals/plans/hung.ts`). */
export const isLoose = (signs: ReadonlySet<string>): boolean => told(signs, 'mention: ', ['loose', 'doubtful']);
