/** What was read of many reports outlives a run that does not come to its end. */
import { expect, test } from 'vitest';
import { extractAll } from '../../src/build/extractions.ts';
import { defaultSettings } from '../../src/config.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';
import { openMemory } from '../../src/memo.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const seeds = Array.from({ length: 230 }, (_, n) => ({
  path: `${n}.txt`,
  bytes: bytesOf(`The mayor of Tarnby opened bridge number ${n} on Monday, and the town was glad of it.\n`),
  sha256: String(n),
}));

test('a run that is stopped while it reads has kept all but the last reports', async () => {
  const { value: sources } = await ingestSeeds(seeds, { folder: 'seeds' });
  const rows = new Map<string, unknown>();
  const kept = {
    get size() {
      return rows.size;
    },
    get: (key: string) => rows.get(key),
    add: (fresh: Iterable<readonly [string, unknown]>) => {
      for (const [key, value] of fresh) rows.set(key, value);
    },
  };
  const run = (stopAt: string) => {
    const stages: string[] = [];
    const memo = openMemory(() => kept);
    const onStage = (name: string): void => {
      stages.push(name);
      if (name === stopAt) throw new Error('stopped');
    };
    const shop = { settings: defaultSettings, labels: { seeds: 'seeds', content: 'content' }, memo, onStage };
    const collected: number[] = [];
    const collect = (): void => void collected.push(stages.length);
    return { stages, memo, collected, read: extractAll(sources, { ...shop, collect }) };
  };
  await expect(run('extracting, report 221 of 230').read).rejects.toThrow('stopped');
  expect(rows.size).toBe(200);

  const again = run('');
  const { extractions } = await again.read;
  expect(extractions.map(({ source }) => source)).toEqual(sources.map(({ id }) => id));
  // Of what was remembered nothing was left behind but at the end.
  expect(again.collected).toEqual([230]);
  expect(again.memo.sweep().get('extract')).toMatchObject({ fresh: { length: 30 }, gone: 0 });
});
