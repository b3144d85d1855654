/** The command as installed: `lib/cli.js`, compiled anew where it is older than its sources. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository: string = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(repository, 'lib/cli.js');

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  );

const isStale = (): boolean => !existsSync(cli) || statSync(cli).mtimeMs < newest(join(repository, 'src'));

/** Test files run side by side: one of them compiles, the others wait for it. */
export async function compile(): Promise<void> {
  const lock = join(repository, 'node_modules/.factwiki-compiling');
  for (let tries = 0; isStale(); tries++) {
    try {
      mkdirSync(lock);
    } catch {
      if (tries > 300) throw new Error(`another test is compiling for too long; remove ${lock}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    try {
      execFileSync(process.execPath, ['.build/bundle.mjs'], { cwd: repository, stdio: 'pipe' });
    } finally {
      rmdirSync(lock);
    }
    return;
  }
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `env` is added to a bare environment. */
export function factwiki(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd, env: { PATH: process.env.PATH, ...env } }, (error, out, err) =>
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : null) : 0, out, err }),
    );
  });
}

export const start = (args: readonly string[], cwd: string): ChildProcess =>
  spawn(process.execPath, [cli, ...args], { cwd, env: { PATH: process.env.PATH }, stdio: ['ignore', 'pipe', 'pipe'] });
