import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFileInside, isFolder, readBytes, readText } from '../../src/io/files.ts';
import { listFolders } from '../../src/io/folders.ts';
import { reasonOf } from '../../src/io/reason.ts';
import { isPassedOver } from '../../src/io/tree.ts';
import { folderWith } from '../build/wiki.ts';

describe('a file', () => {
  const root = () =>
    join(
      folderWith({
        'w/a.txt': '\ufeffä',
        'w/latin.txt': new Uint8Array([0xe4]),
        'w/folder/x': '',
        'w-sibling/x': '',
      }),
      'w',
    );

  test('is its bytes, or gone, or told', () => {
    const folder = root();
    expect(readBytes(folder, 'latin.txt', 'seeds/latin.txt')).toEqual({ bytes: Buffer.from([0xe4]) });
    expect(readBytes(folder, 'none.txt', 'seeds/none.txt')).toEqual({ gone: true });
    expect(readBytes(folder, 'folder', 'seeds/folder')).toEqual({
      diagnostic: {
        severity: 'error',
        rule: 'files/unreadable',
        message: 'this file can not be read (it is a folder); mend its permissions or remove it',
        file: 'seeds/folder',
      },
    });
  });

  test('is text with its byte order mark, and none where it is no UTF-8', () => {
    const folder = root();
    const read = (name: string) => readText(join(folder, name));
    expect(['a.txt', 'latin.txt', 'none.txt', 'folder'].map(read)).toEqual([
      '\ufeffä',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is inside a folder by where it really is', () => {
    const outside = folderWith({ 'secret.txt': '' });
    const folder = root();
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'out.txt'));
    symlinkSync('a.txt', join(folder, 'in.txt'));
    symlinkSync('../w-sibling/x', join(folder, 'sibling'));
    const inside = ['a.txt', 'folder/x', 'in.txt', 'out.txt', '../w-sibling/x', 'none', 'folder', '', 'sibling'];
    expect(inside.map((path) => isFileInside(folder, path))).toEqual([true, true, true, ...Array(6).fill(false)]);
    expect([isFolder(folder), isFolder(join(folder, 'a.txt')), isFolder(join(folder, 'none'))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('what the system threw is told in words', () => {
  const thrown = (code: string) => Object.assign(new Error(`${code}: bad`), { code });
  expect(
    ['EACCES', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EROFS', 'ENAMETOOLONG', 'ELOOP', 'EXYZ'].map(
      (code) => reasonOf(thrown(code)).words,
    ),
  ).toEqual([
    'permission denied',
    'a file is in the place of one of its folders',
    'a file is in the place of one of its folders',
    'the disk is full',
    'the file system is read-only',
    'its name is too long',
    'symbolic links loop',
    'EXYZ',
  ]);
  expect([new Error('odd'), 'words', { code: 'EACCES' }].map(reasonOf)).toEqual([
    { code: '', words: 'odd' },
    { code: '', words: 'words' },
    { code: '', words: '[object Object]' },
  ]);
});

describe('the folders of a folder', () => {
  test('are itself and all below, through links, each once, hidden ones not', () => {
    const root = folderWith({ 'w/a/b/x': '', 'w/.git/y': '', 'w/z.txt': '', 'other/c/x': '' });
    symlinkSync('../other', join(root, 'w/link'));
    symlinkSync('..', join(root, 'w/a/up'));
    symlinkSync('z.txt', join(root, 'w/file-link'));
    const found = listFolders(join(root, 'w'), isPassedOver).map((path) => path.slice(root.length + 1));
    expect(found.sort()).toEqual(['w', 'w/a', 'w/a/b', 'w/link', 'w/link/c']);
  });

  test('are none where there is no such folder', () => {
    expect(listFolders(join(folderWith(), 'none'), isPassedOver)).toEqual([]);
  });
});
