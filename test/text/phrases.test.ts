/** Phrases by their first word: the longest first, and no word without an answer. */
import { describe, expect, test } from 'vitest';
import { phrasesBy, standsAt } from '../../src/text/phrases.ts';

const phrase = (text: string) => ({ text, words: text.split(' ') });
const tokens = 'the Upland Trade Board met'.split(' ').map((text) => ({ text }));

describe('phrases', () => {
  test('the one of most words comes first, then the one given first', () => {
    const found = phrasesBy(['Upland', 'Upland Trade', 'Upland Trade Board', 'Upland Front'].map(phrase));
    expect(found('Upland').map(({ text }) => text)).toEqual([
      'Upland Trade Board',
      'Upland Trade',
      'Upland Front',
      'Upland',
    ]);
    expect(found('Trade')).toEqual([]);
    expect(found(undefined)).toEqual([]);
  });

  test('may begin with several words, and is told once of each', () => {
    const found = phrasesBy([phrase('Upland Front')], () => ['upland', 'uplands', 'upland']);
    expect(found('upland')).toHaveLength(1);
    expect(found('uplands')).toHaveLength(1);
    expect(found('Upland')).toEqual([]);
  });

  test('stand where all of their words stand', () => {
    expect(standsAt(phrase('Upland Trade Board'), tokens, 1)).toBe(true);
    expect(standsAt(phrase('Upland Front'), tokens, 1)).toBe(false);
    expect(standsAt(phrase('met the'), tokens, 4)).toBe(false);
  });
});
