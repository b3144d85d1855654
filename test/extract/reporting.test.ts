/** Ways of reporting what somebody said: which words are read as said, and by whom. */
import { describe, expect, it } from 'vitest';
import { direct, indirect } from './said.ts';

describe('somebody, whatever the noun', () => {
  it.each([
    [
      'a district',
      'The district said it had offered teachers a raise.',
      ['? The district: it had offered teachers a raise'],
    ],
    [
      'a trade in the plural',
      'The yard could fetch a higher price than 27 dollars, Oslo yard arbitrageurs said.',
      ['? Oslo yard arbitrageurs: The yard could fetch a higher price than 27 dollars'],
    ],
    [
      'the press',
      'Most of the crew were saved at once, local media reported.',
      ['? local media: Most of the crew were saved at once'],
    ],
    ['not what shows something', 'The colour of the water shows that the well is old.', []],
    ['not what stands behind a preposition', 'Those on the bridge said that.', []],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('without “that”', () => {
  it.each([
    ['behind a statement', '⟦Acme|O:acme⟧ said in a statement it would cut 500 jobs.', ['acme: it would cut 500 jobs']],
    [
      'behind a statement, a day and a place',
      '⟦Acme|O:acme⟧ said in a statement released on Monday in ⟦Oslo|L:oslo⟧ the yard would close by May.',
      ['acme: the yard would close by May'],
    ],
    [
      'behind hearers',
      '⟦Acme|O:acme⟧ told the banks in the group last September it could not pay any more.',
      ['acme: it could not pay any more'],
    ],
    ['behind a particle', '⟦Roe|P:roe⟧ pointed out it was too late for that.', ['roe: it was too late for that']],
    ['behind an adjective', '⟦Roe|P:roe⟧ made it clear the talks would go on.', ['roe: the talks would go on']],
    ['with a fear', 'Officials fear the toll could rise.', ['? Officials: the toll could rise']],
    ['not of fears', 'There were fears that the toll could rise.', []],
    [
      'by an agency whose name ends as what it gets',
      'The ⟦Associated Press|O:ap⟧ reports that the toll has risen.',
      ['ap: the toll has risen'],
    ],
    [
      'in a clause that opens with “during”',
      '⟦Roe|P:roe⟧ said that during that year the owners decided to limit trips.',
      ['roe: during that year the owners decided to limit trips'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('in a relative clause', () => {
  it.each([
    [
      'of “which”',
      'The tax, which supporters say will help the harbour, was passed at last.',
      ['? supporters: will help the harbour'],
    ],
    [
      'of nothing',
      'A device ⟦Roe|P:roe⟧ claimed could read minds in a minute was a box of sand.',
      ['roe: could read minds in a minute was a box of sand'],
    ],
    [
      'with a title before the name',
      'The plan, which President ⟦Roe|P:roe⟧ said had been offered by the crews, is dead.',
      ['roe: had been offered by the crews'],
    ],
    ['not of hope', 'A step that mediators hope will bring the crews home was taken.', []],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('according to', () => {
  it.each([
    [
      'figures without an owner',
      'According to council staff figures, the cost is about 6 percent higher than before.',
      ['? council staff figures: the cost is about 6 percent higher than before'],
    ],
    [
      'a body’s own figures',
      'According to ⟦Acme|O:acme⟧ figures, the cost is about 6 percent higher than before.',
      ['acme: the cost is about 6 percent higher than before'],
    ],
    [
      'a frame that says nothing yet',
      'With about 500 houses lost, according to estimates by officials, whole villages were still outside.',
      ['? officials: whole villages were still outside'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('the end of what was said', () => {
  it.each([
    [
      'a list of clauses before an inverted verb',
      'Piers, sheds and cranes would close, wages would go unpaid, and gates would be locked, warned the ⟦Dockers Union|O:union⟧.',
      ['union: Piers, sheds and cranes would close, wages would go unpaid, and gates would be locked'],
    ],
    [
      'what it means, by the report',
      '⟦Acme|O:acme⟧ announced that it would pay $10 million in aid, a rare gesture at a time when trade was slow.',
      ['acme: it would pay $10 million in aid'],
    ],
    [
      'another act of saying',
      '⟦Roe|P:roe⟧ alleged that the vote was not fair and said the clerks had been chased away.',
      ['roe: the vote was not fair', 'roe: the clerks had been chased away'],
    ],
    [
      'no cheers',
      'The bridge would be built by May, ⟦Roe|P:roe⟧ said, to loud cheers.',
      ['roe: The bridge would be built by May'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

it('reads “quoted as saying” behind a quotation, with the outlet', () => {
  expect(direct('“It will rain,” ⟦Roe|P:roe⟧ was quoted by the ⟦Herald|O:herald⟧ as saying.')).toEqual([
    'roe via herald: It will rain',
  ]);
  expect(direct('“It will rain,” ⟦Roe|P:roe⟧ is quoted as saying by the ⟦Herald|O:herald⟧.')).toEqual([
    'roe via herald: It will rain',
  ]);
});

it('two persons with words of their own speak together', () => {
  expect(
    indirect('⟦Jim Roe|P:roe⟧, the mayor of Oslo, and ⟦Ann Doe|P:doe⟧, its treasurer, said that talks had failed.'),
  ).toEqual(['? Jim Roe and Ann Doe: talks had failed']);
});
