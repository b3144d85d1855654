/** Reports to be read → what they are read as, in threads where there is much to read. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Task, Threads } from '../build.ts';
import { packageProgram } from '../io/package.ts';
import type { Extraction } from '../model/claim.ts';

/** Characters, some three seconds of reading: below them a thread has hardly loaded the reader when this one would be done. */
const worthThreads = 400_000;
/** Where nobody asks for more: each holds the reader, its tables and the report in hand, some 150 MB, more for a report of megabytes. */
const mostThreads = 4;

/** A task that waits to be read; `done` is called once, with nothing where it was not read. */
interface Waiting {
  readonly task: Task;
  readonly done: (extraction?: Extraction) => void;
}

interface ThreadSettings {
  /** What a thread runs; without it, as in the source tree, none is begun. */
  readonly program?: string | undefined;
  /** Characters, below which none is begun. */
  readonly worth?: number;
  /** Reports that are read at a time; of one there is no thread. */
  readonly most?: number | undefined;
}

export function openThreads({
  program = packageProgram('worker.js'),
  worth = worthThreads,
  most: asked = Math.min(availableParallelism(), mostThreads),
}: ThreadSettings = {}): Threads {
  const queue: Waiting[] = [];
  const threads: Thread[] = [];
  /** Nothing waits in vain: what no thread is left for is read by the build. */
  const go = (): void => {
    for (const thread of threads) thread.go();
    if (threads.every((thread) => thread.hasFailed())) for (const { done } of queue.splice(0)) done();
  };
  return {
    begin: (tasks) => {
      const length = tasks.reduce((sum, { source }) => sum + source.text.length, 0);
      const most = Math.min(asked, tasks.length);
      if (!program || most < 2 || length < worth) return () => undefined;
      const read = new Map(
        tasks.map((task) => [task, new Promise<Extraction | undefined>((done) => queue.push({ task, done }))]),
      );
      while (threads.length < most) threads.push(openThread(program, queue, go));
      go();
      return (task) => read.get(task);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

interface Thread {
  /** Takes what waits first, if it is free. */
  readonly go: () => void;
  readonly hasFailed: () => boolean;
  readonly close: () => Promise<unknown>;
}

/** A thread that fails, for want of memory say, leaves what it was at to the build, and takes nothing more. */
function openThread(program: string, queue: Waiting[], onFree: () => void): Thread {
  const worker = new Worker(program);
  let current: Waiting | undefined;
  let failed = false;
  const finish = (extraction?: Extraction): void => {
    current?.done(extraction);
    current = undefined;
    onFree();
  };
  const fail = (): void => {
    failed = true;
    finish();
  };
  worker.on('message', finish);
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', fail);
  return {
    go: () => {
      if (current || failed) return;
      current = queue.shift();
      if (current) worker.postMessage(current.task);
    },
    hasFailed: () => failed,
    close: () => worker.terminate(),
  };
}
