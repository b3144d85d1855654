/** The stages of a run → the same; before those that hold much at once, V8 is told to let its heap grow by little. */
import { setFlagsFromString } from 'node:v8';

/**
 * Stage → per cent beyond what was in use when the heap was last cleared. By V8's own measure it doubles, and more than
 * that: a third more memory, and hardly less time. While reports are read the heap is small, and clearing it more often
 * would take more time than memory is worth.
 */
const growth: ReadonlyMap<string, number> = new Map([
  ['extracting', 50],
  ['linking', 20],
]);

/** Not from the start: a run that finds nothing changed would clear its small heap several times for nothing. */
export function thriftily(onStage: (name: string) => void): (name: string) => void {
  let current: number | undefined;
  return (name) => {
    // Of a stage that counts what it does, the name goes on behind a comma.
    const wanted = growth.get(name.replace(/,.*/, ''));
    if (wanted !== undefined && wanted !== current) setFlagsFromString(`--heap-growing-percent=${wanted}`);
    current = wanted ?? current;
    onStage(name);
  };
}
