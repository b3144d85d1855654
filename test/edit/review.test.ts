import { describe, expect, test } from 'vitest';
import { factsOfPage, inWords, namesOfPage } from '../../src/edit/facts.ts';
import { listOpen, passageOf } from '../../src/edit/review.ts';
import type { Pending } from '../../src/merge/values.ts';
import { pageId, pagePath } from '../../src/model/ids.ts';
import { source } from '../ingest/read.ts';

const report = await source('day.txt', 'One goes. Two  stay\nhere. Three come. Four end.\n');
const at = (words: string): { start: number; end: number } => {
  const start = report.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('a passage', () => {
  test.each<[string, string, object]>([
    ['first', 'One goes.', { sentence: 1, before: '', quote: 'One goes.', after: 'Two stay here.' }],
    [
      'in the middle, a part of it',
      'stay',
      { sentence: 2, before: 'One goes.', quote: 'Two stay here.', after: 'Three come.' },
    ],
    [
      'over two sentences',
      'here. Three',
      { sentence: 2, before: 'One goes.', quote: 'Two stay here. Three come.', after: 'Four end.' },
    ],
    ['last', 'Four end.', { sentence: 4, before: 'Three come.', quote: 'Four end.', after: '' }],
  ])('%s has its sentence and one on each side', (_, words, expected) => {
    expect(passageOf({ source: 'day', ...at(words) }, report)).toEqual({ source: 'day', ...expected });
  });

  test('of a report that is gone, or without a place, is its words', () => {
    const bare = { source: 'day', before: '', quote: 'Two stay', after: '' };
    expect(passageOf({ source: 'day', ...at('Two'), quote: 'Two \n stay' }, undefined)).toEqual(bare);
    expect(passageOf({ source: 'day', quote: 'Two stay ' }, report)).toEqual(bare);
    expect(passageOf({ source: 'day', start: 900, end: 950, quote: 'Two stay' }, report)).toEqual(bare);
  });
});

describe('what is open', () => {
  const id = pageId('p');
  const proof = { source: 'day', ...at('One goes.') };
  const base = `---\nid: p\nroles:\n  - title: boss\n    id: r1\n    evidence:\n      - { source: day, start: ${at('Two').start}, end: ${at('Two').end} }\n---\n`;
  const list = (pending: readonly Pending[], where: readonly string[] = []) =>
    listOpen({
      pending: new Map([
        [pageId('z'), []],
        [id, pending],
      ]),
      found: [{ kind: 'figure', name: 'Losses', where }],
      base: [{ id, text: base }],
      pathOf: (page) => (page === id ? pagePath('people/p.md') : undefined),
      sources: [report],
    });
  const edited = { yours: 'Mine', reason: 'edited' } as const;

  test('is numbered through, proposals first, each with where the reports say it', () => {
    const role = { title: 'chair', evidence: [proof] };
    const [first, second, third, ...more] = list(
      [
        { ...edited, path: 'roles/r1', proposed: role },
        { ...edited, path: 'roles/r1/title', proposed: 'chair' },
      ],
      [`day:${at('Three').start}-${at('Three').end}`, 'nonsense'],
    );
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      number: 1,
      what: 'proposal',
      page: 'people/p.md',
      words: { yours: 'Mine', proposed: 'chair' },
      passages: [{ sentence: 1, quote: 'One goes.' }],
    });
    // Of a field: what the fact around it rests on.
    expect(second).toMatchObject({ number: 2, passages: [{ sentence: 2, quote: 'Two stay here.' }] });
    expect(third).toMatchObject({ number: 3, what: 'finding', name: 'Losses', passages: [{ sentence: 3 }] });
  });

  test('of what the machine would drop is what it rested on', () => {
    const gone = { title: 'clerk', evidence: [{ source: 'day', ...at('Four end.') }] };
    expect(list([{ ...edited, path: 'roles/r9', base: gone, proposed: undefined }])[0]).toMatchObject({
      words: { proposed: 'nothing' },
      passages: [{ sentence: 4 }],
    });
  });

  test('of a page that is gone has no path', () => {
    const open = listOpen({
      pending: new Map([[pageId('q'), [{ ...edited, path: 'description', proposed: 'X' }]]]),
      found: [],
      base: [],
      pathOf: () => undefined,
      sources: [],
    });
    expect(open).toEqual([
      {
        number: 1,
        what: 'proposal',
        id: 'q',
        proposal: { ...edited, path: 'description', proposed: 'X' },
        words: { yours: 'Mine', proposed: 'X' },
        passages: [],
      },
    ]);
  });
});

describe('a page in words', () => {
  test.each<[unknown, string]>([
    [undefined, 'nothing'],
    [null, 'nothing'],
    [['a', { title: 'b' }], 'a, b'],
    [{ party: '[[x|Ann]]', stance: 'rejects', words: '' }, 'Ann, rejects, '],
    [{ title: 'boss', organization: '[[organizations/line]]' }, 'boss, organizations/line'],
    [{ value: 9, words: 'nine' }, 'nine'],
    [{ value: 9 }, '9'],
    [{ odd: 1 }, '{"odd":1}'],
  ])('%j', (value, words) => {
    expect(inWords(value)).toBe(words);
  });

  test('has its facts, those of phases among them, and where it is named', () => {
    const e = 'evidence: [{ source: s, quote: q }]';
    const text = `---\nid: p\nname: 9\nmentions: { s: 1-2 5-7, t: [0-3, 4-5], u: x }\nroles:\n  - { id: a, title: x, ${e} }\n  - { id: none, title: y }\n  - words\nphases:\n  - { ordinal: 1, terms: [{ id: b, text: stop, ${e} }] }\n---\n`;
    expect(factsOfPage(text).map(({ id, property, words }) => [id, property, words])).toEqual([
      ['a', 'roles', 'x'],
      ['b', 'terms', 'stop'],
    ]);
    expect(namesOfPage(text)).toEqual({
      id: 'p',
      name: '9',
      mentions: new Map([
        [
          's',
          [
            { start: 1, end: 2 },
            { start: 5, end: 7 },
          ],
        ],
        [
          't',
          [
            { start: 0, end: 3 },
            { start: 4, end: 5 },
          ],
        ],
        ['u', []],
      ]),
    });
    // Made by hand: nothing of it can be made a string of.
    const odd = '{ toString: {} }';
    expect(
      factsOfPage(`---\nroles: [{ id: ${odd}, title: ${odd}, value: [${odd}], words: ${odd}, ${e} }]\n---\n`),
    ).toMatchObject([{ id: '{"toString":{}}', property: 'roles' }]);
    expect(namesOfPage(`---\nid: ${odd}\nname: [${odd}]\nmentions: { s: [${odd}] }\n---\n`)).toMatchObject({
      id: '{"toString":{}}',
    });
    expect([factsOfPage('---\na: [\n---\n'), namesOfPage('no frontmatter')]).toEqual([
      [],
      { id: '', name: '', mentions: new Map() },
    ]);
  });
});
