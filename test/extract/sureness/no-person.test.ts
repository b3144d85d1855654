/** Persons of whom nothing shows that they are none of the places and firms that are called by such words. */
import { describe, expect, test } from 'vitest';
import { claimed } from '../../../src/extract/claims.ts';
import { weighed } from '../../../src/extract/sureness/index.ts';
import { asCase } from '../case.ts';

/** How sure it is that `x` is a person. */
function sureness(markup: string): number {
  const { reading } = asCase(markup);
  // As the tagger makes them.
  const extraction = claimed({
    ...reading,
    entities: reading.entities.map((e) => ({ ...e, because: ['tagger'], confidence: 0.99 })),
  });
  return weighed(reading, extraction).entities.find(({ key }) => key === 'x')?.confidence ?? 0;
}

describe('nothing tells that it is a person', () => {
  test.each([
    'The farmer came from ⟦Wy Marbeck|P:x⟧ on Friday.',
    'About 60 ⟦Orun Zirpo|P:x⟧ lawmakers voted on Friday.',
    'His proposals are a new ⟦Anna Plan|P:x⟧ for the world.',
    'A search went on near the platform ⟦Anna Marbeck|P:x⟧ on Friday.',
    '⟦Zirpo|P:x⟧, museums and halls were shut on Friday.',
    'A farmer, ⟦Jo Dolan|P:jo⟧ from ⟦Wy Marbeck|P:x⟧, says he is glad.',
    'German giant ⟦Z. Quorl|P:x⟧ raised its bid. ⟦Z. Quorl|P:x⟧ shares rose, and ⟦Z. Quorl|P:x⟧ said it was glad.',
  ])('%s', (markup) => {
    expect(sureness(markup)).toBeLessThan(0.5);
  });
});

describe('one thing is enough', () => {
  test.each([
    ['a given name', 'The farmer came for ⟦Anna Marbeck|P:x⟧ on Friday.'],
    ['a title', 'It was signed by the rebel leader, ⟦Orun Zirpo|P:x⟧ on Friday.'],
    ['what somebody is', 'They waited for ⟦Orun Zirpo|P:x⟧, the Norwegian foreign minister.'],
    ['who', 'It is named after ⟦Orun Zirpo|P:x⟧, a toddler who died.'],
    ['words of his own', '“It is over,” said ⟦Orun Zirpo|P:x⟧.'],
    ['what is his', 'At noon ⟦Orun Zirpo|P:x⟧ raised his hand.'],
    ['a verb of saying', 'It was over, said ⟦Orun Zirpo|P:x⟧ of the union.'],
    ['company', 'They voted for ⟦Jo Dolan|P:jo⟧ and ⟦Orun Zirpo|P:x⟧ on Friday.'],
  ])('%s', (_, markup) => {
    expect(sureness(markup)).toBeGreaterThan(0.5);
  });
});
