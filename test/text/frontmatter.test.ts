import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontmatter, writeFrontmatter } from '../../src/text/frontmatter.ts';
import { assertLaw } from '../law.ts';

const read = (raw: string) => readFrontmatter(raw, 'content/a.md');
const complaints = (raw: string): readonly string[] => {
  const { value, diagnostics } = read(raw);
  return [
    ...(value ? [] : ['unread']),
    ...diagnostics.map((d) => `${d.line}:${d.column} ${d.severity} ${d.rule} ${d.message}`),
  ];
};

describe('readFrontmatter', () => {
  test.each([
    ['plain', '---\na: 1\n---\nbody', { a: 1 }, 'body', 4],
    ['CRLF and BOM', '\ufeff---\r\na: 1\r\n---\r\nbody\r\n', { a: 1 }, 'body\r\n', 4],
    ['none', 'body', {}, 'body', 1],
    ['empty file', '', {}, '', 1],
    ['empty frontmatter', '---\n---\nbody', {}, 'body', 3],
    ['comments only', '---\n# a\n---\nbody', {}, 'body', 4],
    ['a rule, not frontmatter', '---\n\nbody', {}, '---\n\nbody', 1],
    ['no line end after it', '---\na: 1\n---', { a: 1 }, '', 3],
    ['named as YAML', '---yaml\na: 1\n---\n', { a: 1 }, '', 4],
    ['dates stay strings', '---\nd: 2024-06-12\n---\n', { d: '2024-06-12' }, '', 4],
    ['a rule in the body', '---\na: 1\n---\nx\n\n---\ny', { a: 1 }, 'x\n\n---\ny', 4],
  ])('%s', (_, raw, data, body, bodyLine) => {
    const { value, diagnostics } = read(raw);
    expect(diagnostics).toEqual([]);
    expect({ data: value?.data, body: value?.body, bodyLine: value?.bodyLine }).toEqual({ data, body, bodyLine });
  });

  test.each([
    [
      '---\na: 1\n',
      '1:1 error frontmatter/unclosed the frontmatter is never closed; put a line of just three hyphens after it',
    ],
    [
      '---\na: 1\n----\nb',
      '3:1 error frontmatter/unclosed the frontmatter is never closed; put a line of just three hyphens after it',
    ],
    [
      '---js\n{ a: process.exit(9) }\n---\n',
      '1:1 error frontmatter/language the frontmatter is declared as "js"; only YAML is read: open it with "---" alone',
    ],
    [
      '---json\n{}\n---\n',
      '1:1 error frontmatter/language the frontmatter is declared as "json"; only YAML is read: open it with "---" alone',
    ],
    [
      '---\na: b: c\n---\n',
      '2:4 error frontmatter/yaml a second ": " stands in this line; put the whole value in quotation marks',
    ],
    ['---\na: 1\na: 2\n---\n', '3:1 error frontmatter/yaml the key "a" is given twice; keep one of them'],
    [
      '---\na:\n  - b\n c: 1\n---\n',
      '4:1 error frontmatter/yaml the indentation does not fit the lines above; put the items of one list or mapping in one column',
    ],
    [
      '---\n- 1\n---\n',
      '2:1 error frontmatter/yaml a list of "key: value" lines is expected here; write the fields of the page that way',
    ],
    [
      '---\na: *b\n---\n',
      '2:4 error frontmatter/yaml a value that begins with * is an alias, and nothing here has that name; put it in quotation marks',
    ],
  ])('refuses %j', (raw, complaint) => {
    expect(complaints(raw)).toEqual(['unread', complaint]);
  });

  test('refuses aliases that explode', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
    expect(complaints(`---\nl0: &l0 [x, x]\n${levels.join('\n')}\n---\n`)).toEqual([
      'unread',
      '3:10 error frontmatter/aliases the aliases here multiply into more values than a page can have; write the values out',
    ]);
  });

  test.each([
    ['---\na: &x\n  b: *x\n---\n', '3:6'],
    ['---\na: &x [1, *x]\n---\n', '2:11'],
    ['---\na: &x {b: [{c: *x}]}\n---\n', '2:16'],
  ])('refuses %j, which has no end', (raw, place) => {
    expect(complaints(raw)).toEqual([
      'unread',
      `${place} error frontmatter/aliases an alias stands inside the value that it names, which so has no end; write the value out`,
    ]);
  });

  test('reads a value that stands in two places', () => {
    expect(read('---\na: &x {b: 1}\nc: [*x, *x]\n---\n').value?.data).toEqual({ a: { b: 1 }, c: [{ b: 1 }, { b: 1 }] });
  });

  test('refuses bottomless nesting', () => {
    const raw = `---\na: ${'['.repeat(20_000)}\n---\n`;
    expect(complaints(raw)).toEqual(['unread', expect.stringMatching(/error frontmatter\/(nesting|yaml) /)]);
  });

  test('reads a foreign tag as text and says so', () => {
    expect(read('---\na: !!js/function x\n---\n').value?.data).toEqual({ a: 'x' });
    expect(complaints('---\na: !!js/function x\n---\n')).toEqual([
      '2:4 warning frontmatter/tag "!!js/function" is no type this wiki knows; the value is read as text',
    ]);
  });

  test('knows the place of every value', () => {
    const { value } = read('---\na: 007\nroles:\n  - title: x\n    n: 1\n  - title: y\n---\n');
    expect(value?.place(['roles', 1, 'title'])).toEqual({ line: 6, column: 5 });
    expect(value?.place(['roles', 0, 'nothing'])).toEqual({ line: 4, column: 5 });
    expect(value?.place(['nothing'])).toEqual({ line: 2, column: 1 });
    expect(value?.typed(['a'])).toBe('007');
    expect(value?.lines).toEqual({ a: 2, roles: 3, 'roles.0': 4, 'roles.1': 6 });
  });
});

describe('writeFrontmatter', () => {
  test('round-trips any text', () => {
    const key = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]*$/);
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '---',
        '\n---\n',
        '2024',
        'null',
        '[[a|b]]',
        'a: b',
        ' x ',
        '#',
        '12:30',
        '1e3',
        '~',
        '\r\n',
        '\u2028',
        "it's",
      ),
    );
    const leaf = fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.boolean(),
    );
    const item = fc.dictionary(key, leaf, { minKeys: 1 }).map((o) => new Map(Object.entries(o)));
    const value = fc.oneof(leaf, fc.array(leaf, { minLength: 1 }), fc.array(item, { minLength: 1 }), item);
    const plain = (v: unknown): unknown =>
      v instanceof Map
        ? Object.fromEntries([...v].map(([k, x]) => [k, plain(x)]))
        : Array.isArray(v)
          ? v.map(plain)
          : v === 0
            ? 0
            : v;
    assertLaw(
      fc.property(fc.dictionary(key, value), fc.string({ unit: 'grapheme' }), (data, body) => {
        const map = new Map(Object.entries(data));
        const raw = writeFrontmatter(map, new Set(['quote']), body);
        const { value: back, diagnostics } = read(raw);
        expect(diagnostics).toEqual([]);
        expect(back?.body).toBe(body);
        expect(back?.data).toEqual(plain(map));
        expect(read(raw.replaceAll('\n', '\r\n')).value?.data).toEqual(plain(map));
      }),
    );
  });
});
