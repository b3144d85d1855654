import { expect, test } from 'vitest';
import { chamberNouns, houses, isChamber } from '../../src/text/chambers.ts';

test.each([
  ['Norland Senate', undefined, true],
  ['House of Keys', undefined, true],
  ['Folketing', 'legislature', true],
  ['Norland Senators', 'sports club', false],
  ['Harbour Board', undefined, false],
])('%s (%s) is a chamber: %s', (name, cls, is) => {
  expect(isChamber({ name, ...(cls === undefined ? {} : { class: cls }) })).toBe(is);
});

test('every house is called a chamber, and not every chamber a house', () => {
  expect([...houses].filter((word) => !chamberNouns.has(word))).toEqual([]);
  expect([...chamberNouns].filter((word) => !houses.has(word))).toContain('chamber');
});
