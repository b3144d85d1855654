/** The editor's verbs from outside: what they say in a pipe, and their exit codes. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { folderWith, page } from '../build/wiki.ts';
import { compile, factwiki } from './factwiki.ts';

beforeAll(compile, 60_000);

const wiki = () =>
  folderWith({ 'content/a.md': page('ann-1', 'Ann'), 'content/b.md': page('b', 'Bob', '[[Ann]] [[a|her]]') });

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
])('%j is wrong usage', async (args, err) => {
  expect(await factwiki(args, wiki())).toEqual({ code: 64, out: '', err });
});
