import { describe, expect, test } from 'vitest';
import { reasonsFor } from '../../src/edit/explain.ts';
import { ruleInWords } from '../../src/edit/rules.ts';
import type { Extraction } from '../../src/model/claim.ts';

describe('a rule in words', () => {
  test.each([
    ['quote/after', 'a verb of saying follows the quotation'],
    ['speaker/subject, shared', 'the speaker is the subject of the verb, by name, shared with the verb before'],
    ['position/yet-to', 'position: yet to'],
    ['head-word', 'head word'],
  ])('%s', (name, words) => expect(ruleInWords(name)).toBe(words));
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
