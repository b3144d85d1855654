/** The command from outside: exit codes, and what it says, word for word. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn, folderWith, report } from '../build/wiki.ts';
import { compile, factwiki, repository, start } from './factwiki.ts';

beforeAll(compile, 60_000);

const timeless = (text: string): string =>
  text.replace(/\(\d+\.\d s\)/g, '(… s)').replace(/"milliseconds":\d+/g, '"milliseconds":0');
const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };

describe('wrong usage exits with 64', () => {
  test.each<[string[], string]>([
    [['biuld'], 'factwiki: unknown verb \'biuld\'; did you mean build?\nSee "factwiki --help".\n'],
    [
      ['build', '--rot', 'x'],
      'factwiki: unknown option \'--rot\'; did you mean --root?\nSee "factwiki build --help".\n',
    ],
    [
      ['build', 'extra'],
      'factwiki: too many arguments for \'build\'. Expected 0 arguments but got 1.\nSee "factwiki build --help".\n',
    ],
    [['build', '--root'], 'factwiki: option \'--root <dir>\' argument missing\nSee "factwiki --help".\n'],
    [
      ['build', '--root', 'nowhere'],
      'factwiki: there is no folder "nowhere"; make a wiki there with "factwiki init nowhere"\n',
    ],
    [
      ['build', '--quiet', '--verbose'],
      "factwiki: option '--quiet' cannot be used with option '--verbose'\nSee \"factwiki build --help\".\n",
    ],
    [
      ['watch', '--port', 'x'],
      "factwiki: option '--port <n>' argument 'x' is invalid. It must be a whole number from 0 to 65535.\nSee \"factwiki watch --help\".\n",
    ],
    [
      ['build', '--concurrency', '0'],
      "factwiki: option '--concurrency <n>' argument '0' is invalid. It must be a whole number from 1 to 1024.\nSee \"factwiki build --help\".\n",
    ],
    [['new', 'person'], 'factwiki: missing required argument \'name\'\nSee "factwiki new --help".\n'],
    [
      ['new', 'persn', 'X'],
      'factwiki: there is no kind "persn"; the kinds are person, organization, proposal, figure, page\n',
    ],
    [
      ['new', 'source', 'X'],
      'factwiki: the page of a source is made from its report: put the report into the folder of the seeds, then "factwiki build"\n',
    ],
    [['new', 'person', ' '], 'factwiki: the page needs a name\n'],
  ])('%j', async (args, message) => {
    expect(await factwiki(args, folderWith())).toEqual({ code: 64, out: '', err: message });
  });

  test('without a verb the help is printed', async () => {
    const { code, out, err } = await factwiki([], folderWith());
    expect([code, out, err.slice(0, 38)]).toEqual([64, '', 'Usage: factwiki [options] [command]\n\nT']);
  });
});

describe('help', () => {
  test('lists the verbs', async () => {
    const { code, out, err } = await factwiki(['--help'], folderWith());
    expect([code, err]).toEqual([0, '']);
    const verbs = [...out.matchAll(/^ {2}([a-z][a-z-]*) /gm)].map(([, verb]) => verb);
    const edits = ['review', 'mv', 'merge', 'not-same', 'retract', 'explain'];
    expect(verbs).toEqual(['init', 'build', 'extract', 'render', 'check', 'watch', 'new', ...edits]);
  });

  const edits = ['review', 'mv', 'merge', 'not-same', 'retract', 'explain'];
  test.each(['init', 'build', 'extract', 'render', 'check', 'watch', 'new', ...edits])(
    'of %s explains every option',
    async (verb) => {
      const { code, out } = await factwiki([verb, '--help'], folderWith());
      expect(code).toBe(0);
      expect(out).not.toMatch(/^ {2}-\S*(?:, --\S+)?(?: <\w+>)?$/m);
    },
  );

  test('the options of the contract are there', async () => {
    const help = (await Promise.all(['build', 'watch', 'check'].map((verb) => factwiki([verb, '-h'], folderWith()))))
      .map(({ out }) => out)
      .join();
    const options =
      '--root --seeds --content --templates -o --out -c --config --dry-run --json --force --port --host --open --concurrency --quiet --verbose --no-color --strict';
    for (const option of options.split(' ')) expect(help).toContain(` ${option}`);
  });
});

describe('--version', () => {
  test('prints the version and loads nothing else', async () => {
    expect(await factwiki(['--version'], folderWith())).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(await factwiki(['build', '--help', '--version'], folderWith())).toMatchObject({ code: 0 });
  });

  test('loads the command alone, no reader, no renderer', () => {
    const coverage = folderWith();
    const env = { ...process.env, NODE_V8_COVERAGE: coverage };
    execFileSync(process.execPath, [join(repository, 'lib/cli.js'), '--version'], { env });
    const loaded = readdirSync(coverage).flatMap((file) => {
      const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8')) as { result: { url: string }[] };
      return result.flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
    });
    expect(loaded.map((path) => basename(path))).toContain('cli.js');
    expect(loaded.reduce((bytes, path) => bytes + statSync(path).size, 0)).toBeLessThan(10_000);
  });
});

describe('a build', () => {
  test('says what it did, in words and as JSON', async () => {
    const root = folderWith({ 'content/a.md': '# A\n\n[[B]]\n', 'content/b.md': '# B\n' });
    const first = await factwiki(['build'], root);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(timeless(first.out)).toMatch(/^build: 2 pages; site: \d+ added \(… s\)\n$/);
    expect(timeless((await factwiki(['build'], root)).out)).toBe('build: 2 pages; nothing changed (… s)\n');
    const { code, out } = await factwiki(['build', '--json'], root);
    expect([code, timeless(out)]).toEqual([
      0,
      `${JSON.stringify({
        summary: {
          verb: 'build',
          exitCode: 0,
          errors: 0,
          warnings: 0,
          infos: 0,
          pages: { page: 2 },
          upToDate: true,
          dryRun: false,
          content: { added: [], changed: [], removed: [], kept: [] },
          site: { added: [], changed: [], removed: [], kept: [] },
          milliseconds: 0,
        },
      })}\n`,
    ]);
  });

  test('with errors exits with 1, and builds the rest', async () => {
    const root = folderWith({ 'content/a.md': '[[Jane Dow]]\n', 'content/b.md': '---\nname: Jane Doe\n---\nx\n' });
    const { code, out, err } = await factwiki(['build'], root);
    expect([code, err]).toEqual([1, '']);
    const [first, last] = timeless(out).split('\n');
    expect(first).toBe('content/a.md:1:1 error link/broken "[[Jane Dow]]" names no page; closest: "Jane Doe"');
    expect(last).toMatch(/^build: 2 pages; site: \d+ added; 1 error \(… s\)$/);
    expect(Object.keys(filesIn(root, 'dist'))).toContain('a.html');
    const json = await factwiki(['render', '--json'], root);
    expect([json.code, JSON.parse(json.out.split('\n')[0] ?? '')]).toEqual([
      1,
      {
        severity: 'error',
        rule: 'link/broken',
        message: '"[[Jane Dow]]" names no page; closest: "Jane Doe"',
        file: 'content/a.md',
        line: 1,
        column: 1,
      },
    ]);
    expect(Object.keys(JSON.parse(json.out.trim().split('\n').at(-1) ?? ''))).toEqual(['summary']);
  });

  test('takes its folders from options, given before the verb or after it', async () => {
    const root = folderWith({ 'wiki/pages/a.md': '# A\n', 'settings.mjs': "export default { title: 'T' };" });
    const { code } = await factwiki(
      ['--root', 'wiki', 'render', '--content', 'wiki/pages', '-o', 'site', '-c', 'settings.mjs', '--quiet'],
      root,
    );
    expect(code).toBe(0);
    expect(filesIn(root, 'site')['a.html']).toContain('<title>A');
  });

  test('as a dry run prints the plan', async () => {
    const root = folderWith({ 'content/a.md': '# A\n' });
    const { code, out } = await factwiki(['build', '--dry-run'], root);
    expect(code).toBe(0);
    expect(out).toContain('would add dist/a.html\n');
    expect(timeless(out)).toMatch(/; site: \d+ added; nothing was written \(… s\)\n$/);
    expect(Object.keys(filesIn(root))).toEqual(['content/a.md']);
  });

  test('--quiet says nothing but errors', async () => {
    const root = folderWith({ 'content/page.md': '[[Nobody]]\n' });
    const { code, out } = await factwiki(['build', '--quiet'], root);
    expect([code, out]).toEqual([
      1,
      'content/page.md:1:1 error link/broken "[[Nobody]]" names no page; write that page, or take the brackets away\n',
    ]);
    writeFileSync(join(root, 'content/page.md'), 'x\n');
    expect(await factwiki(['build', '--quiet'], root)).toEqual({ code: 0, out: '', err: '' });
  });

  test('--verbose tells the stages', async () => {
    const { out } = await factwiki(['build', '--verbose'], folderWith({ 'content/a.md': '# A\n' }));
    expect(out).toMatch(/^ {2}linking \d+ ms$/m);
  });

  test('where another one is at work does nothing', async () => {
    const root = folderWith({ 'content/a.md': '# A\n' });
    const watcher = start(['watch', '--port', '0'], root);
    await new Promise<void>((resolve) =>
      watcher.stdout?.on('data', (text) => String(text).includes('The site is at') && resolve()),
    );
    const { code, out } = await factwiki(['build'], root);
    const ended = new Promise((resolve) => watcher.on('exit', (status) => resolve(status)));
    watcher.kill('SIGINT');
    expect(await ended).toBe(130);
    expect([code, timeless(out)]).toEqual([
      1,
      `.factwiki/lock error lock/held another factwiki (watch, process ${watcher.pid}) is at work on this wiki; let it finish, or stop it\nbuild: nothing was done; 1 error (… s)\n`,
    ]);
    expect((await factwiki(['build'], root)).code).toBe(0);
  });
});

describe('a configuration that', () => {
  test.each<[string, string, string]>([
    [
      'does not parse',
      'export default {\n  title: ;\n};\n',
      "factwiki.config.mjs:2 error config/failed it does not run (Unexpected token ';'); correct it",
    ],
    [
      'throws',
      '\nthrow new Error("no luck");\n',
      'factwiki.config.mjs:2 error config/failed it does not run (no luck); correct it',
    ],
    [
      'exports nothing',
      'const x = 1;\n',
      'factwiki.config.mjs error config/value the configuration must be an object: export default { title: "…" }',
    ],
    [
      'imports factwiki where it is not installed',
      "import { defineConfig } from 'factwiki';\nexport default defineConfig({});\n",
      'factwiki.config.mjs error config/failed it imports "factwiki", which is not installed in this folder; write "export default { … }" without defineConfig, or run "npm install factwiki"',
    ],
  ])('%s is told', async (_, source, message) => {
    const root = folderWith({ 'factwiki.config.mjs': source, 'content/a.md': 'x' });
    const { code, out } = await factwiki(['build'], root);
    expect([code, out.split('\n')[0]]).toEqual([1, message]);
  });

  test('is named and absent is told', async () => {
    const { code, out } = await factwiki(['build', '-c', 'other.mjs'], folderWith({ 'content/a.md': 'x' }));
    expect([code, timeless(out)]).toEqual([
      1,
      'other.mjs error config/missing there is no such file; correct --config\nbuild: nothing was done; 1 error (… s)\n',
    ]);
  });
});

describe('check', () => {
  test('writes nothing; --strict makes warnings fail', async () => {
    const root = folderWith({ 'content/a.md': '---\ntype: creature\n---\nx\n' });
    const before = filesIn(root);
    expect((await factwiki(['check'], root)).code).toBe(0);
    const { code, out } = await factwiki(['check', '--strict'], root);
    expect([code, timeless(out).split('\n').at(-2)]).toEqual([1, 'check: 1 page; 1 warning (… s)']);
    expect(filesIn(root)).toEqual(before);
  });
});

describe('check --fix', () => {
  test('links what an editor names, once, and then finds nothing more', async () => {
    const root = folderWith({
      'content/index.md': '\ufeffAnn  Lee? Ann Lee.  \r\n',
      'content/people/ann.md': '---\nname: Ann Lee\n---\n',
    });
    const fixed = await factwiki(['check', '--fix'], root);
    expect([fixed.code, timeless(fixed.out)]).toEqual([
      0,
      'changed content/index.md\n1 link made\ncheck: 2 pages (… s)\n',
    ]);
    expect(readFileSync(join(root, 'content/index.md'), 'utf8')).toBe('\ufeffAnn  Lee? [[Ann Lee]].  \r\n');
    expect(timeless((await factwiki(['check', '--fix'], root)).out)).toBe('0 links made\ncheck: 2 pages (… s)\n');
  });

  test.each([
    ['off', 0, ''],
    [
      'info',
      0,
      'content/a.md:1 info link/orphan no page leads to this one; write [[a]] where a reader should come from\n',
    ],
    [
      'warning',
      1,
      'content/a.md:1 warning link/orphan no page leads to this one; write [[a]] where a reader should come from\n',
    ],
    [
      'error',
      1,
      'content/a.md:1 error link/orphan no page leads to this one; write [[a]] where a reader should come from\n',
    ],
  ])('a rule that is %s', async (level, code, said) => {
    const config = `export default { rules: { link: 'error', 'link/orphan': '${level}' } };\n`;
    const root = folderWith({ 'content/a.md': '', 'factwiki.config.mjs': config });
    const checked = await factwiki(['check', '--strict'], root);
    expect([checked.code, checked.out.replace(/^check: .*\n/m, '')]).toEqual([code, said]);
  });
});

describe('init', () => {
  test('makes a wiki that builds without complaint', async () => {
    const root = folderWith();
    expect(await factwiki(['init', 'my-wiki'], root)).toEqual({
      code: 0,
      out: 'made factwiki.config.mjs\nmade seeds/2025-03-14-estuary-post.md\nmade .vscode/settings.json\nmade .vscode/tasks.json\nmade .gitignore\nNext: factwiki build --root my-wiki\n',
      err: '',
    });
    const built = await factwiki(['build', '--root', 'my-wiki', '--json'], root);
    const { summary } = JSON.parse(built.out.trim().split('\n').at(-1) ?? '');
    expect([built.code, summary.errors, summary.warnings]).toEqual([0, 0, 0]);
    expect(Object.keys(summary.pages).sort()).toEqual(['figure', 'organization', 'person', 'proposal', 'source']);
    // The first page that anybody sees is right.
    expect(Object.keys(filesIn(root, 'my-wiki/content/people'))).toEqual([
      'edward-halloran.md',
      'maren-oduya.md',
      'tobias-lindqvist.md',
    ]);
  });

  test('the example is a fictional report of 150 to 200 words', async () => {
    const root = folderWith();
    await factwiki(['init'], root);
    const text = readFileSync(join(root, 'seeds/2025-03-14-estuary-post.md'), 'utf8').replace(/^---[\s\S]*?---/, '');
    const words = text.split(/\s+/).filter(Boolean).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(200);
  });

  test('VS Code finds the place of every finding', async () => {
    const root = folderWith();
    await factwiki(['init'], root);
    mkdirSync(join(root, 'content'));
    writeFileSync(join(root, 'content/notes.md'), '---\ntype: plan\n---\nSee [[Nowhere]].\n');
    const { tasks } = JSON.parse(readFileSync(join(root, '.vscode/tasks.json'), 'utf8'));
    const { pattern } = tasks[0].problemMatcher;
    const line = new RegExp(pattern.regexp);
    const { out } = await factwiki(tasks[0].command.replace('npx factwiki ', '').split(' '), root);
    const found = out.split('\n').flatMap((text) => {
      const m = line.exec(text);
      return m ? [[pattern.file, pattern.line, pattern.severity, pattern.code].map((group) => m[group])] : [];
    });
    expect(found).toEqual([
      ['content/notes.md', '1', 'info', 'link/orphan'],
      ['content/notes.md', '2', 'warning', 'schema/type'],
      ['content/notes.md', '4', 'error', 'link/broken'],
    ]);
  });

  test('overwrites nothing and adds to .gitignore', async () => {
    const root = folderWith({ '.gitignore': 'dist/\n*.log', '.vscode/settings.json': '{}' });
    await factwiki(['init'], root);
    expect(readFileSync(join(root, '.vscode/settings.json'), 'utf8')).toBe('{}');
    expect(readFileSync(join(root, '.gitignore'), 'utf8')).toBe('dist/\n*.log\n.factwiki/\nnode_modules/\n');
    const before = filesIn(root);
    expect(await factwiki(['init'], root)).toEqual({
      code: 1,
      out: 'factwiki.config.mjs error init/exists this folder is a wiki already, and nothing was written; name another folder\n',
      err: '',
    });
    expect(filesIn(root)).toEqual(before);
  });
});

describe('new', () => {
  test.each(['person', 'organization', 'proposal', 'figure', 'page'])(
    '%s makes a page that builds without complaint',
    async (kind) => {
      const off = "export default { rules: { 'link/orphan': 'off' } };\n";
      const root = folderWith({ 'content/a.md': '# A\n', 'factwiki.config.mjs': off });
      const { code, out } = await factwiki(['new', kind, `Jane O'Neil: "JO"`], root);
      expect([code, out]).toEqual([
        0,
        `made content/${{ person: 'people/', organization: 'organizations/', proposal: 'proposals/', figure: 'figures/' }[kind] ?? ''}jane-oneil-jo.md\n`,
      ]);
      const checked = await factwiki(['check', '--strict'], root);
      expect([checked.code, timeless(checked.out)]).toEqual([0, 'check: 2 pages (… s)\n']);
    },
  );

  test('never writes over a page', async () => {
    const root = folderWith({
      'content/people/jane-doe.md': 'mine',
      'content/x.md': '---\nid: person-john-doe\n---\n',
    });
    expect(await factwiki(['new', 'person', 'Jane Doe'], root)).toEqual({
      code: 1,
      out: 'content/people/jane-doe.md error new/exists this page is there already; edit it, or choose another name\n',
      err: '',
    });
    expect((await factwiki(['new', 'person', 'John Doe'], root)).out).toBe(
      'content/x.md error new/same-id this page has the id "person-john-doe" already; edit it, or choose another name\n',
    );
  });
});

describe('the same input gives the same bytes', () => {
  test('whatever the time zone, the locale, the folder, the order of the files and the number of workers', async () => {
    const reports = {
      'seeds/b/2025.md': report,
      'seeds/a.md': report.replaceAll('Maren Oduya', 'Ana Ruiz').replaceAll('Ms Oduya', 'Ms Ruiz'),
    };
    const first = folderWith(reports);
    const second = folderWith(Object.fromEntries(Object.entries(reports).reverse()));
    await factwiki(['build', '--concurrency', '1'], first, {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    await factwiki(['build', '--concurrency', '8'], second, { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' });
    expect(filesIn(second)).toEqual(filesIn(first));
    rmSync(join(first, '.factwiki'), { recursive: true });
    await factwiki(['build', '--force'], first, { TZ: 'Asia/Tokyo' });
    expect(filesIn(first)).toEqual(filesIn(second));
  });
});

test('a pipe that is closed early is no error', () => {
  const root = folderWith({ 'content/a.md': Array.from({ length: 500 }, (_, i) => `[[Nobody ${i}]]`).join('\n') });
  const out = execFileSync(
    'bash',
    ['-c', `"${process.execPath}" "${join(repository, 'lib/cli.js')}" render 2>&1 | head -1`],
    { cwd: root },
  );
  expect(String(out)).toMatch(/^content\/a\.md:1:1 error link\/broken /);
});
