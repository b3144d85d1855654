import { describe, expect, test } from 'vitest';
import { keyOf, openMemory } from '../../src/memo.ts';

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
    const saved = new Map(first.sweep());
    const second = openMemory((stage) => saved.get(stage));
    expect([second.remember('s', 'a', () => 'new'), second.remember('s', 'b', () => 'new')]).toEqual([1, 'new']);
  });

  test('gives back nothing that is the same as what was loaded, and forgets nothing of a stage that did not run', () => {
    const memory = openMemory((stage) => (stage === 's' ? [['a', 1]] : undefined));
    memory.remember('s', 'a', () => 2);
    expect(memory.sweep().size).toBe(0);
    memory.remember('t', 'x', () => 0);
    expect([...memory.sweep().keys()]).toEqual(['t']);
    expect(memory.remember('s', 'a', () => 2)).toBe(1);
  });

  test.each([[null], ['text'], [[1, 2]], [[['a']]], [{ a: 1 }]])('takes %j for nothing', (odd) => {
    expect(openMemory(() => odd).remember('s', 'a', () => 'made')).toBe('made');
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
