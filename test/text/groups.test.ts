import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsBy, pushTo } from '../../src/text/groups.ts';
import { assertLaw } from '../law.ts';

describe('groups', () => {
  it('keep the order of keys and items', () => {
    expect([...groupsBy(['bb', 'a', 'cc', 'd'], (word) => word.length)]).toEqual([
      [2, ['bb', 'cc']],
      [1, ['a', 'd']],
    ]);
  });

  it('hold, for every key, what a filter finds', () => {
    assertLaw(
      fc.property(fc.array(fc.nat(9)), (list) => {
        const groups = groupsBy(list, (n) => n % 3);
        expect([...groups.keys()].sort()).toEqual([...new Set(list.map((n) => n % 3))].sort());
        for (const [key, group] of groups) expect(group).toEqual(list.filter((n) => n % 3 === key));
      }),
    );
  });

  it('grow in place', () => {
    const groups = new Map([['a', [1]]]);
    const list = groups.get('a');
    pushTo(groups, 'a', 2);
    pushTo(groups, 'b', 3);
    expect(list).toEqual([1, 2]);
    expect(groups.get('b')).toEqual([3]);
  });
});
