/** How sure single reports are of a name → how sure its page is right: somebody, of that kind, and the only page of theirs. */
import { type Curve, calibrated, doubt } from '../../model/calibration.ts';
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
/** Bodies are as sure as their signs make them (`extract/sureness/bodies.ts`); doubt of one report is shared by the next. */
const ofBodies: Curve = [
  [0, 0.02],
  [0.45, 0.3],
  [0.5, 0.5],
  [1, 0.98],
];

/** A second report that names it takes away so much of the doubt, where it is sure itself; a third tells little that is new. */
const support = { person: 0.9, organization: 0.85 } as const;

/** Of bodies below it, fewer than half had the page they should in stories that had taught nothing; of persons half, whom it leaves in. */
const enough = { person: 0.5, organization: 0.6 } as const;

export function pageSureness(kind: 'person' | 'organization', entities: readonly LocalEntity[]): number {
  const curve = kind === 'person' ? ofPersons : ofBodies;
  const [best = 0, second = 0] = entities.map((entity) => calibrated(curve, entity.confidence)).sort((a, b) => b - a);
  const sure = Math.round((1 - (1 - best) * (1 - support[kind] * second)) * 1000) / 1000;
  return sure < enough[kind] ? Math.min(sure, doubt) : sure;
}
