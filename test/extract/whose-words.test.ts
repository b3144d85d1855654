/** Whose words they are where a sentence names several, and where the report's own words begin again. */
import { describe, expect, it } from 'vitest';
import { direct, indirect } from './said.ts';

const two = '⟦Borel|O:borel⟧ bid for ⟦Arla|O:arla⟧ on Monday. ';

describe('the subject of a verb of saying', () => {
  it.each([
    [
      'behind an aside between two dashes',
      'Jo ⟦Ann Roe|P:roe⟧, chief executive of ⟦Arla|O:arla⟧ -- the largest dairy after ⟦Borel|O:borel⟧ -- said earlier the price was low.',
      ['roe: the price was low'],
    ],
    [
      'with the place that sent a member',
      'The yard must stay open, House leader ⟦Ann Roe|P:roe⟧ of ⟦Ohio|L:oh⟧ said.',
      ['roe: The yard must stay open'],
    ],
    [
      'of whom a body is told',
      'Spokeswoman ⟦Ann Roe|P:roe⟧ of the main miners’ union, the ⟦NUM|O:num⟧, told reporters the pits would open on Monday.',
      ['roe: the pits would open on Monday'],
    ],
    [
      'with a relative clause that no comma opens',
      'The law’s author, ⟦Ann Roe|P:roe⟧ who was hurt in the attack on President ⟦Ivo Doe|P:doe⟧, said the vote came too late.',
      ['roe: the vote came too late'],
    ],
    [
      'behind an office whose phrase ends in a name',
      'The crews will go home, the spokesman for the band of rebels known as the ⟦Hill Guard|O:hill⟧, Col. ⟦Ivo Doe|P:doe⟧, said.',
      ['doe: The crews will go home'],
    ],
    [
      'right before a participle',
      'Opposition grew, with mayor ⟦Ann Roe|P:roe⟧ leaving the talks and the minister ⟦Ivo Doe|P:doe⟧ telling parliament that the price was a joke.',
      [],
    ],
    [
      'that two share, one of them without a name',
      'In the end the rail company and the ⟦Rail Union|O:ru⟧ said the talks would go on.',
      ['? the rail company and the Rail Union: the talks would go on'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });

  it('is the person in front of a participle, not the first of the sentence', () => {
    expect(
      direct(
        'Opposition grew, with ⟦Ann Roe|P:roe⟧ leaving the talks and the minister ⟦Ivo Doe|P:doe⟧ telling his parliament that he had never seen such a “poor plan”.',
      ),
    ).toEqual(['doe: poor plan']);
  });

  it('is the person behind a body and an office', () => {
    expect(
      direct('⟦Arla|O:arla⟧ Chief Executive ⟦Ann Roe|P:roe⟧ answered with a letter saying, “There is a better use.”'),
    ).toEqual(['roe: There is a better use.']);
  });

  it('is not who is told of with “by” inside of what is said', () => {
    expect(
      direct('Spokeswoman ⟦Ann Roe|P:roe⟧ said the walkout announced by the ⟦Rail Union|O:ru⟧ was “a great pity.”'),
    ).toEqual(['roe: a great pity.']);
    expect(direct('The walkout was described by the ⟦Rail Union|O:ru⟧ as “a great success”.')).toEqual([
      'ru: a great success',
    ]);
  });
});

describe('a participle goes on with', () => {
  it.each([
    [
      'the clause behind “as”',
      '⟦Borel|O:borel⟧ shares fell on Monday as the port authority refused to sell its stake, saying it was worth more.',
      ['? the port authority: it was worth more'],
    ],
    [
      'the main clause behind a time',
      'Even before ⟦Borel|O:borel⟧ closed the yard, ⟦Ann Roe|P:roe⟧ wrote to the owners, saying the crews would leave.',
      ['roe: the crews would leave'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('who goes on', () => {
  it('is whose participle it was', () => {
    expect(
      indirect(
        `${two}But ⟦Arla|O:arla⟧ turned down ⟦Borel|O:borel⟧ at once, saying the price was low. It added that the plan was a risk.`,
      ),
    ).toEqual(['arla: the price was low', 'arla: the plan was a risk']);
  });

  it('are both whom the sentence before opens with', () => {
    expect(
      direct(
        'Dr ⟦Ann Roe|P:roe⟧ and Dr ⟦Ivo Doe|P:doe⟧ called on the ⟦Health Ministry|O:hm⟧ to act. They said: “It is a year too many.”',
      ),
    ).toEqual(['? Ann Roe and Dr Ivo Doe: It is a year too many.']);
  });

  it('is nobody because of a verb within what another says', () => {
    expect(
      indirect(
        '⟦Arla|O:arla⟧ said ⟦Borel|O:borel⟧ had agreed to lend the money. It said the notes would be paid in May.',
      ),
    ).toEqual(['arla: Borel had agreed to lend the money', 'arla: the notes would be paid in May']);
  });

  it('is not “the statement” with a word between', () => {
    expect(
      direct('⟦Ann Roe|P:roe⟧ said the crews were safe. The Greek statement said: “We will not give up the pier.”'),
    ).toEqual(['? The Greek statement: We will not give up the pier.']);
  });

  it('leads in with the main verb of the sentence before', () => {
    expect(
      direct(
        '⟦Ann Roe|P:roe⟧ said the yard had made a worse offer after the ⟦Rail Union|O:ru⟧ announced a walkout. “I am very sorry for all who travel.”',
      ),
    ).toEqual(['roe: I am very sorry for all who travel.']);
  });
});

describe('the report speaks again', () => {
  it.each([
    [
      'with “though”',
      'said the law would be a step, though she added that it came late',
      ['roe: the law would be a step', 'roe: it came late'],
    ],
    [
      'with another act of speech',
      'said the bid was fair and hinted that a better one would come',
      ['roe: the bid was fair', 'roe: a better one would come'],
    ],
    [
      'with what the words bring about',
      'said the bid was too low, blocking what would have been the largest deal of the year',
      ['roe: the bid was too low'],
    ],
    [
      'with what another did then',
      'said the board had refused the bid, and ⟦Borel|O:borel⟧ turned to the owners at once',
      ['roe: the board had refused the bid'],
    ],
    [
      'with what nobody could confirm',
      'said two people had died, but the figure could not be independently confirmed',
      ['roe: two people had died'],
    ],
    [
      'with verbs in a list',
      'announced she would sue ⟦Arla|O:arla⟧, accused the board of acting in bad faith, and demanded a vote',
      ['roe: she would sue Arla', 'roe: the board of acting in bad faith'],
    ],
    [
      'but not with a modal',
      'said the board had refused the bid, and ⟦Borel|O:borel⟧ would turn to the owners',
      ['roe: the board had refused the bid, and Borel would turn to the owners'],
    ],
    [
      'nor with what comes of it',
      'said two shafts had flooded, leaving forty miners without air',
      ['roe: two shafts had flooded, leaving forty miners without air'],
    ],
  ])('%s', (_, said, expected) => {
    expect(indirect(`⟦Ann Roe|P:roe⟧ ${said}.`)).toEqual(expected);
  });
});
