// src/*.ts and every package they use → lib/: entries side by side, shared and lazily loaded code in lib/chunks/.
//
// Everything is bundled, so that a start reads a few files instead of hundreds (about 80 ms of CPU instead of 280)
// and an installed factwiki has no dependencies to resolve. The licences of what is inside go to lib/LICENSES.txt.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lib = join(root, 'lib');
// worker.ts is a file of its own because a worker thread is started from a file, not from an import.
const entries = ['src/cli.ts', 'src/index.ts', 'src/worker.ts'].filter((file) => existsSync(join(root, file)));

/** `import manifest from '../package.json'` gives the version alone; the rest would only swell the entry. */
const manifestVersionOnly = {
  name: 'manifest-version-only',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
      if (dirname(path) !== root) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { loader: 'json', contents: JSON.stringify({ version }) };
    });
  },
};

/** A big table parses several times faster as a JSON string than as the object literal esbuild would write. */
const bigJsonAsString = {
  name: 'big-json-as-string',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (text.length < 20_000) return undefined;
      const minified = JSON.stringify(JSON.stringify(JSON.parse(text)));
      return { loader: 'js', contents: `export default JSON.parse(${minified});` };
    });
  },
};

/**
 * What packages load and never use here, at every start: gray-matter's own YAML reader (ours replaces it), which in its
 * turn looks for a parser of JavaScript, and the XML parser of what only writes XML. A seventh of what a start compiles.
 */
const neverUsed = {
  'js-yaml':
    "const never = () => { throw new Error('YAML is read by another package'); };\nmodule.exports = { safeLoad: never, safeDump: never };",
  sax: 'module.exports = {};',
};

const withoutNeverUsed = {
  name: 'without-never-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:js-yaml|sax)$/ }, ({ path }) => ({ path, namespace: 'never-used' }));
    onLoad({ filter: /.*/, namespace: 'never-used' }, ({ path }) => ({ contents: neverUsed[path] }));
  },
};

/** Of all that the program is made of: no chunk's own hash tells of a change in those that load it. */
async function programHash() {
  const hash = createHash('sha256');
  const files = (await readdir(join(root, 'src'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of [join(root, 'package-lock.json'), ...files.sort()]) {
    if (existsSync(file)) hash.update(`${relative(root, file)}\0`).update(await readFile(file));
  }
  return hash.digest('base64url').slice(0, 16);
}

const { metafile } = await build({
  absWorkingDir: root,
  define: { PROGRAM_HASH: JSON.stringify(await programHash()) },
  entryPoints: entries,
  outdir: 'lib',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Node has them since version 10. Not told so, esbuild writes `new RegExp` for them: made anew at every call.
  supported: { 'regexp-unicode-property-escapes': true },
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  // Optional: what linkedom looks for and does without, and the full-text index that a wiki may ask for.
  external: ['canvas', 'pagefind'],
  // CommonJS packages inside an ES module still ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [manifestVersionOnly, bigJsonAsString, withoutNeverUsed],
  logLevel: 'warning',
  // gray-matter can evaluate JavaScript frontmatter; text/frontmatter.ts switches that engine off.
  logOverride: { 'direct-eval': 'silent' },
});

// What the development server puts into its pages.
const browser = await build({
  absWorkingDir: root,
  entryPoints: ['src/serve/browser.js'],
  outfile: 'lib/browser.js',
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

assertLeanEntry(metafile);
await removeStaleChunks(metafile);
await copySchemas();
await writeLicenses({ inputs: { ...metafile.inputs, ...browser.metafile.inputs } });

/** `factwiki --version` must not pay for the program: its entry imports Node's own modules and at most esbuild's runtime. */
function assertLeanEntry({ outputs }) {
  const eager =
    outputs['lib/cli.js']?.imports.filter(({ kind, external }) => kind !== 'dynamic-import' && !external) ?? [];
  const heavy = eager.filter(
    ({ path }) => outputs[path].imports.length > 1 || Object.keys(outputs[path].inputs).length > 0,
  );
  if (heavy.length > 0) {
    throw new Error(`src/cli.ts must load the program by import(); it imports ${heavy.map(({ path }) => path)}`);
  }
}

/** After the new files are in place, so that a program running meanwhile keeps the chunks it may still load. */
async function removeStaleChunks({ outputs }) {
  const chunks = join(lib, 'chunks');
  if (!existsSync(chunks)) return;
  const stale = (await readdir(chunks)).filter((name) => !(`lib/chunks/${name}` in outputs));
  await Promise.all(stale.map((name) => rm(join(chunks, name))));
}

async function copySchemas() {
  const schemas = join(root, 'src/schema');
  if (existsSync(schemas)) {
    await cp(schemas, join(lib, 'schema'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  }
}

async function writeLicenses({ inputs }) {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => path.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  const notices = await Promise.all([...folders].sort().map((folder) => notice(join(root, folder))));
  await mkdir(lib, { recursive: true });
  await writeFile(join(lib, 'LICENSES.txt'), `Packages bundled into factwiki.\n\n${notices.join('\n\n')}`);
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).sort().find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? await readFile(join(folder, file), 'utf8') : relative(root, folder).split(sep).join('/');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
