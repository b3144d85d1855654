/** What `check` says beyond a build: small wikis in, findings word for word out. */
import { describe, expect, test } from 'vitest';
import { checkSite, linkMentions } from '../../src/check/index.ts';
import { pageId } from '../../src/model/ids.ts';
import { complaints, line, link, report } from '../link/wiki.ts';

type Files = Readonly<Record<string, string>>;

const writtenBy = (bodies: Files) => new Map(Object.entries(bodies).map(([id, body]) => [pageId(id), body]));
const check = (files: Files, written: Files = {}, staleAfter = 12): readonly string[] =>
  checkSite(link(files), { folder: 'content', staleAfter, written: writtenBy(written) }).map(line);
/** As if the machine had written them all, so that none is an orphan. */
const all = { 'person-ann': '', 'person-ann-2': '', 'organization-x': '', 'figure-dead': '', 'page-a': '' };
const proof = '    evidence: [{ source: day-one, quote: The port is shut. }]\n';
const figure = (...values: string[]): string =>
  `---\ntype: figure\nname: Dead\nunit: people\nvalues:\n${values.map((v) => `  - ${v.replaceAll(', ', '\n    ')}\n${proof}`).join('')}---\n`;

test('names that several pages have: a name is worth a warning, an alias a note', () => {
  const files = {
    'people/ann.md': '---\nname: Ann Lee\naliases: [Lee]\n---\n',
    'people/ann-2.md': '---\nname: ann lee\n---\n',
    'organizations/x.md': '---\nname: X\naliases:\n  - LEE\n---\n',
    'figures/dead.md': '---\nname: X\n---\n',
  };
  const remedy = 'take it off one of them, or link by path';
  const merge = ', or say that they are one with "factwiki merge"';
  expect(check(files, all)).toEqual([
    `content/figures/dead.md:2 info page/same-name "X" is a name of content/organizations/x.md too; ${remedy}`,
    `content/organizations/x.md:2 info page/same-name "X" is a name of content/figures/dead.md too; ${remedy}`,
    `content/organizations/x.md:3 info page/same-name "LEE" is a name of content/people/ann.md too; ${remedy}${merge}`,
    `content/people/ann-2.md:2 warning page/same-name "ann lee" is a name of content/people/ann.md too; ${remedy}${merge}`,
    `content/people/ann.md:2 warning page/same-name "Ann Lee" is a name of content/people/ann-2.md too; ${remedy}${merge}`,
    `content/people/ann.md:3 info page/same-name "Lee" is a name of content/organizations/x.md too; ${remedy}${merge}`,
  ]);
});

test('findings stand in the order of files, lines and rules, whichever rule found them', () => {
  const files = {
    'b.md': '---\nname: Bob Ray\n---\n\nAnn Lee spoke.\n',
    'a.md': `${'\n'.repeat(9)}Bob Ray spoke.\n\nAnn Lee did not.\n`,
    'people/ann.md': '---\naliases: [Lee, X]\nname: Ann Lee\n---\n[[c]]',
    'people/z.md': '---\ntags: [t]\naliases:\n  - X\nname: bob ray\n---\n',
    'c.md': '[[people/z]]',
  };
  expect(check(files).map((l) => l.replace(/^content\/(\S+) \S+ (\S+).*$/, '$1 $2'))).toEqual([
    'a.md:1 link/orphan',
    'a.md:12:1 link/unlinked',
    'b.md:1 link/orphan',
    'b.md:2 page/same-name',
    'b.md:5:1 link/unlinked',
    'people/ann.md:1 link/orphan',
    'people/ann.md:2 page/same-name',
    'people/z.md:3 page/same-name',
    'people/z.md:5 page/same-name',
  ]);
});

describe('stale', () => {
  test.each<[string, boolean]>([
    ['title: clerk, asOf: 2022-04', true],
    ['title: clerk, asOf: 2022-05-30', false],
    ['title: clerk, asOf: 2022', false],
    ['title: clerk, asOf: 2021', true],
    ['title: clerk, asOf: 2020, former: true', false],
    ['title: clerk', false],
  ])('%s, by a report of 2023-05-03: %s', (role, isStale) => {
    const ann = `---\nname: Ann\nroles:\n  - ${role.replaceAll(', ', '\n    ')}\n${proof}---\n`;
    const said = check({ 'sources/day-one.md': report, 'people/ann.md': ann }, all);
    expect(said).toHaveLength(isStale ? 1 : 0);
    if (isStale)
      expect(said[0]).toMatch(
        /^content\/people\/ann\.md:4 info fact\/stale "clerk" is as of \d{4}(-04)?, and the newest report is of 2023-05-03; look for a newer report of it, or write "former: true"$/,
      );
  });

  test('a report that was withdrawn, or has no date, is not the newest', () => {
    const ann = `---\nname: Ann\nroles:\n  - title: clerk\n    asOf: 2023\n${proof}---\n`;
    const late = report.replace('source: day-one', 'source: late').replace('2023-05-03', '2026-05-03');
    const files = {
      'sources/day-one.md': report,
      'people/ann.md': ann,
      'sources/undated.md': late.replace(/^date.*\n/m, ''),
    };
    expect(check({ ...files, 'sources/late.md': late }, all)).toHaveLength(1);
    expect(check({ ...files, 'sources/late.md': late.replace('date:', 'retracted: true\ndate:') }, all)).toEqual([]);
  });

  test('of a figure the newest value counts, and the span is the configuration’s', () => {
    const dead = figure('value: 3, asOf: 2020', 'value: 4, asOf: 2023-01');
    const files = { 'sources/day-one.md': report, 'figures/dead.md': dead };
    expect(check(files, all)).toEqual([]);
    expect(check(files, all, 3)).toEqual([
      'content/figures/dead.md:9 info fact/stale "4" is as of 2023-01, and the newest report is of 2023-05-03; look for a newer report of it',
    ]);
    const closed = { ...files, 'figures/dead.md': dead.replace('unit:', 'closed: true\nunit:') };
    expect(check(closed, all, 3).filter((l) => l.includes('fact/stale'))).toEqual([]);
  });
});

describe('figures in conflict', () => {
  test.each<[string, string[], string[]]>([
    [
      'in value',
      ['value: 3, asOf: 2023-05-02', 'value: 5, asOf: 2023-05-02'],
      [
        'figure/value "5" (day-one, as of 2023-05-02) and "3" (day-one, as of 2023-05-02) can not both be right; both are shown: give another "asOf", or delete the one that is wrong',
      ],
    ],
    [
      'in unit',
      ['value: 3', 'value: 3, unit: families'],
      [
        'figure/unit "3" (day-one) counts families, "3" (day-one) people; correct "unit", or give one a page of its own',
      ],
    ],
    [
      'in date',
      ['value: 3, asOf: 2023-05-02', 'value: 3, asOf: 2023-05-01'],
      [
        'figure/date "3" (day-one, as of 2023-05-01) and "3" (day-one, as of 2023-05-02) are one number of two dates; correct "asOf" where one of them is wrong',
      ],
    ],
    ['in nothing', ['value: 3, asOf: 2023-05', 'value: 3, asOf: 2023-05-01', 'value: 4, asOf: 2023-06'], []],
  ])('%s', (_, values, messages) => {
    const said = check({ 'sources/day-one.md': report, 'figures/dead.md': figure(...values) }, all);
    expect(said.map((l) => l.replace(/^content\/figures\/dead\.md:\d+ info /, ''))).toEqual(messages);
  });
});

test('an editor’s page that nothing leads to', () => {
  const files = { 'a.md': '[[c]]', 'b.md': '', 'c.md': '[[a]]', 'index.md': '', 'people/ann.md': '' };
  expect(check(files, all)).toEqual([
    'content/b.md:1 info link/orphan no page leads to this one; write [[b]] where a reader should come from',
  ]);
});

describe('mentions without a link', () => {
  const files = (body: string): Files => ({
    'people/ann.md': '---\nname: Ann Lee\naliases: [Lee, "Ms. Lee", ann]\n---\n[[a]]',
    'organizations/x.md': '---\nname: Lee Brothers\n---\n[[a]]',
    'figures/dead.md': '---\nname: Deaths Abroad\n---\n',
    'sources/day-one.md': report.replace('type:', 'name: Day One\ntype:'),
    'a.md': body,
  });
  const fixed = (body: string, written: Files = {}): string => {
    const changes = linkMentions(link(files(body)), { written: writtenBy(written) });
    return [...changes].find(([page]) => page.path === 'a.md')?.[1].body ?? body;
  };

  test('are told at their place', () => {
    expect(check(files('One\n\nSo says Ann Lee, of Lee Brothers. Ann Lee is right.\n'), all)).toEqual([
      'content/a.md:3:9 info link/unlinked "Ann Lee" has a page and no link here; write [[Ann Lee]], or let "factwiki check --fix" do it',
      'content/a.md:3:21 info link/unlinked "Lee Brothers" has a page and no link here; write [[Lee Brothers]], or let "factwiki check --fix" do it',
    ]);
  });

  test.each<[string, string, string?]>([
    ['the first is linked, by the words that stand there', 'Ann Lee and Ann Lee.\r\n', '[[Ann Lee]] and Ann Lee.\r\n'],
    ['a page that is linked already is not linked again', '[[ann|her]] and Ann Lee'],
    ['an alias leads to the page by its path', 'It is Ms. Lee.', 'It is [[people/ann|Ms. Lee]].'],
    ['short words and words in small letters are left alone', 'Lee, ann'],
    ['figures and reports are not linked', 'Deaths Abroad, Day One'],
    ['no part of a longer word', 'Lee Brothersson, McAnn Lee'.replace('Ann', 'ann')],
    [
      'not in code, headings, links, addresses, comments, footnotes',
      '# Ann Lee\n\n`Ann Lee` ``a ` Ann Lee`` [Ann Lee](https://x.org) <https://x/Ann Lee> %%Ann Lee%% https://x.org/Ann\n\n```\nAnn Lee\n```\n\n[^1]: Ann Lee\n',
    ],
  ])('%s', (_, body, wanted = body) => {
    expect(fixed(body)).toBe(wanted);
  });

  test('what the machine wrote is left to it', () => {
    expect(fixed('Ann Lee: clerk.\n\nI met Ann Lee.\n', { 'page-a': 'Ann\nLee: clerk.\n' })).toBe(
      'Ann Lee: clerk.\n\nI met [[Ann Lee]].\n',
    );
  });

  test('once linked there is nothing more to link', () => {
    const once = fixed('Ann Lee and Lee Brothers and Ann Lee');
    expect(once).toBe('[[Ann Lee]] and [[Lee Brothers]] and Ann Lee');
    expect(fixed(once)).toBe(once);
  });
});

describe('a quotation in prose that cites a report', () => {
  const told = (body: string) => complaints(link({ 'sources/day-one.md': report, 'a.md': body }));

  test.each([
    ['to the letter', 'She said “The port is shut.”[^day-one-3]'],
    ['without its full stop, with other marks and white space', 'She said: "The  port is shut", [^day-one-3]'],
    ['shortened, and with a word of the editor’s', '"The [big] port … shut"[^day-one-3]'],
    ['by a footnote that links the report', '"The port is shut"[^n]\n\n[^n]: [[sources/day-one|Herald]], p. 3'],
    ['of two reports one has it', '"The port is shut"[^day-one-1][^day-one-3]'],
    ['words that are no quotation', 'The port was shut.[^day-one-3]'],
    ['a quotation that cites something else', '"The port was shut"[^n]\n\n[^n]: Told by phone.'],
    ['a quotation in an earlier paragraph', '"The port was shut"\n\nSo it was.[^day-one-3]'],
  ])('holds: %s', (_, body) => {
    expect(told(body)).toEqual([]);
  });

  test.each([
    [
      '"The port was shut"[^day-one-3]',
      'content/a.md:1:2 error evidence/prose "The port was shut" is not in "day-one", which this cites; closest: "The port is shut." (sentence 3)',
    ],
    [
      'Yes.\n\n“Invented words”[^n]\n\n[^n]: In [[sources/day-one]]',
      'content/a.md:3:2 error evidence/prose "Invented words" is not in "day-one", which this cites; copy the words from the report',
    ],
  ])('%j is told', (body, message) => {
    expect(told(body)).toEqual([message]);
  });
});
