/** How sure single reports are of a name → how sure its page is right: somebody, of that kind, and the only page of theirs. */
import { type Curve, calibrated } from '../../model/calibration.ts';
import type { LocalEntity } from '../../model/mention.ts';

/**
 * Read off `npm run eval -- --calibration` over the train stories, each read by a tagger that had not seen it, and over
 * published reports; the dev stories agree (test/eval/calibration.test.ts). The curves cross at 0.5: the threshold keeps its meaning.
 * One report alone is never surer than its curve's end, for a second page of somebody is not seen from one report.
 */
const ofPersons: Curve = [
  [0, 0.02],
  [0.4, 0.1],
  [0.5, 0.5],
  [0.7, 0.55],
  [0.8, 0.65],
  [0.9, 0.87],
  [0.95, 0.92],
  [0.995, 0.95],
];
const ofBodies: Curve = [
  [0, 0.05],
  [0.4, 0.15],
  [0.5, 0.5],
  [0.7, 0.58],
  [0.8, 0.7],
  [0.9, 0.86],
  [0.95, 0.9],
  [0.995, 0.94],
];
/** That a state acts is seldom doubted rightly. */
const ofStates: Curve = [
  [0, 0.1],
  [0.5, 0.5],
  [0.55, 0.75],
  [0.9, 0.85],
  [0.98, 0.97],
];

/** A second report that names it takes away so much of the doubt, where it is sure itself; a third tells little that is new. */
const support = { person: 0.9, organization: 0.85 } as const;

export function pageSureness(kind: 'person' | 'organization', entities: readonly LocalEntity[]): number {
  const curve = kind === 'person' ? ofPersons : ofBodies;
  const [best = 0, second = 0] = entities
    .map((entity) => calibrated(isState(entity) ? ofStates : curve, entity.confidence))
    .sort((a, b) => b - a);
  return Math.round((1 - (1 - best) * (1 - support[kind] * second)) * 1000) / 1000;
}

const isState = ({ because }: LocalEntity): boolean => because.some((rule) => rule.startsWith('state'));
