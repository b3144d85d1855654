import { describe, expect, test } from 'vitest';
import { movePage } from '../../src/edit/move.ts';
import { pagePath } from '../../src/model/ids.ts';
import { parsePage } from '../../src/parse/index.ts';

/** Pages by path; the page that moves, and where to. → The texts after, by path, and how many links follow; or the problem. */
function moved(files: Readonly<Record<string, string>>, path: string, to: string) {
  const texts = Object.entries(files).map(([p, text]) => ({ path: pagePath(p), text }));
  const pages = texts.flatMap(({ path: p, text }) => parsePage(p, text).value ?? []);
  const page = pages.find((p) => p.path === path);
  if (!page) throw new Error(`no page ${path}`);
  const move = movePage(texts, pages, page, to);
  if ('problem' in move) return move;
  for (const { path: p, was } of move.writes) expect(files[p]).toBe(was);
  return {
    from: move.from,
    to: move.to,
    links: move.links,
    ...Object.fromEntries(move.writes.map(({ path: p, text }) => [p, text])),
  };
}

const ann = 'people/p1.md';
const head = '---\nname: Ann   # her name\ntags: [x]\n---\n';

describe('a page that moves', () => {
  test('keeps its text, and links by its old path follow it', () => {
    const files = { [ann]: head, 'a.md': '[[people/p1]] [[people/p1|her]] [[p1#H]] ![[p1]] [[Ann]]' };
    expect(moved(files, ann, 'team/chair.md')).toEqual({
      from: ann,
      to: 'team/chair.md',
      links: 4,
      'a.md': '[[team/chair]] [[team/chair|her]] [[chair#H]] ![[chair]] [[Ann]]',
    });
  });

  test('is called by its path where its base name is another page’s too', () => {
    const files = { [ann]: head, 'x/chair.md': '', 'a.md': '[[p1]] [[chair]]' };
    expect(moved(files, ann, 'team/chair.md')).toMatchObject({ links: 2, 'a.md': '[[team/chair]] [[x/chair]]' });
  });

  test('is found in frontmatter too, and not in code', () => {
    const files = { [ann]: head, 'a.md': '---\nboss: "[[p1|A]]"\n---\n`[[p1]]`\n\n```\n[[p1]]\n```\n[[p1]]\n' };
    expect(moved(files, ann, 'bob.md')).toMatchObject({
      links: 2,
      'a.md': '---\nboss: "[[bob|A]]"\n---\n`[[p1]]`\n\n```\n[[p1]]\n```\n[[bob]]\n',
    });
  });

  test('may stay where it is but for capitals', () => {
    expect(moved({ [ann]: head }, ann, 'people/P1.md')).toMatchObject({ to: 'people/P1.md', links: 0 });
  });
});

describe('a page that is renamed', () => {
  test('keeps its folder and every other byte, and its old name as an alias', () => {
    expect(moved({ [ann]: head, 'a.md': '[[Ann]] [[ann]]' }, ann, 'Anna Lee')).toEqual({
      from: ann,
      to: 'people/anna-lee.md',
      links: 0,
      [ann]: '---\nname: Anna Lee   # her name\naliases:\n  - Ann\ntags: [x]\n---\n',
    });
  });

  test('back to an old name has that as an alias no more', () => {
    const both = '---\nname: Anna\naliases:\n  - Ann\n---\n';
    expect(moved({ 'people/anna.md': both }, 'people/anna.md', 'Ann')).toMatchObject({
      'people/anna.md': '---\nname: Ann\naliases:\n  - Anna\n---\n',
    });
  });

  test('without a name or without frontmatter gets one', () => {
    expect(moved({ 'ann.md': '---\ntags: [x]\n---\n' }, 'ann.md', 'Bob')).toMatchObject({
      'ann.md': '---\ntags: [x]\nname: Bob\naliases:\n  - ann\n---\n',
    });
    expect(moved({ 'ann.md': '# Ann\r\n' }, 'ann.md', 'Bob "B"')).toMatchObject({
      'ann.md': '---\nname: "Bob \\"B\\""\naliases:\n  - "Ann"\n---\n# Ann\r\n',
    });
  });
});

describe('what can not be', () => {
  const noPath = (to: string): string =>
    `"${to}" can not be a page's path; leave out empty and hidden folders, backslashes and [ ] | # ^`;
  test.each([
    ['a//b.md', noPath('a//b.md')],
    ['.hidden/b.md', noPath('.hidden/b.md')],
    ['../b.md', noPath('../b.md')],
    ['a#b.md', noPath('a#b.md')],
    ['a\\b.md', noPath('a\\b.md')],
    ['A]]', '"A]]" can not be a page\'s name; leave out brackets and line ends'],
    ['A\nB', '"A\nB" can not be a page\'s name; leave out brackets and line ends'],
    ['X/Taken.md', 'there is a page X/Taken.md already; choose another name'],
  ])('%j', (to, problem) => {
    expect(moved({ [ann]: head, 'x/taken.md': '' }, ann, to)).toEqual({ problem });
  });

  test('a name in frontmatter of one line', () => {
    expect(moved({ [ann]: '---\n{name: Ann}\n---\n' }, ann, 'Bob')).toEqual({
      problem:
        'the frontmatter of people/p1.md is written so that its name can not be changed; put each key on a line of its own',
    });
  });
});

test('what the machine wrote last follows too, so that a move is no edit', () => {
  const texts = [ann, 'a.md'].map((path) => ({
    path: pagePath(path),
    text: path === ann ? head : '[[people/p1]] mine',
  }));
  const pages = texts.flatMap(({ path, text }) => parsePage(path, text).value ?? []);
  const [page] = pages;
  if (!page) throw new Error('no page');
  const move = movePage(texts, pages, page, 'bob.md', [
    { id: 'page-a', text: '[[people/p1]]' },
    { id: 'gone', text: '[[people/p1]]' },
    { id: page.id, text: head },
  ]);
  expect('bases' in move && move.bases).toEqual([{ id: 'page-a', text: '[[bob]]', was: '[[people/p1]]' }]);
});
