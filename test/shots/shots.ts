/**
 * A built site → pictures of one page of each kind, narrow and wide, light, dark and on paper, to be looked at by eye.
 *
 *     npm run shots -- [--site DIR] [--beside DIR] [--out DIR] [--look NAME …] [--height PIXELS] [--all | PAGE …]
 *
 * Without pages: the longest page of each kind, and the pages about the wiki as a whole. `--beside` names a folder of
 * finished pages (`person.html`, `home.html` …): each picture is then put next to that of the page for its kind.
 */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { executablePath } from '../e2e/chromium.ts';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly media?: 'print';
  readonly forcedColors?: 'active';
}

/** The print one has the width of the text on A4 at 96 pixels an inch. */
const looks: readonly Look[] = [
  { name: '1280', width: 1280, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, colorScheme: 'dark' },
  { name: '390', width: 390, colorScheme: 'light' },
  { name: '320-dark', width: 320, colorScheme: 'dark' },
  { name: 'forced', width: 1280, colorScheme: 'light', forcedColors: 'active' },
  { name: 'print', width: 673, colorScheme: 'light', media: 'print' },
];

const folders: Readonly<Record<string, string>> = {
  people: 'person',
  organizations: 'organization',
  proposals: 'proposal',
  figures: 'figure',
  sources: 'source',
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: 'dist' },
    out: { type: 'string', default: '.shots' },
    beside: { type: 'string' },
    look: { type: 'string', multiple: true },
    height: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

const htmlIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.html'))
    .sort();

/** A redirect is too short to be taken for the longest page of its kind. */
function longestOfEachKind(site: string): readonly string[] {
  const pages = htmlIn(site);
  const size = (page: string): number => statSync(join(site, page)).size;
  const overall = pages.filter((p) => !p.includes('/') || p.endsWith('/index.html'));
  const longest = Object.keys(folders).flatMap((folder) =>
    pages
      .filter((p) => p.startsWith(`${folder}/`) && !p.endsWith('/index.html'))
      .sort((a, b) => size(b) - size(a))
      .slice(0, 1),
  );
  return [...longest, ...overall];
}

function finishedPageFor(page: string): string | undefined {
  if (values.beside === undefined) return undefined;
  const [folder = ''] = page.split('/');
  const name = page === 'index.html' ? 'home' : (folders[folder] ?? page.replace('.html', ''));
  const path = join(resolve(values.beside), `${name}.html`);
  return existsSync(path) && !page.endsWith('/index.html') ? path : undefined;
}

async function pictureOf(browser: Browser, file: string, look: Look): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.colorScheme,
    forcedColors: look.forcedColors ?? 'none',
  });
  const page = await context.newPage();
  if (look.media) await page.emulateMedia({ media: look.media });
  await page.goto(pathToFileURL(file).href);
  const height = Number(values.height ?? 0);
  const png = await page.screenshot(
    height > 0 ? { clip: { x: 0, y: 0, width: look.width, height } } : { fullPage: true },
  );
  await context.close();
  return png;
}

/** Two pictures in one, ours on the left. */
async function sideBySide(page: Page, ours: Buffer, finished: Buffer): Promise<Buffer> {
  const image = (png: Buffer): string => `<img src="data:image/png;base64,${png.toString('base64')}">`;
  await page.setContent(
    `<!doctype html><style>body{margin:0;display:flex;gap:16px;align-items:start;inline-size:max-content;background:#e3f}</style>${image(ours)}${image(finished)}`,
  );
  return page.locator('body').screenshot({ type: 'png' });
}

const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox'],
});
const site = resolve(values.site);
const pages = values.all ? htmlIn(site) : positionals.length > 0 ? positionals : longestOfEachKind(site);
const chosen = looks.filter((l) => values.look === undefined || values.look.includes(l.name));
mkdirSync(values.out, { recursive: true });
const sheet = await browser.newPage();
for (const page of pages) {
  for (const look of chosen) {
    const ours = await pictureOf(browser, join(site, page), look);
    const finished = finishedPageFor(page);
    const png = finished ? await sideBySide(sheet, ours, await pictureOf(browser, finished, look)) : ours;
    const path = join(values.out, `${page.replace(/\.html$/, '').replaceAll('/', '--')}.${look.name}.png`);
    writeFileSync(path, png);
    console.log(path);
  }
}
await browser.close();
