/** The search for every word: an index beside the site, used where the site is served and left alone from disk. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { answerFor } from '../../src/serve/answer.ts';
import { filesIn, folderWith, lines, report, run, writeFiles } from '../build/wiki.ts';
import { executablePath, unlessMissing } from './chromium.ts';

const files = {
  'seeds/report.md': report,
  'content/tides.md': '# Tides\n\nThe lighthouse keeper counts them.\n',
  'factwiki.config.mjs': "export default { search: 'text' };\n",
};

describe('an index of all words', () => {
  test('is the same at every build, and goes when it is not asked for', async () => {
    const root = folderWith(files);
    expect(lines(await run(root)).filter((line) => line.includes('render/search'))).toEqual([]);
    const first = filesIn(root, 'dist');
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['pagefind/pagefind.js', 'search-text.js']));
    await run(root, 'build', { force: true });
    expect(filesIn(root, 'dist')).toEqual(first);
    writeFiles(root, { 'content/tides.md': '# Tides\n\nThe ferryman counts them.\n' });
    await run(root);
    const fresh = folderWith({ ...files, 'content/tides.md': '# Tides\n\nThe ferryman counts them.\n' });
    await run(fresh);
    expect(filesIn(root, 'dist')).toEqual(filesIn(fresh, 'dist'));
    writeFiles(root, { 'factwiki.config.mjs': 'export default {};\n' });
    await run(root);
    expect(Object.keys(filesIn(root, 'dist')).filter((path) => /pagefind|search-text/.test(path))).toEqual([]);
  }, 60_000);
});

describe.skipIf(!executablePath)(`in a browser${unlessMissing}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser?.close());

  test('finds words of the text where the site is served, below any path; from disk it finds names', async () => {
    const root = folderWith(files);
    await run(root);
    const server: Server = createServer((request, response) => {
      const path = (request.url ?? '').replace(/^\/sub/, '').replace(/[?#].*$/, '');
      const { status, type, body } = answerFor(join(root, 'dist'), path, '');
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    onTestFinished(() => void server.close());
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub/`;
    await page.goto(`${base}search.html?q=lighthouse`);
    await page.waitForSelector('#in-text a');
    expect(await page.locator('#in-text a').allTextContents()).toEqual(['Tides']);
    expect(await page.textContent('#in-text span')).toContain('The lighthouse keeper counts them.');
    await page.click('#in-text a');
    expect(page.url()).toBe(`${base}tides.html`);
    // What is still on its way would be cut off by leaving, and taken for a failure of the next page.
    await page.waitForLoadState('load');

    const errors: string[] = [];
    page.on('pageerror', (e) => errors.push(e.message));
    page.on('requestfailed', (r) => errors.push(r.url()));
    await page.goto(`file://${join(root, 'dist/search.html')}?q=tides`);
    await page.waitForSelector('#found a');
    await page.waitForTimeout(400);
    expect([await page.locator('#in-text a').count(), errors]).toEqual([0, []]);
  }, 60_000);
});
