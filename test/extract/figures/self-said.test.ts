import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/extract/figures/index.ts';
import { extractReport } from '../../../src/extract/index.ts';
import type { FigureClaim } from '../../../src/model/claim.ts';
import { type Names, reading, report } from './report.ts';

const names: Names = {
  places: ['Northport', 'Gale Bay', 'Ruritania'],
  organizations: ['Halden Foods', 'Association of Tide Pilots', 'Harbour Force'],
};
const figures = (text: string): readonly FigureClaim[] =>
  findFigures(reading(report(text, { date: '2023-05-08' }), names));

/** Of those that claim no more than their clause. */
const titles = (text: string, rule: RegExp = /./): string[] =>
  figures(text).flatMap((f) =>
    f.overclaims === undefined && f.because.some((why) => rule.test(why)) ? [f.measure.title] : [],
  );

describe('a title that names nobody says by itself what it is of', () => {
  test.each([
    ['The deal ended a five-day walkout.', ['Length of the walkout']],
    ['They signed it after 14 months of talks.', ['Length of talks']],
    ['The accord is to end nearly 30 years of conflict.', ['Length of the conflict']],
    ['The bill would require a five-day waiting period.', ['Length of the planned waiting period']],
    ['The sides agreed a week-long ceasefire on Thursday.', ['Length of the ceasefire']],
    ['The offer asks for a 4 percent pension contribution.', ['Demanded pension contribution']],
    ['The fever has a mortality rate of six per cent.', ['Mortality rate']],
    // Of hours, of a person, of nothing in particular, or in one word alone.
    ['They met after 12 hours of talks.', []],
    ['She said that her monthly wage was $38.', []],
    ['It received a fine of $5,000.', []],
    ['He began a nine-month sentence.', []],
  ])('%s', (text, expected) => {
    expect(titles(text, /^title says by itself/)).toEqual(expected);
  });
});

describe('what so many belong to', () => {
  test.each([
    ['The 21,000-member Association of Tide Pilots met.', ['Members of the Association of Tide Pilots']],
    ['A vote would replace Halden Foods’s current 10-member board.', ['Members of the board of Halden Foods']],
    ['The 7,000-strong Harbour Force left.', ['Members of the Harbour Force']],
    ['The 50-member negotiating team met.', []],
  ])('%s', (text, expected) => {
    expect(titles(text, /^how many belong/)).toEqual(expected);
  });
});

test.each([
  ['The 25-member European Union met on Monday.', 'members'],
  ['The 900-member Pilots Guild met on Monday.', 'people'],
])('who belongs to a body of states is a state: %s', (text, unit) => {
  const all = extractReport(report(text, { date: '2023-05-08' })).figures;
  expect(all.flatMap((f) => (f.measure.noun === 'members' ? [f.quantity.unit] : []))).toEqual([unit]);
});

describe('how far one place is from another', () => {
  test.each([
    ['It struck Northport, about 30 km (20 miles) south of Gale Bay.', ['Distance between Northport and Gale Bay']],
    [
      'Northport, in southern Ruritania about 630 miles from Gale Bay, was hit.',
      ['Distance between Northport and Gale Bay'],
    ],
    ['The plant is 40 km south of Gale Bay.', []],
    ['A town near the end of Gale Bay, 600 miles south of Northport, was hit.', []],
  ])('%s', (text, expected) => {
    expect(titles(text, /^how far/)).toEqual(expected);
  });
});

test('who lives where, and whose debt it is, is told in the same clause', () => {
  expect(titles('They went to Northport, a town with a population of 90,000.')).toEqual(['Inhabitants of Northport']);
  expect(titles('Banks may refinance Ruritania’s $19 billion foreign debt.')).toEqual(['Foreign debt of Ruritania']);
});

describe('an age that a law sets', () => {
  test.each([
    [
      'They approved plans to raise the retirement age by two years, from 60 to 62.',
      ['Planned rise in retirement age', 'Retirement age', 'Planned retirement age'],
    ],
    [
      'It raised the maximum age for a full pension to 67 from 65.',
      ['Maximum age for a full pension', 'Maximum age for a full pension'],
    ],
    ['They voted to lower the pension age to 60.', ['Planned pension age']],
    ['The average age of the pilots rose to 50.', []],
    ['She was of retirement age and bought 12 houses.', []],
  ])('%s', (text, expected) => {
    expect(titles(text, /^an age that a law sets$/)).toEqual(expected);
  });
});

describe('over how long something is spread', () => {
  test.each([
    ['The board offered a 16 per cent pay rise over three years.', ['Period of the offered pay rise']],
    ['The deal includes pay raises of 30% over four years.', ['Period of the pay raises']],
    ['Sales rose 30% over four years.', []],
    ['They quarrelled over three years of unpaid rent.', []],
  ])('%s', (text, expected) => {
    expect(titles(text, /^over how long/)).toEqual(expected);
  });
});

test('those aboard are told of as that, unless something befell them', () => {
  expect(titles('The ferry sank with 475 people on board.')).toEqual(['People aboard']);
  expect(titles('The crash killed all 62 people on board.')[0]).toMatch(/^People killed/);
});

test('a market price is nobody’s offer, and is told by the share once', () => {
  const text = 'When Halden Foods made an offer, the stock was trading at about $24 a share.';
  expect(titles(text)[0]).toMatch(/^Share price/);
  expect(titles('Halden Foods stock jumped $3.25 a share on Friday.')).toEqual(['Rise in stock of Halden Foods']);
});

describe('a share of those who vote says which way', () => {
  test.each([
    [
      'Some 54% of members voted to reject the pay offer, while 46% did not.',
      ['Share of members voting to reject the pay offer'],
    ],
    ['A ballot saw 83% of members voting in favour.', ['Share of members voting in favour']],
    [
      'Nearly 96% of the pilots voted to authorise a strike on Tuesday.',
      ['Share of pilots voting to authorise a strike'],
    ],
    ['Some 40% of members voted last week.', []],
  ])('%s', (text, expected) => {
    expect(titles(text, /^title says by itself/)).toEqual(expected);
  });
});
