/** Names found in short invented reports: who is named, where, and who is whom. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extract/document.ts';
import { findNames, type Names, withAgency, withAuthors } from '../../../src/extract/names/index.ts';
import { ingestSeeds } from '../../../src/ingest/index.ts';
import { sourceOf } from '../../train/examples.ts';

const read = (text: string): Names => findNames(readDocument(sourceOf('test', text)));
const person = (names: Names, name: string): readonly string[] | undefined =>
  names.entities.find((e) => e.kind === 'person' && e.name === name)?.forms;
const list = (names: Names, kind: 'person' | 'organization'): string[] =>
  names.entities.filter((e) => e.kind === kind).map((e) => e.name);

describe('persons', () => {
  test('a surname is the person named in full; titles stay outside', () => {
    const names = read(
      'The talks failed, Prime Minister Helga Brandstrup said on Monday. Ms Brandstrup told reporters that she would try again.',
    );
    expect(list(names, 'person')).toEqual(['Helga Brandstrup']);
    expect(person(names, 'Helga Brandstrup')).toEqual(['Brandstrup']);
  });

  test('two persons of one surname stay two; the form of address tells which is meant', () => {
    const names = read(
      'Henrik Molander, the chairman, met his critic Karin Molander on Friday. Mr Molander said nothing. Mrs Molander said he was wrong.',
    );
    expect(names.entities.filter((e) => e.kind === 'person').map((e) => e.mentions.length)).toEqual([2, 2]);
  });

  test('a misspelt surname belongs to the person it nearly names', () => {
    const names = read(
      'Finance minister Osvaldo Quintanilla resigned on Tuesday. Quintanilla said he was tired. The bank thanked Quintanila for his work, and Mr Quintanila left.',
    );
    expect(person(names, 'Osvaldo Quintanilla')).toEqual(['Quintanila', 'Quintanilla']);
    const forms = names.entities[0]?.mentions.map((m) => m.form);
    expect(forms).toContain('misspelt');
  });
});

test('a thing’s word that a report never writes small is a name in all its places', () => {
  const names = read(
    'The move is a blow for Target, which sells shoes. It also puts off a plan by Target to buy a rival. Analysts had thought that Target would raise its bid. After Target cut its prices in May, customers came back. The regulator is to rule on the sale to Target in June.',
  );
  expect(names.entities.map(({ kind, name, mentions }) => [kind, name, mentions.length])).toEqual([
    ['organization', 'Target', 5],
  ]);
});

describe('words at the edges of a body’s name are none of it', () => {
  test.each([
    // A dateline without a dash, where the report has the firm alone.
    ['HALDEN Zirpo NV launched a bid on Monday. The bid by Zirpo NV is worth $40 a share.', ['Zirpo NV']],
    ['The two CEOs of Zirpo Ltd. and Quorl Ltd. met. Zirpo Ltd. makes pumps.', ['Zirpo Ltd.', 'Quorl Ltd.']],
    ['Pumpmaker Zirpo SA said no on Monday. The board of Zirpo met twice.', ['Zirpo SA']],
    ['It is a blow to No. 4 Zirpo plc, which sells food. A bid for Zirpo plc is near.', ['Zirpo plc']],
    ['The Zirpo Group board of directors met on Monday. Zirpo Group makes pumps.', ['Zirpo Group']],
    ['He owns the Halden Bay Rovers Norwegian football team. The Halden Bay Rovers lost.', ['Halden Bay Rovers']],
    ['Holders receive $21 and 0.80 shares of Quorl Class A stock, Quorl Inc. said. Quorl makes pumps.', ['Quorl Inc.']],
    // Whose dollars.
    ['Zirpo Ltd. offered C$87.24 a share, of which C$40 is cash.', ['Zirpo Ltd.']],
    [
      'Quorl Corp. won its battle with Zirpo for Quarry Steel Corp. on Monday. Zirpo lost. It had bid first, Zirpo said.',
      ['Quorl Corp.', 'Zirpo', 'Quarry Steel Corp.'],
    ],
  ])('%s', (text, expected) => {
    expect(list(read(text), 'organization')).toEqual(expected);
  });

  test('whose analyst somebody is, where research is headed and where somebody is from is no person', () => {
    const names = read(
      'The price is low, said Quarrow Genuity analyst Damien Molander on Monday. Zirpo Hale chairman and chief executive Karin Roe agreed, as did Andrew Dolan, head of research at UB-Gray Hian. Two members, Marc Corwin of Northvale and Kate Eddy of Westbury, voted no.',
    );
    expect(list(names, 'person').sort()).toEqual([
      'Andrew Dolan',
      'Damien Molander',
      'Karin Roe',
      'Kate Eddy',
      'Marc Corwin',
    ]);
  });

  test('neither an office nor a region is a person', () => {
    const names = read(
      'Thirteen other major North American retailers stayed away. “So be it,” said Zirpo Chief Executive Igor Molander on Monday.',
    );
    expect(list(names, 'person')).toEqual(['Igor Molander']);
  });
});

describe('an office or a rank in front of somebody is no part of a name', () => {
  test.each([
    ['The road is open. Army Maj. Gen. Aurel Lindmo told reporters that he would go on.', ['Aurel Lindmo'], []],
    ['Speaker Quintanilla cautioned members on Friday.', ['Quintanilla'], []],
    ['Marbeck Foods closed. Marbeck Managing Director Aurel Lindmo said so.', ['Aurel Lindmo'], ['Marbeck Foods']],
  ])('%s', (text, persons, organizations) => {
    const names = read(text);
    expect([list(names, 'person'), list(names, 'organization')]).toEqual([persons, organizations]);
  });
});

describe('a body that looks like a person', () => {
  test.each([
    [
      'Murdo Falkenau Dairies Co Ltd made a bid on Friday. Murdo Falkenau said the price was fair, and Murdo Falkenau fell.',
      'Murdo Falkenau Dairies Co Ltd',
    ],
    ["The rebel People's Salvation Army signed it. People's Salvation Army fighters left.", "People's Salvation Army"],
  ])('%s', (text, name) => {
    const names = read(text);
    expect([list(names, 'person'), list(names, 'organization')]).toEqual([[], [name]]);
  });
});

describe('no body', () => {
  test.each([
    ["The firm, known for Zirpo Bars, Lemon Sticks and Quorla's Drops, rejected the bid.", []],
    ['Marbeck Foods makes Zirpo soap, Lemon Sticks and Corvan Bites.', ['Marbeck Foods']],
    ['LAGOS: Health workers left the town on Friday.', []],
    ['Clinics in Bikowa and Zangata health zones are full, said Oda Marsten.', []],
    ['The talks were held at the Zirpo Court hotel on Friday.', []],
    ['It runs a plant at Hartwick, Que., and one at Dunmore, Alta., for the navy.', []],
    ['The House Speaker Oda Marsten spoke to the House and the Senate on Friday.', ['House', 'Senate']],
  ])('%s', (text, names) => {
    expect(list(read(text), 'organization')).toEqual(names);
  });

  test('a verb in a line of capitals parts two names', () => {
    const text =
      'Marbeck Group Rejects Solmar Offer as Too Low\n\nMarbeck Group said on Friday that Solmar Holdings must pay more.';
    expect(list(read(text), 'organization')).toEqual(['Marbeck Group', 'Solmar Holdings']);
  });
});

describe('states', () => {
  test.each([
    ['Shares listed in Oslo and Norway-listed bonds fell on Friday.', []],
    ['A bid by U.S.-based rivals was welcome, and the board sold its U.K.-listed shares.', []],
    ['A plane crashed on the outskirts of Lisbon on Friday.', []],
    ['Norway is the second-largest exporter of stone in the world.', []],
    ['Norway Prime Minister Oda Marsten said so on Friday.', []],
    ['The mission is restoring peace to Norway, he said.', []],
    ['Barriers among Norway, Peru and Chile would fall.', []],
    ['The bid of US$32 billion and the Aus$9.9bn offer failed. The NZ$4 million loan did too.', []],
    ['Norway: Black boxes are brought to the capital', []],
    ['WASHINGTON (AP) Nov 17, 2004 Secretary Oda Marsten resigned.', ['AP']],
    ['The foreign minister of Norway, which is mediating, said so on Friday.', ['Norway']],
    ['A last-ditch effort by Norway to save the talks failed.', ['Norway']],
    ['The UK government will pay for it.', ['United Kingdom']],
    ['An answer from Norway is due on Friday.', ['Norway']],
  ])('%s', (text, names) => {
    expect(list(read(text), 'organization')).toEqual(names);
  });
});

describe('what stands beside a person', () => {
  test.each([
    ['Police minister Oda Marsten Thursday termed it a plot.', ['Oda Marsten']],
    ['It is over, said army spokesman Maj. Gen. Oskar Marsten.', ['Oskar Marsten']],
    ['It is over, said Spc. Oskar Marsten.', ['Oskar Marsten']],
  ])('%s', (text, names) => {
    expect(list(read(text), 'person')).toEqual(names);
  });
});

describe('what is said beside one mention holds for the others', () => {
  test.each([
    [
      "The boat sank in the Zangra river on Friday. The Zangra's currents are strong, Oda Marsten said.",
      ['Oda Marsten'],
    ],
    [
      'The ferry Queen of the Fells sank off Prince Osric on Friday. It had left Prince Osric at noon. The Queen of the Fells carried cars, Oda Marsten said.',
      ['Oda Marsten'],
    ],
    ["The Marsten family owns the mine. It is the Marsten family's, said Oda Quillan.", ['Oda Quillan']],
    ['The prize was given by Prince Osric on Friday. A letter from Prince Osric came, too.', ['Osric']],
  ])('%s', (text, names) => {
    expect(read(text).entities.map(({ name }) => name)).toEqual(names);
  });
});

describe('a firm', () => {
  test.each([
    [
      "Franco Quorlian rebuffed the bid on Friday. Franco Quorlian's board said the approach for Franco Quorlian was too low. Franco Quorlian investors were glad.",
      ['Franco Quorlian'],
    ],
    ["Quorla's has accepted the bid. It was made on Friday, and Quorla's board met at noon.", ["Quorla's"]],
    ["A friend of Oda Marsten's said so on Friday. It was over, and Oda Marsten was glad.", []],
    [
      'Oda Marsten, who owns the mine, met shareholders. Shares in Oda Marsten rose, her son said. Oda Marsten investors wept.',
      [],
    ],
  ])('%s', (text, names) => {
    expect(list(read(text), 'organization')).toEqual(names);
  });
});

describe('two bodies, one name', () => {
  test.each([
    [
      'Corvan Freight Corp rose. Others were bid for, including Corvan and Solmar Express Corp.',
      ['Corvan Freight Corp', 'Solmar Express Corp'],
    ],
    ['Its bankers, Marsten and Quillan Dorrs, gave no comment on Friday.', ['Marsten', 'Quillan Dorrs']],
    [
      'Corvan Corp bid for Zirpo Corp on Monday. Shares of Corvan rose, and those of Zirpo fell. Analysts like Corvan and Zirpo.',
      ['Corvan Corp', 'Zirpo Corp'],
    ],
    ['Outside Parliament, tear gas was fired on Friday.', ['Parliament']],
  ])('%s', (text, names) => {
    expect(list(read(text), 'organization')).toEqual(names);
  });
});

describe('two spellings', () => {
  test('in one sentence are two persons, and so are two offices', () => {
    const names = read(
      "The report hurts President Mardon's chief of staff, Donald Marden. Marden left on Friday. Mardon said nothing.",
    );
    expect(names.entities.map((e) => [e.name, e.mentions.length])).toEqual([
      ['Mardon', 2],
      ['Donald Marden', 2],
    ]);
  });
});

describe('states in headlines', () => {
  const withHeadline = (text: string): Names => {
    const source = sourceOf('test', text);
    const sentences = source.sentences.map((s, i) => (i === 0 ? { ...s, part: 'headline' as const } : s));
    return findNames(readDocument({ ...source, sentences }));
  };

  test('act only where the text below has them act, or the headline is clear', () => {
    const body = 'The death toll from the flood in the south rose to 40, officials said on Monday.';
    expect(list(withHeadline(`Kenya flood deaths rise to 40\n\n${body}`), 'organization')).toEqual([]);
    const plan = 'Kenya rejects plan\n\nKenya said on Monday that it would not sign the plan.';
    expect(list(withHeadline(plan), 'organization')).toEqual(['Kenya']);
  });
});

describe('states that are mere places', () => {
  test('the capital before a comma, and where a quake was felt', () => {
    const names = read('Crowds met in the capital, Oslo, on Monday. The quake was felt as far away as Lima.');
    expect(list(names, 'organization')).toEqual([]);
  });

  test.each([
    'The rebels hold most of northern Kenya, he said.',
    'He flew from Nairobi, the capital, on Friday.',
    'The deal was signed in the capital Nairobi on Friday.',
    'The team includes officials from Kenya, Ghana and Togo, it was said.',
    'Much of the trade could shift to Nairobi, he said.',
    'Kenya police found the lorry on Friday.',
    'Troops from the Democratic Republic of Congo (DRC) were there.',
    'US District Judge Ada Roe spoke on Friday.',
  ])('%s', (text) => {
    expect(list(read(text), 'organization')).toEqual([]);
  });

  test('but approval comes from the one that acts', () => {
    expect(list(read('The merger still needs approval from Brussels, said the mayor.'), 'organization')).toEqual([
      'European Union',
    ]);
  });
});

describe('names in pieces', () => {
  test('particles join the halves of a name, and its first word alone is the same person', () => {
    const names = read(
      'The prime minister, Sheikh Yusuf bin Talal Rahman Al Farsi, spoke in the town. Sheikh Yusuf said that he would wait.',
    );
    expect(names.entities.map((e) => [e.name, e.mentions.length])).toEqual([['Yusuf bin Talal Rahman Al Farsi', 2]]);
  });

  test('who took a picture is nobody in the report, unless it tells of them', () => {
    const body = 'The mayor, Helga Brandstrup, said on Monday that the road would stay shut.';
    expect(list(read(`Photograph: Oda Marsten/Quarry Images\n\n${body}`), 'person')).toEqual(['Helga Brandstrup']);
    expect(list(read(`Photograph: Oda Marsten/QI\n\n${body} Ms Marsten agreed.`), 'person')).toHaveLength(2);
  });

  test('a family is nobody', () => {
    const names = read('Malcolm Glaser and his sons met on Friday. The Glasers said no.');
    expect(list(names, 'organization')).toEqual([]);
    expect(list(names, 'person')).toEqual(['Malcolm Glaser']);
    const again = read('Malcolm Glaser met a bank on Friday. The Glasers said no, and Glasers’ money is not enough.');
    expect(list(again, 'organization')).toEqual([]);
  });

  test('a word that opens a body’s name is that body, unless it is somebody’s', () => {
    const firm = 'Corvan Foods shut its plant on Friday. Talks with Corvan failed, and Corvan declined comment.';
    expect(list(read(firm), 'person')).toEqual([]);
    expect(list(read(`${firm} Mr Corvan founded it.`), 'person')).toEqual(['Corvan']);
  });

  test('months, counts and lines that lead elsewhere are no part of a name', () => {
    const names = read(
      'RELATED Quarry Union strikes again in town. Since September Quarry Union has grown. He joined Quarry Union 22 years ago.',
    );
    expect(list(names, 'organization')).toEqual(['Quarry Union']);
  });

  test('initials and shortened given names belong to the name', () => {
    const names = read(
      'Wm. B. Quorl resigned on Friday. Mr. Quorl sued Jos. A. Marten Inc, and the board of Jos. A. Marten met.',
    );
    expect(names.entities.map((e) => [e.name, e.mentions.length])).toEqual([
      ['Wm. B. Quorl', 2],
      ['Jos. A. Marten Inc', 2],
    ]);
  });

  test('days and plural initials are nobody', () => {
    const names = read('He told MPs on Friday that it would take until mid-June, and the MPs left.');
    expect(names.entities).toEqual([]);
  });

  test('parts of the world are places', () => {
    const names = read(
      'Latin America analyst Oda Marsten said on Monday that Northeast China and Latin America would grow.',
    );
    expect(names.entities.map((e) => e.name)).toEqual(['Oda Marsten']);
  });

  test('whose a company is, is no part of it', () => {
    const names = read("It sold the plant to Norway's Marbeck Quarries Ltd on Friday.");
    expect(names.entities.filter((e) => e.class === 'company').map((e) => e.name)).toEqual(['Marbeck Quarries Ltd']);
  });

  test('the words before a company are no part of it', () => {
    const names = read('Profits at US media giant Marbeck Corp fell, and Marbeck said it was sorry.');
    expect(names.entities.filter((e) => e.class === 'company').map((e) => e.name)).toEqual(['Marbeck Corp']);
  });
});

describe('organizations', () => {
  test('the acronym in brackets and its later uses are the union', () => {
    const names = read(
      'The National Carters Union (NCU) rejected the offer. A spokesman for the NCU said members would vote on Friday.',
    );
    const union = names.entities.find((e) => e.name === 'National Carters Union');
    expect(union?.forms).toEqual(['NCU']);
    expect(union?.class).toBe('union');
    expect(union?.mentions.map((m) => m.form)).toEqual(['full', 'acronym', 'acronym']);
  });

  test('"the Ministry of Health" and "the Health Ministry" are one', () => {
    const names = read(
      'The Ministry of Health ordered tests. Doctors had warned the Health Ministry in May, the letter said.',
    );
    expect(list(names, 'organization')).toEqual(['Ministry of Health']);
  });

  test('a capitalised head word after "the" is the organization it ends', () => {
    const names = read(
      'Fighters of the Upland Patriotic Front left the town. Officers said the Front had lost nine posts.',
    );
    const front = names.entities.find((e) => e.kind === 'organization');
    expect([front?.name, front?.forms]).toEqual(['Upland Patriotic Front', ['Front']]);
  });
});

describe('who signs a report', () => {
  const people = async (text: string): Promise<[string, number][]> => {
    const [source] = (await ingestSeeds([{ path: 'a.txt', bytes: new TextEncoder().encode(text), sha256: '' }])).value;
    if (!source) return [];
    return withAuthors(source, findNames(readDocument(source)).entities)
      .filter((e) => e.kind === 'person')
      .map((e) => [e.name, e.mentions.length]);
  };

  test('is a person of it, each where several do, and the same as one who is told of', async () => {
    const signed = (byline: string, rest = 'Nobody was hurt on Monday.'): Promise<[string, number][]> =>
      people(`Mine shut for a week\n\n${byline}\n\n${rest}`);
    expect(await signed('By Jo Brandstrup')).toEqual([['Jo Brandstrup', 1]]);
    expect(await signed('By Jo Brandstrup and Ada O’Dell, The Quarry Herald')).toEqual([
      ['Jo Brandstrup', 1],
      ['Ada O’Dell', 1],
    ]);
    expect(await signed('By Jo Brandstrup, Reuters', 'The mayor, Jo Brandstrup, was hurt.')).toEqual([
      ['Jo Brandstrup', 2],
    ]);
  });

  test('is nobody where a desk signs', async () => {
    expect(await people('Mine shut for a week\n\nBy our Business Staff\n\nNobody was hurt on Monday.')).toEqual([]);
  });
});

describe('the agency of a dateline', () => {
  const bodies = async (text: string): Promise<[string, number][]> => {
    const [source] = (await ingestSeeds([{ path: 'a.txt', bytes: new TextEncoder().encode(text), sha256: '' }])).value;
    if (!source) return [];
    return withAgency(source, findNames(readDocument(source)).entities)
      .filter((e) => e.kind === 'organization')
      .map((e) => [e.name, e.mentions.length]);
  };

  test('is named there, and a byline names one that is known', async () => {
    expect(await bodies('BERGEN, March 3 (Quarry Wire) - Nobody was hurt on Monday. It was over soon.')).toEqual([
      ['Quarry Wire', 1],
    ]);
    expect(
      await bodies('OSLO, March 3 (Reuters) - Nobody was hurt, a guard told Reuters on Monday. It was over soon.'),
    ).toEqual([['Reuters', 2]]);
    expect(await bodies('Mine shut for a week\n\nBy Jo Brandstrup, Reuters\n\nNobody was hurt on Monday.')).toEqual([
      ['Reuters', 1],
    ]);
  });

  test('a line of credits names who is called as a paper is, and who is known', async () => {
    expect(
      await bodies('Mine shut for a week\n\nBy Jo Brandstrup, The Quarry Herald\n\nNobody was hurt on Monday.'),
    ).toEqual([['The Quarry Herald', 1]]);
    expect(await bodies('Mine shut for a week\n\nNobody was hurt on Monday. It is over.\n\nSource: BBC')).toEqual([
      ['BBC', 1],
    ]);
  });

  test('is not the state in which the town lies', async () => {
    expect(await bodies('ATHENS (U.S.) - Nobody was hurt on Monday. It was over soon.')).toEqual([]);
  });
});

describe('states', () => {
  test('a state that acts is an organization, elsewhere a place; its seat acts for it', () => {
    const names = read(
      'Norway accepted the plan on Monday. Oslo said it would send monitors. A storm hit farms in Norway last week.',
    );
    const state = names.entities.find((e) => e.name === 'Norway');
    expect(state?.class).toBe('government');
    expect(state?.mentions.map((m) => m.form)).toEqual(['full', 'metonym']);
    expect(names.places.map((p) => [p.name, p.form])).toEqual([['Norway', 'place']]);
  });

  test('the adjective of a nation is listed with the places', () => {
    const names = read('Norwegian officials arrived in the harbour at noon, and they left again.');
    expect(names.entities).toEqual([]);
    expect(names.places.map((p) => [p.name, p.form])).toEqual([['Norway', 'demonym']]);
  });

  test('a dateline is a place', () => {
    const names = read('OSLO, Norway — The committee has not decided, its chairman said.');
    expect(list(names, 'organization')).toEqual([]);
  });
});

describe('any text', () => {
  test.each([
    ['', 0],
    ['x '.repeat(2000), 0],
    ['1 2 3 4 5\n6 7 8 9 10', 0],
    ['¿¡—–…“”', 0],
    ['il governo ha detto che non farà nulla prima di martedì', 0],
  ])('%# names nobody', (text, count) => {
    expect(read(text).entities).toHaveLength(count);
  });

  test('mentions are spans of the text, in order, and never overlap', () => {
    const text =
      'Ngozi Adeleke of Brightwater Holdings told the Coast Herald that the Brightwater board and Mr Sven Aasgaard agreed. '.repeat(
        3,
      );
    const { named, entities } = read(text);
    const runs = named.map(({ first, last }) => [first, last]);
    expect(runs).toEqual([...runs].sort(([a = 0], [b = 0]) => a - b));
    for (const [i, { first }] of named.entries()) expect(first).toBeGreaterThanOrEqual(named[i - 1]?.last ?? 0);
    for (const { mentions } of entities)
      for (const { start, end } of mentions) expect(text.slice(start, end)).toMatch(/^\p{Lu}.*[\p{L}.]$/u);
  });
});

describe('what is beside a name', () => {
  const classOf = (text: string, name: string): string | undefined =>
    read(text).entities.find((e) => e.name === name)?.class;

  test('a noun, or its chief executive, tells what a body is', () => {
    expect(
      classOf(
        'Crews of the biggest union, the Upland Association, approved it. The Upland Association met.',
        'Upland Association',
      ),
    ).toBe('union');
    expect(classOf('The insurer Quorl said on Friday that its profit had doubled.', 'Quorl')).toBe('company');
    expect(classOf('It is an answer to Quorl CEO Dena Trout, who wants the mill.', 'Quorl')).toBe('company');
    expect(classOf('The Upland Front, the ruling party, said that it would vote.', 'Upland Front')).toBe('party');
  });

  test('who took a picture, what is sold, an illness and a label are nobody', () => {
    const text =
      'PHOTO President Dena Trout speaks on Friday.\n\nAda Roe / Quarry Images\n\n' +
      'The firm, whose brands include Corvan and Zirpo, spoke of Ebola. Jo Dolan, R-Dunmore, was there.';
    const names = read(text);
    expect(list(names, 'person')).toEqual(['Dena Trout', 'Jo Dolan']);
    expect(list(names, 'organization').filter((name) => name !== 'Quarry Images')).toEqual([]);
  });

  test('two firms that "and" joins are two where each has a legal form', () => {
    const text = 'Tide Inc. spoke on Friday. To Tide and Corvan Mills Inc., the fee was low.';
    expect(list(read(text), 'organization')).toEqual(['Tide Inc.', 'Corvan Mills Inc.']);
  });

  test('what is in the name of a people is no thing that its country owns', () => {
    const text =
      'Jo Dolan, chairman of the Uganda People’s Liberation Army, spoke in Kampala on Friday. Uganda agreed to the plan.';
    expect(list(read(text), 'organization')).toContain('Uganda People’s Liberation Army');
  });

  test('an owner and what it owns are two names', () => {
    const text = "FlyQuorl's Dolan 700 fell on Friday. The plane of FlyQuorl was new, FlyQuorl said.";
    expect(list(read(text), 'organization')).toEqual(['FlyQuorl']);
  });

  test('the House is the chamber that the report names in full', () => {
    const text = 'The House of Representatives voted on Friday. The House met at noon, and House leaders were glad.';
    expect(read(text).entities.map((e) => [e.name, e.mentions.length])).toEqual([['House of Representatives', 3]]);
  });

  test('Joe and Joseph of one surname are one person', () => {
    const text = 'Vice President Joseph Dolan came on Friday. Later Joe Dolan said that he would stay.';
    expect(list(read(text), 'person')).toEqual(['Joseph Dolan']);
  });
});

test.each([
  [
    'She is the Relief Coordinator for the Quarry Federation of Nurses in Oslo.',
    'organization',
    'Quarry Federation of Nurses',
  ],
  ['It was said by NQRF Commandant Ada Roe on Friday.', 'organization', 'NQRF'],
  ['He bought shares of D&Q. Shares of D&Q fell on Friday, and D&Q said it was sorry.', 'organization', 'D&Q'],
  [
    'Utility Corvan Power fell on Friday. Shares of Corvan Power fell, and Corvan Power said so.',
    'organization',
    'Corvan Power',
  ],
] as const)('the words of an office, a trade or a mark are whole or no part of a name: %s', (text, kind, name) => {
  expect(list(read(text), kind)).toContain(name);
});

describe('the edges of a body', () => {
  test.each([
    [
      'a verb that opens the sentence is outside it',
      'Shares of Hershon Foods rose on Tuesday. Buying Hershon would be the boldest move yet. Hershon said it had not been asked.',
      ['Hershon Foods'],
    ],
    [
      'the field of an office is outside it',
      'The Commons met on Monday. Today in the Commons Home Secretary Ada Brandstrup spoke. The Commons then voted.',
      ['Commons'],
    ],
    [
      'a board is not the name of the company that it runs',
      'Quillan Foods said on Monday it would close. The Board of Quillan Foods met. Quillan Foods shares fell.',
      ['Quillan Foods'],
    ],
    [
      'where it is from is outside it',
      'Quillan Foods would be bought by Marbeck Steel of Japan for two billion dollars. Marbeck Steel said so on Monday.',
      ['Quillan Foods', 'Marbeck Steel'],
    ],
    [
      'what a party is, is outside it',
      'Opposition New Reform Party leader Ed Marsh called it a sell-out. The UPFR party headquarters was shut on Monday.',
      ['New Reform Party', 'UPFR'],
    ],
    [
      'what it owns is outside it',
      'Crews reached Marbeck Energy’s Upper Fork Mine on Monday. Marbeck said three men were missing, and Marbeck shares fell.',
      ['Marbeck Energy'],
    ],
    [
      'who belongs to it is outside it',
      "Early data showed that opposition leader Henrik Molander of All People's Congress (APC) was out front on Monday. The APC said it was glad.",
      ["All People's Congress"],
    ],
  ])('%s', (_, text, bodies) => {
    expect(list(read(text), 'organization')).toEqual(bodies);
  });
});
