/** The trained model, unpacked when the first report is read. */
import packed from '../../../data/names-model.json' with { type: 'json' };
import type { ClassWeights } from '../class.ts';
import type { ActingWeights } from '../states/acting.ts';
import { stepsOf } from './lattice.ts';
import { loadTagger, type Tagger } from './tagger.ts';

export interface NameModel {
  readonly tagger: Tagger;
  /** Exponentials of the tagger's transitions. */
  readonly steps: Float64Array;
  /** What tells a state that acts from a mere place. */
  readonly acting: ActingWeights;
  /** The same for degraded text. */
  readonly stemmedActing: ActingWeights;
  readonly classes: ClassWeights;
}

export interface Weights {
  readonly acting: ActingWeights;
  readonly stemmedActing: ActingWeights;
  readonly classes: ClassWeights;
}

export const modelOf = (tagger: Tagger, weights: Weights): NameModel => ({
  tagger,
  steps: stepsOf(tagger.transitions),
  ...weights,
});

let loaded: NameModel | undefined;

export function theModel(): NameModel {
  loaded ??= modelOf(loadTagger(packed), packed.weights);
  return loaded;
}
