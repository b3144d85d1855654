import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProject } from '../../src/project.ts';
import { filesIn, folderWith, lines, open, page, report, run, writeFiles } from '../build/wiki.ts';

const dist = (root: string) => filesIn(root, 'dist');
const content = (root: string) => filesIn(root, 'content');
const wiki = () => folderWith({ 'seeds/report.md': report });
/** The page that the machine made of the person in the report. */
const person = 'content/people/maren-oduya.md';
const base = 'content/.base/person-maren-oduya.md';

describe('a build', () => {
  test('makes pages and a site, and the second one changes nothing', async () => {
    const root = wiki();
    const first = await run(root);
    expect(lines(first)).toEqual([]);
    expect(first.content.added).toContain(person);
    expect(first.site.added).toContain('dist/people/maren-oduya.html');
    const before = filesIn(root);
    const second = await run(root);
    expect([second.upToDate, second.pages, filesIn(root)]).toEqual([true, first.pages, before]);
  });

  test('without what is remembered gives the same bytes', async () => {
    const root = wiki();
    await run(root);
    const before = filesIn(root);
    const forced = await run(root, 'build', { force: true });
    expect([forced.upToDate, forced.content.changed, forced.site.changed, filesIn(root)]).toEqual([
      false,
      [],
      [],
      before,
    ]);
    rmSync(join(root, '.factwiki'), { recursive: true });
    await run(root);
    expect(filesIn(root)).toEqual(before);
  });

  test('with a damaged cache is a cold build', async () => {
    const root = wiki();
    await run(root);
    const before = filesIn(root);
    for (const name of ['last-run', 'memo-extract', 'memo-body'])
      writeFileSync(join(root, `.factwiki/${name}.json`), 'nonsense\n{}');
    const report = await run(root);
    expect([lines(report), report.upToDate, filesIn(root)]).toEqual([[], false, before]);
  });

  test('puts back what was deleted from the site', async () => {
    const root = wiki();
    await run(root);
    const before = dist(root);
    rmSync(join(root, 'dist/people'), { recursive: true });
    writeFileSync(join(root, 'dist/index.html'), 'changed by hand');
    await run(root);
    expect(dist(root)).toEqual(before);
  });

  test.each([person, 'dist/index.html'])(
    'that could not write %s writes it once it can, though nothing else changed',
    async (path) => {
      const [whole, root] = [wiki(), wiki()];
      await run(whole);
      mkdirSync(join(root, path), { recursive: true });
      expect(lines(await run(root)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([`${path} error`]);
      rmSync(join(root, path), { recursive: true });
      expect(lines(await run(root))).toEqual([]);
      expect(filesIn(root)).toEqual(filesIn(whole));
      expect((await run(root)).upToDate).toBe(true);
    },
  );

  test('leaves alone what it did not put into the site', async () => {
    const root = wiki();
    writeFiles(root, { 'dist/CNAME': 'wiki.example' });
    await run(root);
    await run(root, 'build', { force: true });
    expect(readFileSync(join(root, 'dist/CNAME'), 'utf8')).toBe('wiki.example');
  });

  test('in two halves is the same build', async () => {
    const [whole, halves] = [wiki(), wiki()];
    await run(whole);
    await run(halves, 'extract');
    expect(existsSync(join(halves, 'dist'))).toBe(false);
    await run(halves, 'render');
    expect(filesIn(halves)).toEqual(filesIn(whole));
    expect((await run(halves)).upToDate).toBe(true);
  });

  test('tells what an editor put right, and no more once it is as it was', async () => {
    const root = wiki();
    await run(root);
    const before = filesIn(root);
    const text = readFileSync(join(root, person), 'utf8');
    writeFileSync(join(root, person), text.replace('title: chairwoman', 'title: chair'));
    await run(root);
    const changes = readFileSync(join(root, 'dist/changes.html'), 'utf8');
    expect(changes).toContain('Put right by editors');
    expect(changes).toContain('Role, title: chair, was chairwoman');
    writeFileSync(join(root, person), text);
    await run(root);
    expect(filesIn(root)).toEqual(before);
  });

  test('from the pages alone needs no reports', async () => {
    const root = wiki();
    await run(root);
    const before = filesIn(root);
    rmSync(join(root, 'seeds'), { recursive: true });
    rmSync(join(root, '.factwiki'), { recursive: true });
    await run(root);
    const { 'seeds/report.md': _, ...rest } = before;
    expect(filesIn(root)).toEqual(rest);
  });

  test.each(['check', 'build'] as const)('%s as a dry run writes nothing and says the same', async (verb) => {
    const root = wiki();
    writeFiles(root, { 'content/a.md': '[[Nobody]]' });
    const before = filesIn(root);
    const dry = await run(root, verb, { dryRun: true });
    expect(filesIn(root)).toEqual(before);
    expect(existsSync(join(root, '.factwiki'))).toBe(false);
    const real = await run(root);
    // A check looks at more than a build complains about.
    const told = lines(dry).filter((line) => !line.includes(' link/orphan '));
    expect([told, dry.content, dry.site]).toEqual([lines(real), real.content, real.site]);
  });
});

describe('an editor', () => {
  test('changes a page: it is kept and shown', async () => {
    const root = wiki();
    await run(root);
    const text = `${readFileSync(join(root, person), 'utf8')}\nWritten by hand.\n`;
    writeFiles(root, { [person]: text });
    const report = await run(root);
    expect(lines(report)).toEqual([]);
    expect(readFileSync(join(root, person), 'utf8')).toBe(text);
    expect(readFileSync(join(root, 'dist/people/maren-oduya.html'), 'utf8')).toContain('Written by hand.');
  });

  test('deletes a page: it stays deleted, and nothing links to it', async () => {
    const root = wiki();
    await run(root);
    rmSync(join(root, person));
    const report = await run(root, 'build', { force: true });
    expect(lines(report)).toEqual([]);
    expect(existsSync(join(root, person))).toBe(false);
    expect(existsSync(join(root, 'dist/people/maren-oduya.html'))).toBe(false);
    expect((await run(root)).upToDate).toBe(true);
  });

  test('moves a page: it is the same page', async () => {
    const root = wiki();
    await run(root);
    mkdirSync(join(root, 'content/team'));
    renameSync(join(root, person), join(root, 'content/team/chair.md'));
    expect(lines(await run(root))).toEqual([]);
    expect(existsSync(join(root, person))).toBe(false);
    expect(existsSync(join(root, 'dist/team/chair.html'))).toBe(true);
    expect(existsSync(join(root, 'dist/people/maren-oduya.html'))).toBe(false);
  });

  test('breaks a page: it is told with its line, left alone, and the rest is built', async () => {
    const root = wiki();
    await run(root);
    const broken = readFileSync(join(root, person), 'utf8').replace(/^name:.*$/m, 'name: [Maren');
    writeFiles(root, { [person]: broken });
    const report = await run(root);
    expect(lines(report).filter((line) => line.includes(' error '))[0]).toMatch(
      /^content\/people\/maren-oduya\.md:\d+:\d+ error frontmatter\/yaml /,
    );
    expect(readFileSync(join(root, person), 'utf8')).toBe(broken);
    expect(existsSync(join(root, 'dist/index.html'))).toBe(true);
    expect(existsSync(join(root, 'dist/sources/report.html'))).toBe(true);
  });

  test('marks a page as a draft: it is not published and not written anew', async () => {
    const root = wiki();
    await run(root);
    const draft = readFileSync(join(root, person), 'utf8').replace('---\n', '---\ndraft: true\n');
    writeFiles(root, { [person]: draft });
    await run(root);
    expect(readFileSync(join(root, person), 'utf8')).toBe(draft);
    expect(existsSync(join(root, 'dist/people/maren-oduya.html'))).toBe(false);
  });

  test('adds a report and takes it away: the wiki is as before', async () => {
    const root = wiki();
    await run(root);
    const before = filesIn(root);
    const second = report
      .replaceAll('Maren Oduya', 'Edward Halloran')
      .replaceAll('Ms Oduya', 'Mr Halloran')
      .replace('31,000', '35,000');
    writeFiles(root, { 'seeds/second.md': second });
    await run(root);
    expect(Object.keys(content(root))).toContain('people/edward-halloran.md');
    rmSync(join(root, 'seeds/second.md'));
    await run(root);
    expect(filesIn(root)).toEqual(before);
  });

  test('deletes a fact: it stays deleted, however often the wiki is built', async () => {
    const root = wiki();
    await run(root);
    const before = readFileSync(join(root, person), 'utf8');
    const statements = /^statements:\n(?: .*\n)+/m;
    expect(before).toMatch(statements);
    const without = before.replace(statements, '');
    writeFiles(root, { [person]: without });
    await run(root);
    expect(readFileSync(join(root, person), 'utf8')).toBe(without);
    writeFiles(root, { 'seeds/report.md': `${report}\nNothing else was said.\n` });
    await run(root);
    await run(root, 'build', { force: true });
    expect(readFileSync(join(root, person), 'utf8')).not.toMatch(statements);
  });

  test('breaks the list of what was deleted: nothing is brought up to date until it is mended', async () => {
    const root = wiki();
    await run(root);
    const pages = content(root);
    writeFiles(root, {
      'content/.tombstones/person-x.yaml': '<<<<<<<',
      'seeds/report.md': report.replaceAll('31,000', '32,000'),
    });
    expect(lines(await run(root))).toEqual([
      'content/.tombstones/person-x.yaml error merge/tombstones this file says what editors deleted, and can not be read; no page is brought up to date until it is restored or removed',
    ]);
    expect(content(root)).toMatchObject(pages);
    rmSync(join(root, 'content/.tombstones/person-x.yaml'));
    expect((await run(root)).content.changed).not.toEqual([]);
  });

  test.each(['.tombstones/person-maren-oduya.yaml', '.base/person-maren-oduya.md', '.pending/x.yaml', '.base'])(
    'has %s where it can not be read: nothing is brought up to date, and what was deleted stays so',
    async (path) => {
      const root = wiki();
      await run(root);
      const without = readFileSync(join(root, person), 'utf8').replace(/^statements:\n(?: .*\n)+/m, '');
      writeFiles(root, { [person]: without });
      await run(root);
      const deleted = Object.keys(content(root)).find((p) => p.startsWith('organizations/')) ?? 'none';
      rmSync(join(root, 'content', deleted));
      await run(root);
      const kept = join(root, 'content', path);
      mkdirSync(dirname(kept), { recursive: true });
      if (existsSync(kept)) renameSync(kept, join(root, 'elsewhere'));
      symlinkSync('nowhere', kept);
      const pages = content(root);
      writeFiles(root, { 'seeds/report.md': report.replaceAll('31,000', '32,000') });
      expect(lines(await run(root)).filter((line) => line.startsWith('content/.'))).toEqual([
        `content/${path} error files/broken-link this symbolic link points at nothing; mend or delete it; until then no page is brought up to date`,
      ]);
      expect(content(root)).toEqual(pages);
      rmSync(kept);
      if (existsSync(join(root, 'elsewhere'))) renameSync(join(root, 'elsewhere'), kept);
      expect((await run(root)).content.changed).not.toEqual([]);
      expect(readFileSync(join(root, person), 'utf8')).not.toContain('statements:');
      expect(Object.keys(content(root))).not.toContain(deleted);
    },
  );

  test.each<[string, (root: string) => void]>([
    [
      'a base',
      (root) => writeFiles(root, { [base]: readFileSync(join(root, base), 'utf8').replace('chairwoman', 'chair') }),
    ],
    ['a base that goes', (root) => rmSync(join(root, base))],
    ['a tombstone that goes', (root) => rmSync(join(root, 'content/.tombstones/person-maren-oduya.yaml'))],
    [
      'findings of another version',
      (root) => writeFiles(root, { 'content/.pending/_found.yaml': '- {"kind":"figure","name":"Odd","where":[]}\n' }),
    ],
    ['a judgement', (root) => writeFiles(root, { 'content/.judgements.yaml': 'same:\n  - [Maren Oduya, Ana Ruiz]\n' })],
  ])('is told by git of %s: the next build counts with it, as one from scratch does', async (_, change) => {
    const root = folderWith({
      'seeds/report.md': report,
      'seeds/second.md': report.replaceAll('Maren Oduya', 'Ana Ruiz').replaceAll('Ms Oduya', 'Ms Ruiz'),
    });
    await run(root);
    const edited = readFileSync(join(root, person), 'utf8').replace(/^statements:\n(?: .*\n)+/m, '');
    writeFiles(root, { [person]: edited.replace('title: chairwoman', 'title: head') });
    await run(root);
    change(root);
    const given = Object.entries(filesIn(root)).filter(([path]) => !path.startsWith('dist/'));
    const copy = folderWith(Object.fromEntries(given.map(([path, text]) => [path, Buffer.from(text, 'latin1')])));
    const before = filesIn(root);
    await run(root);
    await run(copy);
    expect(filesIn(root)).toEqual(filesIn(copy));
    expect(filesIn(root)).not.toEqual(before);
  });

  test('has reports behind a link that leads nowhere now: it is told, and the pages stay', async () => {
    const root = wiki();
    await run(root);
    const pages = content(root);
    renameSync(join(root, 'seeds'), join(root, 'away'));
    symlinkSync('not-mounted', join(root, 'seeds'));
    expect(lines(await run(root))).toEqual([
      'seeds warning files/broken-link this symbolic link points at nothing; mend or delete it',
    ]);
    expect(content(root)).toEqual(pages);
  });

  test('breaks a report: what rests on it stays until it is mended or removed', async () => {
    const root = wiki();
    await run(root);
    const pages = content(root);
    writeFiles(root, { 'seeds/report.md': new Uint8Array([0, 1, 2, 0, 255]) });
    expect(lines(await run(root)).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'seeds/report.md error ingest/binary',
    ]);
    expect(content(root)).toEqual(pages);
    expect(pages['.pending/_found.yaml']).toContain('more than 31,000 homes');
    rmSync(join(root, 'seeds/report.md'));
    await run(root);
    expect(content(root)).toEqual({});
  });

  test('writes a page while the build is at work: it is not overwritten', async () => {
    const root = wiki();
    await run(root);
    writeFiles(root, { 'seeds/report.md': report.replaceAll('31,000', '32,000') });
    const report2 = await open(root).run('build', {
      onStage: (stage) => {
        if (stage === 'writing pages') writeFiles(root, { 'content/sources/report.md': 'meanwhile' });
      },
    });
    expect(lines(report2)).toContain(
      'content/sources/report.md warning merge/changed-meanwhile this page was changed while its new text was being made, and is left alone; build again',
    );
    expect(readFileSync(join(root, 'content/sources/report.md'), 'utf8')).toBe('meanwhile');
  });
});

describe('files that pages use', () => {
  test('are copied to the site, others are not', async () => {
    const root = folderWith({
      'content/a.md': '![[map.png]]',
      'content/maps/map.png': new Uint8Array([137, 80, 78, 71, 0, 255]),
      'content/unused.png': 'x',
    });
    await run(root);
    expect(dist(root)['maps/map.png']).toBe('\x89PNG\0\xff');
    expect(Object.keys(dist(root))).not.toContain('unused.png');
    rmSync(join(root, 'content/a.md'));
    await run(root);
    expect(Object.keys(dist(root))).not.toContain('maps/map.png');
  });

  test("are taken from the wiki's templates, bytes as they are", async () => {
    const root = folderWith({
      'content/a.md': 'x',
      'templates/extra.txt': 'text',
      'templates/icon.png': new Uint8Array([137, 80, 78, 71, 0, 255]),
    });
    await run(root);
    expect([dist(root)['extra.txt'], dist(root)['icon.png']]).toEqual(['text', '\x89PNG\0\xff']);
  });
});

describe('the folders', () => {
  test('come from the configuration', async () => {
    const root = folderWith({
      'factwiki.config.mjs': "export default { title: 'Talks', seeds: 'reports', content: 'pages', out: 'public' };",
      'reports/report.md': report,
    });
    const { content: changes } = await run(root);
    expect(changes.added).toContain('pages/people/maren-oduya.md');
    expect(readFileSync(join(root, 'public/index.html'), 'utf8')).toContain('Talks');
    writeFileSync(
      join(root, 'factwiki.config.mjs'),
      "export default { title: 'Other', seeds: 'reports', content: 'pages', out: 'public' };",
    );
    await run(root);
    expect(readFileSync(join(root, 'public/index.html'), 'utf8')).toContain('Other');
  });

  test.each(['.', 'content', 'content/site', 'seeds'])('the site is not built into %s', async (out) => {
    const root = folderWith({ 'content/a.md': 'x', 'seeds/report.md': report });
    const before = filesIn(root);
    const project = openProject({ root, out: join(root, out) });
    const found = lines((await project?.run('build')) ?? { diagnostics: [] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /error output\/overlap the site can not be built here, where .* is; choose another folder with --out or the key "out"$/,
    );
    expect(filesIn(root)).toEqual(before);
  });

  test('a folder that is no wiki is told', async () => {
    expect(lines(await run(folderWith({ 'notes.txt': 'x' })))).toEqual([
      '. error files/no-wiki there is neither seeds/ nor content/ here; name the wiki\'s folder with --root, or make a new wiki with "factwiki init"',
    ]);
  });

  test('a folder that is named and absent is told', async () => {
    const root = wiki();
    const project = openProject({ root, seeds: join(root, 'sedes') });
    expect(lines((await project?.run('build')) ?? { diagnostics: [] })).toEqual([
      'sedes error files/no-folder there is no such folder; correct the option that names it',
    ]);
  });

  test('rules change severities and switch findings off', async () => {
    const root = folderWith({
      'factwiki.config.mjs': "export default { rules: { 'link/broken': 'warning', merge: 'off' } };",
      'content/a.md': '[[Nobody]]',
    });
    expect(lines(await run(root))).toEqual([
      'content/a.md:1:1 warning link/broken "[[Nobody]]" names no page; write that page, or take the brackets away',
    ]);
  });
});

describe('bad input', () => {
  test('each is told with its place, and the rest is built', async () => {
    const root = folderWith({
      'seeds/good.md': report,
      'seeds/empty.txt': '',
      'seeds/white.txt': ' \n\t\n',
      'seeds/binary.txt': new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 0, 7]),
      'seeds/undecodable.txt': new Uint8Array([
        ...Buffer.from('A report from the caf'),
        0xe9,
        ...Buffer.from(' on Monday.\n'),
      ]),
      'seeds/twice.txt': 'Same words in two files.\n',
      'seeds/twice-again.txt': 'Same words in two files.\n',
      'seeds/broken-yaml.md': '---\ntitle: [a\n---\n\nA report.\n',
      'seeds/script.md': '---js\nglobalThis.pwned = true\n---\n\nA report.\n',
      'seeds/slides.pdf': '%PDF-1.4',
      'content/broken.md': '---\nname: "a\n---\nText.\n',
      'content/bomb.md': `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n---\nText.\n`,
      'content/script.md': '---js\nglobalThis.pwned = true\n---\nText.\n',
      'content/one.md': page('same', 'One'),
      'content/two.md': page('same', 'Two'),
      'content/latin.md': new Uint8Array([...Buffer.from('caf'), 0xe9]),
      'content/html.md': 'Hello <script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror=alert(3)>\n',
    });
    const found = await run(root);
    const told = lines(found);
    const about = (file: string) =>
      told.filter((line) => line.startsWith(file)).map((line) => line.split(' ').slice(0, 3).join(' '));
    expect(about('seeds/')).toEqual([
      'seeds/binary.txt error ingest/binary',
      'seeds/broken-yaml.md info ingest/language',
      'seeds/broken-yaml.md:3:1 error frontmatter/yaml',
      'seeds/empty.txt warning ingest/empty',
      'seeds/script.md info ingest/language',
      'seeds/script.md:1:1 error frontmatter/language',
      'seeds/slides.pdf error ingest/binary',
      'seeds/twice-again.txt info ingest/language',
      'seeds/twice.txt warning ingest/duplicate',
      'seeds/undecodable.txt:1:22 error ingest/encoding',
      'seeds/white.txt warning ingest/empty',
    ]);
    expect(about('content/b')).toEqual([
      'content/bomb.md:3:8 error frontmatter/aliases',
      'content/broken.md:3:1 error frontmatter/yaml',
    ]);
    expect(about('content/latin.md')).toEqual(['content/latin.md error files/encoding']);
    expect(about('content/script.md')).toEqual(['content/script.md:1:1 error frontmatter/language']);
    expect(about('content/two.md')).toEqual(['content/two.md:2 error page/same-id']);
    expect(globalThis).not.toHaveProperty('pwned');
    const html = dist(root)['html.html'] ?? '';
    expect(html).toContain('Hello');
    expect(html).not.toMatch(/<script>|javascript:|onerror/);
    expect(Object.keys(dist(root))).toEqual(
      expect.arrayContaining(['people/maren-oduya.html', 'one.html', 'two.html', 'index.html']),
    );
    expect((await run(root)).diagnostics).toEqual(found.diagnostics);
  });

  test('names of every kind make pages', async () => {
    const names = [`it's "it"`, '<b>&amp;', '😀 talks', 'שלום עולם', 'a#b?c%20', ' a '];
    const root = folderWith(
      Object.fromEntries(names.map((n, i) => [`seeds/${n}.md`, report.replace('31,000', `31,00${i}`)])),
    );
    const found = await run(root);
    expect(found.pages.source).toBe(names.length);
    expect(lines(found).filter((line) => line.includes(' error '))).toEqual([]);
  });

  test('a report in another language has a page, no facts, and a note that says so', async () => {
    const root = folderWith({
      'seeds/bericht.txt':
        'Berlin (dpa) - Der Bundestag hat am Freitag über den Haushalt abgestimmt. Die Regierung sprach von einem Erfolg, und die Opposition kritisierte das Gesetz scharf.\n',
    });
    const found = await run(root);
    expect(found.pages).toEqual({ source: 1 });
    expect(lines(found)).toEqual([
      'seeds/bericht.txt info ingest/language no facts are read from reports in German; add a translation, or state "language: en" in its metadata if it is English',
    ]);
  });

  test('a file of 50 MB is told and not read', async () => {
    const root = folderWith({ 'seeds/huge.txt': Buffer.alloc(50 * 1024 * 1024, 'word '), 'seeds/good.md': report });
    expect(lines(await run(root))).toEqual([
      'seeds/huge.txt error ingest/too-large 50 MB are more than the 8 MB read from one file; split it into its reports',
    ]);
  });

  test('links that leave the wiki are not followed', async () => {
    const outside = folderWith({ 'secret.md': 'the secret' });
    const root = wiki();
    mkdirSync(join(root, 'content'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'content/secret.md'));
    symlinkSync('.', join(root, 'content/loop'));
    const found = lines(await run(root)).map((line) => line.split(' ').slice(0, 3).join(' '));
    expect(found).toEqual(['content/loop warning files/link-loop', 'content/secret.md warning files/link-outside']);
    expect(JSON.stringify(dist(root))).not.toContain('the secret');
  });

  test('what a report says is never markup', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const text = report
      .replace('Quarrenby clears first hurdle', `"${evil}"`)
      .replace('on Friday.', `on Friday ${evil} & [[x]] {{y}} <%= 1 %>.`);
    const root = folderWith({ 'seeds/evil.md': text, 'seeds/evil.txt': text.replace(/---[\s\S]*?---/, evil) });
    await run(root);
    for (const [path, html] of Object.entries(dist(root))) {
      if (path.endsWith('.html')) expect([path, html.match(/<img[^>]*onerror/g)]).toEqual([path, null]);
    }
  });
});

test('a link to a page that can not be read says so, and asks for no second one', async () => {
  const root = folderWith({
    'content/a.md': '# A\n\n[[b]] and [there](people/b.md), but [[Nothing]].\n',
    'content/people/b.md': '---\nname: [B\n---\n',
  });
  expect(lines(await run(root))).toEqual([
    'content/a.md:3:1 error link/broken "[[b]]" leads to people/b.md, which has an error of its own; mend that page',
    'content/a.md:3:11 error link/broken "people/b.md" leads to people/b.md, which has an error of its own; mend that page',
    'content/a.md:3:37 error link/broken "[[Nothing]]" names no page; write that page, or take the brackets away',
    'content/people/b.md:3:1 error frontmatter/yaml a bracket is opened and not closed before this line; close it, or put the value in quotation marks',
  ]);
  writeFiles(root, { 'content/people/b.md': '---\nname: B\n---\n' });
  expect(lines(await run(root))).toEqual([
    'content/a.md:3:37 error link/broken "[[Nothing]]" names no page; write that page, or take the brackets away',
  ]);
});
