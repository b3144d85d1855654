/** How a long timeline is parted into pages, and how each leads to the others. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartialDate } from '../../../src/model/values.ts';
import { periodsOf, waysFrom } from '../../../src/render/wiki/periods.ts';
import { byReadingDate } from '../../../src/render/wiki/reports.ts';
import { assertLaw } from '../../law.ts';

const dated = (counts: Readonly<Record<string, number>>): readonly PartialDate[] =>
  Object.entries(counts)
    .flatMap(([date, n]) => Array.from({ length: n }, () => date as PartialDate))
    .sort(byReadingDate);

const said = (dates: readonly PartialDate[], here: string): readonly string[] =>
  waysFrom(periodsOf(dates), here).map(
    ({ key, span, run, yearOnly, isHere, count }) =>
      `${isHere ? '> ' : ''}${span}${yearOnly ? ' at no month' : ''}${run ? ` ${run.from}-${run.to}` : ''} → ${key}${count === undefined ? '' : ` (${count})`}`,
  );

describe('the pages of a timeline', () => {
  test('are one where all fits', () => {
    expect(periodsOf(dated({ '2024-06-01': 44 }))).toEqual([{ key: '', span: '', start: 0, end: 44 }]);
    expect(said(dated({ '2024-06-01': 44 }), '')).toEqual([]);
  });

  test('are years, months of a busy year, runs of a busy month; what has but its year comes last', () => {
    const dates = dated({ '2022-03': 5, '2023-01-05': 50, '2023-02': 3, '2023': 2 });
    expect(said(dates, '')).toEqual([
      '2022 → 2022 (5)',
      '2023-01 1-44 → 2023-01-part-1 (44)',
      '2023-01 45-50 → 2023-01-part-2 (6)',
      '2023-02 → 2023-02 (3)',
      '2023 at no month → 2023 (2)',
    ]);
    expect(said(dates, '2023-02')[3]).toBe('> 2023-02 → 2023-02');
  });

  const many = dated(
    Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `20${20 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
        i === 30 ? 100 : 30,
      ]),
    ),
  );

  test('that are very many are told by year, and around the one that is read by month and by run', () => {
    expect(said(many, '')).toEqual([
      '2020 → 2020-01 (360)',
      '2021 → 2021-01 (360)',
      '2022 → 2022-01 (430)',
      '2023 → 2023-01 (360)',
      '2024 → 2024-01 (360)',
    ]);
    expect(said(many, '2022-07-part-2')).toEqual([
      '2020 → 2020-01',
      '2021 → 2021-01',
      ...['01', '02', '03', '04', '05', '06'].map((month) => `2022-${month} → 2022-${month}`),
      '2022-07 1-44 → 2022-07-part-1',
      '> 2022-07 45-88 → 2022-07-part-2',
      '2022-07 89-100 → 2022-07-part-3',
      ...['08', '09', '10', '11', '12'].map((month) => `2022-${month} → 2022-${month}`),
      '2023 → 2023-01',
      '2024 → 2024-01',
    ]);
  });

  test('hold every event once, no page more than it can carry, and each finds itself', () => {
    const date = fc
      .tuple(fc.integer({ min: 2020, max: 2024 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 28 }))
      .map(([y, m, d]) => [y, ...(m > 0 ? [m, ...(d > 0 ? [d] : [])] : [])].map((n) => String(n).padStart(2, '0')))
      .map((parts) => parts.join('-') as PartialDate);
    assertLaw(
      fc.property(fc.array(date, { maxLength: 400 }), (dates) => {
        const periods = periodsOf([...dates].sort(byReadingDate));
        let at = 0;
        for (const { start, end } of periods) {
          expect(start).toBe(at);
          expect(end - start).toBeLessThanOrEqual(44);
          at = end;
        }
        expect(at).toBe(dates.length);
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        if (periods.length < 2) return;
        for (const { key } of periods)
          expect(waysFrom(periods, key).filter(({ isHere }) => isHere)).toEqual([expect.objectContaining({ key })]);
      }),
    );
  });
});
