import { describe, expect, it } from 'vitest';
import { claimIndirect } from '../../src/extract/quotes/indirect.ts';
import { findQuotes } from '../../src/extract/quotes/marks.ts';
import { claimQuotations } from '../../src/extract/quotes/statements.ts';
import { asCase } from './case.ts';

/** Speaker and words of every direct statement, in order. */
function direct(markup: string): string[] {
  const c = asCase(markup);
  return claimQuotations(c.discourse, findQuotes(c.reading.document)).map(
    (s) => `${'entity' in s.speaker ? s.speaker.entity : `? ${s.speaker.unnamed}`}: ${s.quote}`,
  );
}

function indirect(markup: string): string[] {
  const c = asCase(markup);
  const quotes = claimQuotations(c.discourse, findQuotes(c.reading.document));
  return claimIndirect(c.discourse, quotes).map(
    (s) => `${'entity' in s.speaker ? s.speaker.entity : `? ${s.speaker.unnamed}`}: ${s.quote}`,
  );
}

describe('direct quotations', () => {
  it.each([
    ['after the words', '“The yard is full,” ⟦Mary Jones|P:jones⟧ said.', ['jones: The yard is full']],
    ['inverted', '"The yard is full," said ⟦Mary Jones|P:jones⟧, a foreman.', ['jones: The yard is full']],
    ['before the words', '⟦Jones|P:jones⟧ told reporters: “The yard is full.”', ['jones: The yard is full.']],
    [
      'split by its clause',
      '“The yard is full,” ⟦Jones|P:jones⟧ said. “It cannot take another ship.”',
      ['jones: The yard is full … It cannot take another ship.'],
    ],
    ['a fragment', '⟦Jones|P:jones⟧ called the offer “a bad joke” on Monday.', ['jones: a bad joke']],
    [
      'beyond an apposition',
      '⟦Jones|P:jones⟧, a foreman who joined in 1999, said: “We are full.”',
      ['jones: We are full.'],
    ],
    ['by a pronoun', '⟦Mary Jones|P:jones⟧ met the owners. “They listened,” she said.', ['jones: They listened']],
    ['by somebody unnamed', '“They listened,” a senior official said.', ['? a senior official: They listened']],
    [
      'in single marks',
      '‘The yard is full,’ said ⟦Jones|P:jones⟧. ‘It’s the workers’ fault,’ he said.',
      ['jones: The yard is full', 'jones: It’s the workers’ fault'],
    ],
    [
      'run on over paragraphs',
      '“The yard is full,” ⟦Jones|P:jones⟧ said.\n\n“It was full last week.\n\n“It will be full tomorrow.”',
      ['jones: The yard is full', 'jones: It was full last week. It will be full tomorrow.'],
    ],
    ['with mixed marks', '“The yard is full," ⟦Jones|P:jones⟧ said.', ['jones: The yard is full']],
    [
      'reported by an outlet',
      'The ⟦Herald|O:herald⟧ quoted ⟦Jones|P:jones⟧ as saying the yard was “very full”.',
      ['jones: very full'],
    ],
  ])('finds the speaker %s', (_, markup, expected) => {
    expect(direct(markup)).toEqual(expected);
  });

  it.each([
    ['a scare quote', 'The so-called “flying bank” closed on Monday.'],
    ['a title', 'He starred in the film “The Long Yard” in 1987.'],
    ['marks nobody speaks in', 'The “heritage” railway reopened.'],
  ])('leaves out %s', (_, markup) => {
    expect(direct(markup)).toEqual([]);
  });

  it('cites whole sentences, and its spans are the quoted words', () => {
    const c = asCase('Trade was slow. “The yard is full,” ⟦Jones|P:jones⟧ said on Monday. Ships wait.');
    const [claim] = claimQuotations(c.discourse, findQuotes(c.reading.document));
    expect(claim?.evidence.map((e) => e.quote)).toEqual(['“The yard is full,” Jones said on Monday.']);
    expect(claim?.spans.map((s) => c.source.text.slice(s.start, s.end))).toEqual(['The yard is full,']);
  });
});

describe('indirect statements', () => {
  it.each([
    [
      'a that-clause',
      'The ⟦union|O:union⟧ said on Tuesday that talks would resume within days.',
      ['union: talks would resume within days'],
    ],
    [
      'a trailing clause',
      'Talks would resume within days, ⟦Jones|P:jones⟧ said.',
      ['jones: Talks would resume within days'],
    ],
    [
      'according to',
      'Some forty ships are waiting, according to ⟦Jones|P:jones⟧.',
      ['jones: Some forty ships are waiting'],
    ],
    [
      'a participle',
      'The ⟦union|O:union⟧ left the talks, saying the owners had not moved at all.',
      ['union: the owners had not moved at all'],
    ],
  ])('reads %s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });

  it('takes no aside for what was said', () => {
    expect(indirect('⟦Jones|P:jones⟧ said on arrival in the harbour town.')).toEqual([]);
  });
});
