import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/claim.ts';
import type { Entity } from '../../src/model/entity.ts';
import { entityKey, type SourceId, sourceId } from '../../src/model/ids.ts';
import type { PartialDate } from '../../src/model/values.ts';
import { partialDate } from '../../src/model/values.ts';
import { resolveFigures } from '../../src/resolve/figures/groups.ts';
import { figuresOf } from '../../src/resolve/figures/index.ts';
import { plansOf } from '../../src/resolve/figures/plans.ts';
import type { ProposalGroup } from '../../src/resolve/proposals/index.ts';
import { figuresOnly, type Names, reading, report } from '../extract/figures/report.ts';

interface Told {
  readonly text: string;
  readonly date?: string;
  readonly quality?: 'clean' | 'degraded';
}

const names: Names = {
  places: ['Northport', 'Nörthport', 'Southport', 'Gale Bay'],
  organizations: ['Halden Foods', 'Harbour Rescue Service', 'Tern Ferries', 'health ministry'],
  people: ['Nadia Rowan', 'Jonas Birkeland'],
};

/** Every report names the same two people, so that all tell one story. */
function read(
  told: readonly Told[],
  story = ' Nadia Rowan met Jonas Birkeland.',
): { extractions: Extraction[]; dates: Map<SourceId, PartialDate> } {
  const dates = new Map<SourceId, PartialDate>();
  const extractions = told.map(({ text, date, quality = 'clean' }, i): Extraction => {
    const id = sourceId(`r${i + 1}`);
    const known = date === undefined ? undefined : partialDate(date);
    if (known !== undefined) dates.set(id, known);
    const source = { ...report(text + story, { quality, ...(date === undefined ? {} : { date }) }), id };
    return figuresOnly(reading(source, names));
  });
  return { extractions, dates };
}

/** `title: words; words` of each figure. */
function pages(told: readonly Told[], story?: string): string[] {
  const { extractions, dates } = read(told, story);
  return resolveFigures(extractions, dates).map(
    (g) => `${g.title}: ${g.members.map((m) => m.claim.quantity.words).join('; ')}`,
  );
}

describe('one measure is one figure', () => {
  test('a toll that grows', () => {
    expect(
      pages([
        { text: 'A ferry fire near Gale Bay killed at least six people.', date: '2023-05-01' },
        { text: 'The fire near Gale Bay killed 11 passengers, police said.', date: '2023-05-02' },
        { text: 'The death toll from the fire rose to 17.', date: '2023-05-04' },
      ]),
    ).toEqual(['People killed in the ferry fire near Gale Bay: at least six; 11; 17']);
  });

  test('a company’s sales are no price of it', () => {
    const told = pages([
      { text: 'Tern Ferries was bought in a $3.5 billion hostile takeover in 1986.', date: '1988-05-01' },
      {
        text: 'It may merge with another chain (286 stores, estimated sales: $3.5 billion) this year.',
        date: '1988-05-02',
      },
    ]);
    expect(told).toHaveLength(3);
  });

  test('words of another verb and of a machine that stems', () => {
    expect(
      pages([
        { text: 'Since 3 May 2023, 40 people have died in Northport.', date: '2023-06-01' },
        { text: 'more than 50 peopl have been kill sinc 3 may 2023 .', date: '2023-06-03', quality: 'degraded' },
      ]),
    ).toEqual(['People killed in Northport since 3 May 2023: 40; more than 50']);
  });

  test('a price that is raised', () => {
    expect(
      pages([
        { text: 'Halden Foods received a takeover bid of £1.1bn.', date: '2023-05-01' },
        { text: 'Halden Foods accepted the revised bid of £1.3bn.', date: '2023-05-09' },
      ]),
    ).toHaveLength(1);
  });
});

describe('told in other words', () => {
  test('jobs that are at risk, go or will be cut are one loss, and the page claims no more than the weakest', () => {
    expect(
      pages([
        { text: 'Halden Foods will cut up to 3,000 jobs.' },
        { text: 'Nearly 3,000 jobs are at risk at Halden Foods.' },
        { text: 'The plan would lead to 3,000 job losses at Halden Foods.' },
      ]),
    ).toEqual(['Jobs at risk at Halden Foods: up to 3,000; Nearly 3,000; 3,000']);
  });

  test('what a wreck spilled, leaked or released is one volume, whether or not its sort is told', () => {
    expect(
      pages([
        { text: 'The wreck off Gale Bay spilled about 90,000 gallons of crude oil near Gale Bay.' },
        { text: 'Some 101,000 gallons leaked near Gale Bay.' },
        { text: 'The wreck released up to 143,000 gallons near Gale Bay.' },
      ]),
    ).toEqual(['Gallons of crude oil spilled near Gale Bay: about 90,000; Some 101,000; up to 143,000']);
  });

  test('a rise of pay that is demanded is none that is offered', () => {
    const told = pages([
      { text: 'The Halden Foods pay rise of 5% was offered on Monday.' },
      { text: 'The Halden Foods wage increase of 5% was offered on Monday.' },
      { text: 'The Halden Foods pay rise of 12% was demanded on Monday.' },
    ]);
    expect(told.map((page) => page.split(': ')[1])).toEqual(['5%; 5%', '12%']);
  });

  test('votes for a candidate are counted on', () => {
    expect(
      pages([
        { text: 'Nadia Rowan has won 171,604 votes so far.' },
        { text: 'Nadia Rowan won 2,810,777 votes, officials said.' },
      ]),
    ).toEqual(['Votes for Nadia Rowan: 171,604; 2,810,777']);
  });

  test('a page is called by what its reports have in common', () => {
    expect(
      pages([
        { text: 'The quake in Northport killed 40 people beneath collapsing masonry.', date: '2013-07-08' },
        { text: 'The quake in Northport killed 55 people, police said.', date: '2013-07-09' },
        { text: 'The quake in Northport killed 57 people, police said.', date: '2013-07-10' },
      ]).map((page) => page.split(': ')[0]),
    ).toEqual(['People killed in the quake in Northport']);
  });

  test('one disaster is called by what began it and by what came of it', () => {
    expect(
      pages([
        { text: 'A train derailment in Northport left 50 people missing.', date: '2023-05-01' },
        { text: 'The explosion in Northport left 60 people missing.', date: '2023-05-02' },
      ]),
    ).toHaveLength(1);
    expect(
      pages([
        { text: 'A flood in Northport killed 50 people.', date: '2023-05-01' },
        { text: 'A fire in Northport killed 60 people.', date: '2023-05-02' },
      ]),
    ).toHaveLength(2);
  });

  test('the nationals of one country, and one sort of those missing, are no total', () => {
    expect(
      pages([
        { text: 'The ferry fire left 29 people missing.', date: '2023-05-01' },
        { text: 'The ferry fire left 12 Ruritanian citizens missing.', date: '2023-05-01' },
        { text: 'The ferry fire left 20 passengers missing.', date: '2023-05-01' },
        { text: 'The ferry fire left 11 EU staff missing.', date: '2023-05-01' },
      ]),
    ).toHaveLength(4);
  });

  test('a stretch of time is no number of people, though their nouns have one stem', () => {
    const found = pages([
      { text: 'The accord ends a nine-year insurgency.', date: '2023-05-01' },
      { text: 'The accord was signed by nine insurgents.', date: '2023-05-01' },
    ]);
    expect(found).toHaveLength(2);
  });

  test('titles write possessives alike', () => {
    const [page] = pages([{ text: "Halden Foods's bid of $4 billion was turned down.", date: '2023-05-01' }]);
    expect(page).not.toContain("'");
  });

  test('a place is the same with and without its accents', () => {
    expect(
      pages(
        [
          { text: 'The toll in Northport rose to 13.', date: '2013-07-08' },
          { text: 'The toll in Nörthport rose to 15.', date: '2013-07-09' },
        ],
        ' Nadia Rowan met Jonas Birkeland in Nörthport.',
      ),
    ).toHaveLength(1);
  });

  test('an amount in another currency has no page beside its own, though a plan would name it', () => {
    expect(
      pages([{ text: 'The Halden Foods offer of $32 million (25 million euros) was rejected by Tern Ferries.' }]),
    ).toHaveLength(2);
  });
});

test('bids of two bidders are two figures', () => {
  expect(
    pages([
      { text: 'Halden Foods raised its offer for the group to 45 dlrs a share.', date: '2023-05-01' },
      { text: 'Tern Ferries raised its offer for the group to 48 dlrs a share.', date: '2023-05-02' },
    ]),
  ).toHaveLength(2);
});

test('a dead or missing count of one happening is one figure however much it moves', () => {
  expect(
    pages([
      { text: 'The flood in Northport on 30 April came at night. 23 people are missing.', date: '2023-05-01' },
      { text: 'Three people are still missing after the flood.', date: '2023-05-09' },
    ]),
  ).toHaveLength(1);
});

test('a figure whose own words name nobody says which plan it is part of', () => {
  const { extractions, dates } = read([{ text: 'It provides for a six-week ceasefire.', date: '2023-05-01' }]);
  const plan = { key: entityKey('proposal-x'), name: 'the Red Front’s plan' };
  const [figure] = resolveFigures(extractions, dates, () => plan);
  expect(figure?.title).toBe('Length of the ceasefire under the Red Front’s plan');
  expect(figure?.confidence).toBeGreaterThanOrEqual(0.5);
  const [alone] = resolveFigures(extractions, dates);
  expect([alone?.title, (alone?.confidence ?? 1) < 0.6]).toEqual(['Length of the ceasefire (reported May 2023)', true]);
});

test('what a term of a plan counts is the plan’s; how long a strike lasts, told by two reports, has a page', () => {
  const { extractions, dates } = read([
    { text: 'It would extend cover to 32 million uninsured residents.', date: '2023-05-01' },
  ]);
  const plan = { key: entityKey('proposal-x'), name: 'the health bill' };
  const figure = (inTerm: boolean) => resolveFigures(extractions, dates, () => ({ ...plan, inTerm }))[0];
  expect(figure(true)?.confidence).toBeGreaterThan(figure(false)?.confidence ?? 1);
  const strikes = read([
    { text: 'They ended a three-day strike.', date: '2023-05-01' },
    { text: 'The 3-day walkout is over.', date: '2023-05-02' },
  ]);
  const [strike] = resolveFigures(strikes.extractions, strikes.dates);
  expect([strike?.title, strike?.members.length, (strike?.confidence ?? 0) >= 0.5]).toEqual([
    'Length of the strike (reported May 2023)',
    2,
    true,
  ]);
});

test('a title that names nobody says where the whole report has it', () => {
  const told = pages([
    {
      text: 'Northport slept. Northport woke up. In Northport it rained. Nine men were arrested.',
      date: '2023-05-02',
    },
  ]);
  expect(told).toEqual(['Men arrested in Northport: Nine']);
});

test('a pause of another length is no part of a plan that is known by its own', () => {
  const { extractions, dates } = read([{ text: 'They push for a two-week pause.', date: '2023-05-01' }]);
  const plan = { key: 'p', name: 'the 90-day plan' } as never;
  expect(resolveFigures(extractions, dates, () => plan).map((g) => g.title)).toEqual([
    'Length of the demanded pause (reported May 2023)',
  ]);
});

test('what names nobody and no place is a page only where it tells the time', () => {
  const told = (date: string | undefined): boolean => {
    const { extractions, dates } = read([{ text: 'Some 40 people were infected.', ...(date ? { date } : {}) }]);
    return resolveFigures(extractions, dates).some((g) => g.confidence >= 0.5);
  };
  expect([told('2023-05-01'), told(undefined)]).toEqual([true, false]);
});

test('a plain title of one report makes a page where its clause says what is counted, and joins no other of its words', () => {
  const { extractions, dates } = read([
    {
      text: 'Some 400 tents were shipped. Some 40 people were infected. Another hospital has 12 people infected. It took two weeks.',
      date: '2023-05-01',
    },
  ]);
  const worthy = resolveFigures(extractions, dates).filter((g) => g.confidence >= 0.5);
  expect(worthy.map((g) => `${g.title}: ${g.members.map((m) => m.claim.quantity.words)}`)).toEqual([
    'People infected (reported May 2023): Some 40',
    'Tents shipped (reported May 2023): Some 400',
  ]);
});

test('plain tolls of one report are two unless one is of another day; of two reports far apart in number they are no one measure', () => {
  const worthy = (...texts: readonly string[]): readonly string[] => {
    const { extractions, dates } = read(texts.map((text) => ({ text, date: '2023-05-20' })));
    return resolveFigures(extractions, dates)
      .filter((g) => g.confidence >= 0.5)
      .map((g) => `${g.title}: ${g.members.map((m) => m.claim.quantity.words)}`);
  };
  expect(worthy('Twelve people were killed. The toll stood at 8 on May 12.')).toEqual([
    'People killed (May 2023): Twelve,8',
  ]);
  expect(
    worthy(
      `Ada Roe of Gale Bay spoke. Police said 12 people were killed.`,
      `Ada Roe of Gale Bay spoke. Police said 90 people were killed.`,
    ),
  ).toEqual(['People killed (reported May 2023): 12,90']);
  expect(
    worthy(
      `Ada Roe of Gale Bay spoke. Police said 12 people were killed.`,
      `Ada Roe of Gale Bay spoke. Police said 900 people were killed.`,
    ),
  ).toHaveLength(1);
});

test('the clashes of one report are not those of another', () => {
  const titles = (...texts: readonly string[]): readonly string[] => {
    const { extractions, dates } = read(texts.map((text) => ({ text, date: '2023-05-20' })));
    return resolveFigures(extractions, dates).map((g) => `${g.title}: ${g.members.map((m) => m.claim.quantity.words)}`);
  };
  const other = 'Halden Foods said 24 people were killed.';
  expect(titles('Halden Foods said 20 people were killed in clashes.', other)).toEqual([
    'People killed (reported May 2023): 24',
    'People killed in clashes: 20',
  ]);
  expect(titles('Halden Foods said 20 people were killed in the flood.', other)).toEqual([
    'People killed in the flood: 20,24',
  ]);
});

test('of two measures with one title the lesser says its day, where the days tell them apart', () => {
  const titles = (second: string): readonly string[] => {
    const { extractions, dates } = read([
      { text: 'Halden Foods mourned. Some 12 people were arrested.', date: '2023-05-01' },
      { text: 'Halden Foods mourned. Some 900 people were arrested.', date: second },
    ]);
    return resolveFigures(extractions, dates)
      .filter((g) => g.confidence >= 0.5)
      .map((g) => g.title);
  };
  expect(titles('2023-05-09')).toEqual([
    'People arrested (reported May 2023)',
    'People arrested (reported 9 May 2023)',
  ]);
  expect(titles('2023-05-01')).toEqual(['People arrested (reported May 2023)']);
});

test('what an amount is takes two words, and of shares and sales a name', () => {
  const titles = (text: string): readonly string[] => {
    const { extractions, dates } = read([{ text, date: '2023-05-01' }]);
    return resolveFigures(extractions, dates)
      .filter((g) => g.confidence >= 0.5)
      .map((g) => g.title);
  };
  expect(titles('They want a levy on transfers of 2%.')).toHaveLength(1);
  expect(titles('They want a rate of 2%.')).toEqual([]);
  expect(titles('The shares fell 15 percent.')).toEqual([]);
  expect(titles('The share price fell 15 percent.')).toEqual([]);
  expect(titles('Oil prices fell 15 percent.')).toHaveLength(1);
});

test.each([
  ['A £1.35bn takeover bid was made.', 'the £1.35bn takeover bid', 'Amount of the takeover bid'],
  ['They want a £2.5 trillion national budget.', 'the P2.5-trillion national budget', 'Amount of the national budget'],
  ['They want a pay rise of 3%.', 'the government ultimatum', 'Demanded pay rise (reported May 2023)'],
])('an amount is not told in its own title, and stands under no ultimatum: %s', (text, name, expected) => {
  const { extractions, dates } = read([{ text, date: '2023-05-01' }]);
  const plan = { key: 'p', name } as never;
  expect(resolveFigures(extractions, dates, () => plan).map((g) => g.title)).toEqual([expected]);
});

describe('one title is one page', () => {
  const worthy = (text: string): string[] => {
    const { extractions, dates } = read([{ text }]);
    return resolveFigures(extractions, dates)
      .filter((g) => g.confidence >= 0.5)
      .map((g) => `${g.title}: ${g.members.map((m) => m.claim.quantity.words).join('; ')}`);
  };

  test('one value told twice', () => {
    const text =
      'Halden Foods made a 3% pay offer. Tern Ferries turned down the 3% pay offer by Halden Foods. The 3% pay offer by Halden Foods stands.';
    const titles = worthy(text).map((page) => page.split(':')[0]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('two lengths of what the report calls by one name', () => {
    expect(
      worthy('A 24-hour strike at Northport is over. It came before a 48-hour strike at Northport in June.'),
    ).toEqual(['Length of the strike at Northport: 24']);
  });
});

test('words without a number make no page by themselves where nobody is named', () => {
  const { extractions, dates } = read([
    {
      text: 'Halden Foods met. Halden Foods said so. Halden Foods is calm. The fighting has killed tens of thousands.',
    },
  ]);
  const found = resolveFigures(extractions, dates).find((g) => g.members[0]?.claim.quantity.value === null);
  expect(found?.confidence ?? 1).toBeLessThan(0.5);
});

describe('what only looks alike stays apart', () => {
  test.each([
    ['another place', 'A fire killed 12 people in Northport.', 'A fire killed 14 people in Southport.'],
    ['a part of the people', 'The fire killed 12 people.', 'The fire killed three children.'],
    ['another event', 'The fire killed 12 people.', 'The fire injured 12 people.'],
    [
      'one day, and since that day',
      '1,200 people were killed on 7 October 2022.',
      '37,000 people have been killed since 7 October 2022.',
    ],
    ['a fact and a plan', 'The rebels released 40 captives.', 'The rebels would release 50 captives.'],
    ['a rise and a cut', 'The rate rose by 3%.', 'The rate fell by 2%.'],
    [
      'a part and the whole',
      'The rebels hold 116 hostages, 41 of whom are presumed dead.',
      'The rebels hold 120 hostages.',
    ],
    ['counts of nothing in particular', 'Nadia Rowan counted on 40 people.', 'Some 9,000 people came from Gale Bay.'],
    ['another currency', 'A fine of £4m was set.', 'A fine of $5m was set.'],
  ])('%s', (_, a, b) => {
    const found = pages([
      { text: a, date: '2023-05-01' },
      { text: b, date: '2023-05-02' },
    ]);
    const both = found.filter((page) => page.split(': ')[1]?.includes(';'));
    expect(both).toEqual(_ === 'a part and the whole' ? ['Hostages held: 116; 120'] : []);
  });

  test('reports of different stories', () => {
    const { extractions, dates } = read(
      [{ text: 'A fire killed 12 people.', date: '2023-05-01' }],
      ' Nadia Rowan met Jonas Birkeland.',
    );
    const other = read([{ text: 'A fire killed 14 people.', date: '2023-05-02' }], ' Halden Foods sued Tern Ferries.');
    const second = other.extractions.map((x) => ({ ...x, source: sourceId('z') }));
    expect(resolveFigures([...extractions, ...second], dates)).toHaveLength(2);
  });
});

describe('a figure’s page', () => {
  const identities = { all: [], of: () => undefined, nameOf: () => undefined };
  const entities = (told: readonly Told[]) => {
    const { extractions, dates } = read(told);
    return figuresOf(extractions, identities, dates, (key) => key, { threshold: 0.5 }).entities;
  };

  test('a value keeps its id when another report gives the measure a longer name', () => {
    const early = { text: 'A ferry fire killed at least six people.', date: '2023-05-01' };
    const late = { text: 'The ferry fire near Gale Bay killed 11 people.', date: '2023-05-02' };
    const [alone, among] = [[early], [early, late]].map((told) => entities(told)[0]);
    expect(alone?.name).not.toBe(among?.name);
    const first = (figure: Entity | undefined) => (figure?.kind === 'figure' ? figure.facts.values[0]?.id : undefined);
    expect(first(alone)).toBeDefined();
    expect(first(among)).toBe(first(alone));
  });

  test('the description gives the exact value of what has happened, whichever report has it', () => {
    const exact = { text: 'A fire killed 251 people in Northport on 3 May 2023.', date: '2023-05-10' };
    const vague = { text: 'A fire killed more than 200 people in Northport on 3 May 2023.', date: '2023-06-01' };
    for (const told of [
      [exact, vague],
      [vague, exact],
    ])
      expect(entities(told).map((figure) => figure.description)).toEqual([expect.stringMatching(/: 251\.$/)]);
  });

  test('a hedge that opened a sentence goes on one in the description', () => {
    const [figure] = entities([{ text: 'More than 12 people were killed in Northport.', date: '2023-05-01' }]);
    expect(figure?.description).toBe('People killed in Northport: more than 12.');
  });

  test('holds each value with its evidence, the same value of one report once', () => {
    const [figure] = entities([
      { text: 'A fire in Northport killed 12 people. The fire in Northport killed 12 people.', date: '2023-05-01' },
      { text: 'The fire in Northport killed 14 people.', date: '2023-05-03' },
    ]);
    expect(figure?.kind === 'figure' && figure.facts.values.map((v) => [v.words, v.asOf, v.evidence.length])).toEqual([
      ['12', '2023-05-01', 2],
      ['14', '2023-05-03', 1],
    ]);
    expect(figure?.description).toBe('People killed in the fire in Northport: 14.');
  });

  test('points to the other figures of its event', () => {
    const found = entities([{ text: 'A fire in Northport killed 12 people and injured 30.', date: '2023-05-01' }]);
    expect(found.map((f) => [f.key, f.kind === 'figure' && f.facts.related])).toEqual([
      ['figure-people-injured-in-the-fire-in-northport', [{ entity: 'figure-people-killed-in-the-fire-in-northport' }]],
      ['figure-people-killed-in-the-fire-in-northport', [{ entity: 'figure-people-injured-in-the-fire-in-northport' }]],
    ]);
  });

  test('is the same whatever the order of the reports', () => {
    const told = [
      { text: 'A fire in Northport killed 12 people.', date: '2023-05-01' },
      { text: 'The fire killed 14.', date: '2023-05-02' },
      { text: 'The toll of the fire rose to 20.', date: '2023-05-03' },
    ];
    const { extractions, dates } = read(told);
    expect(resolveFigures([...extractions].reverse(), dates)).toEqual(resolveFigures(extractions, dates));
  });
});

describe('how a count may move', () => {
  const course = (text: string): string | undefined => {
    const { extractions, dates } = read([{ text, date: '2023-06-01' }]);
    return resolveFigures(extractions, dates).map((g) =>
      g.closed ? 'closed' : g.cumulative ? 'cumulative' : 'open',
    )[0];
  };

  test.each([
    ['The militia released 40 prisoners from jails in Northport.', 'cumulative'],
    ['Since 3 May 2023, 40 people have died in Northport.', 'cumulative'],
    ['On 3 February 2023 fire killed 40 people in Northport.', 'closed'],
    ['The militia will release 40 prisoners from jails in Northport.', 'open'],
    ['The militia holds 40 prisoners in Northport.', 'open'],
    ['Some 40 people are missing in Northport.', 'open'],
  ])('%s', (text, expected) => expect(course(text)).toBe(expected));
});

describe('part and whole', () => {
  test('the toll of a town is not that of all, in one report', () => {
    expect(
      pages([
        {
          text: 'Floods killed 365 people in Northport. The toll from the floods stood at 759.',
          date: '2023-05-02',
        },
      ]),
    ).toHaveLength(2);
  });

  test('a toll that does not say where belongs to none of two towns', () => {
    const found = pages([
      { text: 'Floods killed 365 people in Northport. In Southport floods killed 308 people.', date: '2023-05-02' },
      { text: 'The floods killed 700 people.', date: '2023-05-03' },
    ]);
    expect(found.filter((page) => page.includes('; '))).toEqual([]);
  });
});

test('the owner of a plan is left away where the sentence introduces the plan as new', () => {
  const plan = { key: entityKey('proposal-x'), name: 'the Blue League’s school bill' };
  const { extractions, dates } = read([{ text: 'The chamber passed a $9 million school bill.', date: '2023-05-01' }]);
  const [figure] = resolveFigures(extractions, dates, () => plan);
  expect(figure?.title).toBe('Amount of the school bill');
});

test('sales of nobody are no figure of the wiki', () => {
  const { extractions, dates } = read([{ text: 'Fourth quarter sales rose 2%.', date: '2023-05-01' }]);
  for (const { confidence } of resolveFigures(extractions, dates)) expect(confidence).toBeLessThan(0.5);
});

test.each([
  ['The rescue plan provides for loans of 9%.', true],
  ['The rescue plan would take effect if loans of 9% were repaid.', false],
  ['The rescue plan would cover Rowan\u2019s roughly 9% stake.', false],
  ['In addition to the rescue plan, members of the board approved a levy of 9%.', false],
])('a sentence that names a plan may tell the figure of something else: %s', (text, part) => {
  const { extractions } = read([{ text, date: '2023-05-01' }]);
  const start = text.indexOf('rescue plan');
  const proposal = { name: 'rescue plan', mentions: [{ start, end: start + 11 }], terms: [] };
  const group = { key: entityKey('proposal-x'), name: 'Rescue plan', members: [{ source: sourceId('r1'), proposal }] };
  const planOf = plansOf([group as unknown as ProposalGroup]);
  const [claim] = extractions[0]?.figures ?? [];
  expect(claim && planOf(sourceId('r1'), claim) !== undefined).toBe(part);
});

test('reports of one story that give the same number of the same thing share a page', () => {
  const told = (b: string) =>
    pages([
      {
        text: 'Northport Dairies wants it. The plants of Northport Dairies are old. They spoke of a deal worth $44.6 billion.',
        date: '2023-05-01',
      },
      { text: b, date: '2023-05-02' },
    ]).filter((page) => page.includes(';'));
  expect(
    told('The plants of Northport Dairies would go. The $44.6 billion bid of Northport Dairies failed.'),
  ).toHaveLength(1);
  expect(told('The plants of Northport Dairies would go. The $44.7 billion bid of Northport Dairies failed.')).toEqual(
    [],
  );
});

test('the price of a bid is one figure, however often it is raised and whatever it is called', () => {
  const { extractions, dates } = read([
    { text: 'Halden launched a £1.1bn takeover bid.', date: '2023-05-01' },
    { text: 'It rejected the improved £1.3bn cash offer.', date: '2023-05-20' },
    { text: 'They made a £2 a share cash offer.', date: '2023-05-20' },
  ]);
  const plan = (bid: string) => ({
    key: entityKey(`proposal-${bid}`),
    name: 'the bid',
    bid: { key: 'halden rowan', title: 'Halden’s offer for Rowan', by: 'Halden' },
  });
  const found = resolveFigures(extractions, dates, (source) => plan(source)).map(
    (g) => `${g.title}: ${g.members.map((m) => m.claim.quantity.words).join('; ')}`,
  );
  expect(found).toEqual(['Halden’s offer for Rowan: £1.1bn; £1.3bn', 'Halden’s offer for Rowan per share: £2']);
});

test('the toll of a war goes on, whoever names its place and its day', () => {
  const { extractions, dates } = read([
    { text: 'More than 9,200 people have been killed in Northport since 7 May 2023, doctors say.', date: '2023-11-01' },
    { text: 'Elbonia has killed nearly 10,000 people and wounded 30,000.', date: '2023-12-01' },
  ]);
  const groups = resolveFigures(
    extractions,
    dates,
    () => undefined,
    () => true,
  );
  const toll = groups.find((g) => g.members.length > 1);
  expect([toll?.title, toll?.members.map((m) => m.claim.quantity.words)]).toEqual([
    'People killed in Northport since 7 May 2023',
    ['More than 9,200', 'nearly 10,000'],
  ]);
});

test('a title holds for all that stand under it', () => {
  const { extractions, dates } = read([
    { text: 'After the quake 22 people are missing at the Old Mill in Northport.', date: '2023-05-01' },
    { text: 'Some 240 people are missing after the quake.', date: '2023-05-01' },
  ]);
  const groups = resolveFigures(
    extractions,
    dates,
    () => undefined,
    () => true,
  );
  for (const g of groups.filter((one) => one.members.some((m) => m.claim.quantity.value === 240)))
    expect(g.title).not.toMatch(/Northport|Mill/);
});
