import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/extract/quotes/marks.ts';
import { claimQuotations } from '../../src/extract/quotes/statements.ts';
import { asCase } from './case.ts';
import { direct, indirect } from './said.ts';

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
      ['jones via herald: very full'],
    ],
    [
      'by whoever spoke last',
      'A senior official spoke to the ⟦Herald|O:herald⟧. ⟦Jim Smith|P:smith⟧ had left. An aide said talks were over. “It is done,” he added.',
      ['? An aide: It is done'],
    ],
    [
      'by the pronoun that fits the name',
      '⟦Margaret Jones|P:jones⟧ met ⟦Peter Smith|P:smith⟧. “They listened,” she said. “Hardly,” he said.',
      ['jones: They listened', 'smith: Hardly'],
    ],
    [
      'a spokesman, in the report’s words',
      '“We are full,” a spokesman for ⟦Acme|O:acme⟧ said.',
      ['? a spokesman for Acme of acme: We are full'],
    ],
    [
      'its negotiator',
      '⟦Norway|O:norway⟧ agreed. “A peak is no slogan,” its chief negotiator said.',
      ['? its chief negotiator of norway: A peak is no slogan'],
    ],
    ['one of several', '“Not today,” one of them said.', ['? one of them: Not today']],
    [
      'sources, not whom they are close to',
      '⟦Jim Smith|P:smith⟧ scored. “He will stay,” sources close to the player say.',
      ['? sources close to the player: He will stay'],
    ],
    [
      'somebody of another sort',
      '“My client has one dream,” the Frenchman said.',
      ['? the Frenchman: My client has one dream'],
    ],
    ['past an honorific', '“A bridge,” said its chairman, Ratu ⟦Tomasi Roe|P:roe⟧, on Monday.', ['roe: A bridge']],
    [
      'run on in one block',
      '“The yard is full,” ⟦Jones|P:jones⟧ said. “It was full last week. “It will be full tomorrow.”',
      ['jones: The yard is full … It was full last week. It will be full tomorrow.'],
    ],
    [
      'in both styles of marks',
      '“The yard is full,” ⟦Jones|P:jones⟧ said. ⟦Smith|P:smith⟧ disagreed. ‘It is empty,’ ⟦Smith|P:smith⟧ said.',
      ['jones: The yard is full', 'smith: It is empty'],
    ],
    [
      'in single marks after a plural',
      "⟦Jones|P:jones⟧ called it 'a letter to the workers' and left. 'No,' ⟦Smith|P:smith⟧ said.",
      ['jones: a letter to the workers', 'smith: No'],
    ],
    [
      'not whom the speaker’s clause names',
      'A treasury aide said little. That reference spoils a bill of Senator ⟦Peter Roe|P:roe⟧. “It is weak,” he said.',
      ['roe: It is weak'],
    ],
    [
      'with a quotation within',
      '"They have one answer: \'Not now,\'" Mr ⟦Roe|P:roe⟧ said, according to the ⟦Herald|O:herald⟧ newspaper.',
      ["roe: They have one answer: 'Not now,'"],
    ],
    ['no nickname', 'Mr ⟦Doe|P:doe⟧ met ⟦Robert Roe|P:roe⟧ ("Bob"), according to ⟦Ann Poe|P:poe⟧.', []],
    [
      'not whom a clause behind it names',
      '⟦Jones|P:jones⟧ said it was “time to stop”, after the leaders of ⟦Acme|O:acme⟧ asked for more.',
      ['jones: time to stop'],
    ],
    ['as somebody put it', 'It was “a gift to nobody”, as ⟦Jones|P:jones⟧ put it.', ['jones: a gift to nobody']],
  ])('finds the speaker %s', (_, markup, expected) => {
    expect(direct(markup)).toEqual(expected);
  });

  it.each([
    ['a scare quote', 'The so-called “flying bank” closed on Monday.'],
    ['a title', 'He starred in the film “The Long Yard” in 1987.'],
    ['what others call something', '⟦Acme|O:acme⟧ dismissed its chief, a step in what locals call the “long dry”.'],
    ['what a clause behind says', '⟦Jones|P:jones⟧ said it was late, after the owners proposed “many changes” to it.'],
    ['what could have been answered', '⟦Acme|O:acme⟧ could have answered with the one word “yes”.'],
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

  it.each([
    [
      'past the dateline',
      '⟦OSLO|L:oslo⟧, May 3 - Ferries have stopped for the day, the ⟦union|O:union⟧ said.',
      ['union: Ferries have stopped for the day'],
    ],
    [
      'with an office after the name',
      'It wanted a price nearer $9, ⟦Ann Poe|P:poe⟧, the deputy harbour minister, said on Monday.',
      ['poe: It wanted a price nearer $9'],
    ],
    [
      'one within the other as the outer one’s',
      '⟦Toyo|O:toyo⟧ has told ⟦Acme|O:acme⟧ that it would not cover more, a person familiar with the letter said.',
      ['? a person familiar with the letter: Toyo has told Acme that it would not cover more'],
    ],
    [
      'without the quotation that is set off',
      '⟦Jones|P:jones⟧ said that it would cost up to 2,800 jobs, “and not many of them in Paris”.',
      ['jones: it would cost up to 2,800 jobs'],
    ],
    ['from the middle', 'It was, ⟦Jones|P:jones⟧ conceded, too late for that.', ['jones: It was … too late for that']],
    [
      'from a number on',
      'A union official said between 900 and 1,400 jobs were at risk.',
      ['? A union official: between 900 and 1,400 jobs were at risk'],
    ],
    [
      'before the report speaks again',
      '⟦Jones|P:jones⟧ said that talks had failed, a remark that ⟦Acme|O:acme⟧ criticized, without saying why.',
      ['jones: talks had failed'],
    ],
    [
      'before another act of the speaker’s',
      '⟦Jones|P:jones⟧ said ⟦Acme|O:acme⟧ has accepted the plan, and he called on others for the same.',
      ['jones: Acme has accepted the plan'],
    ],
    [
      'not into the clause of another verb',
      '⟦Jones|P:jones⟧ says ⟦Roe|P:roe⟧ assured him that he supports it all.',
      ['jones: Roe assured him that he supports it all'],
    ],
    [
      'before a verb of the report’s own',
      '⟦Acme|O:acme⟧ announced that it would sell the pier but called the price a joke.',
      ['acme: it would sell the pier'],
    ],
    [
      'before what somebody has not done',
      '⟦Jones|P:jones⟧ has acknowledged that his cabinet approved the plan, but he has not voiced support for it.',
      ['jones: his cabinet approved the plan'],
    ],
    [
      'before what somebody else has not done',
      '⟦Jones|P:jones⟧ said the plan had been offered, but the owner ⟦Jim Roe|P:roe⟧ has not yet signed it.',
      ['jones: the plan had been offered'],
    ],
    [
      'what was done after it',
      'There were hard choices still to come, ⟦Jones|P:jones⟧ said, and gave no details.',
      ['jones: There were hard choices still to come'],
    ],
    [
      'no name of a university for its professor',
      'Professor ⟦Hamish Roe|P:roe⟧ of the ⟦University of Bergen|O:uni⟧, who came late, said that the cost had risen.',
      ['roe: the cost had risen'],
    ],
  ])('cuts %s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });

  it.each([
    ['what will be said', '⟦Jones|P:jones⟧ will say that the cost has risen sharply.'],
    ['what somebody had said', 'It was shorter than what ⟦Jones|P:jones⟧ had said when the ferry left.'],
    ['state visit', '⟦Roe|P:roe⟧ is on a short state visit to Oslo meant to sell more fish.'],
    ['report of an outlet in s', 'He was asked about a ⟦Times|O:times⟧ report quoting the minister at some length.'],
    ['report of an outlet', 'He was asked about a ⟦Herald|O:herald⟧ report quoting the minister at some length.'],
    ['a plan that was proposed', '⟦Jones|P:jones⟧ said on Monday in the plan that was proposed by Acme.'],
  ])('takes no %s for a statement', (_, markup) => {
    expect(indirect(markup)).toEqual([]);
  });

  it('does not take somebody spoken of for the speaker', () => {
    expect(
      indirect(
        'The treasury aide said little. That spoils a good bill introduced by Senator ⟦Peter Roe|P:roe⟧, he said.',
      ),
    ).toEqual(['? The treasury aide: That spoils a good bill introduced by Senator Peter Roe']);
  });

  it('does not take an owner for the speaker', () => {
    expect(indirect('⟦Norway|O:norway⟧’s rail owner left the talks, saying the plan would cost too much.')).toEqual([]);
    expect(
      indirect('A ⟦U.S.|O:us⟧ official, speaking in Paris, said ⟦Kenya|O:kenya⟧ still regards it as open.'),
    ).toEqual(['? A U.S. official: Kenya still regards it as open']);
  });

  it('takes no aside for what was said', () => {
    expect(indirect('⟦Jones|P:jones⟧ said on arrival in the harbour town.')).toEqual([]);
  });
});

describe('who is not known for sure', () => {
  it('a source that stays unnamed is not whoever was named last', () => {
    const report =
      'One of the sources, present at the talks, said President ⟦Jim Roe|P:roe⟧ would sign. “It is agreed,” he said, asking not to be identified.';
    expect(direct(report)).toEqual(['? One of the sources: It is agreed']);
    expect(direct('⟦Jim Roe|P:roe⟧ met the crews. “It is over,” he said on condition of anonymity.')).toEqual([
      '? he: It is over',
    ]);
  });

  it('officials of two bodies are no single body', () => {
    expect(
      indirect('Norwegian and ⟦Acme|O:acme⟧ officials have played it down, saying that the talks had failed.'),
    ).toEqual(['? Norwegian and Acme officials: the talks had failed']);
    expect(indirect('The talks had failed, said Norwegian and ⟦Acme|O:acme⟧ officials who know them.')).toEqual([
      '? Norwegian and Acme officials: The talks had failed',
    ]);
  });

  it('who speaks together is neither alone', () => {
    expect(indirect('⟦Acme|O:acme⟧ and ⟦Norway|O:norway⟧ said the talks had failed.')).toEqual([
      '? Acme and Norway: the talks had failed',
    ]);
    expect(direct('“We are done,” ⟦Acme|O:acme⟧ and ⟦Norway|O:norway⟧ said.')).toEqual([
      '? Acme and Norway: We are done',
    ]);
    expect(indirect('⟦Jim Roe|P:roe⟧ met ⟦Ann Doe|P:doe⟧, and ⟦Acme|O:acme⟧ said the talks had failed.')).toEqual([
      'acme: the talks had failed',
    ]);
  });

  it('“the minister” is a minister where one is named, nobody where two are', () => {
    const said = ' “We would rather wait,” the minister said.';
    expect(direct(`Minister ⟦Jim Roe|P:roe⟧ met the crews.${said}`)).toEqual(['roe: We would rather wait']);
    expect(direct(`Minister ⟦Jim Roe|P:roe⟧ met Minister ⟦Ann Doe|P:doe⟧.${said}`)).toEqual([
      '? the minister: We would rather wait',
    ]);
  });

  it('words that others act upon stay with their speaker', () => {
    expect(direct('Mayor ⟦Roe|P:roe⟧ denounced the strike as “illegal” and the court agreed.')).toEqual([
      'roe: illegal',
    ]);
    expect(
      direct('After a rally by the ⟦Union|O:union⟧, Mayor ⟦Roe|P:roe⟧ denounced the strike and said it was “illegal”.'),
    ).toEqual(['roe: illegal']);
  });

  it('what an article goes on to say is not said by the body named before', () => {
    expect(
      indirect(
        '⟦Acme|O:acme⟧ had accepted. An article that a paper published said the deal was dead. Even the crews, it said, had doubts about it.',
      ),
    ).toContain('? An article: Even the crews … had doubts about it');
  });

  it('a nickname is nobody’s', () => {
    expect(direct('⟦Roe|P:roe⟧ said he wanted to see the “Iron Lady” in May.')).toEqual([]);
  });

  it('a word nobody has said yet is nobody’s', () => {
    expect(direct('⟦Acme|O:acme⟧, ⟦Jones|P:jones⟧ said, could have answered with the one word “yes”.')).toEqual([]);
  });

  it('quoted words of the report’s sentence are no beginning of the next quotation', () => {
    expect(direct('⟦Jones|P:jones⟧ said the crews would “try to close it”. “I believe them. They can.”')).toEqual([
      'jones: try to close it',
      'jones: I believe them. They can.',
    ]);
  });
});

describe('clauses of their own', () => {
  it.each([
    ['an aside', '⟦Roe|P:roe⟧, who remarked briefly on the talks, was criticized by ⟦Acme|O:acme⟧ on Monday.'],
    ['an indirect question', 'Nobody knew what changes ⟦Acme|O:acme⟧ said the crews were demanding.'],
    ['an infinitive', '⟦Norway|O:norway⟧ expects the talks to go on this week.'],
    ['an announced plan', '⟦Acme|O:acme⟧ announced plans to close the yard by May, which is in debt.'],
    ['a thing reported', '⟦Acme|O:acme⟧ reported a loss of 3 million dollars that was expected by analysts.'],
    ['a warned hearer', '⟦Roe|P:roe⟧ warned the company it would lose its licence.'],
    ['what a body does', '⟦Acme|O:acme⟧ found itself in trouble as its ships were held up.'],
    [
      'a thing announced before another clause',
      'The ⟦Union|O:union⟧ announced the walkout, Mayor ⟦Roe|P:roe⟧ denounced the strike.',
    ],
    ['a hearer', '⟦Roe|P:roe⟧ told Swedish television in a rare interview: “We should say that it is over.”'],
    [
      'an owner',
      "Reporters of the ⟦Gazette|O:gazette⟧ followed the secretary of state's visit that was ended by rain.",
    ],
  ])('%s is none', (_, markup) => {
    expect(indirect(markup)).toEqual([]);
  });

  it('take no “that” where a subject and its verb follow', () => {
    expect(indirect('⟦Acme|O:acme⟧ confirmed the deal with the yard was off.')).toEqual([
      'acme: the deal with the yard was off',
    ]);
  });

  it.each([
    [
      'Even if ⟦Acme|O:acme⟧ agrees, ⟦Jones|P:jones⟧ said, the crews will need a week.',
      'jones: Even if Acme agrees … the crews will need a week',
    ],
    [
      'Efforts are being made, ⟦Jones|P:jones⟧ added, to have the crews freed in May.',
      'jones: Efforts are being made … to have the crews freed in May',
    ],
  ])('are followed to their end: %s', (markup, expected) => {
    expect(indirect(markup)).toEqual([expected]);
  });
});
