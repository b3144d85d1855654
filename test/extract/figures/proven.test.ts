/** What a title claims beyond its noun, that it is to come or that so many are all, only the grammar of the number’s clause proves. */
import { describe, expect, test } from 'vitest';
import { extractReports } from '../../../src/extract/index.ts';
import { ingestSeeds } from '../../../src/ingest/index.ts';
import type { FigureClaim } from '../../../src/model/claim.ts';
import { figureReasons } from '../../../src/model/figure-reasons.ts';
import { figuresSaid, reading, report } from './report.ts';

const names = {
  people: ['Ada Roe'],
  organizations: ['Halden Foods', 'Tern Ferries', 'Northport Exchange', 'Dockers Union'],
  places: ['Northport', 'Ruritania'],
};

/** The figure of the number in marks. */
function marked(text: string): FigureClaim | undefined {
  const at = text.indexOf('⟦');
  const source = report(text.replace(/[⟦⟧]/g, ''), { date: '2023-05-08' });
  return figuresSaid(reading(source, names)).find(({ span }) => span.start <= at && at < span.end);
}

const title = (text: string): string | undefined => marked(text)?.measure.title;
const doubts = (text: string): readonly string[] => marked(text)?.because ?? ['nothing found'];

describe('what is to come', () => {
  const unproven = 'its clause does not prove that it is to come';

  test.each([
    'The ferry was licensed to carry ⟦600⟧ passengers.',
    'The hall was built to hold ⟦150⟧ people.',
    'The claims would have cost the state ⟦$16 million⟧ a year.',
    'We were prepared to end the strike on the basis of a ⟦16%⟧ pay rise.',
    'The death toll is likely to top ⟦74⟧.',
  ])('is not proven by %s', (text) => {
    const figure = marked(text);
    expect([doubts(text).includes(unproven), figure?.overclaims]).toEqual([true, 'measure']);
  });

  test.each([
    ['Halden Foods will cut ⟦300⟧ jobs.', 'Jobs to be cut by Halden Foods'],
    ['A judge ordered Halden Foods to pay ⟦$425 million⟧.', 'Money to be paid by Halden Foods'],
    ['Nurses were told of a proposed ⟦22%⟧ pay rise.', 'Planned pay rise'],
    ['Their demand of a ⟦40%⟧ pay rise stands.', 'Demanded pay rise'],
    ['The tax would be no more than ⟦$7⟧.', 'Planned tax'],
    ['The strike would cost the state ⟦$5 million⟧ a week.', 'Expected cost of the strike to the state per week'],
    ['It is feared that as many as ⟦200⟧ people may have died.', 'People possibly killed'],
  ])('is proven by %s', (text, expected) => {
    expect([doubts(text).includes(unproven), title(text)]).toEqual([false, expected]);
  });

  test('what goes on is no plan', () => {
    expect(title('At least ⟦8,000⟧ workers would remain on strike.')).toBe('Workers on strike');
    expect(title('They want to push up current salaries of ⟦$2⟧ an hour.')).toMatch(/^Salaries/);
  });
});

describe('a group of which nothing is told', () => {
  const untold = 'its clause does not say that so many are all';

  test.each([
    'Under the deal ⟦33⟧ rigs already drilling in Ruritania may go on.',
    'A ⟦five⟧-judge panel hears the case.',
    'More than ⟦900⟧ members of the Dockers Union are taking action.',
    'The ruling spares the ⟦12⟧ ships that sail from Northport.',
  ])('may be a part in %s', (text) => {
    expect(doubts(text)).toContain(untold);
  });

  test.each([
    'Tern Ferries has ⟦300⟧ captains.',
    'The decree closes all ⟦12⟧ casinos.',
    'There are now ⟦211⟧ detainees in Northport.',
    'Payments have reached 2,900 of ⟦3,412⟧ registered fishermen.',
    'The number of suspected cases has now reached ⟦36,000⟧.',
    'The force will grow from ⟦140⟧ observers to 1,000.',
  ])('is all of it in %s', (text) => {
    expect(doubts(text)).not.toContain(untold);
  });
});

test('who is on strike is told by the noun, by leaving the job, and past whose members they are', () => {
  expect(title('The nine-month strike by ⟦1,700⟧ coal miners goes on.')).toBe('Coal miners on strike');
  expect(title('They voted on a strike by ⟦1,700⟧ coal miners.')).not.toContain('on strike');
  expect(title('Some ⟦15,000⟧ nurses remain off the job.')).toBe('Nurses on strike');
  expect(title('The union ordered ⟦4,000⟧ pilots off the job.')).not.toContain('on strike');
  expect(title('⟦4,800⟧ members of the Dockers Union walked off the job.')).toBe(
    'Members of the Dockers Union walking out',
  );
  expect(
    title('⟦4,800⟧ members of the Dockers Union, including clerks and guards, have been on strike since May 2.'),
  ).toBe('Members of the Dockers Union on strike since 2 May 2023');
});

test('a phrase whose head or other half the title leaves out makes none', () => {
  const cut = 'title is cut out of its phrase';
  expect(doubts('Tern Ferries, the largest fund of Ruritania with ⟦$106 billion⟧ in assets, agreed.')).toContain(cut);
  expect(doubts('Halden Foods said its cash and stock bid for Tern Ferries was worth ⟦$75⟧ a share.')).toContain(cut);
  expect(doubts('Halden Foods raised its stock bid for Tern Ferries to ⟦$75⟧ a share.')).not.toContain(cut);
  expect(doubts('Shares rose, compared with a ⟦3 percent⟧ drop in the Standard & Poor’s index.')).toContain(cut);
});

test('what costs so much is said', () => {
  expect(title('The strike, now in its fourth day, has cost Halden Foods ⟦$2 million⟧.')).toBe(
    'Cost of the strike to Halden Foods',
  );
  expect(doubts('He regrets what it is costing the state ⟦$2 million⟧ a day.')).toContain(
    'its clause has it in another relation',
  );
});

test('what killed them is the subject of the verb, however far from it, and none that is only compared or fired', () => {
  const killed = (text: string) => marked(text)?.measure.title;
  const other = 'An explosion in a mine in Northport killed 24 people.';
  expect(killed(`${other} The war in the north, now in its fifth year, has killed ⟦6,000⟧ people.`)).toBe(
    'People killed in the war',
  );
  expect(killed('The blast was the equivalent of an earthquake and injured ⟦500⟧ people.')).toBe(
    'People injured in the blast',
  );
  expect(killed('Two men died in Ruritania’s fire. Some ⟦80⟧ people were wounded.')).not.toContain('fire');
  expect(killed('The fire in Tarn reached the town, surpassing the Camp Fire, which killed ⟦85⟧ people.')).toBe(
    'People killed in the Camp Fire',
  );
  expect(killed('Raids have killed at least ⟦3,500⟧ people since March.')).toMatch(/^People killed/);
});

test('a noun that says nothing alone has whose it is, and a verb behind "of which" is no noun', () => {
  expect(doubts('Ruritania said ⟦21⟧ members of its navy were wounded.')).toContain(
    'its clause has a part or a holder that its title leaves out',
  );
  expect(doubts('A supermajority of some ⟦300⟧ teachers voted in favour of the deal.')).toContain(
    'title is cut out of its phrase',
  );
  expect(doubts('Some 80 people were hurt, of which ⟦60⟧ sustained serious injuries.')).toContain(
    'title is cut out of its phrase',
  );
});

test('what a union demands or a candidate advocates is wanted', () => {
  expect(title('The union demands a ⟦5-percent⟧ pay raise.')).toBe('Demanded pay raise');
  expect(title('She has advocated for a ⟦$15⟧ minimum wage.')).toMatch(/^Demanded/);
  expect(title('The demands of the union cost ⟦$15⟧ a head.')).not.toMatch(/^Demanded/);
  expect(title('They began a ⟦six-day⟧ strike to push their demands.')).toBe('Length of the strike');
});

describe('a number of another time', () => {
  const reasons = async (sentence: string): Promise<readonly string[]> => {
    const bytes = new TextEncoder().encode(
      `---\ndate: 2023-05-08\n---\nHalden Foods has closed shops.\n\n${sentence}\n`,
    );
    const { value } = await ingestSeeds([{ path: 'a.txt', bytes, sha256: 'a' }]);
    return extractReports(value).flatMap((x) => x.figures.flatMap((f) => f.because));
  };

  test('is marked, however unsure its title is anyway: another report that gives it makes it no surer', async () => {
    expect(await reasons('When it sought help in October, the firm had 4,000 staff.')).toContain(
      figureReasons.unproven,
    );
    expect(await reasons('The firm has 4,000 staff.')).not.toContain(figureReasons.unproven);
  });
});
