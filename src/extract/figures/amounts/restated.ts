/** "a net loss of $41 million, or 63 cents a share", "$56 a share, or $1.52 billion" → the same, reckoned by the share or as a whole. */
import type { Line } from '../../line.ts';
import type { Context, Measured } from '../context.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { perUnit } from './per.ts';

const accounts = /^(?:loss|profit|income|earnings|net|dividend|charge|gain)$/;
const bids = /^(?:offer|bid|approach|takeover|deal|proposal|tender)$/;
const perShare = / per share$/;

/** ", compared with $70 million a year earlier": the same of another year. */
const isOfYearBefore = (line: Line, first: number, last: number): boolean =>
  ((line.word(first - 2) === 'compared' && /^(?:with|to)$/.test(line.word(first - 1))) ||
    /^(?:against|versus)$/.test(line.word(first - 1))) &&
  /^(?:a|one|the|in)$/.test(line.word(last)) &&
  /^(?:year|quarter|same|previous|prior|corresponding)$/.test(line.word(last + 1));

/** Undefined where the amount right before it is none of the same thing. */
export function restated(
  { line, before, sentence }: Context,
  { first, last, unit, value }: QuantityRun,
): Measured | undefined {
  const [amount] = before;
  if (unit?.kind !== 'money' || amount?.sentence !== sentence) return undefined;
  const { measured, quantity } = amount;
  if (measured.kind !== 'money' || measured.topic?.noun === undefined) return undefined;
  if (isOfYearBefore(line, first, last) && accounts.test(measured.topic.noun) && measured.modality === undefined)
    return { ...measured, inherited: true };
  if (line.word(first - 1) !== 'or') return undefined;
  const { measure } = measured;
  const own = perUnit(line, last);
  const isShare = perUnit(line, quantity.last) === 'per share';
  if (own === 'per share' && !isShare && accounts.test(measured.topic.noun) && first - quantity.last <= 2)
    return {
      ...measured,
      unit: unit.name,
      measure: {
        ...measure,
        qualifier: [measure.qualifier, 'per share'].filter((part) => part !== undefined).join(' '),
        title: `${measure.title} per share`,
      },
    };
  // No company costs less than a million.
  const isWhole = own === undefined && (value ?? 0) > 1e6 && isShare && perShare.test(measure.title);
  if (!isWhole || !bids.test(measured.topic.noun) || first - quantity.last > 5) return undefined;
  const { qualifier: _, ...rest } = measure;
  const narrowed = measure.qualifier?.replace(/ ?per share/, '') ?? '';
  return {
    ...measured,
    unit: unit.name,
    measure: {
      ...rest,
      ...(narrowed === '' ? {} : { qualifier: narrowed }),
      title: measure.title.replace(perShare, ''),
    },
  };
}
