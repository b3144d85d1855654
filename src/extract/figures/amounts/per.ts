/** "a share", "per barrel", "a month": what each unit of an amount is reckoned by. */
import type { Line } from '../../line.ts';
import type { Context } from '../context.ts';
import type { QuantityRun } from '../number/quantity.ts';
import type { Topic } from './topic-phrase.ts';

const units =
  /^(?:share|barrel|ton|tonne|unit|head|person|hour|day|week|month|year|mile|kilometre|kilometer|litre|liter|gallon|ounce|kilo|kilogram|dose|ticket|passenger|acre|hectare|worker|employee|household|family|child|student|pound|bushel|kilowatt-hour)$/;

/** "£55 ($92) |per share": past the same amount in another currency. */
function pastBrackets(line: Line, from: number): number {
  if (line.word(from) !== '(') return from;
  for (let at = from + 1; at < from + 6; at++) if (line.word(at) === ')') return at + 1;
  return from;
}

/** "per share", right behind an amount; undefined where nothing of the kind stands there. */
export function perUnit(line: Line, start: number): string | undefined {
  const from = pastBrackets(line, start);
  const at = /^(?:in|cash)$/.test(line.word(from)) && line.word(from + 1) === 'cash' ? from + 2 : from;
  const inside = /^\p{L}+-(?:a|per)-(\p{L}+)$/u.exec(line.word(from - 1))?.[1] ?? '';
  if (units.test(inside)) return `per ${inside}`;
  const hyphen = line.word(at) === '-' ? at + 1 : at;
  const joined = /^(?:a|per)-(\p{L}+)$/u.exec(line.word(hyphen))?.[1];
  if (joined !== undefined) return units.test(joined) ? `per ${joined}` : undefined;
  if (!/^(?:a|an|per|each|for|every)$/.test(line.word(hyphen))) return undefined;
  let unit = hyphen + 1;
  while (/^(?:each|every|-|ordinary|common|outstanding|issued|existing)$/.test(line.word(unit)) && unit < hyphen + 3)
    unit++;
  // "per Acme share", "for each of Acme's shares"
  while (/^\p{Lu}|^['’]s?$/u.test(line.token(unit)?.text ?? '') && unit < hyphen + 4) unit++;
  const word = line.word(unit);
  // "$35 million |a year earlier|": when it was so.
  if (/^(?:earlier|ago|before|later|previously|after)$/.test(line.word(unit + 1))) return undefined;
  return units.test(word) ? `per ${word}` : undefined;
}

/** "daily", "a month": by what time a count is reckoned. */
export function rateAt(line: Line, at: number): string | undefined {
  const per = rates.get(line.word(at)) ?? perUnit(line, at);
  return per !== undefined && /(?:hour|day|week|month|year)$/.test(per) ? per : undefined;
}

const rates: ReadonlyMap<string, string> = new Map([
  ['daily', 'per day'],
  ['weekly', 'per week'],
  ['monthly', 'per month'],
  ['annually', 'per year'],
  ['yearly', 'per year'],
]);

/** "per share", where its own words say so, those around it, or what else is told of the same bid. */
export const reckonedBy = (context: Context, quantity: QuantityRun, topic: Topic | undefined): string | undefined =>
  perUnit(context.line, quantity.last) ?? topic?.per ?? perShareBeside(context, quantity, topic);

const prices = /^(?:offers?|bids?|proposals?|approach|counteroffer|counterbid)$/;
const deeds = /^(?:to be )?(?:offered|paid|bid)$/;

/** What is bid for a whole company, at least, in any currency: no share of one costs so much. */
export const dear = 100_000;

/**
 * "topping Acme's $2.97 offer" beside a price per share: nobody bids so little for a company. Undefined unless its own sentence, or
 * an amount of the same currency a few numbers before that is about as much, is told by the share.
 */
function perShareBeside(
  { line, before }: Context,
  { value, high, unit, last }: QuantityRun,
  topic: Topic | undefined,
): string | undefined {
  const amount = value ?? high;
  if (amount === undefined || amount >= dear || topic?.change !== undefined) return undefined;
  if (!prices.test(topic?.noun ?? '') && !deeds.test(topic?.event ?? '')) return undefined;
  const near = before.some(
    ({ measured, quantity }) =>
      /\bper share$/.test(measured.measure.qualifier ?? '') &&
      quantity.unit?.name === unit?.name &&
      prices.test(measured.measure.noun) &&
      isLike(quantity.value, amount),
  );
  return near || isToldByShare(line, last) ? 'per share' : undefined;
}

const isLike = (a: number | null, b: number): boolean => a !== null && Math.max(a, b) <= 3 * Math.min(a, b);

/** "$15.50 in stock and $10.50 in cash |for each Acme share|", "to $14.50 |a share| from $14". */
function isToldByShare(line: Line, amount: number): boolean {
  for (let at = line.first; at < line.last; at++)
    if (at !== amount && /^(?:a|an|per|each|every)$/.test(line.word(at)) && perUnit(line, at) === 'per share')
      return true;
  return false;
}
