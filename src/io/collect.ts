/** What nothing leads to any more → room for what comes next, now and not when the engine thinks it worth while. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collector: (() => void) | undefined;

/**
 * Between two stages that leave much behind: the engine lets garbage grow to as much as there is in use, or to several
 * times that where other programs are busy, and the peak would be that of both stages together. 0.1 s for 100 MB.
 */
export function collectGarbage(): void {
  collector ??= exposed();
  collector();
}

/** The engine's own; there is no other way to it for a program that was started without a flag. */
function exposed(): () => void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as unknown;
  setFlagsFromString('--no-expose-gc');
  return typeof gc === 'function' ? (gc as () => void) : () => undefined;
}
