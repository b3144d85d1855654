/** Words that reach the report through somebody else: who speaks, and what only passes it on. */
import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract/index.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';
import { direct, indirect } from './said.ts';

/** As a seed is read, so that outlets are known as such: speaker, outlet and words. */
async function said(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(`Jim Roe met the Dockers Union on Monday.\n\n${text}`);
  const { value } = await ingestSeeds([{ path: 'a.txt', bytes, sha256: 'a' }]);
  return extractReports(value).flatMap((x) => {
    const name = (key: string | undefined): string => x.entities.find((e) => e.key === key)?.name ?? '';
    return x.statements.map((s) => {
      const who = 'entity' in s.speaker ? name(s.speaker.entity) : `? ${s.speaker.unnamed}`;
      return `${who}${s.via === undefined ? '' : ` via ${name(s.via)}`}: ${s.quote}`;
    });
  });
}

describe('an outlet passes on', () => {
  it.each([
    [
      'what it reports that a source counts',
      'The Harbour Times reported that of 3,000 members 83 percent voted for it, according to the Dockers Union.',
      'Dockers Union via Harbour Times: of 3,000 members 83 percent voted for it',
    ],
    [
      'whom it says that it quotes',
      'Two men are still trapped, Reuters reported Thursday, quoting commander Jim Roe.',
      'Jim Roe via Reuters: Two men are still trapped',
    ],
    [
      'what somebody announced',
      'Jim Roe also announced that talks would take place in May, reports the BBC.',
      'Jim Roe via BBC: talks would take place in May',
    ],
    [
      'what somebody is quoted with',
      'Jim Roe praised the union for blocking “any vote at all,” the BBC reports.',
      'Jim Roe via BBC: any vote at all',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await said(text)).toContain(expected);
  });
});

describe('the outer speaker of what is reported', () => {
  it('has the words that others have agreed on', () => {
    expect(
      direct('⟦Jim Roe|P:roe⟧ said the owners and the crews have agreed on a “permanent stop of the strike” in May.'),
    ).toEqual(['roe: permanent stop of the strike']);
  });

  it('is whoever wrote the letter that urges', () => {
    expect(
      direct(
        '⟦Ann Doe|P:doe⟧ spoke in response to a letter from the minister ⟦Jim Roe|P:roe⟧ sent on Monday, urging the union to “think again” in May.',
      ),
    ).toEqual(['roe: think again']);
  });

  it('is not whom an aside behind the quotation names', () => {
    expect(
      direct(
        '“The talks have failed,” ⟦Ann Doe|P:doe⟧ told members. “We will not be voting” on Friday, as ⟦Acme|O:acme⟧ insisted.',
      ),
    ).toEqual(['doe: The talks have failed … We will not be voting']);
  });

  it('goes on with “he added”, whoever else is spoken of', () => {
    expect(
      direct(
        'The guards of ⟦Peter Roe|P:roe⟧ stopped him, ⟦Jim Bay|P:bay⟧ said. He did not regard the push by ⟦Roe|P:roe⟧ as an attack.\n\n“It is an insult. It should not happen. It was a push,” he added.',
      ),
    ).toEqual(['bay: It is an insult. It should not happen. It was a push']);
    expect(
      direct('⟦Peter Roe|P:roe⟧ said it was late. ⟦Jim Bay|P:bay⟧ left the room. “It is an insult,” he added.'),
    ).toEqual(['bay: It is an insult']);
  });
});

describe('a subject', () => {
  it.each([
    [
      'shared by two verbs',
      'The rebels hailed the deal and said they had made their concessions.',
      ['? The rebels: they had made their concessions'],
    ],
    [
      'beside another phrase',
      'In a statement to the Exchange the board conceded that there were risks in it.',
      ['? the board: there were risks in it'],
    ],
    [
      'of three',
      'The ⟦Lars Union|O:lars⟧, the ⟦Mara Front|O:mara⟧ and the ⟦Solen Front|O:solen⟧ said the arrests were an insult to all.',
      ['? The Lars Union, the Mara Front and the Solen Front: the arrests were an insult to all'],
    ],
    [
      'that an outlet passes on',
      '⟦Ann Roe|P:roe⟧ is mayor. She added that the yard will be sold to a rival, the ⟦Halden Post|O:post⟧ said.',
      ['roe via post: the yard will be sold to a rival'],
    ],
    [
      'before an office',
      'The bid is over, said ⟦Canal Hall|P:hall⟧ analyst ⟦Ann Roe|P:roe⟧.',
      ['roe: The bid is over'],
    ],
    [
      'with several offices',
      'The bid is over, said Acme president, chairman and chief executive ⟦Ann Roe|P:roe⟧.',
      ['roe: The bid is over'],
    ],
    [
      'inverted, who speaks for an officer',
      'The bid is over, said a spokesman for Prime Minister ⟦Ann Roe|P:roe⟧, who left.',
      ['? a spokesman for Prime Minister Ann Roe: The bid is over'],
    ],
    [
      'who read a statement out',
      'The yard has a month to appeal, according to a statement read by Industry Minister ⟦Ann Roe|P:roe⟧ in Oslo.',
      ['roe: The yard has a month to appeal'],
    ],
    [
      'what many have signed',
      'The talks would go on, according to this blueprint signed by many of the ⟦Acme|O:acme⟧ crews.',
      ['? this blueprint signed by many of the Acme crews: The talks would go on'],
    ],
    [
      'of a body’s board',
      'The ⟦Acme board|O:board⟧ of directors concluded that the plan was too late.',
      ['board: the plan was too late'],
    ],
    [
      'of a body whose leader acts',
      'The ⟦PVX|O:pvx⟧ leader had defended his decision to go, saying it had been a hard one.',
      ['? The PVX leader: it had been a hard one'],
    ],
    [
      'who speaks for an officer',
      'A spokeswoman for House Speaker ⟦Ann Roe|P:roe⟧ said the vote would come on Friday.',
      ['? A spokeswoman for House Speaker Ann Roe: the vote would come on Friday'],
    ],
    [
      'of a group around a body',
      'The ⟦Acme|O:acme⟧ consortium has indicated it would be ready to pay more.',
      ['? The Acme consortium: it would be ready to pay more'],
    ],
    [
      'behind the name of its body',
      '⟦Bank of Norway|O:bank⟧ analysts estimated last month that the yard was losing money.',
      ['? Bank of Norway analysts: the yard was losing money'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

describe('no statement', () => {
  it.each([
    [
      'how duties are met',
      'No deal was reached, as the yard was shut, according to ⟦Acme|O:acme⟧’s fulfillment of its duties.',
    ],
    [
      'what was a test for some',
      'It was a test for the yard, which backed ⟦Acme|O:acme⟧, saying its goal was to treat crews fairly.',
    ],
    ['what nobody said', '⟦Roe|P:roe⟧ didn’t even complain that no talks were planned at all.'],
    ['what a law would have done', 'The change ⟦Roe|P:roe⟧ wanted would have added that the pier is closed.'],
    ['an aside of the report', 'Unless the fine is lifted -- a tall order according to observers -- he faces ruin.'],
    ['who was found alive', 'The last person found alive was a boy who had been in the hold.'],
    ['an office', '⟦Norway|O:norway⟧’s first speaker, ⟦Jim Roe|P:roe⟧, said nothing.'],
    ['reports of a kind', '⟦Roe|P:roe⟧ was held on seven counts of filing false financial reports.'],
    ['what is kept up', '⟦Roe|P:roe⟧, who maintains his innocence, waived his right to speak.'],
    ['what is put on a list', 'The agency added ⟦Oslo|L:oslo⟧ and two towns on Wednesday to a list that had held one.'],
  ])('is %s', (_, markup) => {
    expect(indirect(markup)).toEqual([]);
  });
});

describe('the text', () => {
  it.each([
    [
      'ends where the report goes on',
      'The board says the price is fair but balks at the debt.',
      ['? The board: the price is fair'],
    ],
    [
      'keeps the quotation that a mere time leads in',
      '⟦Acme|O:acme⟧ said that after two days of talks had failed, “we made an offer that is new”.',
      ['acme: after two days of talks had failed, “we made an offer that is new”'],
    ],
    [
      'begins with its condition',
      '⟦Jim Roe|P:roe⟧ said if the truce held in the harbour, the crews would go back to work.',
      ['roe: if the truce held in the harbour, the crews would go back to work'],
    ],
    [
      'is what somebody was told',
      '⟦Jim Roe|P:roe⟧ has been assured by ⟦Acme|O:acme⟧ that the yard will be kept open.',
      ['acme: the yard will be kept open'],
    ],
    [
      'has a verb in the present',
      '⟦Acme|O:acme⟧ said the offer includes pay rises of 30% for the crews.',
      ['acme: the offer includes pay rises of 30% for the crews'],
    ],
    [
      'begins behind the hearer',
      'He said it was late. ⟦Roe|P:roe⟧ told an ⟦AFP|O:afp⟧ correspondent he went to the pier on his own.',
      ['roe via afp: he went to the pier on his own'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(indirect(markup)).toEqual(expected);
  });
});

it('an outlet that all the world knows is one, whatever stands around its name', async () => {
  const text = 'Jim Roe met the Dockers Union on Monday. Two men are trapped, Reuters reported Thursday.';
  const { value } = await ingestSeeds([{ path: 'a.txt', bytes: new TextEncoder().encode(text), sha256: 'a' }]);
  const classes = extractReports(value).flatMap((x) => x.entities.map((e) => `${e.name}: ${e.class}`));
  expect(classes).toContain('Reuters: media');
});
