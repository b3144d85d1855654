import { describe, expect, test } from 'vitest';
import { restingOn, withRetraction } from '../../src/edit/retract.ts';
import { pagePath } from '../../src/model/ids.ts';

describe('the file beside a report that is withdrawn', () => {
  test.each<[string, string, boolean, string | undefined]>([
    ['is made', '', true, 'retracted: true\n'],
    ['is as it was where there is none to begin with', '', false, ''],
    ['keeps what it says', 'title:  T  # mine\n', true, 'title:  T  # mine\nretracted: true\n'],
    ['is as it was where it says so already', 'retracted: true\ntitle: T\n', true, 'retracted: true\ntitle: T\n'],
    ['says otherwise', 'retracted: false # no\ntitle: T\n', true, 'retracted: true # no\ntitle: T\n'],
    ['goes with the word', 'retracted: true\n', false, ''],
    ['keeps the rest without the word', 'retracted: true\ntitle:  T  # mine\n', false, 'title:  T  # mine\n'],
    ['is as it was where it says nothing of it', 'title: T\n', false, 'title: T\n'],
    ['can not be changed where it can not be read', 'title: [T\n', true, undefined],
    ['can not be changed where it is one line', '{title: T}\n', true, undefined],
  ])('%s', (_, before, retracted, after) => {
    expect(withRetraction(before, retracted)).toBe(after);
  });
});

test('of a report those facts are told that rest on it alone', () => {
  const fact = (title: string, ...sources: string[]): string =>
    `  - title: ${title}\n    id: ${title}\n    evidence:\n${sources.map((s) => `      - { source: ${s}, quote: q }\n`).join('')}`;
  const pages = [
    {
      path: pagePath('a.md'),
      text: `---\nroles:\n${fact('x', 'one')}${fact('y', 'one', 'two')}${fact('z', 'two')}---\n`,
    },
    {
      path: pagePath('b.md'),
      text: `---\nphases:\n  - terms:\n${fact('t', 'one', 'one').trimEnd().replace(/^/gm, '    ').replace('title', 'text')}\n---\n`,
    },
    { path: pagePath('c.md'), text: '---\nroles: [x\n---\n' },
  ];
  expect(restingOn(pages, 'one').map(({ page, property, words, id }) => [page, property, words, id])).toEqual([
    ['a.md', 'roles', 'x', 'x'],
    ['b.md', 'terms', 't', 't'],
  ]);
});
