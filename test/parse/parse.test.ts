import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { pagePath } from '../../src/model/ids.ts';
import type { Page } from '../../src/model/page.ts';
import { parsePage } from '../../src/parse/index.ts';
import { assertLaw } from '../law.ts';

const parse = (path: string, raw: string) => parsePage(pagePath(path), raw);
const page = (path: string, raw: string): Page => {
  const { value } = parse(path, raw);
  if (!value) throw new Error('not published');
  return value;
};
const line = (d: Diagnostic): string => `${d.file}:${d.line}:${d.column} ${d.severity} ${d.rule} ${d.message}`;
const complaints = (raw: string, path = 'people/x.md'): readonly string[] => parse(path, raw).diagnostics.map(line);

describe('what a page is', () => {
  test.each([
    ['people/ann-lee.md', '', { type: 'person', id: 'person-ann-lee', name: 'ann-lee' }],
    ['notes/How to read.md', 'text', { type: 'page', kind: 'page', id: 'page-notes-how-to-read', name: 'How to read' }],
    ['index.md', '```\n# code\n```\n\n#  The *big* [[x|picture]] #\n', { type: 'page', name: 'The big picture' }],
    ['a.md', '---\ntitle: From title\n---\n# Heading\n', { name: 'From title', extra: {} }],
    ['a.md', '---\ntype: Person\nid: p1\nname: 007\n---\n', { type: 'person', id: 'p1', name: '007' }],
    ['figures/f.md', '---\ntype: page\n---\n', { type: 'page', kind: 'page' }],
    ['a.md', '\ufeff---\r\nname: Windows\r\n---\r\nbody\r\n', { name: 'Windows', body: 'body\r\n', bodyLine: 4 }],
    [
      'a.md',
      '---\nname:\ncolour: red\nnested: {a: [1, 2024-06-12]}\n---\n',
      { name: 'a', extra: { colour: 'red', nested: { a: [1, '2024-06-12'] } } },
    ],
  ])('%s %j', (path, raw, expected) => {
    expect(parse(path, raw).diagnostics).toEqual([]);
    expect(page(path, raw)).toMatchObject(expected);
  });

  test('a kind that the config declares', () => {
    const court = { type: 'court', folder: 'courts', singular: 'Court', plural: 'Courts', template: 'page' };
    const { value } = parsePage(pagePath('courts/hague.md'), '---\nseat: The Hague\n---\n', { kinds: [court] });
    expect(value).toMatchObject({ type: 'page', kind: 'court', facts: { seat: 'The Hague' }, id: 'court-hague' });
  });

  test.each(['draft: true', 'draft: yes', 'publish: false'])('%s keeps it back', (key) => {
    expect(parse('a.md', `---\n${key}\nroles: oops\n---\n`)).toEqual({ value: undefined, diagnostics: [] });
  });

  test('broken frontmatter is not an empty page', () => {
    expect(parse('people/x.md', '---\nname: [a\nroles: x\n---\n').value).toBeUndefined();
    expect(complaints('---\nname: "a\nroles: x\n---\n')).toEqual([
      'content/people/x.md:4:1 error frontmatter/yaml a quotation mark is opened and never closed; close it',
    ]);
  });
});

describe('what editors write in a hurry', () => {
  test('one for a list, missing ids and places, unquoted links, numbers as text', () => {
    const raw = `---
aliases: Lee
tags: "#a, b c"
roles:
  title: judge
  organization: [[organizations/court|The Court]]
  asOf: 2024
  evidence: { source: "[[sources/day-one|BBC]]", quote: Judge Lee }
statements:
  - quote: It ends.
    evidence:
      - source: 001
        start: 5
        end: 13
positions:
  - stance: Rejects
    evidence: { source: day-one, quote: no }
---
`;
    expect(complaints(raw)).toEqual([]);
    expect(page('people/ann.md', raw)).toMatchObject({
      aliases: ['Lee'],
      tags: ['a', 'b', 'c'],
      facts: {
        roles: [
          {
            id: expect.stringMatching(/^[0-9a-z]{11}$/),
            title: 'judge',
            organization: '[[organizations/court|The Court]]',
            asOf: '2024',
            evidence: [{ source: 'day-one', quote: 'Judge Lee', start: -1, end: -1 }],
          },
        ],
        statements: [{ quote: 'It ends.', direct: true, evidence: [{ source: '001', start: 5, end: 13, quote: '' }] }],
        positions: [{ party: '[[people/ann|ann]]', stance: 'rejects', words: '' }],
      },
    });
  });

  test('a value without its words, a number with commas, a phase without its number', () => {
    const evidence = 'evidence: { source: s, quote: q }';
    expect(
      page(
        'figures/f.md',
        `---\nvalues:\n  - value: 37,200\n    ${evidence}\n  - words: thousands\n    comparator: About\n    ${evidence}\n---\n`,
      ),
    ).toMatchObject({
      facts: {
        measure: 'f',
        values: [
          { value: 37200, comparator: 'exact', words: '37200' },
          { value: null, comparator: 'about', words: 'thousands' },
        ],
      },
    });
    expect(page('proposals/p.md', `---\nphases:\n  - terms: { text: stop, ${evidence} }\n---\n`)).toMatchObject({
      facts: { phases: [{ ordinal: 1, terms: [{ text: 'stop' }] }] },
    });
  });

  test('an id given twice is given once', () => {
    const fact = '  - { id: a, quote: q, evidence: { source: s, quote: q } }\n';
    expect(page('people/x.md', `---\nstatements:\n${fact}${fact}---\n`)).toMatchObject({
      facts: { statements: [{ id: 'a' }, { id: 'a-2' }] },
    });
  });

  test('an id that is not given stays the same while the fact says the same', () => {
    const idOf = (raw: string): unknown => {
      const p = page('people/x.md', raw);
      return p.type === 'person' && p.facts.statements.at(-1)?.id;
    };
    const fact = '  - { quote: q, evidence: { source: s, quote: q } }\n';
    expect(idOf(`---\nstatements:\n${fact}---\n`)).toBe(
      idOf(`---\nname: Y\nstatements:\n  - { quote: r, evidence: { source: s, quote: r } }\n${fact}---\n`),
    );
  });
});

describe('what is wrong, where, and what to do', () => {
  test.each([
    [
      'roles:\n  - title: judge',
      '3:5 error evidence/none this has no evidence and is not published; add "evidence:" with "source" and "quote"',
    ],
    [
      'roles:\n  - evidence: { source: s, quote: q }',
      '3:5 error schema/missing "title" is missing; say which office it is',
    ],
    [
      'roles: judge',
      '2:1 error schema/fact every one of "roles" has to have fields and evidence, one "key: value" a line',
    ],
    [
      'roles:\n  - title: judge\n    evidence: a court',
      '4:5 error evidence/none evidence has to have "source" and "quote"',
    ],
    [
      'roles:\n  - title: judge\n    evidence: { quote: q }',
      '4:5 error evidence/none "source" is missing; say which report this is from',
    ],
    [
      'roles:\n  - title: judge\n    evidence: { source: s }',
      '4:5 error evidence/none "quote" is missing; copy the sentence from the report',
    ],
    [
      'roles:\n  - title: judge\n    asOf: 12 June 2024\n    evidence: { source: s, quote: q }',
      '4:5 error schema/date "12 June 2024" is no date this wiki reads; write 2024-06-12, 2024-06 or 2024, as precise as it is known',
    ],
    [
      'roles:\n  - title: judge\n    organisation: x\n    evidence: { source: s, quote: q }',
      '4:5 warning schema/unknown-key "organisation" is not read here; did you mean "organization"?',
    ],
    [
      'positions:\n  - stance: likes\n    evidence: { source: s, quote: q }',
      '3:5 error schema/choice "likes" is no stance this wiki knows; write one of: accepts, rejects, supports, opposes, demands changes, undecided, proposes, mediates',
    ],
    ['name:\n  - a\n  - b', '2:1 error schema/text "name" has to be one piece of text'],
    ['aliases: [a, {b: c}]', '2:14 error schema/text every one of "aliases" has to be one piece of text'],
    ['draft: perhaps', '2:1 error schema/flag "draft" has to be true or false'],
    ['mentions: 1-2', '2:1 error schema/mentions "mentions" has to have one "report: start-end start-end" a line'],
    ['mentions:\n  s: {toString: no}', '3:3 error schema/mentions These are no places; write start-end start-end'],
    [
      'mentions:\n  s: [1-2, {toString: no}]',
      '3:3 error schema/mentions These are no places; write start-end start-end',
    ],
    ['mentions:\n  s: 5-2', '3:3 error schema/mentions "5-2" are no places; write start-end start-end'],
    [
      'type: persona',
      '2:1 warning schema/type "persona" is no kind of page, so this is a plain one; the kinds are: person, organization, proposal, figure, source',
    ],
  ])('%j', (yaml, complaint) => {
    expect(complaints(`---\n${yaml}\n---\n`)).toEqual([`content/people/x.md:${complaint}`]);
  });

  test('a number that is none, on a figure', () => {
    expect(
      complaints(
        '---\nvalues:\n  - value: many\n    words: many\n    evidence: { source: s, quote: q }\n---\n',
        'figures/f.md',
      ),
    ).toEqual(['content/figures/f.md:3:5 error schema/number "value" has to be a number; leave words to "words"']);
  });

  test('a report whose text is not the one it was', () => {
    const raw = '---\nsentences: 0-5\n---\n```report\nother text\n```\n';
    expect(complaints(raw, 'sources/s.md')).toEqual([
      'content/sources/s.md:2:1 error source/text the report\'s text in the page is not the one its sentences were found in; run "factwiki extract --force"',
    ]);
    expect(complaints('---\nsentences: 5-0\n---\n', 'sources/s.md')).toEqual([
      'content/sources/s.md:2:1 error source/sentences "sentences" cannot be read; run "factwiki extract --force" to write it anew',
    ]);
  });
});

test('a report that an editor pasted gets its sentences', () => {
  const p = page('sources/s.md', '---\npublisher: BBC\n---\nNote.\n\n```report\nOne goes. Two stay.\n```\n');
  expect(p.type === 'source' && p.facts.sentences.map((s) => [s.index, s.start, s.end, s.raw])).toEqual([
    [1, 0, 9, 'One goes.'],
    [2, 10, 19, 'Two stay.'],
  ]);
});

test('nothing throws, and every finding is in the file', () => {
  const word = fc.constantFrom(
    'roles',
    'values',
    'phases',
    'terms',
    'evidence',
    'source',
    'quote',
    'mentions',
    'name',
    'id',
    'type',
    'person',
    'figure',
    'x',
    '[',
    ']',
    '{',
    '}',
    ':',
    '\n',
    '\n  ',
    '\n  - ',
    '- ',
    '"',
    '1',
    '-1',
    'null',
    '&a ',
    '*a',
    '!!x ',
    '---\n',
    '|',
    '>',
    '#',
    '[[',
    ']]',
    '__proto__',
    'constructor',
    ', ',
  );
  const yaml = fc.array(word).map((words) => words.join(' '));
  const value = fc.jsonValue({ maxDepth: 4 }).map((v) => JSON.stringify(v));
  const key = fc.constantFrom(
    'roles',
    'statements',
    'positions',
    'values',
    'phases',
    'aliases',
    'tags',
    'mentions',
    'name',
    'class',
    'date',
    'figures',
    'related',
    'sponsors',
    'sentences',
    'markup',
    'draft',
    'id',
  );
  const entries = fc
    .uniqueArray(fc.tuple(key, value), { selector: ([k]) => k })
    .map((list) => list.map(([k, v]) => `${k}: ${v}`).join('\n'));
  const folder = fc.constantFrom('people', 'organizations', 'proposals', 'figures', 'sources', 'notes');
  // A map that has its own "toString" can not be made a word of.
  expect(parse('people/x.md', '---\ndraft: {"toString":{}}\n---\n').diagnostics).toMatchObject([
    { rule: 'schema/flag' },
  ]);
  assertLaw(
    fc.property(folder, fc.oneof(yaml, entries, fc.string()), fc.string(), (f, frontmatter, body) => {
      const raw = `---\n${frontmatter}\n---\n${body}`;
      const { value: p, diagnostics } = parse(`${f}/x.md`, raw);
      const lines = raw.split('\n').length;
      for (const d of diagnostics) {
        expect(d.line).toBeGreaterThan(0);
        expect(d.line).toBeLessThanOrEqual(lines);
        expect(d.column).toBeGreaterThan(0);
      }
      if (p) expect(raw.endsWith(p.body)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
