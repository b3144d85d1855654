import { describe, expect, test } from 'vitest';
import type { EntityRef } from '../../src/model/entity.ts';
import { afterPhases, type ProposalFacts, type RoleFact } from '../../src/model/fact.ts';
import { describeOrganization, describePerson, describeProposal } from '../../src/resolve/describe.ts';

const nameOf = (key: string): string => key;
const role = (title: string, organization?: string, former = false): RoleFact<EntityRef> =>
  ({
    title,
    former,
    evidence: [],
    ...(organization === undefined ? {} : { organization: { unnamed: organization } }),
  }) as never;

describe('a person', () => {
  test.each([
    [
      [role('general secretary', 'National Dockers Union')],
      'Ada Roe is general secretary of the National Dockers Union.',
    ],
    [[role('spokesperson', 'Acme')], 'Ada Roe is a spokesperson for Acme.'],
    [[role('owner', 'Acme Inc.')], 'Ada Roe is owner of Acme Inc.'],
    [[role('mayor of Northport', 'Northport')], 'Ada Roe is mayor of Northport.'],
    [[role('Secretary of State', 'Kenya')], 'Ada Roe is Secretary of State of Kenya.'],
    [[role('head of the union', 'Acme')], 'Ada Roe is head of the union.'],
    [[role('geologist')], 'Ada Roe is a geologist.'],
    [[role('Sen.')], 'Ada Roe is a senator.'],
    [[role('leader')], 'Ada Roe is named as leader.'],
    [[role('finance minister', 'Kenya', true)], 'Ada Roe is a former finance minister of Kenya.'],
    [[], ''],
  ])('%#', (roles, text) => expect(describePerson('Ada Roe', roles, nameOf as never).text).toBe(text));
});

test('a title that only a report in stems gives is quoted as received', () => {
  const stemmed = { ...role('prime minist'), evidence: [{ source: 'worn', quote: '', start: 0, end: 0 }] } as never;
  const isStemmed = (source: string): boolean => source === 'worn';
  expect(describePerson('Ada Roe', [stemmed], nameOf as never, isStemmed).text).toBe(
    'Ada Roe is named as “prime minist”, as received.',
  );
  expect(describePerson('Ada Roe', [stemmed, role('premier', 'Kenya')], nameOf as never, isStemmed).text).toBe(
    'Ada Roe is premier of Kenya.',
  );
});

describe('an organization', () => {
  test.each([
    ['Kenya', 'government', undefined, 'Kenya is a state.'],
    ['High Court', 'court', undefined, ''],
    ['Acme', 'agency', 'news agency', 'Acme is described as “news agency”.'],
    ['Acme', 'company', 'the owner of the harbour', 'Acme is a company, described as “the owner of the harbour”.'],
    ['Acme', undefined, 'shipping line', 'Acme is described as “shipping line”.'],
    ['Acme', undefined, undefined, ''],
  ] as const)('%s, %s', (name, cls, words, text) =>
    expect(
      describeOrganization(name, cls, words === undefined ? undefined : ({ words, evidence: [] } as never)).text,
    ).toBe(text),
  );
});

test('a proposal', () => {
  const facts = {
    sponsors: [
      { role: 'put forward by', party: { unnamed: 'United States' }, evidence: [] },
      { role: 'put forward by', party: { unnamed: 'Kenya' }, evidence: [] },
      { role: 'set out by', party: { unnamed: 'Ada Roe' }, evidence: [] },
    ],
    phases: [{ ordinal: 1 }, { ordinal: 2 }, { ordinal: 3, title: afterPhases }, { ordinal: 0 }],
  } as unknown as ProposalFacts<EntityRef>;
  expect(describeProposal('Two-year plan', facts, nameOf as never).text).toBe(
    'The two-year plan was put forward by the United States and Kenya and set out by Ada Roe. It has two phases.',
  );
});

test('a school or a college is no university by its name', () => {
  expect(describeOrganization('Quarry College of Clerks', 'university').text).toBe('');
  expect(describeOrganization('Quarry Tech', 'university').text).not.toBe('');
});
