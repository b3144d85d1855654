/** Eleventy, installed on demand into a temporary folder: the same pages, a layout with backlinks. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '3.1.7';

const config = `import footnote from 'markdown-it-footnote';
export default function (eleventy) {
  eleventy.setQuietMode(true);
  eleventy.amendLibrary('md', (md) => {
    md.use(footnote);
    const open = md.renderer.rules.link_open ?? ((t, i, o, e, s) => s.renderToken(t, i, o));
    md.renderer.rules.link_open = (t, i, o, e, s) => {
      const href = t[i].attrGet('href');
      if (href?.endsWith('.md')) t[i].attrSet('href', '/' + href.replace(/^(\\.\\.\\/)+/, '').slice(0, -3) + '/');
      return open(t, i, o, e, s);
    };
  });
  eleventy.addCollection('backlinks', (api) => {
    const map = {};
    for (const page of api.getAll()) {
      for (const to of new Set([...(page.rawInput ?? '').matchAll(/\\]\\((?:\\.\\.\\/)?([a-z]+\\/[a-z0-9-]+)\\.md/g)].map((m) => m[1])))
        (map['/' + to + '/'] ??= []).push({ url: page.url, name: page.data.name });
    }
    return map;
  });
  return { dir: { input: 'content', output: '_site', includes: '../_includes' }, markdownTemplateEngine: false };
}
`;

const layout = `const safe = (s) => String(s ?? '').replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const fact = (f) => '<li>' + Object.entries(f).filter(([k]) => k !== 'evidence' && k !== 'id').map(([, v]) => safe(v)).join(', ')
  + (f.evidence ?? []).map((e) => '<blockquote><a href="/sources/' + e.source + '/">' + safe(e.quote) + '</a></blockquote>').join('') + '</li>';
export function render(d) {
  const back = d.collections.backlinks?.[d.page.url] ?? [];
  const lists = ['roles', 'statements', 'sponsors', 'status', 'positions', 'values'].filter((k) => d[k])
    .map((k) => '<section><h2>' + k + '</h2><ul>' + d[k].map(fact).join('') + '</ul></section>').join('');
  return '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>' + safe(d.name) + '</title></head><body><main><h1>'
    + safe(d.name) + '</h1><p>' + safe(d.description) + '</p>' + d.content + lists + '<section><h2>Backlinks</h2><ul>'
    + back.map((b) => '<li><a href="' + b.url + '">' + safe(b.name) + '</a></li>').join('') + '</ul></section></main></body></html>';
}
`;

/** A folder to put pages into (`content/`), and the program to run there. */
export function installEleventy(): { readonly root: string; readonly program: string } {
  const root = mkdtempSync(join(tmpdir(), 'factwiki-eleventy-'));
  writeFileSync(join(root, 'package.json'), '{"type":"module","private":true}\n');
  const packages = [`@11ty/eleventy@${version}`, 'markdown-it-footnote@4.0.0'];
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], { cwd: root });
  writeFileSync(join(root, 'eleventy.config.js'), config);
  execFileSync('mkdir', ['-p', join(root, '_includes')]);
  writeFileSync(join(root, '_includes/page.11ty.js'), layout);
  return { root, program: join(root, 'node_modules/@11ty/eleventy/cmd.cjs') };
}

export const layoutOf: string = `${JSON.stringify({ layout: 'page.11ty.js' })}\n`;
