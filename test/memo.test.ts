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
