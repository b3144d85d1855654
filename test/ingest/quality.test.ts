/** Views in: degraded by a machine, or merely unusual. */
import { describe, expect, test } from 'vitest';
import { judgeQuality } from '../../src/ingest/quality.ts';
import { stem } from '../../src/text/stem.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { prose, read } from './read.ts';

const lower = prose.toLowerCase();
const spaced = (text: string): string =>
  tokenize(text)
    .map((t) => t.lower)
    .join(' ');
const stemmed = (text: string): string =>
  tokenize(text)
    .map((t) => (t.kind === 'word' ? stem(t.lower) : t.lower))
    .join(' ');
const more = `${prose} This was because every one of his people had been there before, and only very few of them knew any better.`;

describe('quality', () => {
  test.each([
    ['lower-cased, stemmed, tokenized', stemmed(more), 'degraded'],
    ['lower-cased and tokenized', spaced(more), 'degraded'],
    ['lower-cased and stemmed, marks attached', stemmed(more).replace(/ ([.,])/g, '$1'), 'degraded'],
    ['prose', more, 'clean'],
    ['small letters, as in a chat', `${lower} lol ok. we never thought about it, did we`, 'clean'],
    ['capitals throughout', more.toUpperCase(), 'clean'],
    [
      'tokenized with its capitals',
      tokenize(more)
        .map((t) => t.text)
        .join(' '),
      'clean',
    ],
    ['a few words', 'thi wa hi plan .', 'clean'],
    [
      'a language without capitals',
      'قال الوزير يوم الثلاثاء إن المفاوضات ستستمر في الأسبوع المقبل . '.repeat(5),
      'clean',
    ],
    [
      'French small letters',
      'le président a déclaré que les négociations continueraient , malgré les critiques de l’opposition. '.repeat(3),
      'clean',
    ],
  ])('%s', (_, text, quality) => {
    expect(judgeQuality(text).quality).toBe(quality);
  });

  test('says by which signs, and how to say otherwise', async () => {
    const { source, messages } = await read('a.txt', stemmed(more));
    expect(source?.quality).toBe('degraded');
    expect(messages).toEqual([
      'seeds/a.txt info ingest/degraded a machine seems to have prepared this text (no capital letters, 89% of the longer words are stems, spaces before full stops and commas): it is read with other rules and marked on every page; if that is wrong, state "quality: clean" in its metadata',
    ]);
    const stated = await read('a.txt', `---\nquality: clean\n---\n${stemmed(more)}`);
    expect([stated.source?.quality, stated.messages]).toEqual(['clean', []]);
  });
});
