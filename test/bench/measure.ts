/** A command → what it cost: seconds by the clock, CPU seconds, peak memory. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds, of all threads. */
  readonly cpu: number;
  /** MiB. */
  readonly peak: number;
}

const hook = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), 'usage.mjs')).href;

/** Rejects where the command did not leave its usage, e.g. because it was killed. */
export async function measure(args: readonly string[], cwd: string): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'factwiki-bench-'));
  const file = join(folder, 'usage.json');
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', hook, ...args], {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, BENCH_USAGE: file },
  });
  await new Promise((resolve) => child.once('exit', resolve));
  const wall = (performance.now() - started) / 1000;
  const { cpu, peak } = JSON.parse(readFileSync(file, 'utf8')) as { cpu: number; peak: number };
  rmSync(folder, { recursive: true });
  return { wall, cpu, peak };
}

/** CPU seconds that a running process has used, where the system tells (Linux). */
export function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** MiB that a running process holds (Linux). */
export function memoryOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

export const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
