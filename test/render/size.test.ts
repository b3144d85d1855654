/** Wikis far larger than a story, and names far longer: every page stays light, whole and quick to make. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PartialDate } from '../../src/model/values.ts';
import { render } from '../../src/render/index.ts';
import { faultsOf } from './html.ts';
import { siteBuilder } from './site.ts';
import { builtIn } from './templates.ts';

const day = (i: number): PartialDate =>
  `20${20 + (i % 5)}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 27) + 1).padStart(2, '0')}` as PartialDate;
const weightOf = (content: string | Uint8Array): number => Buffer.byteLength(content as string);
const packedOf = (content: string | Uint8Array): number => gzipSync(content).length;
/** Plain, and as a server sends it. */
const tooHeavy = (files: ReturnType<typeof render>['value']): string[] =>
  files
    .filter((f) => f.path.endsWith('.html') && (weightOf(f.content) > 48_000 || packedOf(f.content) > 10_000))
    .map((f) => `${f.path} ${weightOf(f.content)} ${packedOf(f.content)}`);

/** A report with that many sentences, all different. */
function longReport(s: ReturnType<typeof siteBuilder>, id: string, sentences: number): void {
  const text = Array.from(
    { length: sentences },
    (_, i) => `In sentence ${i} of ${id} somebody said that matter ${i} would be settled before the end of the year.`,
  );
  s.report({ id, mark: `M${id}`, text, facts: { date: day(id.length), publisher: `Paper ${id}` } });
}

describe('a page with 2,000 statements', () => {
  const s = siteBuilder();
  longReport(s, 'long', 2000);
  s.person({
    name: 'Ada Quist',
    facts: {
      statements: Array.from({ length: 2000 }, (_, i) => ({
        id: s.id('st'),
        quote: `matter ${i} would be settled`,
        direct: i % 2 === 0,
        date: day(i),
        evidence: s.quote('long', `sentence ${i} of long`),
      })),
    },
  });
  const { value, diagnostics } = render(s.site({ rights: 'full' }), builtIn);

  test('is parted, with all statements on its parts', () => {
    expect(diagnostics).toEqual([]);
    expect(tooHeavy(value)).toEqual([]);
    const parts = value.filter((f) => f.path.startsWith('people/ada-quist/statements-'));
    expect(parts.reduce((n, f) => n + (String(f.content).match(/<li id="f-/g)?.length ?? 0), 0)).toBe(2000);
  });

  test('keeps every link and mark alive', () => expect(faultsOf(value)).toEqual([]));
});

describe('a figure with 500 values', () => {
  test.each(['numbers', 'words'])('that are %s', (kind) => {
    const s = siteBuilder();
    longReport(s, 'many', 500);
    s.figure({
      name: 'Claims settled',
      facts: {
        unit: 'claims',
        values: Array.from({ length: 500 }, (_, i) => ({
          id: s.id('v'),
          value: kind === 'numbers' ? i * 3 : null,
          comparator: 'exact',
          words: kind === 'numbers' ? String(i * 3) : 'thousands',
          asOf: day(i),
          evidence: s.quote('many', `sentence ${i} of many`),
        })),
      },
    });
    const { value } = render(s.site({ rights: 'full' }), builtIn);
    expect(tooHeavy(value)).toEqual([]);
    expect(faultsOf(value)).toEqual([]);
    expect(String(value.find((f) => f.path === 'figures/claims-settled.csv')?.content).split('\r\n')).toHaveLength(502);
  });
});

describe('odd names', () => {
  test.each([
    ['of 300 characters', 'Wolfeschlegelsteinhausen'.repeat(13)],
    ['in Chinese', '王小明'],
    ['in Arabic', 'محمد بن عبد الرحمن'],
    ['of emoji', '🙂🙃'],
    ['with quotes and brackets', `O'Neil "The <Rock>" & Co`],
  ])('%s', (_, name) => {
    const s = siteBuilder();
    s.report({ id: 'r', mark: 'R1', text: [`${name} spoke.`] });
    s.person({
      name,
      mentions: { r: [{ start: 0, end: name.length }] },
      facts: {
        roles: [{ id: s.id('r'), title: 'mayor', organization: `[[${name} Ltd]]`, evidence: s.quote('r', 'spoke') }],
      },
    });
    s.organization({ name: `${name} Ltd` });
    const { value, diagnostics } = render(s.site(), builtIn);
    expect(diagnostics).toEqual([]);
    expect(faultsOf(value)).toEqual([]);
  });
});

test('the index of a wiki of many long names shows fewer of each kind, and where the rest is', () => {
  const s = siteBuilder();
  const name = (kind: string, i: number): string =>
    `${kind} ${i}, ${'whose name is longer than most names are, '.repeat(3)}`;
  for (let i = 0; i < 70; i++) {
    s.person({ name: name('Person', i) });
    s.organization({ name: name('Body', i) });
    s.proposal({ name: name('Plan', i) });
    s.figure({ name: name('Count', i) });
  }
  const { value } = render(s.site(), builtIn);
  expect(tooHeavy(value)).toEqual([]);
  const index = String(value.find((f) => f.path === 'search.html')?.content);
  expect(index.match(/<a href="people\/[^"]*">Person/g)).toHaveLength(24);
  expect(index).toContain('>All 70</a>');
  expect(faultsOf(value)).toEqual([]);
});

test('a wiki of 2,000 pages is light, whole, and made in seconds', () => {
  const s = siteBuilder();
  for (let r = 0; r < 40; r++) longReport(s, `r${r}`, 40);
  for (let i = 0; i < 1000; i++) {
    const r = `r${i % 40}`;
    s.person({
      name: `Person ${i} of ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i % 26]}town`,
      description: `A person, the ${i}th.`,
      mentions: { [r]: [{ start: 3, end: 10 }] },
      facts: {
        roles: [
          {
            id: s.id('r'),
            title: 'member',
            organization: `[[Body ${i % 50}]]`,
            evidence: s.quote(r, `sentence ${i % 40} of`),
          },
        ],
        statements: [
          { id: s.id('s'), quote: 'somebody said', direct: true, date: day(i), evidence: s.quote(r, 'somebody said') },
        ],
      },
    });
  }
  for (let i = 0; i < 700; i++) s.organization({ name: `Body ${i}`, facts: { class: 'ngo' } });
  for (let i = 0; i < 60; i++) {
    const r = `r${i % 40}`;
    const positions = Array.from({ length: 12 }, (_, k) => ({
      id: s.id('p'),
      party: `[[Body ${k}]]`,
      stance: 'accepts' as const,
      words: 'said so',
      date: day(i + k),
      evidence: s.quote(r, `sentence ${k} of`),
    }));
    s.proposal({ name: `Plan ${i}`, facts: { positions } });
  }
  for (let i = 0; i < 240; i++) {
    const r = `r${i % 40}`;
    s.figure({
      name: `Count ${i}`,
      facts: {
        unit: 'people',
        closed: true,
        values: [1, 2].map((n) => ({
          id: s.id('v'),
          value: n + i,
          comparator: 'exact' as const,
          words: String(n + i),
          asOf: day(i),
          attributedTo: `[[Body ${n}]]`,
          evidence: s.quote(r, `sentence ${n} of`),
        })),
      },
    });
  }
  const site = s.site({ rights: 'full' });
  const { value, diagnostics } = render(site, builtIn);
  expect(diagnostics).toEqual([]);
  expect(tooHeavy(value)).toEqual([]);
  expect(faultsOf(value).slice(0, 10)).toEqual([]);
}, 120_000);
