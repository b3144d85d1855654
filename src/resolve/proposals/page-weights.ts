/**
 * How much each sign speaks for a proposal's page being right and the only one of it, in log odds. Origin: a logistic
 * regression over the pages of annotated stories (`npx tsx test/train/proposals.ts --corpus DIR pages`): the train stories
 * of test/corpus and 43 stories of published reports. The dev stories taught it nothing. Not to be changed by hand.
 */
export const pageWeights = {
  'answer: told': 0.358,
  'beside a greater one': 0.391,
  'event: told': 0.404,
  'like a greater one': -0.814,
  'mentions: many': 0.678,
  'mentions: one': -0.317,
  'mentions: two': 0.447,
  'minor in its reports': -0.595,
  'noun: narrow': -0.211,
  'noun: plural': 0.305,
  'noun: strong': 0.43,
  'number: told': 0.051,
  'owner: acts': 0.063,
  'owner: told': -0.437,
  page: 0.514,
  'position: told': 0.764,
  'rather like a greater one': -0.429,
  'reports: more': 0.421,
  'reports: two': 0.448,
  'stemmed alone': -0.352,
  'target: told': -0.296,
  'terms: told': 0.63,
  'title: bare': -0.61,
  'version: told': -0.578,
  'weight: little': -0.788,
  'weight: much': 0.23,
  'weight: some': -0.197,
  'words: none': -0.049,
} as const;

export type PageSign = keyof typeof pageWeights;
