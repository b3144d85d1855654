import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPack, type PackChange } from '../../src/io/pack.ts';
import { folderWith } from '../build/wiki.ts';

const change = (fresh: Record<string, unknown>, all = fresh, gone = 0): PackChange => ({
  fresh: Object.entries(fresh),
  gone,
  all: () => Object.entries(all),
});

const read = (folder: string, version = '1'): Record<string, unknown> =>
  Object.fromEntries([...openPack(folder, 'body', version).load()].map(([key, value]) => [key, value()]));

test('a pack gives back what was put in, and grows by what is new', () => {
  const folder = folderWith();
  const pack = openPack(folder, 'body', '1');
  pack.save(change({ a: { text: 'ä\n' }, b: [1] }));
  const size = readFileSync(join(folder, 'body.pack')).length;
  pack.save(change({ c: null, a: 'again' }, { a: 'again', b: [1], c: null }));
  expect(read(folder)).toEqual({ a: 'again', b: [1], c: null });
  expect(readFileSync(join(folder, 'body.pack')).length).toBeGreaterThan(size);
});

test('it is written anew where half of it is out of use', () => {
  const folder = folderWith();
  const pack = openPack(folder, 'body', '1');
  pack.save(change({ a: 1, b: 2, c: 3 }));
  pack.save(change({ d: 4 }, { c: 3, d: 4 }, 2));
  expect(read(folder)).toEqual({ c: 3, d: 4 });
});

test('what is odd in it is as if it were absent', () => {
  const folder = folderWith();
  openPack(folder, 'body', '1').save(change({ a: 1, b: 'two' }));
  const file = join(folder, 'body.pack');
  expect(read(folder, '2')).toEqual({});
  writeFileSync(file, readFileSync(file, 'utf8').replace('two', 'tow'));
  expect(read(folder)).toEqual({ a: 1, b: undefined });
  appendFileSync(file, 'half a li');
  expect(read(folder)).toEqual({ a: 1, b: undefined });
  const pack = openPack(folder, 'body', '1');
  pack.load();
  pack.save(change({ c: 3 }, { a: 1, c: 3 }));
  expect(read(folder)).toEqual({ a: 1, c: 3 });
  writeFileSync(file, Buffer.from([0xff, 0x00, 0x0a]));
  expect(read(folder)).toEqual({});
});

test('a pack that can be neither written nor removed is no error', () => {
  const folder = folderWith({ 'body.pack/in-the-way': '' });
  const pack = openPack(folder, 'body', '1');
  pack.save(change({ a: 1 }));
  pack.save(change({ a: 1 }));
  expect(read(folder)).toEqual({});
});
