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

  it('names every rule that is written out in the code', () => {
    const rules = new Set(
      sources('src').flatMap((text) =>
        [...text.matchAll(/rule: '([a-z]+\/[a-z-]+)'/g)]
          .map((m) => m[1])
          .filter((r) => !/^(?:speaker|position|indirect|title|description|quote)\//.test(r ?? '')),
      ),
    );
    expect([...rules].filter((r) => r && !readme.includes(`\`${r}\``))).toEqual([]);
    expect(rules.size).toBeGreaterThan(5);
  });

  it('names every key of the configuration', () => {
    const config = readFileSync(join(root, 'src/config.ts'), 'utf8');
    const body = /export interface Config \{([\s\S]*?)\n\}/.exec(config)?.[1] ?? '';
    const keys = [...body.matchAll(/readonly (\w+)\?:/g)].map((m) => m[1]);
    expect(keys.filter((k) => k && !readme.includes(k))).toEqual([]);
    expect(keys.length).toBeGreaterThan(8);
  });
});
