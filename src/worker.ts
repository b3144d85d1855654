/** What runs in a thread of `project/threads.ts`: tasks come in, what the reports claim goes out, one for one. */
import { parentPort } from 'node:worker_threads';
import { extractReport, type Task } from './extract/index.ts';

parentPort?.on('message', ({ source, lessons }: Task) => parentPort?.postMessage(extractReport(source, lessons)));
