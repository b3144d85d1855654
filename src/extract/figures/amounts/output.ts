/** "a deficit of 3 percent of gross domestic product" → the deficit, as a share of output. */
import { range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Context, Measured } from '../context.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { amount } from './amount.ts';

const budgets = /^(?:deficit|debt|debts|surplus|spending|borrowing|expenditure|investment|shortfall|revenues?)$/;

/** Undefined where it is no part of what a country makes, or of which of its accounts it is one is not said. */
export function ofOutput(context: Context, quantity: QuantityRun): Measured | undefined {
  const { line } = context;
  if (quantity.unit?.kind !== 'percent' || line.degraded || !isOutput(line, quantity.last)) return undefined;
  const counted = { people: false, modifiers: [], partitive: false, first: quantity.last, last: quantity.last };
  const measured = amount(context, quantity, counted);
  if (measured.topic?.change !== undefined || !budgets.test(measured.topic?.noun ?? '')) return undefined;
  const { measure } = measured;
  return {
    ...measured,
    measure: {
      ...measure,
      qualifier: [measure.qualifier, 'of gdp'].filter((part) => part !== undefined).join(' '),
      title: `${measure.title} as a share of GDP`,
    },
  };
}

/** "of GDP", "of the gross domestic product", "of national income". */
function isOutput(line: Line, from: number): boolean {
  if (line.word(from) !== 'of') return false;
  const words = range(from + 1, from + 5).map((at) => line.word(at));
  return /^(?:the )?(?:gdp|gnp|gross (?:domestic|national) product|national (?:income|output)|economic output)\b/.test(
    words.join(' '),
  );
}
