/** A figure told in the sentence of a plan → its title, where the plan is another's or its name says too much. */
import { expect, test } from 'vitest';
import { findFigures } from '../../src/extract/figures/index.ts';
import type { FigureClaim } from '../../src/model/claim.ts';
import { entityKey } from '../../src/model/ids.ts';
import { told } from '../../src/resolve/figures/node.ts';
import { withoutPurpose } from '../../src/resolve/figures/plan-name.ts';
import { reading, report } from '../extract/figures/report.ts';

const first = (text: string): FigureClaim =>
  findFigures(reading(report(text, { date: '2023-05-08' }), {}))[0] as FigureClaim;

test('a tax of one sort is not the plan for another', () => {
  const claim = first('Replacing the council tax would be funded by charging 50% income tax.');
  expect(told(claim, { key: entityKey('plan'), name: 'the council tax' }).title).toBe('Income tax');
  expect(told(claim, { key: entityKey('plan'), name: 'the income tax' }).title).toBe('Size of the income tax');
});

test('what a plan is to do is no part of a title of what stands under it', () => {
  expect(withoutPurpose('the plans to use the money saved')).toBe('the plans');
  expect(withoutPurpose('the Harbour plan to close four yards')).toBe('the Harbour plan');
  expect(withoutPurpose('the bill to Norland')).toBe('the bill to Norland');
});
