/** A disk that is full after the n-th write, for many n: it is told, nothing is lost, and with room again all is made up for. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { filesIn, folderWith, lines, report, run, writeFiles } from '../build/wiki.ts';

const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY, used: 0 }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const full = (): boolean => ++disk.used > disk.room;
  const noSpace = (): never => {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  };
  return {
    ...real,
    writeSync: (fd: number, bytes: Uint8Array, offset: number, length: number, at: number): number =>
      full() ? noSpace() : real.writeSync(fd, bytes, offset, length, at),
    appendFileSync: (...args: Parameters<typeof real.appendFileSync>): void =>
      full() ? noSpace() : real.appendFileSync(...args),
    writeFileSync: (...args: Parameters<typeof real.writeFileSync>): void =>
      full() ? noSpace() : real.writeFileSync(...args),
  };
});

const other = report
  .replaceAll('Maren Oduya', 'Ana Ruiz')
  .replaceAll('Ms Oduya', 'Ms Ruiz')
  .replace('31,000 homes', '12 salmon');

test('the disk is full', { timeout: 240_000 }, async () => {
  const root = folderWith({ 'seeds/a.md': report, 'seeds/b.md': other });
  await run(root);
  writeFiles(root, {
    'content/people/maren-oduya.md': Buffer.from(
      `${filesIn(root)['content/people/maren-oduya.md']}\n## Mine\n`,
      'latin1',
    ),
  });
  rmSync(join(root, 'seeds/b.md'));
  writeFiles(root, { 'seeds/a.md': report.replace('chairwoman', 'president').replace('31,000', '45,000') });
  const copyOf = (): string => {
    const copy = folderWith();
    cpSync(root, copy, { recursive: true });
    return copy;
  };
  const wanted = copyOf();
  disk.used = 0;
  await run(wanted);
  const total = disk.used;
  const [before, goal] = [filesIn(root, 'content'), filesIn(wanted)];
  const goalPages = filesIn(wanted, 'content');
  expect(total).toBeGreaterThan(20);

  let complaints = 0;
  for (let n = 0; n < total; n += 3) {
    const cut = copyOf();
    Object.assign(disk, { room: n, used: 0 });
    const found = lines(await run(cut)).filter((line) => line.includes('unwritable'));
    disk.room = Number.POSITIVE_INFINITY;
    complaints += found.length;
    for (const line of found)
      expect(line).toMatch(
        /^\S+ error (?:files|output)\/unwritable this file can not be written \(the disk is full\); mend its permissions or the space on the disk$/,
      );
    for (const [path, text] of Object.entries(filesIn(cut, 'content')))
      expect([before[path], goalPages[path]], `${path} after ${n} writes`).toContain(text);
    await run(cut);
    expect(filesIn(cut), `after ${n} writes`).toEqual(goal);
    rmSync(cut, { recursive: true });
  }
  expect(complaints).toBeGreaterThan(total / 3);
});
