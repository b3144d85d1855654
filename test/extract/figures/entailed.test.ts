import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/extract/figures/index.ts';
import type { FigureClaim } from '../../../src/model/claim.ts';
import { figuresSaid, type Names, reading, report } from './report.ts';

const names: Names = {
  places: ['Northport', 'Gale Bay', 'Ruritania'],
  organizations: ['Halden Foods', 'Dockers Union', 'Tern Ferries', 'Blue Exchange'],
  people: ['Ada Roe', 'Jonas Birkeland'],
};
const figures = (text: string): readonly FigureClaim[] =>
  findFigures(reading(report(text, { date: '2023-05-08' }), names));

/** Titles of the figures that may have a page; of the others what their titles would claim too much. */
const told = (text: string): string[] =>
  figures(text).map(({ measure, overclaims, because }) =>
    overclaims === undefined ? measure.title : `- ${because.at(-1)}`,
  );

describe('a part is not told as the whole', () => {
  test.each([
    ['The union, which has 8,000 members in local government, met.', ['- title leaves out a part']],
    ['Seven people have died in the Harbour Lights building.', ['- title leaves out a part']],
    ['Under a deal agreed in November, Tern Ferries released 105 hostages.', ['Hostages released by Tern Ferries']],
    ['The fire left 18 injured, nine seriously.', ['People injured in the fire', '- title leaves out a part']],
    ['In the old mill, where 14 are missing, nobody answered.', ['- title leaves out a part']],
    ['More than 30 are still missing there.', ['- title leaves out a part']],
    ['Some 900 clerks and librarians will walk out.', ['- title leaves out a part']],
    [
      'The fire killed 12 people and left thousands homeless.',
      ['People killed in the fire', 'People made homeless in the fire'],
    ],
    ['Halden Foods would cut 300 jobs at the plant.', ['- title leaves out a part']],
    ['The fire injured 30 people in the area.', ['People injured in the fire']],
    ['Rescuers found eight more bodies.', ['- title leaves out a part']],
    [
      'More than 900 members of the Dockers Union (DU) are taking action.',
      ['- its clause does not say that so many are all'],
    ],
    ['Its 900 members are taking action.', ['Members']],
    ['Mayor Ada Roe lists 40 faults and criticises the board.', ['Faults listed by Ada Roe']],
    ['Relatives of three pupils wept.', ['- told of for the sake of others']],
    ['All but one of the 120 districts were counted.', ['- told of for the sake of others']],
    ['Nearly all of the town’s 120 mills were flattened.', ['- told of for the sake of others']],
    ['Northport and Gale Bay have each recorded three deaths.', ['- title leaves out the half of what is said']],
    ['There were eight deaths in both towns.', ['- title leaves out the half of what is said']],
    ['That left 76 of the ship’s 118 passengers missing.', ['Passengers missing', '- told of for the sake of others']],
  ])('%s', (text, expected) => {
    const found = told(text);
    for (const title of expected) expect(found).toContain(title);
  });
});

describe('what is not so yet is told as that', () => {
  test.each([
    ['The union has called for a £9 minimum wage.', ['Demanded minimum wage']],
    ['An increase in the adult rate to £8.15 is scheduled for October.', ['- told as not yet so']],
    ['Ruritania projected a deficit of 3 billion dollars.', ['Expected deficit']],
    ['It could raise the bid to $22 per share.', ['Possible bid per share']],
    ['The council offered a 12 percent pay raise.', ['Offered pay raise']],
    ['Between 10 and 20 people may still be missing.', ['- told as not yet so']],
    ['More than 20 fatalities expected at the pier.', ['- told as not yet so']],
    ['The teachers plan to ballot on a one-day strike.', ['Length of the planned strike']],
    ['The dockers called off the three-day strike.', ['Length of the strike']],
    ['It raised hopes of talks to end a bitter, eight-month strike.', ['Length of the strike']],
    ['It turns on her determination to raise the sales tax to 7 percent.', ['Demanded sales tax']],
    ['The court heard that he should be sentenced to three years in prison.', ['- told as not yet so']],
    // Whoever speaks of it so takes it for granted.
    ['The purchase could give them access to its 40 million customers.', ['Customers']],
    ['The board may reject the $4 billion bid.', ['Bid']],
    ['Halden Foods will cut 300 jobs.', ['Jobs to be cut by Halden Foods']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a title without its other half is none', () => {
  test.each([
    ['The strike costs Tern Ferries €9m daily.', '- title leaves out by the year or day'],
    ['The line wants to save $40 million annually.', '- title leaves out by the year or day'],
    ['Wages account for 40% of costs.', '- title leaves out what the share does'],
    ['A minister would sell a 5% stake in Tern Ferries.', '- title leaves out whose it is'],
    ['Some 14 members voted on Sunday.', '- title leaves out the half of what is said'],
    ['Their own group cast 90 votes for the plan.', '- title leaves out the half of what is said'],
    ['The chamber passed 14 pieces of legislation.', '- title leaves out the half of what is said'],
    ['The mayor ordered 14 boats to sea.', '- title leaves out the half of what is said'],
    ['Half a year of it would leave 900 beds unusable.', '- title leaves out the half of what is said'],
    ['The deal would add 30 cents a share to earnings.', '- title leaves out the half of what is said'],
    ['Its shares fell 12% on the Blue Exchange.', '- title leaves out the half of what is said'],
    ['The court has 25 working days to decide.', '- title leaves out the half of what is said'],
    ['Ada Roe took 41 per cent of the vote in a survey.', '- title leaves out the half of what is said'],
    ['Tern Ferries closed at $22.', '- no verb of giving or having'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test('with it, it is one', () => {
    expect(told('Some 14 members voted in favour of the plan.')).toEqual(['Members voting in favour']);
    expect(told('An offer of $5 per Tern share was made.')).toEqual(['Offer per share']);
  });
});

test('what nobody plans is expected', () => {
  expect(told('The deficit will fall to 3 billion dollars.')).toEqual(['Expected deficit']);
  expect(told('Inflation should fall to 14% by December.')).toEqual(['Expected inflation']);
});

test('what the clause itself says it was is not the happening of the report', () => {
  const text = 'An explosion in Northport killed 3 people. Over 900 people have been killed in the insurgency.';
  expect(told(text).at(-1)).toBe('People killed in the insurgency');
});

test('a count since some time is of today; the day of another verb is not that of the count', () => {
  expect(figures('Some 2,600 people have died since May 2022.')[0]?.overclaims).toBeUndefined();
  expect(told('Ruritania closed its schools Monday and warned the fever had killed 40 people.')[0]).not.toContain(
    '2023',
  );
});

test('who is paid pays nothing, and the merged group is none of those that merge', () => {
  expect(told('Tern Ferries was being paid £47m.')).toEqual(['Money paid']);
  expect(told('Halden Foods made a bid. The merged group will buy 208 ships.').at(-1)).toBe('Ships to be bought');
});

test('a toll of years ago is none of today’s happening, nor what the next sentence goes on to tell', () => {
  const found = figures(
    'A quake in Northport killed 12 people. It is the worst since 2015, when two quakes killed 9,000. More than a million homes were destroyed.',
  );
  const past = found.find((f) => f.quantity.value === 9000);
  expect(past?.measure.title).toContain('2015');
  expect(past?.measure.title).not.toContain('Northport');
  expect(found.at(-1)?.overclaims).toBe('measure');
});

test('a price that another has replaced is a former one, however it is called', () => {
  const [first, second] = figures('Halden Foods raised its offer from the initial $3 million to $4 million.');
  expect([first?.former, second?.former]).toEqual([true, undefined]);
});

test('who is counted, and what is shared out, is no source', () => {
  expect(figures('It left 900 people confirmed dead.')[0]?.attributedTo).toBeUndefined();
  expect(figures('A 2% rise is allocated according to individual results.')[0]?.attributedTo).toBeUndefined();
  expect(
    figures('The 61-39 vote sent it to the Senate, where leaders predicted a fight.')[0]?.attributedTo,
  ).toBeUndefined();
});

test('an offer that others followed is a former one; the first of other things is not', () => {
  expect(figures('Tern Ferries turned down Halden Foods’s first £3 billion bid.')[0]?.former).toBe(true);
  expect(figures('The board rejected the initial offer of $4 a share.')[0]?.former).toBe(true);
  expect(figures('The first 4,300 doses came.')[0]?.former).toBeUndefined();
});

test('what holds by the day is told by the day', () => {
  expect(told('About 433,000 barrels of oil are refined a day.')[0]).toMatch(
    /per day$|title leaves out by the year or day/,
  );
});

test('what a share is traded at is its price', () => {
  expect(told('Tern Ferries shares closed at $22.30 on Friday.')).toEqual(['Share price of Tern Ferries']);
  expect(told('The offer is a 5% rise.')).toEqual(['Offered rise']);
});

test('what is denied is no more than that, and no title tells it', () => {
  const [rise] = figures('The rise should not be higher than 5%.');
  expect([rise?.quantity.comparator, rise?.overclaims]).toEqual(['up to', 'measure']);
  expect(figures('It could not pay less than $4m.')[0]?.quantity.comparator).toBe('at least');
  expect(figures('The fire killed not only 12 people.')[0]?.overclaims).not.toBe('measure');
});

test('who finds people is no source of how many they are', () => {
  expect(figures('Rescuers have found 41 survivors.')[0]?.attributedTo).toBeUndefined();
  expect(figures('Police counted 41 survivors.')[0]?.attributedTo).toEqual({ unnamed: 'Police' });
});

test('a pronoun of another sentence owns nothing where the sentence before names somebody else', () => {
  const text = 'The Dockers Union met. Prices in Northport fell. It is raising its official price of $16 a barrel.';
  expect(told(text).at(-1)).not.toContain('Dockers');
});

test('some of those to whom it happened are not all of them', () => {
  const all = [
    'Four of the missing are sailors while 25 are passengers, among them 12 nurses.',
    'The ferry fire killed 90 people. Of that number, 20 have been confirmed as drowned.',
    'With 20 other deaths confirmed, the official toll is now 75.',
    'Under one agreement, Tern Ferries will buy 15 ships.',
    'In a separate deal, Halden Foods sold 40 trucks.',
  ].map((text) => figures(text).map((f) => f.overclaims === undefined));
  expect(all).toEqual([[false, false, true], [true, false], [false, true], [false], [false]]);
  // What befell the part says which part it is.
  expect(told('Nine of the hostages were released.')).toEqual(['Hostages released']);
});

test('one of several things that befell them is not told of all', () => {
  expect(told('The flood left 40,000 displaced, injured or otherwise affected.')).toEqual([
    '- title leaves out the half of what is said',
  ]);
  expect(told('It left 300 dead and missing.')).toEqual(['- title leaves out the half of what is said']);
  expect(told('The fire left 300 people trapped and starving.')).toEqual(['People trapped in the fire']);
  expect(told('The union’s 9,500 members voted hugely in favour of a walkout.')).toEqual([
    '- title leaves out the half of what is said',
  ]);
});

test('half of what killed them is no cause, and a day of a war is not the war', () => {
  expect(told('Mortar barrages and rifle fire killed 300 civilians in Northport.')).toEqual([
    'Civilians killed in Northport',
  ]);
  const war = 'The war in Ruritania went on. ';
  expect(told(`${war}Its troops smashed a brigade and killed 40 soldiers.`).at(-1)).toBe('Soldiers killed');
  expect(told(`${war}So far 40 soldiers have been killed.`).at(-1)).toBe('Soldiers killed in the war in Ruritania');
});

test('the year of a second verb is not that of the first', () => {
  expect(told('The war, which claimed at least 3,000 lives, flared up again in 1998.').at(-1)).not.toContain('1998');
});

test('a toll that moves past a number reaches it', () => {
  expect(told('Northport’s earthquake toll soared past 700 on Sunday.')).toEqual([
    'People killed in Northport’s earthquake',
  ]);
  expect(figures('Its death toll was revised upwards from 16 to 29.').map((f) => f.former)).toEqual([true, undefined]);
});

test('what is compared with another thing has not risen', () => {
  expect(told('The bid is 60% higher than the share price of Friday.')[0]).not.toMatch(/^Rise|bid$/i);
  expect(told('Steel output is 6% higher than output of the year before.')).toEqual(['Rise in steel output']);
});

test('nobody buys his own shares, and who speaks under an unknown name is none of the others', () => {
  expect(told('Halden Foods told Tern Ferries of a plan to buy its shares for £53 each.')[0]).not.toContain('Halden');
  const text = 'The Dockers Union (DU) met. Harbour said it hopes to carry 70% of its customers.';
  expect(told(text).at(-1)).not.toContain('Dockers');
});

test('what had been offered, or came earlier in the year, is not of the day of the report', () => {
  const [offer] = figures('Early this year, Halden Foods had offered as much as $26 per share.');
  expect([offer?.asOf, offer?.former]).toEqual(['2023', true]);
  expect(figures('It comes on top of the 8% pay rise implemented earlier this month.')[0]?.asOf).toBe('2023-05');
  expect(figures('The board rejected the $4 billion bid made earlier this month.')[0]?.asOf).toBe('2023-05-08');
  expect(figures('Halden Foods said it had offered $26 per share.')[0]?.former).toBeUndefined();
});

test('a parties’ count is no length of time', () => {
  const found = figures('The accord ends a nine-year insurgency. All three have given up their posts.');
  expect(found.at(-1)?.measure.title).not.toContain('Length');
});

test('bare dollars where the report writes those of another country', () => {
  const beside = 'Halden Foods made a A$4.90 a share offer in June. ';
  expect(figures(`${beside}An offer price of $4.90 per share is too low.`).at(-1)?.overclaims).toBe('measure');
  expect(figures(`${beside}An offer price of US$4.90 per share is too low.`).at(-1)?.overclaims).toBeUndefined();
  expect(figures('An offer price of $4.90 per share is too low.').at(-1)?.overclaims).toBeUndefined();
});

test('a place only says where the speakers are', () => {
  const [length] = figures('Militants in Ruritania put the toll at 40.');
  expect(length?.attributedTo).toEqual({ unnamed: 'Militants' });
  expect(
    figures('Police in Northport raised the number of people reported missing to 50.')[0]?.attributedTo,
  ).not.toEqual({
    unnamed: 'people',
  });
});

test('the verb behind is that of the noun before, and a meeting holds not all of its kind', () => {
  expect(told('A walkout by pilots that upended plans for 10,000 people will be cut short.')[0]).not.toMatch(/cut/);
  expect(told('In a meeting of 250 delegates nobody agreed.')).toEqual(['- told of for the sake of others']);
  expect(told('The union ordered 4,000 pilots off the job.')).toEqual(['- title leaves out the half of what is said']);
  expect(figures('At a meeting of 250 delegates, Ada Roe said: “We go on.”')[0]?.attributedTo).toBeUndefined();
});

test('what stands so much lower has fallen by it, and the first of two sides is the one that is named', () => {
  expect(told('The Tern Ferries share price stood 4.5 pence lower on Thursday.')[0]).toMatch(/^Fall in/);
  const votes = (text: string): string[] => figures(text).map((f) => `${f.quantity.value} ${f.measure.event}`);
  expect(votes('Senators voted 177 - 153 in favour of the bill.')).toEqual(['177 in favour', '153 against']);
  expect(votes('The House voted 133 to 79 in favour of the bill.')).toEqual(['133 in favour', '79 against']);
});

test('a storm to come is none that the victims of a collapse are of', () => {
  const found = told(
    'Searchers fended off rain from a hurricane in Northport on Tuesday. Two more were pulled from the collapsed tower. The death toll rose to 36.',
  );
  expect(found.at(-1)).not.toMatch(/hurricane/i);
});

test('pilots of an airline walk out, and an investor of a town bids', () => {
  expect(told('A four-day walkout by Tern Ferries pilots began.')).toEqual([
    'Length of the walkout by Tern Ferries pilots',
  ]);
  expect(told('The board rejected a $28 a share takeover offer by Northport investor Ada Roe.')[0]).toContain(
    'Ada Roe',
  );
});

test('the place of the main verb is not that of what a participle tells', () => {
  expect(told('A boat carrying almost 70 passengers sank in Ruritania.')).toEqual(['Passengers carried']);
  expect(told('Some 70 passengers were carried in Ruritania.')).toEqual(['Passengers carried in Ruritania']);
});

test('where somebody lives who tells it is not where it was', () => {
  const setting = (text: string) => figures(text)[0]?.measure.setting;
  expect(setting('Police in Northport said 24 people were killed.')).toBe('in Northport');
  expect(setting('Ada Roe of Northport said 24 people were killed.')).toBe(undefined);
});

test('where something has its rank is not where it was', () => {
  const text = 'The outbreak has killed 97 people, the deadliest outbreak in Ruritania in years.';
  expect([figures(text)[0]?.measure.place, figures(text)[0]?.measure.setting]).toEqual([undefined, undefined]);
});

test('deaths of a sort are told as that', () => {
  expect(told('There were 12 cholera deaths in Northport.')).toEqual(['Cholera deaths in Northport']);
  expect(told('There were 12 deaths in Northport.')).toEqual(['People killed in Northport']);
});

test('what is payable is no noun of an amount', () => {
  expect(told('The terms include a breakup fee of $5 million payable by Halden Foods.')[0]).toMatch(/^Breakup fee/);
});

test('what adds to those told before is not all of them', () => {
  expect(told('The fire killed 12 people. By nightfall another 23 people were killed.')[1]).toMatch(/^- /);
  const hurt = figures('The fire killed 12 people. Another 23 people were hurt.')[1];
  expect(hurt?.overclaims).toBe(undefined);
});

test('a cause that is denied is none, and the end of a state is no place', () => {
  expect(told('The blast that left 30 people trapped was not caused by shelling.')[0]).not.toMatch(/shelling/);
  expect(figures('Since the fall of Ruritania, about 250 miners died.')[0]?.measure.setting).toBe(undefined);
});

test('shot dead is killed', () => {
  expect(told('Police shot dead 12 miners in Northport.')).toEqual(['Miners killed in Northport']);
});

test('a compound that has lost its number leaves a title', () => {
  expect(told('The 72-hour storm in Northport killed 12 people.').at(-1)).toBe(
    'People killed in the storm in Northport',
  );
});

test('between whom, or nothing of it', () => {
  expect(told('Some 70 people were killed in battles between the Blue Exchange and its own guards.')[0]).not.toMatch(
    /between/,
  );
});

test('when it was is no noun of a depth', () => {
  expect(told('The blast was before dawn more than 1,000 metres underground.').join()).not.toMatch(/dawn/i);
});

test('what is told of more than the place is not told of it', () => {
  const text = 'Some 316 people died in Northport, a number that would push the overall toll to at least 337.';
  expect(told(text)).toEqual(['People killed in Northport', '- its clause is of another time or place']);
  expect(told('There were 289 deaths in Northport and 21 elsewhere.')[1]).toMatch(/^- /);
});

test('how high a house is and how old the dead were are no counts', () => {
  expect(told('The newly built six-storey house fell on Monday.')[0]).toMatch(/^- /);
  expect(figures('Some 40 of the dead were under 18, perhaps.').map((f) => f.quantity.words)).toEqual(['Some 40']);
});

test('the day on which it was said is not that of the count', () => {
  const said = report('On Sunday, officials had said there were 289 deaths in Northport.', { date: '2023-05-08' });
  expect(figuresSaid(reading(said, names)).map(({ measure }) => measure.title)).toEqual(['People killed in Northport']);
});

test('marks of a list count nothing', () => {
  const text = 'It hit two places: one, the mill, where 12 people died; and two, the school, where 30 people died.';
  expect(figures(text).map(({ quantity }) => quantity.words)).toEqual(['two', '12', '30']);
});

test('in a report of two happenings with victims a number that names neither is of neither', () => {
  const quake = 'A quake in Northport killed 12 people. Some 30 people were injured.';
  expect(told(quake)).toEqual(['People killed in the quake in Northport', 'People injured in the quake in Northport']);
  expect(told(`${quake} An attack on a bus killed 4 people.`)[1]).toBe('People injured');
  // A quake brings walls down.
  expect(told(`${quake} The collapse of a mill killed 4 people.`)[1]).toBe('People injured in the quake in Northport');
});

test('near a place is not in it', () => {
  expect(told('Some 900 gallons of oil were spilled near Northport.')[0]).toMatch(/near Northport$/);
  expect(told('Some 900 gallons of oil were spilled in Northport.')[0]).toMatch(/in Northport$/);
});

test('what had been done is over, and the day a strike is called for is not that of its length', () => {
  expect(figures('Tern Ferries had operated 1,800 ships daily.')[0]?.former).toBe(true);
  expect(figures('The union called a 24-hour strike for 27 July.')[0]?.asOf).toBe('2023-05-08');
});

test('money beside shares is half of an offer', () => {
  expect(told('The offer of 352 pence and 0.16 Halden shares for each share is fair.')[0]).toBe(
    '- title leaves out the half of what is said',
  );
});

test('the price that a bid was raised from, or began with, is over', () => {
  expect(figures('Halden Foods had increased its bid from $28 per share on Monday.')[0]?.former).toBe(true);
  expect(figures('When Halden Foods initially made a $28 a share offer, nobody answered.')[0]?.former).toBe(true);
  expect(figures('Halden Foods received an offer from 28 people.')[0]?.former).toBeUndefined();
});

test('a name before what is counted makes it none of what was counted before', () => {
  expect(figures('A total of 98 Harbour Motor Co <HMC> X-12 engines is in the order.')[0]?.quantity.unit).toBe(
    'engines',
  );
  const text = 'Tern Ferries will buy 40 aircraft. A total of 98 Halden Foods X-12 engines is in the order.';
  expect(told(text).at(-1)).not.toMatch(/[Aa]ircraft/);
});

test('what a machine left of a noun is no title, and of a name the name is', () => {
  const found = findFigures(
    reading(report('the contract affect 265 facil . 30 , 000 tern worker went on strike .', { quality: 'degraded' }), {
      organizations: ['tern'],
    }),
  );
  expect(found[0]?.confidence).toBeLessThan(0.5);
  expect(found.at(-1)?.measure.title).toMatch(/^Tern workers/);
});
