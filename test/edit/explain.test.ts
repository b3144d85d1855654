import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimsOf, reasonsFor } from '../../src/edit/explain.ts';
import { ruleInWords } from '../../src/edit/rules.ts';
import { extractReports } from '../../src/extract/index.ts';
import type { Extraction } from '../../src/model/claim.ts';
import { loadCorpus } from '../eval/corpus.ts';

const room = new URL('../../src/extract/', import.meta.url);
const literal =
  /'((?:quote|indirect|speaker|title|description|term|status|sponsor|relation|position|proposal)\/[a-z -]+)'|because: \[?'([^']+)'/g;
/** Nothing but the rule's own name. */
const isBare = (rule: string): boolean =>
  ruleInWords(rule) === rule.replaceAll('-', ' ').replace('/', ': ') || ruleInWords(rule) === rule;

describe('a rule in words', () => {
  test.each([
    ['quote/after', 'a verb of saying follows the quotation'],
    ['speaker/subject, shared', 'the speaker is the subject of the verb, by name, shared with the verb before'],
    [
      'event "sold" (plain verb, passive)',
      'what happened is “sold”: an ordinary verb, it is done to what is counted, or said of it',
    ],
    ['a-plugin/own-rule', 'a plugin: own rule'],
  ])('%s', (name, words) => expect(ruleInWords(name)).toBe(words));

  test('every rule that the extractor names in its code has a sentence', () => {
    const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const named = files.flatMap((file) => [...readFileSync(new URL(file, room), 'utf8').matchAll(literal)]);
    const rules = new Set(named.map(([, grouped, single]) => grouped ?? single ?? ''));
    expect(rules.size).toBeGreaterThan(120);
    expect([...rules].filter(isBare)).toEqual([]);
  });

  test('and every rule that reads the stories has one', async () => {
    const stories = (await loadCorpus('train')).slice(0, 10);
    const read = stories.flatMap((story) => extractReports(story.reports.map(({ source }) => source)));
    const rules = read.flatMap((x) => [...claimsOf(x), ...x.entities].flatMap(({ because }) => because));
    expect([...new Set(rules)].filter(isBare)).toEqual([]);
  });
});

const evidence = [{ source: 'herald', start: 0, end: 40, quote: '' }];
const statement = (id: string, quote: string): object => ({
  kind: 'statement',
  id,
  quote,
  evidence,
  confidence: 0.9,
  because: ['quote/after'],
});
const read = {
  source: 'herald',
  roles: [],
  descriptions: [],
  statements: [
    statement('a', 'the yard is full'),
    statement('b', 'full'),
    statement('c', 'something else'),
    statement('a', 'the yard is full'),
  ],
  figures: [],
  positions: [],
  proposals: [],
} as unknown as Extraction;

test('of the claims of one sentence those count that say the very words, each once', () => {
  const fact = (words: string) => ({ id: '', property: 'statements', words, evidence });
  const ids = (words: string): readonly string[] => reasonsFor(fact(words), [read]).map((r) => r.claim);
  expect(ids('the yard is full')).toEqual(['a']);
  expect(ids('the yard is nearly full')).toEqual(['b']);
  expect(ids('reworded by an editor')).toEqual(['a', 'b', 'c']);
});

test('what a fact of another tool’s rests on is nothing that was read', () => {
  for (const property of ['constructor', 'toString', 'odd'])
    expect(reasonsFor({ id: '', property, words: 'x', evidence }, [read])).toEqual([]);
});

test('a number on its report’s page is explained as one on a page of its own', () => {
  const figure = { ...statement('n', ''), kind: 'figure', quantity: { words: '£500' } };
  const x = { ...read, figures: [figure] } as unknown as Extraction;
  for (const property of ['values', 'numbers'])
    expect(reasonsFor({ id: '', property, words: '£500', evidence }, [x]).map((r) => r.claim)).toEqual(['n']);
});
