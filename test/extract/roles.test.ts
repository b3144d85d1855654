import { describe, expect, it } from 'vitest';
import { claimRoles, findTitles } from '../../src/extract/roles.ts';
import { asCase } from './case.ts';

function roles(markup: string): string[] {
  const { reading } = asCase(markup);
  return claimRoles(reading, findTitles(reading)).map(
    (r) => `${r.person}: ${r.former ? 'former ' : ''}${r.title}${r.organization ? ` @ ${r.organization}` : ''}`,
  );
}

describe('titles', () => {
  it.each([
    [
      'before the name',
      '⟦Acme|O:acme⟧ chief executive ⟦Mary Jones|P:jones⟧ resigned.',
      ['jones: chief executive @ acme'],
    ],
    [
      'after the name',
      '⟦Mary Jones|P:jones⟧, general secretary of the ⟦Dockers Union|O:union⟧, resigned.',
      ['jones: general secretary @ union'],
    ],
    ['former', 'Former finance minister ⟦Mary Jones|P:jones⟧ spoke.', ['jones: former finance minister']],
    [
      'before the name with a comma',
      'A member of ⟦Acme|O:acme⟧, ⟦Mary Jones|P:jones⟧, spoke.',
      ['jones: member @ acme'],
    ],
    [
      'by a verb',
      '⟦Mary Jones|P:jones⟧ was appointed chief executive of ⟦Acme|O:acme⟧.',
      ['jones: chief executive @ acme'],
    ],
    [
      'of a body spoken of before',
      '⟦Acme|O:acme⟧ rose. Its chairwoman, ⟦Mary Jones|P:jones⟧, spoke.',
      ['jones: chairwoman @ acme'],
    ],
    [
      'beyond a place',
      '⟦Acme|O:acme⟧ rose. Its mission chief in ⟦Accra|L:accra⟧, ⟦Mary Jones|P:jones⟧, spoke.',
      ['jones: mission chief @ acme'],
    ],
    [
      'by leaving it',
      '⟦Mary Jones|P:jones⟧ resigned yesterday as director of ⟦Acme|O:acme⟧.',
      ['jones: director @ acme'],
    ],
    [
      'held until lately',
      '⟦Mary Jones|P:jones⟧, until last month chief economist of ⟦Acme|O:acme⟧, spoke.',
      ['jones: chief economist @ acme'],
    ],
    ['with "of state"', 'Secretary of State ⟦Mary Jones|P:jones⟧ spoke.', ['jones: Secretary of State']],
  ])('are read %s', (_, markup, expected) => {
    expect(roles(markup)).toEqual(expected);
  });

  it('does not take a neighbour’s title', () => {
    expect(roles('At a meeting with the prime minister, ⟦Mary Jones|P:jones⟧ seemed tired.')).toEqual([]);
    expect(roles('The minister met ⟦Mary Jones|P:jones⟧ in the yard.')).toEqual([]);
  });
});
