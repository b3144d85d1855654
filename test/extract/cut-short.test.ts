/** Reports that end anywhere, as a file does whose download broke off: whatever word comes last, nothing throws. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractReport } from '../../src/extract/index.ts';
import type { Source } from '../../src/model/source.ts';
import { parseReport } from '../corpus/annotation.ts';
import { read } from '../ingest/read.ts';

const figuresOf = async (text: string): Promise<number> => {
  const { source } = await read('a.txt', text);
  return extractReport(source as Source).figures.length;
};

describe('a report that is cut short', () => {
  test.each(['with 12 confirmed', 'at least 12 confirmed', 'of whom 12 are', 'more than', 'and 3', 'up to $'])(
    'behind "%s"',
    async (last) => {
      const text = `The ferry sank near the town on Monday and 40 people were killed, officials said.\n\nThey spoke of ${last}`;
      expect(await figuresOf(text)).toBeGreaterThan(0);
    },
  );

  test.each(['tidewater-bank', 'swidrawa-flood', 'lebu-ceasefire'])('behind any word: %s', async (story) => {
    const folder = new URL(`../corpus/${story}/`, import.meta.url);
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const { text } = parseReport(readFileSync(new URL(file, folder), 'utf8'));
    const ends = [...text.matchAll(/\S+/g)].map((m) => m.index + m[0].length);
    expect(ends.length).toBeGreaterThan(80);
    for (const end of ends) await figuresOf(text.slice(Math.max(0, end - 240), end));
  });
});
