import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { wordReports } from './topics.ts';

test('the words of every report are those counted in the train reports', async () => {
  const file = new URL('../../src/extract/data/word-reports.ts', import.meta.url);
  expect(await readFile(file, 'utf8')).toBe(await wordReports());
});
