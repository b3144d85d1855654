/** What changed: derived from the reports in their order, never recorded. */
import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../src/model/ids.ts';
import { render } from '../../src/render/index.ts';
import { changesCount, changesView } from '../../src/render/view/changes.ts';
import { homeView } from '../../src/render/view/home.ts';
import { plain } from '../../src/render/view/rich.ts';
import { wikiOf } from '../../src/render/wiki/wiki.ts';
import { faultsOf } from './html.ts';
import { siteBuilder } from './site.ts';
import { story } from './story.ts';
import { builtIn } from './templates.ts';

const rowsOf = (site: ReturnType<typeof story>) =>
  changesView(wikiOf(site), 0).view.batches.map((b) => [b.title, b.summary, ...b.rows.map((r) => plain(r.what))]);

describe('what changed', () => {
  test('stands report by report, newest first, what was replaced or contradicted before what was added', () => {
    expect(rowsOf(story())).toEqual([
      [
        'R2, 5 Mar 2031 · R2*',
        '2 facts added, 2 changed, 1 account that differs',
        'Figure. Containers lost since the strike began: nearly 4,500 containers, was 3,100',
        'Figure. Dockers who walked out on 2 March 2031: some 251 people, according to police Disputed, was more than 200',
        'Position. The Harbour Workers Union demands changes to the two-year plan Disputed; Port Authority of Saltmere: rejects',
        'Statement. a union spokesperson: it want chang to the plan',
        'Statement. Ngozi Okafor: “we read everi line of it”',
      ],
      [
        'Coastal Herald, 2 Mar 2031 · CH',
        '7 facts added',
        'Proposal. The two-year plan was put forward by the Port Authority of Saltmere',
        'Position. The Harbour Workers Union rejects the two-year plan, according to the Port Authority of Saltmere Disputed',
        'Position. The Port Authority of Saltmere proposes the two-year plan',
        'Figure. Dockers who walked out on 2 March 2031: more than 200 people, according to the Harbour Workers Union Disputed',
        'Figure. Containers lost since the strike began: 3,100 containers, according to Tomas Reyes',
        'Statement. Ngozi Okafor: “we have been patient for two winters”',
        'Statement. Tomas Reyes: the port had lost 3,100 containers since the strike began.',
      ],
      [
        'R3',
        '4 facts added, 1 changed, 1 account that differs',
        'Figure. Containers lost since the strike began: about 6,000 containers, according to the Port Authority of Saltmere, was nearly 4,500',
        'Figure. Dockers who walked out on 2 March 2031: 120 people Disputed; Harbour Workers Union: more than 200',
        'Position. The Harbour Workers Union accepts the bridging offer, according to Lena Marsh',
        'Position. The Labour Ministry mediates on the bridging offer',
        'Figure. Members of the Harbour Workers Union: about 1,400 people',
        'Statement. Lena Marsh: the union accepts the bridging offer.',
      ],
    ]);
  });

  test('is what the overview shows beside the disputes', () => {
    const { view } = homeView(wikiOf(story()));
    expect(view.heads.changed?.title).toBe('What changed recently');
    expect(plain(view.changed[0]?.what ?? [])).toContain('was 3,100');
  });

  test('counts what a later report only repeats, and lists it once', () => {
    const s = siteBuilder();
    s.report({ id: 'a', mark: 'A', text: ['It lost 30 ships.'], facts: { date: '2031-01-01' as never } });
    s.report({ id: 'b', mark: 'B', text: ['It lost 30 ships.'], facts: { date: '2031-01-02' as never } });
    const value = (report: string, n: number, words: string) => ({
      id: s.id('v'),
      value: n,
      comparator: 'exact' as const,
      words,
      evidence: s.quote(report, '30 ships'),
    });
    s.figure({ name: 'Ships lost', facts: { unit: 'ships', values: [value('a', 30, '30'), value('b', 30, '30')] } });
    expect(rowsOf(s.site())).toEqual([
      ['B, 2 Jan 2031', '1 told before'],
      ['A, 1 Jan 2031', '1 fact added', 'Figure. Ships lost: 30 ships'],
    ]);
  });

  test('without the newest report it is what it was before that came', () => {
    const of = (reports: readonly string[]) => {
      const s = siteBuilder();
      const values = reports.map((r, i) => {
        s.report({ id: r, mark: r, text: [`It lost ${i + 3} ships.`], facts: { date: `2031-01-0${i + 1}` as never } });
        return {
          id: `v${i}` as never,
          value: i + 3,
          comparator: 'exact' as const,
          words: String(i + 3),
          evidence: s.quote(r, 'ships'),
        };
      });
      s.figure({ name: 'Ships lost', facts: { unit: 'ships', values } });
      return rowsOf(s.site());
    };
    expect(of(['a', 'b', 'c']).slice(1)).toEqual(of(['a', 'b']));
  });

  test('says what editors put right and which reports were withdrawn', () => {
    const s = siteBuilder();
    s.report({ id: 'r', mark: 'R1', text: ['Ada Quist spoke.'], facts: { retracted: true, title: 'A slip' } });
    s.person({ name: 'Ada Quist' });
    const page = 'person-ada-quist' as never;
    const site = {
      ...s.site(),
      edits: [
        { page, name: 'Ada Quist', path: 'roles/r1/title', was: 'mayor', now: 'ex-mayor' },
        { page, name: 'Ada Quist', path: 'statements/s1/date', was: '2031-03-02', now: '2031-03' },
        { page: 'person-bo' as never, name: 'Bo', path: '', was: 'Bo' },
      ],
    };
    const { view } = changesView(wikiOf(site), 0);
    expect(view.edits.map((e) => `${e.kind}: ${plain(e.what)}`)).toEqual([
      'Person: Ada Quist: Role, title: ex-mayor, was mayor',
      'Person: Ada Quist: Statement, date: Mar 2031, was 2 Mar 2031',
      'Page: Bo: The page was taken out.',
    ]);
    expect(view.withdrawn.map((r) => plain(r.report))).toEqual(['A slip']);
    expect(faultsOf(render(site, builtIn).value)).toEqual([]);
  });

  test('parts into pages, and keeps to the changes of old reports', () => {
    const s = siteBuilder();
    const values = Array.from({ length: 70 }, (_, i) => {
      const id = `r${String(i).padStart(2, '0')}` as SourceId;
      s.report({
        id,
        mark: id,
        text: [`It lost ${i + 3} ships. ${id} adds that they were new.`],
        facts: { date: `2031-01-${String((i % 28) + 1).padStart(2, '0')}` as never },
      });
      return {
        id: s.id('v'),
        value: i + 3,
        comparator: 'exact' as const,
        words: String(i + 3),
        evidence: s.quote(id, 'ships'),
      };
    });
    s.figure({ name: 'Ships lost', facts: { unit: 'ships', values } });
    const site = s.site();
    const wiki = wikiOf(site);
    const all = Array.from({ length: changesCount(wiki) }, (_, i) => changesView(wiki, i).view);
    expect(all.length).toBeGreaterThan(3);
    expect(all.flatMap((v) => v.batches)).toHaveLength(70);
    const { value } = render(site, builtIn);
    expect(faultsOf(value)).toEqual([]);
    expect(value.filter((f) => /^changes/.test(f.path) && Buffer.byteLength(String(f.content)) > 48_000)).toEqual([]);
  });
});

test('whether there is any change is known without the list of them', () => {
  const site = story();
  const told = site.pages.map((page) => {
    const reports = site.pages.filter((p) => p.page.type === 'source');
    const some = [...new Set([page, ...reports])];
    return [some, reports, [page]].map((pages) => {
      const ids = new Set(pages.map((p) => p.page.id));
      const sources = new Map([...site.sources].filter(([, p]) => ids.has(p.page.id)));
      const wiki = wikiOf({ ...site, pages, sources });
      expect(wiki.anyChange).toBe(wiki.changes.length > 0);
      return wiki.anyChange;
    });
  });
  expect(told.flat()).toContain(true);
  expect(told.flat()).toContain(false);
});
