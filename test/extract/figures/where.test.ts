/** A toll is told of a place or a happening only where its own clause is not of another place, or of a part. */
import { describe, expect, test } from 'vitest';
import type { FigureClaim } from '../../../src/model/claim.ts';
import { figuresSaid, reading, report } from './report.ts';

const names = { people: ['Ada Roe'], places: ['Northport', 'Ruritania', 'Tarn', 'Gale Bay'] };

/** The figure of the number in marks. */
function marked(text: string): FigureClaim | undefined {
  const at = text.indexOf('⟦');
  const source = report(text.replace(/[⟦⟧]/g, ''), { date: '2023-05-08' });
  return figuresSaid(reading(source, names)).find(({ span }) => span.start <= at && at < span.end);
}

const other = 'its clause is of another time or place';
const quake = 'An earthquake hit Northport and killed 900 people there. The earthquake in Northport shook houses.';

describe('of another place or a part', () => {
  test.each([
    `${quake} In the district of Tarn a further ⟦40⟧ people died.`,
    `${quake} Some ⟦40⟧ people were killed in Tarn alone.`,
    `${quake} Officials of Tarn said ⟦40⟧ people died there.`,
    `${quake} Northport buried its dead, while Ruritania raised its toll to ⟦583⟧.`,
  ])('%s', (text) => {
    const figure = marked(text);
    const borrowed = /earthquake|Northport/.test(figure?.measure.title ?? '');
    expect(borrowed && figure?.overclaims === undefined).toBe(false);
  });
});

describe('of the place that its clause names, or of the happening that is told there', () => {
  test.each([
    ['Floods in Tarn have killed ⟦40⟧ people.', 'People killed in the floods in Tarn'],
    [
      'A blast shook Northport. Some ⟦80⟧ children in Northport were hurt by the blast.',
      'Children injured in the blast',
    ],
    ['At least ⟦22⟧ people were killed in Gale Bay.', 'People killed in Gale Bay'],
  ])('%s', (text, title) => {
    const figure = marked(text);
    expect([figure?.measure.title.startsWith(title), figure?.because.includes(other)]).toEqual([true, false]);
  });
});

test('a day of another clause is none of the toll', () => {
  const text = 'Rains receded on Monday in Tarn, giving hope to survivors of an earthquake that killed ⟦540⟧ people.';
  const figure = marked(text);
  expect(/2023/.test(figure?.measure.title ?? '') && !figure?.because.includes(other)).toBe(false);
});

test('thousands with blanks, lives that may be lost, and an offer that another is to outdo', () => {
  expect(marked('In Tarn 1 760 people were killed and ⟦1 797⟧ hurt.')?.quantity.value).toBe(1797);
  expect(marked('On May 12 ⟦300⟧ people were killed in Tarn.')?.quantity.value).toBe(300);
  expect(marked('The war may have claimed ⟦10,000⟧ lives.')?.measure.title).toBe('People possibly killed in the war');
  expect(marked('The bid would trump a ⟦$3 billion⟧ offer.')?.measure.title).not.toMatch(
    /^(?:Planned|Possible|Offered)/,
  );
});
