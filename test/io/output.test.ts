import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestName } from '../../src/io/manifest.ts';
import { isAsWritten, type OutputOptions, openOutput, type SiteFile } from '../../src/io/output.ts';
import { filesIn, folderWith } from '../build/wiki.ts';

const options = { label: 'dist', force: false };

function writeOutput(folder: string, site: readonly SiteFile[], given: OutputOptions) {
  const output = openOutput(folder, given);
  for (const file of site) output.put(file);
  return output.finish(new Set(site.map(({ path }) => path)));
}

const files = (given: Record<string, string>) => Object.entries(given).map(([path, content]) => ({ path, content }));
const without = (tree: Record<string, string>) =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => path !== manifestName));

describe('the output folder', () => {
  test('gets what is new, keeps what is the same, loses what is stale', () => {
    const out = folderWith();
    const first = writeOutput(out, files({ 'index.html': 'a', 'people/x.html': 'x', 'people/y.html': 'y' }), options);
    expect(first).toMatchObject({ added: ['index.html', 'people/x.html', 'people/y.html'], changed: [], removed: [] });
    const time = statSync(join(out, 'index.html')).mtimeMs;
    const second = writeOutput(out, files({ 'index.html': 'a', 'people/x.html': 'X' }), options);
    expect(second).toMatchObject({
      added: [],
      changed: ['people/x.html'],
      removed: ['people/y.html'],
      diagnostics: [],
    });
    expect(without(filesIn(out))).toEqual({ 'index.html': 'a', 'people/x.html': 'X' });
    expect(statSync(join(out, 'index.html')).mtimeMs).toBe(time);
    expect(isAsWritten(out, second.entries.values())).toBe(true);
  });

  test('never deletes or overwrites what the tool did not write', () => {
    const out = folderWith({ CNAME: 'wiki.example', 'robots.txt': 'mine' });
    const { diagnostics } = writeOutput(out, files({ 'robots.txt': 'ours', 'index.html': 'a' }), options);
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        rule: 'output/foreign',
        message:
          'this file was not written by factwiki and is left as it is; move it away, choose another folder with --out, or overwrite it with --force',
        file: 'dist/robots.txt',
      },
    ]);
    writeOutput(out, [], options);
    expect(without(filesIn(out))).toEqual({ CNAME: 'wiki.example', 'robots.txt': 'mine' });
  });

  test('does not delete a file of its own that somebody changed since', () => {
    const out = folderWith();
    writeOutput(out, files({ 'a.html': 'a' }), options);
    writeFileSync(join(out, 'a.html'), 'mine now');
    expect(writeOutput(out, [], options).removed).toEqual([]);
    expect(readFileSync(join(out, 'a.html'), 'utf8')).toBe('mine now');
  });

  test('--force overwrites, but deletes nothing of others', () => {
    const out = folderWith({ 'index.html': 'mine', 'other.html': 'mine' });
    writeOutput(out, files({ 'index.html': 'ours' }), { ...options, force: true });
    expect(without(filesIn(out))).toEqual({ 'index.html': 'ours', 'other.html': 'mine' });
  });

  test('a run that was cut short is taken up: what it wrote is ours', () => {
    const out = folderWith();
    writeOutput(out, files({ 'a.html': 'old' }), options);
    // The manifest of the run that died, and one of the two files it came to write, half done.
    const plan = readFileSync(join(out, manifestName), 'utf8');
    writeFileSync(join(out, manifestName), `${plan}${'0'.repeat(32)} b.html\n`);
    writeFileSync(join(out, 'b.html'), 'ha');
    const { diagnostics, changed } = writeOutput(out, files({ 'a.html': 'old', 'b.html': 'half' }), options);
    expect([diagnostics, changed]).toEqual([[], ['b.html']]);
  });

  test('its list is in order, and not touched where nothing changed', () => {
    const out = folderWith();
    const site = files({ 'b.html': 'b', 'a/z.html': 'z', 'a.html': 'a' });
    writeOutput(out, site, options);
    const list = join(out, manifestName);
    const paths = (): readonly string[] =>
      readFileSync(list, 'utf8')
        .split('\n')
        .map((line) => line.slice(33));
    expect(paths()).toEqual(['a.html', 'a/z.html', 'b.html', '']);
    utimesSync(list, 1000, 1000);
    writeOutput(out, site.toReversed(), options);
    expect(statSync(list).mtimeMs).toBe(1_000_000);
    writeOutput(out, site.slice(0, 1), options);
    expect(paths()).toEqual(['b.html', '']);
  });

  test('a manifest that names files outside of the folder deletes nothing there', () => {
    const out = folderWith({ 'keep.txt': 'x', 'dist/.factwiki-files': `${'0'.repeat(32)} ../keep.txt\n` });
    writeOutput(join(out, 'dist'), [], { ...options, force: true });
    expect(existsSync(join(out, 'keep.txt'))).toBe(true);
  });

  test('a file that is not put anew stays as it was put before', () => {
    const out = folderWith();
    const { entries } = writeOutput(out, files({ 'a.html': 'a', 'b.html': 'b' }), options);
    const output = openOutput(out, { ...options, known: entries });
    output.put({ path: 'b.html', content: 'B' });
    const result = output.finish(new Set(['a.html', 'b.html']));
    expect([result.added, result.changed, result.removed]).toEqual([[], ['b.html'], []]);
    expect([...result.entries.keys()].sort()).toEqual(['a.html', 'b.html']);
    expect(without(filesIn(out))).toEqual({ 'a.html': 'a', 'b.html': 'B' });
  });

  test('the plan writes nothing', () => {
    const out = folderWith();
    expect(writeOutput(out, files({ 'a.html': 'a' }), { ...options, dry: true }).added).toEqual(['a.html']);
    expect(filesIn(out)).toEqual({});
  });

  test('a file in the place of a folder is told, and the rest is written', () => {
    const out = folderWith({ people: 'a file' });
    const { diagnostics } = writeOutput(out, files({ 'index.html': 'a', 'people/x.html': 'x' }), options);
    expect(diagnostics.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
      'dist/people/x.html output/unwritable this file can not be written (a file is in the place of one of its folders); mend its permissions or the space on the disk',
    ]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('a');
  });
});
