/**
 * How much each sign speaks for a proposal's page being right and the only one of it, in log odds. Origin: a logistic
 * regression over the pages of annotated stories (`npx tsx test/train/proposals.ts --corpus DIR pages`): 115 stories of
 * published reports and, weighing half, the train stories of test/corpus. Published stories judged by weights off the
 * others, some 77 in a hundred pages were right at the threshold (`lenience` in sureness.ts); how much of its reports' talk of
 * proposals is of it told most beside the old signs. Where a phrase stands, how long it is, what kind of noun it
 * has, whether a headline or the lead has it, whether it comes with an article later, and what parts it from a greater one of
 * its sort were tried as signs, and told stories left out no better. The dev stories taught it nothing. Not to be changed by hand.
 */
export const pageWeights = {
  'answer: told': 0.017,
  'beside a greater one': 0.272,
  bygone: -1.5,
  'day: told': 0.042,
  'event: told': 0.134,
  'like a greater one': -0.729,
  'mentions: many': 0.285,
  'mentions: one': -0.692,
  'mentions: two': 0.009,
  'minor in its reports': -0.654,
  'name: in marks': 1.195,
  'name: its day': 2.5,
  'noun: act': -1.64,
  'noun: narrow': -0.3,
  'noun: plural': 0.389,
  'noun: strong': 0.167,
  'number: told': 0.083,
  'owner: acts': 0.446,
  'owner: told': 0.305,
  page: 0.357,
  'position: told': 0.365,
  'quoted alone': -0.25,
  'rather like a greater one': -0.348,
  'relation: told': 1.561,
  'reports: more': 0.197,
  'reports: two': 0.428,
  'share: a sixth': -0.596,
  'share: a tenth': -0.001,
  'share: a third': -0.157,
  'share: half': 0.617,
  'share: nearly all': 0.494,
  'stemmed alone': -0.24,
  'target: told': 0.059,
  'terms: told': 0.266,
  'title: bare': -0.037,
  'version: first': 0.192,
  'version: later': -0.643,
  'weight: little': -0.058,
  'weight: much': 0.446,
  'weight: some': -0.265,
  'words: none': -0.106,
} as const;

export type PageSign = keyof typeof pageWeights;
