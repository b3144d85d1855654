/** This repository's own wiki, built and opened from disk: valid, light, whole, usable by anybody in any browser. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/render/index.ts';
import { run } from '../build/wiki.ts';
import { repository } from '../cli/factwiki.ts';
import { story } from '../render/story.ts';
import { builtIn } from '../render/templates.ts';
import { validate } from '../render/validate.ts';
import { executablePath, unlessMissing } from './chromium.ts';
import { brokenLinks } from './links.ts';

const root = mkdtempSync(join(tmpdir(), 'factwiki-site-'));
const dist = join(root, 'dist');
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
let pages: readonly string[] = [];

beforeAll(async () => {
  for (const name of ['seeds', 'content', 'factwiki.config.mjs'])
    cpSync(join(repository, name), join(root, name), { recursive: true });
  await run(root);
  for (const { path, content } of render(story({ rights: 'full' }), builtIn).value) {
    mkdirSync(dirname(join(invented, path)), { recursive: true });
    writeFileSync(join(invented, path), content);
  }
  pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !read(path).includes('http-equiv="refresh"'))
    .sort();
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A wiki that has what this one lacks: a page without a proposal, pages by editors, whole texts. */
const invented = join(root, 'invented');

/** One page of each kind, the fullest: what is well there is well on its smaller sisters. */
function oneOfEach(): readonly string[] {
  const fullest = new Map<string, string>();
  for (const path of pages) {
    const [folder = ''] = path.split('/');
    const kind = path.endsWith('/index.html') || !path.includes('/') ? path : folder;
    const best = fullest.get(kind);
    if (best === undefined || read(path).length > read(best).length) fullest.set(kind, path);
  }
  return [...fullest.values()].sort();
}

const htmlIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => join(folder, path))
    .filter((path) => !readFileSync(path, 'utf8').includes('http-equiv="refresh"'))
    .sort();

test('has a page of every kind', () => {
  expect(pages).toEqual(
    expect.arrayContaining(
      '404 changes disputed index search timeline people/index organizations/index proposals/index figures/index sources/index'
        .split(' ')
        .map((name) => `${name}.html`),
    ),
  );
});

test('is valid HTML, and no link or anchor in it is dead', () => {
  expect(validate(pages.map((path) => ({ path, content: read(path) })))).toEqual([]);
  expect(brokenLinks(dist)).toEqual([]);
}, 60_000);

test('keeps to its budgets: pages, style sheet, script, plain and compressed', () => {
  const heavy = (path: string, plain: number, packed: number): string[] => {
    const bytes = readFileSync(join(dist, path));
    const size = [bytes.length, gzipSync(bytes).length] as const;
    return size[0] <= plain && size[1] <= packed ? [] : [`${path}: ${size.join(' bytes, ')} compressed`];
  };
  expect([
    ...pages.flatMap((path) => heavy(path, 48_000, 10_000)),
    ...heavy('wiki.css', 14 * 1024, 4.5 * 1024),
    ...heavy('wiki.js', 4 * 1024, 4 * 1024),
  ]).toEqual([]);
});

describe.skipIf(!executablePath)(`in a browser${unlessMissing}`, () => {
  const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(`file://${join(dist, path)}`);
    return page;
  }

  test.each([
    [1280, 'light', true],
    [1280, 'dark', false],
    [390, 'light', false],
    [320, 'dark', true],
  ] as const)(
    '%d px, %s, scripts: %s: no violation, no sideways scroll, no error',
    async (width, colorScheme, scripts) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      // With scripting switched off the checks could not run either; without its files no script of the site does.
      if (!scripts) await context.route(/\.js$/, (route) => route.abort());
      const page = await context.newPage();
      const found: string[] = [];
      page.on('pageerror', (e) => found.push(e.message));
      for (const path of [...oneOfEach().map((p) => join(dist, p)), ...htmlIn(invented)]) {
        await page.goto(`file://${path}`);
        if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) found.push(`${path}: scrolls`);
        await page.addScriptTag({ content: axe });
        const violations = (await page.evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].html))`,
        )) as string[];
        found.push(...violations.map((v) => `${path}: ${v}`));
      }
      await context.close();
      expect(found).toEqual([]);
    },
    240_000,
  );

  test('any cited sentence is two clicks from the overview, and the way back is one', async () => {
    const page = await open('index.html', { javaScriptEnabled: false });
    const marks = await page.locator('[role=doc-noteref]').evaluateAll((list) => list.map((a) => a.id));
    expect(marks.length).toBeGreaterThan(20);
    const home = page.url();
    // Every fifth mark, so that each section of the overview has its turn.
    for (const id of marks.filter((_, i) => i % 5 === 0)) {
      await page.goto(home);
      await page.click(`[id="${id}"]`);
      await page.click('li:target > a');
      expect(page.url()).toMatch(/\/sources\/[^#]*#s\d+$/);
      expect(await page.locator('li:target mark').count()).toBe(1);
      await page.locator('li:target .by a', { hasText: /./ }).first().click();
      expect(page.url()).not.toMatch(/\/sources\//);
      await page.goBack();
      await page.goBack();
      await page.goBack();
      expect(page.url()).toBe(home);
    }
    await page.context().close();
  }, 60_000);

  test('the keyboard reaches every link, in the order of the text, and each is seen to have the focus', async () => {
    const page = await open('index.html');
    const all = await page.locator('a[href]:visible').count();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#main');
    const reached: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const [top, outline] = (await page.evaluate(
        '(() => { const e = document.activeElement, s = getComputedStyle(e); return [e.outerHTML, s.outlineStyle + s.boxShadow]; })()',
      )) as [string, string];
      expect(outline, top).not.toBe('nonenone');
      reached.push(top);
    }
    expect(new Set(reached).size).toBeGreaterThan(Math.min(50, all / 2));
    await page.context().close();
  }, 60_000);

  test('printed, a page keeps its evidence', async () => {
    const page = await open(oneOfEach().find((p) => p.startsWith('people/')) ?? 'index.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('#evidence .evd li')).toBe(true);
    expect(await page.isVisible('header nav')).toBe(false);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.context().close();
  });
});
