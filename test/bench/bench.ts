/**
 * Made-up wikis, built and watched → a table of what that costs, as ratios to Eleventy in the same run (with `--peers`)
 * and to reading, parsing and writing one page. Nothing here is a test: machines differ.
 *
 *   npm run bench -- [--pages 1000] [--style prose|facts] [--peers] [--json] [--edits 5]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import matter from 'gray-matter';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { installEleventy, layoutOf } from './eleventy.ts';
import { type Cost, measure, median } from './measure.ts';
import { measureWatching, type Watching } from './watching.ts';
import { type MadePage, makePages, type Style, writePages } from './wiki.ts';

interface Results {
  readonly cold: Cost;
  readonly unchanged: Cost;
  readonly edited: Cost;
  readonly watching: Watching;
}

const cli = join(dirname(fileURLToPath(import.meta.url)), '../../lib/cli.js');

const { values: given } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    style: { type: 'string', default: 'prose' },
    edits: { type: 'string', default: '5' },
    peers: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const style = given.style as Style;
const count = Number(given.pages);

/** Pages under test: one, and one that it links to, whose backlinks show its name. */
function chosen(pages: readonly MadePage[]): { readonly page: MadePage; readonly dependant: MadePage } {
  for (const page of pages.slice(pages.length >> 1)) {
    const dependant = pages.find((p) => {
      const name = /^name: (.*)$/m.exec(p.text)?.[1] ?? '';
      const links = [`[[${name}]]`, `[[${p.path.replace(/\.md$/, '')}|`, `](../${p.path})`];
      return p !== page && links.some((words) => page.text.includes(words));
    });
    if (dependant) return { page, dependant };
  }
  throw new Error('no page links to another');
}

async function measureTool(
  root: string,
  pages: readonly MadePage[],
  build: readonly string[],
  watch: readonly string[],
  outputOf: (path: string) => string,
): Promise<Results> {
  writePages(join(root, 'content'), pages);
  const { page, dependant } = chosen(pages);
  const source = join(root, 'content', page.path);
  const cold = await measure(build, root);
  // The files are left alone for a moment: what was just written is looked at again.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await measure(build, root);
  const unchanged = await measure(build, root);
  writeFileSync(source, `${page.text}\nAn edit.\n`);
  const edited = await measure(build, root);
  writeFileSync(source, page.text);
  await measure(build, root);
  const places = { source, output: join(root, outputOf(page.path)), dependant: join(root, outputOf(dependant.path)) };
  return { cold, unchanged, edited, watching: await measureWatching(watch, root, places, Number(given.edits)) };
}

/** Milliseconds to read, parse and write one page with the project's own packages, warm. */
function plainPage(pages: readonly MadePage[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'factwiki-bench-'));
  const chain = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);
  const times = pages.slice(0, 60).map(({ text }) => {
    writeFileSync(join(folder, 'page.md'), text);
    const started = performance.now();
    const { content } = matter(readFileSync(join(folder, 'page.md'), 'utf8'), {});
    writeFileSync(join(folder, 'page.html'), String(chain.processSync(content)));
    return performance.now() - started;
  });
  rmSync(folder, { recursive: true });
  return median(times.slice(20));
}

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'factwiki-bench-'));
  const own = await measureTool(
    root,
    makePages(count, style, 'wiki'),
    [cli, 'render', '--quiet'],
    [cli, 'watch', '--quiet', '--port', '0'],
    (path) => `dist/${path.replace(/\.md$/, '.html')}`,
  );
  rmSync(root, { recursive: true });
  let peer: Results | undefined;
  if (given.peers) {
    const { root: folder, program } = installEleventy();
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, 'content/content.json'), layoutOf);
    const made = makePages(count, style, 'path');
    const output = (path: string): string => `_site/${path.replace(/\.md$/, '/index.html')}`;
    peer = await measureTool(folder, made, [program], [program, '--watch', '--incremental'], output);
    rmSync(folder, { recursive: true });
  }
  const plain = plainPage(makePages(Math.min(count, 200), style, 'wiki'));
  const results = { pages: count, style, node: process.version, factwiki: own, eleventy: peer, plain };
  process.stdout.write(given.json ? `${JSON.stringify(results, null, 2)}\n` : table(own, peer, plain));
}

function table(own: Results, peer: Results | undefined, plain: number): string {
  const rows: readonly [string, (r: Results) => number, string][] = [
    ['cold build, wall', (r) => r.cold.wall, 's'],
    ['cold build, CPU', (r) => r.cold.cpu, 's'],
    ['cold build, peak memory', (r) => r.cold.peak, 'MiB'],
    ['nothing changed, CPU', (r) => r.unchanged.cpu, 's'],
    ['nothing changed, peak memory', (r) => r.unchanged.peak, 'MiB'],
    ['one page edited, new process, CPU', (r) => r.edited.cpu, 's'],
    ['watching: edit to page on disk', (r) => r.watching.page, 'ms'],
    ['watching: new name to a linked page', (r) => r.watching.dependant, 'ms'],
    ['watching: CPU an edit', (r) => r.watching.cpu, 's'],
    ['watching: peak memory', (r) => r.watching.peak, 'MiB'],
  ];
  const said = (n: number): string =>
    n === Number.POSITIVE_INFINITY ? 'never' : n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2);
  const lines = rows.map(([name, of, unit]) => {
    const theirs =
      peer === undefined
        ? ['', '']
        : [
            `${said(of(peer))} ${unit}`.replace(/^never.*/, 'never'),
            peer && Number.isFinite(of(peer)) ? `${said(of(own) / of(peer))}×` : '',
          ];
    return `| ${name} | ${said(of(own))} ${unit} | ${theirs.join(' | ')} |\n`;
  });
  const ratio = `${said(own.watching.page / plain)}×`;
  return (
    `| ${count} pages, ${style} | factwiki | Eleventy | ratio |\n| --- | --- | --- | --- |\n${lines.join('')}` +
    `| read, parse and write one page | ${said(plain)} ms | | watching: ${ratio} |\n`
  );
}

await main();
