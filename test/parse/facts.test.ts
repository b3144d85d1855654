/** Every sort of fact: what is read of it, and what is said where something needed is missing. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { pagePath } from '../../src/model/ids.ts';
import type { Page } from '../../src/model/page.ts';
import { parsePage } from '../../src/parse/index.ts';

const evidence = 'evidence: { source: s, quote: q }';
const parse = (path: string, yaml: string, kinds?: Parameters<typeof parsePage>[2]) =>
  parsePage(pagePath(path), `---\n${yaml}\n---\n`, kinds);
const said = ({ line, severity, rule, message }: Diagnostic): string => `${line} ${severity} ${rule} ${message}`;
const [person, organization, proposal, figure] = ['people', 'organizations', 'proposals', 'figures'].map(
  (folder) => `${folder}/x.md`,
) as [string, string, string, string];
const factsIn = (page: Page | undefined, list: string): readonly { readonly id: string }[] =>
  ((page?.facts ?? {}) as Readonly<Record<string, never>>)[list] ?? [];
/** `key: v; key: w` as the one fact of the list. */
const oneFact = (list: string, fields: string): string =>
  `${list}:\n  - ${[...fields.split('; '), evidence].filter(Boolean).join('\n    ')}`;

describe('a fact is read', () => {
  test.each<[string, string, string, object]>([
    [person, 'roles', 'title: judge; former: yes; asOf: 2024-06', { title: 'judge', former: true, asOf: '2024-06' }],
    [person, 'roles', 'title: judge; former: off', { title: 'judge', former: false }],
    [
      person,
      'statements',
      'quote: It ends.; direct: No; speaker: her; verb: said; via: a call; date: 2024; dateBasis: report',
      {
        quote: 'It ends.',
        direct: false,
        speaker: 'her',
        verb: 'said',
        via: 'a call',
        date: '2024',
        dateBasis: 'report',
      },
    ],
    [
      person,
      'positions',
      'stance: Accepts; proposal: "[[p]]"; words: yes; date: 2024; by: a friend',
      { party: '[[people/x|x]]', stance: 'accepts', proposal: '[[p]]', words: 'yes', date: '2024', by: 'a friend' },
    ],
    [organization, 'descriptions', 'words: a union', { words: 'a union' }],
    [proposal, 'positions', 'party: Ann; stance: rejects', { party: 'Ann', stance: 'rejects', words: '' }],
    [proposal, 'sponsors', 'party: Ann', { party: 'Ann', role: 'put forward by' }],
    [proposal, 'sponsors', 'party: Ann; role: mediator; by: Bob', { party: 'Ann', role: 'mediator', by: 'Bob' }],
    [
      proposal,
      'status',
      'event: passed; party: Ann; date: 2024-06-12',
      { event: 'passed', party: 'Ann', date: '2024-06-12' },
    ],
    [proposal, 'relations', 'relation: follows; proposal: "[[y]]"', { relation: 'follows', proposal: '[[y]]' }],
    [
      figure,
      'values',
      'low: 3; high: 5; comparator: about; unit: boats; asOf: 2024; asOfBasis: stated; former: true; attributedTo: Ann',
      {
        value: null,
        low: 3,
        high: 5,
        comparator: 'about',
        words: '3 to 5',
        unit: 'boats',
        asOf: '2024',
        asOfBasis: 'stated',
        former: true,
        attributedTo: 'Ann',
      },
    ],
    [figure, 'values', 'value: "-1,234.5"', { value: -1234.5, words: '-1234.5', comparator: 'exact' }],
    [figure, 'values', 'value: 0', { value: 0, words: '0', comparator: 'exact' }],
  ])('%s %s: %s', (path, list, fields, expected) => {
    const { value, diagnostics } = parse(path, oneFact(list, fields));
    expect(diagnostics).toEqual([]);
    const [fact, ...others] = factsIn(value, list);
    expect(others).toEqual([]);
    const { id, ...rest } = fact ?? { id: '' };
    expect(rest).toEqual({ ...expected, evidence: [{ source: 's', quote: 'q', start: -1, end: -1 }] });
    expect(id).toMatch(/^[0-9a-z]{11}$/);
  });

  test('a phase with its title and its terms', () => {
    const { value } = parse(proposal, `phases:\n  - title: First\n    terms:\n      - text: stop\n        ${evidence}`);
    expect(value?.facts).toMatchObject({ phases: [{ ordinal: 1, title: 'First', terms: [{ text: 'stop' }] }] });
  });
});

describe('a fact without what it needs is told, and not published', () => {
  test.each<[string, string, string, string]>([
    [person, 'roles', 'asOf: 2024', '"title" is missing; say which office it is'],
    [person, 'statements', 'verb: said', '"quote" is missing; say what was said'],
    [
      person,
      'positions',
      'words: yes',
      '"stance" is missing; say which: accepts, rejects, supports, opposes, demands changes, undecided, proposes, mediates',
    ],
    [organization, 'descriptions', '', '"words" is missing; say how the report describes it'],
    [proposal, 'positions', 'stance: accepts', '"party" is missing; say whose position it is'],
    [proposal, 'sponsors', 'role: mediator', '"party" is missing; say who it is'],
    [proposal, 'status', 'date: 2024', '"event" is missing; say what happened: presented, passed, withdrawn'],
    [
      proposal,
      'relations',
      'proposal: "[[y]]"',
      '"relation" is missing; say which: changes to, later version of, follows',
    ],
    [proposal, 'relations', 'relation: follows', '"proposal" is missing; say to which proposal, as a [[wikilink]]'],
    [figure, 'values', 'low: 3', '"value" is missing; say the number, or the words for it in "words"'],
    [figure, 'values', 'high: 3', '"value" is missing; say the number, or the words for it in "words"'],
  ])('%s %s: %s', (path, list, fields, message) => {
    const { value, diagnostics } = parse(path, oneFact(list, fields));
    expect(diagnostics.map(said)).toEqual([`3 error schema/missing ${message}`]);
    expect(factsIn(value, list)).toEqual([]);
  });

  test('a term', () => {
    const { value, diagnostics } = parse(proposal, `phases:\n  - terms:\n      - ${evidence}`);
    expect(diagnostics.map(said)).toEqual(['4 error schema/missing "text" is missing; say what the term is']);
    expect(value?.facts).toMatchObject({ phases: [{ terms: [] }] });
  });

  test('a phase that is none', () => {
    const { value, diagnostics } = parse(proposal, 'phases: [one]');
    expect(diagnostics.map(said)).toEqual([
      '2 error schema/phase every one of "phases" has to have "ordinal" and "terms"',
    ]);
    expect(value?.facts).toMatchObject({ phases: [] });
  });

  test('one whose value is there and wrong is told once', () => {
    const { value, diagnostics } = parse(person, oneFact('roles', 'title: {a: b}'));
    expect(diagnostics.map(said)).toEqual(['3 error schema/text "title" has to be one piece of text']);
    expect(value?.facts).toMatchObject({ roles: [] });
  });
});

test('a number that is none is told, and its words stand', () => {
  for (const value of ['true', 'about 9', '1,23', '1.5e3x']) {
    const { value: page, diagnostics } = parse(figure, oneFact('values', `value: ${value}; words: nine`));
    expect(diagnostics.map(said)).toEqual(['3 error schema/number "value" has to be a number; leave words to "words"']);
    expect(factsIn(page, 'values')).toMatchObject([{ value: null, words: 'nine' }]);
  }
});

describe('fields of a kind of the wiki’s own', () => {
  const kind = {
    type: 'port',
    folder: 'ports',
    singular: 'Port',
    plural: 'Ports',
    template: 'page',
    fields: [{ key: 'berths', label: 'Berths' }],
  };
  const port = (yaml: string) => {
    const { value, diagnostics } = parse('ports/x.md', yaml, { kinds: [kind] });
    return { fields: value?.type === 'page' ? value.fields : undefined, said: diagnostics.map(said) };
  };

  test('are words alone', () => {
    expect(port('berths: 9')).toEqual({ fields: { berths: [{ value: '9' }] }, said: [] });
    expect(port('berths: [9, "[[a]]"]')).toEqual({
      fields: { berths: [{ value: '9' }, { value: '[[a]]' }] },
      said: [],
    });
  });

  test('or values with evidence', () => {
    const { fields, said: none } = port(oneFact('berths', 'value: 9'));
    expect(fields).toMatchObject({ berths: [{ value: '9', evidence: [{ source: 's', quote: 'q' }] }] });
    expect(none).toEqual([]);
  });

  test('a value without evidence, and evidence without a value', () => {
    expect(port('berths:\n  - value: 9')).toEqual({
      fields: { berths: [] },
      said: [
        '3 error evidence/none this has no evidence and is not published; add "evidence:" with "source" and "quote"',
      ],
    });
    expect(port(oneFact('berths', ''))).toEqual({
      fields: { berths: [] },
      said: ['3 error schema/missing "berths" has evidence and no "value"; write what it shows'],
    });
  });
});

describe('the name of a page without one', () => {
  test.each([
    ['# One\n# Two\n', 'One'],
    ['text\n\n## No\n\n# Yes #\n', 'Yes'],
    ['```\n# code\n```\n# Real\n', 'Real'],
    ['~~~\n# code\n```\n# code\n~~~\n# Real\n', 'Real'],
    ['````\n```\n# code\n````\n# Real\n', 'Real'],
    ['# 5 \\* 4 \\[sic\\]\n', '5 * 4 [sic]'],
    ['# Of _two_ `words` ^block\n', 'Of two words'],
    ['# A %%hidden%%[link](x.md) and ![[pic|picture]]\n', 'A link and picture'],
    ['#hashtag\n', 'x'],
    ['#\n', 'x'],
  ])('%j', (body, name) => {
    expect(parsePage(pagePath('notes/x.md'), body).value?.name).toBe(name);
  });
});

describe('a report', () => {
  const source = (yaml: string) => {
    const { value, diagnostics } = parse('sources/x.md', yaml);
    return { facts: value?.type === 'source' ? value.facts : undefined, said: diagnostics.map(said) };
  };

  test('of which nothing is known', () => {
    expect(source('')).toEqual({
      facts: {
        source: 'x',
        file: '',
        format: 'text',
        quality: 'clean',
        language: 'und',
        sha256: '',
        sentences: [],
        numbers: [],
      },
      said: [],
    });
  });

  test('of which all is known', () => {
    const known = {
      title: 'A title',
      publisher: 'Herald',
      author: 'Ann',
      date: '2024-06-12',
      dateBasis: 'copyright',
      dateline: 'Doha',
      url: 'https://x.example/',
      rights: 'full',
      mark: 'H',
      source: 'y',
      file: 'y.html',
      format: 'html',
      quality: 'degraded',
      language: 'en',
      sha256: 'ab',
    };
    const yaml = [...Object.entries(known).map(([key, value]) => `${key}: ${value}`), 'retracted: yes'].join('\n');
    expect(source(yaml)).toEqual({ facts: { ...known, retracted: true, sentences: [], numbers: [] }, said: [] });
  });

  test('with numbers told in passing', () => {
    const { facts, said: complaints } = source(
      `numbers:\n  - value: 9\n    measure: boats\n    span: 3-7\n    ${evidence}\n  - words: many\n    ${evidence}\n  - measure: boats\n    ${evidence}`,
    );
    expect(facts?.numbers).toMatchObject([
      { value: 9, measure: 'boats', span: { start: 3, end: 7 } },
      { value: null, measure: 'many', span: { start: -1, end: -1 } },
    ]);
    expect(complaints).toEqual([
      '9 error schema/missing "value" is missing; say the number, or the words for it in "words"',
    ]);
  });

  test.each([
    [
      'markup: x\nsentences: 0-5',
      '2 error source/sentences "markup" cannot be read; run "factwiki extract --force" to write it anew',
    ],
    [
      'sentences: x',
      '2 error source/sentences "sentences" cannot be read; run "factwiki extract --force" to write it anew',
    ],
    ['format: pdf', '2 error schema/choice "pdf" is no format this wiki knows; write one of: text, markdown, html'],
    ['quality: bad', '2 error schema/choice "bad" is no quality this wiki knows; write one of: clean, degraded'],
    ['rights: none', '2 error schema/choice "none" is no rights this wiki knows; write one of: full, excerpts'],
  ])('%j', (yaml, complaint) => {
    expect(source(yaml).said).toEqual([complaint]);
  });
});
