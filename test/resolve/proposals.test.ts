import { describe, expect, test } from 'vitest';
import { findProposals } from '../../src/extract/proposals/index.ts';
import { claimIndirect } from '../../src/extract/quotes/indirect/indirect.ts';
import { type Extraction, nothingRead } from '../../src/model/claim.ts';
import { type SourceId, sourceId } from '../../src/model/ids.ts';
import { type PartialDate, partialDate } from '../../src/model/values.ts';
import { identify } from '../../src/resolve/identity/index.ts';
import { resolveProposals } from '../../src/resolve/proposals/index.ts';
import { likeness } from '../../src/resolve/proposals/likeness.ts';
import { dayOf, type Member } from '../../src/resolve/proposals/member.ts';
import { storiesOf } from '../../src/resolve/stories.ts';
import { asCase } from '../extract/case.ts';

/** Every report names the same two people, so that all tell one story. */
const cast = ' ⟦Nadia Rowan|P:rowan⟧ met ⟦Jonas Birkeland|P:birkeland⟧.';

function read(
  told: readonly (readonly [date: string | undefined, markup: string])[],
  story = cast,
  stemmed: readonly string[] = [],
) {
  const dates = new Map<SourceId, PartialDate>();
  const extractions = told.map(([date, markup], i): Extraction => {
    const known = date === undefined ? undefined : partialDate(date);
    const c = asCase(markup + story, known === undefined ? {} : { date: known });
    const statements = claimIndirect(c.discourse, []);
    const id = sourceId(`r${i + 1}`);
    if (known !== undefined) dates.set(id, known);
    return {
      ...nothingRead(id),
      entities: c.reading.entities,
      statements,
      ...findProposals(c.discourse, statements),
    };
  });
  const identities = identify(extractions);
  const nameOf = (key: string): string => identities.all.find((i) => i.key === key)?.name ?? key;
  return resolveProposals(
    extractions,
    identities,
    dates,
    nameOf,
    storiesOf(extractions, dates),
    new Set(stemmed.map(sourceId)),
  );
}

/** "name: reports". */
const pages = (...args: Parameters<typeof read>): string[] =>
  read(...args)
    .filter((p) => p.confidence >= 0.5)
    .map((p) => `${p.name}: ${p.members.map((m) => m.source).join(' ')}`);

describe('proposals of several reports', () => {
  test('are one where owner and noun agree', () => {
    expect(
      pages([
        ['2021-03-01', '⟦Acme|O:acme⟧ made a takeover bid for the yard.'],
        ['2021-03-04', 'Shareholders weighed ⟦Acme|O:acme⟧’s takeover bid.'],
      ]),
    ).toEqual(['Acme’s takeover bid: r1 r2']);
  });

  test('are one bill where both speak of it most, whatever little they say of it, within some months', () => {
    const told = (day: string): string[] =>
      pages([
        ['2021-03-01', 'The senate passed the smoking bill. The bill was debated for hours. The bill is popular.'],
        [day, 'The president signed the bill. The bill has critics. Lawyers looked at the bill.'],
      ]);
    expect(told('2021-05-20')).toEqual(['Smoking bill: r1 r2']);
    expect(told('2021-10-20')).toEqual(['Smoking bill: r1']);
  });

  test('are one under one name, half a year apart, and are called by it alone', () => {
    const bill = 'tabled the Sailors (Amendment) Bill 2021. The Sailors (Amendment) Bill 2021 would close two quays.';
    expect(
      pages([
        ['2021-01-01', `⟦Mary Jones|P:jones⟧ ${bill}`],
        ['2021-07-20', `⟦Mary Jones|P:jones⟧ ${bill}`],
      ]),
    ).toEqual(['Sailors (Amendment) Bill 2021: r1 r2']);
  });

  test('are told in one story by the name of a bill alone', () => {
    const bill = (name: string): [string, string] => [
      '2021-01-01',
      `The house passed the ${name}. The ${name} is popular.`,
    ];
    expect(pages([bill('Sailors (Amendment) Bill 2021'), bill('Sailors’ (Amendment) Bill 2021')], '')).toHaveLength(1);
    expect(pages([bill('Sailors (Amendment) Bill 2021'), bill('Farmers (Amendment) Bill 2021')], '')).toHaveLength(2);
  });

  test('are one by way of a report between two that share no name', () => {
    const bill = (day: string, who: string): [string, string] => [
      day,
      `The senate passed the smoking bill. The smoking bill is popular. ${who}`,
    ];
    const [rowan, birkeland] = ['⟦Nadia Rowan|P:rowan⟧ spoke.', '⟦Jonas Birkeland|P:birkeland⟧ spoke.'];
    const told = (between: string): string[] =>
      pages([bill('2021-03-01', rowan), bill('2021-03-03', between), bill('2021-05-20', birkeland)], '');
    expect(told(`${rowan} ${birkeland}`)).toHaveLength(1);
    expect(told(rowan)).toHaveLength(2);
  });

  test('have no page where nothing tells them from another of their story: a bid of nobody, a bill about nothing', () => {
    const acme =
      '⟦Acme|O:acme⟧ made a takeover bid for ⟦Borel|O:borel⟧. ⟦Acme|O:acme⟧’s bid for ⟦Borel|O:borel⟧ is in cash.';
    const nobodys = 'A sweetened £9bn bid was turned down. The £9bn bid was too low. The £9bn bid expired.';
    expect(
      pages([
        ['2021-03-01', acme],
        ['2021-07-20', nobodys],
      ]),
    ).toEqual(['Acme’s takeover bid for Borel: r1']);
    expect(pages([['2021-07-20', nobodys]])).toHaveLength(1);
    const smoking = 'The senate passed the smoking bill. The smoking bill is popular. The smoking bill has critics.';
    const bare = 'The president signed the bill. The bill has critics. Lawyers looked at the bill.';
    expect(
      pages([
        ['2021-03-01', smoking],
        ['2021-10-20', bare],
      ]),
    ).toEqual(['Smoking bill: r1']);
    expect(pages([['2021-10-20', bare]])).toHaveLength(1);
    const first = '⟦Acme|O:acme⟧ made a 7 billion euro takeover bid for ⟦Borel|O:borel⟧.';
    const offer = 'It weighed an offer of 9 billion euros to buy the company. The offer to buy the company expired.';
    expect(
      pages([
        ['2021-03-01', first],
        ['2021-07-20', offer],
      ]),
    ).toEqual(['Acme’s 7 billion euro takeover bid for Borel: r1']);
    expect(pages([['2021-07-20', offer]])).toHaveLength(1);
  });

  test('are two where one company bids other sums, more than a week apart', () => {
    const bid = (sum: string): string => `⟦Acme|O:acme⟧ made a ${sum} billion euro takeover bid for ⟦Borel|O:borel⟧.`;
    const likenessOn = (day: string): number => {
      const [a, b] = read([
        ['2021-03-01', bid('7')],
        [day, bid('9')],
      ]).flatMap((p) => p.members);
      return a && b ? likeness(a, b) : Number.NaN;
    };
    expect(likenessOn('2021-03-20')).toBe(-9);
    expect(likenessOn('2021-03-03')).toBeGreaterThan(-9);
  });

  test('are called by the body that passed a resolution', () => {
    expect(
      pages([['2021-03-01', 'The ⟦Harbour Council|O:council⟧ passed a resolution on Monday supporting the truce.']]),
    ).toContain('Harbour Council resolution: r1');
  });

  test('show a position in the words of the clean report, whichever is read first', () => {
    const told: Parameters<typeof read>[0] = [
      ['2021-03-01', '⟦Acme|O:acme⟧ rejected the harbour bill.'],
      ['2021-03-01', '⟦Acme|O:acme⟧ has rejected the harbour bill.'],
    ];
    const words = (stemmed: readonly string[]): string[] =>
      read(told, cast, stemmed).flatMap((p) => p.facts.positions.map((fact) => fact.words));
    expect(words(['r1'])).toEqual(['Acme has rejected the harbour bill']);
    expect(words(['r2'])).toEqual(['Acme rejected the harbour bill']);
  });

  test('show the terms of the clean report where a stemmed one tells the same phases', () => {
    const plan = '⟦Kenya|O:kenya⟧ put forward a plan in two phases. In the first phase, ';
    const [page] = read(
      [
        ['2021-03-01', `${plan}all captiv would go home. In the second phase, guard would leav the ridg.`],
        ['2021-03-01', `${plan}the captives would be released. In the second phase, the guards would withdraw.`],
      ],
      cast,
      ['r1'],
    );
    expect(page?.facts.phases.map((f) => f.terms.map((t) => t.text))).toEqual([
      ['the captives would be released'],
      ['the guards would withdraw'],
    ]);
  });

  test('have what is to follow their phases under a title, and in none of them', () => {
    const text =
      '⟦Kenya|O:kenya⟧ put forward a plan in two phases. In the first phase, guns would fall silent. In the second phase, the road would be opened. The plan then envisions talks for a treaty.';
    const [page] = read([['2021-03-01', text]], cast, ['r1']);
    expect(page?.facts.phases.map((f) => [f.ordinal, f.title, f.terms.length])).toEqual([
      [1, undefined, 1],
      [2, undefined, 1],
      [3, 'Afterwards', 1],
    ]);
  });

  test('stay two where two parties put them forward, or the numbers differ', () => {
    expect(
      pages([
        ['2021-03-01', '⟦Acme|O:acme⟧ made a takeover bid for the yard.'],
        ['2021-03-02', '⟦Borel|O:borel⟧ made a takeover bid for the yard.'],
      ]),
    ).toEqual(['Acme’s takeover bid: r1', 'Borel’s takeover bid: r2']);
    expect(
      pages([
        ['2021-03-01', '⟦Kenya|O:kenya⟧ tabled a 90-day plan for the ridge.'],
        ['2021-03-02', '⟦Kenya|O:kenya⟧ tabled a 30-day plan for the ridge.'],
      ]),
    ).toEqual(['Kenya’s 90-day plan: r1', 'Kenya’s 30-day plan: r2']);
  });

  test('a raised offer is no first offer, whatever day it is told', () => {
    expect(
      pages([
        ['2021-03-01', '⟦Acme|O:acme⟧ made a pay offer of 4 per cent.'],
        ['2021-03-20', '⟦Acme|O:acme⟧ made a revised pay offer of 6 per cent.'],
        ['2021-03-22', 'The ⟦Front|O:front⟧ rejected ⟦Acme|O:acme⟧’s revised pay offer.'],
      ]),
    ).toEqual(['Acme’s pay offer: r1', 'Acme’s revised pay offer: r2 r3']);
  });

  test('of two stories are two, though both say "the pay offer"', () => {
    const rejected = 'The ⟦Front|O:front⟧ rejected a pay offer of 4 per cent.';
    expect(
      pages(
        [
          ['2021-03-01', rejected],
          ['2021-03-01', rejected],
        ],
        '',
      ),
    ).toHaveLength(2);
  });

  test('the third offer is no second one', () => {
    expect(
      pages([
        ['2021-03-01', 'The ⟦Front|O:front⟧ rejected ⟦Acme|O:acme⟧’s second offer.'],
        ['2021-03-12', 'The ⟦Front|O:front⟧ rejected ⟦Acme|O:acme⟧’s third offer.'],
      ]),
    ).toHaveLength(2);
  });

  test('the noun that another report has before its own is one with it', () => {
    expect(
      pages([
        ['2021-03-01', '⟦Nadia Rowan|P:rowan⟧ put forward a blueprint proposal for the port.'],
        ['2021-03-04', 'The ⟦Front|O:front⟧ accepted the blueprint.'],
      ]),
    ).toHaveLength(1);
  });

  test('wait for an editor where nothing is told of them, named once or beside another told of more', () => {
    const sureness = (said: string, name: string): number =>
      read([['2021-03-01', said]]).find((p) => p.name.includes(name))?.confidence ?? 0;
    const truce =
      'The ⟦Front|O:front⟧ offered a ten-day truce. It said the truce would begin on Monday. The ⟦League|O:league⟧ accepted the truce. ';
    const tunnel = 'The council discussed a tunnel plan. A resident spoke of the tunnel plan.';
    expect(sureness('The council discussed a tunnel plan.', 'unnel')).toBeLessThan(0.5);
    expect(sureness(truce + tunnel, 'unnel')).toBeLessThan(0.5);
    expect(sureness(tunnel, 'unnel')).toBeGreaterThan(0.5);
    expect(sureness(`${truce}${tunnel} The ⟦League|O:league⟧ rejected the tunnel plan.`, 'unnel')).toBeGreaterThan(0.5);
    expect(sureness(`${truce}The council discussed a “Grand Tunnel” plan.`, 'unnel')).toBeGreaterThan(0.5);
    expect(sureness('Crews arrived with plans to join the search.', 'join')).toBeLessThan(0.5);
  });

  test('are surer the more of their report is about them, and less sure where only somebody quoted names them', () => {
    const sureness = (said: string, name: string): number =>
      read([['2021-03-01', said]]).find((p) => p.name.includes(name))?.confidence ?? 0;
    const alone = sureness('The ⟦League|O:league⟧ rejected a tunnel plan.', 'unnel');
    const much =
      'The ⟦Front|O:front⟧ offered a ten-day truce. It said the truce would begin on Monday. The ⟦League|O:league⟧ accepted the truce. ';
    expect(sureness(`${much}${much}The ⟦League|O:league⟧ rejected a tunnel plan.`, 'unnel')).toBeLessThan(alone);
    expect(sureness('“We all know of a tunnel plan,” a resident said.', 'unnel')).toBeLessThan(alone);
  });

  test('the compromise of a later report is the only one of the story', () => {
    expect(
      pages([
        ['2021-03-01', '⟦Nadia Rowan|P:rowan⟧ put forward a compromise plan of two steps.'],
        ['2021-03-12', 'The ⟦Front|O:front⟧ accepted the compromise.'],
      ]),
    ).toHaveLength(1);
  });

  test('two truces, each agreed to anew weeks apart, are two', () => {
    expect(
      pages([
        ['2021-03-01', 'The ⟦Front|O:front⟧ has agreed to a truce. The truce was signed at dawn.'],
        ['2021-03-19', 'The ⟦Front|O:front⟧ has agreed to a truce. The truce was signed on Friday.'],
      ]),
    ).toHaveLength(2);
  });

  test('what a law is reckoned to cost tells no law from another', () => {
    expect(
      pages([
        ['2021-03-01', 'The ⟦Senate|O:senate⟧ passed a $900 million harbour safety bill.'],
        ['2021-03-02', 'The ⟦Senate|O:senate⟧ passed the $940 million harbour safety bill.'],
      ]),
    ).toHaveLength(1);
  });

  test('share words where their days are unknown', () => {
    expect(
      pages([
        [undefined, '⟦Kenya|O:kenya⟧ put forward a proposal to bridge the gaps.'],
        [undefined, 'The ⟦Front|O:front⟧ accepted the bridging proposal.'],
      ]),
    ).toEqual(['Kenya’s proposal to bridge the gaps: r1 r2']);
  });

  test('are the same in any order of the reports', () => {
    const told = [
      ['2021-03-01', '⟦Acme|O:acme⟧ made a takeover bid for the yard.'],
      ['2021-03-04', 'Shareholders weighed ⟦Acme|O:acme⟧’s takeover bid.'],
      ['2021-03-05', '⟦Borel|O:borel⟧ made a rival bid.'],
    ] as const;
    const names = (list: typeof told | readonly (typeof told)[number][]): string[] =>
      read(list)
        .map((p) => p.name)
        .sort();
    expect(names([...told].reverse())).toEqual(names(told));
  });
});

describe('answers', () => {
  const told = (second: string, answer = 'accepted'): number =>
    read([
      ['2021-03-04', 'The ⟦Front|O:front⟧ accepted a peace accord for the coast.'],
      [second, `The ⟦Front|O:front⟧ ${answer} a ceasefire of the north.`],
    ]).length;

  test('of one party within days speak for one proposal, later ones do not', () => {
    expect(told('2021-03-05')).toBe(1);
    expect(told('2021-05-05')).toBe(2);
  });
});

test('a contract that is voted on days later is rather the agreement than one struck anew', () => {
  const struck = (reported: string, event?: string): Member =>
    ({
      source: reported,
      reported,
      day: dayOf(reported as PartialDate),
      stemmed: false,
      positions: [],
      owners: new Set(),
      bidders: new Set(),
      answers: new Set(),
      bodies: new Set(),
      terms: new Set(),
      words: new Set(),
      standing: 'only',
      proposal: {
        noun: 'contract',
        name: 'contract',
        terms: [],
        events: event === undefined ? [] : [{ event }],
        traits: {
          sorts: ['contract'],
          words: [],
          measures: [],
          version: 'only',
          titled: false,
          sides: [],
          peoples: [],
          bygone: false,
          fresh: true,
        },
      },
    }) as unknown as Member;
  const first = struck('2021-03-04');
  expect(likeness(first, struck('2021-03-10', 'ratified'))).toBeGreaterThan(likeness(first, struck('2021-03-10')));
  expect(likeness(first, struck('2021-03-24', 'ratified'))).toBe(likeness(first, struck('2021-03-24')));
});

describe('days', () => {
  const told = (first: string, second: string) =>
    read([
      ['2011-05-04', `⟦Kenya|O:kenya⟧ offered a ⟦harbour plan⟧ in April. ${first}`],
      ['2011-05-06', `⟦Kenya|O:kenya⟧ offered a ⟦harbour plan⟧ in April. ${second}`],
    ]).flatMap((p) => p.facts);

  test('are those that a report names, whoever tells it without one', () => {
    const [facts] = told(
      'The ⟦Dockers|O:dockers⟧ rejected the harbour plan.',
      'The ⟦Dockers|O:dockers⟧ rejected the harbour plan on 3 May.',
    );
    const rejected = facts?.positions.filter((p) => p.stance === 'rejects') ?? [];
    expect(rejected.map((p) => [p.date, p.evidence.length])).toEqual([['2011-05-03', 2]]);
  });

  test('are not guessed where two are named', () => {
    const [facts] = told(
      'The ⟦Dockers|O:dockers⟧ rejected the harbour plan on 2 April. The Dockers rejected the harbour plan on 3 May.',
      'The ⟦Dockers|O:dockers⟧ rejected the harbour plan.',
    );
    expect(facts?.positions.flatMap((p) => (p.stance === 'rejects' ? [p.date] : [])).sort()).toEqual([
      '2011-04-02',
      '2011-05-03',
      undefined,
    ]);
  });

  test('of what became of it are the report’s own only where it says so', () => {
    const [facts] = told('Members passed the harbour plan.', 'Members passed the harbour plan on 5 May.');
    expect(facts?.status.map((s) => [s.event, s.date])).toEqual([['passed', '2011-05-05']]);
  });
});

describe('titles', () => {
  test('of a bare noun tell the day, not what one party made of it', () => {
    expect(pages([['2021-03-04', 'The ⟦Front|O:front⟧ rejected an offer. The offer lapsed.']])).toEqual([
      'Offer (reported 4 March 2021): r1',
    ]);
  });

  test('of changes tell what they change', () => {
    expect(
      pages([
        [
          '2021-01-04',
          '⟦Kenya|O:kenya⟧ tabled a 90-day plan. The ⟦Front|O:front⟧ proposed changes to the 90-day plan.',
        ],
      ]),
    ).toEqual(['Kenya’s 90-day plan: r1', 'Front’s changes to the 90-day plan: r1']);
  });

  test('two alike are told apart by month', () => {
    expect(
      pages([
        ['2021-01-04', 'The ⟦Front|O:front⟧ rejected the pay offer of 4 per cent.'],
        ['2021-09-04', 'The ⟦Front|O:front⟧ rejected the pay offer of 6 per cent.'],
      ]),
    ).toEqual(['Pay offer (reported January 2021): r1', 'Pay offer (reported September 2021): r2']);
  });

  test('of several parties are named after both, or after none where reports differ', () => {
    expect(
      pages([
        ['2021-03-01', '⟦Kenya|O:kenya⟧ and ⟦Norway|O:norway⟧ have proposed a 90-day plan. The 90-day plan is short.'],
      ]),
    ).toEqual(['Kenya and Norway’s 90-day plan: r1']);
  });

  test('for a company have its name in the title', () => {
    expect(pages([['2021-03-01', '⟦Acme|O:acme⟧ made a takeover bid for ⟦Borel|O:borel⟧.']])).toEqual([
      'Acme’s takeover bid for Borel: r1',
    ]);
  });

  test('are two where one party bids for two companies, and where one has a name of its own', () => {
    expect(
      pages([
        ['2021-03-01', '⟦Acme|O:acme⟧ made a takeover bid for ⟦Borel|O:borel⟧.'],
        ['2021-03-02', '⟦Acme|O:acme⟧ made a takeover bid for ⟦Corvo|O:corvo⟧.'],
      ]),
    ).toHaveLength(2);
    expect(
      pages([
        ['2021-03-01', '⟦Kenya|O:kenya⟧ tabled a “morning after” plan. The plan is short.'],
        ['2021-03-02', '⟦Kenya|O:kenya⟧ tabled a truce plan. The plan is long.'],
      ]),
    ).toHaveLength(2);
  });

  test('have been set out by the one whose name they go by where another put them forward', () => {
    const [page] = read([
      [
        '2021-03-01',
        '⟦Ann Jones|P:jones⟧ outlined the peace plan. She rejected the peace plan, which President ⟦Ann Jones|P:jones⟧ said had been offered by ⟦Kenya|O:kenya⟧.',
      ],
      ['2021-03-02', 'The army rejected ⟦Ann Jones|P:jones⟧’s peace plan.'],
    ]);
    expect(page?.facts.sponsors.map((s) => s.role).sort()).toEqual(['put forward by', 'set out by']);
  });
});

describe('takeovers of several reports', () => {
  const made = '⟦Acme|O:acme⟧ made a takeover bid for ⟦Borel|O:borel⟧.';

  test('are one by the bidder, whatever either is called', () => {
    expect(
      pages([
        ['2021-03-01', made],
        [
          '2021-03-02',
          '⟦Borel|O:borel⟧ shareholders rejected the takeover. ⟦Borel|O:borel⟧ board members backed the merger with ⟦Acme|O:acme⟧. The ⟦Acme|O:acme⟧ deal is in shares.',
        ],
      ]),
    ).toEqual(['Acme’s takeover of Borel: r1 r2']);
  });

  test('are two where a later report has a new one beside an earlier', () => {
    const later =
      '⟦Acme|O:acme⟧ made a new takeover bid for ⟦Borel|O:borel⟧. ⟦Acme|O:acme⟧’s previous bid for ⟦Borel|O:borel⟧ was rejected by the board in March.';
    const [first, second] = read([
      ['2021-03-01', made],
      ['2021-06-02', later],
    ]);
    expect(first?.members.map((m) => m.source)).toEqual(['r1', 'r2']);
    expect(second?.members.map((m) => m.source)).toEqual(['r2']);
  });
});

test('a title names nobody whom only somebody in the report has put it forward', () => {
  const [page] = read([
    [
      '2021-03-01',
      'The army rejected the three-phase truce plan, which President ⟦Ann Jones|P:jones⟧ said had been offered by ⟦Kenya|O:kenya⟧.',
    ],
  ]);
  expect(page?.members[0]?.proposal.sponsors.flatMap((s) => s.by ?? [])).toEqual([{ entity: 'jones' }]);
  expect(page?.name).toBe('Three-phase truce plan');
});
