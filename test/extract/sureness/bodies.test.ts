import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimed } from '../../../src/extract/claims.ts';
import { bodyWeighing } from '../../../src/extract/sureness/bodies.ts';
import { weighed } from '../../../src/extract/sureness/index.ts';
import { oddsOf } from '../../../src/extract/sureness/weighing.ts';
import { assertLaw } from '../../law.ts';
import { asCase } from '../case.ts';

/** The first body's signs. */
function signsIn(markup: string): readonly string[] {
  const { reading } = asCase(markup);
  const extraction = claimed(reading);
  const body = extraction.entities.find((e) => e.kind === 'organization');
  return body ? bodyWeighing.signsOf({ reading, extraction }, body) : [];
}

const odds = (markup: string): number => oddsOf(bodyWeighing.weights, signsIn(markup));

test('what stands in front of a thing, or is where something lies, is less likely a body than what speaks and has officers', () => {
  const speaks = odds('⟦Quorlane|O:q⟧ said on Monday that it would close its mill.');
  const officer = odds('“It is over,” said ⟦Jo Dolan|P:jo⟧, an analyst at ⟦Quorlane|O:q⟧.');
  const place = odds('The fire broke out in ⟦Quorlane|O:q⟧ on Monday.');
  const thing = odds('They ate from the ⟦Quorlane|O:q⟧ farm on Monday.');
  for (const body of [speaks, officer]) for (const other of [place, thing]) expect(body).toBeGreaterThan(other);
});

test.each([
  ['⟦Quarry Workers’ Union|O:q⟧ officials met on Monday.', 'headed: union'],
  ['The ⟦Bill|O:q⟧ passed, and the bill is law.', 'elsewhere small'],
  ['He was told by ⟦Quorl of Upland|O:q⟧ to go.', 'behind: by'],
  ['The talks (⟦QRL|O:q⟧) went on.', 'in brackets'],
  ['It is ⟦Quorl|O:q⟧ that said so; the others, ⟦Quorl|O:q⟧ said, did not.', 'ever: before saying'],
])('%s: %s', (markup, sign) => {
  expect(signsIn(markup)).toContain(sign);
});

test('only bodies are weighed, and what is not sure enough is below any sensible threshold', () => {
  const { reading } = asCase('⟦Jo Dolan|P:jo⟧ of ⟦Quorlane|O:q⟧ went to ⟦Zirpo|O:z⟧ on Monday.');
  const before = claimed(reading);
  const after = weighed(reading, before);
  expect(after.entities.map(({ confidence: _, ...rest }) => rest)).toEqual(
    before.entities.map(({ confidence: _, ...rest }) => rest),
  );
  for (const [i, entity] of after.entities.entries())
    if (entity.kind === 'person') expect(entity.confidence).toBe(before.entities[i]?.confidence);
    else expect(entity.confidence <= 0.45 || entity.confidence >= 0.5).toBe(true);
});

test('the order of what is found elsewhere changes no sign', () => {
  const { reading } = asCase('⟦Quorlane|O:q⟧ said ⟦Zirpo|O:z⟧ had agreed, and ⟦Zirpo|O:z⟧ said it had not.');
  const extraction = claimed(reading);
  const [body] = extraction.entities;
  assertLaw(
    fc.property(
      fc.shuffledSubarray([...extraction.statements], { minLength: extraction.statements.length }),
      (statements) => {
        if (!body) return;
        const signs = bodyWeighing.signsOf({ reading, extraction }, body);
        expect(bodyWeighing.signsOf({ reading, extraction: { ...extraction, statements } }, body)).toEqual(signs);
      },
    ),
  );
});
