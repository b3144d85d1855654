/** Plain reports in: which sentence belongs to which part, and what the frame says about the report. */
import { describe, expect, test } from 'vitest';
import { parts, prose, source } from './read.ts';

const [one = '', two = ''] = prose.trim().split('\n\n');
const body = [`body: ${one}`, `body: ${two}`];

describe('the frame of a report', () => {
  test('headline, byline, dateline, origin and copyright', async () => {
    const report = await source(
      'a.txt',
      `Gates to open again\nBy Jane Doe\n\nOSTEND, Belgium, May 3 (AP) — ${prose}\nThis article originally appeared in The Evening Post.\n© 2021 The Evening Post Company. All rights reserved.\n`,
    );
    expect(parts(report)).toEqual([
      'headline: Gates to open again',
      'byline: By Jane Doe',
      'byline: OSTEND, Belgium, May 3 (AP) —',
      ...body,
      'boilerplate: This article originally appeared in The Evening Post.',
      'boilerplate: © 2021 The Evening Post Company.',
      'boilerplate: All rights reserved.',
    ]);
    expect(report.meta).toEqual({
      title: 'Gates to open again',
      publisher: 'The Evening Post',
      author: 'Jane Doe',
      date: '2021',
      dateBasis: 'copyright',
      dateline: 'OSTEND, Belgium',
    });
    expect(report.sentences.map((s) => s.index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('standfirst, dates, a name and a trailing publisher', async () => {
    const report = await source(
      'a.txt',
      `GATES TO OPEN AGAIN\n\nCouncil gives in after three months\n\nJane Doe\n\nPublished: 3 May 2021\nUpdated: 4 May 2021\n\n${prose}\nEvening Post\n`,
    );
    expect(parts(report)).toEqual([
      'headline: GATES TO OPEN AGAIN',
      'headline: Council gives in after three months',
      'byline: Jane Doe',
      'boilerplate: Published: 3 May 2021',
      'boilerplate: Updated: 4 May 2021',
      ...body,
      'boilerplate: Evening Post',
    ]);
    expect(report.meta).toEqual({
      title: 'GATES TO OPEN AGAIN',
      publisher: 'Evening Post',
      author: 'Jane Doe',
      date: '2021-05-03',
      dateBasis: 'text',
    });
  });

  test('a headline in small letters above a byline with its outlet, and a day of change', async () => {
    const report = await source(
      'a.txt',
      `Gates to open again\nBy Jane Doe (Evening Post)\nUpdated: 2021-05-03 10:15\n${prose}`,
    );
    expect(parts(report).slice(0, 3)).toEqual([
      'headline: Gates to open again',
      'byline: By Jane Doe (Evening Post)',
      'boilerplate: Updated: 2021-05-03 10:15',
    ]);
    expect(report.meta).toMatchObject({ title: 'Gates to open again', publisher: 'Evening Post', date: '2021-05-03' });
  });

  test('a headline in small letters, a standfirst, a name alone and two days, as a site prints them', async () => {
    const report = await source(
      'a.txt',
      `Harbour strike: union to ballot members again\n\nLeader says offer would mean a pay cut\n\nJane Doe\n\nSat 11 Feb 2023 13.46 GMT\n\nFirst published on Sat 11 Feb 2023 09.12 GMT\n\n${prose}`,
    );
    expect(report.meta).toEqual({
      title: 'Harbour strike: union to ballot members again',
      author: 'Jane Doe',
      date: '2023-02-11',
      dateBasis: 'text',
    });
    expect(parts(report).slice(-2)).toEqual(body);
  });

  test('what a browser adds around a report', async () => {
    const report = await source(
      'a.txt',
      `Gates to open again | Business | The Evening Post\nSkip to main content\nSign in\nGates to open again\nJane Doe\n@janedoe\nTue 3 Jul 2012 10.10 BST\n${prose}\nTopics\nReuse this content\n`,
    );
    expect(report.meta).toMatchObject({
      title: 'Gates to open again',
      publisher: 'The Evening Post',
      date: '2012-07-03',
    });
    expect(parts(report).filter((part) => part.startsWith('body'))).toEqual(body);
  });

  test.each([
    [
      'a rubric',
      `TRADE - EUROPE :\nOne Step Forward - and Two Small Ones Back\nJane Doe\nOSTEND, Dec 7 2004 (IPS) - ${prose}`,
      { title: 'One Step Forward - and Two Small Ones Back', publisher: 'IPS', date: '2004-12-07', dateline: 'OSTEND' },
    ],
    [
      'a masthead',
      `Evening News\nJanuary 10, 2013\nGates to Open Again\n${prose}`,
      { title: 'Gates to Open Again', publisher: 'Evening News', date: '2013-01-10' },
    ],
    [
      "the author's office",
      `By Jane Doe\nEvening News business reporter\nGates to open again\n${prose}`,
      { title: 'Gates to open again', publisher: 'Evening News', author: 'Jane Doe' },
    ],
    [
      'the hour of a wire',
      `26-FEB-1987 15:07:13.72\nGATES TO OPEN AGAIN\n    OSTEND, Feb 26 - ${prose} Reuter\n`,
      { title: 'GATES TO OPEN AGAIN', date: '1987-02-26', dateline: 'OSTEND' },
    ],
    [
      'two hours',
      `Last Updated: Friday, 5 May, 2006, 10:12 GMT 11:12 UK\nE-mail this to a friend Printable version\nGates to open again\n${prose}`,
      { title: 'Gates to open again', date: '2006-05-05' },
    ],
    [
      'a site alone, and a day behind a stroke',
      `example.com\nGates to open again\nby: Jane Doe\nPosted: Jun 10, 2019 / 06:55 AM PDT\n${prose}`,
      { title: 'Gates to open again', author: 'Jane Doe', date: '2019-06-10' },
    ],
    [
      'staff',
      `Gates to open again\nStaff Reporter\n01 Jan 2002\n${prose}`,
      { title: 'Gates to open again', date: '2002-01-01' },
    ],
    [
      'place, agency and day in brackets',
      `OSTEND (Post News / Wire - 13th July, 2022) ${prose}`,
      { publisher: 'Post News / Wire', date: '2022-07-13', dateline: 'OSTEND' },
    ],
    [
      'an outlet and a day, no blank line below',
      `Gates to open again\nThe Evening Post\n8/16/2018\n\n${prose}`,
      { title: 'Gates to open again', publisher: 'The Evening Post', date: '2018-08-16' },
    ],
    [
      'day and byline in one line',
      `Gates to open again\nJuly 14, 2005|By Jane Doe, Post national correspondent.\n${prose}`,
      { title: 'Gates to open again', author: 'Jane Doe', date: '2005-07-14' },
    ],
    [
      'a wrapped headline above byline and day',
      `Gates to open again next week after\nthree months of waiting\nBy Jane Doe\nFebruary 11, 2008\n\n${prose}`,
      { title: 'Gates to open again next week after three months of waiting', author: 'Jane Doe', date: '2008-02-11' },
    ],
    [
      'an outlet between dashes',
      `Gates to open again\n- The Evening Post - Friday, October 1, 2004\n${prose}`,
      { title: 'Gates to open again', publisher: 'The Evening Post', date: '2004-10-01' },
    ],
    [
      'author and day in one line',
      `Gates to open again\nAnn Poe June 1, 2023\n${prose}`,
      { title: 'Gates to open again', author: 'Ann Poe', date: '2023-06-01' },
    ],
    [
      'for whom it was written',
      `Gates to open again\nWritten by Jane Doe for Reuters ->\nMarch 25, 2024 — 12:26 pm EDT\nCredit: REUTERS/Ann Poe\n${prose}`,
      { title: 'Gates to open again', author: 'Jane Doe', publisher: 'Reuters', date: '2024-03-25' },
    ],
    [
      'a standfirst and no more',
      `Gates to open again after 3-day strike\nCrews the winners, says mayor, as talks go on\n\n${prose}`,
      { title: 'Gates to open again after 3-day strike' },
    ],
    [
      "an agency's writer",
      `Gates to open again\n\nBy JANE DOE\nAP Business Writer\n\n${prose}`,
      { title: 'Gates to open again', author: 'JANE DOE', publisher: 'AP' },
    ],
    [
      "an agency's staff",
      `Gates to open again - council\nReuters Staff\n3 MIN READ\n\n${prose}`,
      { title: 'Gates to open again - council', publisher: 'Reuters' },
    ],
    [
      'the site first',
      `BBC NEWS | Business | Gates to open again\n${prose}`,
      { title: 'Gates to open again', publisher: 'BBC NEWS' },
    ],
    [
      'the day behind the agency',
      `Gates to open again\n\nOSTEND (AFP) Nov 17, 2004 ${prose}`,
      { title: 'Gates to open again', publisher: 'AFP', date: '2004-11-17', dateline: 'OSTEND' },
    ],
    ['the day first', `January 23, 2014 (OSTEND) – ${prose}`, { date: '2014-01-23', dateline: 'OSTEND' }],
    ['the day and an agency', `Feb. 7 (UPI) — ${prose}`, { publisher: 'UPI' }],
  ])('frames of other houses: %s', async (_, text, meta) => {
    const report = await source('a.txt', text);
    expect(report.meta).toMatchObject(meta);
    expect(
      parts(report)
        .filter((part) => part.startsWith('body'))
        .at(0),
    ).toBe(body[0]);
  });

  test('credits behind the last sentence, and who helped', async () => {
    const report = await source(
      'a.txt',
      `${prose.trim()} (Reporting by Jane Doe; editing by John Roe and Ann Poe)\nRoe reported from Oslo. Evening Post writer Ann Poe contributed.\n`,
    );
    expect(parts(report)).toEqual([
      ...body,
      'boilerplate: (Reporting by Jane Doe; editing by John Roe and Ann Poe)',
      'boilerplate: Roe reported from Oslo.',
      'boilerplate: Evening Post writer Ann Poe contributed.',
    ]);
  });

  test('the record of an archive is no headline', async () => {
    const { meta } = await source(
      'a.txt',
      `<REUTERS TOPICS="YES" NEWID="5">\n GATES TO OPEN AGAIN\n\n    OSTEND, Feb 26 - ${prose}`,
    );
    expect(meta).toMatchObject({ title: 'GATES TO OPEN AGAIN', dateline: 'OSTEND' });
  });

  test('staff, place, agency and day in one line', async () => {
    const { meta } = await source(
      'a.txt',
      `Gates of the old harbour to open again\nby Staff Writers Oslo Harbour (AFP) May 3, 2021\n${prose}`,
    );
    expect(meta).toMatchObject({ author: 'Staff Writers', publisher: 'AFP', date: '2021-05-03' });
  });

  test('a day and a byline with its office in one line', async () => {
    const { meta } = await source(
      'a.txt',
      `Council Nudges Both Sides Back To Table\n\nMay 01, 2001|By Ann Roe, Courier Staff Writer.\n\n${prose}`,
    );
    expect(meta).toEqual({
      title: 'Council Nudges Both Sides Back To Table',
      author: 'Ann Roe',
      publisher: 'Courier',
      date: '2001-05-01',
      dateBasis: 'text',
    });
  });

  test('a headline in small letters below the day, above captions', async () => {
    const { meta, sentences } = await source(
      'a.txt',
      `Evening News\nLast Updated: Thursday, 3 May 2001, 19:38 GMT\nTwo feared lost after gates fell\nBoats float in the old harbour beside the ship\nA boat searched the old harbour all day\n${prose}`,
    );
    expect(meta).toMatchObject({ title: 'Two feared lost after gates fell', publisher: 'Evening News' });
    expect(sentences.slice(0, 5).map((s) => s.part)).toEqual([
      'boilerplate',
      'boilerplate',
      'headline',
      'headline',
      'headline',
    ]);
  });

  test('an agency and a day; a day that could be two is none', async () => {
    const dated = await source('a.txt', `Gates of the harbour could open again\n\nAFP , Monday 3 May 2021\n\n${prose}`);
    expect(dated.meta).toMatchObject({
      title: 'Gates of the harbour could open again',
      publisher: 'AFP',
      date: '2021-05-03',
    });
    const unclear = await source(
      'a.txt',
      `Gates of the harbour could open again\n\nReuters | Updated: 04-03-2021 00:52 IST\n${prose}`,
    );
    expect(unclear.meta).toEqual({ title: 'Gates of the harbour could open again', publisher: 'Reuters' });
  });

  test('a name alone below a headline, and an agency behind the last full stop', async () => {
    const { meta } = await source(
      'a.txt',
      `Gates of the old harbour to open again\n\nJane Doe\n\n${prose.trim()} — AFP\n`,
    );
    expect(meta).toEqual({ title: 'Gates of the old harbour to open again', publisher: 'AFP' });
  });

  test('a town and a colon, where nobody is speaking', async () => {
    const long =
      'Ferries stopped on Monday and stayed in the harbour all day after a long storm had closed every pier of the province.';
    const report = await source('a.txt', `Ferries of the province stay in\n\nMIDDELBURG: ${long} ${long}\n\n${prose}`);
    expect(report.meta.dateline).toBe('MIDDELBURG');
    const talk = await source(
      'a.txt',
      `Ferries of the province stay in\n\nDOE: ${long}\n\nROEDER: ${long} ${long}\n\nMEYER: ${long} ${long}`,
    );
    expect(talk.meta.dateline).toBeUndefined();
  });

  test('a capital in large letters with nothing behind it; not a body called by it', async () => {
    const long =
      'Ferries stopped on Monday and stayed in the harbour all day after a long storm had closed every pier of the province.';
    const report = await source('a.txt', `Ferries of the province stay in\n\nOSLO ${long}\n\n${prose}`);
    expect(report.meta.dateline).toBe('OSLO');
    expect(report.sentences.find(({ part }) => part === 'body')?.start).toBe(report.text.indexOf('Ferries stopped'));
    const body = await source('a.txt', `Ferries of the province stay in\n\nOSLO Bank said: ${long}\n\n${prose}`);
    expect(body.meta.dateline).toBeUndefined();
  });

  test('a dateline of its own date', async () => {
    const { meta } = await source('a.txt', `PARIS, 3 May 2021 (AFP) – ${prose}`);
    expect(meta).toEqual({ publisher: 'AFP', date: '2021-05-03', dateBasis: 'text', dateline: 'PARIS' });
  });

  test('a subheading and an advertisement inside the text', async () => {
    const report = await source('a.txt', `${one}\nWhat comes next\n${two}\n\nAdvertisement\n\n${one}`);
    expect(parts(report)).toEqual([
      body[0],
      'headline: What comes next',
      body[1],
      'boilerplate: Advertisement',
      body[0],
    ]);
    expect(report.meta).toEqual({});
  });

  test.each([
    ['a text that begins at once', prose],
    ['an outlet that is an actor', `The Evening Post said on Monday that it would close. ${prose}`],
    ['an outlet named in the middle', `${one}\n\nThe Evening Post\n\n${one}\n\n${two}`],
    ['a weekday', `${one} It happened on Tuesday.\n\n${two}`],
    [
      'a conversation',
      'Ann: will they open\nBen: nobody knows, and nobody has asked them about it since Monday.\nAnn: so be it.',
    ],
    ['a poem', 'the gates are shut\nthe sea is grey\nand no ship came\nto us today'],
    ['one line', 'Gates to open again'],
  ])('is not guessed from %s', async (_, text) => {
    const { meta } = await source('2021-05-03-a.txt', text);
    expect(meta).toEqual({});
  });

  test('a sentence goes on over the lines of a wrapped text, whatever the line ends', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const report = await source('a.txt', `Gates to open${end}${end}${one.replace(/(.{40}\S*) /g, `$1${end}`)}${end}`);
      expect(parts(report)).toEqual(['headline: Gates to open', body[0]]);
    }
  });
});

describe('what is left of wires and wikis', () => {
  test('tickers and the sign-off of an old wire', async () => {
    const report = await source(
      'a.txt',
      `ACME <ACM.N> TO BUY FOO\n    OSTEND, April 9 - Acme Corp <ACM.N> said it agreed to buy\nFoo (NASDAQ:) Inc (NYSE: FOO) from <Bar Holdings Ltd>, which has owned\nit for long.\n Reuter\n&#3;`,
    );
    expect(parts(report)).toEqual([
      'headline: ACME TO BUY FOO',
      'byline: OSTEND, April 9 -',
      'body: Acme Corp said it agreed to buy Foo Inc from Bar Holdings Ltd, which has owned it for long.',
      'boilerplate: Reuter',
    ]);
    expect(report.meta).toMatchObject({ publisher: 'Reuters', dateline: 'OSTEND', title: 'ACME TO BUY FOO' });
  });

  test('markup, notes and lists of sources of a wiki', async () => {
    const report = await source(
      'a.txt',
      `From Wikinews, the free news source you can write!\n\n${one} [1]\n\n{{haveyoursay}}\n\n* [[Ostend|the port]] is closed\n\n== Related news ==\n* "Gates to close" — Wikinews, May 1, 2021\n\n== Sources ==\n* {{source|title=Gates|pub=Post}}\n* Jane Doe. "Gates open". Evening Post, May 3, 2021\n\n[[Category:Ships]]\n`,
    );
    expect(parts(report).filter((p) => !p.startsWith('boilerplate'))).toEqual([body[0], 'body: * the port is closed']);
  });

  test('a report goes on below a list of other reports', async () => {
    const report = await source('a.txt', `${one}\n\nRelated stories\n\nGates to close\n\n${two}\n`);
    expect(parts(report)).toEqual([body[0], 'boilerplate: Related stories', 'boilerplate: Gates to close', body[1]]);
  });
});
