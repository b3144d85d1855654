/** A speaker that the verb's own clause does not bear out waits for an editor. */
import { describe, expect, it } from 'vitest';
import { claimIndirect } from '../../src/extract/quotes/indirect/indirect.ts';
import { findQuotes } from '../../src/extract/quotes/marks.ts';
import { claimQuotations } from '../../src/extract/quotes/statements.ts';
import { doubt } from '../../src/model/calibration.ts';
import { asCase } from './case.ts';
import { indirect } from './said.ts';

/** What is doubted of each statement's speaker, "-" where nothing is; a doubted one is no fact. */
function doubts(markup: string): string[] {
  const { reading, discourse } = asCase(markup);
  const quotes = claimQuotations(discourse, findQuotes(reading.document));
  return [...quotes, ...claimIndirect(discourse, quotes)].map(({ because, confidence }) => {
    const found = because.find((rule) => rule.startsWith('speaker: ')) ?? '-';
    return found === '-' || confidence <= doubt ? found : `${found}, and a fact`;
  });
}

describe('a participle’s subject', () => {
  it.each([
    [
      'of the clause that it hangs on',
      '⟦Borel|O:borel⟧ sent a letter – an offer that ⟦Arla|O:arla⟧ refused saying that the price was too low.',
      ['speaker: another acts'],
    ],
    [
      'of a sentence without one',
      '⟦Arla|O:arla⟧ revenue rose to $20 million on Thursday, above the plan and saying that buyers expected a better offer.',
      ['speaker: another acts'],
    ],
    [
      'before it, who adds to what was said',
      '⟦Ann Roe|P:roe⟧ said that the board had refused, adding that the price was too low.',
      ['-', '-'],
    ],
    ['that begins the sentence', '⟦Ann Roe|P:roe⟧ opposed the bid, saying that the price was too low.', ['-']],
  ])('%s', (_, markup, expected) => {
    expect(doubts(markup)).toEqual(expected);
  });
});

describe('a name inside of the words for whoever speaks', () => {
  it.each([
    [
      'Capt. Chuck Neel of the Judge’s ⟦Office|O:office⟧ said that the trial would go on.',
      ['speaker: only narrows who'],
    ],
    [
      'The marchers and forces allied to president ⟦Ivo Doe|P:doe⟧ refused the plan and announced the making of “a council of the free”.',
      ['speaker: only narrows who'],
    ],
    ['The head of the rescue unit ⟦Ann Roe|P:roe⟧ said the road was open.', ['-']],
    ['The board of ⟦Arla|O:arla⟧ said the price was too low.', ['-']],
  ])('%s', (markup, expected) => {
    expect(doubts(markup)).toEqual(expected);
  });
});

describe('what is said begins behind its hearer and its dateline', () => {
  it.each([
    [
      '⟦Ann Roe|P:roe⟧ told a ⟦Senate|O:senate⟧ hearing the yard needs a loan.',
      ['roe via senate: the yard needs a loan'],
    ],
    [
      'OSLO, Feb 1 Workers at the yard have voted to strike, ⟦Ann Roe|P:roe⟧ said on Wednesday.',
      ['roe: Workers at the yard have voted to strike'],
    ],
    ['⟦Ann Roe|P:roe⟧ told ⟦Norwegian|X:no⟧ television: "The yard is full of people and nobody helps."', []],
  ])('%s', (markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});
