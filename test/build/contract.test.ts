/** What other programs rely on, from the reports on disk to the built site: data files, offsets, links, files beside pages. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparators } from '../../src/model/values.ts';
import { attribute, readPage } from '../render/html.ts';
import { type Files, filesIn, report, run, writeFiles } from './wiki.ts';

const words = report.replace(/^---[\s\S]*?---\n\n/, '');
/** The same story, told in another file each time: other numbers and another person, with letters of two units before them. */
const told = (i: number): string =>
  `😀 𝔇 — A caf\u00e9 by the river.\n\n${words}\nTobias Lind${'abcdefgh'[i]}, president of the Sele Anglers' Association, rejected the plan. “It is 2${i} boats too many,” Mr Lind${'abcdefgh'[i]} said.\n`;
const head = '---\ntitle: A title\npublisher: Post\ndate: 2025-03-14\n---\n\n';
const htmlOf = (text: string): string =>
  `<!doctype html><html lang="en"><head><title>A &amp; title</title></head><body><nav>Home</nav><article><h1>A &amp; title</h1>${text
    .split('\n\n')
    .map((p) => `<p>${p.replaceAll('’', '&rsquo;').replace('plan', '<b>plan</b>')}</p>`)
    .join('\n')}</article></body></html>`;
const seeds: Files = {
  'a.txt': told(0),
  'b.md': head + told(1),
  'deep/er/c.md': head.replaceAll('\n', '\r\n') + told(2).replaceAll('\n', '\r\n'),
  'd.txt': `\ufeff${told(3)}`,
  'e.html': htmlOf(told(4)),
  'f.md': `\ufeff${head.replaceAll('\n', '\r\n')}${told(5).replaceAll('\n', '\r\n')}`,
  'g.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(told(6), 'utf16le')]),
  'h.html': `\ufeff${htmlOf(told(7)).replaceAll('\n', '\r\n')}`,
  'a.meta.yaml': 'title: Beside\npublisher: Gazette\ndate: 2025-03-15\nurl: https://example.org/a\n',
};

/** As its bytes say, without a byte order mark. */
const decoded = (content: string | Uint8Array): string =>
  (typeof content === 'string' ? content : new TextDecoder('utf-16le').decode(content)).replace(/^\ufeff/, '');

interface Evidence {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}
type Row = Readonly<Record<string, unknown>>;

const root = mkdtempSync(join(tmpdir(), 'factwiki-contract-'));
let site: Record<string, string> = {};
const data = (name: string): readonly Row[] =>
  JSON.parse(Buffer.from(site[`data/${name}.json`] ?? '', 'latin1').toString('utf8'));
beforeAll(async () => {
  writeFiles(
    root,
    Object.fromEntries([
      ...Object.entries(seeds).map(([path, content]) => [`seeds/${path}`, content] as const),
      ['content/notes/plain.md', '# Plain\n\nSee [[maren-oduya]] and ![[map.png]].\n'],
      ['content/notes/map.png', 'x'],
    ]),
  );
  await run(root);
  site = filesIn(root, 'dist');
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Every piece of evidence anywhere below. */
function evidenceIn(value: unknown): readonly Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value && 'start' in value ? [value as Evidence] : [];
  return [...own, ...Object.values(value).flatMap(evidenceIn)];
}

describe('the data files', () => {
  const kinds = ['people', 'organizations', 'proposals', 'figures'];
  /** Text of each report by its id, by the name that `sources.json` gives its file. */
  const texts = (): ReadonlyMap<unknown, string> =>
    new Map(
      data('sources').map(({ id, file }) => {
        const path = Object.keys(seeds).find((p) => p.replace(/^.*\//, '') === file) ?? '';
        return [id, decoded(seeds[path] ?? '')];
      }),
    );

  test('name every report by its file’s base name, with what is known of it', () => {
    expect(
      data('sources')
        .map(({ file }) => file)
        .sort(),
    ).toEqual(['a.txt', 'b.md', 'c.md', 'd.txt', 'e.html', 'f.md', 'g.txt', 'h.html']);
    for (const row of data('sources')) {
      expect(Object.keys(row)).toEqual(
        expect.arrayContaining('id file title publisher date dateline url quality sha256'.split(' ')),
      );
      expect([row.file, row.quality]).toEqual([row.file, 'clean']);
      expect(row.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(data('sources').find(({ file }) => file === 'a.txt')).toMatchObject({
      title: 'Beside',
      publisher: 'Gazette',
      date: '2025-03-15',
      url: 'https://example.org/a',
    });
    expect(data('sources').find(({ file }) => file === 'd.txt')).toMatchObject({
      publisher: null,
      date: null,
      url: null,
    });
  });

  test('P8: every quotation equals its slice of the report, whatever its format, line ends and encoding', () => {
    const all = kinds.flatMap((name) => evidenceIn(data(name)));
    const wrong = all.filter(({ source, start, end, quote }) => texts().get(source)?.slice(start, end) !== quote);
    expect(wrong).toEqual([]);
    expect(new Set(all.map(({ source }) => source)).size).toBe(data('sources').length);
  });

  test('mentions are all places where a report names somebody, by whatever form', () => {
    const [person] = data('people').filter(({ name }) => name === 'Tobias Lindb');
    const mentions = (person?.mentions ?? []) as readonly Evidence[];
    expect(mentions.map(({ source, start, end }) => texts().get(source)?.slice(start, end))).toEqual([
      'Tobias Lindb',
      'Lindb',
    ]);
    const oduya = (data('people').find(({ name }) => name === 'Maren Oduya')?.mentions ?? []) as readonly Evidence[];
    const named = oduya.map(({ source, start, end }) => texts().get(source)?.slice(start, end));
    expect([...new Set(named)].sort()).toEqual(['Maren Oduya', 'Oduya']);
    expect(named).toHaveLength(2 * data('sources').length);
  });

  test('have all that is promised, under the promised keys', () => {
    const common = 'id type name aliases description page mentions facts';
    const promised: Readonly<Record<string, string>> = {
      people: `${common} statements`,
      organizations: `${common} statements`,
      proposals: `${common} phases positions`,
      figures: `${common} measure unit values`,
    };
    for (const [name, keys] of Object.entries(promised)) {
      const rows = data(name);
      expect(rows.length, name).toBeGreaterThan(0);
      for (const row of rows) {
        expect(Object.keys(row), name).toEqual(expect.arrayContaining(keys.split(' ')));
        for (const fact of row.facts as readonly Row[])
          expect(Object.keys(fact)).toEqual(
            expect.arrayContaining('id property value asOf attributedTo standing evidence'.split(' ')),
          );
      }
    }
    const statements = data('people').flatMap((row) => row.statements as readonly Row[]);
    expect(statements.length).toBeGreaterThan(8);
    for (const s of statements)
      expect(Object.keys(s)).toEqual(expect.arrayContaining('quote direct date evidence'.split(' ')));
    const values = data('figures').flatMap((row) => row.values as readonly Row[]);
    for (const v of values) {
      const keys = 'value low high comparator unit asOf attributedTo evidence';
      expect(Object.keys(v)).toEqual(expect.arrayContaining(keys.split(' ')));
      expect(comparators).toContain(v.comparator);
    }
    expect(new Set(values.map((v) => v.comparator)).has('more than')).toBe(true);
    const positions = data('proposals').flatMap((row) => row.positions as readonly Row[]);
    expect(positions.map(({ stance }) => stance)).toContain('rejects');
    for (const p of positions)
      expect(Object.keys(p)).toEqual(expect.arrayContaining('party stance date evidence'.split(' ')));
  });

  test('know the comparators of the contract and no others', () => {
    expect([...comparators].sort()).toEqual([
      'about',
      'at least',
      'exact',
      'less than',
      'more than',
      'nearly',
      'up to',
    ]);
  });

  test('have ids that are their own, in their order, and the same in a build from nothing', async () => {
    for (const name of [...kinds, 'sources']) {
      const ids = data(name).map(({ id }) => String(id));
      expect(ids, name).toEqual([...new Set(ids)].sort());
    }
    const again = mkdtempSync(join(tmpdir(), 'factwiki-contract-'));
    writeFiles(
      again,
      Object.fromEntries(
        Object.entries(seeds)
          .reverse()
          .map(([path, c]) => [`seeds/${path}`, c]),
      ),
    );
    await run(again);
    const other = filesIn(again, 'dist');
    rmSync(again, { recursive: true });
    for (const name of [...kinds, 'sources']) expect(other[`data/${name}.json`], name).toBe(site[`data/${name}.json`]);
  });

  test('come with a schema each, and CSV beside every figure', () => {
    for (const name of [...kinds, 'sources']) expect(site).toHaveProperty([`data/schema/${name}.schema.json`]);
    for (const { page } of data('figures')) expect(site).toHaveProperty([String(page).replace(/\.html$/, '.csv')]);
  });
});

describe('the site', () => {
  const pages = () =>
    Object.entries(site)
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, content]) => readPage({ path, content: Buffer.from(content, 'latin1').toString('utf8') }));

  test('has relative links alone, so that it works from disk and below any address', () => {
    const absolute = pages().flatMap(({ path, elements }) =>
      elements.flatMap((e) =>
        ['href', 'src', 'action', 'poster', 'srcset']
          .map((name) => attribute(e, name))
          .filter((value) => value !== undefined && /^(?:\/|(?!data:)[a-z][a-z\d+.-]*:)/i.test(value))
          // The address that a report came from.
          .filter((value) => value !== 'https://example.org/a')
          .map((value) => `${path}: ${value}`),
      ),
    );
    expect(absolute).toEqual([]);
    expect(pages().length).toBeGreaterThan(30);
  });

  test('has structured data on every page', () => {
    for (const { path, elements } of pages()) {
      if (elements.some((e) => attribute(e, 'http-equiv') === 'refresh')) continue;
      expect(
        elements.some((e) => attribute(e, 'type') === 'application/ld+json'),
        path,
      ).toBe(true);
    }
  });

  test('marks in the text of a report what is cited, and leads back to where', () => {
    const page = pages().find(({ path }) => path === 'sources/b.html');
    const back = page?.elements
      .flatMap((e) => attribute(e, 'href') ?? [])
      .filter((href) => /^\.\.\/people\/tobias-lindb\.html/.test(href));
    expect(
      page?.elements.some((e) => e.tagName === 'mark'),
      'mark',
    ).toBe(true);
    expect(back?.length).toBeGreaterThan(0);
  });

  test('shows an editor’s page and copies the file that it uses', () => {
    expect(site['notes/plain.html']).toContain('<a href="../people/maren-oduya.html"');
    expect(site).toHaveProperty(['notes/map.png']);
  });
});
