/** Laws over whole wikis of real length: reports of the corpus come and go, names are judged and judged back, pages are edited. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesIn, folderWith, open, run, writeFiles } from '../build/wiki.ts';
import { assertLaw, patience } from '../law.ts';
import { type Edit, edited, editOf } from '../merge/world.ts';

const corpus = join(import.meta.dirname, '../corpus');
/** Stories to look at; the others are for scores alone. */
const stories = readdirSync(corpus)
  .filter((story) => story.match(/^[a-z-]+$/))
  .filter((story) => /^split: train/m.test(textIn(join(story, 'story.yaml'))));

function textIn(path: string): string {
  try {
    return readFileSync(join(corpus, path), 'utf8');
  } catch {
    return '';
  }
}

/** Without the annotations. */
const plain = (text: string): string => text.replace(/\|[A-Z]:[^|⟧]*⟧/g, '').replaceAll('⟦', '');

const reportsOf = (story: string): readonly (readonly [path: string, text: string])[] =>
  readdirSync(join(corpus, story))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [`seeds/${file.replace(/\.txt$/, '.md')}`, plain(textIn(join(story, file)))] as const);

const content = (root: string) => filesIn(root, 'content');
const pagesIn = (root: string): readonly string[] =>
  Object.keys(content(root)).filter(
    (path) => path.endsWith('.md') && !path.startsWith('.') && !path.startsWith('sources/'),
  );

/** What no tool rewrites: bytes are compared. */
const hands = [
  'description',
  'unknown key',
  'comment line',
  'own section',
  'fact deleted',
  'alias deleted',
  'field changed',
  'evidence deleted',
  'lead',
  'Windows line ends',
];

const work = fc.record({
  story: fc.nat(),
  guest: fc.nat(),
  edits: fc.array(fc.tuple(fc.nat(), editOf(hands)), { maxLength: 5 }),
  deleted: fc.option(fc.nat()),
  pair: fc.tuple(fc.nat(), fc.nat()),
});

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

async function editedWiki({
  story,
  guest,
  edits,
  deleted,
}: {
  story: number;
  guest: number;
  edits: [number, Omit<Edit, 'mark'>][];
  deleted: number | null;
}) {
  const reports = reportsOf(pick(stories, story));
  const [path, text] = pick(reports, guest);
  const root = folderWith(Object.fromEntries(reports.filter(([p]) => p !== path)));
  await run(root, 'extract');
  edits.forEach(([n, edit], i) => {
    const page = pick(pagesIn(root), n);
    const before = readFileSync(join(root, 'content', page), 'utf8');
    writeFiles(root, { [`content/${page}`]: edited(before, { ...edit, mark: `m${i}q` }) });
  });
  if (deleted !== null) rmSync(join(root, 'content', pick(pagesIn(root), deleted)));
  await run(root, 'extract');
  return { root, path, text };
}

test('P9 and P1: a report that comes and goes leaves no trace, whatever was edited before', {
  timeout: patience(300_000),
}, async () => {
  expect(stories.length).toBeGreaterThan(5);
  await assertLaw(
    fc.asyncProperty(work, async (given) => {
      const { root, path, text } = await editedWiki(given);
      const before = content(root);
      await run(root, 'extract', { force: true });
      expect(content(root)).toEqual(before);
      writeFiles(root, { [path]: text });
      await run(root, 'extract');
      rmSync(join(root, path));
      await run(root, 'extract');
      expect(content(root)).toEqual(before);
      rmSync(root, { recursive: true });
    }),
    { numRuns: 12 },
  );
});

test('P12: two names judged one, and judged back, leave no trace, whatever was edited before', {
  timeout: patience(300_000),
}, async () => {
  let judgements = 0;
  await assertLaw(
    fc.asyncProperty(work, fc.constantFrom('same' as const, 'distinct' as const), async (given, relation) => {
      const { root } = await editedWiki(given);
      const before = content(root);
      const people = pagesIn(root).filter((path) => path.startsWith('people/'));
      const names = given.pair.map((n) => `content/${pick(people, n)}`) as [string, string];
      const { changed, names: judged } = await open(root).judge(relation, names);
      if (changed.length === 0 || !judged) return;
      judgements++;
      await run(root, 'extract');
      await open(root).judge(relation, judged, { undo: true });
      await run(root, 'extract');
      expect(content(root)).toEqual(before);
      rmSync(root, { recursive: true });
    }),
    { numRuns: 12 },
  );
  expect(judgements).toBeGreaterThan(2);
});
