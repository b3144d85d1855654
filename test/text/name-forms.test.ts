/** Comparing written names. */
import { describe, expect, test } from 'vitest';
import { clusterOrganizations } from '../../src/extract/names/organization.ts';
import { clusterPersons } from '../../src/extract/names/person.ts';
import { wordKey } from '../../src/extract/names/tagger/words.ts';
import { isAcronymOf } from '../../src/text/acronyms.ts';
import { editDistance } from '../../src/text/edit-distance.ts';
import { contentWords, isMisspelling, isShortNameOf } from '../../src/text/name-forms.ts';

describe('acronyms', () => {
  test.each([
    ['NCU', 'National Carters Union', true],
    ['N.C.U.', 'National Carters Union', true],
    ['ICRC', 'International Committee of the Red Cross', true],
    ['DoE', 'Department of Energy', true],
    ['NCU', 'National Carters League', false],
    ['NCU', 'Norwegian National Carters Union', true],
    ['CBA', 'Ohio Coal Board of Arden', true],
    ['NCU', 'Upland National Carters Union', false],
  ])('%s of %s: %s', (acronym, name, is) => {
    expect(isAcronymOf(acronym, name.split(' '))).toBe(is);
  });
});

describe('spelling', () => {
  test.each([
    ['brandstrup', 'brandtsrup', 1],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
  ])('%s to %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  test('short words and plurals are no errors of one another', () => {
    expect(isMisspelling('lee', 'leo')).toBe(false);
    expect(isMisspelling('brandstrup', 'brandstrups')).toBe(false);
    expect(isMisspelling('brandstrup', 'brandstup')).toBe(true);
  });
});

test('a chamber is no short name of its committee', () => {
  expect(isShortNameOf(['house'], ['house', 'budget', 'committee'])).toBe(false);
  expect(isShortNameOf(['tarn'], ['tarn', 'rescue', 'committee'])).toBe(true);
  expect(isShortNameOf(['house'], ['house', 'representatives'])).toBe(true);
  expect(isShortNameOf(['quorl'], ['quorl', 'pilots', 'association'])).toBe(false);
  expect(isShortNameOf(['quarry'], ['university', 'quarry'])).toBe(false);
  expect(isShortNameOf(['university'], ['university', 'quarry'])).toBe(true);
  expect(isShortNameOf(['quorl', 'steel'], ['quorl', 'steel', 'staff', 'association'])).toBe(false);
  expect(isShortNameOf(['dockers'], ['dockers', 'union'])).toBe(true);
  expect(isShortNameOf(['quorl', 'vale'], ['quorl', 'vale', 'farmers', 'co-operative'])).toBe(true);
  expect(isShortNameOf(['labour', 'ministry'], ['ministry', 'labour', 'social', 'affairs'])).toBe(true);
  expect(isShortNameOf(['labour', 'ministry'], ['ministry', 'social', 'affairs', 'labour'])).toBe(false);
  expect(isShortNameOf(['supreme', 'court'], ['supreme', 'court', 'norway'])).toBe(true);
  expect(isShortNameOf(['quorl', 'foods'], ['quorl', 'foods', 'norway'])).toBe(false);
});

test('legal forms and small words do not tell organizations apart', () => {
  expect(contentWords(['The', 'Bank', 'of', 'Aldmark', 'plc'])).toEqual(['bank', 'aldmark']);
});

test('persons: initials, middle names, transliterations', () => {
  const names = ['Joseph Kip Harla', 'J. Harla', 'Joseph Harla', 'Harla', 'Mohammed Essam', 'Muhammad Essam'];
  expect(clusterPersons(names.map((name) => ({ words: name.split(' ') })))).toEqual([0, 0, 0, 0, 1, 1]);
});

test('organizations: head words and short forms', () => {
  const names = ['Committee of the Blue Star', 'Blue Star', 'Star Foods plc', 'Star Foods'];
  expect(clusterOrganizations(names.map((name) => ({ words: name.split(' ') })))).toEqual([0, 0, 1, 1]);
});

test('organizations: whose they are is no short form', () => {
  const bodies = (...names: string[]): number[] =>
    clusterOrganizations(names.map((name) => ({ words: name.split(' ') })));
  expect(bodies("QHL Players' Association", 'QHL')).toEqual([0, 1]);
  expect(bodies('QTA Security Council', 'QTA')).toEqual([0, 1]);
  expect(bodies('QTA Systems plc', 'QTA')).toEqual([0, 0]);
  expect(bodies('QTA (North Island) Holding Co Ltd', 'QTA')).toEqual([0, 0]);
});

test('organizations: what stands alone before a longer name is a body of its own', () => {
  const bodies = (...names: [string, boolean?][]): number[] =>
    clusterOrganizations(names.map(([name, isHeadline = false]) => ({ words: name.split(' '), isHeadline })));
  expect(bodies(['Quorl'], ['Quorl Marine Networks'], ['Quorl'])).toEqual([0, 1, 0]);
  expect(bodies(['Quorl', true], ['Quorl Marine Networks'], ['Quorl'])).toEqual([0, 0, 0]);
  expect(bodies(['Quorl Marine Networks'], ['Quorl'])).toEqual([0, 0]);
});

test('a word key has 27 bits', () => {
  for (const word of ['a', 'word', 'ääkköset']) expect(wordKey(word)).toBeLessThan(2 ** 27);
});
