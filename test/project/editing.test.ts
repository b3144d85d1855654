/** An editor at work on a small wiki, with reports coming and going: what was typed is there, byte for byte. */
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, folderWith, lines, open, run, writeFiles } from '../build/wiki.ts';
import { first, second } from './reports.ts';

const lindqvist = 'content/people/tobias-lindqvist.md';
const oduya = 'content/people/maren-oduya.md';
const anglers = 'content/organizations/sele-anglers-association.md';
const wiki = () => folderWith({ 'seeds/2025-03-14-post.md': first });
const content = (root: string) =>
  Object.fromEntries(Object.entries(filesIn(root, 'content')).map(([path, text]) => [`content/${path}`, text]));
const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const edit = (root: string, path: string, change: (text: string) => string): void =>
  writeFiles(root, { [path]: change(text(root, path)) });
const add = (root: string): void => writeFiles(root, { 'seeds/2025-04-02-gazette.md': second });
const take = (root: string): void => rmSync(join(root, 'seeds/2025-04-02-gazette.md'));

const ownFact = `  - title: juror of the salmon prize   # told by phone
    evidence:
      - {source: 2025-03-14-post,   quote: "Anglers are not convinced."}
`;

/** Everything that issue 5 asks an editor to do. */
function atWork(root: string): void {
  edit(root, lindqvist, (page) =>
    page
      .replace(/^description: .*$/m, 'description:   An angler.   # asked him, 3 May')
      .replace(/^name:/m, 'our-note :    "odd"\nname:')
      .replace(/^statements:$/m, `${ownFact}statements:`)
      .concat('\n## Notes\n\nAsk again in  June.\n'),
  );
  renameSync(join(root, oduya), join(root, 'content/the-chair.md'));
  edit(root, 'content/the-chair.md', (page) => page.replace(/^statements:\n(?: .*\n)+/m, ''));
  rmSync(join(root, anglers));
  writeFiles(root, { 'content/broken.md': '---\nname: "open\n---\nx\n' });
}

describe('an editor, and a report that comes and goes', () => {
  test('everything typed is there byte for byte, the deleted stays deleted, the broken is named and left', async () => {
    const root = wiki();
    await run(root);
    atWork(root);
    await run(root);
    const edited = content(root);

    add(root);
    const added = await run(root);
    expect(lines(added).filter((line) => line.includes(' error '))).toEqual([
      expect.stringMatching(/^content\/broken\.md:\d+:\d+ error frontmatter\//),
    ]);
    const page = text(root, lindqvist);
    for (const typed of [
      'description:   An angler.   # asked him, 3 May\n',
      'our-note :    "odd"\n',
      ownFact,
      '\n## Notes\n\nAsk again in  June.\n',
    ])
      expect(page).toContain(typed);
    expect(page).toContain('We will be at every hearing');
    expect(text(root, 'content/the-chair.md')).not.toContain('The tide has never');
    expect(content(root)).not.toHaveProperty([anglers]);
    expect(content(root)).not.toHaveProperty([oduya]);
    expect(text(root, 'content/broken.md')).toBe('---\nname: "open\n---\nx\n');

    const before = filesIn(root);
    expect((await run(root)).upToDate).toBe(true);
    expect(filesIn(root)).toEqual(before);

    take(root);
    await run(root);
    expect(content(root)).toEqual(edited);
  });

  test('without an edit between, the tree is as it was (P9), and a build again changes nothing (P1)', async () => {
    const root = wiki();
    await run(root);
    const before = filesIn(root);
    add(root);
    await run(root);
    const between = filesIn(root);
    expect(between).not.toEqual(before);
    await run(root, 'build', { force: true });
    expect(filesIn(root)).toEqual(between);
    take(root);
    await run(root);
    expect(filesIn(root)).toEqual(before);
  });

  test('a deleted fact is not back when its report comes again', async () => {
    const root = wiki();
    add(root);
    await run(root);
    edit(root, lindqvist, (page) => page.replace(/ {2}- title: spokesman\n(?: {4}.*\n)+/, ''));
    take(root);
    await run(root);
    add(root);
    await run(root);
    expect(text(root, lindqvist)).not.toContain('title: spokesman');
    expect(Object.keys(content(root))).toContain('content/.tombstones/person-tobias-lindqvist.yaml');
  });
});

describe('review', () => {
  /** A title that the second report words otherwise cannot be made at will; a lead that changes can. */
  const withProposal = async (): Promise<string> => {
    const root = wiki();
    await run(root);
    edit(root, lindqvist, (page) => page.replace(/^description: .*$/m, 'description: Mine.'));
    writeFiles(root, { 'seeds/2025-03-14-post.md': first.replace('president of', 'chairman of') });
    await run(root);
    return root;
  };
  const proposals = async (root: string) =>
    (await open(root).review()).items.filter((item) => item.what === 'proposal');

  test('lists what the reports say now, build after build', async () => {
    const root = await withProposal();
    const [item] = await proposals(root);
    expect(item).toMatchObject({
      page: 'people/tobias-lindqvist.md',
      proposal: { path: 'description' },
      words: { yours: 'Mine.', proposed: expect.stringContaining('chairman') },
    });
    const before = content(root);
    await run(root, 'build', { force: true });
    expect(content(root)).toEqual(before);
  });

  test('accepted it stands on the page, rejected it is not proposed again', async () => {
    const root = await withProposal();
    const [item] = await proposals(root);
    const done = await open(root).decide('accept', [item?.number ?? 0]);
    expect(done.changed).toEqual([`${lindqvist}`, 'content/.pending/person-tobias-lindqvist.yaml']);
    expect(text(root, lindqvist)).toMatch(/^description: .*\bchairman\b/m);
    await run(root);
    expect(await proposals(root)).toEqual([]);

    const other = await withProposal();
    await open(other).decide('reject', [(await proposals(other))[0]?.number ?? 0]);
    await run(other, 'build', { force: true });
    expect(await proposals(other)).toEqual([]);
    expect(text(other, lindqvist)).toContain('description: Mine.\n');
  });

  test('a doubtful finding that is accepted gets a page', async () => {
    const root = wiki();
    // High enough that somebody is doubtful, whatever the extractor learns.
    writeFiles(root, { 'factwiki.config.mjs': 'export default { threshold: 0.98 };\n' });
    await run(root);
    const { items } = await open(root).review();
    const finding = items.find((item) => item.what === 'finding' && /^(?:person|organization)$/.test(item.kind));
    expect(finding?.passages[0]?.quote).not.toBe('');
    await open(root).decide('accept', [finding?.number ?? 0]);
    const { added } = (await run(root)).content;
    expect(added).toHaveLength(1);
    expect((await open(root).review()).items).toHaveLength(items.length - 1);
    expect(await open(root).decide('accept', [99])).toMatchObject({
      problem: expect.stringMatching(/^nothing waits for review, so there is no 99$|^there is no 99; /),
    });
  });
});

/** The two whom the reports are about. */
const peopleIn = (root: string): readonly string[] =>
  Object.keys(content(root)).filter((path) => /^content\/people\/.*(?:oduya|lindqvist)/.test(path));

describe('pages and reports', () => {
  test('mv renames, rewrites links alone, and keeps the old name', async () => {
    const root = wiki();
    await run(root);
    const body = '\nSee [[maren-oduya]], [[people/maren-oduya#Notes|her]], [[Maren Oduya]] and `[[maren-oduya]]`.\n';
    writeFiles(root, { 'content/notes.md': `# Notes\r\n${body}` });
    expect(await open(root).movePage('Maren Oduya', 'Maren A. Oduya')).toMatchObject({
      diagnostics: [],
      from: oduya,
      to: 'content/people/maren-a-oduya.md',
    });
    expect(text(root, 'content/notes.md')).toBe(
      '# Notes\r\n\nSee [[maren-a-oduya]], [[people/maren-a-oduya#Notes|her]], [[Maren Oduya]] and `[[maren-oduya]]`.\n',
    );
    expect(text(root, 'content/people/maren-a-oduya.md')).toMatch(
      /^name: Maren A\. Oduya\naliases:\n(?: {2}- .*\n)* {2}- Maren Oduya\n/m,
    );
    const report = await run(root);
    expect(lines(report).filter((line) => / (?:error \S+|warning link\/broken) /.test(line))).toEqual([]);
    expect(content(root)).not.toHaveProperty([oduya]);
    expect(await open(root).movePage('Maren Oduja', 'x')).toMatchObject({
      problem: 'there is no page "Maren Oduja"; closest: "Maren Oduya"',
    });
  });

  test('mv is no edit: pages whose links follow stay the machine’s, however often a page moves', async () => {
    const root = wiki();
    await run(root);
    const names = ['Quarrenby Harbour Trust', 'trust.md', 'groups/the-trust.md', 'The Trust'];
    for (const to of names.slice(1)) await open(root).movePage('Quarrenby Harbour Trust', to);
    expect(text(root, oduya)).toMatch(/"\[\[[\w/-]*the-trust\|Quarrenby Harbour Trust\]\]"/);
    const report = await run(root);
    expect(report.pending).toEqual([]);
    expect(lines(report).filter((line) => line.includes('merge/kept') && !line.includes('the-trust'))).toEqual([]);
    add(root);
    await run(root);
    take(root);
    await run(root);
    expect((await open(root).review()).items.filter(({ what }) => what === 'proposal')).toEqual([]);
  });

  test('merge makes one page of two, and undone it is as before (P12)', async () => {
    const root = wiki();
    add(root);
    await run(root);
    const before = content(root);
    const names = ['Maren Oduya', 'Tobias Lindqvist'] as const;
    expect((await open(root).judge('same', names)).changed).toEqual(['content/.judgements.yaml']);
    await run(root);
    expect(peopleIn(root)).toHaveLength(1);
    expect((await open(root).judge('same', names, { undo: true })).changed).toEqual(['content/.judgements.yaml']);
    await run(root);
    expect(content(root)).toEqual(before);
  });

  test('merge undone takes back from an edited page what was merged into it', async () => {
    const root = wiki();
    await run(root);
    for (const path of [oduya, lindqvist]) edit(root, path, (page) => page.replace(/^name:/m, 'note: "x"\nname:'));
    await run(root);
    const pages = () => [text(root, oduya), text(root, lindqvist)];
    const before = pages();
    await open(root).judge('same', ['Maren Oduya', 'Tobias Lindqvist']);
    await run(root);
    expect(pages()).not.toEqual(before);
    await open(root).judge('same', ['Maren Oduya', 'Tobias Lindqvist'], { undo: true });
    await run(root);
    expect(pages()).toEqual(before);
  });

  test('not-same keeps apart what the machine takes for one', async () => {
    const root = wiki();
    writeFiles(root, { 'seeds/2025-04-02-gazette.md': second.replaceAll('Tobias Lindqvist', 'Tobias J. Lindqvist') });
    await run(root);
    const people = () => peopleIn(root);
    expect(people()).toHaveLength(2);
    const before = content(root);
    const names = ['Tobias J. Lindqvist', 'Tobias Lindqvist'] as const;
    expect(await open(root).judge('distinct', names)).toMatchObject({ names, changed: ['content/.judgements.yaml'] });
    await run(root);
    expect(people()).toHaveLength(3);
    await open(root).judge('distinct', names, { undo: true });
    await run(root);
    expect(content(root)).toEqual(before);
  });

  test('retract says what rests on the report alone, takes it away, and gives it back', async () => {
    const root = wiki();
    add(root);
    await run(root);
    const before = content(root);
    const dry = await open(root).retract('2025-04-02-gazette.md', { dryRun: true });
    expect(dry.alone.map(({ words }) => words)).toContain('We will be at every hearing');
    expect(content(root)).toEqual(before);
    await open(root).retract('2025-04-02-gazette.md');
    expect(text(root, 'seeds/2025-04-02-gazette.meta.yaml')).toBe('retracted: true\n');
    await run(root);
    expect(text(root, lindqvist)).not.toContain('every hearing');
    await open(root).retract('2025-04-02-gazette.md', { undo: true });
    await run(root);
    expect(content(root)).toEqual(before);
  });

  test('explain names the sentence and the rule', async () => {
    const root = wiki();
    await run(root);
    const [, id = ''] = /title: president[\s\S]*?\n {4}id: (\S+)/.exec(text(root, lindqvist)) ?? [];
    const { facts } = await open(root).explain(id);
    expect(facts).toMatchObject([
      { page: lindqvist, property: 'roles', reasons: [{ kind: 'role', source: '2025-03-14-post' }] },
    ]);
    expect(facts[0]?.reasons[0]?.rules.length).toBeGreaterThan(0);
    expect(await open(root).explain('nothing')).toMatchObject({
      facts: [],
      problem: expect.stringContaining('there is no fact, claim or page "nothing"'),
    });
  });

  test('explain names what made a page', async () => {
    const root = wiki();
    await run(root);
    const [, page = ''] = /^id: (\S+)/m.exec(text(root, lindqvist)) ?? [];
    const { facts } = await open(root).explain(page);
    expect(facts).toMatchObject([{ page: lindqvist, words: 'Tobias Lindqvist', reasons: [{ kind: 'name' }] }]);
    expect(facts[0]?.reasons.every(({ claim, rules }) => /Lindqvist/.test(claim) && rules.length > 0)).toBe(true);
  });
});
