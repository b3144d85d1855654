/** The data export: as its schemas say, quotations equal to their slices, in a stable order. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { render } from '../../../src/render/index.ts';
import { siteBuilder } from '../site.ts';
import { story } from '../story.ts';
import { builtIn } from '../templates.ts';

const files = (site = story()) => new Map(render(site, builtIn).value.map((f) => [f.path, String(f.content)]));
const names = ['sources', 'people', 'organizations', 'proposals', 'figures'] as const;
const all = files();
const read = (path: string, from = all) => JSON.parse(from.get(path) ?? 'null');

describe('schemas', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });

  test.each(names)('%s.json is as its schema says', (name) => {
    const validate = ajv.compile(read(`data/schema/${name}.schema.json`));
    validate(read(`data/${name}.json`));
    expect(validate.errors ?? []).toEqual([]);
    expect(read(`data/${name}.json`).length).toBeGreaterThan(0);
  });

  test.each(names)('%s.json of an empty wiki is an empty list', (name) => {
    expect(all.get(`data/schema/${name}.schema.json`)).toBeDefined();
    expect(read(`data/${name}.json`, files(siteBuilder().site()))).toEqual([]);
  });

  test('refuse a record without evidence', () => {
    const validate = ajv.compile(read('data/schema/figures.schema.json'));
    const figures = read('data/figures.json');
    figures[0].values[0].evidence = [];
    expect(validate(figures)).toBe(false);
  });
});

describe('records', () => {
  test('are in order of their ids and end with a line feed', () => {
    for (const name of names) {
      const ids = read(`data/${name}.json`).map((r: { id: string }) => r.id);
      expect(ids).toEqual([...ids].sort());
      expect(all.get(`data/${name}.json`)?.endsWith(']\n')).toBe(true);
    }
  });

  test('name every page that there is', () => {
    const pages = names.flatMap((name) => read(`data/${name}.json`).map((r: { page: string }) => r.page));
    for (const page of pages) expect(all.has(page), page).toBe(true);
  });

  test('a source is told apart by its base name and quality', () => {
    const source = read('data/sources.json').find((s: { id: string }) => s.id === '2031-03-05-wire');
    expect(source).toMatchObject({
      file: '2031-03-05-wire.txt',
      quality: 'degraded',
      date: '2031-03-05',
      publisher: null,
      title: null,
    });
  });

  test('a person has roles and affiliations as facts, and statements', () => {
    const okafor = read('data/people.json').find((p: { name: string }) => p.name === 'Ngozi Okafor');
    expect(okafor.facts.map((f: { property: string; value: string }) => [f.property, f.value])).toEqual([
      ['role', 'general secretary'],
      ['affiliation', 'Harbour Workers Union'],
    ]);
    expect(okafor.statements[0]).toMatchObject({
      quote: 'we have been patient for two winters',
      direct: true,
      date: '2031-03-02',
    });
    expect(okafor.mentions).toContainEqual({ source: '2031-03-05-wire', start: 84, end: 90 });
    expect(okafor.page).toBe('people/ngozi-okafor.html');
  });

  test('a party has its positions as facts, with standing and speaker', () => {
    const union = read('data/organizations.json').find((o: { name: string }) => o.name === 'Harbour Workers Union');
    const positions = union.facts.filter((f: { property: string }) => f.property.startsWith('position on'));
    expect(
      positions.map((f: { property: string; value: string; standing: string; attributedTo: string | null }) => [
        f.property,
        f.value,
        f.standing,
        f.attributedTo,
      ]),
    ).toEqual([
      ['position on Two-year plan', 'rejects', 'disputed', 'Port Authority of Saltmere'],
      ['position on Two-year plan', 'demands changes', 'disputed', null],
      ['position on Bridging offer', 'accepts', 'current', 'Lena Marsh'],
    ]);
    expect(union).toMatchObject({ class: 'union' });
  });

  test('a proposal has its phases and positions', () => {
    const plan = read('data/proposals.json').find((p: { name: string }) => p.name === 'Two-year plan');
    expect(
      plan.phases.map((p: { ordinal: number; terms: { text: string }[] }) => [p.ordinal, p.terms.map((t) => t.text)]),
    ).toEqual([
      [1, ['Pay rises by 4 percent']],
      [2, ['Night shifts of five hours at most']],
    ]);
    expect(plan.positions[0]).toMatchObject({
      party: 'Port Authority of Saltmere',
      stance: 'proposes',
      date: '2031-03-01',
    });
    expect(plan.figures).toEqual(['figure-containers-lost-since-the-strike-began']);
  });

  test('a figure has every value with its hedge; a hedged fact is words, not a bare number', () => {
    const lost = read('data/figures.json').find((f: { measure: string }) => f.measure.startsWith('containers lost'));
    expect(
      lost.values.map((v: { value: number; comparator: string; attributedTo: string | null }) => [
        v.value,
        v.comparator,
        v.attributedTo,
      ]),
    ).toEqual([
      [3100, 'exact', 'Tomas Reyes'],
      [4500, 'nearly', null],
      [6000, 'about', 'Port Authority of Saltmere'],
    ]);
    expect(lost.facts.map((f: { value: unknown; standing: string }) => [f.value, f.standing])).toEqual([
      [3100, 'superseded'],
      ['nearly 4,500', 'superseded'],
      ['about 6,000', 'current'],
    ]);
  });
});

describe('beside a figure page', () => {
  const csv = all.get('figures/containers-lost-since-the-strike-began.csv') ?? '';

  test('CSV has one row a value, newest first', () => {
    const [head, ...rows] = csv.split('\r\n');
    expect(head).toBe('measure,as_of,comparator,value,low,high,unit,words,attributed_to,source,sentences,standing');
    expect(rows[0]).toBe(
      'containers lost since the strike began,2031-03-09,about,6000,,,containers,"about 6,000",Port Authority of Saltmere,R3,6,current',
    );
    expect(rows).toHaveLength(4);
    expect(rows[3]).toBe('');
  });

  test('every page of a kind has a table of its facts', () => {
    expect(all.get('proposals/two-year-plan.csv')?.split('\r\n').slice(0, 4)).toEqual([
      'id,property,value,as_of,attributed_to,standing,source,sentences,quote',
      expect.stringMatching(/^sp\d+,put forward by,Port Authority of Saltmere,,,current,CH,4,/),
      expect.stringMatching(/^ev\d+,status,put forward,2031-03-01,Port Authority of Saltmere,current,CH,4,/),
      expect.stringMatching(/^t\d+,term of phase 1,Pay rises by 4 percent,,,current,CH,5,/),
    ]);
    expect(all.get('people/ngozi-okafor.csv')).toContain(
      ',quotation,we have been patient for two winters,2031-03-02,,current,CH,3,',
    );
    expect(all.get('organizations/harbour-workers-union.csv')).toContain(
      ',statement,it want chang to the plan,,a union spokesperson,current,R2*,1,',
    );
    expect(all.get('about-this-wiki.csv')).toBeUndefined();
  });

  test("a report's table has its words only where they may be shown", () => {
    const path = 'sources/dockers-walk-out-at-saltmere.csv';
    expect(all.get(path)?.split('\r\n')[1]).toBe('1,0,headline,0,28,');
    expect(files(story({ rights: 'full' })).get(path)).toContain('1,0,headline,0,28,Dockers walk out at Saltmere\r\n');
  });

  test('a text that a spreadsheet would run is made harmless', () => {
    const s = siteBuilder();
    s.report({ id: 'r', mark: 'R1', text: ['=1+1 said'] });
    s.figure({
      name: 'F',
      facts: {
        measure: '=cmd|x',
        values: [
          {
            id: s.id('v'),
            value: 1,
            comparator: 'exact',
            words: '1',
            attributedTo: '@sum "x"',
            evidence: s.quote('r', '1+1'),
          },
        ],
      },
    });
    expect(files(s.site()).get('figures/f.csv')).toContain(`'=cmd|x,,exact,1,,,,1,"'@sum ""x""",R1,1,current\r\n`);
  });

  test.each(['=1', '+1', '-1', '@a', '\ta', '\ra'])('so is one that begins as %j', (measure) => {
    const s = siteBuilder();
    s.report({ id: 'r', mark: 'R1', text: ['From 3 to 5 boats.'] });
    const value = {
      id: s.id('v'),
      value: null,
      low: 3,
      high: 5,
      comparator: 'exact',
      words: '3 to 5',
      evidence: s.quote('r', '3 to 5'),
    } as const;
    s.figure({ name: 'F', facts: { measure, unit: 'boats', values: [value] } });
    const built = files(s.site());
    expect(built.get('figures/f.csv')?.split('\r\n').slice(1).join('\r\n').replace(/^"/, '')).toMatch(/^'/);
    expect(read('data/figures.json', built)[0].values[0]).toMatchObject({ value: null, low: 3, high: 5 });
  });

  test('JSON is the record of the export', () => {
    const record = read('figures/containers-lost-since-the-strike-began.json');
    expect(read('data/figures.json')).toContainEqual(record);
  });
});
