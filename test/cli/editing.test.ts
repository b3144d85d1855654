/** The editor's verbs from outside: what they say in a pipe, and their exit codes. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn, folderWith, page, report, writeFiles } from '../build/wiki.ts';
import { compile, factwiki, repository } from './factwiki.ts';

beforeAll(compile, 60_000);

const wiki = () =>
  folderWith({
    'content/a.md': page('ann-1', 'Ann'),
    'content/b.md': page('b', 'Bob', '[[Ann]] [[a|her]]'),
    'content/people/c.md': '---\nname: Cyd\naliases: [C. Y. D.]\n---\n',
    'content/organizations/d.md': '---\nname: Dunes\n---\n',
    'seeds/2023-05/may-report.txt': 'The port is shut.\n',
  });

test('review with nothing to review, in words and as JSON', async () => {
  const root = wiki();
  expect(await factwiki(['review'], root)).toEqual({ code: 0, out: 'Nothing waits for review.\n', err: '' });
  expect((await factwiki(['review', '--json'], root)).out).toBe(
    '{"summary":{"verb":"review","exitCode":0,"waiting":0}}\n',
  );
});

test('mv says what it changed', async () => {
  const root = wiki();
  expect((await factwiki(['mv', 'Ann', 'Anna', '--root', root], join(root, '..'))).out).toBe(
    'changed content/anna.md\nchanged content/b.md\nchanged content/a.md\ncontent/a.md is content/anna.md now, 1 link rewritten\n',
  );
});

test.each<[string[], string]>([
  [['review', 'look'], 'factwiki: "review look" means nothing; write show, accept or reject\n'],
  [['review', 'accept'], 'factwiki: which? Write the numbers of the list, or all\n'],
  [['review', 'accept', '1'], 'factwiki: nothing waits for review, so there is no 1\n'],
  [['mv', 'Anne', 'X'], 'factwiki: there is no page "Anne"; closest: "Ann"\n'],
  [['merge', 'Ann', 'Bob'], 'factwiki: "Ann" is no person or organization; only these can be merged or kept apart\n'],
  [['retract', 'x.txt'], 'factwiki: there is no report "x.txt" in seeds\n'],
  [['retract', 'may'], 'factwiki: there is no report "may" in seeds; closest: "2023-05/may-report.txt"\n'],
  [
    ['merge', 'Cyd', 'Dunes'],
    'factwiki: "Cyd" is a person and "Dunes" an organization; only two of one kind can be one\n',
  ],
  [['merge', 'Cyd', 'C. Y. D.'], 'factwiki: "Cyd" and "C. Y. D." are the same page; name two\n'],
  [['mv', 'Ann', 'A]]n'], 'factwiki: "A]]n" can not be a page\'s name; leave out brackets and line ends\n'],
])('%j is wrong usage', async (args, err) => {
  expect(await factwiki(args, wiki())).toEqual({ code: 64, out: '', err });
});

describe('an editor at the command line', () => {
  /** Two reports, of which one person says something in the second alone; built, and with a word of an editor's. */
  const built = async (): Promise<string> => {
    const root = folderWith({
      'seeds/a.md': report,
      'seeds/b.md': report
        .replace('2025-03-14', '2025-03-15')
        .replaceAll('Maren Oduya', 'Ana Ruiz')
        .replaceAll('Ms Oduya', 'Ms Ruiz')
        .replace('The tide has never once failed', 'We have not once failed'),
    });
    expect((await factwiki(['build'], root)).code).toBe(0);
    return root;
  };
  const read = (root: string, path: string): string => filesIn(root)[path] ?? '';
  const oduya = 'content/people/maren-oduya.md';

  test('merge, not-same and their undoing say what is remembered, and change that alone', async () => {
    const root = await built();
    const before = filesIn(root);
    const changed = 'changed content/.judgements.yaml\n';
    const names = '"Maren Oduya" and "Ana Ruiz"';
    const said = async (...args: string[]) => (await factwiki(args, root)).out;
    expect(await said('merge', 'Maren Oduya', 'Ana Ruiz', '--dry-run')).toBe(
      'would change content/.judgements.yaml\nnothing was written\n',
    );
    expect(filesIn(root)).toEqual(before);
    expect(await said('merge', 'Maren Oduya', 'Ana Ruiz')).toBe(`${changed}${names} are one; build again to see it\n`);
    expect(read(root, 'content/.judgements.yaml')).toBe('same:\n  - ["Ana Ruiz", "Maren Oduya"]\n');
    expect(await factwiki(['merge', 'Maren Oduya', 'Ana Ruiz'], root)).toEqual({
      code: 64,
      out: '',
      err: `factwiki: that is remembered already of ${names}\n`,
    });
    expect(await said('not-same', 'Maren Oduya', 'Ana Ruiz')).toBe(
      `${changed}${names} are not one; build again to see it\n`,
    );
    expect(read(root, 'content/.judgements.yaml')).toBe('distinct:\n  - ["Ana Ruiz", "Maren Oduya"]\n');
    expect(await said('not-same', 'Maren Oduya', 'Ana Ruiz', '--undo')).toMatch(
      new RegExp(
        `^\\w+ content/\\.judgements\\.yaml\nwhat was said of ${names} is taken back; build again to see it\n$`,
      ),
    );
    expect(filesIn(root)).toEqual(before);
    expect((await factwiki(['merge', 'Maren Oduya', 'Ana Ruiz', '--undo'], root)).err).toBe(
      `factwiki: nobody said so of ${names}\n`,
    );
  });

  test('retract tells what rests on the report alone; undone, all is as before', async () => {
    const root = await built();
    const before = filesIn(root);
    const { code, out } = await factwiki(['retract', 'b.md'], root);
    expect(code).toBe(0);
    expect(out).toMatch(/^people\/ana-ruiz\.md statements \w+: We have not once failed[^\n]*$/m);
    expect(out).toMatch(/the report is withdrawn; \d+ facts rest on this report alone; build again to see it\n$/);
    expect((await factwiki(['build'], root)).code).toBe(0);
    expect(read(root, 'content/people/ana-ruiz.md')).toBe('');
    expect(JSON.stringify(filesIn(root, 'dist'))).not.toContain('We have not once failed');
    const undone = await factwiki(['retract', 'b.md', '--undo'], root);
    expect(undone.out).toContain('the report is read again; build again to see it\n');
    expect((await factwiki(['build'], root)).code).toBe(0);
    expect(filesIn(root)).toEqual(before);
  });

  test('explain names the report, the sentence and the rules, or says that there is no such id', async () => {
    const root = await built();
    const [, id = ''] = /^ {2}- quote: "The tide(?:.*\n {4})+?id: (\S+)/m.exec(read(root, oduya)) ?? [];
    const { code, out } = await factwiki(['explain', id], root);
    expect(code).toBe(0);
    expect(out).toMatch(/^content\/people\/maren-oduya\.md statements: The tide has never/);
    expect(out).toMatch(/\n {3}statement \w+ of a, \d+ % sure, because: \S[^\n]*\n {3}a 2: »"The tide has never/);
    expect(await factwiki(['explain', 'nothing'], root)).toMatchObject({ code: 64, out: '' });
  });

  test('review lists, shows, accepts and rejects by number', async () => {
    const root = await built();
    const description = /^description: .*$/m;
    const [theirs = ''] = description.exec(read(root, oduya)) ?? [];
    writeFiles(root, {
      [oduya]: read(root, oduya).replace(description, 'description: Mine.'),
      'seeds/a.md': report.replace('chairwoman', 'president'),
    });
    const builds = await factwiki(['build'], root);
    expect(builds.out).toContain(
      `${oduya} info merge/kept kept as edited: description; the reports now say otherwise: see "factwiki review"\n`,
    );
    const list = await factwiki(['review'], root);
    expect(list.out).toContain('1. people/maren-oduya.md description\n   yours:    Mine.\n   proposed: ');
    expect(list.out).toMatch(/\d+ to review: "factwiki review show N", "accept N", "reject N"\n$/);
    expect((await factwiki(['review', 'show', '1'], root)).out).toContain('president');
    expect((await factwiki(['review', 'accept', 'x'], root)).err).toBe(
      'factwiki: "x" is no number of the list; write numbers, or all\n',
    );
    const mine = filesIn(root);
    expect((await factwiki(['review', 'accept', '1', '--dry-run'], root)).out).toContain(`would change ${oduya}\n`);
    expect(filesIn(root)).toEqual(mine);
    const accepted = await factwiki(['review', 'accept', '1'], root);
    expect([accepted.code, accepted.out]).toEqual([0, expect.stringContaining(`changed ${oduya}\n`)]);
    expect(read(root, oduya)).toMatch(/^description: .*president/m);
    expect(read(root, oduya)).not.toContain(theirs);
    expect((await factwiki(['review'], root)).out).not.toContain('maren-oduya.md description');
  });

  test('check --external asks addresses, and tells those that do not answer', async () => {
    const root = folderWith({ 'content/index.md': 'See http://127.0.0.1:1/gone for more.\n' });
    const { code, out } = await factwiki(['check', '--external'], root);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^content\/index\.md:1 warning link\/external http:\/\/127\.0\.0\.1:1\/gone can not be reached \(.+\); correct the address, or take the link away$/m,
    );
    expect((await factwiki(['check', '--external', '--strict'], root)).code).toBe(1);
  });
});

/** `script` of util-linux gives the command a terminal; where there is none, nobody can be asked. */
const withTerminal = 'script';
const hasTerminals = spawnSync(withTerminal, ['-qec', 'true', '/dev/null']).status === 0;

describe.skipIf(!hasTerminals)('review on a terminal', () => {
  /** A wiki with two doubtful findings. */
  const doubtful = () => {
    const found = ['One', 'Two'].map((name) => `- {"kind":"figure","name":"${name}","where":[]}\n`).join('');
    return folderWith({ 'content/a.md': 'x', 'content/.pending/_found.yaml': found });
  };
  async function talk(root: string, ...answers: string[]) {
    const command = `"${process.execPath}" "${join(repository, 'lib/cli.js')}" review --no-color`;
    const child = spawn(withTerminal, ['-qec', command, '/dev/null'], { cwd: root });
    let shown = '';
    child.stdout.on('data', (data) => {
      const text = String(data);
      shown += text;
      if (text.includes('[a/r/s/q]')) child.stdin.write(answers.shift() ?? 'q\r');
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    return { code, shown, decided: filesIn(root, 'content')['.judgements.yaml'] };
  }

  test('asks about each, and again where the answer is none of the four', async () => {
    const { code, shown, decided } = await talk(doubtful(), 'x\r', 'a\r', 'r\r');
    expect(shown).toContain('Write a, r, s or q; just Enter skips.');
    expect(shown).toContain('1 accepted, 1 rejected; build again to see it');
    expect([code, decided]).toEqual([
      0,
      'accepted:\n  - { kind: figure, name: "One" }\nrejected:\n  - { kind: figure, name: "Two" }\n',
    ]);
  });

  test('Ctrl-D ends the questions, Ctrl-C takes all answers back', async () => {
    expect(await talk(doubtful(), 'r\r', '\u0004')).toMatchObject({
      code: 0,
      decided: 'rejected:\n  - { kind: figure, name: "One" }\n',
    });
    const interrupted = await talk(doubtful(), 'r\r', '\u0003');
    expect([interrupted.code, interrupted.decided]).toEqual([130, undefined]);
    expect(interrupted.shown).toContain('Nothing was decided.');
  });
});
