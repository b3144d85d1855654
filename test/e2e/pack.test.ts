/** As a new user has it: the tarball installed into an empty folder, a wiki made and built, and opened from disk. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../build/wiki.ts';
import { compile, repository } from '../cli/factwiki.ts';
import { executablePath, unlessMissing } from './chromium.ts';
import { brokenLinks } from './links.ts';

let home: string;
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: home, encoding: 'utf8', stdio: 'pipe' });
const factwiki = (...args: string[]): string => run(join(home, 'node_modules/.bin/factwiki'), ...args);

beforeAll(async () => {
  await compile();
  home = mkdtempSync(join(tmpdir(), 'factwiki-e2e-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', home], {
    cwd: repository,
    stdio: 'pipe',
  });
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  const tarball = readdirSync(home).find((name) => name.endsWith('.tgz')) ?? '';
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', `./${tarball}`);
  factwiki('init', 'wiki');
  factwiki('build', '--root', 'wiki');
}, 120_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the installed package', () => {
  test('brings nothing along but itself', () => {
    expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['factwiki']);
  });

  test('says its version', () => {
    expect(factwiki('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('is a library too, with types', () => {
    const script =
      "import { defineConfig, openProject } from 'factwiki'; console.log(typeof defineConfig, typeof openProject);";
    expect(run(process.execPath, '--input-type=module', '-e', script)).toBe('function function\n');
    expect(existsSync(join(home, 'node_modules/factwiki/lib/index.d.ts'))).toBe(true);
  });

  test('builds a site in which every link and anchor leads somewhere', () => {
    expect(brokenLinks(join(home, 'wiki/dist'))).toEqual([]);
  });

  test('says what an index of all words needs, and builds without one', () => {
    factwiki('init', 'words');
    writeFileSync(join(home, 'words/factwiki.config.mjs'), "export default { search: 'text' };\n");
    expect(factwiki('build', '--root', 'words')).toContain(
      `factwiki.config.mjs warning render/search "search: 'text'" needs the package pagefind (it is not installed); install it with "npm install pagefind", or write "names"`,
    );
    expect(existsSync(join(home, 'words/dist/search.html'))).toBe(true);
  });

  test('changes no byte with --force', () => {
    const before = filesIn(join(home, 'wiki'));
    factwiki('build', '--root', 'wiki', '--force');
    expect(filesIn(join(home, 'wiki'))).toEqual(before);
  });
});

describe.skipIf(!executablePath)(`in the browser, from disk, without JavaScript${unlessMissing}`, () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const open = (path: string) => page.goto(pathToFileURL(join(home, 'wiki/dist', path)).href);

  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    page.on('requestfailed', (request) => complaints.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
  }, 60_000);
  afterAll(() => browser?.close());

  test('the front page leads to a person, and the person to the sentence in the report', async () => {
    await open('index.html');
    expect(await page.title()).toContain('My fact wiki');
    await page.locator('a[href="people/index.html"]').first().click();
    await page.getByRole('link', { name: 'Maren Oduya' }).first().click();
    expect(page.url()).toMatch(/\/people\/maren-oduya\.html$/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Maren Oduya');
    const toReport = page.locator('a[href^="../sources/2025-03-14-estuary-post.html#"]').first();
    const anchor = ((await toReport.getAttribute('href')) ?? '').split('#')[1] ?? '';
    await toReport.click();
    expect(page.url()).toContain(`/sources/2025-03-14-estuary-post.html#${anchor}`);
    await expect(page.locator(`[id="${decodeURIComponent(anchor)}"]`).count()).resolves.toBe(1);
  });

  test('the style sheet is found, and nothing else is missing', async () => {
    for (const path of readdirSync(join(home, 'wiki/dist'), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.html')) continue;
      await open(path);
      // A page at an old name sends on to the new one: let it arrive before the next is opened.
      await page.waitForTimeout(
        /http-equiv="refresh"/.test(readFileSync(join(home, 'wiki/dist', path), 'utf8')) ? 500 : 0,
      );
    }
    expect(complaints).toEqual([]);
  });
});
