/** "a 16% pay rise over three years": over how long what was told right before it is spread. */
import { figureReasons } from '../../../model/figure-reasons.ts';
import type { Context, Measured } from '../context.ts';
import type { Counted } from '../counts/counted.ts';
import { timeUnits } from '../data/units.ts';
import type { QuantityRun } from '../number/quantity.ts';

const spread =
  /^(?:rise|rises|raise|raises|increase|increases|hike|hikes|offer|offers|deal|deals|cut|cuts|package|plan|bump|award|settlement|investment|aid|funding|breaks|loan|loans|programme|program|reduction|reductions)$/;

/** Undefined where no rise, offer or the like ends right before "over". */
export function spreadOf(context: Context, { first, joined }: QuantityRun, counted: Counted): Measured | undefined {
  const { line, before, sentence } = context;
  const [amount] = before;
  if (line.degraded || joined !== undefined || !timeUnits.has(counted.measure ?? '') || counted.last > first + 4)
    return undefined;
  if (!/^(?:over|across)$/.test(line.word(first - 1)) || amount?.sentence !== sentence) return undefined;
  const { kind, topic, measure, anchored, counted: of } = amount.measured;
  const end = Math.max(amount.quantity.last, topic?.from === 'behind' ? topic.last : 0, kind === 'count' ? of.last : 0);
  if (end !== first - 1 || !(kind === 'money' || kind === 'percent') || !spread.test(topic?.noun ?? ''))
    return undefined;
  const named = /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(measure.title)
    ? measure.title.charAt(0).toLowerCase() + measure.title.slice(1)
    : measure.title;
  return {
    ...amount.measured,
    measure: {
      noun: 'period',
      qualifier: `${measure.qualifier ?? ''} ${topic?.noun ?? ''}`.trim(),
      title: `Period of the ${named}`,
      ...(measure.agent === undefined ? {} : { agent: measure.agent }),
      ...(measure.event === undefined ? {} : { event: measure.event }),
    },
    unit: counted.measure ?? 'years',
    kind: 'time',
    counted,
    anchored,
    because: ['over how long it is spread', ...(anchored === 'none' ? [figureReasons.bySelf] : [])],
  };
}
