/** Whatever stands in the frontmatter of a page, every command comes to an end: what it can not use is told, and nothing throws. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isSeq, parseDocument } from 'yaml';
import { factsOfPage } from '../../src/edit/facts.ts';
import { filesIn, folderWith, open, run, writeFiles } from '../build/wiki.ts';
import { assertLaw, patience } from '../law.ts';
import { first, second } from './reports.ts';

/** Names that every object has without having them, and such as a table may have. */
const oddKey = fc.constantFrom(
  ...[
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'valueOf',
    'toJSON',
    'length',
    'then',
    '0',
    '',
    'a/b',
    'a.b',
    '~',
    'true',
  ],
  ...[
    'id',
    'name',
    'type',
    'evidence',
    'terms',
    'values',
    'source',
    'quote',
    'facts',
    'mentions',
    'ordinal',
    'value',
    'class',
  ],
);
const oddScalar = fc.oneof(
  oddKey,
  fc.constantFrom(
    null,
    true,
    0,
    -0,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '[[',
    '[[x|y]]',
    '{{x}}',
    '<b>',
    '5-3',
    '1-2 3-4',
    '2024-13',
    '\u0000',
    '\ud800',
  ),
);
const { odd } = fc.letrec<{ odd: unknown }>((tie) => ({
  odd: fc.oneof(
    { maxDepth: 3 },
    oddScalar,
    fc.dictionary(oddKey, tie('odd'), { maxKeys: 3 }),
    fc.array(tie('odd'), { maxLength: 3 }),
  ),
}));

type Change = readonly [how: 'value' | 'key' | 'more' | 'again', at: number, key: string, value: unknown];
const change: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom('value', 'key', 'more', 'again'), fc.nat(), oddKey, odd);

/** All of a tree, root first. */
function nodesIn(node: unknown): unknown[] {
  const below = isMap(node) ? node.items.map((p) => p.value) : isSeq(node) ? node.items : [];
  return [node, ...below.flatMap(nodesIn)];
}

function changed(page: string, [how, at, key, value]: Change): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(page) ?? [];
  const doc = parseDocument(head);
  const parents = nodesIn(doc.contents).filter((n) => (isMap(n) || isSeq(n)) && n.items.length > 0);
  const parent = parents[at % parents.length];
  const made = doc.createNode(value);
  if (isMap(parent)) {
    const pair = parent.items[(at >> 8) % parent.items.length];
    if (how === 'more' || !pair) parent.items.push(doc.createPair(key, made));
    else if (how === 'key') pair.key = doc.createNode(key);
    else pair.value = made;
  } else if (isSeq(parent)) {
    parent.items[(at >> 8) % parent.items.length] = how === 'again' ? parent.items[0] : made;
  }
  try {
    return `---\n${doc.toString()}---\n${body}`;
  } catch {
    return page;
  }
}

/** Every command once. */
async function useAll(root: string): Promise<void> {
  const project = open(root);
  await project.run('check');
  await project.run('build');
  writeFiles(root, { 'seeds/2025-04-02-gazette.md': second });
  await project.run('build');
  await project.review();
  const pages = Object.entries(filesIn(root, 'content'));
  for (const [, text] of pages) for (const { id } of factsOfPage(text).slice(0, 3)) await project.explain(id);
  await project.movePage('Maren Oduya', 'Maren X. Oduya');
  await project.judge('same', ['Maren Oduya', 'Tobias Lindqvist']);
  await project.fix();
  await project.retract('2025-03-14-post');
  await project.run('build');
  await project.decide('accept', 'all');
  await project.run('build');
  await project.close();
}

test(
  'whatever stands in the frontmatter of a page, no command throws',
  async () => {
    let told = 0;
    await assertLaw(
      fc.asyncProperty(fc.nat(), fc.array(change, { minLength: 1, maxLength: 4 }), async (which, changes) => {
        const root = folderWith({ 'seeds/2025-03-14-post.md': first });
        await run(root);
        const paths = Object.keys(filesIn(root, 'content'));
        const path = join('content', paths[which % paths.length] ?? '');
        writeFiles(root, { [path]: changes.reduce(changed, readFileSync(join(root, path), 'utf8')) });
        const { diagnostics } = await run(root, 'check');
        if (diagnostics.some((d) => d.file === path && d.line !== undefined)) told++;
        expect(diagnostics.filter((d) => d.line !== undefined && typeof d.line !== 'number')).toEqual([]);
        await useAll(root);
      }),
      { numRuns: 10 },
    );
    expect(told).toBeGreaterThan(3);
  },
  patience(120_000),
);
