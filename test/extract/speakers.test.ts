import { describe, expect, it } from 'vitest';
import { claimIndirect } from '../../src/extract/quotes/indirect/indirect.ts';
import { findQuotes } from '../../src/extract/quotes/marks.ts';
import { claimQuotations } from '../../src/extract/quotes/statements.ts';
import { asCase } from './case.ts';
import { direct, indirect } from './said.ts';

describe('who “she” is', () => {
  it('is nobody whom “him” or “her” beside the name excludes', () => {
    const report =
      'Mayor ⟦Ivo Roe|P:roe⟧ spoke. ⟦Oksa Doe|P:doe⟧ contradicted him on Monday. It was late, she said, “and dark”.';
    expect(direct(report)).toEqual(['doe: and dark']);
  });

  it('is the subject of the last clause, behind “but” as well', () => {
    expect(
      direct('⟦Eamon Roe|P:roe⟧ will stay but ⟦Fio Doe|P:doe⟧ is leaving on Monday. “I have no plans,” she said.'),
    ).toEqual(['doe: I have no plans']);
  });

  it('is whom the title that opens the sentence means', () => {
    expect(
      direct(
        'Former chief executive ⟦Héctor Roe|P:roe⟧ resigned. ⟦Inés Doe|P:doe⟧ was sad. Nobody spoke. It rained. The former chief executive left by a side door. “I am an engineer,” he told reporters.',
      ),
    ).toEqual(['roe: I am an engineer']);
  });
});

describe('a title or a kind of body', () => {
  it.each([
    ['in short and in full', 'Gov. ⟦Dana Roe|P:roe⟧ signed it. The crews left. They ate. “Good,” the governor said.'],
    [
      'of a woman or a man',
      'Chairwoman ⟦Dana Roe|P:roe⟧ signed it. The crews left. They ate. “Good,” the chairman said.',
    ],
  ])('is one office %s', (_, markup) => {
    expect(direct(markup)).toEqual(['roe: Good']);
  });

  it('may be told by the name', () => {
    expect(indirect('The ⟦Mining Federation|O:fed⟧ met. Some forty crews have come, the federation said.')).toEqual([
      'fed: Some forty crews have come',
    ]);
  });
});

describe('what the report calls a body', () => {
  const bidders =
    "⟦Arla|O:arla⟧, the ⟦Danish|X:dk⟧ food giant, bid for ⟦Borel|O:borel⟧. ⟦Britain|L:uk⟧'s ⟦Borel|O:borel⟧, a drinks maker, was silent. ";
  it.each([
    ['its state', 'The ⟦Danish|X:dk⟧ group said the price was fair.', ['arla: the price was fair']],
    ['what it makes', 'The drinks maker said the price was low.', ['borel: the price was low']],
    [
      'another state: nobody named',
      'The ⟦French|X:fr⟧ company said the price was low.',
      ['? The French company: the price was low'],
    ],
  ])('%s', (_, said, expected) => {
    expect(indirect(bidders + said)).toEqual(expected);
  });

  it('behind its name', () => {
    expect(
      indirect('The ⟦Upland|O:upland⟧ rebel coalition took the town. Talks began. The coalition said it had won.'),
    ).toEqual(['upland: it had won']);
  });
});

describe('the statement', () => {
  it('that opens a sentence is of whoever spoke last', () => {
    expect(direct('“We go,” ⟦Acme|O:acme⟧ said. The statement continued: “We are late.”')).toEqual([
      'acme: We go',
      'acme: We are late.',
    ]);
  });
});

describe('a sentence with two verbs of saying', () => {
  it.each([
    [
      'tells what somebody else said',
      'Mr ⟦Roe|P:roe⟧ had told ⟦Ann Doe|P:doe⟧ that brakes “would never pay”, ⟦Doe|P:doe⟧ said.',
      ['roe: would never pay'],
    ],
    [
      'names the speaker between the verb and the mark',
      'A third had arrived, and half of that, said the foreman ⟦Baltazar Roe|P:roe⟧, “is tied up the wrong way round”.',
      ['roe: is tied up the wrong way round'],
    ],
    ['has its agent behind “by”', 'The plan was described by ⟦Jim Roe|P:roe⟧ as “a bad joke”.', ['roe: a bad joke']],
  ])('%s', (_, markup, expected) => {
    expect(direct(markup)).toEqual(expected);
  });

  it('does not stop at an aside in a relative clause', () => {
    expect(
      indirect(
        '⟦Kate Roe|P:roe⟧ in ⟦Oslo|L:oslo⟧ says that the crowd shouted at the guards, who, they believe, have a plan.',
      ),
    ).toEqual(['roe: the crowd shouted at the guards, who, they believe, have a plan']);
  });

  it('shares its subject', () => {
    expect(indirect('⟦Jim Roe|P:roe⟧ called it “a letter” and said that the company could not meet it.')).toEqual([
      'roe: the company could not meet it',
    ]);
  });
});

describe('nobody speaks', () => {
  it.each([
    ['who is told', 'The ⟦Union|O:union⟧ was told that the yard would close in May.'],
    ['where something is revealed', 'On Friday it was revealed that ⟦Acme|O:acme⟧ had sold the yard.'],
  ])('%s', (_, markup) => {
    expect(indirect(markup)).toEqual([]);
  });
});

describe('marks', () => {
  it('single ones count though no comma stands before them', () => {
    expect(direct('Mr ⟦Roe|P:roe⟧ said he would ‘absolutely not’ resign on Monday.')).toEqual(['roe: absolutely not']);
    expect(direct("Mr ⟦Roe|P:roe⟧ said he would 'absolutely not' resign on Monday.")).toEqual(['roe: absolutely not']);
  });

  it('no elision opens a quotation', () => {
    expect(direct("Mr ⟦Roe|P:roe⟧ said that the '90s and the workers' vote were over.")).toEqual([]);
  });
});

describe('the text of an indirect statement', () => {
  it.each([
    [
      'has the mark that closes a quotation in it',
      'The yard is "merely buying time," ⟦Roe|P:roe⟧ said.',
      ['roe: The yard is "merely buying time,"'],
    ],
    ['leaves out the report’s “but”', 'But talks would go on, ⟦Roe|P:roe⟧ said.', ['roe: talks would go on']],
    [
      'ends before what was not said',
      '⟦Roe|P:roe⟧ said that talks would go on, but declined to say when.',
      ['roe: talks would go on'],
    ],
    [
      'ends before the report’s dash',
      '⟦Roe|P:roe⟧ said that he would welcome a meeting - which is set for May.',
      ['roe: he would welcome a meeting'],
    ],
    [
      'goes on behind the second of two dashes',
      '⟦Roe|P:roe⟧ said that the plan – which cost a lot – would fail.',
      ['roe: the plan – which cost a lot – would fail'],
    ],
    ['is no pronoun and its verb before a quotation', '⟦Roe|P:roe⟧ said it was “willing to hold more talks”.', []],
    ['is no premise of a quotation', '⟦Roe|P:roe⟧ added that while he was confident: “We may wait for May.”', []],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('who is not the speaker', () => {
  it.each([
    [
      'whom a spokeswoman speaks for',
      'A spokeswoman for Mr ⟦Prescott|P:prescott⟧ said talks were going on.',
      ['? A spokeswoman for Mr Prescott: talks were going on'],
    ],
    [
      'the body behind a missing comma',
      '⟦Mark Roe|P:roe⟧, the general secretary of the rail union the ⟦RWU|O:rwu⟧ also announced that nobody would strike.',
      ['roe: nobody would strike'],
    ],
    [
      'a director of something larger',
      'Director ⟦Jim Roe|P:roe⟧ came. The ⟦Acme|O:acme⟧ crews were paid, its Africa director said.',
      ['? its Africa director of acme: The Acme crews were paid'],
    ],
    [
      'the vice president',
      'President ⟦Ann Doe|P:doe⟧ met Vice President ⟦Jim Roe|P:roe⟧. Talks had gone well, the president said.',
      ['doe: Talks had gone well'],
    ],
    [
      'who declared what somebody else rejects',
      'The cabinet rejected a truce declared by the ⟦Front|O:front⟧ on Sunday, secretary ⟦Jim Roe|P:roe⟧ said.',
      ['roe: The cabinet rejected a truce declared by the Front on Sunday'],
    ],
    [
      'the plural of another sentence',
      '⟦Norway|O:norway⟧ has yet to comment, but American negotiators let it be known that they say it is over.',
      ['? American negotiators: they say it is over'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });

  it('one side’s army for an army nobody names', () => {
    const c = asCase(
      'The ⟦Front Guard|O:guard⟧ fired at the ⟦Royal Army|O:army⟧. A military communique said the crews had been hit.',
    );
    const [claim] = claimIndirect(c.discourse, []);
    expect(claim?.speaker).toEqual({ unnamed: 'A military communique' });
  });

  it('the last of several brands that only describe the speaker', () => {
    expect(indirect('The food giant behind ⟦Toyo|O:toyo⟧ and ⟦Acme|O:acme⟧ says the deal would save jobs.')).toEqual([
      '? The food giant behind Toyo and Acme: the deal would save jobs',
    ]);
  });

  it('whoever spoke in the paragraph before, where the words have a clause of their own', () => {
    expect(
      direct(
        '⟦Ann Doe|P:doe⟧ said it was late. The budget was hers, the governor ⟦Eve Poe|P:poe⟧ said.\n\n“We listened to her. We plan to go!” Mr. ⟦Roe|P:roe⟧ said.',
      ),
    ).toEqual(['roe: We listened to her. We plan to go!']);
  });
});

describe('a speaker in other words', () => {
  it('has the body that wrote a survey', () => {
    expect(indirect('Six in ten are against it, according to a survey by the ⟦University of Bergen|O:uni⟧.')).toEqual([
      '? a survey by the University of Bergen of uni: Six in ten are against it',
    ]);
  });

  it('is the one body that the sentence before is about', () => {
    expect(indirect('⟦Calder Group|O:calder⟧ met ⟦Brant|O:brant⟧. The engineering group said it had won.')).toEqual([
      'calder: it had won',
    ]);
    // Which of two companies is the American one, the report does not say.
    expect(indirect('⟦Calder Group|O:calder⟧ met ⟦Brant|O:brant⟧. The ⟦US|L:us⟧ group said it had won.')).toEqual([
      '? The US group: it had won',
    ]);
  });

  it('is the person who spoke last, where a title is nobody’s', () => {
    expect(
      direct(
        '⟦Leclerc|P:leclerc⟧ accused the club. The agent was wrong, according to ⟦Roe|P:roe⟧. “No,” said the manager.',
      ),
    ).toEqual(['roe: No']);
  });
});

describe('what is no statement', () => {
  it.each([
    ['a letter that was read', 'In a letter released on Monday, ⟦Jones|P:jones⟧ said, the yard was described.'],
    ['a day in brackets', 'A spokeswoman said on Sunday (May 20).'],
    [
      'a thing that is claimed',
      'The ⟦Front|O:front⟧ fought on for years, claiming discrimination at the hands of others.',
    ],
    [
      'whom it was told to',
      '⟦Jones|P:jones⟧ told ⟦AFP|O:afp⟧ in response to the truce, which the crews said would fail.',
    ],
    ['a slogan referred to', 'Referring back to his own old slogan, ⟦Jones|P:jones⟧ said, “This is it.”'],
  ])('%s', (_, markup) => {
    expect(indirect(markup)).toEqual([]);
  });

  it('what a negation outside of the marks turns round stays in doubt', () => {
    const c = asCase('⟦Jones|P:jones⟧ called the vote not “free and fair” on Monday.');
    const [claim] = claimQuotations(c.discourse, findQuotes(c.reading.document));
    expect(claim?.confidence).toBeLessThan(0.5);
  });
});

describe('a noun of saying', () => {
  it.each([
    [
      'The admission by ⟦Acme|O:acme⟧ that it had received an offer comes after weeks.',
      ['acme: it had received an offer'],
    ],
    ['⟦Jones|P:jones⟧’s claim that the yard was full, made on Monday, is old.', ['jones: the yard was full']],
    ['The claim that the yard was full is old.', []],
  ])('reports a clause: %s', (markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

it('the outlet an indirect statement came through is kept', () => {
  const c = asCase('The yard would close in May, ⟦Jones|P:jones⟧ told the ⟦Gazette|O:gazette⟧.');
  const [claim] = claimIndirect(c.discourse, []);
  expect(claim?.via).toBe('gazette');
});

describe('real wires', () => {
  it.each([
    [
      'what should be expected is said by whoever says so',
      'Lord ⟦Roe|P:roe⟧, a whip, said ministers should expect it to be “substantially rewritten”.',
      ['roe: substantially rewritten'],
    ],
    [
      'an owner in s before the speaker',
      "He spoke. “Given these numbers, nobody need move,” ⟦Data Resources|O:data⟧' ⟦Wyss|P:wyss⟧ said.",
      ['wyss: Given these numbers, nobody need move'],
    ],
    [
      'a term far before its source',
      'The rise stems from errors of the “care group” of experts who made the first costings in May, according to ⟦Acme|O:acme⟧.',
      [],
    ],
  ])('%s', (_, markup, expected) => {
    expect(direct(markup)).toEqual(expected);
  });

  it.each([
    [
      'the need is part of what was said',
      '⟦Roe|P:roe⟧ said the public needed reassurance that the programme was secure.',
      ['roe: the public needed reassurance that the programme was secure'],
    ],
    [
      'the day is part of what was said',
      "⟦Roe|P:roe⟧ said Monday night's vote showed that it was over.",
      ["roe: Monday night's vote showed that it was over"],
    ],
    [
      'the programme is the hearer',
      '⟦Roe|P:roe⟧ told ⟦Radio Four|O:radio⟧ programme he believed the changes were enough.',
      ['roe via radio: he believed the changes were enough'],
    ],
    [
      'two with brackets behind their names',
      '⟦Alan Roe|P:roe⟧ (D-Cal.) and ⟦Daniel Doe|P:doe⟧ (R-Wash.) said they would bring in a bill.',
      ['? Alan Roe and Daniel Doe: they would bring in a bill'],
    ],
    ['nobody', '⟦Jane Roe|P:roe⟧ said no patient would wait for a year.', ['roe: no patient would wait for a year']],
    [
      'an office without its comma',
      '⟦Jim Roe|P:roe⟧, Acme health spokesman said that the target was old.',
      ['roe: the target was old'],
    ],
    [
      'whoever holds another office',
      'The plans were unveiled by ⟦David Marsh|P:marsh⟧. The home secretary said targets would be put in place. ⟦Mr Marsh|P:marsh⟧ said he would wait. The prime minister said the law-abiding citizen should be in charge.',
      [
        'marsh: targets would be put in place',
        'marsh: he would wait',
        '? The prime minister: the law-abiding citizen should be in charge',
      ],
    ],
    [
      'two by their rank',
      'Sens. ⟦Alan Roe|P:roe⟧ (D-Cal.) and ⟦Daniel Doe|P:doe⟧ (R-Wash.) said they would bring in a bill.',
      ['? Alan Roe and Daniel Doe: they would bring in a bill'],
    ],
    ['a thing received', 'The agency cited Mr ⟦Roe|P:roe⟧ and received reports that a wall had fallen.', []],
    ['what is done meanwhile', 'It was late, he added referring to the ⟦Union|O:union⟧ that represents the crews.', []],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('a body that is called by a common noun', () => {
  it.each([
    [
      'the noun that heads its name',
      '⟦Hill Valley School District|O:hvsd⟧ met. The district said classes would begin.',
      ['hvsd: classes would begin'],
    ],
    [
      'the board it was last said to have',
      "⟦Acme|O:acme⟧'s board met in ⟦Oslo|L:oslo⟧. ⟦Borel|O:borel⟧ was there. The board said the bid was too low.",
      ['acme: the bid was too low'],
    ],
    [
      'what it is said to be, right behind the name',
      'The ⟦Igla|O:igla⟧ group of northern states said the quota would rise.',
      ['igla: the quota would rise'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('an office', () => {
  it.each([
    [
      'that is new to who holds it',
      "Mayor ⟦Ivo Roe|P:roe⟧ was elected. The crews left. ⟦Oslo|L:oslo⟧'s new mayor said the port would open.",
      ['roe: the port would open'],
    ],
    [
      'with its field behind it',
      '⟦Ivo Roe|P:roe⟧, minister of works, came. It rained. They ate. The minister said the port would open.',
      ['roe: the port would open'],
    ],
    [
      'not of whoever was named last and holds another',
      'Mayor ⟦Ivo Roe|P:roe⟧ came. The judge said the port would open.',
      ['? The judge: the port would open'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('whoever speaks for others', () => {
  it('is not the one they fight', () => {
    expect(
      indirect('A spokesman for crews fighting the government of ⟦Norway|O:norway⟧ said the strike would go on.'),
    ).toEqual(['? A spokesman for crews fighting the government of Norway: the strike would go on']);
  });

  it('may stand behind the short form of a name', () => {
    expect(indirect('The ⟦Rail Workers Union|O:rwu⟧ (⟦RWU|O:rwu⟧) spokesman said the strike would go on.')).toEqual([
      '? The Rail Workers Union (RWU) spokesman of rwu: the strike would go on',
    ]);
  });
});

describe('who is meant by “they” and “the union”', () => {
  it('of two bodies is neither alone', () => {
    expect(
      indirect('⟦Acme|O:acme⟧ met ⟦Borel|O:borel⟧. Having set a date, they said the deal would close in May.'),
    ).toEqual([]);
  });

  it('is not a union named once in passing, where the report is about another', () => {
    const about =
      'The ⟦Rail Union|O:rail⟧ met. ⟦Rail Union|O:rail⟧ crews waited. The ⟦Rail Union|O:rail⟧ voted in ⟦Oslo|L:oslo⟧. ';
    expect(indirect(`${about}The ⟦Pilots Union|O:pilots⟧ lost. The union said the strike would go on.`)).toEqual([
      'rail: the strike would go on',
    ]);
  });
});

describe('a body with words of its own before the noun', () => {
  it.each([
    [
      'is another than the only commission named',
      'The electoral commission said the vote was fair.',
      '? The electoral commission',
    ],
    ['is the only one, whoever it belongs to', "The drivers' commission said the vote was fair.", 'fish'],
  ])('%s', (_, said, who) => {
    expect(indirect(`The ⟦Fish Commission|O:fish⟧ met. It rained. They ate. ${said}`)).toEqual([
      `${who}: the vote was fair`,
    ]);
  });
});

it('“they” are those the sentence before opens with, and no body that it names', () => {
  expect(
    indirect('Local authorities told ⟦Acme|O:acme⟧ to leave. They had claimed the harbour was full.').filter((s) =>
      s.startsWith('acme'),
    ),
  ).toEqual([]);
});

it('a body is not the officer whose name goes on behind it', () => {
  expect(direct('“It is over,” ⟦House|O:house⟧ Majority Leader Bob Roe of the coast said in a speech.')).toEqual([
    '? House Majority Leader Bob Roe of the coast: It is over',
  ]);
});

describe('somebody unnamed', () => {
  it.each([
    [
      'is of the body whose name stands right before',
      '⟦Corvan|O:corvan⟧ rebels said the vote was fair.',
      '? Corvan rebels of corvan',
    ],
    [
      'is of nobody where only some of its people speak',
      '⟦Corvan|O:corvan⟧ officials said the vote was fair.',
      '? Corvan officials',
    ],
    [
      'is the body itself where the noun says what it is',
      'The ⟦Corvan|O:corvan⟧ alliance said the vote was fair.',
      'corvan',
    ],
    ['is no relation of the body', 'The ⟦Corvan|O:corvan⟧ rival said the vote was fair.', '? The Corvan rival'],
    [
      'speaks for the company spoken of',
      'The company ⟦Corvan|O:corvan⟧ fell. A company spokesman said the vote was fair.',
      '? A company spokesman of corvan',
    ],
  ])('%s', (_, report, who) => {
    expect(indirect(report)).toEqual([`${who}: the vote was fair`]);
  });
});

it('who is told of by name in what “it” says does not say it', () => {
  expect(
    indirect('⟦Corvan|O:corvan⟧ met ⟦Zirpo|O:zirpo⟧ on Friday. It said Corvan should leave.').filter((s) =>
      s.startsWith('corvan'),
    ),
  ).toEqual([]);
});
