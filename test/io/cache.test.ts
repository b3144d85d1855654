import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCache } from '../../src/io/cache.ts';
import { folderWith } from '../build/wiki.ts';

describe('the cache', () => {
  test('gives back what it was given, and is ignored by git', () => {
    const folder = join(folderWith(), '.factwiki');
    const cache = openCache(folder, '1');
    expect(cache.load('x')).toBeUndefined();
    cache.save('x', { a: [1, 'ü'] });
    expect(cache.load('x')).toEqual({ a: [1, 'ü'] });
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
    cache.drop('x');
    expect(cache.load('x')).toBeUndefined();
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -1)],
    ['empty', () => ''],
    ['changed', (text: string) => text.replace('true', 'false')],
    ['of another version', (text: string) => text.replace('factwiki 1', 'factwiki 2')],
    ['binary', () => '\0\0\0'],
  ])('that is %s is as if it were absent', (_, damage) => {
    const folder = folderWith();
    const cache = openCache(folder, '1');
    cache.save('x', { ok: true });
    writeFileSync(join(folder, 'x.json'), damage(readFileSync(join(folder, 'x.json'), 'utf8')));
    expect(cache.load('x')).toBeUndefined();
  });

  test('leaves alone what somebody wrote to be ignored in it', () => {
    const folder = folderWith({ '.gitignore': '*\n!kept.json\n' });
    openCache(folder, '1').save('x', 1);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n!kept.json\n');
  });

  test('that can not be written is no error', () => {
    const cache = openCache(join(folderWith({ file: '' }), 'file'), '1');
    cache.save('x', 1);
    expect(cache.load('x')).toBeUndefined();
    cache.drop('x');
  });
});
