/** What looks like a name and is none, and two names that look like one: judged without the tagger. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extract/document.ts';
import { surely } from '../../../src/extract/names/candidate.ts';
import { isNoName } from '../../../src/extract/names/no-names.ts';
import { isTitleObject } from '../../../src/extract/names/officers.ts';
import { trim } from '../../../src/extract/names/repair.ts';
import { splitDash, splitFirms, splitPair } from '../../../src/extract/names/split.ts';
import { featuresOf } from '../../../src/extract/names/tagger/features.ts';
import { sourceOf } from '../../train/examples.ts';

/** The words in brackets as a candidate for an organization. */
function marked(text: string, kind: 'organization' | 'person' = 'organization') {
  const [before = '', name = '', after = ''] = text.split(/[[\]]/);
  const document = readDocument(sourceOf('test', before + name + after));
  const first = document.tokens.findIndex((t) => t.start === before.length);
  const last = document.tokens.findIndex((t) => t.end === before.length + name.length) + 1;
  const kinds = surely(kind, 0.8);
  const candidate = { first, last, kind, kinds, probability: 0.8, because: ['tagger'] } as const;
  return { document, candidate };
}

describe('no name of a body', () => {
  test.each([
    'Ada Roe, [D-17], said so.',
    'The shares of Marbeck [Plc] fell.',
    'The [Quarry Pension Scheme] ends in May.',
    'Talks with the [Norwegian Government] went on.',
    'The [Liberal] government fell.',
    'He spoke at the [Quarry National Convention] on Friday.',
    '[Crown] prosecutors said so.',
    'Ada Roe, [D-N.C.], said so.',
    '"[We\'re] glad," said Roe.',
    "FlyWest's [Dolan 700] fell.",
    'Copper [Wire] | kg | 9.40',
    'They want to force the [Bill] through.',
    'They passed the disputed [Bill]. The Bill makes a court of its own.',
    '[Growers] are worried.',
    '[Executive] chairman Ada Roe said so.',
    'They passed [Bill] C-17 on Monday.',
    'They offered [Ca$14.50] a share.',
    'They offered [QR]500 a share.',
    'Roe, the member for [Quarry Central], left.',
    'They met [ex-Norwegian] President Ada Roe.',
    "[Growers] weren't asked. The Tarn Growers' Union was.",
  ])('%s', (text) => {
    const { document, candidate } = marked(text);
    expect(isNoName(document, candidate, new Set())).toBe(true);
  });

  test.each([
    'The [Office of the Prime Minister] said so.',
    'The [Cabinet Secretary] Office said so.',
    '[Marbeck] fell.',
    'The [Norwegian Government Bank] fell.',
    'The [Liberal] leader fell.',
    'He told the [Quarry National Convention] on Friday.',
    "FlyWest's [Local 700] voted.",
    '[Marbeck] | Friday',
    '[Growers] are worried, and so is the head of Growers.',
    '[Sales] fell.',
    '[Bill] won 17 votes.',
    'Then [Bill] spoke of the bill. Bill Dolan had voted for the bill.',
    'At [Executive] chairman Ada Roe leads.',
    '[Executive] Chairman Ada Roe said so.',
  ])('but %s', (text) => {
    const { document, candidate } = marked(text);
    expect(isNoName(document, candidate, new Set())).toBe(false);
  });
});

test.each([
  ['Tide Inc. spoke. To [Tide and Corvan Mills Inc.], the fee was low.', 2],
  ['[Tide and Corvan Mills Inc.] was silent, and so was Tide.', 1],
])('two firms are two where each has a legal form: %s', (text, count) => {
  const { document, candidate } = marked(text);
  expect(splitFirms(document, candidate)).toHaveLength(count);
});

describe('nobody', () => {
  test.each([
    ['[Upland Maj]. Gen. Ada Roe said so.', false],
    ['[Norwegian Brigadier] General Ada Roe said so.', true],
    ['[Army Brigadier] General Ada Roe said so.', true],
    ['[Ada Major] said so.', false],
    ['Roe, the lawmaker for [Quarry Central], left.', true],
    ['Roe left for [Quarry Central].', false],
    ['It was opened by [Quarry Commandant] Ada Roe.', true],
    ['It was opened by [Ada Marshal].', false],
  ])('%s', (text, isNone) => {
    const { document, candidate } = marked(text, 'person');
    expect(isNoName(document, candidate, new Set())).toBe(isNone);
  });
});

describe('the last two of a list', () => {
  test.each([
    ['The Clerks Union, [Solmar and Tivex] said yes.', ['Solmar', 'Tivex']],
    ['The [Senate and Assembly] voted.', ['Senate', 'Assembly']],
    ['It was sold by [Solmar and Tivex] on Friday.', ['Solmar and Tivex']],
    ['Since today, [Finance and Petroleum] Minister Ada Roe leads.', ['Finance and Petroleum']],
  ])('%s', (text, names) => {
    const { document, candidate } = marked(text);
    const parts = splitPair(document, candidate).map(({ first, last }) =>
      document.source.text.slice(document.tokens[first]?.start, document.tokens[last - 1]?.end),
    );
    expect(parts).toEqual(names);
  });
});

describe('where a name ends', () => {
  const ended = ({ document, candidate }: ReturnType<typeof marked>): string => {
    const [one = candidate] = splitDash(document, candidate);
    const { first = 0, last = 0 } = trim(document, featuresOf(document), one) ?? {};
    return document.source.text.slice(document.tokens[first]?.start, document.tokens[last - 1]?.end);
  };

  test.each([
    ['He is for [Quarry … and Quarry Mills] today.', 'Quarry'],
    ['So said the [Quarry Union Coordinator] Ada Roe.', 'Quarry Union'],
    ['So said the [Quarry Deputy Senate] Leader Ada Roe.', 'Quarry'],
    ['So said the [Quarry Rail Executive] on Friday.', 'Quarry Rail Executive'],
  ])('%s', (text, name) => {
    expect(ended(marked(text))).toBe(name);
  });

  test('a mark that the name opens it closes', () => {
    expect(ended(marked('So said [Jo Dolan "Axe]" on Friday.', 'person'))).toBe('Jo Dolan "Axe"');
  });
});

test.each([
  ['The [Federal] Treasurer said so.', true],
  ['The [Quarry] Treasurer said so.', false],
  ['The [Federal] treasurer said so.', false],
  ['It was opened by [Pensions] Secretary Ada Roe.', true],
  ['Talks with the [Deputy Prime] Minister went on.', true],
])('what an office is for is no body: %s', (text, isField) => {
  const { document, candidate } = marked(text);
  expect(isTitleObject(document, featuresOf(document), candidate)).toBe(isField);
});
