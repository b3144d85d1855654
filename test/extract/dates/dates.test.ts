import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/extract/dates.ts';
import { readDocument } from '../../../src/extract/document.ts';
import { type ReportFields, report, unmark } from '../figures/report.ts';

/** `words → date` of each date expression. */
const datesOf = (text: string, fields?: ReportFields): string[] =>
  findDates(readDocument(report(text, fields))).map(
    (run) =>
      `${text.slice(run.span.start, run.span.end)} → ${run.date ?? 'unknown'}${run.role === 'on' ? '' : ` (${run.role})`}`,
  );

describe('finds date expressions as exact runs', () => {
  test.each([
    'It opened on ⟦7 October⟧ and shut on ⟦Oct. 9, 2023⟧.',
    'On ⟦Tuesday, 4 May⟧ and again ⟦late on Thursday⟧ it rained.',
    'It fell in ⟦early July⟧, rose ⟦last month⟧ and has stood still since ⟦Monday night⟧.',
    'The ⟦summer of 2019⟧ was dry, and by the ⟦end of May⟧ the wells were empty.',
    'The ⟦2015⟧ accord followed the talks of ⟦2012⟧ (⟦2013⟧ in the north) and the ⟦1990s⟧.',
    'He outlined it ⟦12 days ago⟧, she ⟦two weeks ago⟧.',
    'In ⟦May⟧ 12,000 people came. They may march in ⟦March⟧.',
    'Some 2000 people met over a 2 1/2 hour lunch. About 1200 died.',
    'April Jones met him on ⟦Tuesday⟧ in the sun; Sun and rain, Mar or not.',
    'The ⟦2023-24⟧ season ended on ⟦2024-05-19⟧.',
  ])('%s', (marked) => {
    const { text, spans } = unmark(marked);
    expect(findDates(readDocument(report(text))).map((run) => text.slice(run.span.start, run.span.end))).toEqual(spans);
  });
});

describe('resolves them against the report', () => {
  test.each([
    ['On Tuesday it rained.', '2023-05-05', ['Tuesday → 2023-05-02']],
    ['On Friday it rained.', '2023-05-05', ['Friday → 2023-05-05']],
    ['It will meet on Monday, he said on Tuesday.', '2023-05-05', ['Monday → 2023-05-08', 'Tuesday → 2023-05-02']],
    ['On 7 October it began.', '2024-06-12', ['7 October → 2023-10-07']],
    ['On 7 October it began.', '2023-10-07', ['7 October → 2023-10-07']],
    ['The vote is due on 7 October.', '2024-06-12', ['7 October → 2024-10-07']],
    ['In November it ended.', '2024-01-21', ['November → 2023-11']],
    ['In November it ended.', '2023-11-02', ['November → 2023-11']],
    ['Last November it ended.', '2023-11-02', ['Last November → 2022-11']],
    [
      'They agreed on a truce for Feb. 15, and met on March 3.',
      '2015-02-12',
      ['Feb. 15 → 2015-02-15', 'March 3 → 2015-03-03'],
    ],
    ['Since Monday, until February.', '1994-04-19', ['Monday → 1994-04-18 (since)', 'February → 1994-02 (until)']],
    [
      'Yesterday, last month, this year, next year.',
      '2024-01-01',
      ['Yesterday → 2023-12-31', 'last month → 2023-12', 'this year → 2024', 'next year → 2025'],
    ],
    ['Last week was dry.', '2024-06-20', ['Last week → 2024-06']],
    ['Last week was dry.', '2024-06-05', ['Last week → 2024']],
    ['Last week was dry.', '2024-01-03', ['Last week → 2023-12']],
    ['Last summer was dry.', '2024-01-03', ['Last summer → unknown']],
    ['About three years ago and three years ago.', '2024-01-03', ['three years ago → 2021']],
    ['On 07/10/2023, on 13/10/2023.', undefined, ['07/10/2023 → 2023', '13/10/2023 → 2023-10-13']],
    ['On 31 June it rained.', '2024-07-03', ['31 June → unknown']],
  ])('%s (report of %s)', (text, date, expected) => {
    expect(datesOf(text, date === undefined ? {} : { date })).toEqual(expected);
  });

  test.each([
    ['On Tuesday, on 7 October, in November, last month.', undefined],
    ['On Tuesday, on 7 October, in November, last month.', '2024'],
  ])('and gives no date that the report does not allow: %s (report of %s)', (text, date) => {
    expect(datesOf(text, date === undefined ? {} : { date })).toEqual([
      'Tuesday → unknown',
      '7 October → unknown',
      'November → unknown',
      'last month → unknown',
    ]);
  });

  test('a report dated by month settles what any of its days would settle', () => {
    expect(datesOf('On 7 October, on 20 May, on 20 July.', { date: '2024-05' })).toEqual([
      '7 October → 2023-10-07',
      '20 May → 2024-05-20',
      '20 July → unknown',
    ]);
  });

  test('the year that the text gives the day elsewhere serves an undated report', () => {
    expect(datesOf('On October 7 it began. October 7, 2019 was dry.')).toEqual([
      'October 7 → 2019-10-07',
      'October 7, 2019 → 2019-10-07',
    ]);
  });
});

test('reads stemmed and tokenized text', () => {
  expect(
    datesOf('it wa put forward on 6 may and may end in novemb . earli juli , 12 day ago , on tuesday even .', {
      date: '2024-06-12',
      quality: 'degraded',
    }),
  ).toEqual([
    '6 may → 2024-05-06',
    'novemb → 2023-11',
    'earli juli → 2023-07',
    '12 day ago → 2024-05-31',
    'tuesday even → 2024-06-11',
  ]);
});
