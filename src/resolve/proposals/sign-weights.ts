/**
 * How much each sign speaks for two proposals of a story being one, in log odds. Origin: a logistic regression over pairs
 * of proposals of annotated stories (`npx tsx test/train/proposals.ts --corpus DIR pairs`): 91 stories of published reports
 * and, weighing half, the train stories of test/corpus, each story weighing as much as ten pairs and a little more for more;
 * pulled hard to `test/train/pair-prior.ts`. Read off four fifths of the published stories they join and part those of the
 * last fifth as well as the weights they are pulled to do: more stories of this kind change little. The dev stories taught
 * it nothing.
 * Not to be changed by hand.
 */
export const signWeights = {
  'answer: same': 0.18,
  doubtful: -0.307,
  'fresh: days apart': -1.79,
  'law: weeks apart': -0.074,
  'made: another day': -1.918,
  'made: same day': 1.526,
  'noun: another': 0.091,
  'noun: of another sort': -1.839,
  'noun: same': 0.369,
  'number: another': -0.488,
  'number: apart': -2.48,
  'number: of days apart': -6,
  'number: same': 1.31,
  'one report': 0.343,
  'one report, well told': -1.959,
  'owner: one silent': -0.635,
  'owner: same': 1.072,
  'owner: same, one report': 1.086,
  'owner: silent': -0.185,
  pair: 0.089,
  'sort: law': 0.246,
  'sort: none': -1.185,
  'sort: takeover': 0.447,
  'standing: main both': 0.148,
  'standing: main one': -0.203,
  'standing: minor both': -0.167,
  'standing: only both': 0.354,
  'target: one silent': 0.697,
  'target: same': 1.67,
  'terms: apart': -0.5,
  'terms: same': 1.018,
  'title: one': -2.853,
  'told: a day apart': 0.926,
  'told: a week apart': 0.199,
  'told: days apart': 0.286,
  'told: half a year apart': -1.461,
  'told: months apart': -0.527,
  'told: weeks apart': -0.65,
  'vague: both': 0.001,
  'vague: both, one report': -0.158,
  'vague: one': -0.049,
  'vague: one, one report': 0.584,
  'version: first, later': -2.251,
  'version: first, plain': 0.369,
  'version: later, plain, one report': -0.092,
  'version: later, then plain': -0.138,
  'version: plain, then later': -0.975,
  'version: same': 0.69,
  'words: apart': -0.537,
  'words: apart, well told': -0.826,
  'words: common': 0.375,
  'words: many apart': -0.776,
  'words: one': 1.186,
  'words: one silent': -0.479,
  'words: silent': -0.319,
  'words: two': 1.993,
} as const;

export type Sign = keyof typeof signWeights;
