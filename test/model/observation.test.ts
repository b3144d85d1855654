import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Course,
  contradict,
  courseOf,
  equal,
  interval,
  type Observed,
  refines,
  standings,
} from '../../src/model/observation.ts';
import { comparators, type PartialDate, partialDate } from '../../src/model/values.ts';
import { assertLaw } from '../law.ts';

/** "about 240 on 2024-06-12 by the port in r1"; date, speaker and report may be left out. */
function value(said: string): Observed {
  const [, hedge = '', number, date, by, report = 'r1'] =
    /^(?:([a-z ]+?) )?(\d+|hundreds)(?: on (\S+))?(?: by (\S+))?(?: in (\S+))?$/.exec(said) ?? [];
  const asOf: PartialDate | undefined = partialDate(date ?? '');
  return {
    value: number === 'hundreds' ? null : Number(number),
    comparator: comparators.find((c) => c === hedge) ?? 'exact',
    words: number ?? '',
    evidence: [{ source: report }],
    ...(asOf === undefined ? {} : { asOf }),
    ...(by === undefined ? {} : { attributedTo: by }),
  };
}

const told = (course: Course, ...said: string[]): string[] => [...standings(said.map(value), course)];

describe('a reported value can mean', () => {
  const none = Number.NEGATIVE_INFINITY;
  const any = Number.POSITIVE_INFINITY;
  test.each<[string, Parameters<typeof interval>[0], readonly [number, number] | undefined]>([
    ['a number itself', { value: 100, comparator: 'exact' }, [100, 100]],
    ['about it, a tenth less or more', { value: 100, comparator: 'about' }, [90, 110]],
    ['about it below zero', { value: -100, comparator: 'about' }, [-110, -90]],
    ['nearly it, a tenth less and no more', { value: 100, comparator: 'nearly' }, [90, 100]],
    ['more', { value: 100, comparator: 'more than' }, [100, any]],
    ['it or more', { value: 100, comparator: 'at least' }, [100, any]],
    ['less', { value: 100, comparator: 'less than' }, [none, 100]],
    ['it or less', { value: 100, comparator: 'up to' }, [none, 100]],
    ['a range, whatever is said of it', { value: null, low: 3, high: 5, comparator: 'about' }, [3, 5]],
    ['nothing that can be counted', { value: null, comparator: 'exact' }, undefined],
  ])('%s', (_, reported, expected) => {
    expect(interval(reported)).toEqual(expected);
  });
});

describe('what is former', () => {
  const former = (said: string): Observed => ({ ...value(said), former: true });
  test('contradicts nothing and is contradicted by nothing, whichever comes first', () => {
    const [was, is] = [former('5 on 2024-06-12 in r1'), value('7 on 2024-06-12 in r2')];
    for (const pair of [
      [was, is],
      [is, was],
    ]) {
      expect(contradict(pair[0] as Observed, pair[1] as Observed, 'closed')).toBe(false);
      expect(standings(pair as Observed[], 'closed')).toEqual(pair.map((v) => (v === was ? 'superseded' : 'current')));
    }
    expect(contradict({ ...was, former: false }, is, 'closed')).toBe(true);
  });
});

describe('equal', () => {
  test('told twice, at one time or at two, it stands', () => {
    expect(told('open', '116 on 2024-06-12 in r1', '116 on 2024-06-12 in r2')).toEqual(['current', 'current']);
    expect(told('open', '116 on 2024-06-12 in r1', '116 on 2024-07-01 in r2')).toEqual(['current', 'current']);
  });

  test('what came between is superseded, and so is what it superseded', () => {
    expect(told('open', '5 on 2024-01-01', '7 on 2024-02-01', '5 on 2024-03-01')).toEqual([
      'superseded',
      'superseded',
      'current',
    ]);
  });
});

describe('refined', () => {
  test('the same said more exactly', () => {
    expect(told('closed', 'more than 200 on 2024-01-21 in r1', '251 on 2024-06-12 in r2')).toEqual([
      'refined',
      'current',
    ]);
    expect(told('open', 'about 250 on 2024-06 in r1', '251 on 2024-06-12 in r2')).toEqual(['refined', 'current']);
    expect(told('closed', 'hundreds in r1', '620 in r2')).toEqual(['refined', 'current']);
  });

  test('without a date it is never superseded', () => {
    expect(told('closed', 'more than 200 in r1', '251 in r2')).toEqual(['refined', 'current']);
    expect(told('open', 'more than 200 in r1', '251 on 2024-06-12 in r2')).toEqual(['current', 'current']);
  });

  test('values that only overlap leave each other standing', () => {
    expect(told('closed', 'more than 370 in r1', 'nearly 400 in r2')).toEqual(['current', 'current']);
  });

  test('of what can only grow, a later and lower bound says nothing new', () => {
    expect(told('cumulative', '240 on 2024-06-12', 'more than 200 on 2024-07-01 in r2')).toEqual([
      'current',
      'refined',
    ]);
    expect(told('open', '240 on 2024-06-12', 'more than 200 on 2024-07-01 in r2')).toEqual(['superseded', 'current']);
  });
});

describe('superseded in time', () => {
  test('a state, a plan, a price', () => {
    expect(told('open', '130 on 2024-01-21', '116 on 2024-06-12 in r2')).toEqual(['superseded', 'current']);
    expect(told('open', 'hundreds on 2024-01-21', '116 on 2024-06-12 in r2')).toEqual(['superseded', 'current']);
  });

  test('a count that grew', () => {
    expect(told('cumulative', '40 on 2024-01-21', 'at least 97 on 2024-01-22 in r2')).toEqual([
      'superseded',
      'current',
    ]);
  });

  test('a month is not over on one of its days', () => {
    expect(told('open', '7 on 2024-06', '9 on 2024-06-12 in r2')).toEqual(['disputed', 'disputed']);
    expect(told('open', '7 on 2024-05', '9 on 2024-06-12 in r2')).toEqual(['superseded', 'current']);
  });

  test('when in its year a report was written, nobody knows', () => {
    const year = { ...value('7 on 2024'), asOfBasis: 'report' as const };
    expect(standings([year, value('9 on 2024-06-12 in r2')], 'open')).toEqual(['current', 'current']);
    expect(standings([year, value('9 on 2025-06-12 in r2')], 'open')).toEqual(['current', 'current']);
  });
});

describe('in conflict', () => {
  test('what has happened does not become less', () => {
    expect(told('cumulative', 'more than 300 on 2024-01-21', 'about 240 on 2024-06-12 in r2')).toEqual([
      'disputed',
      'disputed',
    ]);
  });

  test('a closed count, whenever told', () => {
    expect(told('closed', '105 in r1', '100 on 2024-06-12 in r2')).toEqual(['disputed', 'disputed']);
  });

  test('two speakers at one time, also in one report without a date', () => {
    expect(told('open', '3000 on 2024-06-12 by police', '9000 on 2024-06-12 by union')).toEqual([
      'disputed',
      'disputed',
    ]);
    expect(told('open', '3000 by police', '9000 by union')).toEqual(['disputed', 'disputed']);
  });

  test('not the former and the present value of one report', () => {
    expect(told('open', '20', '35')).toEqual(['current', 'current']);
    expect(told('open', '20', '35 on 2024-06-12')).toEqual(['current', 'current']);
    const [was, is] = ['20 on 2024-06-12', '35 on 2024-06-12'].map(value) as [Observed, Observed];
    expect(told('closed', '20 on 2024-06-12', '35 on 2024-06-12')).toEqual(['disputed', 'disputed']);
    expect(standings([{ ...was, asOfBasis: 'report' }, is], 'closed')).toEqual(['current', 'current']);
  });

  test('not what its own report calls former', () => {
    const was = { ...value('49 by ministry'), former: true };
    expect(standings([was, value('57')], 'cumulative')).toEqual(['superseded', 'current']);
    expect(standings([was, value('57')], 'closed')).toEqual(['superseded', 'current']);
  });

  test('not values of unknown times', () => {
    expect(told('open', '20 by police in r1', '35 by union in r2')).toEqual(['current', 'current']);
    expect(told('cumulative', '20 in r1', '35 in r2')).toEqual(['current', 'current']);
  });
});

describe('laws', () => {
  const observed: fc.Arbitrary<Observed> = fc
    .record({
      value: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
      comparator: fc.constantFrom(...comparators),
      asOf: fc.constantFrom(undefined, '2023', '2024-01', '2024-01-05', '2024-01-06', '2024-02-01'),
      asOfBasis: fc.constantFrom(undefined, 'stated' as const, 'report' as const),
      attributedTo: fc.constantFrom(undefined, 'a', 'b'),
      source: fc.constantFrom('r1', 'r2', 'r3'),
    })
    .map(({ value: n, comparator, asOf, asOfBasis, attributedTo, source }) => ({
      value: n,
      comparator,
      words: n === null ? 'some' : String(n),
      evidence: [{ source }],
      ...(asOf === undefined ? {} : { asOf: asOf as PartialDate }),
      ...(asOfBasis === undefined ? {} : { asOfBasis }),
      ...(attributedTo === undefined ? {} : { attributedTo }),
    }));
  const list = fc.array(observed, { minLength: 1, maxLength: 7 });
  const course = fc.constantFrom<Course>('closed', 'cumulative', 'open');

  test('to contradict is mutual, and nobody contradicts or refines himself', () => {
    assertLaw(
      fc.property(observed, observed, course, (a, b, c) => {
        expect(contradict(a, b, c)).toBe(contradict(b, a, c));
        expect(contradict(a, a, c) || refines(a, a, c)).toBe(false);
        expect(refines(a, b, c) && refines(b, a, c)).toBe(false);
        expect(refines(a, b, c) && contradict(a, b, c)).toBe(false);
        expect(equal(a, b) && contradict(a, b, c)).toBe(false);
      }),
    );
  });

  test('the order in which values are given does not matter', () => {
    assertLaw(
      fc.property(list, course, (values, c) => {
        expect([...standings(values, c)].reverse()).toEqual(standings([...values].reverse(), c));
      }),
    );
  });

  test('whoever is disputed has a rival that is disputed too', () => {
    assertLaw(
      fc.property(list, course, (values, c) => {
        const standing = standings(values, c);
        for (const [i, v] of values.entries())
          if (standing[i] === 'disputed')
            expect(values.some((w, j) => standing[j] === 'disputed' && contradict(v, w, c))).toBe(true);
      }),
    );
  });

  test('the latest, and what has no date, is not superseded; nothing of a closed count is', () => {
    assertLaw(
      fc.property(list, course, (values, c) => {
        const dates = values.flatMap((v) => v.asOf ?? []).sort();
        const standing = standings(values, c);
        for (const [i, v] of values.entries())
          if (c === 'closed' || v.asOf === undefined || v.asOf === dates.at(-1))
            expect(standing[i]).not.toBe('superseded');
      }),
    );
  });

  test('something always stands, and what is refined or superseded has one that stands or is disputed', () => {
    assertLaw(
      fc.property(list, course, (values, c) => {
        expect(standings(values, c).some((s) => s === 'current' || s === 'disputed')).toBe(true);
      }),
      {
        numRuns: 2000,
        examples: [
          // A vague word of one day between a month's and the day before.
          [
            [
              value('more than 0 on 2024-01 in r2'),
              value('hundreds on 2024-01-06'),
              value('0 on 2024-01-05'),
              value('hundreds on 2023'),
            ],
            'cumulative',
          ],
        ],
      },
    );
  });

  test('what contradicts at one time contradicts in a closed count', () => {
    const met = { open: 0, cumulative: 0, closed: 0 };
    assertLaw(
      fc.property(observed, observed, (a, b) => {
        for (const c of ['open', 'cumulative', 'closed'] as const) met[c] += Number(contradict(a, b, c));
        for (const c of ['open', 'cumulative'] as const)
          if (contradict(a, b, c)) expect(contradict(a, b, 'closed')).toBe(true);
        if (contradict(a, b, 'open')) expect(contradict(a, b, 'cumulative')).toBe(true);
        if (contradict(a, b, 'closed'))
          expect(
            (interval(a)?.[1] ?? 0) < (interval(b)?.[0] ?? 0) || (interval(b)?.[1] ?? 0) < (interval(a)?.[0] ?? 0),
          ).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(met.open, met.cumulative, met.closed)).toBeGreaterThan(5);
  });
});

test('a closed count is closed, whatever else is said of it', () => {
  expect(courseOf({ closed: true, cumulative: true })).toBe('closed');
  expect(courseOf({ cumulative: true })).toBe('cumulative');
  expect(courseOf({ closed: false })).toBe('open');
});
