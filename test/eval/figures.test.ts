import { expect, it } from 'vitest';
import type { Quantity } from '../../src/model/values.ts';
import type { Annotation } from '../corpus/annotation.ts';
import { sameValue } from './figures.ts';

const gold = (attributes: Record<string, string>): Annotation => ({
  label: 'F',
  key: 'marchers',
  attributes,
  start: 0,
  end: 9,
});
const found = (value: number | null, words: string, bounds: { low?: number; high?: number } = {}): Quantity => ({
  value,
  comparator: 'exact',
  unit: 'people',
  words,
  ...bounds,
});

const thousands = gold({ lo: '2000', hi: '9999', h: 'about' });

it('takes a number word without a number as read where the markup gives the span it may mean', () => {
  expect(sameValue(thousands, found(null, 'several thousand'))).toBe(true);
  expect(sameValue(gold({ v: '2000', h: 'at_least' }), found(null, 'thousands'))).toBe(true);
});

it('asks for the number where the text has one', () => {
  expect(sameValue(gold({ v: '2000' }), found(null, 'two thousand'))).toBe(false);
  expect(sameValue(gold({ v: '2000', h: 'about' }), found(null, 'about 2,000'))).toBe(false);
  expect(sameValue(gold({ lo: '43', hi: '50' }), found(null, '43 to 50'))).toBe(false);
});

it('compares a number that the reading claims all the same', () => {
  expect(sameValue(thousands, found(3000, 'several thousand'))).toBe(false);
  expect(sameValue(thousands, found(null, 'several thousand', { low: 2000, high: 9999 }))).toBe(true);
  expect(sameValue(thousands, found(null, 'several thousand', { low: 3000, high: 9999 }))).toBe(false);
});
