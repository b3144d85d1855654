import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decisions, decide, isOneOf, noDecisions } from '../../src/edit/decisions.ts';
import { readDecisions, writeDecisions } from '../../src/edit/judgements.ts';
import { assertLaw } from '../law.ts';

const same = decide(noDecisions, 'same', ['B', 'A'], false) as Decisions;

describe('a decision', () => {
  test('is remembered once, in whatever order the names are given', () => {
    expect(same).toEqual({ ...noDecisions, same: [['A', 'B']] });
    expect(decide(same, 'same', ['A', 'B'], false)).toBeUndefined();
    expect(decide(same, 'same', ['B', 'A'], false)).toBeUndefined();
  });

  test('takes the place of its opposite', () => {
    expect(decide(same, 'distinct', ['A', 'B'], false)).toEqual({ ...noDecisions, distinct: [['A', 'B']] });
  });

  test('taken back leaves the others, and its opposite', () => {
    const more = decide(
      decide(same, 'same', ['A', 'C'], false) as Decisions,
      'distinct',
      ['D', 'E'],
      false,
    ) as Decisions;
    expect(decide(more, 'same', ['B', 'A'], true)).toEqual({
      ...noDecisions,
      same: [['A', 'C']],
      distinct: [['D', 'E']],
    });
    expect(decide(more, 'same', ['D', 'E'], true)).toBeUndefined();
  });

  test('on a finding is of its kind and its name', () => {
    const list = [{ kind: 'figure', name: 'Losses' }];
    expect([
      isOneOf(list, { kind: 'figure', name: 'Losses' }),
      isOneOf(list, { kind: 'person', name: 'Losses' }),
      isOneOf(list, { kind: 'figure', name: 'losses' }),
    ]).toEqual([true, false, false]);
  });
});

describe('the file of decisions', () => {
  test('has one a line, in order, each once', () => {
    const finding = (name: string) => ({ kind: 'figure', name });
    expect(
      writeDecisions({
        same: [
          ['B', 'C'],
          ['A', 'Z"'],
          ['B', 'C'],
        ],
        distinct: [],
        accepted: [finding('b: x'), finding('a')],
        rejected: [finding('c')],
      }),
    ).toBe(
      'same:\n  - ["A", "Z\\""]\n  - ["B", "C"]\naccepted:\n  - { kind: figure, name: "a" }\n  - { kind: figure, name: "b: x" }\nrejected:\n  - { kind: figure, name: "c" }\n',
    );
    expect(writeDecisions(noDecisions)).toBe('');
  });

  test('of nothing says nothing', () => {
    expect(readDecisions('', 'f')).toEqual({ value: noDecisions, diagnostics: [] });
    expect(readDecisions('# none yet\n', 'f')).toEqual({ value: noDecisions, diagnostics: [] });
  });

  test.each([
    'same: A',
    'same: [A, B]',
    'same: [[A]]',
    'same: [[A, B, C]]',
    'distinct: [[A, 1]]',
    'accepted: [A]',
    'rejected: [{kind: figure}]',
  ])('%s is told, and nobody is joined or parted', (text) => {
    expect(readDecisions(text, 'f.yaml')).toEqual({
      value: undefined,
      diagnostics: [
        {
          severity: 'error',
          rule: 'merge/judgements',
          message:
            'this file says who is who, and can not be understood; write lists of two names under "same" and "distinct", of kind and name under "accepted" and "rejected"',
          file: 'f.yaml',
        },
      ],
    });
  });

  test('reads back as what was decided, whatever the names', () => {
    const pair = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    const finding = fc.record({ kind: fc.constantFrom('person', 'figure'), name: fc.string({ unit: 'grapheme' }) });
    const unique = <T>(list: readonly T[]): readonly T[] => [
      ...new Map(list.map((x) => [JSON.stringify(x), x])).values(),
    ];
    const ordered = (d: Decisions): unknown =>
      Object.values(d).map((list: readonly unknown[]) =>
        unique(list)
          .map((x) => JSON.stringify(x))
          .sort(),
      );
    assertLaw(
      fc.property(fc.array(pair), fc.array(pair), fc.array(finding), fc.array(finding), (a, b, c, d) => {
        const decisions: Decisions = { same: a, distinct: b, accepted: c, rejected: d };
        const { value, diagnostics } = readDecisions(writeDecisions(decisions), 'f');
        expect(diagnostics).toEqual([]);
        expect(value && ordered(value)).toEqual(ordered(decisions));
      }),
    );
  });
});
