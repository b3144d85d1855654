import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Extraction, nothingRead } from '../../src/model/claim.ts';
import { localKey, sourceId } from '../../src/model/ids.ts';
import type { LocalEntity } from '../../src/model/mention.ts';
import { identify } from '../../src/resolve/identity/index.ts';
import { namesAgree, normalName } from '../../src/resolve/identity/names.ts';
import { assertLaw } from '../law.ts';

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
  ...nothingRead(sourceId(id)),
  entities,
});

/** Names of the identities, with the reports each was found in. */
const found = (...reports: Extraction[]): string[] =>
  identify(reports).all.map((i) => `${i.name} (${i.members.map((m) => m.source).join(' ')})`);

test.each([
  ['armed group', 1],
  ['company', 2],
] as const)('"Rurik" and "Ruriks", of which one is called a %s: %i', (cls, bodies) => {
  const shared = entity('person', 'Ole Dahl');
  const one = report('a', shared, entity('organization', 'Rurik', { class: cls }));
  expect(found(one, report('b', shared, entity('organization', 'Ruriks')))).toHaveLength(bodies + 1);
});

describe('a slip or another way to write it', () => {
  const one = (kind: LocalEntity['kind'], a: string, b: string): number =>
    found(report('a', entity(kind, a)), report('b', entity(kind, b))).length;

  it.each([
    ['person', 'Tommy Karst', 'Tommy Kaarst', 1],
    ['person', 'Harish Anand Roe', 'Harishanand Roe', 1],
    ['person', 'Bob Karsten', 'Robert J. Karsten', 1],
    ['person', 'T.J. Karst', 'Tommy J. Karst', 1],
    ['person', 'J.R. Karst', 'Tommy Karst', 2],
    ['person', 'Tommy Karsta', 'Tommy Korsten', 2],
    ['person', 'Yusuf Adel al-Farsi', 'Yusuf Adel el-Farsi', 1],
    ['person', 'Ann Roe', 'Ann Rowe', 2],
    ['person', 'Tobias Karst', 'Tobias Karsk', 2],
    ['organization', 'Upland Department of Public Safety', 'Upland Public Safety Department', 1],
    ['organization', 'Ministry of the Interior', 'Interior Ministry', 1],
    ['organization', 'QuorlCorp', 'Quorl Corp', 1],
    ['organization', 'Labour', 'Labour Party', 1],
    ['organization', 'Reserve Bank', 'Reserve Bank of Norway', 1],
    ['organization', 'Quarry Air Freight Corp', 'Quarry Air Frieght Corp', 1],
    ['organization', 'Quarry TV', 'Quarry Television', 1],
    ['organization', 'Nat Dems', 'National Democrats', 1],
    ['organization', 'Carter & Quarry', 'C&Q', 1],
    ['organization', 'Carter Quarry', 'Carter Quarry & Co.', 1],
    ['organization', 'Tory party', 'Conservatives', 1],
    ['organization', 'Lib Dems', 'Liberal Democrat', 1],
    ['organization', 'Quorl', 'Quorl International Inc', 1],
    ['organization', 'Quorl', 'Quorl-Synth SA', 1],
    ['organization', 'Quorl', 'Quorl-QRS', 2],
    ['organization', 'Quorl Network Corp', 'Quorl Network Corp of Norway', 1],
    ['organization', 'Quorl Network', 'Quorl Network Norway', 2],
    ['organization', 'Aqpo', 'Association of Quarry Police Officers', 1],
    ['organization', 'Quarry Pump', 'Quarry Pumpworks', 2],
    ['organization', 'Upland Farmers Union', 'Upland Traders Union', 2],
  ] as const)('%s: %s and %s are %i', (kind, a, b, n) => {
    expect(one(kind, a, b)).toBe(n);
  });

  it.each([
    ['Kazakh Senate', 'Kazakhstani Senate', 'legislature', 1],
    ['Defense Department', 'U.S. Department of Defense', 'ministry', 1],
    ['Kazakh Senate', 'Norwegian Senate', 'legislature', 2],
  ] as const)('of one nation: %s and %s, each a %s, are %i', (a, b, cls, n) => {
    const bodies = found(
      report('a', entity('organization', a, { class: cls })),
      report('b', entity('organization', b, { class: cls })),
    );
    expect(bodies.length).toBe(n);
  });

  it('but two that one report names side by side are two', () => {
    expect(found(report('a', entity('person', 'Tommy Karst'), entity('person', 'Tommy Kaarst')))).toHaveLength(2);
  });
});

describe('a body that is named after another', () => {
  const org = (name: string, extra: Partial<LocalEntity> = {}): LocalEntity => entity('organization', name, extra);

  it('is another one in all reports, where one report names both', () => {
    expect(found(report('a', org('Quorl'), org('Quorl Marine Networks')), report('b', org('Quorl')))).toEqual([
      'Quorl (a b)',
      'Quorl Marine Networks (a)',
    ]);
  });

  it('is the same where no report tells them apart', () => {
    expect(found(report('a', org('Quorl Marine Networks')), report('b', org('Quorl')))).toEqual([
      'Quorl Marine Networks (a b)',
    ]);
  });

  it('is not the league whose players it has', () => {
    expect(
      found(
        report('a', org('QHL'), org('QHLPA')),
        report('b', org('Quarry Hockey League Players Association', { forms: ['QHLPA'] }), org('QHL')),
      ),
    ).toEqual(['QHL (a b)', 'Quarry Hockey League Players Association (a b)']);
  });

  it('has all initials of its name, whoever is named beside it', () => {
    expect(
      found(report('a', org('Quarry Transit Authority'), org('QTA')), report('b', org('Quarry Transit Authority'))),
    ).toEqual(['Quarry Transit Authority (a a b)']);
  });

  it('is not the body that all the world knows', () => {
    expect(found(report('a', org('United Nations')), report('b', org('United Nations Security Council')))).toHaveLength(
      2,
    );
  });
});

describe('one organization in several reports', () => {
  it('joins what each nation has to the one of the story that is told whose it is', () => {
    const senate = entity('organization', 'Senate', { class: 'legislature' });
    const norwegian = report('a', entity('organization', 'Norwegian Senate', { class: 'legislature' }));
    expect(found(norwegian, report('b', senate))).toEqual(['Norwegian Senate (a b)']);
    const danish = report('c', entity('organization', 'Danish Senate', { class: 'legislature' }));
    expect(found(norwegian, danish, report('b', senate))).toHaveLength(3);
    const army = (name: string): LocalEntity => entity('organization', name, { class: 'military' });
    expect(found(report('a', army('Norwegian Army')), report('b', army('Army')))).toHaveLength(2);
  });

  it('joins initials to the one name of the story that has them', () => {
    expect(
      found(report('a', entity('organization', 'National Carters Union')), report('b', entity('organization', 'NCU'))),
    ).toEqual(['National Carters Union (a b)']);
    expect(
      found(
        report('a', entity('organization', 'National Carters Union')),
        report('b', entity('organization', 'NCU')),
        report('c', entity('organization', 'Northern Coopers Union')),
      ),
    ).toHaveLength(3);
  });

  it('joins three initials in a row of a longer name, and an acronym of another class that a report of the story gives', () => {
    const name = 'National Union of Quarry, Gravel and Cement Workers';
    const short = report('b', entity('organization', 'QGC', { class: 'company' }));
    expect(found(report('a', entity('organization', name)), short)).toEqual([`${name} (a b)`]);
    const front = entity('organization', 'Armed Forces of Norway', { class: 'military', forms: ['PARN'] });
    const other = report('b', entity('organization', 'PARN', { class: 'armed group' }));
    expect(found(report('a', front), other)).toEqual(['Armed Forces of Norway (a b)']);
  });

  it.each([
    ['Air Line Carters Association', 'Air Lines Carters Association'],
    ['Upland Centre for Stone & Sand', 'Upland Center for Stone and Sand'],
    ['Solmar Pharma', 'Solmar Pharmaceuticals'],
    ['Dolan’s', 'Dolan’s Companies, Inc.'],
    ['US Stone', 'United States Stone Corp.'],
    ['U. S. Stone', 'US Stone'],
    ['United Stoneworkers', 'United Stoneworkers Union'],
    ['Upland Growers Co-operative Ltd', 'Upland Growers'],
  ])('joins %s and %s, which papers write in two ways', (a, b) => {
    const both = found(report('a', entity('organization', a)), report('b', entity('organization', b)));
    expect(both).toHaveLength(1);
  });

  it('keeps two firms apart that differ in their word, and a firm and its union', () => {
    const both = found(
      report('a', entity('organization', 'Upland Stone Works')),
      report('b', entity('organization', 'Upland Sand Works')),
    );
    expect(both).toHaveLength(2);
    const union = report('a', entity('organization', 'National Upland Stone Union'));
    expect(found(union, report('b', entity('organization', 'Upland Stone')))).toHaveLength(2);
    const local = report('a', entity('organization', 'Upland Stone Cutters Local 7'));
    expect(found(local, report('b', entity('organization', 'Upland Stone Cutters')))).toHaveLength(2);
  });

  it('joins a short name to the one longer name of the story, and to none of two', () => {
    const short = report('b', entity('organization', 'Growers Association'));
    const long = report('a', entity('organization', 'Upland Growers Association'));
    expect(found(long, short)).toEqual(['Upland Growers Association (a b)']);
    const second = report('c', entity('organization', 'Lowland Growers Association'));
    expect(found(long, short, second)).toHaveLength(3);
  });

  it('has no alias that is where a government sits', () => {
    const norway = { forms: ['Norway', 'Oslo', 'Kingdom of Norway'], class: 'government' as const };
    expect(identify([report('a', entity('organization', 'Norway', norway))]).all[0]?.aliases).toEqual([
      'Kingdom of Norway',
    ]);
  });

  it('is called as all the world calls it', () => {
    const long = report('a', entity('organization', 'EU Commission'), entity('organization', 'EU Commission'));
    const known = report('b', entity('organization', 'European Commission'));
    expect(found(long, known)[0]).toMatch(/^European Commission /);
  });

  it('has no alias that is the name in capitals', () => {
    const [one] = identify([
      report('a', entity('organization', 'Quarry Pumps Corp', { forms: ['QUARRY PUMPS', 'Quarry Pumps', 'QPC'] })),
    ]).all;
    expect(one?.aliases).toEqual(['QPC', 'Quarry Pumps']);
  });

  it('joins a party and those who are of it', () => {
    expect(
      found(report('a', entity('organization', 'Green Party')), report('b', entity('organization', 'Greens'))),
    ).toEqual(['Green Party (a b)']);
  });

  it('joins the two names of a body that everybody knows', () => {
    expect(
      found(
        report('a', entity('organization', 'WHO')),
        report('b', entity('organization', 'World Health Organization')),
      ),
    ).toEqual(['World Health Organization (a b)']);
  });

  it('never joins a state to a body that has its name', () => {
    expect(
      found(
        report('a', entity('organization', 'Bank of Norway')),
        report('b', entity('organization', 'Norway', { class: 'government' })),
      ),
    ).toHaveLength(2);
  });

  it('keeps the courts and the bare surnames of two stories apart', () => {
    const reports = [
      report('a', entity('organization', 'Supreme Court'), entity('person', 'Smith')),
      report('b', entity('organization', 'Supreme Court'), entity('person', 'Smith')),
    ];
    expect(identify(reports, undefined, 0, (a, b) => a === b).all).toHaveLength(4);
    expect(identify(reports).all).toHaveLength(2);
  });

  it('lets the reports of a story agree on what a name is', () => {
    const reports = [
      report('a', entity('organization', 'Serra Clara', { confidence: 0.95 })),
      report('b', entity('organization', 'Serra Clara', { confidence: 0.9 })),
      report('c', entity('person', 'Serra Clara', { confidence: 0.6 })),
    ];
    expect(identify(reports).all.map((i) => [i.kind, i.members.length])).toEqual([['organization', 3]]);
    const honoured = report('d', entity('person', 'Serra Clara', { because: ['honorific'] }));
    expect(identify([...reports.slice(0, 2), honoured]).all.map((i) => i.kind)).toEqual(['organization', 'person']);
  });

  it('takes what only looks like a person for the firm of that name in its story', () => {
    const firm = report('a', entity('organization', 'Serra Clara Co-operative Ltd'));
    const alike = (...because: string[]) => report('b', entity('person', 'Serra Clara', { confidence: 0.99, because }));
    const kinds = (...reports: Extraction[]) => identify(reports).all.map((i) => i.kind);
    expect(kinds(firm, alike('tagger'))).toEqual(['organization']);
    expect(kinds(firm, alike('tagger', 'title'))).toEqual(['person', 'organization']);
    expect(kinds(report('a', entity('organization', 'Serra Clara Hospital')), alike('tagger'))).toHaveLength(2);
  });
});

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

  it('leaves a surname of two people without a page', () => {
    const reports = [
      report('a', entity('person', 'Ngozi Okafor'), entity('person', 'Emeka Okafor')),
      report('b', entity('person', 'Okafor')),
    ];
    const identities = identify(reports, undefined, 0.5);
    expect(identities.of(sourceId('b'), localKey('Okafor'))).toBeUndefined();
    expect(identities.of(sourceId('a'), localKey('Emeka Okafor'))).toBe('person-emeka-okafor');
  });

  it('forgives one slip in a short name before long ones that are the same', () => {
    expect(
      found(
        report('a', entity('person', 'Luis Inacio Ferreira')),
        report('b', entity('person', 'Luiz Inacio Ferreira')),
        report('c', entity('person', 'Lara Inacio Ferreira')),
      ),
    ).toHaveLength(2);
  });

  it('joins initials, middle names and one slip of the pen', () => {
    expect(
      found(
        report('a', entity('person', 'Walter P. Grady')),
        report('b', entity('person', 'Walter Grady')),
        report('c', entity('person', 'Walter Gradey')),
      ),
    ).toHaveLength(1);
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

  it('joins two long names that share their initials, and two spellings of an umlaut', () => {
    const tigers = entity('organization', 'Upland Tigers', { forms: ['UTF'] });
    const front = entity('organization', 'Tigers of the Upland Freedom', { forms: ['UTF'] });
    expect(found(report('a', tigers), report('b', front))).toHaveLength(1);
    expect(
      found(
        report('a', entity('organization', 'Nordische Börse')),
        report('b', entity('organization', 'Nordische Boerse')),
      ),
    ).toHaveLength(1);
  });

  it('joins Joe and Joseph of one surname', () => {
    const joe = report('b', entity('person', 'Joe Lindqvist'));
    expect(found(report('a', entity('person', 'Joseph Lindqvist')), joe)).toHaveLength(1);
    expect(found(report('a', entity('person', 'Jack Lindqvist')), joe)).toHaveLength(2);
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
    assertLaw(fc.property(name, name, (a, b) => namesAgree(a, b) === namesAgree(b, a)));
  });
});

describe('a name made of two others', () => {
  const sureOf = (name: string, ...others: string[]): number =>
    identify([
      report('a', entity('organization', name)),
      report('b', ...others.map((o) => entity('organization', o))),
    ]).all.find((i) => i.name === name)?.confidence ?? 0;

  it.each(['Quorl-Zirpo', 'Quorl-Zirpo Group', 'Quorl and Zirpo Ltd'])('is no body of its own: %s', (name) => {
    expect(sureOf(name, 'Quorl', 'Zirpo')).toBeLessThan(0.5);
  });

  it('is one, where not both are, or where it has initials', () => {
    expect(sureOf('Quorl and Zirpo Ltd', 'Zirpo')).toBeGreaterThan(0.5);
    expect(sureOf('Quorl and Zirpo', 'Quorl', 'Zirpo', 'Q&Z')).toBeGreaterThan(0.5);
  });
});
