import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composePages } from '../../src/compose/index.ts';
import type { Body } from '../../src/link/body/index.ts';
import { readBody } from '../../src/link/body/whole.ts';
import { linkSite, readBodies } from '../../src/link/index.ts';
import { labelReports, shortName } from '../../src/link/marks.ts';
import { pagePath, type SourceId } from '../../src/model/ids.ts';
import type { Page } from '../../src/model/page.ts';
import { parsePage } from '../../src/parse/index.ts';
import { story, strike } from '../compose/story.ts';
import { assertLaw } from '../law.ts';
import { at, complaints, link, report } from './wiki.ts';

const settings = { title: 'T', description: '', language: 'en', rights: 'full' } as const;
const pages = composePages(story, [strike]).flatMap((p) => parsePage(p.path, p.text).value ?? []);
const site = linkSite(pages, settings, { bodyOf: readBody });

describe('a composed wiki', () => {
  test('links without complaint', () => {
    expect(complaints(site)).toEqual([]);
    expect(site.pages.map((p) => p.url)).toEqual([
      'figures/jobs-at-risk.html',
      'organizations/national-dockers-union.html',
      'people/ngozi-okafor.html',
      'proposals/ports-6-offer.html',
      'sources/strike.html',
    ]);
  });

  test('every fact that points at a page is a backlink there', () => {
    expect(at(site, 'organizations/national-dockers-union.md').backlinks).toEqual([
      { from: 'person-ngozi-okafor', property: 'roles', fact: 'r1', times: 1 },
      { from: 'proposal-ports-6-offer', property: 'positions', fact: 'q1', times: 1 },
    ]);
    expect(at(site, 'figures/jobs-at-risk.md').backlinks).toEqual([
      { from: 'proposal-ports-6-offer', property: 'figures', times: 1 },
    ]);
    expect(at(site, 'proposals/ports-6-offer.md').links).toEqual([
      'figure-jobs-at-risk',
      'organization-national-dockers-union',
    ]);
  });

  test('the lead cites its sentence; the footnote itself is no link', () => {
    expect(at(site, 'people/ngozi-okafor.md')).toMatchObject({
      html: '<p>Ngozi Okafor leads the NDU<sup data-cite="0"></sup>.</p>',
      cited: [[{ source: 'strike', start: 0, end: 27, quote: 'Ngozi Okafor leads the NDU.' }]],
      links: ['organization-national-dockers-union'],
    });
  });

  test("a report's own text is no prose of its page", () => {
    expect(at(site, 'sources/strike.md').html).toBe('');
  });

  test('evidence knows its sentences', () => {
    const cite = (start: number, end: number) => site.cite({ source: strike.id, start, end, quote: '' }).sentences;
    expect([cite(0, 27), cite(20, 70), cite(27, 28), cite(500, 600)]).toEqual([[1], [1, 2, 3], [], []]);
  });

  test('references in frontmatter', () => {
    expect(site.resolve('[[people/ngozi-okafor|the leader]]')).toEqual({
      text: 'the leader',
      page: 'person-ngozi-okafor',
    });
    expect(site.resolve('[[people/ngozi-okafor]]')).toEqual({ text: 'Ngozi Okafor', page: 'person-ngozi-okafor' });
    expect(site.resolve('[[nobody|N]]')).toEqual({ text: 'N' });
    expect(site.resolve('an [[odd]] thing')).toEqual({ text: 'an [[odd]] thing' });
  });

  test('bodies are read at once, or one by one, or recalled', async () => {
    const odd = parsePage(pagePath('odd.md'), '> quoted').value;
    if (!odd) throw new Error('no page');
    const all = [...pages, odd];
    const kept = new Map<string, Body>();
    const store = { recall: (p: Page) => kept.get(p.path), keep: (p: Page, body: Body) => void kept.set(p.path, body) };
    const bodyOf = await readBodies(all, store);
    expect(all.map(bodyOf)).toEqual(all.map(readBody));
    expect([...kept.values()]).toHaveLength(all.length);
    const again = await readBodies(all, { ...store, keep: () => expect.unreachable() });
    expect(all.map(again)).toEqual(all.map(readBody));
  });

  test('the order of the pages changes nothing', () => {
    const shown = (s: typeof site): string => JSON.stringify([s.pages, [...s.marks], s.diagnostics]);
    assertLaw(
      fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
        expect(shown(linkSite(shuffled, settings, { bodyOf: readBody }))).toBe(shown(site));
      }),
    );
  });
});

describe('what is wrong between pages', () => {
  test('a broken reference in a fact, at its line', () => {
    const fact =
      '---\nroles:\n  - title: boss\n    organization: "[[Harbor]]"\n    evidence: { source: day-one, quote: Lee — rose. }\n---\n';
    const { diagnostics } = link({
      'sources/d.md': report,
      'people/x.md': fact,
      'organizations/o.md': '---\nname: Harbour\n---\n',
    });
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        rule: 'link/broken',
        message: '"[[Harbor]]" names no page; closest: "Harbour"',
        file: 'content/people/x.md',
        line: 3,
      },
    ]);
  });

  test('two pages with one id are kept apart', () => {
    const twins = link({ 'a.md': '---\nid: x\n---\nA', 'b.md': '---\nname: B\nid: x\n---\nB', 'c.md': '[[a]] [[b]]' });
    expect(twins.pages.map((p) => p.page.id)).toEqual(['x', 'x-b', 'page-c']);
    expect(at(twins, 'c.md').html).toBe('<p><a href="a.html">a</a> <a href="b.html">B</a></p>');
    expect(complaints(twins)).toEqual([
      'content/b.md:3 error page/same-id "x" is the id of content/a.md too; give one of the pages another, or take the line away',
    ]);
  });

  test('two files that differ in case alone', () => {
    const twins = link({ 'A.md': '---\nid: one\n---\n', 'a.md': '' });
    expect(twins.pages.map((p) => p.url)).toEqual(['A.html', 'a-2.html']);
    expect(complaints(twins)).toEqual([
      'content/a.md:1 error page/same-file differs from content/A.md only as some systems do not tell apart; rename one of the two',
    ]);
  });

  test('two pages for one report', () => {
    const twins = link({ 'sources/d.md': report, 'sources/e.md': report });
    expect([...twins.sources.values()].map((p) => p.page.path)).toEqual(['sources/d.md']);
    expect(complaints(twins)).toEqual([
      'content/sources/e.md:3 error page/same-source "day-one" is the report of content/sources/d.md too; give one of the pages another "source"',
    ]);
  });
});

describe('marks', () => {
  test.each([
    ['BBC', 'BBC'],
    ['Reuters', 'Reuters'],
    ['The Wall Street Journal', 'WSJ'],
    ['The New York Times', 'NYT'],
    ['Associated Press', 'AP'],
    ['The Guardian', 'Guardian'],
    ['after BBC News', 'BBC News'],
    ['Coastal Herald', 'CH'],
    ['Agence France-Presse (AFP)', 'AFP'],
    ['Frankfurter', 'Frankfurter'],
    ['Süddeutschezeitung', 'Süddeutschez'],
    ['', ''],
  ])('%s → %s', (publisher, mark) => {
    expect(shortName(publisher)).toBe(mark);
  });

  test('numbered by date, none twice, R for the unknown, and as an editor says', () => {
    const files = [
      ['c', 'publisher: BBC\ndate: 2024-08'],
      ['a', 'publisher: BBC\ndate: 2024-06-12'],
      ['d', 'date: 2024-07-01'],
      ['b', 'publisher: Reuters\nmark: bbc'],
      ['e', ''],
    ].map(([name, yaml]) => [`sources/${name}.md`, `---\n${yaml}\n---\n`]);
    const { marks } = link(Object.fromEntries(files));
    expect([...marks]).toEqual([
      ['a', 'BBC2'],
      ['d', 'R2'],
      ['c', 'BBC3'],
      ['b', 'bbc'],
      ['e', 'R5'],
    ]);
    expect(labelReports([]).get('x' as SourceId)).toBeUndefined();
  });
});
