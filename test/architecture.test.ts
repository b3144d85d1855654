/** The import table of src/README.md as a test: sources of src/ in, every breach of the house rules out. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

/** Path from src/, such as `text/slug.ts`, → source text. */
type Sources = ReadonlyMap<string, string>;

const stages = ['ingest', 'extract', 'resolve', 'compose', 'merge', 'parse', 'link', 'check', 'render'];

/** Room → the other rooms it may import. A room is `src/NAME/`, `src/NAME.ts`, or both. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  // Generated tables and the trained model: JSON, with at most a typed door in front.
  data: ['model'],
  text: ['model', 'data'],
  ...Object.fromEntries(stages.map((stage) => [stage, ['model', 'text', 'data']])),
  io: ['model'],
  config: ['model', 'text'],
  memo: ['model'],
  // Editors' operations on pages and on what is remembered of them.
  edit: [...stages, 'model', 'text'],
  build: [...stages, 'edit', 'memo', 'model', 'config'],
  project: ['build', 'edit', 'config', 'io', 'memo', 'model'],
  serve: ['io', 'model', 'text'],
  watch: ['project', 'serve', 'io', 'model'],
  cli: ['project', 'watch', 'serve', 'config', 'model'],
  // Runs in a thread of its own.
  worker: ['extract'],
  index: [...stages, 'model', 'text', 'io', 'config', 'memo', 'build', 'project', 'serve', 'watch'],
};

/** Package or module of Node's, with its subpaths → the rooms that may use it. What is not here is free. */
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  fs: ['io'],
  chokidar: ['watch'],
  'gray-matter': ['text'],
  process: ['cli'],
  console: ['cli'],
  readline: ['cli'],
  tty: ['cli'],
  child_process: ['cli'],
  commander: ['cli'],
  http: ['serve'],
};

const terminal = new Set(['process', 'console']);
/** Same input, same bytes: rooms that may know neither the hour nor chance. */
const pure = new Set(['model', 'data', 'text', ...stages, 'edit', 'config', 'memo', 'build']);

const roomOf = (path: string): string => path.replace(/\/.*|\.ts$/s, '');
const packageOf = (specifier: string): string =>
  (/^(?:@[^/]+\/)?[^/]+/.exec(specifier.replace(/^node:/, '')) ?? [specifier])[0];
/** A relative import as a path from src/; what lies outside keeps its `../`. */
const inSrc = (specifier: string, from: string): string =>
  new URL(specifier, `repo:/src/${from}`).pathname.replace(/^\/(src\/)?/, (_, inside) => (inside ? '' : '../'));

/** Every module a file names, whether for values or types, at once or later. */
function specifiersOf(path: string, source: string): string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`src/${path} is not TypeScript: ${errors[0]?.message}`);
  const found: string[] = [];
  const add = (node: { type: string; value?: unknown } | null): void => {
    if (node?.type === 'Literal' && typeof node.value === 'string') found.push(node.value);
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(node.arguments[0] ?? null);
    },
  }).visit(program);
  return found;
}

/** Uses of globals that reach outside: the terminal, the clock, chance. Each name once. */
function globalsOf(path: string, source: string): string[] {
  const found = new Set<string>();
  const keys = new Set<object>();
  const note = (name: string): void => {
    if (terminal.has(name)) found.add(name);
  };
  new Visitor({
    MemberExpression: (node) => {
      if (node.computed || node.property.type !== 'Identifier') return;
      keys.add(node.property);
      const object = node.object.type === 'Identifier' ? node.object.name : '';
      if (object === 'globalThis') note(node.property.name);
      const member = `${object}.${node.property.name}`;
      if (['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID'].includes(member)) found.add(member);
    },
    Property: (node) => {
      if (!node.computed && !node.shorthand) keys.add(node.key);
    },
    TSPropertySignature: (node) => {
      keys.add(node.key);
    },
    TSMethodSignature: (node) => {
      keys.add(node.key);
    },
    NewExpression: (node) => {
      const { callee } = node;
      if (callee.type === 'Identifier' && callee.name === 'Date' && node.arguments.length === 0)
        found.add('new Date()');
    },
    Identifier: (node) => {
      if (!keys.has(node)) note(node.name);
    },
  }).visit(parseSync(path, source).program);
  return [...found];
}

function breachesOf(path: string, source: string): string[] {
  const room = roomOf(path);
  const allowed = mayImport[room];
  if (!allowed) return [`src/${path}: no room is called "${room}"; add it to the table with what it may import`];

  const imports = specifiersOf(path, source).flatMap((specifier) => {
    if (!specifier.startsWith('.')) {
      const rooms = onlyIn[packageOf(specifier)];
      return rooms && !rooms.includes(room) ? [`${specifier} belongs to ${rooms.join(', ')}`] : [];
    }
    const imported = inSrc(specifier, path);
    // Out of src/ only for the version in package.json; the bundler leaves the rest of that file out.
    if (imported === '../package.json') return room === 'cli' ? [] : [`${specifier} belongs to cli`];
    const target = roomOf(imported);
    return target === room || allowed.includes(target) ? [] : [`${room} may not import ${target} (${specifier})`];
  });
  const globals = globalsOf(path, source).flatMap((name) => {
    if (terminal.has(name)) return room === 'cli' ? [] : [`${name} belongs to cli`];
    return pure.has(room) ? [`${name} in a pure room; take it as an argument`] : [];
  });
  return [...imports, ...globals].map((breach) => `src/${path}: ${breach}`);
}

/** Each import cycle once, from its first file in path order; imports of types count. */
function cyclesOf(sources: Sources): string[] {
  const graph = new Map(
    [...sources].map(([path, source]) => [
      path,
      specifiersOf(path, source).flatMap((specifier) => (specifier.startsWith('.') ? inSrc(specifier, path) : [])),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push(`import cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of [...graph.keys()].sort()) walk(path, []);
  return cycles;
}

const check = (sources: Sources): string[] => [
  ...[...sources].flatMap(([path, source]) => breachesOf(path, source)),
  ...cyclesOf(sources),
];

describe('the house', () => {
  const folder = new URL('../src/', import.meta.url);
  const sources: Sources = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts'))
      .sort()
      .map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]),
  );

  test('has sources to check', () => {
    expect([...sources.keys()]).toContain('index.ts');
  });

  test('keeps its import table', () => {
    expect(check(sources)).toEqual([]);
  });
});

describe('the check itself', () => {
  const checkOf = (files: Record<string, string>): string[] => check(new Map(Object.entries(files)));

  test.each([
    ['a stage uses model and text', { 'ingest/html.ts': `import { slug } from '../text/slug.ts'; import 'parse5';` }],
    ['a room uses its own files', { 'link/index.ts': `export * from './resolve/alias.ts';` }],
    ['a room as file and folder', { 'cli.ts': `await import('./cli/build.ts'); process.exitCode = console.log;` }],
    ['io uses the file system', { 'io/tree.ts': `import { readFile } from 'node:fs/promises';` }],
    ['the version', { 'cli/a.ts': `import manifest from '../../package.json' with { type: 'json' };` }],
    ['a property called process', { 'parse/page.ts': `const x = { process: 1 }; processor.process(x.process);` }],
    ['a date from its argument', { 'text/date.ts': `const day = (iso: string) => new Date(iso).getUTCDay();` }],
    [
      'words in strings and comments',
      { 'model/a.ts': `/* import '../io/a.ts' */ const s = "import 'node:fs'; process";` },
    ],
  ])('allows: %s', (_, files) => {
    expect(checkOf(files as Record<string, string>)).toEqual([]);
  });

  test.each([
    ['model/a.ts', `import type { B } from '../text/b.ts';`, 'model may not import text (../text/b.ts)'],
    ['extract/a.ts', `export { b } from '../ingest/b.ts';`, 'extract may not import ingest (../ingest/b.ts)'],
    ['render/a.ts', `export * from '../link/b.ts';`, 'render may not import link (../link/b.ts)'],
    ['text/a.ts', `type B = import('../io/b.ts').B;`, 'text may not import io (../io/b.ts)'],
    ['build.ts', `const io = await import('./io/tree.ts');`, 'build may not import io (./io/tree.ts)'],
    ['project.ts', `import { serve } from './serve.ts';`, 'project may not import serve (./serve.ts)'],
    ['model/a.ts', `import x from '../../test/x.ts';`, 'model may not import .. (../../test/x.ts)'],
    ['serve.ts', `import { readFile } from 'node:fs/promises';`, 'node:fs/promises belongs to io'],
    ['watch.ts', `import fs from 'fs';`, 'fs belongs to io'],
    ['project.ts', `const fs = require('node:fs');`, 'node:fs belongs to io'],
    ['project.ts', `import { watch } from 'chokidar';`, 'chokidar belongs to watch'],
    ['parse/a.ts', `import matter from 'gray-matter';`, 'gray-matter belongs to text'],
    ['io/lock.ts', `import { pid } from 'node:process';`, 'node:process belongs to cli'],
    ['watch.ts', `console.log('hi');`, 'console belongs to cli'],
    ['config.ts', `const { env } = process;`, 'process belongs to cli'],
    ['config.ts', `globalThis.process.exit(1);`, 'process belongs to cli'],
    ['compose/a.ts', `const now = new Date();`, 'new Date() in a pure room; take it as an argument'],
    ['memo.ts', `const t = Date.now();`, 'Date.now in a pure room; take it as an argument'],
    ['merge/a.ts', `const r = Math.random();`, 'Math.random in a pure room; take it as an argument'],
    ['utils/a.ts', ``, 'no room is called "utils"; add it to the table with what it may import'],
  ])('refuses in %s: %s', (path, source, breach) => {
    expect(checkOf({ [path]: source })).toEqual([`src/${path}: ${breach}`]);
  });

  test('refuses a cycle, through types as well', () => {
    const files = {
      'model/a.ts': `import './b.ts';`,
      'model/b.ts': `import type { C } from './c.ts';`,
      'model/c.ts': `export * from './a.ts';`,
      'model/d.ts': `import './a.ts';`,
    };
    expect(checkOf(files)).toEqual(['import cycle: model/a.ts → model/b.ts → model/c.ts → model/a.ts']);
  });

  test('says which file it cannot read', () => {
    expect(() => checkOf({ 'model/a.ts': 'const = 1' })).toThrow('src/model/a.ts is not TypeScript');
  });
});
