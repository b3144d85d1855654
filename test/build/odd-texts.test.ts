/** Texts that are no reports: read without an exception, and without a flood of pages or messages. The numbers stand in test/README.md. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractReports } from '../../src/extract/index.ts';
import { ingestSeeds } from '../../src/ingest/index.ts';
import { resolveReports } from '../../src/resolve/index.ts';
import { oddTexts } from './odd-texts.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [, section = ''] = readme.split('## Texts that are no reports');
const most = new Map(
  [...(section.split('\n## ')[0] ?? '').matchAll(/^\| (.+?) \| (\d+) \|$/gm)].map((m) => [m[1], Number(m[2])]),
);

test('the list in README.md is that of the texts', () => {
  expect([...most.keys()]).toEqual(oddTexts.map(([what]) => what));
});

describe('read alone', () => {
  test.each(oddTexts)('%s', async (what, path, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { value: sources, diagnostics } = await ingestSeeds([{ path, bytes, sha256 }], { folder: 'seeds' });
    const { entities } = resolveReports(sources, extractReports(sources), { threshold: 0.5 });
    const names = entities.map(({ kind, name }) => `${kind} ${name}`);
    expect(names.length, names.join('\n')).toBeLessThanOrEqual(most.get(what) ?? -1);
    expect(names.filter((name) => name.length > 75)).toEqual([]);
    expect(diagnostics.length).toBeLessThanOrEqual(12);
  });
});
