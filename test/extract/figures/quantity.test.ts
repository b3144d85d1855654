import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/extract/figures/index.ts';
import type { Quantity } from '../../../src/model/values.ts';
import { type Names, type ReportFields, reading, report, unmark } from './report.ts';

const figures = (text: string, names?: Names, fields?: ReportFields) =>
  findFigures(reading(report(text, fields), names));

/** `about 1200 people`, `3.2..4 degrees`, `? people` */
const told = ({ value, low, high, comparator, unit }: Quantity): string =>
  `${comparator === 'exact' ? '' : `${comparator} `}${low === undefined ? (value ?? '?') : `${low}..${high}`} ${unit}`;

test('letters that two countries write at a sum mean the currency of the one the report names', () => {
  const text = 'The mine in Botswana cost P20 million.';
  expect(figures(text, { places: ['Botswana'] }).map((f) => told(f.quantity))).toEqual(['20000000 BWP']);
  expect(figures(text).map((f) => told(f.quantity))).toEqual(['20000000 PHP']);
});

describe('reads the whole words of a quantity, its value, hedge and unit', () => {
  test.each([
    ['It cost ⟦$4.2 million⟧.', ['4200000 USD']],
    [
      'It cost ⟦$4.2-billion⟧ and ⟦about £1.1bn⟧, or ⟦€190m⟧.',
      ['4200000000 USD', 'about 1100000000 GBP', '190000000 EUR'],
    ],
    ['They sold ⟦5 million⟧ name constructors.', ['5000000 people']],
    ['They offered ⟦more than 40 million pesos⟧ in Mexico.', ['more than 40000000 MXN']],
    ['It fetched ⟦A$3,000⟧ and ⟦5 million Canadian dollars⟧.', ['3000 AUD', '5000000 CAD']],
    [
      'They offered ⟦A$3 billion⟧, ⟦Aus$4bn⟧, ⟦$A5 billion⟧, ⟦AUD $5.10⟧ a share and ⟦Can$6m⟧.',
      ['3000000000 AUD', '4000000000 AUD', '5000000000 AUD', '5.1 AUD', '6000000 CAD'],
    ],
    [
      'It cost ⟦R898bn⟧, ⟦Ksh3 billion⟧, ⟦RM20m⟧ and ⟦GH¢68.1 billion⟧.',
      ['898000000000 ZAR', '3000000000 KES', '20000000 MYR', '68100000000 GHS'],
    ],
    [
      'It cost ⟦RM30,000⟧, ⟦Rp 5 trillion⟧, ⟦Tk 8,000⟧, ⟦UGX 5m⟧, ⟦Kshs 50⟧, ⟦SKr 4 billion⟧ and ⟦500 CFA francs⟧.',
      ['30000 MYR', '5000000000000 IDR', '8000 BDT', '5000000 UGX', '50 KES', '4000000000 SEK', '500 XOF'],
    ],
    ['They earn ⟦R90⟧ a day, and paid ⟦K5,000⟧; R4 is a road, K2 a mountain.', ['90 ZAR', '5000 ZMW']],
    ['It cost ⟦Z$500⟧, ⟦M$5,000⟧ and ⟦E£20⟧.', ['500 ZWL', '5000 MYR', '20 EGP']],
    ['It cost Q$⟦5⟧.', ['5 number']],
    ['It cost ⟦AUD$5⟧, ⟦USD$6m⟧ and ⟦GBP£7⟧.', ['5 AUD', '6000000 USD', '7 GBP']],
    ['The dividend is ⟦30Ac⟧ or ⟦13.25c⟧ a share.', ['30 AUD cents', '13.25 USD cents']],
    [
      'It paid ⟦€8,7-billion⟧, ⟦352,5 pence⟧ a share, and has ⟦almost 49 000⟧ workers and ⟦1 200 000⟧ trees.',
      ['8700000000 EUR', '352.5 GBP pence', 'nearly 49000 people', '1200000 trees'],
    ],
    [
      'On May 12 ⟦300⟧ villagers fled; it called another ⟦four⟧- day strike and a ⟦weeklong⟧ truce.',
      ['300 people', '4 days', '1 weeks'],
    ],
    ['Shares closed at ⟦146p⟧, then ⟦171 pence⟧.', ['146 GBP pence', '171 GBP pence']],
    ['⟦Some 2,600⟧ people died.', ['about 2600 people']],
    ['⟦Two dozen⟧ ships and ⟦half a million⟧ tonnes of oil were seized.', ['24 ships', '500000 tonnes']],
    [
      '⟦Seventy-eight⟧ people, ⟦two hundred and fifty⟧ sheep and ⟦a hundred⟧ cattle were lost.',
      ['78 people', '250 sheep', '100 cattle'],
    ],
    [
      '⟦A third⟧ of them and ⟦two-thirds⟧ of voters agree; ⟦nearly half⟧ of the pupils do, ⟦one in five⟧ teachers.',
      ['0.333333333333 share', '0.666666666667 share', 'nearly 0.5 share', '0.2 share'],
    ],
    ['⟦Hundreds⟧ of pupils and ⟦tens of thousands⟧ of workers marched.', ['about ? people', 'about ? people']],
    ['Shares plunged ⟦40¾p⟧ to ⟦498¼p⟧.', ['40.75 GBP pence', '498.25 GBP pence']],
    ['It made a ⟦530p-a-share⟧ offer.', ['530 GBP pence']],
    ['The vaccine is stored at ⟦-80⟧ degrees and prices moved ⟦-0.4%⟧.', ['-80 degrees', '-0.4 percent']],
    ['⟦At least one⟧ case is known, and a ⟦one⟧-day strike was called.', ['at least 1 cases', '1 days']],
    ['An ⟦18⟧ member contact group met for ⟦24⟧ hours.', ['18 people', '24 hours']],
    ['They would raise the pension age from ⟦60⟧ to ⟦65⟧, members voted.', ['60 years', '65 years']],
    [
      '⟦Between 110 and 130⟧ people, ⟦200-250⟧ houses, ⟦two or three⟧ boats.',
      ['110..130 people', '200..250 houses', '2..3 boats'],
    ],
    ['It would cost ⟦between $3 and $4 billion⟧.', ['3000000000..4000000000 USD']],
    ['Inflation fell from ⟦4%⟧ to ⟦6 per cent⟧.', ['4 percent', '6 percent']],
    ['The rate rose by ⟦150⟧ basis points.', ['150 basis points']],
    ['A ⟦90⟧-day truce, a ⟦six⟧-week ceasefire and a ⟦2 1/2⟧ hour meeting.', ['90 days', '6 weeks', '2.5 hours']],
    ['They walked ⟦70⟧ kilometres and ⟦10⟧km more.', ['70 km', '10 km']],
    [
      '⟦No fewer than 2,300⟧ birds, ⟦fewer than 400⟧ posts, ⟦as many as 3,000⟧ villagers, ⟦no more than 25,000⟧ fans.',
      ['at least 2300 birds', 'less than 400 posts', 'up to 3000 people', 'up to 25000 people'],
    ],
    [
      'It will cut ⟦up to 300⟧ posts; fears grew ⟦up to 25⟧ villagers were dead.',
      ['up to 300 jobs', 'up to 25 people'],
    ],
    ['The temperature rose up to ⟦40⟧ degrees.', ['40 degrees']],
    ['⟦100 or more⟧ ships waited, ⟦a dozen or so⟧ sank.', ['at least 100 ships', 'about 12 ships']],
    ['The party won by ⟦391⟧ votes to ⟦12⟧.', ['391 votes', '12 votes']],
    ['The levy fell from ⟦2.5⟧ to ⟦1.75 per cent⟧.', ['2.5 percent', '1.75 percent']],
    [
      'The damage came to ⟦45 million zlotys⟧. ⟦At least 600 million⟧ was needed.',
      ['45000000 PLN', 'at least 600000000 PLN'],
    ],
    ['⟦One⟧ person is still missing and ⟦one⟧ of them is a child.', ['1 people', '1 people']],
    [
      'Votes were cast in ⟦155⟧ out of ⟦156⟧ districts, and ⟦three⟧ of the firm’s ⟦14⟧ mills shut.',
      ['155 districts', '156 districts', '3 mills', '14 mills'],
    ],
    ['It cost ⟦$10 million⟧. The ⟦1,100⟧ death toll may rise.', ['10000000 USD', '1100 people']],
    ['The quake had a magnitude of ⟦6.1⟧ and displaced ⟦about 14,000⟧.', ['6.1 magnitude', 'about 14000 people']],
  ])('%s', (marked, expected) => {
    const { text, spans } = unmark(marked);
    const found = figures(text, { places: ['Mexico'] });
    expect(found.map((f) => text.slice(f.span.start, f.span.end))).toEqual(spans);
    expect(found.map((f) => told(f.quantity))).toEqual(expected);
  });
});

describe('passes over numbers that count nothing', () => {
  test.each([
    'On 7 October 2023 he left; in 2019 prisoners rebelled.',
    'At 10:30, at 9 p.m., at 0400 GMT and at five in the morning it rained.',
    'Smith, 43, met Jones (51), a 12-year-old boy and a woman aged 64.',
    'Article 5, Flight 370, Local 100, phase two, Room 12 and No. 10 are names.',
    'They lost 3-1, then won 6-4, 7-5.',
    'Call 0800 555 123 or 020-7946-0958.',
    '© 2024 The Paper. Copyright 2012 The Wire. (c) 1999 Agency.',
    'He is one of the few; one aide said it was the only one.',
    'The A320, the F-16 and Covid-19 came before the 9/11 anniversary.',
    'A Boeing 737-800 came down at 2.35am under the Transport Regulations 2004 with its crew.',
    'In the first half, in the third phase and the ninth mission nothing happened.',
    'She lives at 10 Downing Street.',
    'Their two-way radios and five-star hotels failed.',
    'They announced it at about three in the morning on Friday.',
    '2.\n\nThey said that the truce would hold.',
    'He was 54. I was fifteen and happy.',
  ])('%s', (text) => {
    expect(figures(text).map((f) => f.quantity.words)).toEqual([]);
  });
});

test('"talks about 12 prisoners" hedges nothing, "about 12 prisoners" does', () => {
  expect(figures('Talks about 12 prisoners failed. About 12 prisoners fled.').map((f) => f.quantity.words)).toEqual([
    '12',
    'About 12',
  ]);
});

test('reads numbers that a machine took apart', () => {
  const text =
    'more than 37 , 200 peopl have been kill and 251 other were taken hostag in a six - week war that cost $ 4 . 2 billion .';
  expect(figures(text, {}, { quality: 'degraded' }).map((f) => `${f.quantity.words} = ${told(f.quantity)}`)).toEqual([
    'more than 37 , 200 = more than 37200 people',
    '251 = 251 people',
    'six = 6 weeks',
    '$ 4 . 2 billion = 4200000000 USD',
  ]);
});

test('a decimal that a machine took apart is one number, and a day of a month none', () => {
  const text = 'the offer of £ 9 . 8bn follow a sept . 19 upris , at a ratio of 0 . 2589 share .';
  expect(figures(text, {}, { quality: 'degraded' }).map((f) => told(f.quantity))).toEqual([
    '9800000000 GBP',
    expect.stringMatching(/^0\.2589 /),
  ]);
});

test('a hedge before an article', () => {
  expect(figures('They want around a 35% rise and at a 5% discount.').map((f) => f.quantity.words)).toEqual([
    'around a 35%',
    '5%',
  ]);
});

test('a currency before a sign that a machine set apart, and a number that something climbs past', () => {
  const text =
    'the offer of aud $ 5 . 10 in cash and nz $ 3 for each share climb past 75 peopl , who walk past 300 hous .';
  expect(figures(text, {}, { quality: 'degraded' }).map((f) => told(f.quantity))).toEqual([
    '5.1 AUD',
    '3 NZD',
    'more than 75 people',
    '300 houses',
  ]);
});

test('the evidence is the whole sentence, the id is the span’s', () => {
  const [first, second] = figures('It rained. The fire killed 12 people and hurt 30.');
  expect(first?.evidence[0].quote).toBe('The fire killed 12 people and hurt 30.');
  expect(first?.id).not.toBe(second?.id);
  expect(figures('It rained. The fire killed 12 people and hurt 30.')[0]?.id).toBe(first?.id);
});

describe('text that is no prose', () => {
  /** Looks at a token: what the reading of figures costs, whatever the machine. */
  const looks = (text: string): number => {
    const read = reading(report(text));
    let n = 0;
    const tokens = new Proxy(read.document.tokens, {
      get: (target, key, receiver) => {
        n++;
        return Reflect.get(target, key, receiver);
      },
    });
    findFigures({ ...read, document: { ...read.document, tokens } });
    return n;
  };

  test('rows of numbers give no figures', () => {
    expect(figures('Ayr | 12 | 30 | 4.5\nLuton | 7 | 28 | 3').map((f) => f.quantity.words)).toEqual([]);
  });

  test.each([
    ['one endless sentence', 'a fire killed 12 people in the old town near the port and '],
    ['numbers', '12 '],
    ['number words', 'two hundred and '],
    ['hyphens', 'two-'],
    ['sentences', 'A fire in the port killed 12 people on Monday, the ministry said. '],
  ])('costs no more a word where there is more of it: %s', (_, text) => {
    expect(looks(text.repeat(600))).toBeLessThan(looks(text.repeat(200)) * 3.3);
  });

  test('the evidence of an endless sentence is the stretch around the figure', () => {
    const found = figures('a fire killed 12 people in the old town near the port and '.repeat(2000));
    expect(Math.max(...found.map((f) => f.evidence[0].quote.length))).toBeLessThan(2500);
  });
});
