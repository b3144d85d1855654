/** Page models: what is counted, ordered and judged before a template prints it. */
import { describe, expect, test } from 'vitest';
import type { SitePage } from '../../../src/model/site.ts';
import { render } from '../../../src/render/index.ts';
import { figureView } from '../../../src/render/view/figure.ts';
import { homeView } from '../../../src/render/view/home.ts';
import { organizationView } from '../../../src/render/view/organization.ts';
import { personView } from '../../../src/render/view/person.ts';
import { proposalView } from '../../../src/render/view/proposal.ts';
import { plain, type Rich } from '../../../src/render/view/rich.ts';
import { timelineView } from '../../../src/render/view/timeline.ts';
import { wikiOf } from '../../../src/render/wiki/wiki.ts';
import { faultsOf } from '../html.ts';
import { siteBuilder } from '../site.ts';
import { story } from '../story.ts';
import { builtIn } from '../templates.ts';

const site = story();
const wiki = wikiOf(site);
const page = (name: string): SitePage => {
  const found = site.pages.find((p) => p.page.name === name);
  if (!found) throw new Error(name);
  return found;
};

test('a table in an editor’s text can be scrolled with the keyboard, unless a link in it is reached already', () => {
  const s = siteBuilder();
  const table = (cell: string): string => `<table><tbody><tr><td>${cell}</td></tr></tbody></table>`;
  s.person({ name: 'Ada Roe', html: `<p>A judge.</p>\n${table('1')}${table('<a href="x">2</a>')}` });
  const built = s.site();
  const [ada] = built.pages;
  expect(personView(wikiOf(built), ada as never).view.html).toBe(
    `<div class="t" role="group" aria-label="Table 1" tabindex="0">${table('1')}</div><div class="t">${table('<a href="x">2</a>')}</div>`,
  );
});

test('marks of two reports behind one sentence of an editor’s text do not touch', () => {
  const s = siteBuilder();
  for (const mark of ['A', 'B']) s.report({ id: `report-${mark}`, mark, text: [`Ada Roe is a judge in ${mark}.`] });
  s.person({
    name: 'Ada Roe',
    html: '<p>She is a judge<sup data-cite="0"></sup>.</p>\n<h2 id="h-more">More</h2>\n<p>A judge<sup data-cite="0"></sup>.</p>',
    cited: [[...s.quote('report-A', 'Ada Roe'), ...s.quote('report-B', 'Ada Roe')]],
  });
  const built = s.site();
  const ada = built.pages.find(({ page: p }) => p.type === 'person');
  const { leadHtml, html } = personView(wikiOf(built), ada as never).view;
  for (const text of [leadHtml, html]) expect(text).toMatch(/A\u00a01<\/a><\/span> <span class="ev"><a[^>]*>B\u00a01</);
});

describe('a person', () => {
  const { view } = personView(wiki, page('Ngozi Okafor') as never);

  test('has the first paragraph of the body as lead, with its mark', () => {
    expect(view.lead).toEqual([]);
    expect(view.leadHtml).toContain(
      'Harbour Workers Union</a><span class="ev"><a role="doc-noteref" id="ch-3-1" href="#e-ch-3">CH\u00a03</a></span>.',
    );
    expect(view.html).toMatch(/^<h2 id="h-background">/);
  });

  test('has a box of role, names, mentions and counts', () => {
    expect(view.info.map((r) => [r.term, ...r.values.map(plain)])).toEqual([
      ['Role', 'general secretary, Harbour Workers Union'],
      ['Also named', 'Okafor; N. Okafor'],
      ['First mentioned', '2 Mar 2031, Coastal Herald'],
      ['Last mentioned', '5 Mar 2031, R2*'],
      ['Named in', ' 2 of 3 reports'],
      ['On record here', '2 statements'],
    ]);
  });

  test('speaks in time order; words of a damaged text are as received', () => {
    expect(view.statements.map((s) => [s.when.words, s.quote, plain(s.badges)])).toEqual([
      ['2 Mar 2031', '“we have been patient for two winters”', ''],
      ['by 5 Mar 2031', '“we read everi line of it”', 'as received'],
    ]);
  });

  test('lists its sections once, the body’s own first', () => {
    expect(view.toc.map((s) => s.id)).toEqual(['h-background', 'statements', 'connected', 'backlinks', 'evidence']);
  });

  test('cites each sentence with numbered uses that lead there and back', () => {
    const notes = view.evidence.groups.flatMap((g) => g.notes);
    expect(notes.map((n) => [n.label, n.href])).toEqual([
      ['CH\u00a03', '../sources/dockers-walk-out-at-saltmere.html#s3'],
      ['R2*\u00a02', '../sources/2031-03-05-wire.html#s2'],
    ]);
    expect(notes[0]?.backs.map((b) => b.href)).toEqual(notes[0]?.backs.map((_, i) => `#ch-3-${i + 1}`));
    expect(view.evidence.groups.map((g) => g.cited)).toEqual([
      '1 of 11 sentences cited here',
      '1 of 4 sentences cited here',
    ]);
  });
});

describe('an organization', () => {
  const { view } = organizationView(wiki, page('Harbour Workers Union') as never);

  test('is described in the reports’ words', () => {
    expect(view.info.map((r) => [r.term, ...r.values.map(plain)]).slice(0, 3)).toEqual([
      ['Kind', 'Union'],
      ['Described as', '“a militant body”'],
      ['Also named', 'HWU'],
    ]);
  });

  test('takes its positions from the proposals and its statements from its people too', () => {
    expect(view.positions.map((p) => [plain(p.head), p.when.words, plain(p.stance), plain(p.what)])).toEqual([
      ['Two-year plan', '2 Mar 2031', 'Rejects Disputed', 'Port Authority of Saltmere: rejected the plan on Sunday'],
      ['Two-year plan', '5 Mar 2031', 'Demands changes Disputed', 'R2: “it want chang to the plan , not to reject it”'],
      ['Bridging offer', 'date not stated', 'Accepts', 'Lena Marsh: accepts the bridging offer'],
    ]);
    expect(view.statements.map((s) => [s.when.words, s.quote ?? plain(s.told)])).toEqual([
      ['2 Mar 2031', '“we have been patient for two winters”'],
      ['by 5 Mar 2031', 'a union spokesperson: it want chang to the plan To Coastal Herald.'],
      ['by 5 Mar 2031', '“we read everi line of it”'],
    ]);
    expect(view.people.map(plain)).toEqual(['Ngozi Okafor general secretary 2 statements']);
  });
});

describe('a proposal', () => {
  test('has its phases in order, its status, and what came later', () => {
    const { view } = proposalView(wiki, page('Two-year plan') as never);
    expect(view.phases.map((p) => [p.title, ...p.terms.map(plain)])).toEqual([
      ['Phase 1: pay', 'Pay rises by 4 percent'],
      ['Phase 2', 'Night shifts of five hours at most'],
    ]);
    expect(plain(view.badges)).toBe('Put forward');
    expect(view.info.map((r) => [r.term, ...r.values.map(plain)]).slice(0, 4)).toEqual([
      ['Status', 'Put forward, 1 Mar 2031'],
      ['Date', '1 Mar 2031'],
      ['Put forward by', 'Port Authority of Saltmere'],
      ['Later', 'Bridging offer'],
    ]);
    expect(view.disputes.map((d) => d.title)).toEqual([
      'Where does the Harbour Workers Union stand on the two-year plan?',
    ]);
  });

  test('is mentioned on the pages of the parties that stand somewhere on it, and says where', () => {
    const { view } = proposalView(wiki, page('Two-year plan') as never);
    expect(view.backlinks.map((b) => `${b.kind}: ${plain(b.what)}`)).toEqual(
      expect.arrayContaining([
        'Organization: Harbour Workers Union: position (rejects, demands changes)',
        'Organization: Port Authority of Saltmere: position (proposes it)',
      ]),
    );
  });

  test('is mentioned in reports, sentence by sentence', () => {
    const { view } = proposalView(wiki, page('Two-year plan') as never);
    expect(view.backlinks.filter((b) => b.kind === 'Source').map((b) => plain(b.what))).toEqual([
      'Dockers walk out at Saltmere: Coastal Herald, 2 Mar 2031, sentence 4',
      'Mediator steps in: R3, sentence 2',
    ]);
  });

  test('is compared, phase by phase, with the one it follows', () => {
    const { view } = proposalView(wiki, page('Bridging offer') as never);
    expect(
      view.comparisons.map((c) => [c.head.title, c.rows.map((r) => [r.term, r.other.map(plain), r.own.map(plain)])]),
    ).toEqual([
      [
        'Compared with the two-year plan',
        [
          ['Put forward by', ['Port Authority of Saltmere'], ['Lena Marsh']],
          ['Phase 1', ['Pay rises by 4 percent'], []],
          ['Phase 2', ['Night shifts of five hours at most'], []],
          ['Other terms', [], ['Pay rises by 5 percent at once']],
        ],
      ],
    ]);
  });
});

describe('what several reports tell', () => {
  const told = (party: string, words: string, report: string, more: object = {}) => ({
    id: s.id('pos'),
    party,
    stance: 'rejects' as const,
    words,
    evidence: s.quote(report, words),
    ...more,
  });
  const s = siteBuilder();
  const facts = { date: '2031-03-05' as never };
  s.report({ id: 'a', mark: 'A', text: ['The crew rejected it.', 'It lost 30 ships.'], facts });
  s.report({
    id: 'b',
    mark: 'B',
    text: ['the crew reject it .', 'it lost 30 ship .'],
    facts: { ...facts, quality: 'degraded' },
  });
  s.report({ id: 'c', mark: 'C', text: ['The crew turned it down, a broker said.', 'It lost 30 ships.'], facts });
  s.proposal({
    name: 'Sale',
    facts: {
      positions: [
        told('the crew', 'the crew reject it', 'b'),
        told('the crew', 'The crew rejected it', 'a'),
        told('the crew', 'The crew turned it down', 'c', { by: 'a broker' }),
      ],
    },
  });
  const value = (report: string, words: string) => ({
    id: s.id('v'),
    value: 30,
    comparator: 'exact' as const,
    words: '30',
    asOf: '2031-03-05' as never,
    asOfBasis: 'stated' as const,
    evidence: s.quote(report, words),
  });
  s.figure({
    name: 'Ships lost',
    facts: { unit: 'ships', values: [value('a', '30 ships'), value('b', '30 ship'), value('c', '30 ships')] },
  });
  const wiki = wikiOf(s.site());
  const [figure, proposal] = ['Ships lost', 'Sale'].map((name) => s.site().pages.find((p) => p.page.name === name));

  test('of one party on one day is one row, each teller once, what can be read first', () => {
    const { view } = proposalView(wiki, proposal as never);
    expect(view.positions.map((p) => [plain(p.head), plain(p.stance), plain(p.what), p.also.length])).toEqual([
      ['The crew', 'Rejects', 'A: The crew rejected it A broker: The crew turned it down', 2],
    ]);
    const marks = view.positions[0]?.what.flatMap((p) => (p.t === 'marks' ? [p.marks.flat().map((m) => m.label)] : []));
    expect(marks).toEqual([['A\u00a01', 'B*\u00a01'], ['C\u00a01']]);
  });

  test('of one count is one row and one dot, with the marks of all', () => {
    const { view } = figureView(wiki, figure as never);
    expect(view.values.map((v) => [v.number, v.also.length])).toEqual([['30', 2]]);
    expect(view.chart?.rows?.dots.map((d) => d.who)).toEqual(['A, B* and 1 more, 5 Mar 2031']);
  });

  test('is one event', () => {
    const { view } = timelineView(wiki);
    expect(view.lead).toBe('1 dated event, 5 March 2031.');
  });
});

test('words out of one sentence stand together, with the sentence once', () => {
  const s = siteBuilder();
  const line = 'She spoke of a “decisive hour” and of “the last chance” for the yard.';
  s.report({ id: 'a', mark: 'A', text: [line] });
  const fragment = (quote: string) => ({
    id: s.id('st'),
    quote,
    direct: true,
    verb: 'speak',
    evidence: s.quote('a', line),
  });
  s.person({ name: 'Ada Quist', facts: { statements: [fragment('decisive hour'), fragment('the last chance')] } });
  const { view } = personView(wikiOf(s.site()), s.site().pages.find((p) => p.page.name === 'Ada Quist') as never);
  expect(view.statements.map((r) => [r.quote, plain(r.told), r.also.length])).toEqual([
    ['“decisive hour”, “the last chance”', line, 1],
  ]);
});

describe('what an organization asks for', () => {
  const s = siteBuilder();
  const say = (report: string, quote: string) => ({
    id: s.id('st'),
    quote,
    direct: false,
    verb: 'say',
    evidence: s.quote(report, quote),
  });
  const facts = { date: '2031-03-05' as never };
  s.report({ id: 'a', mark: 'A', text: ['The port must reopen, the union said.', 'The sea was calm.'], facts });
  s.report({ id: 'b', mark: 'B', text: ['the port must reopen , the union said .'], facts: { quality: 'degraded' } });
  const statements = [say('a', 'The port must reopen'), say('a', 'The sea was calm'), say('b', 'the port must reopen')];
  s.organization({ name: 'The union', facts: { statements } });
  const { view } = organizationView(wikiOf(s.site()), s.site().pages.find((p) => p.page.name === 'The union') as never);

  test('stands by report: what several carry is one row, what asks for nothing is none', () => {
    expect(view.demands?.columns).toEqual(['A, 5 Mar 2031', 'B*']);
    const marks = (cell: Rich) => cell.flatMap((p) => (p.t === 'marks' ? p.marks.flat().map((m) => m.label) : []));
    expect(view.demands?.rows.map((r) => [plain(r.demand), r.cells.map(marks)])).toEqual([
      ['The port must reopen', [['A\u00a01'], ['B*\u00a01']]],
    ]);
  });
});

test('whoever has no page has no column in the table of proposals', () => {
  const s = siteBuilder();
  s.report({ id: 'r', mark: 'CH', text: ['The villagers reject the plan, Acme accepts it.'] });
  const evidence = s.quote('r', 'The villagers reject the plan, Acme accepts it.');
  const stands = (party: string, stance: string) => ({ id: s.id('p'), party, stance, words: 'so', evidence }) as never;
  s.organization({ name: 'Acme' });
  s.proposal({
    name: 'Plan',
    facts: { positions: [stands('the villagers', 'rejects'), stands('[[Acme]]', 'accepts')] },
  });
  const { view } = homeView(wikiOf(s.site()));
  expect(view.proposals?.parties).toEqual(['Acme']);
});

test('a timeline in parts has a page for each of its busiest parties, and ways there', () => {
  const s = siteBuilder();
  const days = Array.from(
    { length: 60 },
    (_, i) => `2031-0${1 + Math.floor(i / 28)}-${String((i % 28) + 1).padStart(2, '0')}`,
  );
  s.report({ id: 'a', mark: 'A', text: days.map((day, i) => `On ${day} the ${i % 3 ? 'union' : 'port'} spoke.`) });
  const said = (isOf: (i: number) => boolean) =>
    days.flatMap((date, i) =>
      isOf(i)
        ? [
            {
              id: s.id('st'),
              quote: `words of ${date}`,
              direct: true,
              date: date as never,
              evidence: s.quote('a', `On ${date}`),
            },
          ]
        : [],
    );
  s.organization({ name: 'Union', facts: { statements: said((i) => i % 3 > 0) } });
  s.organization({ name: 'Port', facts: { statements: said((i) => i % 3 === 0) } });
  const { value } = render(s.site(), builtIn);
  const content = (path: string) => String(value.find((f) => f.path === path)?.content);
  expect(faultsOf(value)).toEqual([]);
  expect(content('timeline.html')).toContain('<a href="timeline/by-union.html">Union</a> <span>40</span>');
  expect(content('index.html')).toContain('<a href="timeline/by-port.html">Port</a>');
  expect(content('timeline/by-port.html').match(/“words of /g)).toHaveLength(20);
  expect(content('timeline/by-port.html')).toContain('<a href="by-port.html" aria-current="page">Port</a>');
});

describe('a plan in phases', () => {
  const plan = (terms: readonly string[], date: string) => {
    s.report({ id: date, mark: date, text: terms, facts: { date: date as never } });
    s.proposal({
      name: `Plan of ${date}`,
      facts: {
        date: date as never,
        phases: terms.map((text, i) => ({
          ordinal: i + 1,
          terms: [{ id: s.id('t'), text, evidence: s.quote(date, text) }],
        })),
      },
    });
  };
  const s = siteBuilder();
  plan(['Strikers return and arrears are paid.', 'Night shifts end and the depot stays open.'], '2031-01-01');
  plan(['Strikers return after night shifts end.', 'Arrears are paid and the depot is sold.'], '2031-02-01');
  s.proposal({
    name: 'Peace plan',
    facts: {
      phases: [1, 2, 3].map((ordinal) => ({
        ordinal,
        ...(ordinal === 3 ? { title: 'Afterwards' } : {}),
        terms: [{ id: s.id('t'), text: 'Talks are held.', evidence: s.quote('2031-01-01', 'Strikers return') }],
      })),
    },
  });
  plan(['The museum lends four paintings.', 'A catalogue is printed.'], '2031-03-01');
  const site = s.site();
  const comparisonsOf = (name: string) =>
    proposalView(wikiOf(site), site.pages.find((p) => p.page.name === name) as never).view.comparisons;

  test('names what is to follow them in the language of the site', () => {
    const titles = (language: 'en' | 'de') => {
      const told = s.site({ language });
      const page = told.pages.find((p) => p.page.name === 'Peace plan');
      return proposalView(wikiOf(told), page as never).view.phases.map((p) => p.title);
    };
    expect(titles('en')).toEqual(['Phase 1', 'Phase 2', 'Afterwards']);
    expect(titles('de').at(-1)).toBe('Danach');
  });

  test('is set beside the earlier one that speaks of the same things, and says that no report does so', () => {
    const [comparison, ...others] = comparisonsOf('Plan of 2031-02-01');
    expect(comparison?.other).toBe('Plan of 2031-01-01');
    expect(comparison?.note).toMatch(/^No report compares the two\./);
    expect(others).toEqual([]);
  });

  test('is set beside no later one and none about other things', () => {
    expect(comparisonsOf('Plan of 2031-01-01')).toEqual([]);
    expect(comparisonsOf('Plan of 2031-03-01')).toEqual([]);
  });
});

describe('a figure', () => {
  test('leads with the newest value, its hedge and speaker', () => {
    const { view } = figureView(wiki, page('Containers lost since the strike began') as never);
    expect(plain(view.value)).toBe('about 6,000 containers');
    expect(view.values.map((v) => [v.when.words, v.hedge, v.number, plain(v.who), plain(v.badges)])).toEqual([
      ['9 Mar 2031', 'about', '6,000', 'Port Authority of Saltmere', ''],
      ['5 Mar 2031', 'nearly', '4,500', 'The report itself', 'Superseded'],
      ['2 Mar 2031', '', '3,100', 'Tomas Reyes', 'Superseded'],
    ]);
  });

  test('shows rivals side by side, the sharpest of each account', () => {
    const { view } = figureView(wiki, page('Dockers who walked out on 2 March 2031') as never);
    expect(plain(view.value)).toBe('120 or some 251 people');
    expect(plain(view.badges)).toBe('Disputed');
    expect(view.disputes[0]?.accounts.map((a) => [plain(a.who), plain(a.what)])).toEqual([
      ['Harbour Workers Union, 2 Mar 2031', 'more than 200 people'],
      ['police, 2 Mar 2031', 'some 251 people'],
      ['R3, 2 Mar 2031', '120 people'],
    ]);
  });

  test('is charted over time where it has three dates, every dot in words', () => {
    const { time } = figureView(wiki, page('Containers lost since the strike began') as never).view.chart ?? {};
    expect(time?.description).toBe(
      '3,100 containers (Tomas Reyes, 2 Mar 2031); nearly 4,500 containers (R2*, 5 Mar 2031); about 6,000 containers (Port Authority of Saltmere, 9 Mar 2031)',
    );
    expect(time?.dots.map((d) => [d.label, d.open, d.arrow])).toEqual([
      ['3,100', true, undefined],
      ['nearly 4,500', true, 'down'],
      ['about 6,000', false, undefined],
    ]);
    expect(time?.ticks.map((t) => t.label)).toEqual(['2 Mar 2031', '5 Mar 2031', '9 Mar 2031']);
    const heights = time?.dots.map((d) => d.y) ?? [];
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  test('has a long name above its rows in two lines, which no narrow screen cuts', () => {
    const s = siteBuilder();
    s.report({ id: 'r', mark: 'CH', text: ['There were 1, then 2, then 3.'] });
    const values = [1, 2, 3].map(
      (n) => ({ id: s.id('v'), value: n, comparator: 'exact', words: `${n}`, evidence: s.quote('r', `${n}`) }) as never,
    );
    const name = 'Dockers who were told to stay at home on the day of the great storm of the year 2031';
    s.figure({ name, facts: { unit: 'people', values } });
    s.figure({ name: 'W'.repeat(300), facts: { unit: 'people', values } });
    const built = s.site();
    const headings = built.pages.flatMap((p) =>
      p.page.type === 'figure'
        ? (figureView(wikiOf(built), p as never).view.chart?.rows?.headings.map((h) => h.text) ?? [])
        : [],
    );
    expect(headings).toEqual([
      'Dockers who were told to stay at home',
      'on the day of the great storm of the…',
      `${'W'.repeat(37)}…`,
    ]);
  });

  test('is charted in rows, related counts below, where it has fewer', () => {
    const { rows } = figureView(wiki, page('Dockers who walked out on 2 March 2031') as never).view.chart ?? {};
    expect(rows?.headings.map((h) => h.text)).toEqual([
      'Dockers who walked out on 2 March 2031',
      'Members of the Harbour Workers Union',
    ]);
    expect(rows?.description).toContain('more than 200 people (Harbour Workers Union, 2 Mar 2031)');
    expect(rows?.dots.map((d) => [d.value, d.arrow, d.left])).toEqual([
      ['120', undefined, false],
      ['some 251', undefined, false],
      ['more than 200', 'up', false],
      ['about 1,400', undefined, true],
    ]);
  });

  test('has no chart of fewer than three numbers', () => {
    const s = siteBuilder();
    s.report({ id: 'r', mark: 'R1', text: ['It was 5 or 6 or thousands.'] });
    const value = (n: number | null, words: string) => ({
      id: s.id('v'),
      value: n,
      comparator: 'exact' as const,
      words,
      evidence: s.quote('r', words),
    });
    s.figure({ name: 'F', facts: { values: [value(5, '5'), value(6, '6'), value(null, 'thousands')] } });
    const small = s.site();
    expect(figureView(wikiOf(small), small.pages[0] as never).view.chart).toBeUndefined();
  });
});

describe('the whole wiki', () => {
  test('says where things stand', () => {
    const { view } = homeView(wiki);
    expect(plain(view.standing)).toBe(
      'In 3 reports, most of them dated 2 March to 5 March 2031, the Port Authority of Saltmere, the Harbour Workers Union and Ngozi Okafor ' +
        'are named most often. The newest proposal is the two-year plan, of 1 March 2031. ' +
        'Accounts differ on where the Harbour Workers Union stands. Accounts differ on 2 points in all.',
    );
  });

  test('counts what it has', () => {
    const { view } = homeView(wiki);
    expect(view.counts.map((c) => [c.text, c.count])).toEqual([
      ['People', 3],
      ['Organizations', 4],
      ['Proposals', 2],
      ['Figures', 3],
      ['Where accounts differ', 2],
      ['Dated events', 10],
      ['Reports', 3],
    ]);
    expect(plain(view.asOfTitle)).toBe('As of 5 March 2031');
  });

  test('tells its dated facts oldest first and says how many have no date', () => {
    const { view } = timelineView(wiki);
    expect(view.lead).toBe('10 dated events, 1 March 2031 to 9 March 2031, oldest first.');
    expect(view.undated).toBe('6 more facts have no date.');
    expect(view.parties.map((p) => [p.key, p.name, p.count])).toEqual([
      ['port-authority-of-saltmere', 'Port Authority of Saltmere', 5],
      ['harbour-workers-union', 'Harbour Workers Union', 4],
    ]);
    const rows = view.sections.flatMap((s) => ('gap' in s ? [] : s.events.map((e) => plain(e.what))));
    expect(rows[0]).toBe('Proposal. The two-year plan was put forward by the Port Authority of Saltmere.');
    expect(rows[2]).toBe(
      'Position. The Harbour Workers Union rejects the two-year plan, according to the Port Authority of Saltmere. Disputed',
    );
  });
});
