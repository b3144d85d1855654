/** How sure a figure is to be worth a page: what is counted is clear, and the count is no passing remark. */

import { figureReasons, hasReason } from '../../model/figure-reasons.ts';
import { isOdd } from '../../text/odd-title.ts';
import { isTerm } from './amounts/terms.ts';
import type { Measured } from './context.ts';
import { amountNouns, changes } from './data/amount-nouns.ts';
import { peopleEvents } from './data/events.ts';
import type { QuantityRun } from './number/quantity.ts';

/** 0 to 1. Calibrated on the corpus: below 0.5 lie most counts that its stories file under "other". */
export function confidenceOf(quantity: QuantityRun, measured: Measured): number {
  // One page for an amount: in its own currency.
  if (hasReason(measured.because, figureReasons.otherCurrency)) return 0.3;
  const score = base(quantity, measured) - smallness(quantity, measured) - doubts(quantity, measured);
  return Math.round(Math.min(0.97, Math.max(0.05, score)) * 100) / 100;
}

const aboutPeople = ({ measure }: Measured): boolean =>
  measure.event !== undefined && (peopleEvents.has(measure.event.replace(/^to be /, '')) || measure.noun === 'jobs');

function base(quantity: QuantityRun, measured: Measured): number {
  const { kind, topic, measure, counted, unit } = measured;
  switch (kind) {
    case 'money':
    case 'percent':
      return ofAmount(measured);
    case 'share':
      return counted.noun === undefined ? 0.4 : 0.6;
    case 'time':
      if (topic?.noun === 'sentence' && measured.anchored === 'named') return 0.7;
      return isTerm(topic?.noun) && quantity.joined !== undefined ? 0.65 : quantity.joined === undefined ? 0.3 : 0.45;
    case 'length':
      return amountNouns.has(topic?.noun ?? '') ? 0.55 : 0.35;
    case 'substance':
      return unit === 'times' ? 0.2 : measure.event === undefined ? 0.45 : 0.65;
    case 'count':
      return ofCount(measured);
  }
}

function ofAmount({ kind, topic }: Measured): number {
  // A bare "rise" does not say of what.
  if (topic?.noun !== undefined && changes.has(topic.noun) && topic.words === topic.noun) return 0.4;
  // "Acme stock jumped $3": a rise of it is told for itself; what the stock is, is not.
  const known =
    amountNouns.has(topic?.noun ?? '') || (topic?.change !== undefined && /^stocks?$/.test(topic.noun ?? ''));
  if (topic?.noun !== undefined) return known ? 0.8 : 0.45;
  return topic?.event === undefined || kind === 'percent' ? 0.3 : 0.5;
}

const byStrength = { shared: 0.75, plain: 0.65, guessed: 0.5 } as const;

function ofCount(measured: Measured): number {
  const { event, measure, counted } = measured;
  if (measure.noun === 'votes') return measured.anchored === 'named' ? 0.6 : measured.anchored === 'report' ? 0.7 : 0.4;
  if (aboutPeople(measured)) return 0.92;
  if (event) return byStrength[event.strength];
  if (counted.noun === undefined) return measure.event === undefined ? 0.25 : 0.5;
  return counted.modifiers.length > 0 && !counted.partitive ? 0.65 : 0.5;
}

/** "two diplomats", "three sugars": small round words are mostly told in passing, save where lives are counted. */
function smallness({ value, comparator }: QuantityRun, measured: Measured): number {
  if (measured.kind !== 'count' || value === null || comparator !== 'exact' || aboutPeople(measured)) return 0;
  if (value <= 9) return value <= 3 ? 0.25 : 0.1;
  return value < 100 && measured.anchored !== 'named' ? 0.05 : 0;
}

const anchorDoubt = { named: 0, report: 0.15, none: 0.45 } as const;

/** "People infected", "Premium of the bid": what it counts is clear, though not where or whose; a length says too little. */
const isPlain = ({
  kind,
  event,
  measure,
  anchored,
  topic,
}: Pick<Measured, 'kind' | 'measure' | 'anchored'> & {
  readonly event: Measured['event'] | undefined;
  readonly topic: Measured['topic'] | undefined;
}): boolean =>
  anchored === 'none' &&
  kind !== 'time' &&
  kind !== 'share' &&
  (event?.voice !== 'nominal' || event.tally === true) &&
  // "would cost 20,000 jobs": whatever the verb, they are lost.
  (event?.strength !== 'guessed' || measure.noun === 'jobs') &&
  (measure.event !== undefined || topic?.noun !== undefined || measure.qualifier !== undefined);

/** Two or three of a thing are told in passing. */
const isMany = (value: number | null, kind: Measured['kind']): boolean =>
  (kind === 'count' || kind === 'substance') && value !== null && value >= 10;

/** "will fire 14,700 workers": more is told of them than that they are; and words that make no title tell nothing. */
const untold = (title: string, governed = false): number => (governed ? 0.3 : 0) + (isOdd(title) ? 0.5 : 0);

const doubts = (
  { form, value }: QuantityRun,
  { inherited, event, measure, anchored, kind, counted, topic, governed }: Measured,
): number =>
  (inherited ? 0.05 : 0) +
  untold(measure.title, governed) +
  // "1,700 of 2,350 fishermen": the part is told of the whole, not for itself.
  (counted.partitive && counted.anaphor === undefined && kind === 'count' && event === undefined ? 0.15 : 0) +
  // "only wants to trade them for thousands"
  (event?.planned ? (form === 'vague' && value === null && event.voice === 'nominal' ? 0.4 : 0.05) : 0) +
  (measure.event?.startsWith('newly ') ? 0.5 : 0) +
  (event?.habitual ? 0.4 : 0) +
  // "thousands": no number; what is left to tell must be told of the figure itself.
  (form === 'vague' && value === null ? (event?.voice === 'active' || counted.noun !== undefined ? 0.15 : 0.45) : 0) +
  (measure.noun === 'number' ? 0.5 : 0) +
  // No reader would know whose or where it is; another report may say.
  (isPlain({ kind, event, measure, anchored, topic }) ? (isMany(value, kind) ? 0.1 : 0.2) : anchorDoubt[anchored]) +
  // Nothing but "Plan" or "People": no reader would know what it is about.
  (measure.title.includes(' ') || measure.setting !== undefined ? 0 : 0.5);
