/** Where the speaker's words end and the report's own begin, and whose a second verb of saying is. */
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/extract/quotes/marks.ts';
import { claimQuotations } from '../../src/extract/quotes/statements.ts';
import { asCase } from './case.ts';
import { direct, indirect } from './said.ts';

describe('what was said ends', () => {
  it.each([
    [
      'before the reporting clause, and begins behind it where the clause before has only begun',
      'The crews stayed in the yard because, ⟦Ann Roe|P:roe⟧ told a court in Oslo, the mast had cracked.',
      ['roe: the mast had cracked'],
    ],
    [
      'before the outlet that passes it on',
      '⟦Ann Roe|P:roe⟧ said that the sides had agreed on a price, daily news reports.',
      ['roe: the sides had agreed on a price'],
    ],
    [
      'before an outlet and the day',
      'Mayor ⟦Ann Roe|P:roe⟧ said the wards were short of nurses, local radio reported on Thursday.',
      ['roe: the wards were short of nurses'],
    ],
    [
      'where a clause it is only set against begins',
      'But even as ⟦Ann Roe|P:roe⟧ maintained that the last stage of the rescue was going on, several groups were still flooded with calls for help.',
      ['roe: the last stage of the rescue was going on'],
    ],
    [
      'where the clause that it is conceded in ends',
      'Although ⟦Arla|O:arla⟧ announced that its strike would be over by June, the sense of relief was absent from the streets.',
      ['arla: its strike would be over by June'],
    ],
    [
      'before what the speaker was besides',
      'Premier ⟦Ann Roe|P:roe⟧ said that the vote must be respected, but was unclear on whether there would be a second one.',
      ['roe: the vote must be respected'],
    ],
    [
      'before somebody who speaks against it',
      '⟦Ann Roe|P:roe⟧ said she believed the treaty was still alive, but was at once contradicted by ⟦Ivo Doe|P:doe⟧.',
      ['roe: she believed the treaty was still alive'],
    ],
    [
      'before what somebody else did about it',
      '⟦Ann Roe|P:roe⟧ declared that the chief of the mission had been found, but army officials cast doubt on her remarks.',
      ['roe: the chief of the mission had been found'],
    ],
    [
      'before the question',
      '⟦Ivo Doe|P:doe⟧, a member of the party, said ⟦Ann Roe|P:roe⟧ was not party to the talks, when asked by a reporter whether she would sign.',
      ['doe: Ann Roe was not party to the talks'],
    ],
    [
      'before another attitude of the speaker',
      'Premier ⟦Ann Roe|P:roe⟧ said the vote had no date yet but expressing confidence that it would be won.',
      ['roe: the vote had no date yet'],
    ],
    [
      'before what the speaker did besides',
      '⟦Ann Roe|P:roe⟧ told reporters that thousands might be without homes, and issued an appeal for help.',
      ['roe: thousands might be without homes'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });

  it.each([
    [
      'the second half of what was said',
      '⟦Ann Roe|P:roe⟧ said the dam had held, but the road had been lost.',
      ['roe: the dam had held, but the road had been lost'],
    ],
    [
      'an official of whom it tells',
      '⟦Ann Roe|P:roe⟧ said the dam had held, and the guards had left.',
      ['roe: the dam had held, and the guards had left'],
    ],
  ])('not before %s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('nobody says', () => {
  it.each([
    [
      'what is asked',
      '⟦Ann Roe|P:roe⟧ refused to answer questions about the treaty, and whether she thought it was dead.',
    ],
    [
      'what somebody only appears to suggest',
      '⟦Ann Roe|P:roe⟧ too appeared to suggest the leaders had come to their senses.',
    ],
    [
      'what is told of the talks',
      '“We have agreed on the main things,” ⟦Ann Roe|P:roe⟧ told reporters after marathon talks that began Wednesday evening.',
    ],
    ['what somebody denies', 'The hill guard is widely thought to be backed by ⟦Arla|O:arla⟧, a claim it denies.'],
    [
      'what is said of a fall',
      '⟦Arla|O:arla⟧ said on Monday that earnings fell and warned of a tough year as the downturn that began in the north spread.',
    ],
  ])('%s', (_, markup) => {
    expect(indirect(markup).filter((line) => !/earnings fell/.test(line))).toEqual([]);
  });
});

describe('a second verb of saying', () => {
  it('is of whoever says the whole, not of one who announced something in it', () => {
    expect(
      indirect(
        '⟦Ann Roe|P:roe⟧ said that without notice ⟦Borel|O:borel⟧ announced its bid to the market, and added that the price was a joke.',
      ),
    ).toContain('roe: the price was a joke');
  });

  it('is not of a name in an aside', () => {
    expect(
      indirect(
        'The chancellor, ⟦Ann Roe|P:roe⟧, who helped to broker the deal alongside the president, ⟦Ivo Doe|P:doe⟧, said there was hope, but added that much work was left.',
      ),
    ).toEqual(['roe: there was hope', 'roe: much work was left']);
  });

  it('is of nobody where "which" stands for a thing', () => {
    expect(
      direct(
        'But ⟦Ann Roe|P:roe⟧ rejected those arguments and quoted from the manifesto, which said the scheme would “start on a voluntary basis”.',
      ),
    ).not.toContain('roe: start on a voluntary basis');
  });

  it('is no caller who was called', () => {
    expect(
      indirect(
        '⟦Ivo Doe|P:doe⟧ walked out of a meeting with ⟦Ann Roe|P:roe⟧ called to tell him of the deal, saying he would never sign it.',
      ),
    ).toEqual(['doe: he would never sign it']);
  });

  it('is no place where something rose', () => {
    expect(
      indirect(
        'Shares of the yard rose to 143 on the ⟦Oslo Exchange|O:ose⟧ at closing, indicating that investors expect a better bid.',
      ),
    ).toEqual([]);
  });
});

describe('who speaks', () => {
  it('is no body whose members they are', () => {
    expect(
      indirect(
        'Four members of the seven-member ⟦Election Board|O:eb⟧ left after the count, telling reporters they had nothing to do with it.',
      ).filter((line) => line.startsWith('eb')),
    ).toEqual([]);
  });

  it('is nobody where words in marks are only handled', () => {
    const { discourse, reading } = asCase('⟦Arla|O:arla⟧ has rejected a “final” offer from ⟦Borel|O:borel⟧.');
    expect(claimQuotations(discourse, findQuotes(reading.document)).map((s) => s.confidence)).toEqual([0.45]);
  });

  it('is no body that only leads the group', () => {
    expect(
      indirect(
        'Talks ended after a group led by Oslo-based ⟦Arla|O:arla⟧, the largest dairy, said the price did not fit.',
      ).map((line) => line.split(':')[0]),
    ).not.toContain('arla');
  });

  it('is no body whose leaders they are', () => {
    expect(
      indirect('Leaders of the Labour-controlled ⟦Senate|O:senate⟧ have said they will not act on the bill.'),
    ).toEqual(['? Leaders of the Labour-controlled Senate: they will not act on the bill']);
  });

  it('is whoever calls it so right before the marks', () => {
    expect(
      direct(
        'After a dispute marked by what one union member called “a series of lockouts,” ⟦Arla|O:arla⟧ announced a deal on Monday.',
      ),
    ).toEqual(['? one union member: a series of lockouts']);
  });
});

describe('"a spokesman for the envoy, Jim Roe"', () => {
  const said = 'A spokesman for the special envoy, ⟦Jim Roe|P:roe⟧, said the talks would go on.';

  it('is nobody where Roe is called the envoy', () => {
    expect(indirect(`The envoy ⟦Jim Roe|P:roe⟧ left on Monday. ${said}`)).toEqual([
      '? A spokesman for the special envoy, Jim Roe: the talks would go on',
    ]);
  });

  it('is Roe where he is called a spokesman', () => {
    expect(indirect(`Spokesman ⟦Jim Roe|P:roe⟧ left on Monday. ${said}`)).toEqual(['roe: the talks would go on']);
  });

  it('is Roe where nobody else holds an office', () => {
    expect(indirect('A spokesman for the rail union, ⟦Jim Roe|P:roe⟧, said the talks would go on.')).toEqual([
      'roe: the talks would go on',
    ]);
  });
});

describe('"he said"', () => {
  const clarke = '⟦Jim Roe|P:roe⟧ urged them to go home. He said the words of Mr ⟦Ivo Doe|P:doe⟧ were no help. ';

  it.each([
    ['right at the start', 'He said the polls were on their side.'],
    ['behind a time', 'On Monday he said the polls were on their side.'],
  ])('goes on with whoever spoke, not with whom he named: %s', (_, next) => {
    expect(indirect(clarke + next)).toContain('roe: the polls were on their side');
  });

  it('is not who acts in what is said', () => {
    expect(
      indirect(
        '⟦Ann Roe|P:roe⟧ said the gates were shut. ⟦Ivo Doe|P:doe⟧ said they were open. ⟦Ivo Doe|P:doe⟧ had written to the board, she added.',
      ),
    ).toContain('roe: Ivo Doe had written to the board');
    expect(
      indirect(
        'A spokesman for the mayor said the gates were shut. Mr ⟦Ivo Doe|P:doe⟧ had written to the board, he added.',
      ),
    ).not.toContain('doe: Mr Ivo Doe had written to the board');
  });

  it('is whoever the report has turned to', () => {
    expect(indirect(`${clarke}Mr ⟦Ivo Doe|P:doe⟧ left the room. He said the polls were on their side.`)).toContain(
      'doe: the polls were on their side',
    );
  });
});

describe('marks', () => {
  it('may close as two strokes', () => {
    expect(direct('``This will put an end to it,″ said ⟦Jim Roe|P:roe⟧. ``It is time.″')).toEqual([
      'roe: This will put an end to it … It is time.',
    ]);
  });

  it('are no inches', () => {
    expect(direct('The 6′2″ striker ⟦Jim Roe|P:roe⟧ said: “I will stay.” He is 5′9″ in his socks.')).toEqual([
      'roe: I will stay.',
    ]);
  });
});

describe('people of a body', () => {
  it.each([
    ['bosses', '⟦Arla|O:arla⟧ bosses said it would take a miracle.', '? Arla bosses: it would take a miracle'],
    [
      'a spokesman for others, where one body is named',
      'A spokesman for rebels fighting the government of ⟦Norway|O:no⟧ says the guns will rest.',
      '? A spokesman for rebels fighting the government of Norway: the guns will rest',
    ],
    [
      'their spokesman, where they are many',
      '⟦Arla|O:arla⟧ bombed the town. In the only city that is held by the rebels, their spokesman said five were dead.',
      '? their spokesman: five were dead',
    ],
  ])('are not the body: %s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual([expected]);
  });

  it('will maintain what they have not said', () => {
    expect(
      direct('In a statement ⟦Jim Roe|P:roe⟧ said that ⟦Arla|O:arla⟧ will maintain “their desire for peace”.'),
    ).toEqual(['roe: their desire for peace']);
  });
});

describe('a clause in two parts', () => {
  it('has its verb behind the frame', () => {
    expect(
      indirect('One of the major mistakes, according to ⟦Ann Roe|P:roe⟧, was the talk of breaking up the yard.'),
    ).toEqual(['roe: One of the major mistakes … was the talk of breaking up the yard']);
  });

  it('counts behind "says at least"', () => {
    expect(indirect('The ⟦Red Cross|O:rc⟧ says at least 565 people have died from the fever since August.')).toEqual([
      'rc: at least 565 people have died from the fever since August',
    ]);
  });
});

describe('what the speaker does next', () => {
  it.each([
    [
      'with an adverb before the second verb',
      '⟦Ann Roe|P:roe⟧ said her parents were not giving up, and again slammed ⟦Ivo Doe|P:doe⟧ for his silence.',
      'roe: her parents were not giving up',
    ],
    [
      'in the past, behind a modal',
      '⟦Ann Roe|P:roe⟧ said she would appeal against the ruling and left the court by a side door.',
      'roe: she would appeal against the ruling',
    ],
    [
      'in the past, behind a comma and a modal',
      '⟦Ann Roe|P:roe⟧ said the yard would close, and left for the coast.',
      'roe: the yard would close',
    ],
    [
      'in the past, behind how she feels',
      '⟦Ann Roe|P:roe⟧ said she was sorry and asked the judge for mercy.',
      'roe: she was sorry',
    ],
    [
      'is what was said where the first verb is in the past, too',
      '⟦Ann Roe|P:roe⟧ said the crews crossed the bridge and left the town.',
      'roe: the crews crossed the bridge and left the town',
    ],
    [
      'is what was said where it hangs on "be"',
      '⟦Ann Roe|P:roe⟧ said the yard would be closed and razed by May.',
      'roe: the yard would be closed and razed by May',
    ],
    [
      'and what others do with it',
      '⟦Ann Roe|P:roe⟧ argues that there is no hope of a cure, something disputed by her sons.',
      'roe: there is no hope of a cure',
    ],
    [
      'but not what stands between two commas of the clause',
      '⟦Ann Roe|P:roe⟧ has calculated that the deal put forward by the crews, but renounced by the board, would have cost the town millions.',
      'roe: the deal put forward by the crews, but renounced by the board, would have cost the town millions',
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual([expected]);
  });
});
