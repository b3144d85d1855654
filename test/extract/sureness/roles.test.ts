import { describe, expect, it } from 'vitest';
import { claimRoles, findTitles } from '../../../src/extract/roles.ts';
import { weighed, weighings } from '../../../src/extract/sureness/index.ts';
import { nothingRead } from '../../../src/model/claim.ts';
import { asCase } from '../case.ts';

const read = (markup: string) => {
  const { reading } = asCase(markup);
  const roles = claimRoles(reading, findTitles(reading));
  const extraction = { ...nothingRead(reading.document.source.id), entities: reading.entities, roles };
  return { beside: { reading, extraction }, roles, sure: weighed(reading, extraction).roles };
};

describe('how sure a title is', () => {
  it('is told by its own words, by whose it is, and by where that stands', () => {
    const { beside, roles } = read('⟦Arla|O:arla⟧ chief executive ⟦Ann Roe|P:roe⟧ resigned. ⟦Ivo Doe|P:doe⟧ stayed.');
    expect(roles[0] && weighings.role.signsOf(beside, roles[0])).toEqual(
      expect.arrayContaining([
        'current',
        'head: executive',
        'title of 2',
        'body right before',
        'body: one word',
        'named once',
        'before: large word',
      ]),
    );
  });

  it('is told by the preposition and the owner, too', () => {
    const { beside, roles } = read(
      '⟦Ann Roe|P:roe⟧, the treasurer of the ⟦Guild of Bakers|O:guild⟧, met ⟦Arla|O:arla⟧’s director, ⟦Ivo Doe|P:doe⟧.',
    );
    const signs = roles.map((role) => weighings.role.signsOf(beside, role));
    expect(signs[0]).toEqual(expect.arrayContaining(['body behind: of', 'body: of', 'several bodies there']));
    expect(signs[1]).toEqual(expect.arrayContaining(['body owns it', 'before: owner']));
  });

  it('is not whose it is where the name has a word of the title', () => {
    const { sure } = read('⟦Arla News Legal|O:arla⟧ Analyst ⟦Ann Roe|P:roe⟧ spoke on Monday.');
    expect(sure.filter((role) => role.confidence >= 0.5).map((role) => role.organization)).toEqual([undefined]);
  });

  it.each([
    '⟦Harbour and Rail Union|O:union⟧ president ⟦Ann Roe|P:roe⟧ spoke on Monday.',
    '⟦Kenya|O:kenya⟧ ambassador ⟦Ann Roe|P:roe⟧ spoke on Monday.',
  ])('waits with a body that may be half of it, or the one that a diplomat is sent to: %s', (words) => {
    const { sure } = read(words);
    expect(sure.filter((role) => role.confidence >= 0.5).map((role) => role.organization)).not.toContain('union');
    expect(sure.filter((role) => role.confidence >= 0.5).map((role) => role.organization)).not.toContain('kenya');
  });

  it('is enough for what is plainly said', () => {
    const { sure } = read('⟦Ann Roe|P:roe⟧, the president of the ⟦Guild of Bakers|O:guild⟧, spoke on Monday.');
    expect(sure.map((r) => [r.title, r.organization, r.confidence > 0.85])).toEqual([['president', 'guild', true]]);
  });
});

describe('a title whose body is in doubt', () => {
  const doubted = (markup: string): [string, string | undefined, boolean][] => {
    const { beside } = read(markup);
    const entities = beside.reading.entities.map((e) => (e.kind === 'organization' ? { ...e, confidence: 0.5 } : e));
    const { roles } = weighed({ ...beside.reading, entities }, { ...beside.extraction, entities });
    expect(new Set(roles.map((r) => r.id)).size).toBe(roles.length);
    return roles.map((r) => [r.title, r.organization, r.confidence >= 0.5]);
  };

  it('is a fact without it, and waits for an editor with it', () => {
    expect(doubted('⟦Clay-Pits|O:pits⟧ secretary ⟦Ann Roe|P:roe⟧ left the hall late.')).toEqual([
      ['secretary', undefined, true],
      ['secretary', 'pits', false],
    ]);
  });

  it('waits whole where it says nothing without it', () => {
    expect(doubted('Late on Monday a ⟦Clay-Pits|O:pits⟧ member, ⟦Roe|P:roe⟧, left.')).toEqual([
      ['member', 'pits', false],
    ]);
  });
});
