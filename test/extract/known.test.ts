import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFrom, holding, statementsAt } from '../../src/extract/known.ts';
import type { StatementClaim } from '../../src/model/claim.ts';
import { oncePer } from '../../src/text/once.ts';
import { assertLaw } from '../law.ts';

const span = fc
  .tuple(fc.nat(5000), fc.integer({ min: 1, max: 3000 }))
  .map(([start, length]) => ({ start, end: start + length }));
const statement = fc
  .array(span, { minLength: 1, maxLength: 2 })
  .map((spans) => ({ spans }) as unknown as StatementClaim);

describe('what is known of a report', () => {
  it('gives the statements at a place that a look through all would give', () => {
    assertLaw(
      fc.property(fc.array(statement, { maxLength: 20 }), fc.array(span, { maxLength: 8 }), (statements, places) => {
        for (const place of places)
          expect(statementsAt(statements, place)).toEqual(
            statements.filter(({ spans }) => spans.some((x) => x.start <= place.end && place.start <= x.end + 1)),
          );
      }),
    );
  });

  it('tells whether a place lies within a span as a look through all would', () => {
    assertLaw(
      fc.property(fc.array(span, { maxLength: 20 }), span, (spans, place) => {
        expect(holding(spans)(place)).toBe(spans.some((s) => s.start <= place.start && place.end <= s.end));
      }),
    );
  });

  it('counts the runs that begin before a token', () => {
    assertLaw(
      fc.property(fc.array(fc.nat(50)), fc.nat(50), (firsts, at) => {
        const runs = firsts.sort((a, b) => a - b).map((first) => ({ first }));
        expect(firstFrom(runs, at)).toBe(runs.filter(({ first }) => first < at).length);
      }),
    );
  });
});

it('a question is worked out once for each thing', () => {
  const asked: object[] = [];
  const answer = oncePer((thing: object) => {
    asked.push(thing);
    return undefined;
  });
  const [a, b] = [{}, {}];
  for (const thing of [a, b, a, a]) answer(thing);
  expect(asked).toEqual([a, b]);
});
