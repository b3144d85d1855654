/** When something was said: a day that the text gives the saying, else the report's own date, marked so. */
import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract/index.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';

async function when(text: string, date: string | undefined = '2021-05-13'): Promise<string[]> {
  const head = date === '' ? '' : `---\ndate: ${date}\n---\n`;
  const bytes = new TextEncoder().encode(`${head}Mary Jones met the Dockers Union.\n\n${text}`);
  const { value } = await ingestSeeds([{ path: 'a.txt', bytes, sha256: 'a' }]);
  return extractReports(value).flatMap((x) => x.statements.map((s) => `${s.date ?? '-'} ${s.dateBasis ?? '-'}`));
}

describe('a day of the saying', () => {
  it.each([
    ['behind the verb', 'The union had failed, Mary Jones said on Tuesday.', '2021-05-11 stated'],
    ['behind the hearers', '“We are done here,” Jones told reporters in Oslo late on Wednesday.', '2021-05-12 stated'],
    [
      'of an interview',
      'Jones told the BBC in an interview published on Monday that she would go.',
      '2021-05-10 stated',
    ],
    ['between subject and verb', 'Jones on Monday said the yard was full.', '2021-05-10 stated'],
    [
      'at the head of the sentence, behind a place',
      'In a last speech in Oslo on Monday, Jones said it was safe.',
      '2021-05-10 stated',
    ],
    ['at the head of the sentence', 'Last year, Jones said the yard was safe.', '2020 stated'],
    ['which no name is', 'Peter May, president of the Dockers Union, said the yard was full.', '2021-05-13 report'],
    [
      'that of what the speech goes with',
      'Jones appealed on Monday to a court, arguing that the yard was safe.',
      '2021-05-10 stated',
    ],
    [
      'that of what was done before it',
      'Jones met the owners on Monday and said the yard was safe.',
      '2021-05-10 stated',
    ],
    ['“yesterday”', 'Jones said yesterday: “It never was so.”', '2021-05-12 stated'],
  ])('%s', async (_, text, expected) => {
    expect(await when(text)).toEqual([expected]);
  });
});

describe('no day of the saying', () => {
  it.each([
    ['the day of what was said', 'The yard was closed on Monday, Jones said.', '2021-05-13 report'],
    ['a day within the words', 'Jones said that the yard would close on Friday.', '2021-05-13 report'],
    ['the day of another clause', '“It is over,” said Mary Jones, who was chosen in May.', '2021-05-13 report'],
    ['the day of another act', 'On Monday the union left and Jones said the yard was full.', '- -'],
    [
      'the report’s own day, of a statement',
      'In another statement on Thursday, which the BBC cited, Jones said it was safe.',
      '2021-05-13 report',
    ],
    ['what had been said before', 'Jones had said that the yard was safe.', '- -'],
    ['what was over before something else', 'The vote was put off after Jones admitted the yard was full.', '- -'],
    ['what was said a day before', 'They left a day after the Dockers Union said the yard was full.', '- -'],
    ['another time than the report’s', 'When she opened the yard, Jones said it would last.', '- -'],
    ['what came before something else', 'Before the strike, Jones said the yard was safe.', '- -'],
    ['a trial that is over', 'During her own trial Jones said the yard was safe.', '- -'],
    ['what a past act went with', 'Jones had refused to go, saying the yard was safe.', '- -'],
    ['a question asked just then', 'When asked about it, Jones said the yard was safe.', '2021-05-13 report'],
    ['a meeting just before', 'Speaking after a meeting she said the yard was safe.', '2021-05-13 report'],
    ['the time of what was said', 'Jones said they had left when the yard was full.', '2021-05-13 report'],
  ])('%s', async (_, text, expected) => {
    expect(await when(text)).toEqual([expected]);
  });

  it('is worked out where the report has no date', async () => {
    expect(await when('The union had failed, Mary Jones said on Tuesday.', '')).toEqual(['- -']);
  });

  it('lies after the report', async () => {
    expect(await when('Jones said on May 20 2021 the yard would be full.')).toEqual(['2021-05-13 report']);
  });
});
