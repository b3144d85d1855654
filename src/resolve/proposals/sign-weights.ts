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
  'answer: same': 0.219,
  doubtful: -0.499,
  'fresh: days apart': -1.775,
  'law: weeks apart': -0.054,
  'made: another day': -1.92,
  'made: same day': 1.524,
  'noun: another': 0.091,
  'noun: of another sort': -1.828,
  'noun: same': 0.393,
  'number: another': -0.515,
  'number: apart': -2.392,
  'number: of days apart': -6,
  'number: same': 1.306,
  'one report': 0.363,
  'one report, well told': -1.996,
  'owner: one silent': -0.667,
  'owner: same': 1.042,
  'owner: same, one report': 1.144,
  'owner: silent': -0.112,
  pair: 0.124,
  'sort: law': 0.221,
  'sort: none': -1.147,
  'sort: takeover': 0.331,
  'standing: main both': 0.075,
  'standing: main one': -0.173,
  'standing: minor both': -0.109,
  'standing: only both': 0.438,
  'target: one silent': 0.611,
  'target: same': 1.702,
  'terms: apart': -0.411,
  'terms: same': 1.027,
  'title: one': -2.861,
  'told: a day apart': 1.137,
  'told: a week apart': 0.165,
  'told: days apart': 0.31,
  'told: half a year apart': -1.573,
  'told: months apart': -0.547,
  'told: weeks apart': -0.703,
  'vague: both': 0.035,
  'vague: both, one report': -0.139,
  'vague: one': -0.079,
  'vague: one, one report': 0.577,
  'version: first, later': -2.219,
  'version: first, plain': 0.23,
  'version: later, plain, one report': -0.053,
  'version: later, then plain': -0.083,
  'version: plain, then later': -0.852,
  'version: same': 0.709,
  'words: apart': -0.448,
  'words: apart, well told': -0.818,
  'words: common': 0.313,
  'words: many apart': -0.781,
  'words: one': 1.157,
  'words: one silent': -0.473,
  'words: silent': -0.303,
  'words: two': 2.004,
} as const;

export type Sign = keyof typeof signWeights;
