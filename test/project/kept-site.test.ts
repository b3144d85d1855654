/** The site that one process leaves to the next: whatever became of it, the next build is as one from scratch. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, filesIn, folderWith, run, writeFiles } from '../build/wiki.ts';

const pages: Files = {
  'content/a.md': '---\nname: Ada\naliases: [The first]\n---\nShe knows [[b]]. #early\n\n![[c#Part]]\n',
  'content/b.md': '# Bela\n\nA body [[nobody]] would remark on: [out](https://example.org/x).\n',
  'content/c.md': '# C\n\n## Part\n\nShown elsewhere, with a [[The first|link]].\n',
  'content/n.md': '---\nname: N\nsize: .inf\n---\nA number that JSON does not know.\n',
};

const kept = (root: string): string => join(root, '.factwiki/site.pack');

async function fromScratch(root: string): Promise<Record<string, string>> {
  const sources = Object.entries(filesIn(root)).filter(([path]) => !path.startsWith('dist/'));
  const copy = folderWith(Object.fromEntries(sources));
  await run(copy);
  return filesIn(copy, 'dist');
}

const withoutN = Object.fromEntries(Object.entries(pages).filter(([path]) => path !== 'content/n.md'));

describe('a build after another process', () => {
  const edits: readonly (readonly [string, Files])[] = [
    ['an edit of a text', { 'content/a.md': '---\nname: Ada\naliases: [The first]\n---\nShe knew [[b]]. #late\n' }],
    ['an edit of what others include', { 'content/c.md': '# C\n\n## Part\n\nShown anew.\n' }],
    ['a new name', { 'content/a.md': '---\nname: Anna\naliases: [The second]\n---\nShe knows [[b]].\n' }],
    ['a page that was missed', { 'content/nobody.md': '# Nobody\n' }],
    ['a template of the wiki', { 'templates/page.eta': '<p><%= it.page.name %></p>\n' }],
    ['another title', { 'factwiki.config.mjs': "export default { title: 'Another' };\n" }],
  ];

  test.each(edits)('with %s is as one from scratch', async (_, edit) => {
    const root = folderWith(withoutN);
    await run(root);
    expect(existsSync(kept(root))).toBe(true);
    writeFiles(root, edit);
    await run(root);
    expect(filesIn(root, 'dist')).toEqual(await fromScratch(root));
  });

  const mishaps: readonly (readonly [string, (root: string) => void])[] = [
    ['is cut short', (root) => writeFileSync(kept(root), readFileSync(kept(root), 'utf8').slice(0, -9))],
    [
      'was changed by another hand',
      (root) => writeFileSync(kept(root), readFileSync(kept(root), 'utf8').replace('Bela', 'Bele')),
    ],
    ['is gone', (root) => rmSync(kept(root))],
    ['lacks the bodies of pages', (root) => rmSync(join(root, '.factwiki/body.pack'))],
  ];

  test.each(mishaps)('where what it left %s is as one from scratch', async (_, mishap) => {
    const root = folderWith(withoutN);
    await run(root);
    mishap(root);
    writeFiles(root, { 'content/c.md': '---\nname: See\n---\n## Part\n\nShown anew, under a new name. [[b]]\n' });
    await run(root);
    expect(filesIn(root, 'dist')).toEqual(await fromScratch(root));
  });

  test('keeps nothing of a wiki that can not be told in JSON', async () => {
    const root = folderWith(pages);
    await run(root);
    expect(existsSync(kept(root))).toBe(false);
    writeFiles(root, { 'content/b.md': '# Bela\n' });
    await run(root);
    expect(filesIn(root, 'dist')).toEqual(await fromScratch(root));
  });
});
