/** What a title takes from the number's clause, and what no title may take. */
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/extract/figures/index.ts';
import type { FigureClaim } from '../../../src/model/claim.ts';
import { type Names, reading, report } from './report.ts';

const names: Names = {
  places: ['Northport', 'Arden', 'Gale Bay', 'Ruritania', 'Elbonia'],
  organizations: ['Halden Foods', 'Orrin Corp', 'Tarn Group', 'Dock Workers of Ruritania', 'Harbour Assembly'],
};
const figures = (text: string): readonly FigureClaim[] =>
  findFigures(reading(report(text, { date: '2023-05-08' }), names));

const all = (text: string): string[] => figures(text).map((f) => f.measure.title);

/** Of those that claim no more than their clause. */
const titles = (text: string): string[] =>
  figures(text).flatMap((f) => (f.overclaims === undefined ? [f.measure.title] : []));

describe('a clause of its own is no noun phrase', () => {
  test.each([
    ['He doubled the level at which house buyers pay stamp duty to £120,000.', []],
    ['He claims that where women candidates replace men turnout rises by 4%.', []],
    ['He told members child benefit would rise to £63 a week.', ['Planned child benefit per week']],
    ['They will start collecting tariffs of 25% in May.', ['Tariffs']],
    ['Doctors’ basic salaries range from £37,000 to £70,000 a year.', ['Basic salaries per year']],
    ['The bill makes platforms liable for fines of £5m.', ['Fines']],
  ])('%s', (text, expected) => {
    expect(expected.length === 0 ? titles(text) : all(text)).toEqual(expected);
  });
});

describe('a compound is told whole', () => {
  test.each([
    ['Their contribution to health care costs rose to 2%.', 'Contribution to health care costs'],
    ['The settlement includes a cost of living payment of £750.', 'Cost of living payment'],
    ['Ruritania will end its nearly 8-year-old war, which has claimed 2,000 lives.', 'People killed in the war'],
    ['Clashes killed 19 soldiers in assaults near the town of Arden.', /near the town of Arden/],
    ['The council promises £2bn of annual cost savings.', 'Annual cost savings promised'],
  ])('%s', (text, expected) => {
    const title = figures(text).at(-1)?.measure.title;
    if (typeof expected === 'string') expect(title).toBe(expected);
    else expect(title).toMatch(expected);
  });
});

test('what an aside tells is told of another thing, and who insists says so', () => {
  const award = 'They were awarded a 5% pay rise, which will be paid from May, following a 22% pay increase.';
  expect(titles(award)).toEqual(['Pay rise', 'Pay increase']);
  expect(all('The ministry insisted it cannot improve its offer of a 5% pay increase.')).toEqual([
    'Offered pay increase',
  ]);
  expect(titles('She is expected to raise the stamp duty threshold from £60,000.')).toEqual(['Stamp duty threshold']);
  expect(titles('The board offered the nurses an 11% pay rise.')).toEqual(['Offered pay rise']);
  expect(titles('Predicted debt would come to £170bn.')[0]).not.toMatch(/expected predicted/i);
});

describe('whose bid it is, and what is bought', () => {
  test.each([
    [
      'Orrin Corp has agreed to buy the dairy group Halden Foods for £4.9bn.',
      'Money to be paid for Halden Foods by Orrin Corp',
    ],
    ['The bid from rival Orrin Corp was valued at about $6.6 billion.', 'Bid from Orrin Corp'],
    ['Within hours of Tarn Group’s bid of £4.7bn, others rose.', "Tarn Group's bid"],
    ['It fought the hostile $68-a-share Orrin Corp bid.', 'Orrin Corp bid per share'],
  ])('%s', (text, expected) => {
    expect(titles(text)).toContain(expected);
  });
  test.each([
    'Orrin Corp would buy Halden Foods for $59 in cash and half a share.',
    'It may enter the trade by acquiring Halden Foods for $27 billion.',
    'It bought shares of Halden Foods for $27 billion.',
  ])('%s', (text) => {
    expect(titles(text).join()).not.toContain('paid for');
  });
});

describe('what befell whom', () => {
  test.each([
    ['The conflict has taken an estimated 20,000 lives.', /^People killed/],
    ['The war cost 75,000 lives.', /^People killed/],
    ['The union represents 45,000 striking dockers.', /^Dockers on strike/],
    ['About 35,000 members of the Dock Workers of Ruritania went on strike on Sunday.', /on strike/],
    ['Some 45,000 children will die before 2030.', /^Children expected to die/],
  ])('%s', (text, expected) => {
    expect(titles(text)[0]).toMatch(expected);
  });
  test.each([
    'He said the case of Arden indicated 7,000 homes in Ruritania would pay more.',
    'Hunts killed a total of 91 foxes - only four were killed by hounds.',
    'More than 200 workers who are employed by Halden Foods have rejected it.',
    'It was believed 166 other people were aboard.',
    'Halden Foods employs more than 102,000 abroad and one analyst said it was bold.',
    'He spoke of Ruritania. The party is creating two Ruritanias.',
  ])('%s', (text) => {
    expect(titles(text).join()).not.toMatch(/indicated|killed|Workers employed|aboard|saids|Ruritanias created/);
  });
});

test('a pair of numbers behind a verb of passing is a vote', () => {
  expect(titles('The measure, long sought by others, passed 35 to 21 in the Harbour Assembly.')).toEqual([
    'Votes in favour in the Harbour Assembly',
    'Votes against in the Harbour Assembly',
  ]);
});

test('a place that another verb or a distance names is not where it was', () => {
  const places = (text: string): string => {
    const [first] = figures(text);
    return `${first?.measure.place} ${first?.measure.setting}`;
  };
  expect(
    places(
      'Ada Roe signed the accord in Northport, ending a conflict in the south that has killed an estimated 2,000 people.',
    ),
  ).not.toContain('Northport');
  expect(places('Police in Arden said 64 people were rescued near the rig, 120 miles north of Arden.')).not.toContain(
    'Arden',
  );
});

test('whose sentence it is, and which tax or election', () => {
  const owner = (text: string): string | undefined => figures(text)[0]?.measure.agent;
  const killer = 'Ada Roe’s killer, Max Doe, admitted her murder and was jailed for 15 years.';
  expect(
    findFigures(reading(report(killer, { date: '2023-05-08' }), { people: ['Ada Roe', 'Max Doe'] }))[0]?.measure.agent,
  ).toBe('Max Doe');
  expect(owner('It was jailed for 15 years.')).toBeUndefined();
  expect(all('The 2001 election cost £80m.')).toEqual(['Cost of the 2001 election']);
});

test('when something else begins is not when it was, and a holiday is no place', () => {
  const [strike] = figures('They agreed to suspend a three-day strike until 15 January.');
  expect(strike?.asOf).toBe('2023-05-08');
  const [, missing] = figures('Some 41 Ruritanians died on Boxing Day, with 158 others missing.');
  expect(missing?.measure.place).not.toBe('Day');
});

test('an increase over other rates is not one of pay', () => {
  const dispute = 'The union called a strike over pay. The strike began.';
  expect(all(`${dispute} The plan brings an average 23 percent increase over current rates.`)).not.toContain(
    'Pay increase',
  );
  expect(all(`${dispute} It rejected a 4 percent increase.`)).toContain('Pay increase');
});

test('where those are who tell it is not where it was', () => {
  const [rescued] = figures('Officials in Northport, Ruritania, said that 64 people had been rescued.');
  expect(rescued?.measure.place).not.toBe('Northport');
});

test('how a share of people voted, with what it was about', () => {
  expect(titles('They were due to strike after 98% of doctor members backed a strike.')).toEqual([
    'Share of doctor members backing a strike',
  ]);
  expect(titles('Some 97 per cent of members of the union rejected the pay offer.')).toEqual([
    'Share of members rejecting the pay offer',
  ]);
  expect(titles('A poll found 54% of voters supported the plan.')).toEqual(['Share of voters supporting the plan']);
});

test('who stands before the comma represents them', () => {
  const text = 'The Dock Workers of Ruritania, representing 40,000 dockers, went on strike in May.';
  expect(figures(text)[0]?.measure.agent).toBe('Dock Workers of Ruritania');
});

test('the day on which a count rose is not that of what happened', () => {
  expect(all('The death toll in the Zenda triple train crash on Monday increased to 278.')).toEqual([
    'People killed in the Zenda triple train crash',
  ]);
  expect(all('The Zenda triple train crash on Monday killed 278 people.')).toEqual([
    'People killed in the Zenda triple train crash on 8 May 2023',
  ]);
});
