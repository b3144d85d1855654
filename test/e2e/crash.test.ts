/** A build that is killed or interrupted anywhere: every file is old or new, and the next build makes up for it. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesIn, folderWith, report, writeFiles } from '../build/wiki.ts';
import { compile, factwiki, start } from '../cli/factwiki.ts';

beforeAll(compile, 60_000);

const people = 'Ana Ruiz,Boris Kowal,Chidi Okafor,Dora Weiss,Emre Yilmaz,Farah Haddad,Goran Ilves,Hana Novak'.split(
  ',',
);
const reports = (number: string) =>
  Object.fromEntries(
    people.map((name, i) => [
      `seeds/r${i}.md`,
      report
        .replaceAll('Maren Oduya', name)
        .replaceAll('Ms Oduya', `Ms ${name.split(' ')[1]}`)
        .replace('31,000', `${number},${i}00`),
    ]),
  );

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// Where the signal falls is chance, and every moment has to be good: `test/project/crash.test.ts` tries them one by one.
test('killed at any moment', { timeout: 180_000 }, async () => {
  const before = folderWith(reports('31'));
  await factwiki(['build'], before);
  const after = folderWith();
  cpSync(before, after, { recursive: true });
  writeFiles(after, reports('45'));
  const started = performance.now();
  await factwiki(['build'], after);
  const duration = performance.now() - started;
  const [old, wanted] = [filesIn(before), filesIn(after)];
  // Its own page for every number, so that pages come and go.
  expect(Object.keys(wanted)).not.toEqual([]);

  let cutShort = 0;
  for (let i = 0; i < 8; i++) {
    const root = folderWith();
    cpSync(before, root, { recursive: true });
    writeFiles(root, reports('45'));
    const child = start(['build'], root);
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    await wait(duration * (0.3 + 0.7 * Math.random()));
    child.kill('SIGKILL');
    if ((await ended) === 'SIGKILL') cutShort++;
    for (const [path, text] of Object.entries(filesIn(root, 'content'))) {
      if (path.includes('.factwiki-new')) continue;
      expect([old[`content/${path}`], wanted[`content/${path}`]], path).toContain(text);
    }
    const { code } = await factwiki(['build'], root);
    expect([code, filesIn(root)]).toEqual([0, wanted]);
  }
  expect(cutShort).toBeGreaterThan(0);
});

test('interrupted from the keyboard: exit code 130, and nothing is left locked', async () => {
  const root = folderWith(
    Object.fromEntries(
      Array.from({ length: 12 }, (_, i) =>
        Object.entries(reports(`${30 + i}`)).map(
          ([path, text]) => [path.replace('seeds/', `seeds/${i}-`), text] as const,
        ),
      ).flat(),
    ),
  );
  const child = start(['build'], root);
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));
  while (!existsSync(join(root, '.factwiki/lock'))) await wait(5);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(existsSync(join(root, '.factwiki/lock'))).toBe(false);
  rmSync(join(root, '.factwiki'), { recursive: true, force: true });
  expect((await factwiki(['build', '--quiet'], root)).code).toBe(0);
}, 60_000);
