import { expect, it } from 'vitest';
import { claimIndirect } from '../../../src/extract/quotes/indirect/indirect.ts';
import { weighed, weighings } from '../../../src/extract/sureness/index.ts';
import { nothingRead } from '../../../src/model/claim.ts';
import { asCase } from '../case.ts';

const sure = (markup: string): [string, boolean][] => {
  const { reading, discourse } = asCase(markup);
  const statements = claimIndirect(discourse, []);
  const extraction = { ...nothingRead(reading.document.source.id), entities: reading.entities, statements };
  return weighed(reading, extraction).statements.map((s) => [s.quote, s.confidence >= 0.5]);
};

it('a statement that names its own speaker waits for an editor: the name was another’s', () => {
  expect(sure('⟦Roe|P:roe⟧ said that the sale to ⟦Ann Roe|P:roe⟧ was fair.')).toEqual([
    ['the sale to Ann Roe was fair', false],
  ]);
});

it('one that names somebody else is a fact', () => {
  expect(sure('⟦Ann Roe|P:roe⟧ said on Monday that the sale to ⟦Ivo Doe|P:doe⟧ was fair.')).toEqual([
    ['the sale to Ivo Doe was fair', true],
  ]);
});

it.each([
  ['⟦Ann Roe|P:roe⟧ said ⟦Ivo Doe|P:doe⟧ had left. He said the port would close.', true],
  ['⟦Ivo Doe|P:doe⟧ left. He said the port would close.', false],
])('he may be another where somebody is named before him: %s', (markup, mayBe) => {
  const { reading, discourse } = asCase(markup);
  const statements = claimIndirect(discourse, []);
  const extraction = { ...nothingRead(reading.document.source.id), entities: reading.entities, statements };
  const signs = statements.slice(-1).flatMap((s) => weighings.statement.signsOf({ reading, extraction }, s));
  expect([signs.length > 0, signs.includes('he may be another who is named before him')]).toEqual([true, mayBe]);
});

it.each([
  ['⟦Harbour Steel|O:steel⟧ said the sale was fair to all.', [['the sale was fair to all', true]]],
  [
    'After ⟦Norland Rail|O:rail⟧ and ⟦Ann Roe|P:roe⟧ left, ⟦Harbour Steel|O:steel⟧ warned that the port would close.',
    [['the port would close', false]],
  ],
  [
    'After ⟦Norland Rail|O:rail⟧ and ⟦Ann Roe|P:roe⟧ left, ⟦Harbour Steel|O:steel⟧ said it would close the port to every ship.',
    [['it would close the port to every ship', true]],
  ],
])('what a body says is a fact where plainly nobody else can be the speaker: %s', (markup, told) => {
  expect(sure(markup)).toEqual(told);
});
