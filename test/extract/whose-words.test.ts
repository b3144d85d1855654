/** Whose words they are where a sentence names several, and where the report's own words begin again. */
import { describe, expect, it } from 'vitest';
import { extractReport } from '../../src/extract/index.ts';
import { claimIndirect } from '../../src/extract/quotes/indirect/indirect.ts';
import { source } from '../ingest/read.ts';
import { asCase } from './case.ts';
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
      ['doe: the price was a joke'],
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
      'with what may come of it in the report’s eyes alone',
      'said two shafts had flooded, leaving forty miners without air',
      ['roe: two shafts had flooded'],
    ],
  ])('%s', (_, said, expected) => {
    expect(indirect(`⟦Ann Roe|P:roe⟧ ${said}.`)).toEqual(expected);
  });
});

describe('somebody who is described', () => {
  it.each([
    [
      'by the state whose office it is',
      'President ⟦Ann Roe|P:roe⟧ of ⟦Norway|L:no⟧ met ⟦French|X:fr⟧ President ⟦Ivo Doe|P:doe⟧ on Monday. The rain fell. It was late. The ⟦French|X:fr⟧ president said the deal was done.',
      ['doe: the deal was done'],
    ],
    [
      'by another state than the only holder’s',
      'President ⟦Ann Roe|P:roe⟧ of ⟦Norway|L:no⟧ was silent. The ⟦French|X:fr⟧ president said the deal was done.',
      ['? The French president: the deal was done'],
    ],
    [
      'by another body than the only holder’s',
      '⟦Arla|O:arla⟧ chief executive ⟦Ann Roe|P:roe⟧ was silent. The chief executive of ⟦Borel|O:borel⟧ said the deal was done.',
      ['? The chief executive of Borel: the deal was done'],
    ],
    [
      'and named in the sentence behind',
      'A spokeswoman for the harbour said the cranes had stopped. ⟦Ann Roe|P:roe⟧ told reporters that no ship could be loaded.',
      ['roe: the cranes had stopped', 'roe: no ship could be loaded'],
    ],
    [
      'but not by the name of somebody with another office',
      'A spokeswoman for the harbour said the cranes had stopped. ⟦Ann Roe|P:roe⟧, the mayor, told reporters that no ship could be loaded.',
      ['? A spokeswoman for the harbour: the cranes had stopped', 'roe: no ship could be loaded'],
    ],
    [
      'as one of many',
      'One member said a coin was cheaper than a board. ⟦Ann Roe|P:roe⟧ told reporters that she had no coin.',
      ['? One member: a coin was cheaper than a board', 'roe: she had no coin'],
    ],
    [
      'as speaking for “the airline”',
      '⟦Norsk Air|O:norsk⟧, an airline, lost a suit. A spokesman for the airline said it would appeal.',
      ['? A spokesman for the airline of norsk: it would appeal'],
    ],
    [
      'as “their union”',
      'The ⟦Rail Union|O:ru⟧ met. The drivers left after their union said the talks had failed.',
      ['ru: the talks had failed'],
    ],
    [
      'by the place where the others are not',
      '⟦Arla|O:arla⟧, the ⟦Danish|X:dk⟧ food group, bid for ⟦Borel|O:borel⟧, a food group. The Bergen-based group said the price was low.',
      ['borel: the price was low'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });

  it('is the government of the state the report is sent from', async () => {
    const said = async (place: string): Promise<(string | undefined)[]> => {
      const seed = await source(
        'a.txt',
        `${place}, May 3 (Reuters) - Greece rejected the map. Turkey defended it, and Turkey warned Greece on Monday. A government spokesman said the map was clear.\n`,
      );
      const x = extractReport(seed);
      return x.statements.map(({ speaker }) =>
        'entity' in speaker ? speaker.entity : x.entities.find((e) => e.key === speaker.of)?.name,
      );
    };
    expect(await said('ATHENS')).toEqual(['Greece']);
    expect(await said('ANKARA')).toEqual(['Turkey']);
    expect(await said('OSLO')).toEqual([undefined]);
  });
});

describe('what “he” goes on to say', () => {
  it('may be long after his name, where nobody else was named', () => {
    const rest = 'The yard is old. The cranes are slow. The road is bad. The rail is gone. The bank is shut. ';
    expect(
      indirect(`Mayor ⟦Ivo Doe|P:doe⟧ said the pier was lost. ${rest}The port could still live, he said.`),
    ).toEqual(['doe: the pier was lost', 'doe: The port could still live']);
  });
});

describe('words within words', () => {
  it('are those of who says them, whatever others in them hope', () => {
    expect(
      direct(
        '⟦Ann Roe|P:roe⟧ welcomed the truce and said the government hoped it was the “beginning of the end”. “Good news,” she added.',
      ),
    ).toEqual(['roe: beginning of the end', 'roe: Good news']);
  });
});

describe('clauses behind a participle or a bare verb', () => {
  it.each([
    [
      '“telling” a hearer',
      'The crews ended the walkout, with ⟦Ann Roe|P:roe⟧ telling a court on Monday they would go back.',
      ['roe: they would go back'],
    ],
    ['“by saying”', '⟦Arla|O:arla⟧ answered on Sunday by saying it was open to talks.', ['arla: it was open to talks']],
    [
      '“while conceding”',
      '⟦Ann Roe|P:roe⟧ announced that a deal had been reached, while conceding that the pier remained shut.',
      ['roe: a deal had been reached', 'roe: the pier remained shut'],
    ],
    [
      '“with officials saying”',
      'The search is slow, with officials saying that wind forced a pause.',
      ['? officials: wind forced a pause'],
    ],
    [
      '“they” and a verb',
      'Unions are angry and say they intend to step up their fight.',
      ['? Unions: they intend to step up their fight'],
    ],
    [
      'a long place',
      '⟦Ann Roe|P:roe⟧ announced in a joint news conference with Secretary of State ⟦Ivo Doe|P:doe⟧ that she had signed the pact.',
      ['roe: she had signed the pact'],
    ],
    ['no more of the hearers', 'The union told workers not on strike to be ready to walk out.', []],
    ['no fear’s own clause', 'The pilots announced the walkout over fears that cheap crews could replace them.', []],
    ['no coming days', 'The coming days promised more stoppages by those who feel the change is a threat.', []],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });

  it.each([
    [
      '“even though”',
      'there was no doubt about the pact even though the talks brought no deal',
      'there was no doubt about the pact',
    ],
    [
      'what the speaker would not give',
      'a number of its workers were killed but would not give a figure',
      'a number of its workers were killed',
    ],
    [
      'a condition set by others',
      'it was calling a truce, a condition set by the bank for its loan',
      'it was calling a truce',
    ],
  ])('and end before %s', (_, said, expected) => {
    expect(indirect(`⟦Arla|O:arla⟧ confirmed that ${said}.`)).toEqual([`arla: ${expected}`]);
  });
});

describe('“the company” of two', () => {
  const rivals = '⟦Arla|O:arla⟧, a company, bid for ⟦Borel|O:borel⟧, a company, on Monday. ';
  it.each([
    [
      'is the one that spoke last',
      '⟦Arla|O:arla⟧ said the price was fair. ⟦Borel|O:borel⟧ shares rose. The company said the bid would end in May.',
      'arla: the bid would end in May',
    ],
    [
      'is the one whose officer spoke last',
      '⟦Borel|O:borel⟧ chief executive ⟦Ann Roe|P:roe⟧ said no. Nobody from ⟦Arla|O:arla⟧ came. The company said the bid was low.',
      'borel: the bid was low',
    ],
    [
      'is neither, where nothing tells',
      'Shares in ⟦Arla|O:arla⟧ and ⟦Borel|O:borel⟧ rose. The company said the bid was low.',
      '? The company: the bid was low',
    ],
  ])('%s', (_, said, expected) => {
    expect(indirect(rivals + said).at(-1)).toBe(expected);
  });

  it('is whoever spoke right before, where the report says of nobody that they are one', () => {
    expect(
      indirect(
        '⟦Soma Mining|O:soma⟧, which owns the pit, confirmed that men had died. The company said the pit was safe.',
      ),
    ).toEqual(['soma: men had died', 'soma: the pit was safe']);
  });
});

describe('“it” of two bodies', () => {
  it('is not sure enough for a fact', () => {
    const c = asCase('⟦Arla|O:arla⟧ met ⟦Borel|O:borel⟧ on Monday. The bid would end in May, it said.');
    expect(claimIndirect(c.discourse, []).every(({ confidence }) => confidence < 0.5)).toBe(true);
  });
});

describe('words that somebody else passes on', () => {
  it('are the subject’s, not those of “according to”', () => {
    const report =
      'Sen. ⟦Ann Roe|P:roe⟧, who voted for the law, called it “a great relief,” according to ⟦Radio Nine|O:nine⟧.';
    expect(direct(report)).toEqual(['roe via nine: a great relief']);
    expect(indirect(report)).toEqual([]);
  });

  it('end where a relative clause lets another speak', () => {
    expect(
      indirect(
        '⟦Ann Roe|P:roe⟧ said the stock should not go to ⟦Borel|O:borel⟧, which has said it will drop the bid.',
      )[0],
    ).toBe('roe: the stock should not go to Borel');
  });

  it('end before the outlet that reports them', () => {
    expect(
      indirect(
        '⟦Ann Roe|P:roe⟧ announced that the yard had made its last offer, reports the ⟦Harbour News|O:news⟧.',
      ).map((x) => x.replace(/^\S+( via \S+)?: /, '')),
    ).toEqual(['the yard had made its last offer']);
  });

  it('end before their second frame', () => {
    expect(indirect('⟦Ann Roe|P:roe⟧ said that the vote was late, he added: “We will clear it up.”')).toEqual([
      'roe: the vote was late',
    ]);
  });
});

it('“they” are no firm that spoke last, for sure', () => {
  const c = asCase('⟦Arla|O:arla⟧ said the yard was safe. The bid would end in May, they said.');
  expect(claimIndirect(c.discourse, []).map(({ confidence }) => confidence < 0.5)).toEqual([false, true]);
});
