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

test('what a proposal is said to hold, who put it forward and what became of it wait one by one', () => {
  const proposal = {
    name: 'harbour plan',
    sponsors: [
      claim('f1', 0.9, { party: { entity: 'e2' }, role: 'put forward by' }),
      claim('f2', 0.4, { party: { unnamed: 'a bank' }, role: 'backed by' }),
    ],
    terms: [claim('t1', 0.4, { text: 'close two yards' })],
    events: [claim('v1', 0.4, { event: 'signed', date: '2020-05' }), claim('v2', 0.4, { event: 'passed' })],
  };
  const x = { ...read, roles: [], statements: [], positions: [], proposals: [proposal] } as unknown as Extraction;
  expect(doubtsOf(x, 0.5).map(({ kind, name }) => `${kind} | ${name}`)).toEqual([
    'sponsor | harbour plan, backed by a bank',
    'term | harbour plan: close two yards',
    'status | harbour plan signed, 2020-05',
    'status | harbour plan passed',
  ]);
  const [kept] = confident(x, 0.5, ({ kind }) => kind === 'term').proposals;
  expect([kept?.sponsors.length, kept?.terms.length, kept?.events.length]).toEqual([1, 1, 0]);
});
