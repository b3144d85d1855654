/** Views in, languages out; what is not English is kept and said so. */
import { describe, expect, test } from 'vitest';
import { languageCode, languageOf } from '../../src/ingest/language.ts';
import { prose, read } from './read.ts';

const french =
  'Le président a déclaré mardi que les négociations continueraient à Lyon la semaine prochaine, malgré les critiques.';

describe('language', () => {
  test.each([
    ['en', prose],
    ['en', 'Talks resumed on the border.'],
    ['en', 'thi propos wa the onli plan that the minist of the countri had support for'],
    ['und', 'Ceasefire talks'],
    ['und', '12 345 6,7'],
    ['fr', french],
    [
      'de',
      'Der Minister sagte am Dienstag, dass die Verhandlungen in der nächsten Woche fortgesetzt werden sollen, und das Land warte.',
    ],
    [
      'nl',
      'De minister zei dinsdag dat de onderhandelingen volgende week worden voortgezet in het land van de president.',
    ],
    [
      'id',
      'Presiden mengatakan pada hari Selasa bahwa perundingan akan dilanjutkan minggu depan di Jakarta oleh semua pihak.',
    ],
    ['zh', '部长星期二说谈判将于下周继续进行，双方都表示愿意合作并且会尽快达成协议。'],
    ['ar', 'قال الوزير يوم الثلاثاء إن المفاوضات ستستمر في الأسبوع المقبل في العاصمة'],
  ])('%s: %s', async (code, text) => {
    expect(await languageOf(text)).toBe(code);
  });

  test.each([
    ['en', 'en'],
    ['EN-GB', 'en'],
    ['eng', 'en'],
    ['English', 'en'],
    ['Norwegian', 'no'],
    ['klingon', undefined],
    ['', undefined],
  ])('stated as %j', (stated, code) => {
    expect(languageCode(stated)).toBe(code);
  });

  test('another language is read for no facts, and the message says what to do', async () => {
    const { source, messages } = await read('a.txt', french);
    expect(source?.language).toBe('fr');
    expect(source?.sentences).toHaveLength(1);
    expect(messages).toEqual([
      'seeds/a.txt info ingest/language no facts are read from reports in French; add a translation, or state "language: en" in its metadata if it is English',
    ]);
    expect((await read('b.txt', 'Ceasefire talks')).messages).toEqual([
      'seeds/b.txt info ingest/language the language of this report cannot be told, so no facts are read from it; if it is English, state "language: en" in its metadata',
    ]);
    expect((await read('c.txt', '---\nlanguage: en\n---\nCeasefire talks')).messages).toEqual([]);
  });
});
