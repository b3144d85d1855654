/** Stages as they begin → how long each took. */
import type { OnStage } from '../build.ts';
import type { Report } from './report.ts';

/** Names each stage to whoever listens, lets the event loop turn, and measures. */
export function stopwatch(listen: OnStage | undefined): { onStage: OnStage; laps: () => Report['stages'] } {
  const laps: { stage: string; ms: number }[] = [];
  let current: { stage: string; start: number } | undefined;
  const close = (): void => {
    if (!current) return;
    const ms = performance.now() - current.start;
    const last = laps.at(-1);
    if (last?.stage === current.stage) last.ms += ms;
    else laps.push({ stage: current.stage, ms });
    current = undefined;
  };
  return {
    onStage: async (name) => {
      close();
      await listen?.(name);
      await new Promise((resolve) => setImmediate(resolve));
      current = { stage: name.replace(/,.*/, ''), start: performance.now() };
    },
    laps: () => {
      close();
      return laps;
    },
  };
}
