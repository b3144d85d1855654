/** Watching with a page open in the browser: it renews itself in place, and shows what is wrong. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { watchWiki } from '../../src/watch.ts';
import { folderWith, writeFiles } from '../build/wiki.ts';
import { compile } from '../cli/factwiki.ts';
import { executablePath, unlessMissing } from './chromium.ts';

const long = (words: string): string => `# A page\n\n${'A paragraph that takes its place.\n\n'.repeat(200)}${words}\n`;

describe.skipIf(!executablePath)(`an open page${unlessMissing}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    await compile();
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  }, 90_000);
  afterAll(() => browser?.close());

  async function opened(): Promise<{ root: string; page: Page }> {
    const root = folderWith({ 'content/a.md': long('Before.'), 'content/b.md': '---\nname: B\n---\nGood.\n' });
    const server = { host: '127.0.0.1', port: 0, orNext: false };
    const watcher = await watchWiki({ root, server, onReport: () => undefined, onFailure: () => undefined });
    if (!watcher || !('close' in watcher) || !watcher.url) throw new Error('not watching');
    onTestFinished(() => watcher.close());
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const connected = page.waitForResponse(/_factwiki\/events/);
    await page.goto(`${watcher.url}a.html`);
    await connected;
    return { root, page };
  }

  test('takes up an edit without losing its place', async () => {
    const { root, page } = await opened();
    await page.evaluate('window.mark = 1; window.scrollTo(0, 900)');
    writeFiles(root, { 'content/a.md': long('After.') });
    await page.getByText('After.').waitFor();
    expect(await page.evaluate('[window.mark, Math.round(scrollY)]')).toEqual([1, 900]);
  });

  test('shows errors with a link into the editor, until they are mended', async () => {
    const { root, page } = await opened();
    writeFiles(root, { 'content/b.md': '---\nname: [B\n---\nBad.\n' });
    const findings = page.getByRole('region', { name: 'What is wrong with the wiki' });
    await findings.waitFor();
    expect(await findings.innerText()).toContain('content/b.md:3:1 error frontmatter/yaml');
    expect(await findings.getByRole('link').getAttribute('href')).toBe(`vscode://file${root}/content/b.md:3:1`);
    await page.reload();
    await findings.waitFor();
    writeFiles(root, { 'content/b.md': '---\nname: B\n---\nGood again.\n' });
    await findings.waitFor({ state: 'detached' });
  });
});
