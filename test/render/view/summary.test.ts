/** The sentences that open a page, from its facts. */
import { describe, expect, test } from 'vitest';
import type { SitePage } from '../../../src/model/site.ts';
import { figureView } from '../../../src/render/view/figure.ts';
import { lineOf } from '../../../src/render/view/listing.ts';
import { organizationView } from '../../../src/render/view/organization.ts';
import { personView } from '../../../src/render/view/person.ts';
import { proposalView } from '../../../src/render/view/proposal.ts';
import { plain } from '../../../src/render/view/rich.ts';
import { sourceView } from '../../../src/render/view/source.ts';
import { wikiOf } from '../../../src/render/wiki/wiki.ts';
import { siteBuilder } from '../site.ts';
import { story } from '../story.ts';

const site = story();
const wiki = wikiOf(site);
const page = (name: string, of = site): SitePage => {
  const found = of.pages.find((p) => p.page.name === name);
  if (!found) throw new Error(name);
  return found;
};

const summaryOf = (view: { lead: Parameters<typeof plain>[0]; summary: Parameters<typeof plain>[0] }): string =>
  [plain(view.lead), plain(view.summary)].filter((s) => s !== '').join(' ');

test('a person: from when to when it speaks', () => {
  expect(plain(personView(wiki, page('Ngozi Okafor') as never).view.summary)).toBe(
    'The reports carry 2 statements, from 2 March to 5 March 2031.',
  );
});

test('a person: where others stand by their account, and their latest whole words of a known day', () => {
  const s = siteBuilder();
  const text = [
    '“We will wait,” Ada Roe said of Acme.',
    '“It is done.”',
    'Ada Roe said Acme accepts the plan, and Bo too.',
  ];
  s.report({ id: 'r', mark: 'CH', text, facts: { date: '2031-03-02' as never } });
  const said = (quote: string, date: string, more = {}) =>
    ({ id: s.id('st'), quote, direct: true, date, evidence: s.quote('r', quote), ...more }) as never;
  s.person({
    name: 'Ada Roe',
    description: 'Ada Roe is a judge.',
    facts: {
      statements: [
        said('It is done.', '2031-03-02'),
        said('We will wait,', '2031-03-04'),
        said('Ada Roe said Acme accepts the plan', '2031-03-05', { direct: false }),
      ],
    },
  });
  s.organization({ name: 'Acme' });
  s.person({ name: 'Bo' });
  const evidence = s.quote('r', 'Ada Roe said Acme accepts the plan, and Bo too.');
  const told = (party: string) =>
    ({ id: s.id('p'), party, stance: 'accepts', words: 'accepts', by: '[[Ada Roe]]', evidence }) as never;
  s.proposal({ name: 'Plan', facts: { positions: [told('[[Acme]]'), told('[[Bo]]')] } });
  const built = s.site();
  expect(plain(personView(wikiOf(built), page('Ada Roe', built) as never).view.summary)).toBe(
    'According to Ada Roe, Acme accepts the plan and Bo accepts it. ' +
      'The reports carry 3 statements, from 2 March to 5 March 2031. On 2 March 2031: “It is done.”',
  );
});

test('statements that no date orders stand as the reports have them', () => {
  const s = siteBuilder();
  s.report({ id: 'r', mark: 'CH', text: ['Ada Roe said one.', 'Ada Roe said two.'] });
  s.report({ id: 'q', mark: 'SB', text: ['Ada Roe said nought.'] });
  const said = (report: string, quote: string) =>
    ({ id: s.id('st'), quote, direct: false, evidence: s.quote(report, `Ada Roe said ${quote}`) }) as never;
  s.person({ name: 'Ada Roe', facts: { statements: [said('r', 'two'), said('q', 'nought'), said('r', 'one')] } });
  const built = s.site();
  const { statements } = personView(wikiOf(built), page('Ada Roe', built) as never).view;
  expect(statements.map((row) => plain(row.told))).toEqual(['Nought.', 'One.', 'Two.']);
});

test('a list in another language leaves out the name with which the English description begins', () => {
  const s = siteBuilder();
  s.organization({ name: 'Labour Ministry', description: 'The Labour Ministry is a ministry.' });
  const built = s.site({ language: 'de' });
  const [ministry] = built.pages;
  expect(lineOf({ wiki: wikiOf(built), url: 'index.html' }, ministry as never)).toBe('a ministry');
});

test('an organization: where it stands by whose account, where accounts differ', () => {
  expect(summaryOf(organizationView(wiki, page('Harbour Workers Union') as never).view)).toBe(
    'According to Lena Marsh, the Harbour Workers Union accepts the bridging offer. ' +
      'Accounts differ on where the Harbour Workers Union stands on the two-year plan. ' +
      'The reports carry 3 statements, from 2 March to 5 March 2031.',
  );
});

test('a proposal: what became of it is not said twice; who stands where', () => {
  expect(summaryOf(proposalView(wiki, page('Two-year plan') as never).view)).toBe(
    'A plan on pay and night shifts, put forward by the Port Authority of Saltmere. ' +
      'Accounts differ on where the Harbour Workers Union stands.',
  );
  expect(summaryOf(proposalView(wiki, page('Bridging offer') as never).view)).toBe(
    'The Harbour Workers Union accepts the bridging offer, according to Lena Marsh; the Labour Ministry mediates on it.',
  );
});

test('a figure: each voice with its own date, what else was reported, accounts side by side', () => {
  const leadOf = (name: string): string => plain(figureView(wiki, page(name) as never).view.lead);
  expect(leadOf('Containers lost since the strike began')).toBe(
    'Given by the Port Authority of Saltmere, as of 9 March 2031. Reported as nearly 4,500 on 5 March 2031.',
  );
  expect(leadOf('Dockers who walked out on 2 March 2031')).toBe(
    'Accounts differ: 120 according to R3; some 251 according to police.',
  );
});

test('a figure: the same count said less exactly by somebody else', () => {
  const s = siteBuilder();
  s.report({ id: 'r', mark: 'CH', text: ['There were 251.'], facts: { publisher: 'City Herald' } });
  s.report({ id: 'q', mark: 'SB', text: ['There were more than 200.'], facts: { publisher: 'Sea Bulletin' } });
  const value = (n: number, comparator: string, report: string, words: string) =>
    ({ id: s.id('v'), value: n, comparator, words, evidence: s.quote(report, words) }) as never;
  const values = [value(251, 'exact', 'r', '251'), value(200, 'more than', 'q', 'more than 200')];
  s.figure({ name: 'Guests', facts: { unit: 'people', closed: true, values } });
  const built = s.site();
  expect(plain(figureView(wikiOf(built), page('Guests', built) as never).view.lead)).toBe(
    'Stated without a hedge by the report itself (CH), which names no source. Also reported as more than 200, according to Sea Bulletin.',
  );
});

test('a name from right to left keeps apart from the date behind it', () => {
  const s = siteBuilder();
  s.report({ id: 'r', mark: 'CH', text: ['There were 40 or 50.'], facts: { date: '2031-03-02' as never } });
  const value = (n: number, by: string) =>
    ({
      id: s.id('v'),
      value: n,
      comparator: 'exact',
      words: `${n}`,
      attributedTo: by,
      evidence: s.quote('r', `${n}`),
    }) as never;
  s.figure({ name: 'Guests', facts: { unit: 'people', closed: true, values: [value(40, 'محمد'), value(50, 'Bo')] } });
  const built = s.site();
  const { disputes } = figureView(wikiOf(built), page('Guests', built) as never).view;
  expect(disputes[0]?.accounts.map((a) => a.who)).toEqual([
    [
      { t: 'name', text: 'محمد' },
      { t: 'text', text: ', 2 Mar 2031' },
    ],
    [
      { t: 'text', text: 'Bo' },
      { t: 'text', text: ', 2 Mar 2031' },
    ],
  ]);
});

test('a count that is told again on a later day has not replaced itself', () => {
  const s = siteBuilder();
  s.report({ id: 'r', mark: 'CH', text: ['There were 39 on Monday, and 39 on Tuesday.'] });
  const value = (asOf: string, words: string) =>
    ({ id: s.id('v'), value: 39, comparator: 'exact', words: '39', asOf, evidence: s.quote('r', words) }) as never;
  const values = [value('2031-03-02', '39 on Monday'), value('2031-03-03', '39 on Tuesday')];
  s.figure({ name: 'Guests', facts: { unit: 'people', values } });
  const built = s.site();
  expect(wikiOf(built).values.now(page('Guests', built).page.id).was).toBeUndefined();
});

test('a report: whose, from where, when, of whom, and what it alone tells', () => {
  const { view } = sourceView(wiki, page('Mediator steps in') as never, () => []);
  expect(plain(view.lead)).toBe(
    'Report that names no publisher; no date is stated. It speaks most often of Lena Marsh, the Labour Ministry and ' +
      'the Harbour Workers Union. It is this wiki’s only source for the bridging offer.',
  );
});

describe('an editor’s lead', () => {
  const s = siteBuilder();
  s.report({ id: 'r', mark: 'CH', text: ['Ada Roe, a judge, spoke.'], facts: { date: '2031-03-02' as never } });
  const ada = { description: 'Ada Roe is a judge.', mentions: s.mentionsOf('Ada Roe') };
  s.person({ ...ada, name: 'Untouched', html: '<p>Ada Roe is a <b>judge</b>.</p>' });
  s.person({ ...ada, name: 'Edited', html: '<p>Ada Roe sat on the High Court for ten years.</p>' });
  const built = s.site();
  const own = wikiOf(built);

  test('stands alone', () => {
    expect(plain(personView(own, page('Edited', built) as never).view.summary)).toBe('');
  });
  test('is told from the description by its words, not by its markup', () => {
    expect(plain(personView(own, page('Untouched', built) as never).view.summary)).toBe(
      'A report of 2 March 2031 speaks of Untouched.',
    );
  });
});

describe('a quotation that another statement holds', () => {
  const s = siteBuilder();
  s.report({
    id: 'r',
    mark: 'CH',
    text: ['The gaps were “bridgeable”, Ada Roe said, and “small”.', 'She was “glad”.'],
  });
  const said = (quote: string, direct: boolean, words: string) =>
    ({ id: s.id('st'), quote, direct, evidence: s.quote('r', words) }) as never;
  const first = 'The gaps were “bridgeable”, Ada Roe said, and “small”.';
  s.person({
    name: 'Ada Roe',
    facts: {
      statements: [
        said('the gaps were “bridgeable', false, first),
        said('bridgeable', true, first),
        said('small', true, first),
      ],
    },
  });
  const built = s.site();
  const own = wikiOf(built);
  const { view } = personView(own, page('Ada Roe', built) as never);

  test('is read once, in the row that has it; links to it lead there', () => {
    expect(view.statements.map((row) => [row.quote ?? '', plain(row.told), row.also.length])).toEqual([
      ['', 'The gaps were “bridgeable”.', 1],
      ['“small”', first, 0],
    ]);
  });
  test('is not counted', () => {
    expect(view.info.map((r) => [r.term, ...r.values.map(plain)]).at(-1)).toEqual(['On record here', '2 statements']);
  });
});

test('a damaged report: what was done to it, with examples from it', () => {
  const { view } = sourceView(wiki, page('2031-03-05-wire') as never, () => []);
  expect(view.degraded?.damage.map((d) => [d.damage, d.received, d.read, d.risk])).toEqual([
    ['Names cut', 'harbour worker union', 'Harbour Workers Union', 'Low: spelled out in other reports'],
    ['Numbers split', '4 , 500', '4,500', 'Low'],
    ['Quotation marks changed', "`` ''", '“ ”', 'Medium: where a quotation opens and ends'],
  ]);
});
