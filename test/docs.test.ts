import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts'))
    .map((f) => readFileSync(join(root, folder, f), 'utf8'));

describe('the README', () => {
  it('names every option of the command line', () => {
    const options = new Set(
      sources('src/cli').flatMap((text) =>
        [...text.matchAll(/[oO]ption\(\s*'(?:-\w, )?(--[a-z-]+)/g)].map((m) => m[1]),
      ),
    );
    expect([...options].filter((o) => o && !readme.includes(o))).toEqual([]);
    expect(options.size).toBeGreaterThan(10);
  });

  it('names every rule, and no other', () => {
    const groups =
      'ingest|frontmatter|schema|source|evidence|link|markdown|page|merge|review|render|config|files|init|output|lock|new|fact|figure';
    const rule = new RegExp(`['\`]((?:${groups})/[a-z][a-z-]*)['\`]`, 'g');
    const inCode = new Set(
      ['src', 'test']
        .flatMap((folder) => sources(folder))
        .flatMap((text) => [...text.matchAll(new RegExp(`(?:${groups})/[a-z][a-z-]*`, 'g'))].map((m) => m[0])),
    );
    const rules = new Set(sources('src').flatMap((text) => [...text.matchAll(rule)].map((m) => m[1] ?? '')));
    const table = readme.slice(readme.indexOf('## Messages'), readme.indexOf('## How well it reads'));
    const documented = new Set([...table.matchAll(rule)].map((m) => m[1] ?? ''));
    expect([...rules].filter((r) => !documented.has(r))).toEqual([]);
    expect(rules.size).toBeGreaterThan(50);
    // A rule that no code gives and no test expects is a promise nobody keeps.
    const parts = (r: string): boolean => sources('src').some((text) => text.includes(`'${r.replace(/.*\//, '')}'`));
    expect([...documented].filter((r) => !inCode.has(r) && !parts(r))).toEqual([]);
  });

  it('names every key of the configuration', () => {
    const config = readFileSync(join(root, 'src/config.ts'), 'utf8');
    const body = /export interface Config \{([\s\S]*?)\n\}/.exec(config)?.[1] ?? '';
    const keys = [...body.matchAll(/readonly (\w+)\?:/g)].map((m) => m[1]);
    expect(keys.filter((k) => k && !readme.includes(k))).toEqual([]);
    expect(keys.length).toBeGreaterThan(8);
  });
});
