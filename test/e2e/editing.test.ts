/** An editor at work through the command alone: everything typed is there byte for byte, the deleted stays deleted. */
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesIn, folderWith, report, writeFiles } from '../build/wiki.ts';
import { compile, factwiki } from '../cli/factwiki.ts';

beforeAll(compile, 60_000);

/** Five reports, each with people and numbers of its own and some that are in all. */
const reports = Object.fromEntries(
  ['Tobias Lindqvist', 'Ana Ruiz', 'Boris Kowal', 'Chidi Okafor', 'Dora Weiss'].map((name, i) => [
    `seeds/2025-03-1${i}.md`,
    report
      .replace('2025-03-14', `2025-03-1${i}`)
      .replace('31,000 homes', `${31 + i},000 homes`)
      .concat(
        `\n"We will see about that," said ${name}, secretary of the Sele Anglers' Association. The flood in Northport injured ${12 + i} people.\n`,
      ),
  ]),
);
const sixth = report
  .replace('2025-03-14', '2025-04-02')
  .replace('31,000 homes', '45,000 homes')
  .concat('\n"Not one more turbine," said Ana Ruiz, president of the River Watch. Maren Oduya would not answer.\n');

const ruiz = 'content/people/ana-ruiz.md';
const typed = [
  'description:   "Asked twice."   # by phone, 3 May\n',
  'our-note :    [a,  b]   \n',
  '  - title: "juror"   # told by phone\n    evidence:\n      - {source: 2025-03-11,   quote: "We will see about that"}\n',
  '\n## Notes\n\nAsk again in  June.  \n',
];
const isOurs = (path: string): boolean => path.startsWith('content/');
const wiki = (root: string) => Object.fromEntries(Object.entries(filesIn(root)).filter(([path]) => isOurs(path)));

test('edits, a renamed page, deletions and a broken page outlive a report that comes and goes', {
  timeout: 120_000,
}, async () => {
  const root = folderWith(reports);
  expect((await factwiki(['build'], root)).code).toBe(0);
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');

  const [description = '', key = '', fact = '', section = ''] = typed;
  const page = text(ruiz);
  writeFiles(root, {
    [ruiz]: page
      .replace(/^description: .*\n/m, description)
      .replace(/^name:/m, `${key}name:`)
      .replace(/^statements:$/m, `${fact}statements:`)
      .concat(section),
    'content/broken.md': '---\nname: x\nroles:\n  - title: "open\n---\nx\n',
  });
  renameSync(join(root, 'content/people/maren-oduya.md'), join(root, 'content/the-chair.md'));
  writeFiles(root, { 'content/the-chair.md': text('content/the-chair.md').replace(/^statements:\n(?: .*\n)+/m, '') });
  const figure = Object.keys(wiki(root)).find((path) => path.startsWith('content/figures/')) ?? 'no figure';
  rmSync(join(root, figure));

  const broken = 'content/broken.md:5:1 error frontmatter/yaml a quotation mark is opened and never closed; close it\n';
  const first = await factwiki(['build'], root);
  expect([first.code, first.out.slice(0, broken.length)]).toEqual([1, broken]);
  const before = wiki(root);

  writeFiles(root, { 'seeds/2025-04-02.md': sixth });
  const planned = await factwiki(['build', '--dry-run'], root);
  expect(planned.out).toContain(`would change ${ruiz}\n`);
  expect(wiki(root)).toEqual(before);

  expect((await factwiki(['build'], root)).code).toBe(1);
  for (const words of typed) expect(text(ruiz)).toContain(words);
  expect(text(ruiz)).toContain('Not one more turbine');
  expect(text('content/the-chair.md')).not.toContain('statements:');
  expect(Object.keys(wiki(root))).not.toContain(figure);
  expect(Object.keys(wiki(root))).not.toContain('content/people/maren-oduya.md');
  // The rest is built, the fact of one's own among it, with its place in the report.
  const people = JSON.parse(text('dist/data/people.json')) as {
    name: string;
    facts: { value: string; evidence: { start: number }[] }[];
  }[];
  const own = people.find(({ name }) => name === 'Ana Ruiz')?.facts.find(({ value }) => value.includes('juror'));
  expect(own?.evidence[0]?.start).toBe((reports['seeds/2025-03-11.md'] ?? '').indexOf('We will see about that'));

  const between = filesIn(root);
  expect((await factwiki(['build'], root)).code).toBe(1);
  expect(filesIn(root)).toEqual(between);

  rmSync(join(root, 'seeds/2025-04-02.md'));
  expect((await factwiki(['build'], root)).code).toBe(1);
  expect(wiki(root)).toEqual(before);
});
