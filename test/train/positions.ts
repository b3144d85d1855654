/**
 * `npx tsx test/train/positions.ts [--corpus DIR] [--curve | --constructions]`: annotated stories (the train stories, and those of other folders) →
 * the weights of the signs that a position is right, for src/extract/proposals/positions/weights.ts; with --curve how precision
 * and recall go with the threshold, each eighth of the stories judged by the others; with --constructions how often each rule is right.
 */
import { parseArgs } from 'node:util';
import { readDocument } from '../../src/extract/document.ts';
import { extractReports } from '../../src/extract/index.ts';
import { besideOf, positionSigns } from '../../src/extract/proposals/positions/sureness.ts';
import { type GoldStory, loadCorpus } from '../eval/corpus.ts';
import { keysOfEntities } from '../eval/measure.ts';
import { scoreProposals } from '../eval/proposals.ts';
import { type Case, fitLogistic } from './logistic.ts';

interface Judged {
  readonly cases: readonly Case[];
  /** Positions that the markup asks for. */
  readonly asked: number;
  readonly published: boolean;
}

/** Every position of a story with whether the markup bears it out, stance and all. */
function judge(story: GoldStory, published: boolean): Judged {
  const extractions = extractReports(story.reports.map((r) => r.source));
  let asked = 0;
  const cases = story.reports.flatMap((report): Case[] => {
    const x = extractions.find((e) => e.source === report.source.id);
    if (!x) return [];
    const { right, stances } = scoreProposals(story, report, x, keysOfEntities(report, x), 0);
    asked += stances.tp + stances.fn;
    const beside = besideOf({ entities: x.entities, document: readDocument(report.source) }, x.proposals, x.positions);
    return x.positions.map((p) => ({ features: positionSigns(beside, p), isTrue: right.has(p) }));
  });
  const weight = Math.min(1, Math.sqrt(8 / Math.max(1, cases.length)));
  return { cases: cases.map((c) => ({ ...c, weight })), asked, published };
}

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    curve: { type: 'boolean', default: false },
    constructions: { type: 'boolean', default: false },
  },
});
const stories = [
  ...(await loadCorpus('train')).map((s) => judge(s, false)),
  ...(await Promise.all(options.corpus.map((root) => loadCorpus(undefined, root)))).flat().map((s) => judge(s, true)),
];
/** What a reader knows before: most of what was read is right. */
const prior = { position: 1 };
const weigh = (list: readonly Judged[]): Record<string, number> =>
  fitLogistic(
    list.flatMap((s) => s.cases),
    2,
    5,
    400,
    prior,
  );

if (options.constructions) {
  const told = new Map<string, { right: number; all: number }>();
  for (const { features, isTrue } of stories.flatMap((s) => s.cases))
    for (const sign of features.filter((f) => /^(?:rule|party): /.test(f))) {
      const { right, all } = told.get(sign) ?? { right: 0, all: 0 };
      told.set(sign, { right: right + (isTrue ? 1 : 0), all: all + 1 });
    }
  for (const [sign, { right, all }] of [...told].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${sign}: ${(right / all).toFixed(2)} (${right} of ${all})`);
} else if (options.curve) {
  const said = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((part) => {
    const weights = weigh(stories.filter((_, i) => i % 8 !== part));
    return stories.flatMap((s, i) =>
      i % 8 === part && (s.published || options.corpus.length === 0)
        ? s.cases.map((c) => {
            const odds = c.features.reduce((n, f) => n + (weights[f] ?? 0), 0);
            return { sure: 1 / (1 + Math.exp(-odds)), isTrue: c.isTrue };
          })
        : [],
    );
  });
  const asked = stories.reduce((n, s) => n + (s.published || options.corpus.length === 0 ? s.asked : 0), 0);
  for (const least of [0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const kept = said.filter((x) => x.sure >= least);
    const right = kept.filter((x) => x.isTrue).length;
    console.log(
      `${least}: precision ${(right / kept.length).toFixed(3)}, recall ${(right / asked).toFixed(3)} (${right} of ${kept.length})`,
    );
  }
} else
  for (const [sign, weight] of Object.entries(weigh(stories)))
    console.log(`  ${/^\w+$/.test(sign) ? sign : `'${sign}'`}: ${Math.round(100 * weight) / 100},`);
