/** Dates and values in words: never more precise than known, never without their hedge. */
import { describe, expect, test } from 'vitest';
import type { PartialDate } from '../../src/model/values.ts';
import { dateWords, dayNumber, longDateWords, whenBy, whenOf } from '../../src/render/format/dates.ts';
import { numberWords, sayValue, valueWords } from '../../src/render/format/numbers.ts';
import { balanced } from '../../src/render/view/statements.ts';
import { wordsFor } from '../../src/render/words/index.ts';

const en = wordsFor('en');
const date = (s: string) => s as PartialDate;

describe('dates', () => {
  test.each([
    ['2024-06-12', '12 Jun 2024', '12 June 2024'],
    ['2024-06', 'Jun 2024', 'June 2024'],
    ['2024', '2024', '2024'],
  ])('%s is "%s"', (iso, short, long) => {
    expect(dateWords(en, date(iso))).toBe(short);
    expect(longDateWords(en, date(iso))).toBe(long);
  });

  test('an unknown date says so and has no machine-readable form', () => {
    expect(whenOf(en, undefined)).toEqual({ words: 'date not stated' });
    expect(whenBy(en, undefined)).toEqual({ words: 'date not stated' });
  });

  test('what only its report dates happened by then', () => {
    expect(whenBy(en, date('2024-06'))).toEqual({ words: 'by Jun 2024', datetime: '2024-06' });
  });

  test('days are counted without a time zone', () => {
    expect(dayNumber(date('1970-01-02'))).toBe(1);
    expect(dayNumber(date('2024')) - dayNumber(date('2023'))).toBe(365);
  });
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1200, '1,200'],
    [4200000000, '4,200,000,000'],
    [-3.5, '−3.5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333'],
  ])('%d is "%s"', (n, words) => expect(numberWords(en, n)).toBe(words));
});

describe('values', () => {
  const value = (words: string, more = {}) =>
    valueWords(en, { value: 1, comparator: 'exact', words, ...more }, 'people');

  test.each([
    ['251', { hedge: '', number: '251', unit: 'people' }],
    ['more than 37,200', { hedge: 'more than', number: '37,200', unit: 'people' }],
    ['Nearly 40,000 people', { hedge: 'nearly', number: '40,000', unit: 'people' }],
    ['about $4.2 billion', { hedge: 'about', number: '$4.2 billion', unit: 'people' }],
    ['200–250', { hedge: '', number: '200–250', unit: 'people' }],
    ['between 10 and 20', { hedge: 'between', number: '10', after: 'and 20', unit: '' }],
    ['200 or more', { hedge: '', number: '200', after: 'or more', unit: '' }],
    ['12 Andean villagers', { hedge: '', number: '12', unit: 'Andean villagers' }],
    ['thousands', { hedge: '', number: 'thousands', unit: 'of people' }],
    ['tens of thousands', { hedge: '', number: 'tens of thousands', unit: 'of people' }],
    ['some 240.', { hedge: 'some', number: '240', unit: 'people' }],
    ['530p', { hedge: '', number: '530p', unit: '' }],
    ['about 40 ¾p a share', { hedge: 'about', number: '40 ¾p', unit: 'a share' }],
    ['2 ½', { hedge: '', number: '2 ½', unit: 'people' }],
  ])('"%s" keeps its hedge', (words, parts) => expect(value(words)).toEqual(parts));

  test('a currency sign is unit enough', () => {
    expect(
      sayValue(valueWords(en, { value: 4.2e9, comparator: 'about', words: 'about $4.2 billion', unit: 'USD' }, 'USD')),
    ).toBe('about $4.2 billion');
    expect(
      sayValue(valueWords(en, { value: 1e9, comparator: 'up to', words: 'up to one-billion-dlr', unit: 'USD' }, 'USD')),
    ).toBe('up to one-billion-dlr');
    expect(
      sayValue(valueWords(en, { value: 1, comparator: 'exact', words: 'week - long', unit: 'weeks' }, 'weeks')),
    ).toBe('1 week');
    expect(sayValue(valueWords(en, { value: 6.5, comparator: 'exact', words: '6.5%' }, 'percent'))).toBe('6.5%');
  });

  test('words in pieces are put together from the value', () => {
    expect(value('near 37 , 200', { value: 37200, comparator: 'nearly' })).toEqual({
      hedge: 'nearly',
      number: '37,200',
      unit: 'people',
    });
  });

  test('a range has no hedge of its own', () => {
    expect(value('between two hundred and three hundred', { value: null, low: 200, high: 300 })).toMatchObject({
      number: '200–300',
    });
  });
});

describe('a clause that a quotation mark cuts short gets it back', () => {
  test.each([
    ['it was “a step', 'it was “a step”'],
    ['it was "a step', 'it was "a step"'],
    ['it wa `` a step', "it wa `` a step''"],
    ["it wa `` a step ''", "it wa `` a step ''"],
    ['it wa `` a step `` and no more', 'it wa `` a step `` and no more'],
    ['nothing is quoted', 'nothing is quoted'],
  ])('%s', (clause, whole) => {
    expect(balanced(en, clause)).toBe(whole);
  });
});
