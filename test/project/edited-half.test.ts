/** Texts edited one after another, each in a process of its own: only these pages are printed, and the site is as one from scratch. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Files, filesIn, folderWith, lines, run, writeFiles } from '../build/wiki.ts';
import { assertLaw, patience } from '../law.ts';
import { factPages, factPaths, reportPages } from '../watch/facts.ts';

async function fromScratch(root: string): Promise<{ site: Record<string, string>; found: string[] }> {
  const sources = Object.entries(filesIn(root)).filter(([path]) => !path.startsWith('dist/'));
  const copy = folderWith(Object.fromEntries(sources.map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1')])));
  const report = await run(copy);
  return { site: filesIn(copy, 'dist'), found: lines(report) };
}

const keptIn = (root: string): Buffer => readFileSync(join(root, '.factwiki/site.pack'));

/** True where the run added to what was kept; false where it built everything and kept it anew. */
async function isAdding(root: string): Promise<boolean> {
  const before = keptIn(root);
  const report = await run(root);
  const { site, found } = await fromScratch(root);
  expect(filesIn(root, 'dist')).toEqual(site);
  expect(lines(report)).toEqual(found);
  return existsSync(join(root, '.factwiki/site.pack')) && keptIn(root).subarray(0, before.length).equals(before);
}

const head = '---\nid: page-a\nname: Ada\naliases: [The first]\n---\n';
const pages: Files = {
  'content/a.md': `${head}She knows [[b]].\n`,
  'content/b.md': '# Bela\n\n## Part\n\nA body, and [[c|another]].\n',
  'content/c.md': '# C\n\nIt names [[The first]].\n',
  'content/d.md': '# D\n\nA place of its own: [[b#Part]]. [[nobody]]\n',
  'content/people/e.md': '---\ntype: person\nname: Eda Em\n---\nShe knows [[b]] and [[a]].\n',
};

describe('an edit of a text', () => {
  const alone: readonly (readonly [string, string, string])[] = [
    ['words', 'content/a.md', `${head}She knew [[b]], or so they say.\n`],
    ['one link less', 'content/a.md', `${head}She knows nobody.\n`],
    ['links to others', 'content/a.md', `${head}She knows [[c]], [[people/e|Eda]], [[b]] and again [[C]].\n`],
    [
      'a heading, a table and a footnote',
      'content/a.md',
      `${head}## New\n\n| a |\n|---|\n| [[b]] |\n\nX[^1]\n\n[^1]: n\n`,
    ],
    ['a part of another page', 'content/c.md', '# C\n\nIt names [[The first]]. ![[b#Part]]\n'],
    ['a person', 'content/people/e.md', '---\ntype: person\nname: Eda Em\n---\nShe knows [[a]] alone.\n'],
  ];
  test.each(alone)('with %s prints these pages alone', async (_, path, text) => {
    const root = folderWith(pages);
    await run(root);
    writeFiles(root, { [path]: text });
    expect(await isAdding(root)).toBe(true);
    writeFiles(root, { [path]: pages[path] ?? '' });
    expect(await isAdding(root)).toBe(true);
  });

  const more: readonly (readonly [string, string, string])[] = [
    ['a new name', 'content/a.md', '---\nid: page-a\nname: Ann\naliases: [The first]\n---\nShe knows [[b]].\n'],
    ['a title', 'content/b.md', '# Bella\n\n## Part\n\nA body, and [[c|another]].\n'],
    ['what others show a part of', 'content/b.md', '# Bela\n\n## Parts\n\nA body, and [[c|another]].\n'],
    ['a tag', 'content/a.md', `${head}She knows [[b]]. #early\n`],
    ['a broken link', 'content/a.md', `${head}She knows [[somebody else]].\n`],
    ['a broken link mended', 'content/d.md', '# D\n\nA place of its own: [[b#Part]].\n'],
    ['nothing left of it', 'content/a.md', ''],
  ];
  test.each(more)('with %s is built from all pages', async (_, path, text) => {
    const root = folderWith(pages);
    await run(root);
    writeFiles(root, { [path]: text });
    expect(await isAdding(root)).toBe(false);
  });

  test('beside a file of the site that somebody touched mends it', async () => {
    const root = folderWith(pages);
    await run(root);
    writeFiles(root, { 'content/a.md': `${head}She knew [[b]].\n`, 'dist/c.html': 'not ours' });
    expect(await isAdding(root)).toBe(false);
  });
});

const sure = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'The first', 'people/e', 'd').map((name) => `Words on [[${name}]].`),
  fc.constantFrom('## Part', 'Some words.', '| a |\n|---|\n| b |', 'x[^1]\n\n[^1]: note', 'Marked. ^block'),
);
const odd = fc.oneof(
  fc.constantFrom('Iva Fact', 'First', 'Plan', 'Rate', 'nobody', 'sources/r').map((name) => `Words on [[${name}]].`),
  fc.constantFrom('a', 'b', 'people/jon').map((name) => `![[${name}#Part]]`),
  fc.constantFrom(
    '#tag',
    'Cited.[^r-1]',
    'Cited.[^other-2][^r-3]',
    '"One thing was said."[^r-1]',
    '"It was not."[^r-1]',
  ),
);
const block = fc.oneof({ weight: 12, arbitrary: sure }, { weight: 1, arbitrary: odd });
const edit = fc.tuple(
  fc.constantFrom('content/a.md', 'content/c.md', 'content/sources/r.md', 'content/people/e.md', ...factPaths),
  fc.array(block, { maxLength: 4 }).map((blocks) => `\n${blocks.join('\n\n')}\n`),
);

/** Another text below the same frontmatter; a report keeps its own. */
function withText(was: string, path: string, text: string): string {
  if (path.includes('sources/')) return was + text;
  return (/^---\n[\s\S]*?\n---\n/.exec(was)?.[0] ?? '') + text;
}

test(
  'whatever texts are edited, one after another, the site is as one from scratch',
  async () => {
    let added = 0;
    await assertLaw(
      fc.asyncProperty(
        fc.tuple(reportPages, factPages),
        fc.array(edit, { minLength: 2, maxLength: 6 }),
        async (made, edits) => {
          const facts = Object.fromEntries(made.flat().map(({ path, text }) => [path, text]));
          const root = folderWith({ ...pages, ...facts });
          await run(root);
          for (const [path, text] of edits) {
            if (!existsSync(join(root, path))) continue;
            writeFiles(root, { [path]: withText(readFileSync(join(root, path), 'utf8'), path, text) });
            if (await isAdding(root)) added++;
          }
        },
      ),
      { numRuns: 15 },
    );
    expect(added).toBeGreaterThan(5);
  },
  patience(3_600_000),
);
