/** Titles of several reports → the offices of a person's page. */
import { expect, test } from 'vitest';
import { type Extraction, nothingRead, type RoleClaim } from '../../src/model/claim.ts';
import { claimId, localKey, sourceId } from '../../src/model/ids.ts';
import { identify } from '../../src/resolve/identity/index.ts';
import { resolveRoles } from '../../src/resolve/people.ts';

const role = (source: string, title: string, more: Partial<RoleClaim> = {}) => ({
  source: sourceId(source),
  claim: {
    kind: 'role',
    id: claimId(`${source} ${title}`),
    person: localKey('p'),
    title,
    former: false,
    evidence: [{ source: sourceId(source), start: 0, end: title.length, quote: title }],
    confidence: 0.9,
    because: [],
    ...more,
  } as RoleClaim,
});

const body = (source: string): Extraction => ({
  ...nothingRead(sourceId(source)),
  entities: [
    {
      key: localKey('o'),
      kind: 'organization',
      name: 'Quarry Union',
      forms: [],
      mentions: [{ start: 0, end: 5, form: 'full' }],
      confidence: 0.9,
      because: [],
    },
  ],
});
const of = (...claims: ReturnType<typeof role>[]): string[] =>
  resolveRoles(claims, identify([body('a'), body('b')])).map(
    (r) => `${r.former ? 'former ' : ''}${r.title}${r.organization ? ' @' : ''} ${r.evidence.length}`,
  );

test('one office in several words is told once, in the fullest', () => {
  expect(of(role('a', 'general secretary'), role('b', 'general secretary and chief executive'))).toEqual([
    'general secretary and chief executive 2',
  ]);
  expect(of(role('a', 'Information Minister'), role('b', 'provincial information minister'))).toEqual([
    'provincial information minister 2',
  ]);
  expect(of(role('a', 'chairman'), role('b', 'chairperson', { organization: localKey('o') }))).toEqual([
    'chairperson @ 2',
  ]);
});

test('a people in the title and its state as the body are one', () => {
  expect(of(role('a', 'Kenyan president'), role('b', 'president', { organization: localKey('o') }))).toEqual([
    'Kenyan president @ 2',
  ]);
});

test('a deputy is not the minister, who holds an office held none before', () => {
  expect(of(role('a', 'minister'), role('b', 'deputy minister'))).toHaveLength(2);
  expect(of(role('a', 'minister'), role('b', 'prime minister', { former: true }))).toHaveLength(2);
});

test('a rank is told only of who has no office', () => {
  expect(of(role('a', 'Maj. Gen.'), role('b', 'army spokesman'))).toEqual(['army spokesman 1']);
  expect(of(role('a', 'Maj. Gen.'))).toEqual(['Major general 1']);
  expect(of(role('a', 'Attorney General'))).toEqual(['Attorney General 1']);
});
