/**
 * How much each sign speaks for an act of asking or planning being a proposal of its own, in log odds. Origin: a logistic
 * regression over such acts in annotated stories (`npx tsx test/train/proposals.ts --corpus DIR acts`): 65 stories of published
 * reports, of which the 22 that mark such acts throughout weigh two and the others half, and the train stories of
 * test/corpus, a twentieth; pulled to what a reader knows before (`knownOfActs` there). The dev stories taught it nothing.
 * Each eighth of the stories judged by the others, 15 of the 16 acts in those 22 that seemed likelier than not were
 * proposals, and none of 9 in the others, which mark what their reports are about and little besides. Not to be
 * changed by hand.
 */
export const askedWeights = {
  'a proposal is told of at length': -0.687,
  asked: -0.479,
  'asked again': 0.098,
  'at the top': 1.012,
  'beside a proposal': -0.168,
  'by a noun': -0.066,
  'class: agree': -0.506,
  'class: announce': -0.453,
  'class: ask': 0.782,
  'class: call': 0.849,
  'class: decide': -0.287,
  'class: demand': 0.394,
  'class: plan': -0.15,
  'class: pledge': -0.366,
  'class: propose': 0.389,
  'class: recommend': 0.642,
  'class: urge': 0.112,
  'class: want': -0.316,
  'content: change': 0.24,
  'content: making': -0.259,
  'content: noun': 0.748,
  'content: other': -1.043,
  'named by its noun': -2.124,
  'names a proposal': -0.711,
  'no proposal is told of': 0.496,
  number: 0.117,
  'party: body': 0.061,
  'party: person': 0.242,
  'party: unknown': -0.296,
  'party: words': 0.055,
  quoted: -0.061,
  'told again': 0.728,
  'whom: told': -0.097,
  'whose is another': -0.771,
  'will do': -0.119,
  'words: few': -0.143,
  'words: many': -0.142,
} as const;

export type AskedSign = keyof typeof askedWeights;
