import { chmodSync, existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holds, removeFile, writeAtomically, writeInPlace } from '../../src/io/write.ts';
import { folderWith } from '../build/wiki.ts';

describe('writing', () => {
  test('makes folders, keeps the mode, leaves no temporary file', () => {
    const root = folderWith({ 'a/page.md': 'old' });
    chmodSync(join(root, 'a/page.md'), 0o640);
    expect(writeAtomically(join(root, 'a/page.md'), 'new')).toMatchObject({ changed: true, size: 3 });
    writeAtomically(join(root, 'b/c/page.md'), 'ü');
    expect(readFileSync(join(root, 'a/page.md'), 'utf8')).toBe('new');
    expect(statSync(join(root, 'a/page.md')).mode & 0o777).toBe(0o640);
    expect([...readdirSync(join(root, 'a')), ...readdirSync(join(root, 'b/c'))]).toEqual(['page.md', 'page.md']);
  });

  test('does not touch a file that has the content already', () => {
    const root = folderWith({ 'page.md': 'same' });
    utimesSync(join(root, 'page.md'), 1000, 1000);
    expect(writeAtomically(join(root, 'page.md'), 'same')).toEqual({ changed: false, size: 4, mtimeMs: 1_000_000 });
    expect(statSync(join(root, 'page.md')).mtimeMs).toBe(1_000_000);
  });

  test('in place: a shorter text leaves nothing of the longer one, and the inode stays', () => {
    const root = folderWith({ 'a.html': 'a long text' });
    const before = statSync(join(root, 'a.html')).ino;
    const { size, mtimeMs } = writeInPlace(join(root, 'a.html'), 'short');
    const stat = statSync(join(root, 'a.html'));
    expect([readFileSync(join(root, 'a.html'), 'utf8'), stat.ino, stat.size, stat.mtimeMs]).toEqual([
      'short',
      before,
      size,
      mtimeMs,
    ]);
  });

  test('removes a file and the folders it leaves empty', () => {
    const root = folderWith({ 'a/b/x.html': '', 'a/y.html': '' });
    expect(removeFile(root, 'a/b/x.html')).toBe(true);
    expect(removeFile(root, 'a/b/x.html')).toBe(false);
    expect(existsSync(join(root, 'a/b'))).toBe(false);
    expect(existsSync(join(root, 'a/y.html'))).toBe(true);
  });

  test('knows whether a file still is what was read', () => {
    const root = folderWith({ 'a.md': 'text' });
    const file = join(root, 'a.md');
    expect([holds(file, 'text'), holds(file, 'other'), holds(file, undefined)]).toEqual([true, false, false]);
    expect([holds(join(root, 'b.md'), undefined), holds(join(root, 'b.md'), '')]).toEqual([true, false]);
  });
});
