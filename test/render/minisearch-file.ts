/** MiniSearch as one classic script for the browser. `npx tsx test/render/minisearch-file.ts` writes it after an update of the library. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

export const minisearchPath: URL = new URL('../../templates/minisearch.js', import.meta.url);

export function minisearchFile(): string {
  const { version } = JSON.parse(
    readFileSync(new URL('../../node_modules/minisearch/package.json', import.meta.url), 'utf8'),
  );
  const built = buildSync({
    stdin: {
      contents: "import M from 'minisearch'; window.MiniSearch = M;",
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
  });
  const ignored = '/* biome-ignore-all lint: built file */\n/* biome-ignore-all format: built file */\n';
  return `${ignored}/*! MiniSearch ${version}, (c) Luca Ongaro, MIT licence, https://github.com/lucaong/minisearch */\n${built.outputFiles[0]?.text}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(minisearchPath, minisearchFile());
