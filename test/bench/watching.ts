/** A running watcher and a page → how long an edit of the page takes to be in its file of the site, and in another's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpuOf, median, memoryOf } from './measure.ts';

export interface Watching {
  /** Milliseconds from the write to the text in the page's file. */
  readonly page: number;
  /** The same to a new name of the page in the file of a page that it links to; infinite where it never comes. */
  readonly dependant: number;
  /** CPU seconds an edit of the text. */
  readonly cpu: number;
  /** MiB, at its highest. */
  readonly peak: number;
}

interface Places {
  readonly source: string;
  readonly output: string;
  /** Of a page that shows the name of this one among its backlinks. */
  readonly dependant: string;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** False where the words do not come in that many milliseconds. */
async function until(file: string, words: string, patience = 120_000): Promise<boolean> {
  for (const end = performance.now() + patience; performance.now() < end; ) {
    if (existsSync(file) && readFileSync(file, 'utf8').includes(words)) return true;
    await sleep(1);
  }
  return false;
}

/** Edits some times, with a rest between. `command` watches until it is killed. */
export async function measureWatching(
  command: readonly string[],
  cwd: string,
  { source, output, dependant }: Places,
  edits: number,
): Promise<Watching> {
  const child: ChildProcess = spawn(process.execPath, command, { cwd, stdio: 'ignore' });
  const text = readFileSync(source, 'utf8');
  const name = /^name: (.*)$/m.exec(text)?.[1] ?? '';
  try {
    writeFileSync(source, `${text}\nReady.\n`);
    await until(output, 'Ready.');
    await sleep(3000);
    const page: number[] = [];
    const cpu: number[] = [];
    const renamed: number[] = [];
    for (let i = 0; i < edits; i++) {
      const before = cpuOf(child.pid);
      const started = performance.now();
      writeFileSync(source, `${text}\nEdit number ${i}.\n`);
      await until(output, `Edit number ${i}.`);
      page.push(performance.now() - started);
      await sleep(2000);
      cpu.push(cpuOf(child.pid) - before);
    }
    for (let i = 0; i < edits; i++) {
      const started = performance.now();
      writeFileSync(
        source,
        text.replace(
          `name: ${name}
`,
          `name: ${name} version ${i}
`,
        ),
      );
      const came = await until(dependant, `version ${i}`, 10_000);
      renamed.push(came ? performance.now() - started : Number.POSITIVE_INFINITY);
      if (!came) break;
      await sleep(2000);
    }
    return { page: median(page), dependant: median(renamed), cpu: median(cpu), peak: memoryOf(child.pid) };
  } finally {
    writeFileSync(source, text);
    // It writes until its end: the folder is not ours before.
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill()) await ended;
  }
}
