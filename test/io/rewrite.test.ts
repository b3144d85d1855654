import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestName } from '../../src/io/manifest.ts';
import { type OutputEntry, openOutput } from '../../src/io/output.ts';
import { rewriteFiles } from '../../src/io/rewrite.ts';
import { folderWith, writeFiles } from '../build/wiki.ts';

const files = { 'a b.html': 'one', 'b.html': 'two', 'x/b.html': 'three' };

/** A site, and what is known of it. */
function written(content: Readonly<Record<string, string>> = files): {
  readonly folder: string;
  readonly entries: ReadonlyMap<string, OutputEntry>;
} {
  const folder = folderWith();
  const output = openOutput(folder, { label: 'dist', force: false });
  for (const [path, text] of Object.entries(content)) output.put({ path, content: text });
  return { folder, entries: output.finish(new Set(Object.keys(content))).entries };
}

const listIn = (folder: string): string => readFileSync(join(folder, manifestName), 'utf8');

test('files that are others now are written, and the list is the one of a site from scratch', () => {
  const { folder, entries } = written();
  const rewritten = rewriteFiles(folder, 'dist', entries, [
    { path: 'b.html', content: 'zwei' },
    { path: 'a b.html', content: 'one' },
  ]);
  expect(rewritten?.changed).toEqual(['b.html']);
  expect(rewritten?.diagnostics).toEqual([]);
  expect(readFileSync(join(folder, 'b.html'), 'utf8')).toBe('zwei');
  const { size, mtimeMs } = statSync(join(folder, 'b.html'));
  expect(rewritten?.entries.get('b.html')).toMatchObject({ size, mtimeMs });
  expect(listIn(folder)).toBe(listIn(written({ ...files, 'b.html': 'zwei' }).folder));
});

test('nothing is written where a file is new, or the list does not name each once', () => {
  const { folder, entries } = written();
  expect(rewriteFiles(folder, 'dist', entries, [{ path: 'new.html', content: 'x' }])).toBeUndefined();
  const list = listIn(folder);
  for (const odd of ['', list.replace(/^.* b\.html$/gm, ''), `${list}${'0'.repeat(32)} b.html\n`]) {
    writeFiles(folder, { [manifestName]: odd });
    expect(rewriteFiles(folder, 'dist', entries, [{ path: 'b.html', content: 'x' }])).toBeUndefined();
    expect(readFileSync(join(folder, 'b.html'), 'utf8')).toBe('two');
    expect(listIn(folder)).toBe(odd);
  }
});

test('what can not be written is told, and stays ours', () => {
  const { folder, entries } = written();
  // A folder in its place: no user may write that, root neither.
  rmSync(join(folder, 'b.html'));
  mkdirSync(join(folder, 'b.html'));
  const rewritten = rewriteFiles(folder, 'dist', entries, [{ path: 'b.html', content: 'x' }]);
  expect(rewritten?.diagnostics.map(({ rule, file }) => [rule, file])).toEqual([['output/unwritable', 'dist/b.html']]);
});
