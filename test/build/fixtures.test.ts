/** `test/fixtures/<case>/` is a wiki; `expected/` says what a build of it complains about and which pages it makes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { brokenLinks } from '../e2e/links.ts';
import { filesIn, folderWith, lines, run } from './wiki.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

describe.each(readdirSync(fixtures))('%s', (name) => {
  const given = Object.entries(filesIn(join(fixtures, name))).filter(([path]) => !path.startsWith('expected/'));
  const copy = () => folderWith(Object.fromEntries(given.map(([path, text]) => [path, Buffer.from(text, 'latin1')])));
  const expected = (file: string) => readFileSync(join(fixtures, name, 'expected', file), 'utf8');

  test('says what is expected', async () => {
    expect(`${lines(await run(copy(), 'check')).join('\n')}\n`).toBe(expected('diagnostics.txt'));
  });

  test('makes the pages expected, and leaves what is an editor’s', async () => {
    const root = copy();
    await run(root);
    // Scripts and data belong to the tests of rendering.
    const made = Object.keys(filesIn(root)).filter((path) => /^content\/|\.(?:html|svg)$/.test(path));
    expect(`${made.join('\n')}\n`).toBe(expected('files.txt'));
    for (const [path, text] of given) expect([path, filesIn(root)[path]]).toEqual([path, text]);
  });

  test('has no link that leads nowhere', async () => {
    const root = copy();
    await run(root);
    expect(brokenLinks(join(root, 'dist'))).toEqual([]);
  });
});
