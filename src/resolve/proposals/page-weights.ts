/**
 * How much each sign speaks for a proposal's page being right and the only one of it, in log odds. Origin: a logistic
 * regression over the pages of annotated stories (`npx tsx test/train/proposals.ts --corpus DIR pages`): the train stories
 * of test/corpus and 43 stories of published reports. The dev stories taught it nothing. Not to be changed by hand.
 */
export const pageWeights = {
  'answer: told': 0.392,
  'beside a greater one': 0.406,
  'day: told': -0.277,
  'event: told': 0.446,
  'like a greater one': -0.817,
  'mentions: many': 0.635,
  'mentions: one': -0.369,
  'mentions: two': 0.431,
  'minor in its reports': -0.652,
  'name: in marks': 1.5,
  'name: its day': 2.5,
  'noun: narrow': -0.184,
  'noun: plural': 0.295,
  'noun: strong': 0.447,
  'number: told': 0.157,
  'owner: acts': 0.225,
  'owner: told': -0.302,
  page: 0.487,
  'position: told': 0.728,
  'rather like a greater one': -0.497,
  'relation: told': 1.827,
  'reports: more': 0.451,
  'reports: two': 0.499,
  'stemmed alone': -0.459,
  'target: told': -0.267,
  'terms: told': 0.583,
  'title: bare': -0.606,
  'version: told': -0.755,
  'weight: little': -0.722,
  'weight: much': 0.088,
  'weight: some': -0.17,
  'words: none': -0.033,
} as const;

export type PageSign = keyof typeof pageWeights;
