/**
 * How much each sign speaks for a proposal's page being right and the only one of it, in log odds. Origin: a logistic
 * regression over the pages of annotated stories (`npx tsx test/train/proposals.ts --corpus DIR pages`): the train stories
 * of test/corpus and 65 stories of published reports. The dev stories taught it nothing. Not to be changed by hand.
 */
export const pageWeights = {
  'answer: told': 0.044,
  'beside a greater one': -0.021,
  'day: told': -0.121,
  'event: told': 0.357,
  'like a greater one': -0.958,
  'mentions: many': 0.579,
  'mentions: one': -0.532,
  'mentions: two': 0.356,
  'minor in its reports': -0.662,
  'name: in marks': 1.252,
  'name: its day': 2.5,
  'noun: narrow': -0.224,
  'noun: plural': 0.326,
  'noun: strong': 0.212,
  'number: told': 0.15,
  'owner: acts': 0.612,
  'owner: told': 0.098,
  page: 0.216,
  'position: told': 0.653,
  'rather like a greater one': -0.294,
  'relation: told': 1.74,
  'reports: more': 0.269,
  'reports: two': 0.104,
  'stemmed alone': -0.296,
  'target: told': 0.054,
  'terms: told': 0.597,
  'title: bare': -0.358,
  'version: first': 0.036,
  'version: later': -0.38,
  'weight: little': -0.369,
  'weight: much': 0.167,
  'weight: some': -0.119,
  'words: none': -0.141,
} as const;

export type PageSign = keyof typeof pageWeights;
