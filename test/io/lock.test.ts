import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Host, takeLock } from '../../src/io/lock.ts';
import { folderWith } from '../build/wiki.ts';

const alive: Host = { pid: 11, isAlive: () => true };
const other: Host = { pid: 22, isAlive: () => true };
const others: Host = { pid: 22, isAlive: () => false };

describe('the lock', () => {
  test('keeps a second process out until it is released', () => {
    const file = join(folderWith(), '.factwiki/lock');
    const lock = takeLock(file, 'build', alive);
    expect(takeLock(file, 'watch', other)).toEqual({ heldBy: { pid: 11, host: hostname(), verb: 'build' } });
    if ('release' in lock) lock.release();
    expect(existsSync(file)).toBe(false);
    expect('release' in takeLock(file, 'watch', other)).toBe(true);
  });

  test('is taken over from a process that is dead', () => {
    const file = join(folderWith(), 'lock');
    takeLock(file, 'build', alive);
    expect('release' in takeLock(file, 'build', others)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('"pid":22');
  });

  test('is taken over where it says nothing', () => {
    const file = join(folderWith({ lock: '' }), 'lock');
    expect('release' in takeLock(file, 'build', alive)).toBe(true);
  });

  test('of another machine counts', () => {
    const file = join(folderWith(), 'lock');
    writeFileSync(file, JSON.stringify({ pid: 5, host: 'elsewhere', verb: 'build' }));
    expect(takeLock(file, 'build', others)).toEqual({ heldBy: { pid: 5, host: 'elsewhere', verb: 'build' } });
  });

  test('is not needed where a file has the name of its folder: nothing can be written there', () => {
    const root = folderWith({ '.factwiki': 'mine' });
    const lock = takeLock(join(root, '.factwiki/lock'), 'build', alive);
    expect('release' in lock).toBe(true);
    if ('release' in lock) lock.release();
    expect(readFileSync(join(root, '.factwiki'), 'utf8')).toBe('mine');
  });

  test.each(['{"pid":5}', '{"host":"elsewhere"}', '{"pid":"5","host":"elsewhere"}', '[]'])(
    'that says %s says nothing',
    (text) => {
      const file = join(folderWith({ lock: text }), 'lock');
      expect('release' in takeLock(file, 'build', alive)).toBe(true);
    },
  );

  test('that was taken over is not released by its old owner', () => {
    const file = join(folderWith(), 'lock');
    const old = takeLock(file, 'build', alive);
    takeLock(file, 'build', others);
    if ('release' in old) old.release();
    expect(existsSync(file)).toBe(true);
  });
});
