/**
 * How much each sign speaks for a proposal's page being right and the only one of it, in log odds. Origin: a logistic
 * regression over the pages of annotated stories (`npx tsx test/train/proposals.ts --corpus DIR pages`): the train stories
 * of test/corpus and 65 stories of published reports. The dev stories taught it nothing. Not to be changed by hand.
 */
export const pageWeights = {
  'answer: told': -0.137,
  'beside a greater one': 0.095,
  'day: told': 0.015,
  'event: told': 0.791,
  'like a greater one': -1.379,
  'mentions: many': 0.883,
  'mentions: one': -0.355,
  'mentions: two': 0.328,
  'minor in its reports': -0.896,
  'name: in marks': 0.907,
  'name: its day': 2.5,
  'noun: narrow': -0.252,
  'noun: plural': 0.443,
  'noun: strong': 0.299,
  'number: told': 0.372,
  'owner: acts': 0.479,
  'owner: told': -0.209,
  page: 0.505,
  'position: told': 0.453,
  'rather like a greater one': -0.735,
  'relation: told': 1.081,
  'reports: more': 0.413,
  'reports: two': -0.047,
  'stemmed alone': -0.422,
  'target: told': -0.198,
  'terms: told': 0.8,
  'title: bare': -0.471,
  'version: first': 0.022,
  'version: later': -0.558,
  'weight: little': -0.334,
  'weight: much': 0.149,
  'weight: some': -0.396,
  'words: none': -0.169,
} as const;

export type PageSign = keyof typeof pageWeights;
