import { describe, expect, test } from 'vitest';
import { isClean } from '../../../src/extract/figures/voice/clean.ts';
import { figuresSaid, type Names, reading, report } from './report.ts';

const names: Names = {
  people: ['Jane Roe', 'Ann Doe'],
  organizations: ['Harbour Guard', 'Coast Agency', 'Halden Ferries'],
  places: ['Northport', 'Ruritania'],
};
const unproven = 'whose word the number is, nothing proves';

/** Of each number: by whom it is, "?" where it is somebody's and nothing proves whose, "-" where it is the report's own. */
const voices = (text: string): string[] => {
  const read = reading(report(text, { date: '2023-05-08' }), names);
  return figuresSaid(read).map(({ attributedTo, because }) => {
    if (attributedTo === undefined) return because.includes(unproven) ? '?' : '-';
    if ('unnamed' in attributedTo) return attributedTo.unnamed;
    return read.entities.find(({ key }) => key === attributedTo.entity)?.name ?? '';
  });
};

describe('a number in the mouth of somebody', () => {
  test.each([
    // Named.
    ['The Harbour Guard said 12 people were rescued.', ['Harbour Guard']],
    [
      'More were expected, with estimates of the missing ranging from 72 by the Coast Agency to 300 by Jane Roe.',
      ['Coast Agency', 'Jane Roe'],
    ],
    [
      'Halden Ferries said 172 people were on board and, last night, the Coast Agency put the death toll at 153.',
      ['Halden Ferries', 'Coast Agency'],
    ],
    // In words that are a whole phrase, with no day in it.
    ['But by Saturday evening harbour police said 19 bodies had been recovered.', ['harbour police']],
    [
      'The number of deaths is approaching 1,000, according to Coast Agency figures published on Monday.',
      ['Coast Agency'],
    ],
    [
      'At least 600 people died, according to a count given by the crisis centre set up in Northport.',
      ['crisis centre'],
    ],
    ['The toll according to Jane Roe is 57, while three people are still missing.', ['Jane Roe', '-']],
    ['Rebels claim to have killed 30 soldiers.', ['Rebels']],
    // Somebody's, and nothing tells whose.
    ['The nation’s No.2 baker said the offer of $9 a share was too low.', ['?']],
    ['The mayors revised their initial death toll of six people to eight.', ['?', '?']],
    [
      'Members rallied, and the leadership maintained that the extra $700 fee would be paid by the firms.',
      ['the leadership'],
    ],
    [
      'At least 316 people died in Northport, Capt. Roe of the rescue service told a broadcaster - more than in the last flood.',
      ['?'],
    ],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(expected);
  });
});

describe('a number outside of what is said is the report’s own', () => {
  test.each([
    ['A landslide killed 12 people in Northport.', ['-']],
    ['The 2,500-member union, which has been on strike, said the company did not answer.', ['-']],
    ['By Monday the number of suspected and confirmed cases in Ruritania had increased to 242.', ['-']],
    ['The fire claimed the lives of 60 teenagers when it ripped through a hall.', ['-']],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(expected);
  });
});

test.each([
  ['the harbour police', true],
  ['a minister in the islands', true],
  ['Ruritania’s security forces', true],
  ['Saturday evening harbour police', false],
  ['sufficiently address workers', false],
  ['figures published on Monday', false],
  ['officials who said', false],
])('%s is somebody: %s', (unnamed, expected) => {
  expect(isClean({ unnamed })).toBe(expected);
});
