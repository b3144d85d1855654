import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/extract/figures/index.ts';
import type { FigureClaim, Measure } from '../../../src/model/claim.ts';
import { figuresSaid, type Names, type ReportFields, reading, report } from './report.ts';

const figures = (text: string, names?: Names, fields?: ReportFields): readonly FigureClaim[] =>
  findFigures(reading(report(text, fields), names));
const titles = (text: string, names?: Names, fields?: ReportFields): string[] =>
  figures(text, names, fields).map((f) => f.measure.title);
const parts = ({ noun, event, place, agent, period, qualifier }: Measure): string =>
  [noun, event, place, agent, period, qualifier].map((part) => part ?? '-').join(' | ');

const names: Names = {
  places: ['Northport', 'Gale Bay'],
  organizations: ['Halden Foods', 'Red Front', 'Blue League'],
  people: ['Ada Roe'],
};

describe('what is counted, across ellipsis', () => {
  test.each([
    ['The blast killed 12 people and wounded 30 others.', ['people | killed', 'people | injured']],
    ['Police killed four gunmen, and another 12 were hurt.', ['gunmen | killed', 'people | injured']],
    [
      'Israel released 105 of the hostages; 41 of whom are presumed dead.',
      ['hostages | released', 'hostages | presumed dead'],
    ],
    ['The toll rose to 43.', ['people | killed']],
    [
      'Forty people are confirmed dead, and 300 others - many of them pupils - remain unaccounted for.',
      ['people | killed', 'people | missing'],
    ],
    ['Forty people are dead and 300 others remain unaccounted for.', ['people | killed', 'people | missing']],
    ['A wave hit the 6,000-ton ferry, killing two.', ['ferry | -', 'people | killed']],
    ['The number of missing was cut from 11 to eight.', ['people | missing', 'people | missing']],
    ['They found the bodies of three men.', ['men | killed']],
    ['Police made nine arrests.', ['people | arrested']],
    ['The front took 200 hostages.', ['people | taken hostage']],
    ['Twelve men died, two of them firefighters.', ['men | killed', 'firefighters | killed']],
    ['12 gunmen shot a guard.', ['gunmen | -']],
    ['12 people were not hurt.', ['people | -']],
    ['Of the 13 men, six were never found.', ['men | -', 'men | missing']],
    ['Some 2,000 people, including 140 patients, were evacuated.', ['people | evacuated', 'patients | evacuated']],
  ])('%s', (text, expected) => {
    const found = figures(text).map(({ measure }) => parts(measure).split(' | ').slice(0, 2).join(' | '));
    expect(found).toEqual(expected);
  });
});

describe('a title is read without the report', () => {
  test.each([
    [
      'More than 40 people have been killed in Northport since 7 October 2023.',
      ['People killed in Northport since 7 October 2023'],
    ],
    ['Halden Foods will cut 300 jobs.', ['Jobs to be cut by Halden Foods']],
    ['Halden Foods proposed cutting 300 jobs.', ['Jobs to be cut by Halden Foods']],
    ['Halden Foods would put its plan in effect, opening 144 shops.', ['Shops to be opened']],
    ['As many as 30 nurses voted “no”.', ['Nurses voting no']],
    ['Another 30 nurses voted in favour.', ['Nurses voting in favour']],
    ['The districts of Arden and Belmar have suffered more than 400 deaths.', ['People killed in Arden and Belmar']],
    [
      'Halden Foods produced 900,000 barrels above the 16 million ceiling.',
      ['Barrels produced above the ceiling', 'Count'],
    ],
    ['The global death toll climbed to 355.', ['People killed worldwide']],
    ['The town is 600 miles south of Northport.', ['Distance in miles south of Northport']],
    ['More than 900 nurses and porters were killed.', ['Nurses killed']],
    ['It said 393 people who identified as contacts were followed.', ['People identified as contacts']],
    ['Overnight shelling near Gale Bay killed at least six people.', ['People killed in the shelling near Gale Bay']],
    ['The Red Front is holding at least 117 people.', ['People held by the Red Front']],
    ['The Red Front would release 40 of its captives.', ['Captives to be released by the Red Front']],
    ['Halden Foods made a profit of £70 million.', ['Profit of Halden Foods']],
    ['Halden Foods shares fell 12%.', ['Fall in shares of Halden Foods']],
    ['Unemployment in Northport rose to 4.5%.', ['Unemployment in Northport']],
    ['Halden Foods posted a net profit of 41.2 mln dlrs.', ['Net profit of Halden Foods']],
    [
      'Halden Foods raised its offer for Blue League to 45 dlrs a share.',
      ["Halden Foods' offer for Blue League per share"],
    ],
    [
      'Blue League, a third of its size, offered 166 pence a share.',
      ['Share of size', "Blue League's offer per share"],
    ],
    ['The Red Front said it had 900 fighters.', ['Fighters']],
    ['The Red Front said it would ask its 70,000 members.', ['Members of the Red Front']],
    ['The Red Front, which has 800,000 members, said no.', ['Members of the Red Front']],
    ['The offer values Red Front at £4bn.', ['Offer for Red Front']],
    ['Output is 6 percent higher than last year.', ['Rise in output']],
    // What stands right before an amount without a preposition is no noun of it.
    ['The strike cost Northport $700 million.', ['Cost of the strike to Northport']],
    ['The delay cost the region £4m in trade.', ['Cost of the delay to the region']],
    ['Judges fined Halden Foods £5m.', ['Fine of Halden Foods']],
    ['The fund will provide the Blue League with €10m.', ['Money to be provided to the Blue League']],
    ['The bank lent the firm $2 million.', ['Money lent to the firm']],
    ['Halden Foods will pay an initial €5m.', ['Money to be paid by Halden Foods']],
    ['Halden Foods would make an additional $3m available.', ['Money to be made available by Halden Foods']],
    ['The share price of Halden Foods rose to a record 540p.', ['Share price of Halden Foods']],
    // Who does it: past verbs of intending and a verb joined before, by a pronoun or as "the company".
    ['Halden Foods plans to close three plants.', ['Plants to be closed by Halden Foods']],
    [
      'Halden Foods will close three plants and fire 300 nurses.',
      ['Plants to be closed by Halden Foods', 'Nurses to be fired by Halden Foods'],
    ],
    ['Halden Foods met on Monday. It will close three plants.', ['Plants to be closed by Halden Foods']],
    ['Halden Foods met on Monday. It would produce 10% of all steel.', ['Share of all steel to be produced']],
    ['Halden Foods (HF) will fire 300 nurses.', ['Nurses to be fired by Halden Foods']],
    ['A flood hit the Red Front. It killed 12 people.', ['People killed in the flood']],
    ['Northport is expected to spend $3m.', ['Money to be spent']],
    ['The union of Northport said the Red Front would invest $3m.', ['Money to be invested by the Red Front']],
    ['The dispute could cost $3m.', ['Possible cost of the dispute']],
    [
      'The airline, based in Northport, is the third-largest, carrying 900 passengers a year.',
      ['Passengers carried per year'],
    ],
    // No place of a list, no place without a name is left away.
    ['Halden Foods employs 900 people at Northport, Gale Bay and Arden.', ['People employed by Halden Foods']],
    ['A quake hit Northport. Another 22 people are missing at one building.', ['People missing at one building']],
    [
      'It sent 200 monitors from the Red Front and the Blue League.',
      ['Monitors sent from the Red Front and the Blue League'],
    ],
    ['The fire in Northport may have killed 25 people.', ['People possibly killed in the fire in Northport']],
    ['Halden Foods operated 1,800 flights daily.', ['Flights operated by Halden Foods per day']],
    ['Fears grew that 25 people were killed in Northport.', ['People possibly killed in Northport']],
    // What may come is not told as what is.
    ['The death toll in Northport could top 75.', ['People possibly killed in Northport']],
    ['Officials fear the toll in Northport may reach 75.', ['People possibly killed in Northport']],
    ['The death toll in Northport hits 75.', ['People killed in Northport']],
    ['The union warned of 300 redundancies at Halden Foods.', ['Jobs at risk at Halden Foods']],
    ['A move that could lead to 300 job cuts at Halden Foods.', ['Jobs at risk at Halden Foods']],
    ['Halden Foods announced 300 job cuts.', ['Jobs cut']],
    [
      'Halden Foods will close two plants and cut 300 jobs.',
      ['Plants to be closed by Halden Foods', 'Jobs to be cut by Halden Foods'],
    ],
    ['Crews in Northport are to walk out. 300 drivers in Northport will walk out.', ['Drivers to walk out']],
    // So many were found; how many died is another count.
    ['Rescuers recovered 11 bodies near Gale Bay.', ['Bodies recovered near Gale Bay']],
    ['In Northport 142 bodies were found yesterday.', ['Bodies found in Northport']],
    // By so much it is raised, and to what.
    ['Northport would raise the minimum wage 50 cents.', ['Planned rise in minimum wage']],
    [
      'Northport would raise the minimum wage by 50 cents to $5.',
      ['Planned rise in minimum wage', 'Planned minimum wage'],
    ],
    ['The rise of 50 cents to $5 was agreed.', ['Rise', 'Money']],
    // Of two who deal with each other the pronoun may be either.
    ['A rejection from Halden Foods came after it made a $4.90 offer for Blue League.', ['Offer for Blue League']],
    ['Halden Foods bid for 83 pct of the stock from Blue League.', ['Share of stock']],
    ['The Red Front reported 342 suspected or probable cases.', ['Suspected or probable cases']],
    ['A 90-day truce was offered by the Blue League.', ['Length of the truce']],
  ])('%s', (text, expected) => {
    expect(titles(text, names)).toEqual(expected);
  });

  test('a toll is of the place that "there" stands for, and of no happening of the whole', () => {
    const text =
      'An earthquake in Ruritania killed 157. It was felt in Northport. 105 people were confirmed dead there.';
    expect(titles(text, names)[1]).toBe('People killed in Northport');
  });

  test('a toll that names nothing leans on the happening that the report tells of', () => {
    const text = 'A flood has hit Northport. The flood in Northport came at night. At least six people died.';
    expect(titles(text, names)).toEqual(['People killed in the flood in Northport']);
  });

  test('stems are never shown where the word is known', () => {
    const text = 'the blast kill 12 worker and wound 30 other . polic arrest 9 peopl .';
    expect(titles(text, {}, { quality: 'degraded' })).toEqual(['Workers killed', 'Workers wounded', 'People arrested']);
  });
});

test('tolls of two places in one report stay with their places', () => {
  const told = figures('The worst-hit towns were Northport, with 365 dead, and Southport, with 308 dead.', names);
  expect(told.map((f) => f.measure.title)).toEqual(['People killed in Northport', 'People killed in Southport']);
});

test('the seriously injured are a part of the injured, members asked to strike are no strikers', () => {
  expect(titles('In Northport 75 people were seriously injured.', names)).toEqual([
    'People seriously injured in Northport',
  ]);
  expect(figures('They will ballot 9,000 members on strike action.')[0]?.measure.event).toBe('to be balloted');
});

describe('both sides of an exchange', () => {
  const told = (text: string): string[] =>
    figures(text, { organizations: ['Red Front'], demonyms: ['Ruritanians'] }, { date: '2023-05-09' }).map(
      ({ measure: { event, period, title } }) => `${event} ${period}: ${title}`,
    );
  test('are released in it, at its time', () => {
    expect(
      told('In March, an exchange of 100 hostages for more than 300 Ruritanians imprisoned by Elbonia took place.'),
    ).toEqual([
      'released 2023-03: Hostages released in an exchange in March 2023',
      'released 2023-03: Ruritanian prisoners released in an exchange in March 2023',
    ]);
    expect(
      told('A deal in March saw the Red Front release 105 of the hostages in return for some 240 prisoners.'),
    ).toEqual([
      'released 2023-03: Hostages released in an exchange in March 2023',
      'released 2023-03: Prisoners released in an exchange in March 2023',
    ]);
  });
});

test('a stretch of time is a term where its noun is one that is agreed on', () => {
  const told = (text: string): string[] =>
    figures(text).map((f) => `${f.quantity.value} ${f.quantity.unit}: ${f.measure.title}`);
  expect(told('They want a two-week halt to fighting and a week-long ceasefire.')).toEqual([
    '2 weeks: Length of the demanded halt to fighting',
    '1 weeks: Length of the demanded ceasefire',
  ]);
  expect(told('He made a week-long visit, his ninth mission.')).toEqual([]);
});

test('votes in pairs are votes of a side, results of games are none', () => {
  const told = (text: string): string[] =>
    figures(text, { organizations: ['Senate'] }).map(
      (f) => `${f.quantity.words} ${f.quantity.unit}: ${f.measure.title}`,
    );
  expect(told('The Senate voted 58-39 for the bill.')).toEqual([
    '58 votes: Votes in favour in the Senate',
    '39 votes: Votes against in the Senate',
  ]);
  expect(told('The Senate voted 19-16 to reject the amendment.')).toEqual([
    '19 votes: Votes against in the Senate',
    '16 votes: Votes in favour in the Senate',
  ]);
  expect(told('The Senate voted 14 to one to reject the bid.')[0]).toBe('14 votes: Votes against in the Senate');
  expect(told('The amendment was lost in the Senate by 57 votes to 63.')).toEqual([
    '57 votes: Votes in favour in the Senate',
    '63 votes: Votes against in the Senate',
  ]);
  expect(told('It won a 7-4 vote in the Senate Natural Resources Committee.')[0]).toBe(
    '7 votes: Votes in favour in the Senate Natural Resources Committee',
  );
  expect(told('The bill passed the Senate by 52 votes to 48.').map((t) => t.split(':')[0])).toEqual([
    '52 votes',
    '48 votes',
  ]);
  expect(told('The team won 19-16 on Sunday.')).toEqual([]);
});

describe('place, agent and period', () => {
  test.each([
    ['On 3 May 12 people were killed in Northport.', 'people | killed | Northport | - | 2023-05-03 | -'],
    [
      'Fighting that began on 3 May 2023 killed 12 people in Northport.',
      'people | killed | Northport | fighting | since 2023-05-03 | -',
    ],
    [
      '12 people have died in Northport since last May, Ada Roe said on Tuesday.',
      'people | killed | Northport | - | since 2022-05 | -',
    ],
    ['Ada Roe said on Tuesday 12 people were killed.', 'people | killed | - | - | - | -'],
    [
      'The attack came on 3 May. Since then 12 people have been killed.',
      'people | killed | - | - | since 2023-05-03 | -',
    ],
    ['It began with an attack on 3 May, in which 12 people were killed.', 'people | killed | - | - | 2023-05-03 | -'],
  ])('%s', (text, expected) => {
    const [first] = figures(text, names, { date: '2023-05-09' });
    expect(first && parts(first.measure).replace('| attack |', '| - |')).toBe(expected);
  });

  test('a count of one day is closed, a running one is not', () => {
    const closed = (text: string): boolean | undefined =>
      figures(text, names, { date: '2023-05-09' })[0]?.measure.closed;
    expect(closed('12 people were killed on 3 February.')).toBe(true);
    // In the first weeks a toll may still move.
    expect(closed('12 people were killed on 3 May.')).toBeUndefined();
    expect(closed('12 people have been killed since 3 May.')).toBeUndefined();
    expect(closed('12 people will be released on 12 May.')).toBeUndefined();
  });

  test('the date is the report’s unless the text gives another beside the figure', () => {
    const asOf = (text: string): string[] =>
      figures(text, names, { date: '2023-05-09' }).map((f) => `${f.asOf} ${f.asOfBasis}`);
    expect(asOf('Inflation was 18.5% in February.')).toEqual(['2023-02 stated']);
    expect(asOf('Inflation is 18.5%.')).toEqual(['2023-05-09 report']);
    expect(asOf('Inflation fell from 20% to 18.5%.')).toEqual(['undefined unknown', '2023-05-09 report']);
    expect(asOf('The offer rose to 35% from 20%.')).toEqual(['2023-05-09 report', 'undefined unknown']);
    expect(figures('Inflation is 18.5%.').map((f) => f.asOfBasis)).toEqual(['unknown']);
    expect(asOf('As of 3 April 2023, 29 deaths were reported.')).toEqual(['2023-04-03 stated']);
    expect(asOf('By 3 April the number of dead had risen to 42.')).toEqual(['2023-04-03 stated']);
    expect(asOf('Prices slumped to 10 dlrs a barrel in mid-1986.')).toEqual(['1986 stated']);
  });

  test('takes the time of the clause before the amount', () => {
    const asOf = (text: string): string[] =>
      figures(text, names, { date: '2023-05-09' }).map((f) => `${f.asOf} ${f.asOfBasis}`);
    expect(asOf('In 2021 the company earned £1.19 a share, and £2.58 in the fourth quarter.')).toEqual([
      '2021 stated',
      '2021 stated',
    ]);
    expect(asOf('An approach in early February valued it at £10.2bn, or 745p a share.')).toEqual([
      '2023-02 stated',
      '2023-02 stated',
    ]);
    expect(asOf('Spending in the 2019/20 budget had been £15.6 billion.')).toEqual(['2019 stated']);
    expect(asOf('In 2025 the company will earn £2 a share.')).toEqual(['2023-05-09 report']);
    expect(asOf('In 2021 the company moved, and its sales are now £3m.')).toEqual(['2023-05-09 report']);
    expect(asOf('It is the worst quake since 2015, when two tremors killed 9,000 people.').at(-1)).toBe('2015 stated');
  });

  test('takes the old value of a change to come for the present one', () => {
    const asOf = (text: string): unknown[] => figures(text, names, { date: '2023-05-09' }).map((f) => f.asOf);
    expect(asOf('The levy would rise from 10% to 11%.')).toEqual(['2023-05-09', '2023-05-09']);
    expect(asOf('The levy rose from 10% to 11%.')).toEqual([undefined, '2023-05-09']);
  });
});

describe('who says so', () => {
  test.each([
    ['Six people died in the fire on Monday, police said.', 'police'],
    ['Six people died, according to the Blue League.', 'Blue League'],
    ['Six people died, according to the territory’s League-run ministry.', 'territory’s League-run ministry'],
    ['The Blue League says six people died.', 'Blue League'],
    ['The Blue League puts the toll at 40, the Red Front at 20.', 'Blue League, Red Front'],
    ['Six people died in the fire on Monday, the harbour’s director, Ada Roe, said.', 'Ada Roe'],
    ['By its own count the Blue League had 900 members.', 'Blue League'],
    ['The Blue League’s own figure is 513.', 'Blue League'],
    ['State radio reported six deaths.', 'State radio'],
    ['Local media estimate up to 12 people died.', 'Local media'],
    ['Volunteers in the area also put the toll at six.', 'Volunteers'],
    ['Six people died in the fire, state radio said on Monday.', 'state radio'],
    ['The authorities confirmed six deaths.', 'authorities'],
    ['The blast, which officials say killed six people, was a crime.', 'officials'],
    // What somebody says of something else is no count of theirs.
    ['The blast that killed six people was a crime, and Ada Roe said she would act.', ''],
    ['Traders and analysts estimate that six people died.', 'Traders and analysts'],
    ['The cost, according to studies based on 344 wells, will rise.', ''],
    ['Six people died.', ''],
    ['Six people died; Ada Roe said it was cold.', ''],
  ])('%s', (text, expected) => {
    const source = reading(report(text), names);
    const who = figuresSaid(source).map(({ attributedTo: by }) =>
      by === undefined
        ? ''
        : 'unnamed' in by
          ? by.unnamed
          : (source.entities.find((e) => e.key === by.entity)?.name ?? '?'),
    );
    expect(who.join(', ')).toBe(expected);
  });
});

test('counts in passing stay below the usual threshold, tolls above it', () => {
  const sure = (text: string): boolean => (figures(text, names)[0]?.confidence ?? 0) >= 0.5;
  expect(sure('Two diplomats met for lunch.')).toBe(false);
  expect(sure('He takes three sugars.')).toBe(false);
  expect(sure('The meeting took four hours.')).toBe(false);
  expect(sure('The disease kills 20,000 people a year.')).toBe(false);
  expect(sure('A fire in Northport killed two people.')).toBe(true);
  expect(sure('Halden Foods will cut 300 jobs.')).toBe(true);
  expect(sure('Halden Foods had a profit of £70 million.')).toBe(true);
});

describe('bodies and the dead are no missing', () => {
  test.each([
    ['The latest confirmed toll of recovered bodies in Northport stood at 59.', ['People killed in Northport']],
    ['The toll of bodies in the search for the missing stood at 59.', ['People killed']],
    ['The number of bodies found in Northport reached 31.', ['Bodies found in Northport']],
    ['There were 31 confirmed dead in Northport.', ['People killed in Northport']],
    ['The toll of bodies stood at 59, with 40 people still missing.', ['People killed', 'People missing']],
    [
      'The worst-hit towns were Northport, with 65 dead, and Gale Bay, with 38 dead.',
      ['People killed in Northport', 'People killed in Gale Bay'],
    ],
  ])('%s', (text, expected) => {
    expect(titles(text, names)).toEqual(expected);
  });
});

test('"the number of" says what is counted, not the sentence before', () => {
  const found = figures('Halden Foods cut 3,000 jobs. The number of nurses in Northport rose to 52,000.', names);
  expect(found.map((f) => [f.measure.title, f.quantity.unit])).toEqual([
    ['Jobs cut by Halden Foods', 'jobs'],
    ['Nurses in Northport', 'people'],
  ]);
});

test('a rise names no occasion that it does not measure', () => {
  const text =
    'The strike at Northport goes on. The strike is in its third day. It had a one per cent rise in the first, it said.';
  expect(titles(text, names).at(-1)).toBe('Rise');
});

test('whom a plan was put to is no part of its length', () => {
  expect(titles('A 90-day plan to Halden Foods was presented.', names)).toEqual(['Length of the plan']);
});

describe('what the whole report says of where and with whom', () => {
  const setting = (text: string): string | undefined =>
    figures(text, { ...names, organizations: ['DWC'] }).at(-1)?.measure.setting;
  const dwc = 'The DWC said so. Then the DWC met. The DWC chairman left. ';

  test('the body that stands out, with the article that the report gives it', () => {
    expect(setting(`${dwc}Some 900 jobs will be lost.`)).toBe('at the DWC');
    expect(setting(`${dwc.replaceAll('the DWC', 'DWC').replaceAll('The DWC', 'DWC')}Some 900 jobs will be lost.`)).toBe(
      'at DWC',
    );
  });

  test('the place that stands out', () => {
    expect(setting('Northport woke up. Northport is calm. In Northport it rains. Some 900 people fled.')).toBe(
      'in Northport',
    );
  });

  test.each([
    ['a body that has nothing to do with it', `${dwc}Some 900 houses were damaged.`],
    [
      'one of two places',
      'Northport woke up. Gale Bay slept. Northport and Gale Bay met. Northport saw Gale Bay. Some 900 people fled.',
    ],
    [
      'a place far down',
      `${'It rained all day. '.repeat(9)}Northport slept. Northport woke. Northport is calm. Some 900 people fled.`,
    ],
    ['a body that another sentence names once', 'DWC said so. It rained. Some 900 jobs will be lost.'],
  ])('not %s', (_, text) => expect(setting(text)).toBeUndefined());
});

test('words without a number are no length and no jobs of the figure before', () => {
  const found = (text: string): string[] => figures(text, names).map((f) => `${f.measure.noun}: ${f.quantity.unit}`);
  expect(found('Halden Foods proposed a two-week pause, during which thousands would be freed.')).toEqual([
    'pause: weeks',
    'number: number',
  ]);
  expect(found('Halden Foods cut 3,000 jobs. Thousands protested.')).toEqual(['jobs: jobs', 'people: people']);
});

test('what happened to "the number of" is told behind its noun', () => {
  expect(titles('The number of jobs lost at Halden Foods reached 400.', names)).toEqual(['Jobs lost at Halden Foods']);
  expect(titles('The number of people out of work in Northport fell to 400.', names)).toEqual(['Count in Northport']);
});

test('"thousands" at the head of a sentence make no page', () => {
  const [found] = figures('Thousands have been killed in the war in Northport.', names);
  expect([found?.measure.noun, (found?.confidence ?? 1) < 0.5]).toEqual(['people', true]);
});

test('who confirmed a count did nothing to what is counted', () => {
  const [found] = figures('Halden Foods confirmed 39 suspected cases in Northport.', names);
  expect(found?.measure.event).toBeUndefined();
});

describe('the day of another verb is not that of the count', () => {
  const period = (text: string): string | undefined => figures(text, names, { date: '2023-05-08' })[0]?.measure.period;
  test.each([
    ['Experts on Sunday began examining the wreck of the ferry, whose sinking killed 62 people.', undefined],
    ['Halden Foods on Monday confirmed 19 deaths in Northport.', undefined],
    ['19 people were killed in Northport between April 4 and May 3.', undefined],
    ['Gunmen on Sunday killed 19 people in Northport.', '2023-05-07'],
  ])('%s', (text, expected) => expect(period(text)).toBe(expected));
});

test('a toll that is no longer held has no date of today', () => {
  const asOf = (text: string): readonly unknown[] => figures(text, names, { date: '2023-05-08' }).map((f) => f.asOf);
  expect(asOf('A previous death toll of 49 has now risen to 57.')).toEqual([undefined, '2023-05-08']);
  expect(asOf('The toll rose to 303, up from a previous figure of 174 dead.')).toEqual(['2023-05-08', undefined]);
});

test('workers who are set to strike are no strikers yet, and set is no happening', () => {
  const [found] = figures('Some 4,000 workers in Northport were set to strike.', names);
  expect(found?.measure.event).toBe('to be on strike');
});

test('a sentence that names its own happening is not told of the report’s', () => {
  const [found] = figures(
    'Fighting went on. Fighting near the river was heavy. Some 400 have died and many were hurt in the unrest.',
    names,
  );
  expect(found?.measure.title).toBe('People killed in unrest');
});

test('an offer for a company is not its own', () => {
  expect(titles('After presenting a 530p a share offer for Halden Foods, Ada Roe flew home.', names)).toEqual([
    'Offer for Halden Foods per share',
  ]);
});

describe('what brought a toll about', () => {
  const story = 'Floods hit Northport. Floods swept the town of Northport. ';
  test.each([
    ['152 people died when a plane crashed.', 'People killed when a plane crashed'],
    [
      'In Gale Bay nine people were killed after a bridge collapsed.',
      'People killed after a bridge collapsed in Gale Bay',
    ],
    ['Twelve people were killed or wounded.', 'People killed or injured in floods'],
    ['Some 401 people were listed as missing.', 'People missing in floods'],
  ])('%s', (text, expected) => {
    expect(figures(story + text, names).at(-1)?.measure.title).toMatch(new RegExp(`^${expected}`));
  });
});

test('a sentence of a court is its length, of whomever it is passed on', () => {
  const told = (text: string): unknown =>
    figures(text, names).map((f) => [f.measure.noun, f.measure.agent, f.quantity.unit]);
  expect(told('Ada Roe was sentenced to more than 11 years in prison.')).toEqual([['sentence', 'Ada Roe', 'years']]);
  expect(told('A court jailed Ada Roe for nine months.')).toEqual([['sentence', 'Ada Roe', 'months']]);
});

test('how many officials speak counts nothing, how many are held does', () => {
  const told = (text: string): boolean[] => figures(text, names).map((f) => f.because.includes('counts who speaks'));
  expect(told('Two officials said so. Four diplomats familiar with the talks agreed. The two sides met.')).toEqual([
    true,
    true,
    true,
  ]);
  expect(told('Two officials were held.')).toEqual([false]);
});

test('a range of days is no day of a happening', () => {
  const text = 'The outbreak in Northport between April 4 and May 3 goes on. Some 19 people died in the outbreak.';
  expect(titles(text, names, { date: '2023-05-08' }).at(-1)).toBe('People killed in the outbreak in Northport');
});

test('customers a company has are not in it', () => {
  expect(titles('Halden Foods, with about two million customers, is large.', names)).toEqual([
    'Customers of Halden Foods',
  ]);
});

test('whose vote it is, and no other chamber’s on the way', () => {
  const told = (text: string): string[] => titles(text, { organizations: ['Senate'] });
  expect(told('The Senate passed the bill by 60 votes to 39.')).toEqual([
    'Votes in favour in the Senate',
    'Votes against in the Senate',
  ]);
  expect(told('The Senate bill was then passed by House members by 219 votes to 212.')).toEqual([
    'Votes in favour',
    'Votes against',
  ]);
});

test('a debt that a country is estimated to have is its own, and nobody’s estimate', () => {
  const [found] = figures('Halden Foods is estimated to have foreign debt of about 50 billion dlrs.', names);
  expect([found?.measure.title, found?.attributedTo]).toEqual(['Foreign debt of Halden Foods', undefined]);
});

test('hostages who are still somewhere are held', () => {
  const held = (text: string): string | undefined => figures(text, names)[0]?.measure.event;
  expect(held('According to the army 116 hostages are still in Northport.')).toBe('held');
  expect(held('The 116 passengers are still in Northport.')).toBeUndefined();
});

test('who lists the missing took nobody', () => {
  expect(titles('Some 401 people are listed as missing by Halden Foods.', names)).toEqual(['People missing']);
});

test('a verb that follows an amount’s noun is no part of it', () => {
  expect(titles('The plan takes effect if a roughly 9% stake grows further.', names)).toEqual(['Possible stake']);
  expect(titles('Ada Roe would buy the firm outright for more than 43 billion dollars.', names)).not.toContain(
    'Firm outright',
  );
});

test('the toll of a district is the district’s, though nobody knows it for a place', () => {
  const [found] = figures('In the Westmark district, near the border, the death toll stood at 105.', names);
  expect([found?.measure.place, found?.measure.title]).toEqual(['Westmark', 'People killed in Westmark']);
});

describe('a title says no more than its sentence', () => {
  const flood = 'The flood in Northport came at night. The flood in Northport was the worst in years. ';
  test.each([
    [
      'another place behind the count',
      'Flood: Ministry Says 19 Dead, 39 Infected In Gale Bay. The flood in Northport came at night. The flood in Northport rose.',
      'Northport',
    ],
    ['a window of time', `${flood}Another 25 people were injured in the past 24 hours.`, 'flood'],
    ['where the wave came ashore', 'A magnitude 8.0 quake-triggered tsunami killed 12 people in Northport.', 'felt'],
    [
      'who lists the missing',
      'Most of the 401 people listed as missing by Northport\u2019s council are dead.',
      'Northport',
    ],
  ])('%s', (_, text, wrong) => {
    const first = titles(text, names).filter((title) => /infected|killed|injured|Magnitude|missing/i.test(title));
    expect(first.length).toBeGreaterThan(0);
    for (const title of first) expect(title).not.toContain(wrong);
  });

  test('both places of a toll', () => {
    expect(titles('The storm killed 12 people in Northport and Gale Bay.', names)[0]).toContain(
      'in Northport and Gale Bay',
    );
  });

  test('how those counted vote', () => {
    expect(titles('The motion passed, with 34 Blue Leaguers voting no.')[0]).toMatch(/voting no$/);
  });

  test('one year of two is no date of a value', () => {
    const [offer] = figures('Halden Foods made an offer of 4% in 2022 and 2023.', names, { date: '2024-05-01' });
    expect(offer?.asOfBasis).toBe('report');
  });
});

test.each([
  ['He fell from a height of 45m (148ft).', ['45 metres', '148 feet']],
  ['They paid $2bn. They searched the rubble of the 200m span.', ['2000000000 USD', '200 metres']],
  ['They paid $45m.', ['45000000 USD']],
  ['It cost 68.1 billion Ghanaian cedis ($4.65 billion).', ['68100000000 GHS', '4650000000 USD']],
  ['It opens at midnight on April six.', []],
  ['The mogul, 63, wept.', []],
  ['It is over one of the leading exporters.', []],
  ['They were a young family of three.', []],
  ['The plan means 3,000 job losses.', ['3000 jobs']],
  ['Two of the world’s best firms met.', ['2 firms']],
  ['A 21 billion dollar deal to lease 100 767A planes failed.', ['21000000000 USD', '100 number']],
  ['As many as 5,901 hourly and 804 salaried workers left.', ['5901 people', '804 people']],
])('what a number counts: %s', (text, expected) => {
  expect(figures(text).map(({ quantity }) => `${quantity.value} ${quantity.unit}`)).toEqual(expected);
});

test('a part in another condition than the whole is a measure of its own, and what may be missing is not planned', () => {
  const told = (text: string) => figures(text).map((f) => f.measure.event);
  expect(told('The blast injured 16, nine in serious condition.')).toEqual(['injured', 'seriously injured']);
  expect(told('Some 12 people could be missing.')).toEqual(['missing']);
  expect(told('The ministry reported 12 new deaths.')).toEqual(['newly killed']);
});

test('an amount told again in another currency is told in passing', () => {
  const [first, again] = figures('The levy would raise 68.1 billion Ghanaian cedis ($4.65 billion).');
  expect(again?.measure.title).toBe(first?.measure.title);
  expect(again?.confidence).toBeLessThan(0.5);
});

test('how many live in a place are no victims of what befell it', () => {
  const told = (text: string) => figures(text, { places: ['Northport'] }).map((f) => f.measure.title);
  expect(told('Many were killed; a death toll in the city of 80,000 was unavailable.')).toEqual(['Inhabitants']);
  expect(told('The quake hit Northport, a town of 6,000 people, killing 12.')[0]).toBe('Inhabitants of Northport');
});

test('a second verb of a plan is planned, and a toll of many countries is of no one place', () => {
  const told = (text: string) => figures(text, { places: ['Northport'] }).map((f) => f.measure.title);
  expect(told('The group will run 208 ships and carry 33 million passengers.').at(-1)).toBe('Passengers to be carried');
  expect(told('The outbreak in Northport goes on. It has caused 353 deaths in 27 countries.')[0]).not.toContain(
    'Northport',
  );
});
