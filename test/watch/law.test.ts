/** The law: any history of edits, renames and deletions gives, byte for byte, the output of a build from scratch. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openProject } from '../../src/project.ts';
import { filesIn, folderWith, report, run, writeFiles } from '../build/wiki.ts';
import { assertLaw, patience } from '../law.ts';
import { factPage, factPages, factPaths, pageOfReport, reportPage, reportPages } from './facts.ts';

const names = ['content/a.md', 'content/b.md', 'content/people/c.md', 'content/deep/er/d.md', 'content/A b.md'];
const targets = ['a', 'b', 'people/c', 'er/d', 'A b', 'Alias', 'Maren Oduya', 'nobody', 'Iva Fact', 'Second', 'Rate'];

const text = fc
  .record({
    name: fc.constantFrom(
      '',
      'name: One\n',
      'name: Two\naliases: [Alias]\n',
      'draft: true\n',
      'id: person-maren-oduya\n',
      'type: place\nname: Quay\n',
    ),
    body: fc.array(
      fc.oneof(
        fc.constantFrom(...targets).map((t) => `[[${t}]]`),
        fc.constantFrom(...targets).map((t) => `![[${t}#Part]]`),
        fc.constantFrom(...targets).map((t) => `[[${t}#^block]]`),
        fc.constantFrom('## Part', 'Some words.', '#tag', '| a |\n|---|\n| b |', '![[pic.png]]', 'x[^1]\n\n[^1]: note'),
        fc.constantFrom('Marked. ^block', 'Cited.[^r-1]', 'Cited too.[^other-2][^r-3]'),
      ),
      { maxLength: 5 },
    ),
  })
  .map(({ name, body }) => `${name === '' ? '' : `---\n${name}---\n`}${body.join('\n\n')}\n`);

type Step =
  | { readonly do: 'write'; readonly path: string; readonly text: string }
  | { readonly do: 'move'; readonly from: string; readonly to: string }
  | { readonly do: 'delete'; readonly path: string };

const path = fc.constantFrom(...names);
const seed = fc.constantFrom(
  report,
  report.replaceAll('31,000', '32,000'),
  report.replaceAll('Maren Oduya', 'Ana Ruiz').replaceAll('Ms Oduya', 'Ms Ruiz'),
);
const written = (paths: readonly string[], texts: fc.Arbitrary<string>): fc.Arbitrary<Step> =>
  fc.record({ do: fc.constant('write' as const), path: fc.constantFrom(...paths), text: texts });

/** Steps that do not need a report to be read: pages of facts, with evidence in reports that are pages already. */
const pageStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), path, text }) },
  { weight: 6, arbitrary: factPage.map((page): Step => ({ do: 'write', ...page })) },
  { weight: 2, arbitrary: reportPage.map((page): Step => ({ do: 'write', ...page })) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), from: path, to: path }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      from: fc.constantFrom(...factPaths),
      to: fc.constantFrom(...factPaths, 'content/elsewhere/x.md'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('delete' as const),
      path: fc.constantFrom(...names, ...factPaths, 'content/people', 'content/sources/r.md', 'content/pic.png'),
    }),
  },
  {
    weight: 1,
    arbitrary: written(['content/pic.png', 'templates/wiki.css', 'templates/x.txt'], fc.constantFrom('x', 'y')),
  },
  {
    weight: 1,
    arbitrary: written(
      ['factwiki.config.mjs'],
      fc.constantFrom(
        'export default {};',
        "export default { title: 'T', language: 'de', baseUrl: 'https://example.org/w/' };",
        "export default { kinds: [{ type: 'place', folder: 'places', singular: 'Place', plural: 'Places' }] };",
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: written(
      ['templates/person.eta'],
      fc.constantFrom('<h1><%= it.page.name %></h1>\n', '<p><%= it.nothing.here %></p>\n'),
    ),
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: pageStep },
  { weight: 1, arbitrary: written(['seeds/r.md', 'seeds/s.md'], seed) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('delete' as const), path: fc.constantFrom('seeds/r.md', 'seeds/s.md') }),
  },
);

function take(root: string, s: Step): void {
  if (s.do === 'write') writeFiles(root, { [s.path]: s.text });
  else if (s.do === 'delete') rmSync(join(root, s.path), { recursive: true, force: true });
  else if (existsSync(join(root, s.from))) {
    mkdirSync(dirname(join(root, s.to)), { recursive: true });
    renameSync(join(root, s.from), join(root, s.to));
  }
}

/** All but `dist/` in another folder, built once. */
async function fromScratch(root: string): Promise<Record<string, string>> {
  const all = Object.entries(filesIn(root)).filter(([file]) => !file.startsWith('dist/'));
  const copy = folderWith(Object.fromEntries(all.map(([file, bytes]) => [file, Buffer.from(bytes, 'latin1')])));
  // An empty folder of reports says something else than none.
  for (const folder of ['seeds', 'content']) {
    if (existsSync(join(root, folder))) mkdirSync(join(copy, folder), { recursive: true });
  }
  await run(copy);
  return filesIn(copy);
}

/** Without the list of files, which is put in order at leisure. */
const siteIn = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).filter(([path]) => path.startsWith('dist/') && !path.endsWith('.factwiki-files')),
  );

/** Both reports and a page of every kind, so that what a step changes has somewhere to show. */
const wiki = fc
  .tuple(reportPages, factPages)
  .map((pages) => Object.fromEntries(pages.flat().map(({ path, text }) => [path, text])));

const histories = (steps: fc.Arbitrary<Step>, maxLength: number) =>
  fc.array(fc.tuple(steps, fc.constantFrom('stay', 'touched', 'touched', 'anew', 'once', 'once', 'later')), {
    minLength: 1,
    maxLength,
  });

async function holds(
  history: readonly (readonly [Step, string])[],
  given: Readonly<Record<string, string>> = { 'content/a.md': '# A\n' },
): Promise<void> {
  const root = folderWith(given);
  let project = openProject({ root, keepLastGood: true });
  let isWhole = false;
  for (const [s, mode] of history) {
    take(root, s);
    // What watching does with a page that was saved: nothing but that page is looked at.
    const touched = s.do === 'move' ? [s.from, s.to] : [s.path];
    if (mode === 'touched' && isWhole && touched.every((path) => /^content\/.*\.md$/.test(path))) {
      await project?.run('build', { touched: touched.map((path) => join(root, path)) });
      if (!existsSync(join(root, 'seeds'))) expect(siteIn(filesIn(root))).toEqual(siteIn(await fromScratch(root)));
      continue;
    }
    isWhole = mode !== 'later';
    if (mode === 'anew') {
      await project?.close();
      project = openProject({ root, keepLastGood: true });
    }
    // A process of its own, as after every edit where nobody watches.
    if (mode === 'once') {
      await project?.close();
      project = undefined;
      await run(root);
      isWhole = false;
      continue;
    }
    project ??= openProject({ root, keepLastGood: true });
    if (mode !== 'later') await project?.run('build');
  }
  await (project ?? openProject({ root, keepLastGood: true }))?.run('build');
  const now = filesIn(root);
  expect(now).toEqual(await fromScratch(root));
  await run(root, 'build', { force: true });
  expect(filesIn(root)).toEqual(now);
}

test(
  'a project that stays open, and one that is opened anew each time, come to the same as a build from scratch',
  async () => {
    await assertLaw(
      fc.asyncProperty(histories(step, 10), (history) => holds(history)),
      { numRuns: 30 },
    );
  },
  patience(180_000),
);

test(
  'so do pages of facts: roles, stances, values, disputes, backlinks, aliases and transclusions',
  async () => {
    await assertLaw(
      fc.asyncProperty(wiki, histories(pageStep, 14), (given, history) => holds(history, given)),
      { numRuns: 40 },
    );
  },
  patience(3_600_000),
);

test('a report that is again as the last process saw it still has the text that later facts cite', async () => {
  const report = { id: 'r', date: '2024-03-01', mark: '', note: '', withdrawn: false };
  const [seen, changed] = ['Herald', 'Gazette'].map((publisher) => pageOfReport({ ...report, publisher }));
  const person = '---\nid: person-iva\ntype: person\nname: Iva Fact\n';
  const role =
    'roles:\n  - title: driver\n    id: fact1\n    evidence:\n' +
    '      - source: r\n        start: 0\n        end: 19\n        quote: "One thing was said."\n';
  const path = 'content/people/iva.md';
  const write = (page: { path: string; text: string } | undefined): Step => ({
    do: 'write',
    path: '',
    text: '',
    ...page,
  });
  await holds(
    [
      [write({ path, text: `${person}---\n` }), 'once'],
      [write(changed), 'stay'],
      [write(seen), 'stay'],
      [write({ path, text: `${person}${role}---\n` }), 'stay'],
    ],
    { 'content/sources/r.md': seen?.text ?? '' },
  );
});
