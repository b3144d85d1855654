/** The corpora of others (a folder beside the project) → scores of the name tagger, always trained without what is scored. */
import { existsSync } from 'node:fs';
import { featuresOf } from '../../src/extract/names/tagger/features.ts';
import { stepsOf } from '../../src/extract/names/tagger/lattice.ts';
import { loadTagger, type Tagger, tagSentence } from '../../src/extract/names/tagger/tagger.ts';
import { type Annotated, isDegraded, kindForTagger, readCorpus, readStories } from '../train/examples.ts';
import { corpusWeights, packTagger, smallestWeight, trainOn } from '../train/names.ts';
import { scoreOf, showScore } from '../train/score.ts';

const kinds = ['person', 'organization', 'place'] as const;

type Counts = Map<string, [right: number, found: number, marked: number]>;

/** Lines of a table: exact spans by corpus and kind. A single line that says why where the folder is missing. */
export async function corporaTable(folder: string, folds: number): Promise<string[]> {
  if (!existsSync(folder)) return [`corpora: ${folder} is not there; the scores on it are skipped`];
  const texts = Object.keys(corpusWeights).flatMap((corpus) => readCorpus(folder, corpus));
  const stories = (await readStories('train')).filter((a) => !isDegraded(a));
  const counts: Counts = new Map();
  for (let fold = 0; fold < folds; fold++) {
    const packed = packTagger(trainOn([...texts.filter((_, i) => i % folds !== fold), ...stories]), smallestWeight);
    const tagger = loadTagger(packed);
    for (const text of texts.filter((_, i) => i % folds === fold)) count(counts, text, tagger);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, c]) => `${name.padEnd(24)} ${showScore(scoreOf(...c))}`);
}

/** States count as places: whether they act is told apart later. */
function count(counts: Counts, { corpus, document, gold }: Annotated, tagger: Tagger): void {
  const features = featuresOf(document);
  const steps = stepsOf(tagger.transitions);
  const found = document.sentences
    .flatMap(({ first, last }) => tagSentence(tagger, steps, features, first, last))
    .filter((n) => n.isDoubted !== true)
    .map((n) => `${document.tokens[n.first]?.start} ${document.tokens[n.last - 1]?.end} ${n.kind}`);
  const marked = new Set(
    gold.map((g) => {
      const first = document.tokens.findIndex((t) => t.start === g.start);
      const last = document.tokens.findIndex((t) => t.end === g.end) + 1;
      const kind = first >= 0 && last > first ? kindForTagger(document, first, last, g.kind) : g.kind;
      return `${g.start} ${g.end} ${kind}`;
    }),
  );
  for (const kind of kinds) {
    const of = (span: string): boolean => span.endsWith(kind);
    const mine = found.filter(of);
    const [right, all, theirs] = counts.get(`${corpus} ${kind}`) ?? [0, 0, 0];
    counts.set(`${corpus} ${kind}`, [
      right + mine.filter((s) => marked.has(s)).length,
      all + mine.length,
      theirs + [...marked].filter(of).length,
    ]);
  }
}
