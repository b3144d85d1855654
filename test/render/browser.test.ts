/** The site in a real browser, opened from disk. Without a browser on the machine there is nothing to test here. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/render/index.ts';
import { executablePath, unlessMissing } from '../e2e/chromium.ts';
import { attacks, siteOf } from './hostile.ts';
import { story } from './story.ts';
import { builtIn } from './templates.ts';

describe.skipIf(!executablePath)(`in a browser${unlessMissing}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'factwiki-render-'));
  const files = render(story({ rights: 'full' }), builtIn).value;
  let browser: Browser;

  beforeAll(async () => {
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox'],
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; errors: string[] }> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (e) => errors.push(e.message));
    page.on('requestfailed', (r) => errors.push(r.url()));
    await page.goto(`file://${join(folder, path)}`);
    return { page, errors };
  };

  test('a mark shows its sentence on focus, and Escape takes it away', async () => {
    const { page, errors } = await open('people/ngozi-okafor.html');
    await page.focus('#ch-3-1');
    expect(await page.textContent('#tip')).toBe(
      'Coastal Herald, 2 Mar 2031, CH\u00a03Ngozi Okafor, the general secretary of the union, said “we have been patient for two winters”.',
    );
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#tip')).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the timeline is filtered without a script', async () => {
    const { page } = await open('timeline.html', { javaScriptEnabled: false });
    await page.click('text=Harbour Workers Union >> nth=0');
    expect(await page.locator('.mon li:visible').count()).toBe(4);
    expect(await page.textContent('.flt:target')).toContain(
      'Showing the 4 of 10 events that involve Harbour Workers Union.',
    );
    await page.context().close();
  });

  describe('search', () => {
    const search = async (q: string): Promise<{ found: string[]; status: string | null; page: Page }> => {
      const { page, errors } = await open('search.html');
      await page.fill('#q', q);
      await page.waitForFunction('document.getElementById("index").hidden');
      const found = await page.locator('#found a').allTextContents();
      const status = await page.textContent('#count');
      expect(errors).toEqual([]);
      return { found, status, page };
    };

    test.each([
      ['okafor', 'Ngozi Okafor'],
      ['ÓKAFOR', 'Ngozi Okafor'],
      ['harb', 'Harbour Workers Union'],
      ['harbor workers', 'Harbour Workers Union'],
      ['HWU', 'Harbour Workers Union'],
      ['6,000', 'Containers lost since the strike began'],
      ['brigding', 'Bridging offer'],
    ])('"%s" finds %s', async (q, name) => {
      const { found, page } = await search(q);
      expect(found[0]).toBe(name);
      await page.context().close();
    });

    test('says so when nothing matches', async () => {
      const { status, page } = await search('zzzzzz');
      expect(status).toBe('Nothing matches “zzzzzz”. The reports may spell it another way; try part of a name.');
      await page.context().close();
    });

    test('is walked with the arrow keys', async () => {
      const { page } = await search('union');
      await page.focus('#q');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Harbour Workers Union');
      await page.keyboard.press('Escape');
      expect(await page.evaluate('document.activeElement.id')).toBe('q');
      await page.context().close();
    });

    test('without a script the page is the index', async () => {
      const { page } = await open('search.html', { javaScriptEnabled: false });
      expect(await page.isVisible('#find')).toBe(false);
      // Sixteen pages, and the two questions on which reports differ.
      expect(await page.locator('.idx li:visible').count()).toBe(18);
      expect(await page.locator('.idx li:visible a[href*="disputed"]').count()).toBe(2);
      await page.context().close();
    });
  });

  test('nothing that a report, an editor or a setting says is run', async () => {
    const hostile = mkdtempSync(join(tmpdir(), 'factwiki-hostile-'));
    const words = attacks.slice(0, 5).join(' ');
    const all = render(siteOf(words), builtIn).value;
    for (const { path, content } of all) {
      mkdirSync(dirname(join(hostile, path)), { recursive: true });
      writeFileSync(join(hostile, path), content);
    }
    const page = await browser.newPage();
    const ran: string[] = [];
    page.on('dialog', (dialog) => {
      ran.push(`${page.url()}: ${dialog.message()}`);
      dialog.dismiss().catch(() => undefined);
    });
    page.on('pageerror', (e) => ran.push(`${page.url()}: ${e.message}`));
    // The "not found" page, shown at any address, has the style sheet at the wiki's own.
    await page.route('https://example.org/w/wiki.css', (route) => route.fulfill({ body: '' }));
    page.on('request', (r) => {
      if (!r.url().startsWith(`file://${hostile}/`) && !/^data:|^https:\/\/example\.org\/w\/wiki\.css$/.test(r.url()))
        ran.push(r.url());
    });
    const isPage = (f: (typeof all)[number]): boolean =>
      f.path.endsWith('.html') && !String(f.content).includes('http-equiv="refresh"');
    for (const { path } of all.filter(isPage)) await page.goto(`file://${join(hostile, path)}`);
    await page.goto(`file://${hostile}/search.html`);
    await page.fill('#q', 'alert');
    await page.waitForFunction('document.getElementById("index").hidden');
    await page.hover('#found a');
    expect(ran).toEqual([]);
    await page.close();
    rmSync(hostile, { recursive: true });
  }, 60_000);

  test('from right to left, the page begins at the right, and nothing scrolls sideways', async () => {
    const rtl = mkdtempSync(join(tmpdir(), 'factwiki-rtl-'));
    for (const { path, content } of render(story({ language: 'ar' }), builtIn).value) {
      mkdirSync(dirname(join(rtl, path)), { recursive: true });
      writeFileSync(join(rtl, path), content);
    }
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const path of ['index.html', 'people/ngozi-okafor.html', 'timeline.html', 'changes.html']) {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`file://${join(rtl, path)}`);
        const [left, right, over] = (await page.evaluate(
          '(() => { const h = document.querySelector("h1"), r = document.createRange(); r.selectNodeContents(h); const b = r.getBoundingClientRect(); return [b.left, innerWidth - b.right, document.documentElement.scrollWidth - innerWidth]; })()',
        )) as [number, number, number];
        expect([path, width, right < left || width === 320, over <= 0]).toEqual([path, width, true, true]);
      }
    }
    await page.close();
    rmSync(rtl, { recursive: true });
  }, 60_000);

  test('forced colours keep the stances apart', async () => {
    const { page } = await open('proposals/two-year-plan.html', { forcedColors: 'active' });
    const disc = await page.evaluate(
      `getComputedStyle(document.querySelector('.st.yes'), '::before').forcedColorAdjust`,
    );
    expect(disc).toBe('none');
    await page.context().close();
  });
});
