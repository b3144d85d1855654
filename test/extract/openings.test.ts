/** Where what was said begins, and what only looks like speech: datelines, frames, clauses that the report tells itself. */
import { describe, expect, it } from 'vitest';
import { direct, indirect } from './said.ts';

describe('what was said begins', () => {
  it.each([
    [
      'behind its own frame, told twice',
      '⟦Ann Roe|P:roe⟧ left. She added that the repairs will cost “billions of crowns,” ⟦Roe|P:roe⟧ said.',
      ['roe: the repairs will cost “billions of crowns,”'],
    ],
    [
      'behind a dateline with a low line',
      'OSLO (AP) _ The ferries will stay in port until May, ⟦Ann Roe|P:roe⟧ announced today.',
      ['roe: The ferries will stay in port until May'],
    ],
    [
      'behind a place and its colon',
      '⟦Oslo|L:oslo⟧ : The ferries will stay in port until May, ⟦Ann Roe|P:roe⟧ announced today.',
      ['roe: The ferries will stay in port until May'],
    ],
    [
      'behind the letter it was said in',
      '⟦Ann Roe|P:roe⟧ thanked the crews, saying in a letter the town’s debt to the men of the lifeboats was great.',
      ['roe: the town’s debt to the men of the lifeboats was great'],
    ],
    [
      'behind the dash of an item',
      '– Arla made a bid for the yard, ⟦Ann Roe|P:roe⟧ said.',
      ['roe: Arla made a bid for the yard'],
    ],
    [
      'behind a day and its dash',
      'Aug. 12—The ferries stayed in port until noon, ⟦Ann Roe|P:roe⟧ said.',
      ['roe: The ferries stayed in port until noon'],
    ],
    [
      'with a pronoun behind the verb',
      '⟦Ann Roe|P:roe⟧, who had first refused the role, said she changed her mind after the rehearsal.',
      ['roe: she changed her mind after the rehearsal'],
    ],
    [
      'behind the place it was said in',
      'The agency quoted ⟦Ann Roe|P:roe⟧ as saying in Oslo that the ferries were full.',
      ['roe: the ferries were full'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('no speech', () => {
  it.each([
    [
      'a place and no clause',
      'The agency quoted ⟦Ann Roe|P:roe⟧ as saying in the northern town, where the ferries lay.',
    ],
    ['a thing that is pointed at', '⟦Arla|O:arla⟧ maintained that cautious tone on Monday.'],
    ['what a thing threatens', '⟦Arla|O:arla⟧ ended a walkout that threatened to close the dairies of the north.'],
    [
      'what somebody vowed of the noun before',
      'They kept off the ground that ⟦Arla|O:arla⟧ vowed to plough in the autumn.',
    ],
    [
      'what the report tells before a vow',
      'The mayor set a day for the vote, and ⟦Arla|O:arla⟧ vowed to stay calm until then.',
      ['arla: to stay calm until then'],
    ],
  ])('%s', (_, markup, expected: string[] = []) => {
    expect(indirect(markup)).toEqual(expected);
  });

  it('is what the report tells before "but she said"', () => {
    expect(
      indirect('⟦Ann Roe|P:roe⟧ declined to describe the match as “won and done,” but she said, “We are on the way.”'),
    ).toEqual([]);
    expect(
      direct('⟦Ann Roe|P:roe⟧ declined to describe the match as “won and done,” but she said, “We are on the way.”'),
    ).toEqual(['roe: We are on the way.']);
  });
});

describe('whose words a quotation is', () => {
  it.each([
    [
      'whoever stands before it, where the report goes on with somebody else',
      'The coach ⟦Ivo Doe|P:doe⟧ described it as “a bit of luck,” and the owner ⟦Ann Roe|P:roe⟧ said it was “only right.”',
      ['doe: a bit of luck', 'roe: only right.'],
    ],
    [
      'not of whom the speaker tells what he goes on with',
      '⟦Ann Roe|P:roe⟧ spoke in Oslo. She said ⟦Arla|O:arla⟧ would continue “to grow slowly” in the north.',
      ['roe: to grow slowly'],
    ],
    [
      'an office',
      '“The vote is off,” the office of Mayor ⟦Ann Roe|P:roe⟧ said in a note.',
      ['? the office of Mayor Ann Roe: The vote is off'],
    ],
    [
      'whom the main clause names, where a pronoun comes before',
      '⟦Ivo Doe|P:doe⟧ had called the vote. Although she said the date was odd, ⟦Ann Roe|P:roe⟧ called the plan “a trick”.',
      ['roe: a trick'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(direct(markup)).toEqual(expected);
  });

  it('is of the sources that are quoted, without "as"', () => {
    expect(indirect('The Gazette quoted officials in Oslo as saying the ferry was lost.')).toEqual([
      '? officials in Oslo: the ferry was lost',
    ]);
  });
});
