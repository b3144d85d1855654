import { expect, test } from 'vitest';
import type { Extraction } from '../../src/model/claim.ts';
import { confident, doubtsOf } from '../../src/resolve/doubts.ts';

const evidence = [{ source: 'herald', start: 3, end: 9, quote: '' }];
const claim = (id: string, confidence: number, more: object): object => ({ id, confidence, evidence, ...more });

const read = {
  source: 'herald',
  entities: [
    { key: 'e1', name: 'Ada Roe', forms: [] },
    { key: 'e2', name: 'Acme', forms: [] },
  ],
  roles: [
    claim('r1', 0.9, { person: 'e1', title: 'director', former: false }),
    claim('r2', 0.3, { person: 'e1', title: 'owner', former: true, organization: 'e2' }),
  ],
  descriptions: [],
  statements: [
    claim('s1', 0.4, { speaker: { entity: 'e1' }, direct: true, quote: 'The yard is full' }),
    claim('s2', 0.4, { speaker: { unnamed: 'a driver' }, direct: true, quote: 'Nobody told us' }),
    claim('s3', 0.4, { speaker: { unnamed: 'a spokesman', of: 'e2' }, direct: false, quote: 'talks go on' }),
  ],
  figures: [],
  proposals: [],
  positions: [claim('p1', 0.2, { party: { entity: 'e2' }, stance: 'rejects', words: 'Acme will have none of it' })],
} as unknown as Extraction;

test('claims below the threshold are kept back and listed in words', () => {
  const sure = confident(read, 0.5, () => false);
  expect([sure.roles.length, sure.statements.length, sure.positions.length]).toEqual([1, 0, 0]);
  expect(doubtsOf(read, 0.5).map(({ kind, name, where }) => `${kind} | ${name} | ${where}`)).toEqual([
    'role | Ada Roe: former owner, Acme | herald:3-9',
    'statement | Ada Roe: “The yard is full” | herald:3-9',
    'statement | a spokesman: talks go on | herald:3-9',
    'position | Acme rejects: Acme will have none of it | herald:3-9',
  ]);
});

test('what an editor accepted is a fact', () => {
  const sure = confident(read, 0.5, ({ name }) => name === 'Ada Roe: former owner, Acme');
  expect(sure.roles.map((r) => r.title)).toEqual(['director', 'owner']);
  expect(sure.statements).toEqual([]);
});
