import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base36, shortHash } from '../../src/text/hash.ts';
import { assertLaw } from '../law.ts';

test('a text has the same name for ever: pages and facts are known by it', () => {
  expect(['', 'harbour', 'Hafen-Übergabe'].map(shortHash)).toMatchInlineSnapshot(`
    [
      "0wvjl67o803",
      "24ucr00xiow",
      "1rc1xttyjyu",
    ]
  `);
});

test('digits are those of the number in base 36', () => {
  const whole = fc.oneof(fc.maxSafeNat(), fc.nat(), fc.constantFrom(0, 35, 36, 36 ** 6 - 1, 36 ** 6, 2 ** 53 - 1));
  assertLaw(
    fc.property(whole, (n) => {
      expect(base36(n)).toBe(n.toString(36).padStart(11, '0'));
    }),
  );
});
