/**
 * A property in, nothing out: throws with the smallest counterexample and its seed. Every law is tried through here, with a fixed seed, so that
 * a tree gives the same verdict each time: a law that breaks once in ten thousand runs must not fail a change that has nothing to do with it.
 * New counterexamples are looked for on purpose: `FACTWIKI_SEED=random FACTWIKI_RUNS=50`.
 */
import fc, { type IAsyncProperty, type IProperty, type Parameters } from 'fast-check';

// A wrong setting must not look for nothing and pass.
const { FACTWIKI_SEED: seedSet = '1', FACTWIKI_RUNS: timesSet = '1' } = process.env;
if (!/^(?:-?\d+|random)$/.test(seedSet))
  throw new Error(`FACTWIKI_SEED is "${seedSet}": give a whole number or "random".`);
if (!/^[1-9]\d*$/.test(timesSet)) throw new Error(`FACTWIKI_RUNS is "${timesSet}": give a whole number from 1.`);

const seed = seedSet === 'random' ? {} : { seed: Number(seedSet) };
const times = Number(timesSet);

export function assertLaw<T>(property: IAsyncProperty<T>, parameters?: Parameters<T>): Promise<void>;
export function assertLaw<T>(property: IProperty<T>, parameters?: Parameters<T>): void;
export function assertLaw<T>(
  property: IAsyncProperty<T> | IProperty<T>,
  { numRuns = 100, ...parameters }: Parameters<T> = {},
): Promise<void> | void {
  return fc.assert(property as IProperty<T>, { ...seed, ...parameters, numRuns: numRuns * times });
}

/** How long a test of laws may take, in milliseconds, where it may take `ms` with its own number of runs. */
export const patience = (ms: number): number => ms * times;
