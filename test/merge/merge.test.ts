import { describe, expect, test } from 'vitest';
import { type BasePage, mergePages, type OurPage } from '../../src/merge/index.ts';
import { pageId, pagePath } from '../../src/model/ids.ts';
import type { ProposedPage } from '../../src/model/page.ts';

const base = (id: string, text: string): BasePage => ({ id: pageId(id), text });
const ours = (path: string, text: string, id?: string): OurPage => ({
  path: pagePath(path),
  text,
  ...(id === undefined ? {} : { id: pageId(id) }),
});
const theirs = (id: string, path: string, text: string): ProposedPage => ({
  id: pageId(id),
  path: pagePath(path),
  text,
});

/** The plan in short: what is written where, what goes, what the next base is, what is said. */
function plan(b: BasePage[], o: OurPage[], t: ProposedPage[]) {
  const { writes, removals, base: next, diagnostics } = mergePages(b, o, t);
  return {
    write: writes.map(({ path, text, was }) => `${path}: ${was ?? 'nothing'} → ${text}`),
    remove: removals.map(({ path }) => path),
    base: next.map(({ id, text }) => `${id}: ${text}`),
    said: diagnostics.map(({ file, severity, rule, message }) => `${file} ${severity} ${rule} ${message}`),
  };
}

describe('merging', () => {
  test('a new page is written', () => {
    expect(plan([], [], [theirs('p', 'people/p.md', 'new')])).toEqual({
      write: ['people/p.md: nothing → new'],
      remove: [],
      base: ['p: new'],
      said: [],
    });
  });

  test('a page nobody touched follows the reports, wherever it was moved', () => {
    const got = plan([base('p', 'old')], [ours('friends/x.md', 'old', 'p')], [theirs('p', 'people/p.md', 'new')]);
    expect(got).toEqual({ write: ['friends/x.md: old → new'], remove: [], base: ['p: new'], said: [] });
  });

  test('the same again changes nothing', () => {
    const got = plan([base('p', 'same')], [ours('people/p.md', 'same', 'p')], [theirs('p', 'people/p.md', 'same')]);
    expect(got).toEqual({ write: [], remove: [], base: ['p: same'], said: [] });
  });

  test('a page of which nothing edited is left is the machine’s again, ids and all', () => {
    const page = (lead: string, id: string, marks: string): string =>
      `---\nid: p\nroles:\n  - title: driver\n    id: ${id}\n    evidence:\n      - source: a\n        start: 0\n        end: 5\n---\n${lead}${marks}\n`;
    const edited = [ours('people/p.md', page('P\ndrives.', 'r1', '[^a-1][^b-1]'), 'p')];
    const now = [theirs('p', 'people/p.md', page('P drives.', 'r2', '[^a-1]'))];
    const got = mergePages([base('p', page('P drives.', 'r1', '[^a-1][^b-1]'))], edited, now);
    expect(got.writes.map(({ text }) => text)).toEqual(now.map(({ text }) => text));
    expect(mergePages(got.base, [ours('people/p.md', now[0]?.text ?? '', 'p')], now).writes).toEqual([]);
  });

  test('an edited page is kept, and its base with it', () => {
    const edited = [ours('people/p.md', 'edited', 'p')];
    expect(plan([base('p', 'old')], edited, [theirs('p', 'people/p.md', 'old')])).toEqual({
      write: [],
      remove: [],
      base: ['p: old'],
      said: ['content/people/p.md info merge/kept this page is kept as it was edited'],
    });
    expect(plan([base('p', 'old')], edited, [theirs('p', 'people/p.md', 'new')])).toEqual({
      write: [],
      remove: [],
      base: ['p: old'],
      said: ['content/people/p.md info merge/kept this page is kept as it was edited'],
    });
  });

  test("an editor's own page with the id of an entity is kept", () => {
    const got = plan([], [ours('people/p.md', 'mine', 'p')], [theirs('p', 'people/p.md', 'new')]);
    expect([got.write, got.base]).toEqual([[], []]);
  });

  test('an edit that comes to what the machine says now is no edit', () => {
    const got = plan([base('p', 'old')], [ours('people/p.md', 'new', 'p')], [theirs('p', 'people/p.md', 'new')]);
    expect(got).toEqual({ write: [], remove: [], base: ['p: new'], said: [] });
  });

  test('what an editor deletes stays deleted', () => {
    const got = plan([base('p', 'old')], [], [theirs('p', 'people/p.md', 'new')]);
    expect(got).toEqual({ write: [], remove: [], base: ['p: old'], said: [] });
  });

  test('a page whose reports are gone goes if nobody touched it', () => {
    const got = plan(
      [base('p', 'old'), base('q', 'old')],
      [ours('people/p.md', 'old', 'p'), ours('people/q.md', 'edited', 'q')],
      [],
    );
    expect(got).toEqual({
      write: [],
      remove: ['people/p.md'],
      base: ['q: old'],
      said: [
        'content/people/q.md info merge/kept no report speaks of this page any more; it is kept because it was edited; delete it if it is not wanted',
      ],
    });
  });

  test('a report that comes back brings back its pages, but not those an editor deleted while it was there', () => {
    const gone = mergePages([base('p', 'old')], [ours('people/p.md', 'old', 'p')], []);
    expect(plan([...gone.base], [], [theirs('p', 'people/p.md', 'old')]).write).toEqual(['people/p.md: nothing → old']);
  });

  test('a new page never takes the place of another, blind to case', () => {
    const got = plan([], [ours('people/P.md', 'mine')], [theirs('p', 'people/p.md', 'new')]);
    expect(got.write).toEqual(['people/p-2.md: nothing → new']);
  });

  test('of two pages with one id neither is touched', () => {
    const twins = [ours('people/p.md', 'old', 'p'), ours('people/copy.md', 'old', 'p')];
    expect(plan([base('p', 'old')], twins, [theirs('p', 'people/p.md', 'new')]).write).toEqual([]);
    expect(plan([base('p', 'old')], twins, []).remove).toEqual([]);
  });

  test('the order of what is given changes nothing', () => {
    const b = [base('a', '1'), base('b', '1'), base('c', '1')];
    const o = [ours('a.md', '1', 'a'), ours('b.md', '2', 'b'), ours('c.md', '1', 'c')];
    const t = [theirs('a', 'a.md', '3'), theirs('b', 'b.md', '3'), theirs('d', 'a.md', '3')];
    expect(plan(b.toReversed(), o.toReversed(), t.toReversed())).toEqual(plan(b, o, t));
  });
});
