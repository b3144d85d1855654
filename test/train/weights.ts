/** Stories of our own → the small weights beside the tagger's: which states act, which class an organization has. */
import { classPrior } from '../../src/extract/names/class.ts';
import type { Weights } from '../../src/extract/names/model.ts';
import { actingCases, stemmedActingCases } from './acting.ts';
import { classCases } from './classes.ts';
import type { Annotated } from './examples.ts';
import { fitLogistic, fitSoftmax } from './logistic.ts';

export function weightsFrom(texts: readonly Annotated[]): Weights {
  const own = texts.filter(({ story }) => story);
  return {
    // Strength and rarest by cross-validation over the stories: 140 cases bear few features.
    acting: fitLogistic(own.flatMap(actingCases), 1, 5),
    stemmedActing: fitLogistic(own.flatMap(stemmedActingCases), 1, 5),
    classes: fitSoftmax(own.flatMap(classCases), 1, 2, classPrior),
  };
}
