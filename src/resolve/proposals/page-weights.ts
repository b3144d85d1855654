/**
 * How much each sign speaks for a proposal's page being right and the only one of it, in log odds. Origin: a logistic
 * regression over the pages of annotated stories (`npx tsx test/train/proposals.ts --corpus DIR pages`): the train stories
 * of test/corpus and 43 stories of published reports. The dev stories taught it nothing. Not to be changed by hand.
 */
export const pageWeights = {
  'answer: told': 0.636,
  'beside a greater one': 0.437,
  'day: told': -0.438,
  'event: told': 0.453,
  'like a greater one': -1.081,
  'mentions: many': 0.555,
  'mentions: one': -0.241,
  'mentions: two': 0.135,
  'minor in its reports': -0.784,
  'name: in marks': 1.5,
  'name: its day': 2.5,
  'noun: narrow': -0.118,
  'noun: plural': 0.642,
  'noun: strong': 0.452,
  'number: told': 0.19,
  'owner: acts': 0.286,
  'owner: told': -0.269,
  page: 0.318,
  'position: told': 0.623,
  'rather like a greater one': -0.556,
  'relation: told': 1.836,
  'reports: more': 0.381,
  'reports: two': 0.425,
  'stemmed alone': -0.463,
  'target: told': -0.358,
  'terms: told': 0.628,
  'title: bare': -0.512,
  'version: told': -0.638,
  'weight: little': -0.593,
  'weight: much': 0.498,
  'weight: some': -0.119,
  'words: none': -0.054,
} as const;

export type PageSign = keyof typeof pageWeights;
