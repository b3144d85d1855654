import { once } from 'node:events';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readTree } from '../../src/io/tree.ts';
import { folderWith } from '../build/wiki.ts';

const read = (root: string, folder = join(root, 'seeds')) => {
  const { value, diagnostics } = readTree(folder, { boundary: root, label: 'seeds', caseCollisions: true });
  return {
    paths: value?.map(({ path }) => path),
    found: diagnostics.map(
      ({ severity, rule, file, message }) => `${file} ${severity} ${rule} ${message.replaceAll(root, '…')}`,
    ),
  };
};

describe('reading a tree', () => {
  test('sorts by code unit and knows sub-folders', () => {
    const root = folderWith({ 'seeds/b.txt': '', 'seeds/B.md': '', 'seeds/a/ä.txt': '', 'seeds/a/z.txt': '' });
    expect(read(root)).toEqual({ paths: ['B.md', 'a/z.txt', 'a/ä.txt', 'b.txt'], found: [] });
  });

  test('passes over hidden files and what editors leave', () => {
    const names = ['.git/x.txt', '.DS_Store', 'a.txt~', '#a.txt#', 'a.txt.swp', '4913', 'a.tmp', 'a.txt'];
    expect(read(folderWith(Object.fromEntries(names.map((n) => [`seeds/${n}`, '']))))).toEqual({
      paths: ['a.txt'],
      found: [],
    });
  });

  test('takes any name', () => {
    const names = [' a .txt', `it's "it".txt`, '<b>.txt', '😀.txt', 'שלום.txt', 'a#b?c%20.txt'];
    expect(read(folderWith(Object.fromEntries(names.map((n) => [`seeds/${n}`, ''])))).paths?.sort()).toEqual(
      names.sort(),
    );
  });

  test('says nothing of a folder that is not there', () => {
    expect(read(folderWith())).toEqual({ paths: undefined, found: [] });
  });

  test('a folder that is a link to nowhere is no empty folder', () => {
    const root = folderWith();
    symlinkSync('nowhere', join(root, 'seeds'));
    expect(read(root)).toEqual({
      paths: undefined,
      found: ['seeds warning files/broken-link this symbolic link points at nothing; mend or delete it'],
    });
  });

  test('reports links that leave the wiki, loop or point at nothing, and follows the rest', () => {
    const outside = folderWith({ 'secret.txt': 'secret' });
    const root = folderWith({ 'seeds/a/report.txt': 'x', 'archive/old.txt': 'y' });
    symlinkSync(join(outside, 'secret.txt'), join(root, 'seeds/secret.txt'));
    symlinkSync(outside, join(root, 'seeds/out'));
    symlinkSync('..', join(root, 'seeds/a/up'));
    symlinkSync('nowhere', join(root, 'seeds/dangling'));
    symlinkSync('../archive', join(root, 'seeds/archive'));
    const { paths, found } = read(root);
    expect(paths).toEqual(['a/report.txt', 'archive/old.txt']);
    expect(found.map((line) => line.replace(outside, 'OUT')).sort()).toEqual([
      'seeds/a/up warning files/link-loop this symbolic link leads back to a folder it is in, and is not followed; delete it',
      'seeds/dangling warning files/broken-link this symbolic link points at nothing; mend or delete it',
      'seeds/out warning files/link-outside this symbolic link leaves the wiki (to OUT) and is not followed; copy what it points at into the wiki',
      'seeds/secret.txt warning files/link-outside this symbolic link leaves the wiki (to OUT/secret.txt) and is not followed; copy what it points at into the wiki',
    ]);
  });

  test('a folder of the wiki that is itself a link to elsewhere is not read', () => {
    const outside = folderWith({ 'secret.txt': 'secret' });
    const root = folderWith();
    symlinkSync(outside, join(root, 'seeds'));
    const { paths, found } = read(root);
    expect(paths).toEqual([]);
    expect(found[0]).toContain('seeds warning files/link-outside');
  });

  test('two links to one folder are no loop', () => {
    const root = folderWith({ 'archive/old.txt': 'y' });
    mkdirSync(join(root, 'seeds'));
    symlinkSync('../archive', join(root, 'seeds/a'));
    symlinkSync('../archive', join(root, 'seeds/b'));
    expect(read(root)).toEqual({ paths: ['a/old.txt', 'b/old.txt'], found: [] });
  });

  test('reports names that are one name where case does not count', () => {
    const { found } = read(folderWith({ 'seeds/Talks.txt': 'a', 'seeds/talks.txt': 'b' }));
    expect(found).toEqual([
      'seeds/talks.txt warning files/case-collision its name and that of "seeds/Talks.txt" are one name where case does not count (Windows, macOS); rename one of the two',
    ]);
  });

  test('does not open what is no file', async () => {
    const root = folderWith({ 'seeds/a.txt': '' });
    const server = createServer().listen(join(root, 'seeds/socket.txt'));
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    symlinkSync('socket.txt', join(root, 'seeds/to-socket.txt'));
    const remedy = 'this is a pipe, a socket or a device and is not read; put a file here, or remove it';
    expect(read(root)).toEqual({
      paths: ['a.txt'],
      found: [
        `seeds/socket.txt warning files/special ${remedy}`,
        `seeds/to-socket.txt warning files/special ${remedy}`,
      ],
    });
  });

  test('reports a folder that can not be read', () => {
    const root = folderWith({ 'seeds/a/x.txt': '' });
    chmodSync(root, 0o755);
    chmodSync(join(root, 'seeds/a'), 0);
    const { found } = asNobody(() => read(root));
    chmodSync(join(root, 'seeds/a'), 0o755);
    expect(found).toEqual([
      'seeds/a error files/unreadable this folder can not be read (permission denied); mend its permissions or remove it',
    ]);
  });
});

/** The superuser may read all: then as a user who may not. */
function asNobody<T>(act: () => T): T {
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}
