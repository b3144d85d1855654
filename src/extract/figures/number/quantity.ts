/** A number with its hedge, currency, per cent sign and range → one quantity with the exact span of its words. */
import type { Span } from '../../../model/source.ts';
import type { Comparator } from '../../../model/values.ts';
import { isIn, prepositions } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { changeVerbs } from '../data/hedges.ts';
import { present } from '../present.ts';
import { votePair } from '../votes/vote-pair.ts';
import { hedgeBefore, hedgeBehind, same, wordIn } from './hedge.ts';
import { joinedCurrency, type Money, moneyBefore, moneyBehind, type Unit } from './money.ts';
import { numberAt } from './number.ts';
import type { NumberRun } from './number-run.ts';

export interface QuantityRun {
  /** Token indexes, half open, from hedge to per cent sign. */
  readonly first: number;
  readonly last: number;
  /** Token at which the number itself begins. */
  readonly number: number;
  readonly span: Span;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly comparator: Comparator;
  readonly form: NumberRun['form'];
  readonly unit?: Unit;
  /** "six-week", "90-day": the noun joined by a hyphen, as written. */
  readonly joined?: string;
  readonly suffix?: string;
}

/** The quantity whose number begins at token `i`. The hedge may lie before it. */
export function quantityAt(line: Line, i: number): QuantityRun | undefined {
  const number = numberAt(line, i);
  if (!number) return undefined;
  const before = moneyBefore(line, i);
  const unit = unitBehind(line, number);
  const range = votePair(line, i) ? undefined : rangeFrom(line, number, before?.at ?? i, unit);
  const end = range?.number ?? number;
  const behind = range ? unitBehind(line, end) : unit;
  const negative = !range && before === undefined && isNegative(line, number, behind?.unit);
  const open = negative
    ? { first: i - 1, comparator: 'exact' as const }
    : opening(line, before?.at ?? i, range?.opened === true);
  const close = closing(line, end, behind?.last, open.comparator);
  return {
    first: open.first,
    last: close.last,
    number: i,
    // "six-week": the span ends inside the token.
    span: {
      start: open.first === i ? number.span.start : (line.token(open.first)?.start ?? number.span.start),
      end: close.end,
    },
    value: range
      ? null
      : negative && number.value !== null
        ? -number.value
        : asScaled(line, number, before, behind !== undefined),
    // "thousands": no number, and none that is sharp.
    comparator: number.value === null && !range && close.comparator === 'exact' ? 'about' : close.comparator,
    form: end.form === 'share' ? 'share' : number.form,
    ...present({
      low: range?.low,
      high: range?.high,
      unit: before?.unit ?? behind?.unit,
      joined: behind?.unit.kind === 'money' ? undefined : end.joined,
      suffix: end.suffix,
    }),
  };
}

/** "from $2.2 to $2.4 trillion": the first number takes the scale of the second, as in a range. */
function asScaled(line: Line, number: NumberRun, sign: Money | undefined, unit: boolean): number | null {
  if (sign === undefined || !same(line, sign.at - 1, 'from') || line.word(number.last) !== 'to') return number.value;
  const after = number.last + 1;
  const other = [after, after + 1, after + 2].find((at) => line.token(at)?.kind === 'number');
  const second = other === undefined ? undefined : numberAt(line, other);
  if (second === undefined || number.suffix !== undefined || number.last > number.first + 1) return number.value;
  return boundsOf(number, second, unit)?.low ?? number.value;
}

/** "at -80 degrees", "-0.4%": only of what can be less than nothing. */
const isNegative = (line: Line, { first, last }: NumberRun, unit: Unit | undefined): boolean =>
  /^[-−–]$/.test(line.word(first - 1)) &&
  line.token(first - 1)?.spaced === true &&
  line.token(first)?.spaced === false &&
  (unit?.kind === 'percent' || /^(?:degrees?|°\S*)$/.test(line.word(last)));

/** Hedge or "between" in front. */
function opening(line: Line, at: number, between: boolean): { first: number; comparator: Comparator } {
  if (between) return { first: at - 1, comparator: 'exact' };
  return hedgeBefore(line, at) ?? { first: at, comparator: 'exact' };
}

/** Unit and "or more" behind, where nothing hedges the number in front. */
function closing(
  line: Line,
  number: NumberRun,
  unit: number | undefined,
  comparator: Comparator,
): { last: number; end: number; comparator: Comparator } {
  const last = unit ?? number.last;
  const after = comparator === 'exact' && number.joined === undefined ? hedgeBehind(line, last) : undefined;
  const end = after?.last ?? unit;
  return {
    last: after?.last ?? last,
    end: end === undefined ? number.span.end : (line.token(end - 1)?.end ?? number.span.end),
    comparator: after?.comparator ?? comparator,
  };
}

interface UnitRun {
  readonly unit: Unit;
  readonly last: number;
}

/** "per cent", "%", "percentage points", and words of money. */
function unitBehind(line: Line, number: NumberRun): UnitRun | undefined {
  const at = line.word(number.last) === '-' ? number.last + 1 : number.last;
  const word = line.word(at);
  if (number.joined !== undefined && at === number.last) return joinedMoney(line, number);
  if (word === '%') return { unit: { kind: 'percent', name: 'percent' }, last: at + 1 };
  if (/^(?:percent|pct|pc)$/.test(word)) return { unit: { kind: 'percent', name: 'percent' }, last: at + 1 };
  if (word === 'per' && line.word(at + 1) === 'cent')
    return { unit: { kind: 'percent', name: 'percent' }, last: at + 2 };
  if (/^percentag(?:e|$)/.test(word) && /^points?$/.test(line.word(at + 1))) {
    return { unit: { kind: 'points', name: 'percentage points' }, last: at + 2 };
  }
  const money = moneyBehind(line, at);
  return money && { unit: money.unit, last: money.at };
}

/** "one-billion-dlr", "a 12-cent rise": the currency is joined by a hyphen inside the token. */
function joinedMoney(line: Line, { joined = '', last }: NumberRun): UnitRun | undefined {
  const name = joinedCurrency(joined, line.degraded);
  return name === undefined ? undefined : { unit: { kind: 'money', name }, last };
}

interface Range {
  readonly number: NumberRun;
  readonly low: number;
  readonly high: number;
  /** "between" stands before and belongs to the words. */
  readonly opened: boolean;
}

/** "between 200 and 250", "200-250", "24 to 36", "two or three"; not "from 4% to 6%", which is a change. `start`: with its sign of money. */
function rangeFrom(line: Line, number: NumberRun, start: number, unit: UnitRun | undefined): Range | undefined {
  const between = same(line, start - 1, 'between');
  const at = unit?.last ?? number.last;
  const connector = line.word(at);
  const wanted = between ? /^(?:and|to)$/ : /^(?:to|or|-|–|—|and)$/;
  if (!wanted.test(connector) || (connector === 'and' && !between)) return undefined;
  const tight = /^[-–—]$/.test(connector);
  const after = at + 1;
  const other = secondNumber(line, after);
  if (!other || (tight && !line.degraded && (line.token(at)?.spaced || line.token(after)?.spaced))) return undefined;
  if (
    !between &&
    connector === 'to' &&
    isChange(line, start - 1, unit !== undefined || endsHere(line, other) || line.word(number.last - 2) === '/')
  )
    return undefined;
  if (unit && connector !== '-' && unitBehind(line, other)?.unit.name !== unit.unit.name) return undefined;
  const bounds = boundsOf(number, other, unit !== undefined);
  if (!bounds || (connector === 'or' && bounds.high - bounds.low > bounds.low)) return undefined;
  return { number: other, ...bounds, opened: between };
}

/** "from 4% to 6%" and "fell 7p to 128p": an old and a new value, not a range. */
const isChange = (line: Line, before: number, unit: boolean): boolean =>
  (same(line, before, 'from') && !ranging(line, before)) || (unit && wordIn(line, before, changeVerbs));

/** Nothing is counted by it: "rose 6-1/2 to 39-1/4 on the exchange"; "rose 30 to 40 centimetres" is a range. */
const endsHere = (line: Line, { last }: NumberRun): boolean =>
  line.token(last)?.kind !== 'word' || isIn(prepositions, line.token(last), line.degraded);

const ranging = (line: Line, from: number): boolean =>
  /^(?:ranging|range|ranged|ranges|rang|anywhere|anything|anywher|anyth)$/.test(line.word(from - 1));

function secondNumber(line: Line, at: number): NumberRun | undefined {
  const sign = /^[$£€¥]$/.test(line.word(at)) ? at + 1 : at;
  const number = numberAt(line, sign);
  return number && number.form !== 'one' && number.form !== 'vague' ? number : undefined;
}

/** "between 3 and 4 million": the first number takes the scale of the second. */
function boundsOf(a: NumberRun, b: NumberRun, unit: boolean): { low: number; high: number } | undefined {
  if (a.value === null || b.value === null || (a.form === 'share') !== (b.form === 'share')) return undefined;
  const scale = a.value < 1000 && b.value >= 1e5 && !unit ? 10 ** (3 * Math.floor(Math.log10(b.value) / 3)) : 1;
  const low = a.value * scale;
  return low < b.value ? { low: Number(low.toPrecision(12)), high: b.value } : undefined;
}
