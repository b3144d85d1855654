/**
 * `npx tsx test/train/proposals.ts [--corpus DIR]`: annotated stories (the train stories, and those of other
 * folders) → the weights of the signs that two proposals are one, printed for src/resolve/proposals/sign-weights.ts.
 */
import { parseArgs } from 'node:util';
import { extractReports } from '../../src/extract/index.ts';
import { confident } from '../../src/resolve/doubts.ts';
import { identify } from '../../src/resolve/identity/index.ts';
import { membersOf } from '../../src/resolve/proposals/index.ts';
import { contradict, signsOf } from '../../src/resolve/proposals/signs.ts';
import { storiesOf } from '../../src/resolve/stories.ts';
import { type GoldStory, loadCorpus } from '../eval/corpus.ts';
import { majority, overlap } from '../eval/score.ts';
import { type Case, fitLogistic } from './logistic.ts';

/** Pairs of proposals of a story with whether one plan of story.yaml is meant; both of none teach nothing. */
function pairsOf(story: GoldStory): Case[] {
  const sources = story.reports.map((r) => r.source);
  const read = extractReports(sources).map((x) => confident(x, 0.5, () => false));
  const dates = new Map(sources.flatMap((s) => (s.meta.date === undefined ? [] : [[s.id, s.meta.date] as const])));
  const sameStory = storiesOf(read, dates);
  const stemmed = new Set(sources.filter((s) => s.quality === 'degraded').map((s) => s.id));
  const members = membersOf(read, identify(read, undefined, 0.5, sameStory), dates, stemmed);
  const keys = members.map(({ source, proposal }) => {
    const gold = story.reports.find((r) => r.source.id === source)?.gold.filter((a) => a.label === 'R') ?? [];
    return majority(proposal.mentions.flatMap((m) => gold.filter((a) => overlap(a, m) > 0).map((a) => a.key)));
  });
  const pairs = members.flatMap((b, j) =>
    members
      .slice(0, j)
      .flatMap((a, i): Case[] =>
        (keys[i] ?? keys[j]) === undefined || !sameStory(a.source, b.source) || contradict(a, b)
          ? []
          : [{ features: signsOf(a, b), isTrue: keys[i] !== undefined && keys[i] === keys[j] }],
      ),
  );
  // A story of ten bids has a hundred pairs, and is one story.
  const weight = Math.min(1, Math.sqrt(10 / Math.max(1, pairs.length)));
  return pairs.map((p) => ({ ...p, weight }));
}

/**
 * What a reader knows before any story: the weights are pulled to these, so that few pairs, or findings of owners and
 * targets that are often wrong, cannot make two parties' plans one.
 */
const prior: Readonly<Record<string, number>> = {
  'owner: same': 1.5,
  'owner: same, one report': 1,
  'target: same': 1,
  'version: first, later': -3,
  'number: apart': -3,
  'fresh: days apart': -2,
  'version: plain, then later': -1.2,
  'number: of days apart': -4,
  'number: same': 1.5,
  'title: one': -3,
  'noun: of another sort': -1.5,
  'sort: none': -3,
  'made: another day': -2,
  'made: same day': 1.5,
  'words: two': 1.5,
  'words: one': 1,
  'words: apart, well told': -2,
  'one report, well told': -2,
  'terms: same': 1,
  'told: half a year apart': -1,
};

const { values: options } = parseArgs({ options: { corpus: { type: 'string', multiple: true, default: [] } } });
const stories = await Promise.all([loadCorpus('train'), ...options.corpus.map((root) => loadCorpus(undefined, root))]);
const weights = fitLogistic(stories.flat().flatMap(pairsOf), 2, 3, 400, prior);
for (const [sign, weight] of Object.entries(weights))
  console.log(`  ${/^\w+$/.test(sign) ? sign : `'${sign}'`}: ${weight},`);
