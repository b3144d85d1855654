/** A run whose writing stops for good after the n-th change of the disk, for every n: the next run makes up for it. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { filesIn, folderWith, open, report, run, writeFiles } from '../build/wiki.ts';

/** Changes of the disk that are still carried out; what comes after them is lost, as with a process that was killed. */
const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, used: 0 }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const alive = (): boolean => {
    power.used++;
    return power.left-- > 0;
  };
  const changing =
    <A extends unknown[], R>(act: (...args: A) => R, dead: R) =>
    (...args: A): R =>
      alive() ? act(...args) : dead;
  return {
    ...real,
    renameSync: changing(real.renameSync, undefined),
    rmSync: changing(real.rmSync, undefined),
    rmdirSync: changing(real.rmdirSync, undefined),
    ftruncateSync: changing(real.ftruncateSync, undefined),
    mkdirSync: (path: string, options: object) => (power.left > 0 ? real.mkdirSync(path, options) : undefined),
    appendFileSync: changing(real.appendFileSync as (...args: unknown[]) => void, undefined),
    writeFileSync: changing(real.writeFileSync as (...args: unknown[]) => void, undefined),
    // Half of it, as a killed process may leave it.
    writeSync: (fd: number, bytes: Uint8Array, offset: number, length: number, at: number): number => {
      const whole = alive();
      if (whole || power.left === -1) real.writeSync(fd, bytes, offset, whole ? length : length >> 1, at);
      return length;
    },
    openSync: (path: string, flags: string, mode?: number): number =>
      flags.startsWith('r') && flags !== 'r+'
        ? real.openSync(path, flags)
        : real.openSync(alive() ? path : '/dev/null', power.left >= 0 ? flags : 'r+', mode),
  };
});

/** Runs with so much power; how much of it was used. */
async function runWith(root: string, changes: number, verb: 'build' | 'extract'): Promise<number> {
  power.left = changes;
  power.used = 0;
  try {
    await run(root, verb);
  } finally {
    power.left = Number.POSITIVE_INFINITY;
  }
  return power.used;
}

const other = report
  .replaceAll('Maren Oduya', 'Ana Ruiz')
  .replaceAll('Ms Oduya', 'Ms Ruiz')
  .replace('31,000 homes', '12 salmon');
const before = { 'seeds/a.md': report, 'seeds/b.md': other };
/** One report changes, one comes and one goes: pages are made, changed and removed. */
const change = (root: string): void => {
  rmSync(join(root, 'seeds/b.md'));
  writeFiles(root, {
    'seeds/a.md': report.replace('31,000', '45,000').replace('chairwoman', 'president'),
    'seeds/c.md': other.replaceAll('Ana Ruiz', 'Boris Kowal').replaceAll('Ms Ruiz', 'Ms Kowal'),
  });
};
const person = 'content/people/maren-oduya.md';

/** What an editor did to the pages before the run that is cut short. */
const edits: Readonly<Record<string, (root: string) => void>> = {
  'nobody has edited': () => undefined,
  'an editor has edited': (root) => {
    const files = filesIn(root);
    const page = files[person] ?? '';
    const without = page.replace(/^statements:\n(?: .*\n)+/m, '').replace(/^name:/m, 'mine:  1 # odd\nname:');
    expect(without).not.toBe(page);
    writeFiles(root, { [person]: Buffer.from(`${without}\n## Mine\n`, 'latin1') });
    const body = Object.keys(files).find((path) => path.startsWith('content/organizations/'));
    rmSync(join(root, body ?? 'no body'));
  },
};

const copyOf = (root: string): string => {
  const copy = folderWith();
  cpSync(root, copy, { recursive: true });
  return copy;
};

/** No leftovers of writing count among the pages: their names say what they are, and the next run overwrites them. */
const pagesIn = (root: string): Record<string, string> =>
  Object.fromEntries(Object.entries(filesIn(root, 'content')).filter(([path]) => !path.includes('.factwiki-new')));

describe.each(Object.entries(edits))('where %s', (_, edit) => {
  /** A built and edited wiki whose reports have changed; its pages; and the same wiki after an undisturbed run. */
  async function wikis() {
    const root = folderWith(before);
    await run(root);
    edit(root);
    change(root);
    const wanted = copyOf(root);
    return { root, wanted };
  }

  test('the pages: after every single change of the disk', { timeout: 300_000 }, async () => {
    const { root, wanted } = await wikis();
    const total = await runWith(wanted, Number.POSITIVE_INFINITY, 'extract');
    const [old, goal] = [pagesIn(root), pagesIn(wanted)];
    expect(goal).not.toEqual(old);
    for (let n = 0; n <= total; n++) {
      const cut = copyOf(root);
      await runWith(cut, n, 'extract');
      for (const [path, text] of Object.entries(pagesIn(cut)))
        expect([old[path], goal[path]], `${path} after ${n} changes`).toContain(text);
      await run(cut, 'extract');
      expect(filesIn(cut, 'content'), `after ${n} changes`).toEqual(goal);
      rmSync(cut, { recursive: true });
    }
  });

  test('pages and site: here and there, and twice in a row', { timeout: 300_000 }, async () => {
    const { root, wanted } = await wikis();
    const total = await runWith(wanted, Number.POSITIVE_INFINITY, 'build');
    const goal = filesIn(wanted);
    for (let n = 1; n < total; n += 23) {
      const cut = copyOf(root);
      await runWith(cut, n, 'build');
      await runWith(cut, (n * 7) % total, 'build');
      await run(cut);
      expect(filesIn(cut), `after ${n} changes`).toEqual(goal);
      rmSync(cut, { recursive: true });
    }
  });

  test('and where the reports have changed again before the next run', { timeout: 300_000 }, async () => {
    const { root, wanted } = await wikis();
    const total = await runWith(wanted, Number.POSITIVE_INFINITY, 'extract');
    const back = (folder: string): void => {
      rmSync(join(folder, 'seeds/c.md'));
      writeFiles(folder, before);
    };
    back(wanted);
    await run(wanted, 'extract');
    const goal = pagesIn(wanted);
    for (let n = 0; n <= total; n += 3) {
      const cut = copyOf(root);
      await runWith(cut, n, 'extract');
      back(cut);
      await run(cut, 'extract');
      expect(pagesIn(cut), `after ${n} changes`).toEqual(goal);
      rmSync(cut, { recursive: true });
    }
  });
});

test('a page that is renamed: the next run ends what was begun, or nothing was', { timeout: 300_000 }, async () => {
  const root = folderWith({ ...before, 'content/notes.md': '# Notes\n\nSee [[maren-oduya]].\n' });
  await run(root);
  const moved = async (folder: string, changes: number): Promise<number> => {
    power.left = changes;
    power.used = 0;
    try {
      await open(folder).movePage('Maren Oduya', 'Maren A. Oduya');
    } finally {
      power.left = Number.POSITIVE_INFINITY;
    }
    return power.used;
  };
  const wanted = copyOf(root);
  const total = await moved(wanted, Number.POSITIVE_INFINITY);
  await run(wanted);
  const [old, goal] = [filesIn(root), filesIn(wanted)];
  expect(goal['content/people/maren-a-oduya.md']).toBeDefined();
  expect(goal[person]).toBeUndefined();
  const ends = new Set<string>();
  for (let n = 0; n <= total; n++) {
    const cut = copyOf(root);
    await moved(cut, n);
    const left = filesIn(cut);
    const copy = copyOf(cut);
    // Whoever only looks changes nothing, and neither does the next run on a copy of the wiki.
    await open(cut).review();
    await run(copy);
    expect(filesIn(cut), `looked at after ${n} changes`).toEqual(left);
    await run(cut);
    const now = filesIn(cut);
    expect(filesIn(copy), `copied after ${n} changes`).toEqual(now);
    rmSync(copy, { recursive: true });
    ends.add(now[person] === undefined ? 'done' : 'undone');
    expect(now, `after ${n} changes`).toEqual(now[person] === undefined ? goal : old);
    rmSync(cut, { recursive: true });
  }
  expect([...ends]).toEqual(['undone', 'done']);
});
