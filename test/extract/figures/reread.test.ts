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
      'Ruritania pumps up to ⟦one million⟧ barrels a day above a ceiling agreed in May.',
      'Holders get warrants to buy ⟦15 percent⟧ of the stock of Tern Ferries.',
      'Searchers said ⟦six⟧ miners were found alive.',
      'Each holder is to exchange ⟦800,000⟧ shares of Halden Foods.',
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
    ['In a filing with the Harbour Agency, the group said it bought ⟦32,800⟧ ordinary shares.'],
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
    ],
    ['A bomb killed ⟦11⟧ people in Northport, police said.', 'In May the ministry seized ⟦17⟧ letters in Tarn.'],
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
  test('two days are no one day', () => {
    expect(marked('Halden Foods bought ⟦32,800⟧ shares between 26 January and 9 February.')?.asOf).toBe('2023-05-08');
    expect(marked('Halden Foods sold ⟦32,800⟧ shares on 17 and 19 April.')?.measure.period).toBeUndefined();
  });
});
