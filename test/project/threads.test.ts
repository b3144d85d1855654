/** Reading in threads gives what reading here gives, also where a thread fails. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { extractAll } from '../../src/build/extractions.ts';
import type { Threads } from '../../src/build/inputs.ts';
import { defaultSettings } from '../../src/config.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';
import { openMemory } from '../../src/memo.ts';
import { openThreads } from '../../src/project/threads.ts';
import { compile, repository } from '../cli/factwiki.ts';

const folder = join(repository, 'seeds');
const seeds = readdirSync(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)), sha256: path }));

const program = join(repository, 'lib/worker.js');

beforeAll(compile, 60_000);

/** What the project's own reports are read as, and how many of the tasks threads have answered. */
async function readWith(open: (() => Threads) | undefined) {
  const { value: sources } = await ingestSeeds(seeds, { folder: 'seeds' });
  let answered = 0;
  const counted = (): Threads | undefined => {
    const threads = open?.();
    return (
      threads && {
        ...threads,
        begin: (tasks) => {
          const read = threads.begin(tasks);
          return async (task) => {
            const extraction = await read(task);
            if (extraction) answered++;
            return extraction;
          };
        },
      }
    );
  };
  const shop = {
    settings: defaultSettings,
    labels: { seeds: 'seeds', content: 'content' },
    memo: openMemory(),
    onStage: () => undefined,
  };
  const { extractions } = await extractAll(sources, {
    ...shop,
    ...(open && { openThreads: counted as () => Threads }),
  });
  return { extractions, answered, reports: sources.length };
}

const twoOrMore = availableParallelism() >= 2;

test.skipIf(!twoOrMore)(
  'threads read what is read without them',
  async () => {
    const here = await readWith(undefined);
    const there = await readWith(() => openThreads({ program, worth: 0 }));
    // The one degraded report is a round of its own.
    expect(there.answered).toBeGreaterThanOrEqual(there.reports - 1);
    expect(there.extractions).toEqual(here.extractions);
  },
  60_000,
);

test.skipIf(!twoOrMore).each([
  ['at once', `throw new Error('no thread today');`],
  [
    'at the second report',
    `let n = 0; parentPort.on('message', () => (n++ ? process.exit(3) : parentPort.postMessage(null)));`,
  ],
])(
  'what threads fail at %s is read without them',
  async (_, program) => {
    const broken = join(mkdtempSync(join(tmpdir(), 'factwiki-')), 'worker.mjs');
    writeFileSync(broken, `import { parentPort } from 'node:worker_threads';\n${program}`);
    const here = await readWith(undefined);
    const there = await readWith(() => openThreads({ program: broken, worth: 0 }));
    expect(there.answered).toBe(0);
    expect(there.extractions).toEqual(here.extractions);
  },
  60_000,
);

test('little is read without them', async () => {
  const there = await readWith(() => openThreads({ program }));
  expect(there.answered).toBe(0);
});

test('of one report at a time there is no thread', async () => {
  const there = await readWith(() => openThreads({ program, worth: 0, most: 1 }));
  expect(there.answered).toBe(0);
});
