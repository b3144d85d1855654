/** Nobody's story is written into the tool: names of every corpus story and of the project's own wiki are looked for in src/. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import table from '../src/data/states.json' with { type: 'json' };
import { worldBodies } from '../src/data/world-bodies.ts';
import { readFrontmatter } from '../src/text/frontmatter.ts';
import { loadCorpus } from './eval/corpus.ts';

/** General knowledge, each file with its origin in it or beside it: these may name what everybody knows. */
const generalKnowledge = [
  'src/data/names-model.json',
  'src/data/states.json',
  'src/data/words.json',
  'src/data/world-bodies.ts',
  'src/data/american-states.ts',
  'src/extract/figures/data/national-currencies.ts',
  // The example report of `init` is a story itself.
  'src/project/starter.ts',
];

const root = new URL('../', import.meta.url);

interface Shown {
  readonly path: string;
  readonly text: string;
}

const filesBelow = (folder: string): Shown[] =>
  readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.pathname.length))
    .filter((path) => !generalKnowledge.includes(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));

/** What everybody knows is no story's own: states with their seats, world bodies. */
const known = new Set([
  ...table.states.flatMap(({ forms, adjectives, seats }) => [...forms, ...adjectives, ...seats]),
  ...worldBodies.flatMap(({ name, forms }) => [name, ...forms]),
]);

/** Surnames, and names of organizations; a surname that is an English word is told by its capital letter. */
const distinct = (people: readonly string[], organizations: readonly string[]): string[] => {
  const surnames = people.map(
    (name) =>
      name
        .replace(/ (?:Jr|Sr|I{2,3})\.?$/, '')
        .split(' ')
        .at(-1) ?? '',
  );
  return [...new Set([...surnames, ...organizations])].filter((name) => name.length > 2 && !known.has(name)).sort();
};

async function namesOfStories(): Promise<string[]> {
  const stories = await loadCorpus();
  return distinct(
    stories.flatMap(({ people }) => Object.values(people).map(({ name }) => name)),
    stories.flatMap(({ organizations }) =>
      Object.values(organizations).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ),
  );
}

/** The project's own wiki, as its pages name it. */
function namesOfWiki(): string[] {
  const of = (kind: string): string[] =>
    filesBelow(`content/${kind}`)
      .filter(({ path }) => path.endsWith('.md') && !path.endsWith('/index.md'))
      .flatMap(({ path, text }) => String(readFrontmatter(text, path).value?.data.name ?? ''));
  return distinct(of('people'), of('organizations'));
}

/** "src/a.ts: Okafor", for every name written as a word of its own. */
function mentionsOf(names: readonly string[], files: readonly Shown[]): string[] {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([name]) => `${path}: ${name}`));
}

/** Words of English first of all, that some story calls somebody by; a story's own name is longer. */
const english = new Set(
  'ACM,Agriculture,Alliance,Commission,Das,Front,Gazette,Growers Association,Health Ministry,Herald,High Court,House,Interior,Ledger,Post,Progress,Supreme Court,the Front,the Gazette,the Herald'.split(
    ',',
  ),
);

describe('the tool is tuned to no story', () => {
  const files = [...filesBelow('src'), ...filesBelow('templates')];
  const offences = (names: readonly string[]): string[] => [
    ...new Set(
      mentionsOf(
        names.filter((name) => !english.has(name)),
        files,
      ),
    ),
  ];

  test('no name of a corpus story is written in src/ or templates/', async () => {
    const names = await namesOfStories();
    expect(names.length).toBeGreaterThan(300);
    expect(offences(names)).toEqual([]);
  });

  test('no name of the wiki that stands in content/ is written there either', () => {
    const names = namesOfWiki();
    expect(names.length).toBeGreaterThan(5);
    expect(offences(names)).toEqual([]);
  });

  test('such a name would be found', () => {
    const file = { path: 'src/x.ts', text: '// "Kesterwick" said' };
    expect(mentionsOf(['Kesterwick'], [file])).toEqual(['src/x.ts: Kesterwick']);
    expect(mentionsOf(['Kester'], [file])).toEqual([]);
  });
});
