import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composePages } from '../../src/compose/index.ts';
import { readFrontmatter } from '../../src/text/frontmatter.ts';
import { readPlainYaml } from '../../src/text/plain-yaml.ts';
import { readAnyYaml, readYaml } from '../../src/text/yaml.ts';
import { writeAnyYaml, writeYaml } from '../../src/text/yaml-write.ts';
import { story, strike } from '../compose/story.ts';
import { assertLaw } from '../law.ts';

/** Where the fast reader answers, the library must give the same values and lines, and nothing to complain of. */
function compare(text: string): boolean {
  const fast = readPlainYaml(text, 2);
  if (!fast) return false;
  const { value, diagnostics } = readAnyYaml(text, 'a.md', 2);
  expect(diagnostics).toEqual([]);
  expect(fast.data).toEqual(value?.data);
  expect(fast.lines).toEqual(value?.lines);
  const read = readYaml(text, 'a.md', 2).value;
  for (const key of Object.keys(fast.data)) expect(read?.typed([key])).toBe(value?.typed([key]));
  return true;
}

test('reads every page that is composed', () => {
  for (const { text } of composePages(story, [strike])) {
    expect(compare(text.slice(4, text.indexOf('\n---\n') + 1))).toBe(true);
    expect(readFrontmatter(text, 'a.md').diagnostics).toEqual([]);
  }
});

test('reads what is written of a report that is called by a number', () => {
  const text = writeYaml(
    new Map<string, unknown>([
      ['source', '0059'],
      ['mentions', new Map([['0059', '1022-1033']])],
    ]),
    new Set(),
  );
  expect(text).toBe('source: "0059"\nmentions:\n  "0059": 1022-1033\n');
  expect(compare(text)).toBe(true);
});

describe('is the library, only faster', () => {
  const word = fc.constantFrom(
    'a',
    'b',
    'key',
    'x y',
    '1',
    '007',
    '1.5',
    '1.',
    '.5',
    '-1',
    '+1',
    '1e3',
    '1_000',
    '0x1f',
    '0o7',
    '12:30',
    '2024-06-12',
    '29-44 50-60',
    'true',
    'True',
    'yes',
    'null',
    'NULL',
    '~',
    'é',
    '“q”',
    '"q"',
    '"7"',
    '"007"',
    '"1.5"',
    '7a',
    '1e5a',
    '01-b.txt',
    '0o9',
    '0occ',
    '$42 bid',
    '12 x',
    '£5',
    '… a',
    '(a)',
    'a: “b”',
    'a ',
    '"a\\nb"',
    '"\\u00e9"',
    '"\\x41"',
    '"a" b',
    "'s'",
    "it's",
    'a: b',
    'a:b',
    'a #b',
    'a#b',
    '#c',
    '[a]',
    '{a: b}',
    '[[x|y]]',
    '"[[x|y]]"',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '-',
    '?',
    '@',
    '`',
    '%',
    ',',
    ':',
    'a:',
    '__proto__',
    'constructor',
    '<<',
    '---',
    '...',
    '',
  );
  const line = fc
    .tuple(
      fc.constantFrom('', '', '  ', '    ', '      ', ' ', '\t'),
      fc.constantFrom('', '', '- ', '-', '- - ', '-  '),
      fc.option(word, { nil: undefined }),
      word,
      fc.constantFrom('', '', '', ' ', '\r'),
    )
    .map(
      ([indent, dash, key, value, end]) =>
        `${indent}${dash}${key === undefined ? '' : `${key}:${value === '' ? '' : ' '}`}${value}${end}`,
    );
  const shaped = fc
    .array(
      fc.tuple(fc.constantFrom('k', 'l', '  k', '  l', '  - k', '    l', '    m', '    - n', '      o', '  -'), word),
    )
    .map((rows) =>
      rows.map(([k, v]) => (k.endsWith('-') ? `${k} ${v}` : `${k}:${v === '' ? '' : ` ${v}`}`)).join('\n'),
    );

  test('on lines thrown together', () => {
    assertLaw(
      fc.property(
        fc.array(line).map((l) => l.join('\n')),
        (text) => void compare(text),
      ),
      { numRuns: 600 },
    );
  });

  test('on text with the shape of a page', () => {
    let answered = 0;
    assertLaw(
      fc.property(shaped, (text) => void (compare(text) && answered++)),
      { numRuns: 600 },
    );
    expect(answered).toBeGreaterThan(10);
  });

  test('writing, too', () => {
    const key = fc.oneof(
      fc.stringMatching(/^[a-zA-Z0-9-]{1,8}$/),
      fc.constantFrom('null', 'a b', 'a:', '7', '007', '1e5', '1e5-2', '0x1-a', 'quote', ''),
    );
    const leaf = fc.oneof(
      word,
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.lorem(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const map = fc.dictionary(key, leaf).map((o) => new Map(Object.entries(o)));
    const value = fc.oneof(leaf, map, fc.array(leaf, { minLength: 1 }), fc.array(map, { minLength: 1 }));
    assertLaw(
      fc.property(fc.array(fc.tuple(key, value)), (entries) => {
        const data = new Map(entries);
        expect(writeYaml(data, new Set(['quote']))).toBe(writeAnyYaml(data, new Set(['quote'])));
      }),
      { numRuns: 150 },
    );
  });

  test('on whatever is written', () => {
    const key = fc.stringMatching(/^[a-z][a-zA-Z0-9-]*$/);
    const plain = fc.constantFrom(
      'words',
      'two words',
      '2024-06-12',
      'he said: "no"',
      'a\nb',
      'é',
      '12',
      '[[a|b]]',
      5,
      true,
    );
    const leaf = fc.oneof(
      { weight: 60, arbitrary: plain },
      fc.string({ unit: 'grapheme' }),
      word,
      fc.integer(),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    );
    const map = fc.dictionary(key, leaf, { minKeys: 1 }).map((o) => new Map(Object.entries(o)));
    const value = fc.oneof(leaf, map, fc.array(leaf, { minLength: 1 }), fc.array(map, { minLength: 1 }));
    let answered = 0;
    assertLaw(
      fc.property(
        fc.dictionary(key, value),
        (data) => void (compare(writeYaml(new Map(Object.entries(data)), new Set())) && answered++),
      ),
    );
    expect(answered).toBeGreaterThan(5);
  });
});
