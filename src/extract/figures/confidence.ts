/** How sure a figure is to be worth a page: what is counted is clear, and the count is no passing remark. */
import { peopleEvents } from './data/events.ts';
import { timeUnits } from './data/units.ts';
import type { Measured } from './measure.ts';
import type { QuantityRun } from './quantity.ts';

/** 0 to 1. Calibrated on the corpus: below 0.5 lie the counts that its stories file under "other". */
export function confidenceOf(quantity: QuantityRun, measured: Measured): number {
  const score = base(quantity, measured) - smallness(quantity, measured) - doubts(quantity, measured);
  return Math.round(Math.min(0.97, Math.max(0.05, score)) * 100) / 100;
}

function base(quantity: QuantityRun, { event, counted, topic, measure, unit }: Measured): number {
  if (quantity.unit?.kind === 'money') return topic === undefined ? 0.35 : topic.event !== undefined ? 0.62 : 0.75;
  if (quantity.unit || quantity.form === 'share')
    return topic === undefined && counted.noun === undefined ? 0.35 : 0.65;
  if (timeUnits.has(unit)) return quantity.joined === undefined ? 0.35 : 0.5;
  if (counted.measure !== undefined) return topic === undefined ? 0.4 : 0.6;
  if (event?.known && (peopleEvents.has(event.event) || measure.noun === 'jobs')) return 0.9;
  if (event?.known) return 0.75;
  if (event) return 0.6;
  if (measure.event !== undefined) return 0.7;
  return counted.noun === undefined ? 0.25 : 0.55;
}

/** "two diplomats", "three sugars": small round words are mostly told in passing, save where lives are counted. */
function smallness({ value, comparator }: QuantityRun, { event, measure }: Measured): number {
  if (
    value === null ||
    comparator !== 'exact' ||
    (event?.known && peopleEvents.has(event.event)) ||
    (measure.event !== undefined && peopleEvents.has(measure.event))
  )
    return 0;
  return Number.isInteger(value) && value <= 3 ? 0.25 : Number.isInteger(value) && value <= 9 ? 0.1 : 0;
}

const doubts = (quantity: QuantityRun, { inherited, event, measure }: Measured): number =>
  (inherited ? 0.05 : 0) +
  (event?.planned ? 0.05 : 0) +
  (quantity.form === 'vague' ? 0.2 : 0) +
  (measure.noun === 'number' ? 0.2 : 0);
