/** Single lines of a report's frame in, what they say out; and lines that only look like it. */
import { describe, expect, test } from 'vitest';
import { isBoilerplate, readDateLine } from '../../../src/ingest/lines/boilerplate.ts';
import { readByline, readBylineBelowHeadline } from '../../../src/ingest/lines/byline.ts';
import { readDateline } from '../../../src/ingest/lines/dateline.ts';
import { readCopyright, readOrigin, readTrailingPublisher } from '../../../src/ingest/lines/publisher.ts';

const long =
  'The minister said on Tuesday that the talks would go on for another week, and that nobody would leave before their end.';

describe('a dateline', () => {
  test.each([
    ['OSLO, Norway — ', { place: 'OSLO, Norway' }],
    ['Oslo (Norway): ', { place: 'Oslo (Norway)' }],
    ['WARSAW (AP) -- ', { place: 'WARSAW', agency: 'AP' }],
    ['LONDON, March 3 (Evening Wire) - ', { place: 'LONDON', agency: 'Evening Wire' }],
    ['Paris, 3 May 2021 (AFP) – ', { place: 'Paris', agency: 'AFP', date: '2021-05-03' }],
    ['NEW YORK/LONDON, Sept. 3 — ', { place: 'NEW YORK/LONDON' }],
    ['WASHINGTON, D.C. — ', { place: 'WASHINGTON, D.C.' }],
    ['RIO DE JANEIRO, Tuesday – ', { place: 'RIO DE JANEIRO' }],
    ['SÃO PAULO, Brazil (AP) — ', { place: 'SÃO PAULO, Brazil', agency: 'AP' }],
    ['Springfield, Ohio — ', { place: 'Springfield, Ohio' }],
    ['New Delhi: ', { place: 'New Delhi' }],
    ['KYIV: ', { place: 'KYIV' }],
    ['(AFP) - ', { agency: 'AFP' }],
    ['NEW YORK ', { place: 'NEW YORK' }],
    ['OSLO/BERGEN ', { place: 'OSLO/BERGEN' }],
    ['VOSS, Norway ', { place: 'VOSS, Norway' }],
  ])('%s', (prefix, expected) => {
    const words = prefix.trimEnd().length;
    expect(readDateline(prefix + long)).toEqual({ ...expected, words, length: prefix.length });
  });

  test.each([
    'Roe: we will go on, whatever the council may say about it and however long it may take.',
    'Roe — who left — said so.',
    'NATO — which met in Oslo — agreed.',
    'UPDATE 2-Oil rises',
    'BREAKING — The talks have failed.',
    'ANALYSIS: The end of the talks',
    'The talks — and their end.',
    'Paris: What comes next',
    'Low-key talks - The end',
    long,
  ])('is not: %s', (text) => {
    expect(readDateline(text)).toBeUndefined();
  });
});

describe('a byline', () => {
  test.each([
    ['By Jane Doe', { author: 'Jane Doe' }],
    ['BY JANE DOE and ANN ROE', { author: 'JANE DOE and ANN ROE' }],
    ['By Jane Doe, Evening Post', { author: 'Jane Doe', publisher: 'Evening Post' }],
    ['By Jane Doe, Courier Staff Writer', { author: 'Jane Doe', publisher: 'Courier' }],
    ['By Jane Doe, AP', { author: 'Jane Doe', publisher: 'AP' }],
    ['By Jane Doe, Ann Roe and Li Wei in Ostend', { author: 'Jane Doe, Ann Roe and Li Wei' }],
    ['By Ludwig van der Berg, Middle East correspondent', { author: 'Ludwig van der Berg' }],
    ['By Jane Doe | 12 June 2024', { author: 'Jane Doe' }],
    ['By Evening Post staff', { author: 'Evening Post staff' }],
    ['From Our Industrial Correspondent, Ostend', { author: 'Our Industrial Correspondent' }],
    ['Written by: Jane O’Neil-Roe', { author: 'Jane O’Neil-Roe' }],
    ['(Reporting by Jane Doe in Ostend; editing by Ann Roe)', { author: 'Jane Doe' }],
    ['Additional reporting by Jane Doe', {}],
  ])('%s', (text, expected) => {
    expect(readByline(text)).toEqual(expected);
  });

  test.each([
    'By Tuesday, the talks had failed',
    'By the time',
    'By Jane Doe said so',
    'By going on',
    'Jane Doe',
    'Bystanders',
  ])('is not: %s', (text) => {
    expect(readByline(text)).toBeUndefined();
  });

  test.each([
    ['Jane Doe in Ostend', { author: 'Jane Doe' }],
    ['Jane Doe and Ann Roe in Ostend and Oslo', { author: 'Jane Doe and Ann Roe' }],
    ['Jane Doe, Middle East correspondent', { author: 'Jane Doe' }],
    // It could be anybody's name.
    ['Jane Doe', {}],
    ['Talks to resume', undefined],
  ])('below a headline: %s', (text, expected) => {
    expect(readBylineBelowHeadline(text)).toEqual(expected);
  });
});

describe('an imprint', () => {
  test.each([
    ['© 2024 The Evening Post Company', { publisher: 'The Evening Post', year: '2024' }],
    [
      'Copyright 2012 Meridian News Service. All rights reserved.',
      { publisher: 'Meridian News Service', year: '2012' },
    ],
    ['Copyright © 2019-2021, Post Media, Inc. All Rights Reserved', { publisher: 'Post Media', year: '2021' }],
    ['(c) The Evening Post Ltd 2024', { publisher: 'The Evening Post', year: '2024' }],
    ['© Evening Post', { publisher: 'Evening Post' }],
    ['Copyright 2024', { year: '2024' }],
    ['© 2024 Jane Doe/Picture Desk', { year: '2024' }],
    ['Copyright law changed in 2024.', undefined],
  ])('copyright: %s', (text, expected) => {
    expect(readCopyright(text)).toEqual(expected);
  });

  test.each([
    ['This article originally appeared in The Evening Post.', 'The Evening Post'],
    ['This story was first published by Evening Post on 12 June 2024.', 'Evening Post'],
    ['First published in the Evening Post', 'Evening Post'],
    ['Reproduced from The Gazette with kind permission.', 'The Gazette'],
    ['Source: Evening Post', 'Evening Post'],
    ['Our digest, after the Evening Post', 'Our digest, after the Evening Post'],
    ['Originally published at www.example.org', undefined],
  ])('origin: %s', (text, publisher) => {
    expect(readOrigin(text)).toEqual(publisher === undefined ? {} : { publisher });
  });

  test('no origin', () => {
    expect(readOrigin('The talks first appeared in doubt on Monday.')).toBeUndefined();
  });

  test.each([
    ['The Evening Post', 'The Evening Post'],
    ['Evening Post', 'Evening Post'],
    ['The Walrus', 'The Walrus'],
    ['— AFP', 'AFP'],
    ['(Meridian News Service)', 'Meridian News Service'],
    ['Jane Doe', undefined],
    ['JANE DOE', undefined],
    ['The End', undefined],
    ['World Bank', undefined],
    ['UN', undefined],
    ['Nobody reads the post', undefined],
    ['The post came late.', undefined],
  ])('trailing line: %s', (text, publisher) => {
    expect(readTrailingPublisher(text)?.publisher).toBe(publisher);
  });
});

describe('a date line', () => {
  test.each([
    ['12 June 2024', '2024-06-12', false],
    ['Wednesday, June 12th, 2024 at 5:30 PM EDT', '2024-06-12', false],
    ['2024-06-12T09:30:00Z', '2024-06-12', false],
    ['10:30 GMT, 12 June 2024', '2024-06-12', false],
    ['Published: 3 May 2021', '2021-05-03', false],
    ['Published 3 May 2021 | Updated 4 May 2021', '2021-05-03', false],
    ['Last updated on May 5, 2021', '2021-05-05', true],
    ['Published: 2024', '2024', false],
    ['13/06/2024', '2024-06-13', false],
    ['Originally created 08/29/98', '1998-08-29', false],
    ['Latest update : 2017-09-04', '2017-09-04', true],
  ])('%s', (text, date, updated) => {
    expect(readDateLine(text)).toEqual({ date, updated });
  });

  test.each([
    '12 June',
    '05/06/2024',
    '31 June 2024',
    '2024',
    'June 2024',
    '12 June 2024 saw talks',
    'Tuesday',
    'Created 05/06/98',
    '08/29/98',
  ])('is not: %s', (text) => {
    expect(readDateLine(text)).toBeUndefined();
  });
});

test.each([
  'Advertisement',
  'READ MORE: Ten things',
  'Also read',
  '5 min read',
  '* * *',
  'Sign up for our newsletter and more',
  'ENDS',
  '(This story has not been edited by our staff.)',
])('boilerplate: %s', (text) => {
  expect(isBoilerplate(text)).toBe(true);
});

test.each([
  'Share prices fell.',
  'Related talks failed.',
  'Watch officers left the ship.',
  'The story is not over, and it was never told in full.',
  'Printing stopped.',
])('no boilerplate: %s', (text) => {
  expect(isBoilerplate(text)).toBe(false);
});
