import { describe, expect, test } from 'vitest';
import { asks, asOffice, isMany, listed, named, officeLink, titled, withA } from '../../src/text/english.ts';

describe('a name inside a sentence', () => {
  test.each([
    ['United States', 'the United States'],
    ['Netherlands', 'the Netherlands'],
    ['UN Security Council', 'the UN Security Council'],
    ['National Dockers Union', 'the National Dockers Union'],
    ['Ministry of Health', 'the Ministry of Health'],
    ['health ministry', 'the health ministry'],
    ['University of Leeds', 'the University of Leeds'],
    ['Leeds University', 'Leeds University'],
    ['The Ledger', 'the Ledger'],
    ['EU', 'the EU'],
    ['Kenya', 'Kenya'],
    ['Acme', 'Acme'],
    ['Nordhavn Bank', 'Nordhavn Bank'],
    ['United Foundries Corp', 'United Foundries Corp'],
    ['Kenya’s health ministry', 'Kenya’s health ministry'],
    ["Quayside Workers' Union", "the Quayside Workers' Union"],
    ["People's Party", "the People's Party"],
  ])('%s → %s', (name, inside) => expect(named(name)).toBe(inside));
});

describe('a title inside a sentence', () => {
  test.each([
    ['90-day plan', 'the 90-day plan'],
    ['Plan for a ceasefire', 'the plan for a ceasefire'],
    ['Bridging offer', 'the bridging offer'],
    ['Revised pay offer', 'the revised pay offer'],
    ['Bridging Offer', 'the Bridging Offer'],
    ['Two-year plan', 'the two-year plan'],
    ['Raised offer', 'the raised offer'],
    ['Water Supply Bill', 'the Water Supply Bill'],
    ['Acme’s offer', 'Acme’s offer'],
    ['United States’ offer', 'the United States’ offer'],
    ['Resolution 12', 'Resolution 12'],
    ['Demands, 2 May 2023', 'the demands, 2 May 2023'],
    ['£1.1 billion takeover bid', 'the £1.1 billion takeover bid'],
    ['Operation Lamp', 'Operation Lamp'],
    ['The first offer', 'the first offer'],
  ])('%s → %s', (title, inside) => expect(titled(title)).toBe(inside));
});

describe('an office', () => {
  test.each([
    ['general secretary', false, 'general secretary'],
    ['prime minister', false, 'prime minister'],
    ['spokesperson', false, 'a spokesperson'],
    ['member of the political bureau', false, 'a member of the political bureau'],
    ['media adviser', false, 'a media adviser'],
    ['economist', false, 'an economist'],
    ['attorney general', false, 'attorney general'],
    ['prime minister', true, 'a former prime minister'],
  ] as const)('%s (former: %s) → %s', (title, former, said) => expect(asOffice(title, former)).toBe(said));

  test.each([
    ['spokeswoman', 'for'],
    ['media adviser', 'to'],
    ['analyst', 'at'],
    ['chairman', 'of'],
  ])('%s is tied to its body by "%s"', (title, link) => expect(officeLink(title)).toBe(link));
});

test.each([
  ['hour', 'an hour'],
  ['union', 'a union'],
  ['unnamed official', 'an unnamed official'],
  ['European body', 'a European body'],
  ['agency', 'an agency'],
  ['U.S. judge', 'a U.S. judge'],
  ['EU official', 'an EU official'],
  ['MP', 'an MP'],
  ['NATO officer', 'a NATO officer'],
])('%s → %s', (words, said) => expect(withA(words)).toBe(said));

test('many', () => {
  expect(
    ['union members', 'Shareholders of Acme', 'Union members', 'Acme', 'Hermes', 'police', 'board'].map(isMany),
  ).toEqual([true, true, true, false, false, false, false]);
});

test('a list ends in "and"', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

test.each<[string | undefined, string, boolean]>([
  ['say', 'the port must reopen by Monday', true],
  ['say', 'both sides need to make concessions', true],
  ['say', 'the owners had to agree to a lasting peace', true],
  ['urge', 'more patience', true],
  ['say', 'we must wait', false],
  ['say', 'it would have to close', false],
  ['say', 'the longer the bank waits, the longer they have to show it', false],
  ['say', 'if the port must close, nobody is paid', false],
  ['say', 'the talks went well', false],
  [undefined, 'the talks went well', false],
])('%s “%s” asks for something: %s', (verb, clause, expected) => {
  expect(asks(verb, clause)).toBe(expected);
});
