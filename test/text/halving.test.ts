import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWhere } from '../../src/text/halving.ts';
import { assertLaw } from '../law.ts';

test('the place that looking from the front finds, in a few looks', () => {
  assertLaw(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (numbers, least) => {
      const sorted = numbers.sort((a, b) => a - b);
      let looks = 0;
      const at = firstWhere(sorted, (n) => {
        looks++;
        return n >= least;
      });
      const found = sorted.findIndex((n) => n >= least);
      expect(at).toBe(found < 0 ? sorted.length : found);
      expect(looks).toBeLessThanOrEqual(Math.ceil(Math.log2(sorted.length + 1)));
      expect(firstWhere(sorted, (n) => n >= least, at)).toBe(at);
    }),
  );
});
