/** The stage that is running → one line on a terminal that is overwritten; nothing at all in a pipe. */
import type { SharedOptions } from './options.ts';

export interface Progress {
  readonly stage: (name: string) => void;
  /** Leaves the line empty. */
  readonly end: () => void;
}

const silent: Progress = { stage: () => undefined, end: () => undefined };

export function progressFor({ json, quiet }: SharedOptions): Progress {
  const { stderr } = process;
  if (json || quiet || !stderr.isTTY) return silent;
  return {
    stage: (name) => stderr.write(`\r\u001b[K${name} …`),
    end: () => stderr.write('\r\u001b[K'),
  };
}
