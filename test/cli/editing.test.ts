/** The editor's verbs from outside: what they say in a pipe, and their exit codes. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn, folderWith, page } from '../build/wiki.ts';
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
