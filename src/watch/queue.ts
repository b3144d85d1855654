/** Wishes for work → the work, one at a time: what is wished for while it is done is done right after it. */

export interface Queue {
  /** Work, once `delay` milliseconds have passed without another wish; at the latest after ten times that. */
  readonly ask: (delay: number) => void;
  /** Work at once, after what is under way. */
  readonly run: () => Promise<void>;
  /** No more work; resolves when what is under way is done. */
  readonly stop: () => Promise<void>;
}

export function startQueue(onFailure: (thrown: unknown) => void, work: () => Promise<void>): Queue {
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;
  let last: Promise<void> = Promise.resolve();
  let busy = false;
  /** The shortest delay wished for during the work. */
  let wishedMeanwhile: number | undefined;
  let stopped = false;

  const unset = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const begin = async (): Promise<void> => {
    if (stopped) return;
    busy = true;
    wishedMeanwhile = undefined;
    try {
      await work();
    } finally {
      busy = false;
      if (wishedMeanwhile !== undefined) ask(wishedMeanwhile);
    }
  };
  const run = (): Promise<void> => {
    unset();
    last = last.then(begin).catch(onFailure);
    return last;
  };
  const ask = (delay: number): void => {
    if (busy) wishedMeanwhile = Math.min(delay, wishedMeanwhile ?? delay);
    if (stopped || busy) return;
    const now = performance.now();
    if (timer === undefined) latest = now + delay * 10;
    unset();
    timer = setTimeout(() => run(), Math.max(0, Math.min(delay, latest - now)));
  };
  return {
    ask,
    run,
    stop: () => {
      stopped = true;
      unset();
      return last;
    },
  };
}
