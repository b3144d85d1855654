import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/model/claim.ts';
import { localKey, sourceId } from '../../src/model/ids.ts';
import type { LocalEntity } from '../../src/model/mention.ts';
import { identify } from '../../src/resolve/identity.ts';
import { namesAgree, normalName } from '../../src/resolve/names.ts';

const entity = (kind: LocalEntity['kind'], name: string, extra: Partial<LocalEntity> = {}): LocalEntity => ({
  key: localKey(name),
  kind,
  name,
  forms: [],
  mentions: [{ start: 0, end: name.length, form: 'full' }],
  confidence: 0.9,
  because: [],
  ...extra,
});

const report = (id: string, ...entities: LocalEntity[]): Extraction => ({
  source: sourceId(id),
  entities,
  roles: [],
  descriptions: [],
  statements: [],
  figures: [],
  proposals: [],
  positions: [],
});

/** Names of the identities, with the reports each was found in. */
const found = (...reports: Extraction[]): string[] =>
  identify(reports).all.map((i) => `${i.name} (${i.members.map((m) => m.source).join(' ')})`);

describe('who is who', () => {
  it('joins a surname to the only bearer of it', () => {
    expect(found(report('a', entity('person', 'Ngozi Okafor')), report('b', entity('person', 'Okafor')))).toEqual([
      'Ngozi Okafor (a b)',
    ]);
  });

  it('keeps two bearers of a surname apart, and the bare surname with neither', () => {
    expect(
      found(
        report('a', entity('person', 'Ngozi Okafor')),
        report('b', entity('person', 'Emeka Okafor')),
        report('c', entity('person', 'Okafor')),
      ),
    ).toEqual(['Emeka Okafor (b)', 'Ngozi Okafor (a)', 'Okafor (c)']);
  });

  it('joins initials, middle names and one slip in a long word', () => {
    expect(
      found(
        report('a', entity('person', 'Walter P. Grady')),
        report('b', entity('person', 'Walter Grady')),
        report('c', entity('person', 'Walter Gradey')),
      ),
    ).toHaveLength(2);
    expect(
      found(report('a', entity('person', 'Ingrid Lindqvist')), report('b', entity('person', 'Ingrid Lindquist'))),
    ).toHaveLength(1);
  });

  it('joins an organization to its acronym where one report gives both', () => {
    expect(
      found(
        report('a', entity('organization', 'National Dockers Union', { forms: ['NDU'] })),
        report('b', entity('organization', 'NDU')),
      ),
    ).toEqual(['National Dockers Union (a b)']);
  });

  it('ignores legal forms and articles', () => {
    expect(normalName('The Halden Foods Group plc', 'organization')).toBe(normalName('Halden Foods', 'organization'));
  });

  it('keeps what an editor says are two', () => {
    const reports = [report('a', entity('person', 'Ngozi Okafor')), report('b', entity('person', 'Okafor'))];
    expect(identify(reports, { same: [], distinct: [['Ngozi Okafor', 'Okafor']] }).all).toHaveLength(2);
  });
});

describe('namesAgree', () => {
  it.each([
    ['maria silva', 'marta silva', false],
    ['john smith', 'j smith', true],
    ['mohammed bin rashid al maktoum', 'mohammed al maktoum', true],
    ['john smith', 'jane smith', false],
    ['smith', 'john smith', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(namesAgree(a, b)).toBe(expected);
  });

  it('is symmetric', () => {
    const name = fc
      .array(fc.constantFrom('anna', 'maria', 'lindqvist', 'lindquist', 'j', 'smith', 'al'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((w) => w.join(' '));
    fc.assert(fc.property(name, name, (a, b) => namesAgree(a, b) === namesAgree(b, a)));
  });
});
