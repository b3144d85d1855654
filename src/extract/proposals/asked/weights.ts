/**
 * How much each sign speaks for an act of asking or planning being a proposal of its own, in log odds. Origin: a logistic
 * regression over such acts in annotated stories (`npx tsx test/train/proposals.ts --corpus DIR acts`): 65 stories of published
 * reports, of which the 22 that mark such acts throughout weigh two and the others half, and the train stories of
 * test/corpus, a twentieth; pulled to what a reader knows before (`knownOfActs` there). The dev stories taught it nothing.
 * Each eighth of the stories judged by the others, of 13 that were more likely than not 11 were, of those 22. Not to be
 * changed by hand.
 */
export const askedWeights = {
  'a proposal is told of at length': -0.654,
  asked: -0.25,
  'asked again': 0.139,
  'at the top': 1.041,
  'beside a proposal': -0.171,
  'by a noun': -0.073,
  'class: agree': -0.51,
  'class: announce': -0.431,
  'class: ask': 0.701,
  'class: call': 0.78,
  'class: decide': -0.159,
  'class: demand': 0.541,
  'class: plan': -0.008,
  'class: pledge': -0.329,
  'class: propose': 0.396,
  'class: recommend': 0.598,
  'class: urge': 0,
  'class: want': -0.272,
  'content: change': 0.39,
  'content: making': -0.3,
  'content: noun': 0.75,
  'content: other': -0.959,
  'named by its noun': -2.172,
  'names a proposal': -0.736,
  'no proposal is told of': 0.472,
  number: 0.246,
  'party: body': -0.028,
  'party: person': 0.423,
  'party: unknown': -0.175,
  'party: words': 0.084,
  quoted: -0.007,
  'told again': 0.661,
  'whom: told': -0.196,
  'whose is another': -0.583,
  'will do': -0.131,
  'words: few': -0.072,
  'words: many': -0.169,
} as const;

export type AskedSign = keyof typeof askedWeights;
