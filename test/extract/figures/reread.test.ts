/** The second reading: a title is kept only where the number's own clause, alone, says the same. */
import { describe, expect, test } from 'vitest';
import type { FigureClaim } from '../../../src/model/claim.ts';
import { figuresSaid, reading, report } from './report.ts';

const names = {
  people: ['Ada Roe'],
  organizations: ['Halden Foods', 'Tern Ferries', 'Blue League', 'Harbour Agency', 'Senate'],
  places: ['Northport', 'Ruritania', 'Tarn'],
};

/** The figure of the number in marks. */
function marked(text: string): FigureClaim | undefined {
  const at = text.indexOf('⟦');
  const source = report(text.replace(/[⟦⟧]/g, ''), { date: '2023-05-08' });
  return figuresSaid(reading(source, names)).find(({ span }) => span.start <= at && at < span.end);
}

const doubts = (text: string): readonly string[] => marked(text)?.because ?? ['nothing found'];

describe.each([
  [
    'title is cut out of its phrase',
    [
      'The group sold ⟦110,000⟧ Triops ordinary shares on Monday.',
      'Halden Foods created ⟦four⟧ posts for heads of Tern Ferries’ divisions.',
      'The study put future revenues from proved reserves at ⟦$88 million⟧.',
      'The total value of the deal, including debt, would be ⟦$47 billion⟧.',
      'The dam held the equivalent of ⟦two million⟧ pools.',
      'The ministry launched a ⟦23⟧-million-dollar plan.',
      '⟦Hundreds⟧ of off-duty Tern Ferries pilots plan to march.',
    ],
    [
      'The group sold ⟦110,000⟧ ordinary shares on Monday.',
      'The fire left ⟦78⟧ people dead and many hurt.',
      'The cost of the tunnel rose to ⟦$88 million⟧.',
    ],
  ],
  [
    'its clause has it in another relation',
    [
      'Ada Roe offered to buy ordinary shares of Tern Ferries at ⟦$26⟧ each.',
      'Halden Foods lowered its posted prices for barley ⟦$1.50⟧ a tonne.',
      'Tern Ferries sold up to ⟦300⟧ boats above a quota agreed in May.',
      'Holders get warrants to buy ⟦15 percent⟧ of the stock of Tern Ferries.',
      'He regrets what it is costing the state ⟦$2 million⟧ a day.',
      'Searchers said ⟦six⟧ miners were found alive.',
      'Some ⟦900⟧ clerks returned valid papers.',
      'Each holder is to exchange ⟦800,000⟧ shares of Halden Foods.',
      'The deal would have seen nurses paid a bonus of ⟦4%⟧.',
      'Halden Foods laid out plans to save money by cutting ⟦30,000⟧ jobs.',
    ],
    [
      'Shares of Tern Ferries closed at ⟦$26⟧.',
      'Halden Foods lowered its posted price for barley to ⟦$150⟧ a tonne.',
      'Tern Ferries agreed to buy ⟦15 percent⟧ of the stock of Halden Foods.',
      'The rebels exchanged ⟦30⟧ prisoners in Tarn.',
    ],
  ],
  [
    'whose it is stands outside its clause',
    [
      'In a filing with the Harbour Agency, the group said it bought ⟦32,800⟧ ordinary shares.',
      'The consortium of Halden Foods and Tern Ferries raised its ⟦$750⟧ offer.',
      'The Senate voted on Monday. It raises the minimum wage to ⟦$15⟧ an hour.',
    ],
    [
      'Halden Foods had revenues of ⟦$8 million⟧, Ada Roe said.',
      'Halden Foods said it had revenues of ⟦$8 million⟧.',
      'The company, Halden Foods, said its revenues were ⟦$8 million⟧.',
    ],
  ],
  [
    'its clause is of another time or place',
    [
      'A bomb killed 11 people in Northport, nearly two weeks after a car bombing left ⟦118⟧ people dead.',
      'At least ⟦12⟧ people died in the first bombing in Northport in more than a year.',
      'On Thursday the ministry released ⟦17⟧ letters seized from a flat in Tarn.',
      'A plane with victims of the earthquake in Northport crashed on Sunday, killing all ⟦78⟧ people aboard.',
      'The number of dead was put at ⟦258⟧ by officials in Northport.',
      'Northport was hit by floods. The region of Tarn has the highest death toll of ⟦61⟧.',
    ],
    [
      'A bomb killed ⟦11⟧ people in Northport, police said.',
      'Floods hit Tarn. In Tarn ⟦11⟧ people were killed.',
      'In May the ministry seized ⟦17⟧ letters in Tarn.',
    ],
  ],
  [
    'its clause has a part or a holder that its title leaves out',
    [
      'The five plants in Ruritania alone employ ⟦7,000⟧ people.',
      '⟦Nineteen⟧ people were killed on the side of the rebels.',
      'Fighting in the two areas and in Tarn has killed ⟦3,000⟧ people.',
      'In one village ⟦12⟧ people were buried.',
      '⟦One⟧ injured passenger, Ada Roe, told of the crash.',
      'The union speaks for nearly ⟦10,000⟧ engineers, conductors and dispatchers.',
    ],
    [
      'Halden Foods employs ⟦7,000⟧ people.',
      'The army has killed ⟦40,000⟧ villagers, mostly women and children.',
      '⟦Nineteen⟧ people were killed in Tarn.',
      'In Tarn ⟦12⟧ people were buried.',
    ],
  ],
  [
    'what it counts is left to guess',
    [
      'The fire left thousands of families homeless. The agency reported the strength as ⟦5.6⟧.',
      'The rebels held 17 women. The army rescued ⟦400⟧ others in Tarn.',
    ],
    [
      'The army killed 40 villagers and wounded ⟦90⟧ others.',
      'The blast killed 12 people and ⟦30⟧ were injured.',
      'The fire killed 12 people, ⟦four⟧ of them children.',
    ],
  ],
])('%s', (because, disagree, agree) => {
  test.each(disagree)('both readings differ: %s', (text) => {
    expect(doubts(text)).toContain(because);
    expect(marked(text)?.overclaims).toBe('measure');
  });
  test.each(agree)('both agree: %s', (text) => {
    expect(doubts(text)).not.toContain(because);
  });
});

test('who joins another in saying it is named with him', () => {
  expect(marked('Traders and analysts estimate that ⟦300⟧ jobs were lost.')?.attributedTo).toEqual({
    unnamed: 'Traders and analysts',
  });
});

describe('a clause of another time than the report’s has no date of its own', () => {
  test.each([
    'Halden Foods posted a pretax profit of ⟦$855,000⟧ in the year to December.',
    'The loss was 3 million dollars against ⟦$7 million⟧ a year earlier.',
    'Police had earlier put the number of missing at ⟦94⟧.',
    'Tern Ferries earned ⟦$1.3 million⟧ in the quarter ended last month.',
  ])('%s', (text) => {
    expect(marked(text)?.asOf).toBeUndefined();
    expect(marked(text)?.asOfBasis).toBe('unknown');
  });
  test.each(['The number of missing rose to ⟦94⟧.', 'The fall was 3 percent; a year earlier ⟦40⟧ were hurt.'])(
    '%s',
    (text) => {
      expect(marked(text)?.asOf).toBe('2023-05-08');
    },
  );
  test('the day behind a happening that a verb before has is not its own', () => {
    const told = (text: string): string | undefined => marked(text)?.measure.period;
    expect(
      told(
        'Divers joined the search for victims of the bridge collapse in Tarn Monday. The collapse killed ⟦12⟧ people.',
      ),
    ).toBeUndefined();
    expect(told('Ten died in the bridge collapse in Tarn on Monday. The collapse killed ⟦12⟧ people.')).toBe(
      '2023-05-08',
    );
  });
  test('two days are no one day', () => {
    expect(marked('Halden Foods bought ⟦32,800⟧ shares between 26 January and 9 February.')?.asOf).toBe('2023-05-08');
    expect(marked('Halden Foods sold ⟦32,800⟧ shares on 17 and 19 April.')?.measure.period).toBeUndefined();
  });
});

test('a name beside it may be whose an amount is, and not whose those are whom something befell', () => {
  expect(doubts('Halden Foods has faced calls for a ⟦10 percent⟧ hike in the dividend.')).toContain(
    'a name stands beside it',
  );
  expect(doubts('The Harbour Agency confirmed that ⟦39⟧ people were rescued.')).not.toContain(
    'a name stands beside it',
  );
});
