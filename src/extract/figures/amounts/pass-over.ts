/** What may stand between an amount and its noun, and says nothing of it: a code of the exchange, the step before a level. */
import { range } from '../../grammar.ts';
import type { Line } from '../../line.ts';

/** "Acme Inc <ACM.N>": a wire's code for the share, passed over. */
export function beforeTicker(line: Line, at: number): number {
  if (line.word(at) !== '>') return at;
  for (let open = at - 1; open > at - 8; open--) if (line.word(open) === '<') return open - 1;
  return at;
}

/** "raised its rate |by a quarter of a percentage point,| to 4.5 percent": past the step that stands before the level. */
export function beforeStep(line: Line, at: number): number {
  if (line.word(at) !== ',' && line.word(at + 1) !== 'to') return at;
  const point = line.word(at) === ',' ? at - 1 : at;
  if (!/^points?$/.test(line.word(point))) return at;
  return range(point - 7, point).findLast((i) => line.word(i) === 'by') ?? at;
}

/** "buys its stock, 17% of all, |for| $5m", "values the group, its own debt included, |at| $5m": the aside has no such amount. */
export const isPastAside = (line: Line, at: number): boolean =>
  /^(?:at|for)$/.test(line.word(at)) &&
  line.word(at - 1) === ',' &&
  range(Math.max(line.first, at - 13), at - 1).some((i) => line.word(i) === ',');

/** "|according to| its closing price": by what an amount is reckoned. */
export const isSource = (line: Line, noun: number): boolean =>
  [1, 2, 3].some((n) => line.word(noun - n) === 'to' && line.word(noun - n - 1) === 'according');

/** "27bn euro |($34bn; £18bn)| bid": the noun stands behind what the amount is in another currency. */
export function pastConversion(line: Line, open: number): number | undefined {
  if (line.word(open) !== '(') return undefined;
  const close = range(open + 2, open + 12).find((at) => line.word(at) === ')');
  const isAmount = close !== undefined && range(open + 1, close).some((at) => line.token(at)?.kind === 'number');
  return isAmount && /^\p{Ll}/u.test(line.token(close + 1)?.text ?? '') ? close + 1 : undefined;
}
