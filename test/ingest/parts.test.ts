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

  test('staff, place, agency and day in one line', async () => {
    const { meta } = await source(
      'a.txt',
      `Gates of the old harbour to open again\nby Staff Writers Oslo Harbour (AFP) May 3, 2021\n${prose}`,
    );
    expect(meta).toMatchObject({ author: 'Staff Writers', publisher: 'AFP', date: '2021-05-03' });
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
      `ACME <ACM.N> TO BUY FOO\n    OSTEND, April 9 - Acme Corp <ACM.N> said it agreed to buy\nFoo Inc (NYSE: FOO) from <Bar Holdings Ltd>, which has owned\nit for long.\n Reuter\n&#3;`,
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
