/** Bad input, from outside: each is told with its place and the remedy, the rest is built, nothing is lost. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Files, filesIn, folderWith, report, writeFiles } from '../build/wiki.ts';
import { compile, factwiki } from './factwiki.ts';

beforeAll(compile, 60_000);

const person = 'content/people/maren-oduya.md';
/** Everything that is said, in order, without the summary; and that the good report was built all the same. */
async function told(files: Files, act: (root: string) => void = () => undefined) {
  const root = folderWith({ 'seeds/good.md': report, ...files });
  act(root);
  const { code, out, err } = await factwiki(['build'], root);
  expect(err).toBe('');
  expect(existsSync(join(root, 'dist/people/maren-oduya.html')), out).toBe(true);
  // Nothing that was given is changed or gone.
  for (const [path, content] of Object.entries(files))
    expect(readFileSync(join(root, path)).equals(Buffer.from(content)), path).toBe(true);
  return { code, root, said: out.split('\n').slice(0, -2) };
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const bomb =
  '---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n---\nx\n';

describe('a report', () => {
  test.each<[string, string, string | Uint8Array, number, string[]]>([
    [
      'empty',
      'a.txt',
      '',
      0,
      [
        'seeds/a.txt warning ingest/empty there is nothing to read in this file; put the text of a report in it, or remove it',
      ],
    ],
    [
      'white',
      'a.txt',
      ' \n\t\n',
      0,
      [
        'seeds/a.txt warning ingest/empty there is nothing to read in this file; put the text of a report in it, or remove it',
      ],
    ],
    [
      'binary',
      'a.txt',
      new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 0, 7]),
      1,
      [
        'seeds/a.txt error ingest/binary this is binary data, not text; export its text as .txt, .md or .html and put that here',
      ],
    ],
    [
      'a PDF',
      'a.pdf',
      '%PDF-1.4',
      1,
      [
        'seeds/a.pdf error ingest/binary this is a PDF document, not text; export its text as .txt, .md or .html and put that here',
      ],
    ],
    ['undecodable', 'a.txt', latin1('A report from the caf\u00e9.\n'), 1, ['seeds/a.txt:1:22 error ingest/encoding']],
    [
      'of 50 MB',
      'a.txt',
      Buffer.alloc(50 * 1024 * 1024, 'word '),
      1,
      ['seeds/a.txt error ingest/too-large 50 MB are more than the 8 MB read from one file; split it into its reports'],
    ],
    [
      'with frontmatter that is a program',
      'a.md',
      '---js\nrequire("node:fs").writeFileSync("pwned", "")\n---\n\nA report.\n',
      1,
      [
        'seeds/a.md:1:1 error frontmatter/language the frontmatter is declared as "js"; only YAML is read: open it with "---" alone',
      ],
    ],
    [
      'with a broken head',
      'a.md',
      '---\ntitle: [a\n---\n\nA report.\n',
      1,
      [
        'seeds/a.md:3:1 error frontmatter/yaml a bracket is opened and not closed before this line; close it, or put the value in quotation marks',
      ],
    ],
    [
      'in another language',
      'a.txt',
      'Berlin (dpa) - Der Bundestag hat am Freitag über den Haushalt abgestimmt. Die Regierung sprach von einem Erfolg, und die Opposition kritisierte das Gesetz scharf.\n',
      0,
      [
        'seeds/a.txt info ingest/language no facts are read from reports in German; add a translation, or state "language: en" in its metadata if it is English',
      ],
    ],
  ])('%s', async (_, name, content, code, messages) => {
    const { said, code: exit, root } = await told({ [`seeds/${name}`]: content });
    const about = said.filter((line) => line.startsWith('seeds/a') && !/ingest\/language.*too little/.test(line));
    expect(
      about
        .filter((line) => !line.includes(' info ') || code === 0)
        .map((line, i) => line.slice(0, messages[i]?.length)),
    ).toEqual(messages);
    expect(exit).toBe(code);
    expect(existsSync(join(root, 'pwned'))).toBe(false);
  });

  test('twice, and under names that differ in case alone', async () => {
    const { said, code } = await told({
      'seeds/twice.md': report,
      'seeds/Same.txt': 'One report of the harbour.\n',
      'seeds/same.txt': 'Another report of the town.\n',
    });
    expect(code).toBe(0);
    expect(said.filter((line) => / warning /.test(line))).toEqual([
      'seeds/same.txt warning ingest/case-collision this name differs from "Same.txt" only in capitals or accents\' encoding, and many systems take them for one file; rename one',
      'seeds/twice.md warning ingest/duplicate this is the same, byte for byte, as "good.md" and is left out; remove one of them',
    ]);
  });

  test('names with spaces, quotation marks, markup, emoji and right-to-left text', async () => {
    const names = [`it's "it"`, '<b>&amp;', '😀 talks', 'שלום עולם', 'a#b?c%20', ' a '];
    const files = Object.fromEntries(names.map((n, i) => [`seeds/${n}.md`, report.replace('31,000', `31,10${i}`)]));
    const { said, code, root } = await told(files);
    expect([code, said.filter((line) => / (?:error|warning) /.test(line))]).toEqual([0, []]);
    const pages = Object.keys(filesIn(root, 'content/sources'));
    expect(pages).toHaveLength(names.length + 1);
    for (const page of pages) expect(page).toMatch(/^[\p{L}\p{N}-]+\.md$/u);
  });

  test('with Windows line ends and a byte order mark', async () => {
    const { said, code, root } = await told({
      'seeds/windows.md': `\ufeff${report.replaceAll('\n', '\r\n').replace('31,000', '32,000')}`,
    });
    expect([code, said]).toEqual([0, []]);
    const sources = JSON.parse(readFileSync(join(root, 'dist/data/sources.json'), 'utf8')) as {
      file: string;
      title: string;
    }[];
    expect(sources.map(({ file, title }) => [file, title])).toEqual([
      ['good.md', 'Quarrenby clears first hurdle'],
      ['windows.md', 'Quarrenby clears first hurdle'],
    ]);
  });
});

describe('a page', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    [
      'with broken YAML',
      '---\nname: x\nroles:\n  - title: "a\n---\nx\n',
      ['content/a.md:5:1 error frontmatter/yaml a quotation mark is opened and never closed; close it'],
    ],
    [
      'with aliases that explode',
      bomb,
      [
        'content/a.md:3:8 error frontmatter/aliases the aliases here multiply into more values than a page can have; write the values out',
      ],
    ],
    [
      'with frontmatter that is a program',
      '---js\nglobalThis.x = 1\n---\n',
      [
        'content/a.md:1:1 error frontmatter/language the frontmatter is declared as "js"; only YAML is read: open it with "---" alone',
      ],
    ],
    [
      'that is not UTF-8',
      latin1('caf\u00e9'),
      ['content/a.md error files/encoding this page is not encoded as UTF-8 and is left out; save it as UTF-8'],
    ],
    [
      'whose frontmatter is never closed',
      '---\nname: x\n',
      [
        'content/a.md:1:1 error frontmatter/unclosed the frontmatter is never closed; put a line of just three hyphens after it',
      ],
    ],
  ])('%s', async (_, content, messages) => {
    const { said, code } = await told({ 'content/a.md': content });
    expect(code).toBe(1);
    expect(said.filter((line) => line.includes(' error '))).toEqual(messages);
  });

  test('with the id of another: both are shown, and it is told', async () => {
    const { said, code, root } = await told({
      'content/a.md': '---\nid: same\n---\nx\n',
      'content/b.md': '---\nid: same\n---\ny\n',
    });
    expect([code, said]).toEqual([
      1,
      [
        'content/b.md:2 error page/same-id "same" is the id of content/a.md too; give one of the pages another, or take the line away',
      ],
    ]);
    expect(Object.keys(filesIn(root, 'dist'))).toEqual(expect.arrayContaining(['a.html', 'b.html']));
  });

  test('with raw HTML and links that are scripts, and keys that nobody knows', async () => {
    const body =
      '---\nour: key\n---\nHello <script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror=alert(3)>\n';
    const { said, code, root } = await told({ 'content/a.md': body });
    expect(code).toBe(0);
    expect(said.map((line) => line.slice(0, 60))).toEqual([
      expect.stringMatching(/^content\/a\.md:4:7 warning markdown\/html raw HTML is left out/),
      expect.stringMatching(/^content\/a\.md:4:33 warning markdown\/unsafe-link /),
    ]);
    expect(readFileSync(join(root, 'dist/a.html'), 'utf8')).not.toMatch(/<script>alert|javascript:|onerror/);
  });

  test('that is read-only is left as it is, and told', async () => {
    const { root } = await told({});
    const before = readFileSync(join(root, person), 'utf8');
    chmodSync(join(root, person), 0o444);
    writeFiles(root, { 'seeds/good.md': report.replace('chairwoman', 'president') });
    const { code, out } = await factwiki(['build'], root);
    expect(code).toBe(1);
    expect(out).toContain(
      `${person} error files/unwritable this file can not be written (it is read-only); mend its permissions or the space on the disk\n`,
    );
    expect(readFileSync(join(root, person), 'utf8')).toBe(before);
    chmodSync(join(root, person), 0o644);
    expect((await factwiki(['build'], root)).code).toBe(0);
    expect(readFileSync(join(root, person), 'utf8')).toContain('president');
  });
});

describe('symbolic links', () => {
  test('that leave the wiki or loop are not followed; one inside it stays a link', async () => {
    const outside = folderWith({ 'secret.md': 'the secret' });
    const { said, code, root } = await told(
      { 'notes/real.md': report.replace('Quarrenby clears', 'Again clears') },
      (w) => {
        symlinkSync(join(outside, 'secret.md'), join(w, 'seeds/secret.md'));
        symlinkSync('.', join(w, 'seeds/loop'));
        symlinkSync('../notes/real.md', join(w, 'seeds/real.md'));
      },
    );
    expect(code).toBe(0);
    expect(said.filter((line) => line.includes(' files/'))).toEqual([
      'seeds/loop warning files/link-loop this symbolic link leads back to a folder it is in, and is not followed; delete it',
      `seeds/secret.md warning files/link-outside this symbolic link leaves the wiki (to ${join(outside, 'secret.md')}) and is not followed; copy what it points at into the wiki`,
    ]);
    expect(JSON.stringify(filesIn(root, 'dist'))).not.toContain('the secret');
  });
});

test('a template that is not UTF-8 is named, and the built-in one used', async () => {
  const { said, code, root } = await told({ 'templates/person.eta': latin1('<p>Überschrift</p>') });
  expect(code).toBe(1);
  expect(said).toEqual([
    'templates/person.eta error files/encoding this template is not encoded as UTF-8 and is not used; save it as UTF-8',
  ]);
  expect(readFileSync(join(root, 'dist/people/maren-oduya.html'), 'utf8')).toContain('<h1');
});

test('a configuration that is a pipe is not waited for', async () => {
  const root = folderWith({ 'seeds/good.md': report });
  execFileSync('mkfifo', [join(root, 'factwiki.config.mjs')]);
  const { code, out } = await factwiki(['build'], root);
  expect([code, out.split('\n')[0]]).toEqual([
    1,
    'factwiki.config.mjs error config/failed this is no text file in UTF-8, so it can not be run; mend it or move it away',
  ]);
});

describe('a folder where a file should be, or a file where a folder', () => {
  const inPlace = 'a file is where a folder of the wiki should be; move it away, or name another folder';
  test.each<[string, 'folder' | 'file', string]>([
    ['content', 'file', `content error files/no-folder ${inPlace}`],
    ['dist', 'file', `dist error files/no-folder ${inPlace}`],
    ['templates', 'file', `templates error files/no-folder ${inPlace}`],
    ['.factwiki', 'file', `.factwiki error files/no-folder ${inPlace}`],
    ['content/.base', 'file', `content/.base error files/no-folder ${inPlace}`],
    [
      'factwiki.config.mjs',
      'folder',
      'factwiki.config.mjs error config/failed this is no text file in UTF-8, so it can not be run; mend it or move it away',
    ],
    [
      person,
      'folder',
      `${person} error files/unwritable a folder has the name that this page should have; rename the folder`,
    ],
    [
      'content/people',
      'file',
      `${person} error files/unwritable this file can not be written (a file is in the place of one of its folders); mend its permissions or the space on the disk`,
    ],
    [
      'dist/index.html',
      'folder',
      'dist/index.html error output/foreign this file was not written by factwiki and is left as it is; move it away, choose another folder with --out, or overwrite it with --force',
    ],
    [
      'content/.judgements.yaml',
      'folder',
      'content/.judgements.yaml error merge/judgements this file says who is who, and can not be understood; write lists of two names under "same" and "distinct", of kind and name under "accepted" and "rejected"',
    ],
  ])('%s', async (path, what, message) => {
    const root = folderWith({ 'seeds/good.md': report });
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (what === 'file') writeFileSync(join(root, path), 'mine');
    else mkdirSync(join(root, path));
    const { code, out, err } = await factwiki(['build'], root);
    expect([code, err, out.split('\n')[0]]).toEqual([1, '', message]);
    if (what === 'file') expect(readFileSync(join(root, path), 'utf8')).toBe('mine');
  });
});
