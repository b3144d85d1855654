/** What is known of a folder's files from run to run: nothing changed is taken for unchanged, and nothing is read twice. */
import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type KnownTree, readState, retouchState, type TreeState } from '../../src/project/state.ts';
import { folderWith, writeFiles } from '../build/wiki.ts';

/** Seconds since 1970; whole ones are what FAT knows of a file's time. */
const [whole, fine] = [1_700_000_000, 1_700_000_000.123];
const folderAt = (seconds: number, files: Readonly<Record<string, string>> = { 'a.md': 'one' }): string => {
  const root = folderWith(files);
  for (const path of Object.keys(files)) utimesSync(join(root, path), seconds, seconds);
  return root;
};
const read = (root: string, known: KnownTree | undefined, now: number): TreeState =>
  readState({ path: root, label: 'content', given: true }, root, known, now);
const kept = (state: TreeState): KnownTree => ({ files: state.files, key: state.key() });
/** Another text of the same size, at the same time. */
const rewrite = (root: string, seconds: number): void => {
  writeFiles(root, { 'a.md': 'two' });
  utimesSync(join(root, 'a.md'), seconds, seconds);
};

describe('a file that is as large and as old as it was', () => {
  test.each([
    ['fine', fine, 0, true],
    ['fine', fine, 19, true],
    ['fine', fine, 21, false],
    ['of whole seconds', whole, 1999, true],
    ['of whole seconds', whole, 2001, false],
  ])('%s %d, read %d ms after it was written: looked at again: %s', (_, seconds, later, isReadAgain) => {
    const root = folderAt(seconds);
    const first = read(root, undefined, seconds * 1000 + later);
    rewrite(root, seconds);
    const second = read(root, kept(first), seconds * 1000 + 60_000);
    expect(second.files.get('a.md')?.hash !== first.files.get('a.md')?.hash).toBe(isReadAgain);
    expect(second.key().all !== first.key().all).toBe(isReadAgain);
    expect(second.isAsKnown()).toBe(!isReadAgain);
  });

  test('is read where its time or its size differs', () => {
    const root = folderAt(fine);
    const first = read(root, undefined, fine * 1000 + 60_000);
    rewrite(root, fine + 1);
    expect(read(root, kept(first), fine * 1000 + 60_000).key()).not.toEqual(first.key());
    writeFiles(root, { 'a.md': 'three' });
    utimesSync(join(root, 'a.md'), fine, fine);
    expect(read(root, kept(first), fine * 1000 + 60_000).key()).not.toEqual(first.key());
  });
});

test('a file that is gone when it is wanted is as if it had never been there', () => {
  const root = folderAt(fine, { 'a.md': 'one', 'b.md': 'two' });
  const state = read(root, kept(read(root, undefined, fine * 1000 + 60_000)), fine * 1000 + 60_000);
  rmSync(join(root, 'a.md'));
  expect([state.read('a.md'), String(state.read('b.md'))]).toEqual([undefined, 'two']);
  expect([[...state.files.keys()], state.diagnostics, state.isAsKnown()]).toEqual([['b.md'], [], false]);
});

describe('the hash of a folder', () => {
  const files = { 'a.md': '1', 'b.txt': '2' };
  const keyOf = (given: Readonly<Record<string, string>>) => read(folderAt(fine, given), undefined, 0).key();

  test('is of names and texts, that of its pages of theirs alone', () => {
    expect(keyOf({ 'b.txt': '2', 'a.md': '1' })).toEqual(keyOf(files));
    const other = keyOf({ ...files, 'b.txt': '3' });
    expect([other.all === keyOf(files).all, other.pages === keyOf(files).pages]).toEqual([false, true]);
    expect(keyOf({ 'c.md': '1', 'b.txt': '2' }).pages).not.toBe(keyOf(files).pages);
    expect(keyOf({ 'a.md': '12' }).all).not.toBe(keyOf({ 'a.md': '1', '2.md': '' }).all);
  });

  test('changes with a file that goes, and with one that is written by the run itself', () => {
    const root = folderAt(fine, files);
    const first = read(root, undefined, fine * 1000 + 60_000);
    rmSync(join(root, 'b.txt'));
    const second = read(root, kept(first), fine * 1000 + 60_000);
    expect([second.isAsKnown(), second.key().all === first.key().all]).toEqual([false, false]);
    const before = second.key();
    second.put({ path: 'new.md', size: 1, mtimeMs: 0, hash: 'x', sure: true });
    expect(second.key()).not.toEqual(before);
    second.drop('new.md');
    expect(second.key()).toEqual(before);
  });
});

test('of a folder of which some files were touched, those alone are looked at', () => {
  const root = folderAt(fine, { 'a.md': 'one', 'b.md': 'one' });
  const first = read(root, undefined, fine * 1000 + 60_000);
  for (const path of ['a.md', 'b.md', 'c.md']) writeFiles(root, { [path]: 'changed' });
  const folder = { path: root, label: 'content', given: true };
  const after = retouchState(folder, kept(first), ['a.md', 'c.md', 'none.md'], Date.now());
  const isAsBefore = (path: string): boolean => after.files.get(path)?.hash === first.files.get(path)?.hash;
  expect([...after.files.keys()].sort()).toEqual(['a.md', 'b.md', 'c.md']);
  expect(['a.md', 'b.md', 'c.md'].map(isAsBefore)).toEqual([false, true, false]);
  rmSync(join(root, 'b.md'));
  expect([...retouchState(folder, kept(after), ['b.md'], Date.now()).files.keys()].sort()).toEqual(['a.md', 'c.md']);
});
