import { describe, expect, it } from 'vitest';
import { findProposals } from '../../../src/extract/proposals/index.ts';
import { asCase } from '../case.ts';

const read = (markup: string, date?: string) => {
  const { source, discourse } = asCase(markup, date === undefined ? {} : ({ date } as never));
  return findProposals(discourse, []).proposals.map((p) => ({
    ...p,
    texts: p.mentions.map((m) => source.text.slice(m.start, m.end)),
  }));
};

describe('of what people or party a plan is', () => {
  it('parts two that are called by different ones', () => {
    const found = read(
      'Retailers unveiled a safety plan. The European plan is binding. The American plan was proposed by shops.',
    );
    expect(found.map((p) => [p.texts, p.traits.peoples])).toEqual([
      [['a safety plan', 'The European plan'], ['european']],
      [['The American plan'], ['american']],
    ]);
  });

  it('is told by who made it, too, and is no other’s', () => {
    const [first, second] = read(
      'He will take an offer Republican legislators made in June. The offer was rejected. ⟦Mary Jones|P:jones⟧’s proposal was tabled on Monday.',
    );
    expect(first?.traits.peoples).toEqual(['republican']);
    expect(second?.texts).toEqual(['Mary Jones’s proposal']);
  });
});

it('one bill may be called by two of the things that it does', () => {
  expect(
    read(
      'Parliament passed a birth control bill on Monday. The bill was opposed by bishops. The contraceptives bill would pay for clinics.',
    ).map((p) => p.texts),
  ).toEqual([['a birth control bill', 'The bill', 'The contraceptives bill']]);
});

it('what is told of a year long ago is told in passing', () => {
  const markup = '⟦Fans|O:fans⟧ blocked a takeover bid by ⟦Acme|O:acme⟧ in 1999.';
  expect(read(markup, '2005-03-01').map((p) => p.traits.bygone)).toEqual([true]);
  expect(read(markup, '1999-03-01').map((p) => p.traits.bygone)).toEqual([false]);
});

it('a new plan beside an earlier one is a later version', () => {
  const found = read(
    '⟦Acme|O:acme⟧ tabled a new plan for the port on Monday. The union rejected ⟦Acme|O:acme⟧’s earlier plan in May.',
  );
  expect(found.map((p) => p.traits.version)).toEqual(['later', 'first']);
});

it('an accord is new where it is reached, and may have been signed by others before', () => {
  expect(read('⟦Kenya|O:kenya⟧ reached a peace accord on Friday.')[0]?.traits.fresh).toBe(true);
  expect(read('⟦Kenya|O:kenya⟧ signed a peace accord on Friday.')[0]?.traits.fresh).toBe(false);
});

describe('what is set beside a plan', () => {
  it('is none that was told before by its noun alone', () => {
    expect(
      read(
        '⟦Acme|O:acme⟧ and the rebels signed the accord on Monday. The southern army accepted a separate ceasefire on Tuesday.',
      ).map((p) => p.texts),
    ).toContainEqual(['a separate ceasefire']);
  });

  it('a rise is no cut', () => {
    const told = read(
      '⟦Acme|O:acme⟧ asked for a cut. The bank proposed a rate increase on Monday. The union opposed it.',
    );
    expect(told.map((p) => p.texts)).toEqual([['a cut'], ['a rate increase']]);
  });
});
