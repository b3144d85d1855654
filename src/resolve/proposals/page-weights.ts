/**
 * How much each sign speaks for a proposal's page being right and the only one of it, in log odds. Origin: a logistic
 * regression over the pages of annotated stories (`npx tsx test/train/proposals.ts --corpus DIR pages`): 91 stories of
 * published reports and, weighing half, the train stories of test/corpus. Published stories judged by weights off the
 * others, some 77 in a hundred pages were right at the threshold (`lenience` in sureness.ts). Where a phrase stands, what kind of noun it
 * has, whether a headline or the lead has it, and what parts it from a greater one of its sort were tried as signs, and told
 * stories left out no better. The dev stories taught it nothing. Not to be changed by hand.
 */
export const pageWeights = {
  'answer: told': 0.515,
  'beside a greater one': 0.2,
  'day: told': -0.101,
  'event: told': 0.252,
  'like a greater one': -1.004,
  'mentions: many': 0.471,
  'mentions: one': -0.349,
  'mentions: two': -0.143,
  'minor in its reports': -0.846,
  'name: in marks': 1.239,
  'name: its day': 2.5,
  'noun: narrow': -0.205,
  'noun: plural': 0.286,
  'noun: strong': 0.057,
  'number: told': -0.15,
  'owner: acts': 0.409,
  'owner: told': 0.247,
  page: 0.328,
  'position: told': 0.41,
  'rather like a greater one': -0.496,
  'relation: told': 1.613,
  'reports: more': 0.123,
  'reports: two': 0.233,
  'stemmed alone': -0.338,
  'target: told': -0.033,
  'terms: told': 0.305,
  'title: bare': -0.189,
  'version: first': 0.016,
  'version: later': -0.489,
  'weight: little': -0.087,
  'weight: much': 0.495,
  'weight: some': -0.206,
  'words: none': -0.114,
} as const;

export type PageSign = keyof typeof pageWeights;
