import { describe, expect, test } from 'vitest';
import { keyOf, openMemory } from '../src/memo.ts';

describe('the memory', () => {
  test('makes a thing once', () => {
    const memory = openMemory();
    let made = 0;
    const make = () => ++made;
    expect([memory.remember('s', 'k', make), memory.remember('s', 'k', make), memory.remember('t', 'k', make)]).toEqual(
      [1, 1, 2],
    );
  });

  test('remembers between runs what was used in the last one', () => {
    const first = openMemory();
    first.remember('s', 'a', () => 1);
    first.remember('s', 'b', () => 2);
    first.sweep();
    first.remember('s', 'a', () => 3);
    const saved = new Map(first.sweep().get('s')?.all() ?? []);
    const second = openMemory(() => saved);
    expect([second.remember('s', 'a', () => 'new'), second.remember('s', 'b', () => 'new')]).toEqual([1, 'new']);
  });

  test('tells what is new, and how much was forgotten', () => {
    const memory = openMemory();
    memory.keep('s', 'a', 1);
    memory.keep('s', 'b', 2);
    expect(memory.sweep().get('s')).toMatchObject({
      fresh: [
        ['a', 1],
        ['b', 2],
      ],
      gone: 0,
    });
    memory.recall('s', 'a');
    memory.keep('s', 'c', 3);
    expect(memory.sweep().get('s')).toMatchObject({ fresh: [['c', 3]], gone: 1 });
  });

  test('gives back nothing that is the same as what was loaded, and forgets nothing of a stage that did not run', () => {
    const memory = openMemory((stage) => new Map(stage === 's' ? [['a', 1]] : []));
    memory.remember('s', 'a', () => 2);
    expect(memory.sweep().size).toBe(0);
    memory.remember('t', 'x', () => 0);
    expect([...memory.sweep().keys()]).toEqual(['t']);
    expect(memory.remember('s', 'a', () => 2)).toBe(1);
  });

  test('what is released is where it is kept, is read from there, and counts as used', () => {
    const rows = new Map<string, unknown>([['old', 0]]);
    const added: unknown[] = [];
    const kept = {
      get size() {
        return rows.size;
      },
      get: (key: string) => rows.get(key),
      add: (fresh: Iterable<readonly [string, unknown]>) => {
        for (const [key, value] of fresh) {
          rows.set(key, value);
          added.push(key);
        }
      },
    };
    const memory = openMemory(() => kept);
    memory.keep('s', 'a', { n: 1 });
    memory.release('s');
    memory.keep('s', 'b', { n: 2 });
    memory.release('s');
    expect(added).toEqual(['a', 'b']);
    rows.set('a', 'as it is kept');
    expect(memory.recall('s', 'a')).toBe('as it is kept');
    memory.keep('s', 'c', { n: 3 });
    const change = memory.sweep().get('s');
    expect(change).toMatchObject({ fresh: [['c', { n: 3 }]], gone: 1 });
    expect(new Map(change?.all())).toEqual(
      new Map<string, unknown>([
        ['a', 'as it is kept'],
        ['b', { n: 2 }],
        ['c', { n: 3 }],
      ]),
    );
    // Nobody asked since.
    memory.keep('s', 'd', 4);
    memory.release('s');
    expect(memory.sweep().get('s')).toMatchObject({ fresh: [], gone: 3 });
  });

  test('what is released and kept nowhere is made again', () => {
    const memory = openMemory();
    memory.keep('s', 'a', 1);
    memory.release('s');
    expect(memory.remember('s', 'a', () => 2)).toBe(2);
  });

  test('makes again what can not be read', () => {
    const memory = openMemory(() => new Map([['a', undefined]]));
    expect(memory.remember('s', 'a', () => 'made')).toBe('made');
    expect(memory.sweep().get('s')).toMatchObject({ fresh: [['a', 'made']] });
  });
});

test('a key tells parts apart', () => {
  const keys = [
    keyOf('ab', 'c'),
    keyOf('a', 'bc'),
    keyOf('abc'),
    keyOf('1'),
    keyOf(1),
    keyOf('undefined'),
    keyOf(undefined),
    keyOf('', ''),
    keyOf(''),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf('a', 1, true)).toBe(keyOf('a', 1, true));
});
