import { describe, expect, test } from 'vitest';
import { asText, entryOf, nearestEntry } from '../../src/text/outside.ts';

describe('what people wrote', () => {
  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'is no word of a table by being "%s"',
    (key) => {
      expect(entryOf({ known: 'yes' }, key)).toBeUndefined();
      expect(entryOf(Object.fromEntries([[key, 'yes']]), key)).toBe('yes');
    },
  );

  test.each([
    ['roles.0.evidence', 3],
    ['roles.1.evidence.0', 2],
    ['roles.2', 1],
    ['toString.0', undefined],
    ['', undefined],
  ])('of %j the nearest above it that a table has', (path, found) => {
    expect(nearestEntry({ roles: 1, 'roles.1': 2, 'roles.0.evidence': 3 }, path)).toBe(found);
  });

  test.each([
    ['a', 'a'],
    [7.5, '7.5'],
    [null, 'null'],
    [true, 'true'],
    [undefined, 'undefined'],
    [['a', 1, null, ['b']], 'a,1,,b'],
    [{ a: 1 }, '{"a":1}'],
    [{ toString: {} }, '{"toString":{}}'],
    [[{ toString: null }], '{"toString":null}'],
  ])('%j as text', (value, text) => {
    expect(asText(value)).toBe(text);
  });
});
