/** Watching, with real files: however pages are changed, the site comes to equal a build from scratch. */
import { mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Report } from '../../src/project.ts';
import { type Watcher, watchWiki } from '../../src/watch.ts';
import { type Files, filesIn, folderWith, lines, report, run, writeFiles } from '../build/wiki.ts';

interface Watched {
  readonly root: string;
  readonly reports: Report[];
  readonly watcher: Watcher;
}

async function watched(files: Files): Promise<Watched> {
  const root = folderWith(files);
  const reports: Report[] = [];
  const watcher = await watchWiki({
    root,
    onReport: (r) => reports.push(r),
    onFailure: (thrown) => reports.push(thrown as Report),
  });
  if (!watcher || !('close' in watcher)) throw new Error('not watching');
  onTestFinished(() => watcher.close());
  return { root, reports, watcher };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits, at most half a minute, until what is there satisfies the test. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !holds(); tries++) await wait(50);
  expect(holds()).toBe(true);
}

async function fromScratch(root: string): Promise<Record<string, string>> {
  const all = Object.entries(filesIn(root)).filter(([path]) => !path.startsWith('dist/'));
  const copy = folderWith(Object.fromEntries(all.map(([path, text]) => [path, Buffer.from(text, 'latin1')])));
  await run(copy);
  return filesIn(copy, 'dist');
}

const dist = (root: string) => filesIn(root, 'dist');

describe('watching', () => {
  test('sees pages that are saved, saved atomically, moved and deleted', async () => {
    const { root, watcher } = await watched({ 'content/a.md': '# A\n\n[[b]]\n', 'content/b.md': '# B\n' });
    writeFiles(root, { 'content/a.md': '# A\n\nEdited. [[b]]\n' });
    await until(() => dist(root)['a.html']?.includes('Edited.') === true);

    writeFiles(root, { 'content/.a.md.swp': 'x', 'content/a.md.tmp': '# A\n\nSaved by renaming. [[b]]\n' });
    renameSync(join(root, 'content/a.md.tmp'), join(root, 'content/a.md'));
    await until(() => dist(root)['a.html']?.includes('Saved by renaming.') === true);

    mkdirSync(join(root, 'content/deep'));
    renameSync(join(root, 'content/b.md'), join(root, 'content/deep/b.md'));
    await until(() => dist(root)['deep/b.html'] !== undefined && dist(root)['b.html'] === undefined);
    await watcher.settled();
    expect(dist(root)).toEqual(await fromScratch(root));

    rmSync(join(root, 'content/deep'), { recursive: true });
    await until(() => dist(root)['deep/b.html'] === undefined);
    await watcher.settled();
    expect(dist(root)).toEqual(await fromScratch(root));
  });

  test('survives a burst, and the deletion of a whole folder', async () => {
    const { root, reports } = await watched({ 'content/a.md': '# A\n' });
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`content/many/p${i}.md`, `# Page ${i}\n\n[[p${(i + 1) % 200}]]\n`]),
    );
    writeFiles(root, many);
    await until(() => Object.keys(dist(root)).filter((path) => path.startsWith('many/')).length === 200);
    await wait(300);
    expect(dist(root)).toEqual(await fromScratch(root));
    expect(reports.length).toBeLessThan(20);
    rmSync(join(root, 'content/many'), { recursive: true });
    await until(() => Object.keys(dist(root)).every((path) => !path.startsWith('many/')));
    expect(dist(root)).toEqual(await fromScratch(root));
    rmSync(join(root, 'content'), { recursive: true });
    await until(() => reports.at(-1)?.diagnostics[0]?.rule === 'files/no-wiki');
    writeFiles(root, { 'content/c.md': '# C\n' });
    await until(() => dist(root)['c.html'] !== undefined);
    expect(dist(root)).toEqual(await fromScratch(root));
  });

  test('sees folders that are made later, reports, templates and the configuration', async () => {
    const { root } = await watched({ 'content/a.md': '# A\n' });
    writeFiles(root, { 'seeds/report.md': report });
    await until(() => dist(root)['people/maren-oduya.html'] !== undefined);
    writeFiles(root, { 'templates/extra.txt': 'red' });
    await until(() => dist(root)['extra.txt'] === 'red');
    writeFiles(root, { 'factwiki.config.mjs': "export default { title: 'Another title' };" });
    await until(() => dist(root)['index.html']?.includes('Another title') === true);
    unlinkSync(join(root, 'seeds/report.md'));
    await until(() => dist(root)['people/maren-oduya.html'] === undefined);
    expect(dist(root)).toEqual(await fromScratch(root));
  });

  test('follows the configuration to other folders', async () => {
    const { root } = await watched({ 'content/a.md': '# A\n', 'pages/p.md': '# P\n' });
    writeFiles(root, { 'factwiki.config.mjs': "export default { content: 'pages' };" });
    await until(() => dist(root)['p.html'] !== undefined && dist(root)['a.html'] === undefined);
    writeFiles(root, { 'pages/q.md': '# Q\n' });
    await until(() => dist(root)['q.html'] !== undefined);
  });

  test('a page that breaks keeps its last good output and is told; mended, it is as a build from scratch', async () => {
    const { root, reports, watcher } = await watched({
      'content/a.md': '# A\n\n[[b]]\n',
      'content/b.md': '---\nname: B\n---\nGood.\n',
    });
    writeFiles(root, { 'content/b.md': '---\nname: [B\n---\nBad.\n' });
    await until(() => reports.some((r) => r.diagnostics.length > 0));
    expect(lines(reports.at(-1) as Report)).toEqual([
      'content/b.md:3:1 error frontmatter/yaml a bracket is opened and not closed before this line; close it, or put the value in quotation marks',
    ]);
    expect(dist(root)['b.html']).toContain('Good.');
    writeFiles(root, { 'content/b.md': '---\nname: B\n---\nBetter.\n' });
    await until(() => dist(root)['b.html']?.includes('Better.') === true);
    await watcher.settled();
    expect(dist(root)).toEqual(await fromScratch(root));
  });

  test('does not follow its own writing', async () => {
    const { root, reports } = await watched({ 'seeds/report.md': report });
    await wait(500);
    const before = reports.length;
    writeFiles(root, { 'seeds/report.md': report.replaceAll('31,000', '32,000') });
    await until(() => reports.length > before);
    await wait(500);
    expect(reports.length).toBe(before + 1);
  });

  test('a file that is emptied before it is filled is not built empty', async () => {
    const { root, reports } = await watched({ 'content/a.md': '# A\n' });
    writeFileSync(join(root, 'content/a.md'), '');
    await wait(60);
    writeFileSync(join(root, 'content/a.md'), '# A\n\nFilled.\n');
    await until(() => dist(root)['a.html']?.includes('Filled.') === true);
    expect(reports).toHaveLength(2);
  });
});

test('whoever watches reads whole reports; the site on the disk holds what may be published', async () => {
  const filler = Array.from({ length: 9 }, (_, i) => `Nobody counted the gulls on day ${i}.`).join('\n\n');
  const root = folderWith({
    'seeds/report.md': `${report}\n${filler}\n`,
    'seeds/closed.md': `---\nrights: excerpts\n---\n${filler}\n`,
  });
  const server = { host: '127.0.0.1', port: 0, orNext: false };
  const watcher = await watchWiki({ root, server, onReport: () => undefined, onFailure: () => undefined });
  if (!watcher || !('close' in watcher)) throw new Error('not watching');
  onTestFinished(() => watcher.close());
  const served = async (path: string): Promise<string> => (await fetch(`${watcher.url}${path}`)).text();
  expect(await served('sources/report.html')).toContain('the gulls on day 7');
  expect(await served('sources/report.html')).toContain('_factwiki/browser.js');
  expect(filesIn(root, 'dist')['sources/report.html']).not.toContain('the gulls on day 7');
  expect(await served('sources/closed.html')).not.toContain('the gulls on day 7');
  expect(await served('people/maren-oduya.html')).toContain('Maren Oduya');
  expect((await fetch(`${watcher.url}nothing%.html`)).status).toBe(400);
});

test('what the configuration says of rights holds while watching, too', async () => {
  const filler = Array.from({ length: 9 }, (_, i) => `Nobody counted the gulls on day ${i}.`).join('\n\n');
  const root = folderWith({
    'seeds/report.md': `${report}\n${filler}\n`,
    'factwiki.config.mjs': "export default { rights: 'excerpts' };\n",
  });
  const server = { host: '127.0.0.1', port: 0, orNext: false };
  const watcher = await watchWiki({ root, server, onReport: () => undefined, onFailure: () => undefined });
  if (!watcher || !('close' in watcher)) throw new Error('not watching');
  onTestFinished(() => watcher.close());
  const page = await (await fetch(`${watcher.url}sources/report.html`)).text();
  expect(page).not.toContain('the gulls on day 7');
});

test('the index of all words is made once, and renewed by the next build', async () => {
  const { root, watcher } = await watched({
    'content/a.md': '# A\n\nThe ferryman counts them.\n',
    'factwiki.config.mjs': "export default { search: 'text' };\n",
  });
  const index = (): string =>
    JSON.stringify(Object.entries(dist(root)).filter(([path]) => path.startsWith('pagefind/')));
  const first = index();
  expect(first).toContain('pagefind.js');
  writeFileSync(join(root, 'content/a.md'), '# A\n\nThe lighthouse keeper counts them.\n');
  await until(() => dist(root)['a.html']?.includes('lighthouse') === true);
  await watcher.settled();
  expect(index()).toBe(first);
  await watcher.close();
  await run(root);
  expect(index()).not.toBe(first);
}, 60_000);
