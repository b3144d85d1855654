/**
 * How much each sign speaks for a proposal's page being right and the only one of it, in log odds. Origin: a logistic
 * regression over the pages of annotated stories (`npx tsx test/train/proposals.ts --corpus DIR pages`): 103 stories of
 * published reports and, weighing half, the train stories of test/corpus. Published stories judged by weights off the
 * others, some 78 in a hundred pages were right at the threshold (`lenience` in sureness.ts); how much of its reports' talk of
 * proposals is of it told most beside the old signs. Where a phrase stands, how long it is, what kind of noun it
 * has, whether a headline or the lead has it, whether it comes with an article later, and what parts it from a greater one of
 * its sort were tried as signs, and told stories left out no better. The dev stories taught it nothing. Not to be changed by hand.
 */
export const pageWeights = {
  'answer: told': 0.232,
  'beside a greater one': 0.339,
  'day: told': -0.118,
  'event: told': 0.427,
  'like a greater one': -0.91,
  'mentions: many': 0.388,
  'mentions: one': -0.54,
  'mentions: two': -0.053,
  'minor in its reports': -0.594,
  'name: in marks': 1.26,
  'name: its day': 2.5,
  'noun: narrow': -0.293,
  'noun: plural': 0.276,
  'noun: strong': 0.041,
  'number: told': -0.017,
  'owner: acts': 0.489,
  'owner: told': 0.314,
  page: 0.283,
  'position: told': 0.321,
  'quoted alone': -0.427,
  'rather like a greater one': -0.325,
  'relation: told': 1.501,
  'reports: more': 0.107,
  'reports: two': 0.25,
  'share: a sixth': -0.505,
  'share: a tenth': -0.055,
  'share: a third': -0.154,
  'share: half': 0.42,
  'share: nearly all': 0.577,
  'stemmed alone': -0.284,
  'target: told': 0.146,
  'terms: told': 0.137,
  'title: bare': -0.351,
  'version: first': 0.146,
  'version: later': -0.666,
  'weight: little': -0.006,
  'weight: much': 0.473,
  'weight: some': -0.087,
  'words: none': 0.072,
} as const;

export type PageSign = keyof typeof pageWeights;
