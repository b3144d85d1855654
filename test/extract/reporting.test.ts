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

describe('a premise or an aside before the clause', () => {
  it.each([
    [
      'without a comma',
      '⟦Ada Roe|P:roe⟧ spoke. She said if the truce failed she would call the crews back.',
      ['roe: if the truce failed she would call the crews back'],
    ],
    [
      'conceded',
      '⟦Ada Roe|P:roe⟧ spoke. She said although the yard denied the leak existed it was not mending it.',
      ['roe: although the yard denied the leak existed it was not mending it'],
    ],
    [
      'between commas',
      '⟦Acme|O:acme⟧ said, if the bid failed, it would name two directors.',
      ['acme: if the bid failed, it would name two directors'],
    ],
    [
      'behind “that”',
      'The minister also said that, despite the delay, the bridge would open.',
      ['? The minister: despite the delay, the bridge would open'],
    ],
    [
      'behind “that”, with somebody in it who is heard',
      'The mayor said that, according to the engineers, the dam could fail.',
      ['? The mayor: according to the engineers, the dam could fail'],
    ],
    [
      'behind the subject',
      '⟦Ada Roe|P:roe⟧ warned 300 members of the guard, backed by the army, had fled the yard.',
      ['roe: 300 members of the guard, backed by the army, had fled the yard'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('what only looks like a verb of saying', () => {
  it.each([
    [
      'what is expected to come',
      'Two cranes are on their way to raise the ferry, with one of them expected to arrive on Friday, the minister said.',
      ['? the minister: Two cranes are on their way to raise the ferry, with one of them expected to arrive on Friday'],
    ],
    [
      'another speaker behind a dash',
      'An official says the rate will rise—but another economist tells reporters he doubts it will.',
      ['? An official: the rate will rise', '? another economist: he doubts it will'],
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
      'not where the report’s own verb ends it',
      'A device ⟦Roe|P:roe⟧ claimed could read minds in a minute was a box of sand.',
      [],
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

describe('where the clause begins', () => {
  it.each([
    [
      'with a condition, and a verb in marks behind the comma',
      '⟦Roe|P:roe⟧ said if the crews came back with an offer, the port “could not trust” them to keep it.',
      ['roe: if the crews came back with an offer, the port “could not trust” them to keep it'],
    ],
    [
      'with a condition in the present',
      '⟦Roe|P:roe⟧ says if the truce holds on both piers, the crews could have a calm summer.',
      ['roe: if the truce holds on both piers, the crews could have a calm summer'],
    ],
    [
      'with a day it is counted to',
      '⟦Roe|P:roe⟧ said as of Monday evening, about 300 boats had been moved.',
      ['roe: as of Monday evening, about 300 boats had been moved'],
    ],
    [
      'at a subject whose verb is in the past',
      'The premier admitted his government failed to act on the fire.',
      ['? The premier: his government failed to act on the fire'],
    ],
    [
      'not at a thing, though a verb follows behind “and”',
      '⟦Acme|O:acme⟧ announced its first budget in years and projected a loss of 5 million.',
      [],
    ],
    [
      'not in a relative of the place it was said in',
      '⟦Roe|P:roe⟧ announced transfers in a budget that aims to cut the fees.',
      [],
    ],
    [
      'behind the hearers of an assurance',
      '⟦Roe|P:roe⟧ assured lawmakers that the delay would not matter.',
      ['roe: the delay would not matter'],
    ],
    [
      'behind “that” alone, where the verb has other uses',
      '⟦Roe|P:roe⟧ agreed that the fee was high. ⟦Doe|P:doe⟧ agreed the price.',
      ['roe: the fee was high'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('where the clause ends', () => {
  it.each([
    [
      'at a verdict on it',
      '⟦Roe|P:roe⟧ said the law brings the largest cut in decades, a claim Mayor ⟦Doe|P:doe⟧ repeated twice.',
      ['roe: the law brings the largest cut in decades'],
    ],
    [
      'at what has been suggested by nobody',
      '⟦Roe|P:roe⟧ insisted there were no problems, although it has been suggested that two owners refuse.',
      ['roe: there were no problems'],
    ],
    [
      'at the comma that closes a relative',
      'The engineer, who said he had drunk two beers, testified that he was sober.',
      ['? The engineer: he was sober', '? The engineer: he had drunk two beers'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup).toSorted()).toEqual([...expected].sort());
  });
});

describe('a verb that other words lead to', () => {
  it.each([
    ['⟦Roe|P:roe⟧ went on to say that the port was safe.', 'roe: the port was safe'],
    ['⟦Roe|P:roe⟧ was quick to insist that it would pay no more.', 'roe: it would pay no more'],
    ['⟦Roe|P:roe⟧ continued to deny that any crew had been paid.', 'roe: any crew had been paid'],
    ['The loss was small in the end, ⟦Roe|P:roe⟧ points out.', 'roe: The loss was small in the end'],
  ])('%s', (markup, expected) => {
    expect(indirect(markup)).toEqual([expected]);
  });

  it('is not one that somebody declined', () => {
    expect(indirect('⟦Roe|P:roe⟧ declined to say that the port was safe.')).toEqual([]);
  });
});

describe('what somebody vows to do', () => {
  it.each([
    ['vowed', '⟦Acme|O:acme⟧ vowed to restore the pier.', ['acme: to restore the pier']],
    [
      'threatened, up to the next verb',
      '⟦Acme|O:acme⟧ threatened to leave the port at once and sought a delay.',
      ['acme: to leave the port at once'],
    ],
    ['not what others are urged to do', '⟦Roe|P:roe⟧ urged families of the missing to come to the hall.', []],
    ['not said by those who were urged', 'The owners were urged to pay the crews.', []],
    ['not a place', '⟦Roe|P:roe⟧ promised to the last.', []],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('an accusation', () => {
  it.each([
    ['of something done', 'Rebels accused ⟦Roe|P:roe⟧ of wanting a war.', ['? Rebels: Roe of wanting a war']],
    [
      'beside another act, up to the next clause',
      '⟦Acme|O:acme⟧ left the talks, accusing the crews of hiding boats and the mayor has left.',
      ['acme: the crews of hiding boats'],
    ],
    ['blame', '⟦Acme|O:acme⟧ blamed the weather for the delay.', ['acme: the weather for the delay']],
    ['not of nobody', '⟦Roe|P:roe⟧ was accused of wanting a war.', []],
    ['not made yet', '⟦Acme|O:acme⟧ did not accuse the crews of hiding boats.', []],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('who else speaks in the sentence', () => {
  it.each([
    [
      'another person, with a job between commas',
      '⟦Roe|P:roe⟧ said the toll was at 40 and ⟦Ivo Doe|P:doe⟧, an adviser to the mayor, said it could reach 50.',
      ['roe: the toll was at 40', 'doe: it could reach 50'],
    ],
    [
      'a writing that somebody gave out',
      'The ⟦Rail Union|O:ru⟧ released a statement that said the offer was too low.',
      ['ru: the offer was too low'],
    ],
    ['nobody, in a question', 'Asked whether he would stay, ⟦Roe|P:roe⟧ said.', []],
    ['nobody, in a time', 'During the truce, reached on Monday, the ⟦Rail Union|O:ru⟧ said.', []],
    ['nobody, in a manner', 'Seats will be given out according to individual employee needs.', []],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });

  it('is not the hearer, however long', () => {
    expect(indirect('⟦Roe|P:roe⟧ told the joint finance and works committees the delay would not matter.')).toEqual([
      'roe: the delay would not matter',
    ]);
  });
});

describe('what follows a verb of saying', () => {
  it.each([
    [
      'a pronoun and its verb, behind "agreed"',
      '⟦Ann Roe|P:roe⟧ agreed it was rare to run such a story at all.',
      ['roe: it was rare to run such a story at all'],
    ],
    [
      'a clause behind an adverb',
      '⟦Ann Roe|P:roe⟧ signalled clearly that the hearings would go on in May.',
      ['roe: the hearings would go on in May'],
    ],
    [
      'a clause behind when it was said',
      '⟦Ann Roe|P:roe⟧ had said since her trial began that she was eager to speak.',
      ['roe: she was eager to speak'],
    ],
    [
      'a clause whose subject has a relative',
      'The ⟦Rail Union|O:ru⟧ confirmed the state of the bridge, which was old, was poor.',
      ['ru: the state of the bridge, which was old, was poor'],
    ],
    [
      'a clause, behind a participle and a day',
      '⟦Ann Roe|P:roe⟧ gave up her seat on Monday saying she was tired of the quarrel.',
      ['roe: she was tired of the quarrel'],
    ],
    [
      'a clause, behind a dash and a participle',
      '⟦Ann Roe|P:roe⟧ praised the crews for their calm - arguing the method could be used by others.',
      ['roe: the method could be used by others'],
    ],
    [
      'a clause behind an aside',
      '⟦Ann Roe|P:roe⟧ said, however, that the house was not inclined to accept it.',
      ['roe: the house was not inclined to accept it'],
    ],
    [
      'a clause behind a writing that is named like a verb',
      '⟦Ann Roe|P:roe⟧ said in her final report that 12 of the complaints had merit.',
      ['roe: 12 of the complaints had merit'],
    ],
    [
      'a clause whose verb ends in no sign of a verb',
      '⟦Ann Roe|P:roe⟧ said she and the lawyer hope to speak by telephone on Friday.',
      ['roe: she and the lawyer hope to speak by telephone on Friday'],
    ],
    [
      'a clause that begins with words in marks',
      'The ⟦Air Bureau|O:air⟧ complained that “obstructions” by the authorities had breached two agreements.',
      ['air: “obstructions” by the authorities had breached two agreements'],
    ],
    [
      'a clause, where an apposition ends before the verb',
      '⟦Ann Roe|P:roe⟧, senior economist at the ⟦Isles Bank|O:bank⟧, estimates that the cap could lead owners to sell.',
      ['roe: the cap could lead owners to sell'],
    ],
    [
      'no clause, but what a noun does',
      'The judge found him guilty on four counts after a trial that heard 33 witnesses.',
      [],
    ],
    [
      'the end of a relative, in marks',
      'The ⟦Arla|O:arla⟧ chairman, ⟦Ann Roe|P:roe⟧, who said in June that her bank was “not a parcel,” steps down on Friday.',
      ['roe: her bank was “not a parcel,”'],
    ],
    [
      'what the main clause is set against',
      'However, when ⟦Ann Roe|P:roe⟧ announced last week that the board was full, she indicated that it would sell the yard.',
      ['roe: the board was full', 'roe: it would sell the yard'],
    ],
    [
      'all of a clause whose verb stands in the marks',
      '⟦Ann Roe|P:roe⟧ said the tributes would mean that, however long it takes, “we will never lose sight of them”.',
      ['roe: the tributes would mean that, however long it takes, “we will never lose sight of them”'],
    ],
    ['no premise alone', '⟦Ann Roe|P:roe⟧ said that when they last met in May, “We had an understanding.”', []],
    [
      'an opinion, behind "held that"',
      '⟦Ann Roe|P:roe⟧ held that other factors did not matter.',
      ['roe: other factors did not matter'],
    ],
    [
      'nothing that is held',
      'The offer, disclosed on Friday by ⟦Arla|O:arla⟧, gives ten new shares for each five held.',
      [],
    ],
    [
      'nothing of whom a relative tells',
      '⟦Ann Roe|P:roe⟧ spoke of the boys who Mr ⟦Ivo Doe|P:doe⟧ had said remained in the house.',
      [],
    ],
    ['no clause: "to exchange notes"', '⟦Ann Roe|P:roe⟧ met them for a talk, which served to exchange notes.', []],
    [
      'no clause: they blame each other',
      '⟦Ann Roe|P:roe⟧ and the crews blamed one another for the delay, and five left.',
      [],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});
