/** Names that their own sentence proves: initials, legal forms, tickers, partners, nouns. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extract/document.ts';
import { findNames, type Names } from '../../../src/extract/names/index.ts';
import type { Source } from '../../../src/model/source.ts';
import { sourceOf } from '../../train/examples.ts';

const read = (text: string): Names => findNames(readDocument(sourceOf('test', text)));
const organizations = (text: string): string[] =>
  read(text)
    .entities.filter((e) => e.kind === 'organization')
    .map((e) => [e.name, ...e.forms].join(' | '));
const persons = (text: string): string[] =>
  read(text)
    .entities.filter((e) => e.kind === 'person')
    .map((e) => e.name);

describe('what a sentence proves', () => {
  test.each([
    [
      'The Union of Quarry, Gravel and Cement Workers (QGC) said its members would walk out. The QGC has 400 members.',
      ['Union of Quarry, Gravel and Cement Workers | QGC'],
    ],
    [
      'Fighters of the Revolutionary Upland Forces of Norway, or RUFN, fired on the convoy on Friday.',
      ['Revolutionary Upland Forces of Norway | RUFN'],
    ],
    [
      'Fighters of the Upland Armed Forces of Norway, or UPAF, fired on the convoy on Friday, and the UPAF said so.',
      ['Upland Armed Forces of Norway | UPAF'],
    ],
    ['He spoke to Dolan Pumps Co on Friday. A buyer may be found for Dolan, he added.', ['Dolan Pumps Co | Dolan']],
    [
      'Fighters of the Movement for Dockers in Norway (Modon) signed on Friday. Modon said it would hold.',
      ['Movement for Dockers in Norway | Modon'],
    ],
    [
      'The Commission for Docking, Loading and Storage said on Friday that the talks had failed.',
      ['Commission for Docking, Loading and Storage'],
    ],
    ['The smaller Safety and Equality Movement rejected the deal on Friday.', ['Safety and Equality Movement']],
    ['The retailer Carter & Quarry fell on Friday. Shares of C&Q lost 3%, C&Q said.', ['Carter & Quarry | C&Q']],
    ['Shares in New York-based Quorl rose on Friday, and St Dolan-based Marbeck said so.', ['Quorl', 'Marbeck']],
    ['(Adds Marbeck comment) Workers struck Marbeck on Friday. Marbeck said no.', ['Marbeck']],
    ['Leaders of the European Union and the Quarry Safety (QS) bill were named on Friday.', ['European Union']],
    // Capitals of one word among small letters are how it is spelt, however long it is.
    ['The union QGC-MVB said on Friday that its members would walk out, and QGC-MVB said why.', ['QGC-MVB']],
    ['Shares of Marbeck <MBK.N> fell on Monday, traders said.', ['Marbeck']],
    ['It also has a stake in <Veldon Freight Ltd>, traders said.', ['Veldon Freight Ltd']],
    [
      'The fee is high, said an analyst with Hollin, Marsh, Tully and Brand, a broker.',
      ['Hollin, Marsh, Tully and Brand'],
    ],
    ['The bank fell out with Hollin, Marsh and Co on Monday.', ['Hollin, Marsh and Co']],
    ["Brindley's said it had cut the rating of the bonds to junk.", ["Brindley's"]],
    ["The deal will deter Norway's Texaco from selling the wells.", ['Texaco']],
    ['The Quarry Day newspaper said the talks had failed.', ['Quarry Day']],
    ['State-run Quillara news agency said 40 mines were shut.', ['Quillara']],
    ['First Hollin Management Corp said it sold the unit on Monday.', ['First Hollin Management Corp']],
    ['First Veldon Corp of Georgia said it will buy the bank.', ['First Veldon Corp of Georgia']],
    ['Standard Quarries Inc said it cut its dividend.', ['Standard Quarries Inc']],
    ['Yesterday Veldon Pumps Corp cut its dividend.', ['Veldon Pumps Corp']],
    ['Marbeck Pumps Corp of New Zealand said it would sell the shares.', ['Marbeck Pumps Corp']],
    [
      'Fighters of the Revolutionary Armed Pits of Norway, or PARN, fired on the convoy, and PARN said so.',
      ['Revolutionary Armed Pits of Norway | PARN'],
    ],
    [
      'The U.S Geological Survey said the quake was strong. The U.S. Geological Survey put it at 6.',
      ['U.S Geological Survey | U.S. Geological Survey'],
    ],
    [
      'Zirpo said on Monday the bid was too low. The plan of Zirpo is new. It will not last, but Zirpo rejected it.',
      ['Zirpo'],
    ],
    ['It makes radar at Dunmore, N.C., and sonar domes at Hartwick, Fla., for the navy.', []],
    ['Aid went to North Kelland on Friday. Roads in West Kelland are shut.', []],
    ['People in the towns of Dunmore and Hartwick fled.', []],
    ['Output rose last year. Oil from Bent Field was shut in.', []],
    ['The loan came from Quorrel Corp. of Bent, Ohio, on Friday.', ['Quorrel Corp.']],
    ['Shares of Quorrel Pumps plc fell on Friday.', ['Quorrel Pumps plc']],
    ['Dust fell from the Pitt Quorrel building and the iconic Marsh Road bridge.', []],
    ['The Bent-based, foreign-owned maker has grown.', []],
    ['The loan is from <QRB (Norway) Holding Co Ltd>, a bank said.', ['QRB (Norway) Holding Co Ltd']],
    ['The Norwegian Government and the Quarry Free Movement (MQF) met in Oslo.', ['Quarry Free Movement | MQF']],
    ['It was left to the Director of International Gravel at the State Department.', ['State Department']],
    ['An article that Quillandro published on Tuesday said so.', ['Quillandro']],
    [
      'It was merged with the healthy Upland Bank and Trust Co, the regulator said. Deposits went to Hollin Reed and Co Inc.',
      ['Upland Bank and Trust Co', 'Hollin Reed and Co Inc'],
    ],
    [
      'Deposits were assumed by Quarry Bancshares of the South Inc, it was said.',
      ['Quarry Bancshares of the South Inc'],
    ],
    ['It was sold by General Quarries Corp and Upland Gravel Co.', ['General Quarries Corp', 'Upland Gravel Co']],
    ['The deposits of the Hollin State Bank, Dunmore, Tex., were moved on Friday.', ['Hollin State Bank']],
    ['Martin Corp will close a mill. The mill lost money, Martin said.', ['Martin Corp | Martin']],
    ['Gather, the largest hauliers union, said its members had voted no.', ['Gather']],
    ['They have met at the offices of conciliation service Quorl since Friday.', ['Quorl']],
    ['Parrot said on Friday that its directors had met.', ['Parrot']],
    ['The vote in the Senate Majority leader wants is on Monday, he said.', ['Senate']],
    [
      "The vote of the Pit and Quarry Workers' Union was on Monday. The Postal and Bakery Services union did not.",
      ["Pit and Quarry Workers' Union", 'Postal and Bakery Services union'],
    ],
    ['Most of the Democrats and two Republicans voted against it on Monday.', ['Democrats', 'Republicans']],
    ["The NSX - Norway's largest market - said it had met the bidder.", ['NSX']],
    ['The visit was paid for by a cousin of the Minister of Rural Quarries on Friday.', []],
    ['The deal is sound, said an analyst of Hollin and Marsh, a broker.', ['Hollin and Marsh']],
    ['"The Board believes that the bid is low," it said on Friday. The Government agreed.', []],
    ['The Quarry Workers Union Local 40 called the vote on Monday.', ['Quarry Workers Union Local 40']],
    ['Fears Zirpo Pumps may fail drove the price down. Zirpo Pumps said that it would not.', ['Zirpo Pumps']],
    ['The mine sells coal to U.S. plants, and US officials said UK shops buy it.', []],
    [
      'The House and Senate will vote on Friday, and House Republican leaders said so in the Senate.',
      ['House', 'Senate'],
    ],
    ['The official Upland Press Agency UPA said so on Friday.', ['Upland Press Agency | UPA']],
    ['Nurses on NHS Agenda for Quarries contracts voted on Friday.', ['NHS']],
    [
      'The pact of the Upland Pit Front (UPF) won. Leaders of the UPF Alliance met.',
      ['Upland Pit Front | UPF', 'UPF Alliance'],
    ],
    ['Last year it sold its drinks arm Quillara. The bid failed.', ['Quillara']],
    ['A senior consultant of Quorlix said it was safe.', ['Quorlix']],
    ['It may be bought by exchanges such as Zirpo, Quillara and Quorlix.', ['Zirpo', 'Quillara', 'Quorlix']],
    ['The group, which owns Quillara, said the bid was low.', ['Quillara']],
    [
      'It sent the bill to the House of Representatives because Senate staff found two slips.',
      ['House of Representatives', 'Senate'],
    ],
    ['It has stakes in firms such as Quorlix Japan and Zirpo, it said.', ['Quorlix Japan', 'Zirpo']],
    [
      'The Quarry Workers Union district 7 met leaders of the Bakery Union on Friday.',
      ['Quarry Workers Union district 7', 'Bakery Union'],
    ],
    [
      'The plan of Quarry Pumps Co. would cost more than Hollin Gravel Inc. has.',
      ['Quarry Pumps Co.', 'Hollin Gravel Inc.'],
    ],
    ['Quorlix (NASDAQ: QRLX) said on Monday that it had rejected the bid.', ['Quorlix']],
    [
      'Staff of the Quarry Lung Association fear Dust Lung Syndrome (DLS). DLS cases rose.',
      ['Quarry Lung Association'],
    ],
    ['It is made in Dunmore, Ontario, and in Bent, Texas.', []],
    ['It was sold to STEEL giant Quorlix on Monday, said a lawyer.', ['Quorlix']],
    [
      'The workers said that they had met the board of Indian-owned Quarry Steel Corp on Monday.',
      ['Quarry Steel Corp'],
    ],
    ['The Tory government will pay for it.', []],
    ['The talks were held at the Upland Hotel on Monday.', []],
    [
      'Quorlix said no. It may sell stakes in firms such as Quorlix Japan and Zirpo. Quorlix workers met. Quorlix refused to say more.',
      ['Quorlix', 'Quorlix Japan', 'Zirpo'],
    ],
    ['The vote on the Upland Free Trade Agreement (UFTA) is near. Those who voted for UFTA met on Friday.', []],
    [
      'It was told to the Upland Transit Authority\nTuesday, Dec. 20, when the vote was held.',
      ['Upland Transit Authority'],
    ],
    ['The vote in the Democrat-controlled Senate is on Monday, they said.', ['Senate']],
    ['Thank God, he said, that the road is open.', []],
    ['They shouted at the West African peacekeeping force, Quillara, on Monday.', ['Quillara']],
  ])('%s', (text, names) => {
    expect(organizations(text)).toEqual(names);
    expect(persons(text)).toEqual([]);
  });

  test('an officer of two names has a body before the office', () => {
    const text = "It is an answer to Quorl CEO Dena Trout's wish to buy the mill. Club president Ada Roe said no.";
    expect(organizations(text)).toEqual(['Quorl']);
    expect(persons(text)).toEqual(['Dena Trout', 'Ada Roe']);
  });

  test('a firm of one word is known by what it does and has, however the tagger takes it', () => {
    const text =
      'Factory workers at Quorlix voted on Monday. The strike was long, but Quorlix refused to pay more. The average pay of Quorlix machinists is low.';
    expect(organizations(text)).toEqual(['Quorlix']);
  });

  test('a firm with the initials of its founder is no person', () => {
    const text = 'E. F. Brandle Group Inc. said it would bid. The board met E. F. Brandle on Monday. Brandle said no.';
    expect(persons(text)).toEqual([]);
    expect(organizations(text)).toHaveLength(1);
  });

  test('behind the state that somebody is of stands a person', () => {
    expect(persons("It is too early to talk of a bank, said Chile's Ricardo Dolan, who left on Friday.")).toEqual([
      'Ricardo Dolan',
    ]);
  });

  test('a town before a noun is none', () => {
    expect(organizations('A Lagos official said on Monday that the road was shut.')).toEqual([]);
  });
});

describe('a body, an office and who holds it', () => {
  test.each([
    ['OGEC President Brandstrup said prices would hold.', ['OGEC'], ['Brandstrup']],
    ['OGEC Secretary General Talvio said output would fall.', ['OGEC'], ['Talvio']],
    ['UPDX Chairman Talvio said output would fall.', ['UPDX'], ['Talvio']],
    ['Zirpo CEO Robert Brandstrup’s proposal was rejected. Mr Brandstrup said so.', ['Zirpo'], ['Robert Brandstrup']],
    ['The head of the agency Quillandro told reporters the quake was shallow.', [], ['Quillandro']],
    ['Rescue work goes on, according to agency head Quillandro.', [], ['Quillandro']],
    ['“We see the need,” said Marbeck Corp Chairman and CEO Ada Brandstrup.', ['Marbeck Corp'], ['Ada Brandstrup']],
    ['The company OGEC met. Ada Talvio, OGEC Vice President in charge of talks, left.', ['OGEC'], ['Ada Talvio']],
    ['Talvio, head of the relief office, said the road was shut.', [], ['Talvio']],
  ])('%s', (text, bodies, people) => {
    expect(organizations(text).map((name) => name.split(' | ')[0])).toEqual(bodies);
    expect(persons(text)).toEqual(people);
  });
});

test.each([
  ['Its advisers Roe Dolan and Marsh Tully spoke to the shareholders on Friday.', []],
  ['Shares were mixed on Friday. J.D. Marsh climbed 21 cents to 14.10 dollars.', []],
  ['Their adviser Silas Marsh said the offer was low.', ['Silas Marsh']],
])('a firm that is called like a person: %s', (text, names) => {
  expect(persons(text)).toEqual(names);
});

describe('headlines', () => {
  const withHeadline = (headline: string, body: string): Names => {
    const source = sourceOf('test', `${headline}\n\n${body}`);
    const sentences = source.sentences.map((s): Source['sentences'][number] => ({
      ...s,
      part: s.start < headline.length ? 'headline' : 'body',
    }));
    return findNames(readDocument({ ...source, sentences }));
  };

  test('a name and a verb in capitals are no name; the name alone is found again', () => {
    const names = withHeadline(
      'Brandstrup Says Talks Resume Monday',
      'The talks will go on, Prime Minister Helga Brandstrup told reporters on Sunday.',
    );
    expect(names.entities.map((e) => [e.name, e.mentions.length])).toEqual([['Helga Brandstrup', 2]]);
  });

  test('a headline adds nobody whom the body does not name', () => {
    const names = withHeadline(
      'Quick Gains Lift Morning Hopes',
      'Finance minister Osvaldo Quintanilla said on Tuesday that he was glad.',
    );
    expect(names.entities.map((e) => e.name)).toEqual(['Osvaldo Quintanilla']);
  });

  test('a company is found in a headline in capitals by the first word of its name', () => {
    const names = withHeadline(
      'MARBECK TO BUY GRAVEL PITS FOR 40 MLN DLRS',
      'Marbeck Quarries Inc said it agreed to buy the pits.',
    );
    expect(names.entities.map((e) => [e.name, e.forms])).toEqual([['Marbeck Quarries Inc', ['MARBECK']]]);
  });
});

describe('one kind for one word', () => {
  test('a company goes by its first word unless somebody has that name', () => {
    const text = 'Marbeck Quarries Inc <MBQ> said it was sold. Marbeck will close two pits, he added.';
    expect(organizations(text)).toEqual(['Marbeck Quarries Inc | Marbeck']);
  });
});
