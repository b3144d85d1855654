/** The trained tagger, unpacked when the first report is read. */
import packed from '../../data/names-model.json' with { type: 'json' };
import { loadTagger, stepsOf, type Tagger } from './tagger.ts';

let tagger: Tagger | undefined;
let steps: Float64Array | undefined;

export function theTagger(): Tagger {
  tagger ??= loadTagger(packed);
  return tagger;
}

/** Exponentials of the tagger's transitions. */
export function tagSteps(): Float64Array {
  steps ??= stepsOf(theTagger().transitions);
  return steps;
}

/** What tells a state that acts from a mere place. */
export const actingWeights: Readonly<Record<string, number>> = packed.acting;
