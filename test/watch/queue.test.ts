import { describe, expect, test } from 'vitest';
import { isWatched } from '../../src/watch/places.ts';
import { startQueue } from '../../src/watch/queue.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the queue', () => {
  test('does one thing at a time, and what is wished for meanwhile once, afterwards', async () => {
    let running = 0;
    let most = 0;
    let done = 0;
    const queue = startQueue(
      () => undefined,
      async () => {
        running++;
        most = Math.max(most, running);
        await wait(20);
        running--;
        done++;
      },
    );
    queue.ask(1);
    await wait(10);
    for (let i = 0; i < 50; i++) queue.ask(1);
    await Promise.all([queue.run(), queue.run()]);
    await wait(60);
    expect(most).toBe(1);
    expect(done).toBeGreaterThanOrEqual(3);
    expect(done).toBeLessThanOrEqual(5);
  });

  test('does what is wished for during the work without being told again', async () => {
    let done = 0;
    const queue = startQueue(
      () => undefined,
      async () => {
        if (++done === 1) queue.ask(1);
        await wait(5);
      },
    );
    await queue.run();
    for (let i = 0; i < 100 && done < 2; i++) await wait(10);
    expect(done).toBe(2);
  });

  test('gathers a burst, but does not wait for ever', async () => {
    let done = 0;
    const queue = startQueue(
      () => undefined,
      async () => {
        done++;
      },
    );
    for (let i = 0; i < 40; i++) {
      queue.ask(20);
      await wait(10);
    }
    await wait(60);
    expect(done).toBeGreaterThanOrEqual(2);
    expect(done).toBeLessThanOrEqual(5);
  });

  test('goes on after a failure, and stops when told', async () => {
    const failures: unknown[] = [];
    let done = 0;
    const queue = startQueue(
      (thrown) => failures.push(thrown),
      async () => {
        done++;
        if (done === 1) throw new Error('once');
      },
    );
    await queue.run();
    await queue.run();
    await queue.stop();
    queue.ask(1);
    await queue.run();
    await wait(10);
    expect([failures.length, done]).toEqual([1, 2]);
  });
});

test.each<[string, boolean]>([
  ['/w', true],
  ['/w/seeds', true],
  ['/w/seeds/a/b.txt', true],
  ['/w/pages/deep', true],
  ['/w/pages/deep/content/x.md', true],
  ['/w/factwiki.config.mjs', true],
  ['/w/seeds/.x.swp', false],
  ['/w/seeds/x.txt~', false],
  ['/w/seeds/4913', false],
  ['/w/pages/deep/content/.base/p.md', false],
  ['/w/pages/other', false],
  ['/w/dist/index.html', false],
  ['/w/node_modules/x', false],
  ['/w/.git', false],
])('%s is watched: %s', (path, expected) => {
  const places = {
    seeds: '/w/seeds',
    content: '/w/pages/deep/content',
    templates: '/w/templates',
    out: '/w/dist',
    config: '/w/factwiki.config.mjs',
  };
  expect(isWatched(path, places)).toBe(expected);
});
