import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore, type Row } from '../../src/io/store.ts';
import { folderWith } from '../build/wiki.ts';
import { assertLaw } from '../law.ts';

const fileIn = (folder: string): string => join(folder, 'site.pack');

test('a store gives back what was put in, to the process that did and to others', () => {
  const folder = folderWith();
  const store = openStore(folder, 'site', '1');
  store.fill([
    ['a b', { text: 'ä\n' }],
    ['', [1]],
    ['none', null],
  ]);
  for (const read of [store.get, store.whole(), openStore(folder, 'site', '1').get]) {
    expect(['a b', '', 'none', 'other'].map(read)).toEqual([{ text: 'ä\n' }, [1], null, undefined]);
  }
});

test('it is of one version, and what is odd in it is as if it were absent', () => {
  const folder = folderWith();
  const fill = (): void =>
    openStore(folder, 'site', '1').fill([
      ['a', 'one'],
      ['b', 'two'],
    ]);
  fill();
  expect(openStore(folder, 'site', '2').get('a')).toBeUndefined();
  writeFileSync(fileIn(folder), readFileSync(fileIn(folder), 'utf8').replace('two', 'tow'));
  expect(['a', 'b'].map(openStore(folder, 'site', '1').get)).toEqual(['one', undefined]);
  truncateSync(fileIn(folder), 20);
  expect(openStore(folder, 'site', '1').get('a')).toBeUndefined();
  fill();
  writeFileSync(join(folder, 'site.table'), readFileSync(join(folder, 'site.table')).subarray(0, -12));
  expect(openStore(folder, 'site', '1').get('a')).toBeUndefined();
});

test('rows that a process did not come to note in its table are written over', () => {
  const folder = folderWith();
  openStore(folder, 'site', '1').fill([['a', 1]]);
  appendFileSync(fileIn(folder), 'half a li');
  openStore(folder, 'site', '1').add([['b', 2]]);
  expect(['a', 'b'].map(openStore(folder, 'site', '1').get)).toEqual([1, 2]);
  expect(readFileSync(fileIn(folder), 'latin1')).not.toContain('half');
});

test('a store that can not be written is no error', () => {
  const folder = folderWith({ 'site.pack/in-the-way': '' });
  const store = openStore(folder, 'site', '1');
  store.fill([['a', 1]]);
  expect(store.get('a')).toBeUndefined();
  expect(existsSync(join(folder, 'site.table'))).toBe(false);
});

test('whatever is added in whatever order, the last of a key counts, and the file does not grow for ever', () => {
  const key = fc.integer({ min: 0, max: 300 }).map(String);
  const rows = fc.array(fc.tuple(key, fc.string()), { maxLength: 200 });
  assertLaw(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 12 }), (changes) => {
      const folder = folderWith();
      const all = new Map<string, unknown>();
      for (const change of changes) {
        openStore(folder, 'site', '1').add(change as readonly Row[]);
        for (const [k, value] of change) all.set(k, value);
      }
      const { get, whole } = openStore(folder, 'site', '1');
      const read = whole();
      for (const [k, value] of all) expect([get(k), read(k)]).toEqual([value, value]);
      const live = [...all].reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)) + 9, 0);
      const last = (changes.at(-1) ?? []).reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)) + 9, 0);
      if (all.size > 0) expect(statSync(fileIn(folder)).size).toBeLessThanOrEqual(2 * live + 2 * last);
    }),
    { numRuns: 40 },
  );
});
