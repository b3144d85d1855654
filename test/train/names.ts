/**
 * Corpora and train stories → src/data/names-model.json. Run: npm run train [-- FOLDER of the corpora] [--check].
 * With --check nothing is written: it fails where the file is not what would be made.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { labelCount } from '../../src/extract/names/tagger/labels.ts';
import { poolOf, rename } from './augment.ts';
import { type Trained, train } from './crf.ts';
import { drillsOf } from './drills.ts';
import { type Annotated, exampleOf, isDegraded, readCorpus, readStories } from './examples.ts';
import { pack } from './pack.ts';
import { weightsFrom } from './weights.ts';

/** How much a text of a corpus counts. Social media (WNUT 2017) are too unlike news: without them the scores are higher. */
export const corpusWeights: Readonly<Record<string, number>> = { wikigold: 1, 'uner-ewt': 1, crossner: 0.7 };
const ownWeight = 2;
/** Smaller ones are left out of the file. */
export const smallestWeight = 0.07;

export async function readTraining(corpora: string): Promise<Annotated[]> {
  return [
    ...Object.keys(corpusWeights).flatMap((corpus) => readCorpus(corpora, corpus)),
    ...(await readStories('train')).filter((a) => !isDegraded(a)),
  ];
}

/** Of our own passages, each in so many copies; more would teach their manner for that of news. */
const drills = { times: 12, weight: 0.4 };

/** Each text as it is, and again with other names: stories more often than corpora. */
export function trainOn(texts: readonly Annotated[], log?: (line: string) => void): Trained {
  const pool = poolOf(texts);
  const examples = texts.flatMap((text, n) => {
    const weight = corpusWeights[text.corpus] ?? ownWeight;
    const copies = text.story ? [1, 2, 3] : [];
    return [
      exampleOf(text, weight),
      // One copy in three loses the words that tell its organizations.
      ...copies.map((k) => exampleOf(rename(text, pool, 1000 * n + k, (n + k) % 3 === 0), weight * 0.5)),
    ];
  });
  examples.push(...drillsOf(pool, drills.times).map((drill) => exampleOf(drill, drills.weight)));
  // The mean of several orders is no better (three: organizations 72.6 for 73.1 to 73.9 on published reports).
  return train(examples, { seed: 1, epochs: 7, rate: 0.05, l1: 1e-7, l2: 0, rarest: 2, ...(log ? { log } : {}) });
}

/** Weights below `smallest` are dropped, the others rounded to one byte. */
export function packTagger(
  trained: Trained,
  smallest: number,
): { scale: number; transitionScale: number; table: string } {
  const scale = 0.04;
  const byte = (w: number, unit: number): number => Math.max(-127, Math.min(127, Math.round(w / unit)));
  const keys: number[] = [];
  const counts: number[] = [];
  const labels: number[] = [];
  const values: number[] = [];
  trained.keys.forEach((key, row) => {
    let count = 0;
    for (let l = 0; l < labelCount; l++) {
      const w = trained.weights[row * labelCount + l] ?? 0;
      if (Math.abs(w) < smallest) continue;
      count++;
      labels.push(l);
      values.push(byte(w, scale));
    }
    if (count === 0) return;
    keys.push(key);
    counts.push(count);
  });
  const transitionScale = 0.08;
  const steps = Array.from(trained.transitions, (w) => (Number.isFinite(w) ? byte(w, transitionScale) : 0));
  const table = pack([
    { kind: 'deltas', values: keys },
    { kind: 'uint8', values: counts },
    { kind: 'uint8', values: labels },
    { kind: 'int8', values: values },
    { kind: 'int8', values: steps },
  ]);
  return { scale, transitionScale, table: Buffer.from(table).toString('base64') };
}

if (process.argv[1]?.endsWith('train/names.ts')) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
  const root = new URL('../../', import.meta.url);
  const file = new URL('src/data/names-model.json', root);
  const corpora = positionals[0] ?? fileURLToPath(new URL('../shared/corpora', root));
  if (!existsSync(corpora)) throw new Error(`no corpora in ${corpora}: name their folder (npm run train -- FOLDER)`);
  const texts = await readTraining(corpora);
  console.log(`${texts.length} texts, ${texts.reduce((sum, { document }) => sum + document.tokens.length, 0)} tokens`);
  const packed = packTagger(trainOn(texts, console.log), smallestWeight);
  const made = `${JSON.stringify({ ...packed, weights: weightsFrom(texts) })}\n`;
  console.log(`${made.length} bytes, sha256 ${createHash('sha256').update(made).digest('hex')}`);
  if (!values.check) writeFileSync(file, made);
  else if (readFileSync(file, 'utf8') !== made) {
    console.error('src/data/names-model.json is another file: run npm run train');
    process.exitCode = 1;
  }
}
