import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/extract/figures/index.ts';
import type { FigureClaim } from '../../../src/model/claim.ts';
import { figuresSaid, type Names, reading, report } from './report.ts';

const names: Names = {
  places: ['Northport', 'Gale Bay', 'Ruritania'],
  organizations: ['Halden Foods', 'Tern Ferries', 'Blue Exchange', 'Senate'],
  people: ['Ada Roe', 'Jonas Birkeland'],
};
const figures = (text: string): readonly FigureClaim[] =>
  findFigures(reading(report(text, { date: '2023-05-10' }), names));
const overclaimed = (text: string): readonly string[] =>
  figures(text).flatMap(({ overclaims, quantity, because }) =>
    overclaims === undefined ? [] : [`${quantity.words}: ${because.at(-1)}`],
  );

describe('a number takes no event, whole or quake from elsewhere', () => {
  const else_ = 'its clause says something else of it';
  test.each([
    ['Twelve people were killed and 94 others remained outside.', `94: ${else_}`],
    ['Two people were killed and 300 are sheltering in halls.', `300: ${else_}`],
    ['About 100 injured were in a serious condition.', 'About 100: title leaves out a part'],
    [
      'A quake hit Northport. The quake killed 12 people. They ran when the 4.9-magnitude aftershock came.',
      `4.9: ${else_}`,
    ],
    ['A rise would add $58 a month to a $200,000 home loan.', '$200,000: a sum to reckon with'],
    ['The deal has 3% higher wages and 11% higher pension benefits.', `11%: ${else_}`],
    ['They will not settle for anything less than an 8.6 per cent pay rise.', `8.6 per cent: ${else_}`],
    ['Four miners missing since Monday were found dead.', `Four: ${else_}`],
    ['The strike forced the layoffs of 190 workers.', '190: title leaves out the half of what is said'],
    [
      'At least 11 Ruritanian soldiers, three marines and one guard were hurt.',
      'At least 11: its clause does not say that so many are all',
    ],
    ['Several of the 1,200 soldiers in the force were missing.', '1,200: told of for the sake of others'],
    ['Companies across the country plan to cut 50,000 jobs.', '50,000: title leaves out whose it is'],
    ['Its main rival won a majority, taking 59 seats.', '59: title leaves out whose it is'],
  ])('%s', (text, expected) => {
    expect(overclaimed(text)).toContain(expected);
  });

  test.each([
    'The quake killed 12 people and injured 30.',
    'Twelve people were killed on Monday and 30 the day after.',
    'A 6.3-magnitude quake hit Northport.',
    'It is the worst fire since the quake, which killed 12 people in Northport.',
    'Halden Foods cut its rate by 25 basis points.',
  ])('and keeps what its own clause says: %s', (text) => {
    expect(overclaimed(text)).toEqual([]);
  });

  test('the other of the two is no figure', () => {
    expect(figures('The walkout, the longest of the two, went on.')).toEqual([]);
    expect(figures('Blue 24 television put it so.')).toEqual([]);
  });
});

describe('the day of a count', () => {
  const periods = (text: string): (string | undefined)[] => figures(text).map(({ measure }) => measure.period);
  test.each([
    ['The crash killed 12 people on Monday.', '2023-05-08'],
    ['The driver of a train that derailed, killing 12 people, was in hospital on Monday.', undefined],
    ['Talks recessed Monday in efforts to end strikes that have idled 60,000 workers.', undefined],
    ['Fighting has already killed 5,000 people, Ada Roe said on Monday.', undefined],
  ])('%s', (text, expected) => {
    expect(periods(text)[0]).toBe(expected);
  });
});

describe('who says so', () => {
  const by = (text: string): unknown[] =>
    figuresSaid(reading(report(text, { date: '2023-05-10' }), names)).map(({ attributedTo }) =>
      attributedTo && 'entity' in attributedTo ? 'entity' : attributedTo?.unnamed,
    );
  test.each([
    ['The quake killed 12 people and Ada Roe said she would come.', undefined],
    [
      'The quake that killed 12 people in Northport sent fears through camps, and Ada Roe said she would come.',
      undefined,
    ],
    ['The quake killed 12 people, Ada Roe said.', 'entity'],
    ['Ada Roe said 12 people were killed.', 'entity'],
    ['Tern Ferries has itself to blame, says the head of the rival who fought off the $39 billion bid.', undefined],
    ['The Senate passed it by 65 votes to 35, Ada Roe said.', undefined],
  ])('%s', (text, expected) => {
    expect(by(text)[0]).toBe(expected);
  });
});

test.each([
  ['The death toll exceeded 200 in Northport.', 'more than'],
  ['Ada Roe said “well over” 100,000 people may have died.', 'more than'],
])('%s', (text, comparator) => {
  expect(figures(text)[0]?.quantity.comparator).toBe(comparator);
});

test('what was announced in an earlier month is of that month', () => {
  const [jobs] = figures('That was on top of 7,000 job cuts already announced by Halden Foods in April 2021.');
  expect([jobs?.asOf, jobs?.asOfBasis]).toEqual(['2021-04', 'stated']);
});

describe('a place of a list, a year long past, room and steps', () => {
  test.each([
    [
      'Nearly 100,000 people were trapped in the debris at Northport, Gale Bay, Ruritania and other places.',
      'Nearly 100,000: title leaves out a part',
    ],
    [
      'About 7,000 people were killed in the worst quake on record, which hit Ruritania in 1970.',
      'About 7,000: told of another time',
    ],
    ['The ferry, with a capacity of 250 people, sank.', '250: title leaves out the half of what is said'],
  ])('%s', (text, expected) => {
    expect(overclaimed(text)).toContain(expected);
  });
});

describe('whose verb, vote and price it is', () => {
  const else_ = 'its clause says something else of it';
  test.each([
    [
      'Some 12,000 drivers at 14 train companies will walk out on Friday.',
      '14: its clause does not say that so many are all',
    ],
    ['Only 300 of the 1,400 services planned for Friday will run.', `300: ${else_}`],
    ['Five people were wounded in the fire in Northport, and two later died.', `two: ${else_}`],
    ['There were 160 passengers and six crew on board, totalling 166.', `166: ${else_}`],
    ['The Senate voted 219-206 to begin debate on the bill.', '219: title leaves out the half of what is said'],
    ['Flooding in Northport, Gale Bay and Ruritania killed 21 people.', '21: title leaves out a part'],
    [
      'More than 300 people were evacuated from Northport and nearby villages.',
      'More than 300: title leaves out a part',
    ],
  ])('%s', (text, expected) => {
    expect(overclaimed(text)).toContain(expected);
  });

  test('what somebody did is of no happening besides', () => {
    const text =
      'Shelling killed 14 people in Northport. The shelling went on. Rebels said troops had killed 25 fighters.';
    expect(figures(text).at(-1)?.measure.agent).not.toBe('shelling');
  });

  test.each([
    ['The union asked to raise the minimum wage from $8 to $10.', undefined],
    ['The minimum wage rose from $8 to $10.', true],
    ['Halden Foods has a closing price of $10 on the last day before the talks.', true],
  ])('and replaced: %s', (text, former) => {
    expect(figures(text)[0]?.former).toBe(former);
  });
});

describe('comparisons, conditions and who works where', () => {
  test.each([
    ['A pack will cost 12 euros, one euro more than now.', 'one euro: its clause says something else of it'],
    [
      'Halden Foods would pay $350 million if the talks fail.',
      '$350 million: title leaves out the half of what is said',
    ],
    [
      'The fire killed more than 30 people, including nine whose bodies were not found.',
      'nine: title leaves out a part',
    ],
    [
      'Nobody found a dozen of the 78 people still missing in Northport.',
      'dozen: its clause says something else of it',
    ],
  ])('%s', (text, expected) => {
    const [words = '', reason = ''] = expected.split(': ');
    expect(
      figures(text).some(({ quantity, because }) => quantity.words.includes(words) && because.includes(reason)),
    ).toBe(true);
  });

  test('the year that it is compared with is not its own', () => {
    const [toll] = figures('In Northport 200 people died, 12 fewer than in 2019.');
    expect(toll?.measure.period).toBeUndefined();
  });

  test('what somebody at a bank expects is not what the bank earns', () => {
    const [earnings] = figures('Jonas Birkeland of Blue Exchange expects earnings of $5.05 a share this year.');
    expect(earnings?.measure.title).not.toMatch(/Blue Exchange/);
  });
});
