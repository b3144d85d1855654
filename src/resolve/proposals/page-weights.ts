/**
 * How much each sign speaks for a proposal's page being right and the only one of it, in log odds. Origin: a logistic
 * regression over the pages of annotated stories (`npx tsx test/train/proposals.ts --corpus DIR pages`): 115 stories of
 * published reports and, weighing half, the train stories of test/corpus. Published stories judged by weights off the
 * others, some 78 in a hundred pages were right at the threshold (`lenience` in sureness.ts); how much of its reports' talk of
 * proposals is of it told most beside the old signs. Where a phrase stands, how long it is, what kind of noun it
 * has, whether a headline or the lead has it, whether it comes with an article later, and what parts it from a greater one of
 * its sort were tried as signs, and told stories left out no better. The dev stories taught it nothing. Not to be changed by hand.
 */
export const pageWeights = {
  'answer: told': 0.029,
  'beside a greater one': 0.284,
  'day: told': 0.063,
  'event: told': 0.049,
  'like a greater one': -0.722,
  'mentions: many': 0.36,
  'mentions: one': -0.676,
  'mentions: two': 0.011,
  'minor in its reports': -0.689,
  'name: in marks': 1.186,
  'name: its day': 2.5,
  'noun: narrow': -0.279,
  'noun: plural': 0.392,
  'noun: strong': 0.158,
  'number: told': 0.038,
  'owner: acts': 0.448,
  'owner: told': 0.385,
  page: 0.342,
  'position: told': 0.358,
  'quoted alone': -0.229,
  'rather like a greater one': -0.351,
  'relation: told': 1.566,
  'reports: more': 0.182,
  'reports: two': 0.385,
  'share: a sixth': -0.649,
  'share: a tenth': 0.014,
  'share: a third': -0.067,
  'share: half': 0.554,
  'share: nearly all': 0.489,
  'stemmed alone': -0.241,
  'target: told': -0.022,
  'terms: told': 0.261,
  'title: bare': -0.049,
  'version: first': 0.202,
  'version: later': -0.628,
  'weight: little': -0.089,
  'weight: much': 0.435,
  'weight: some': -0.27,
  'words: none': -0.05,
} as const;

export type PageSign = keyof typeof pageWeights;
