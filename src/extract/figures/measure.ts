/** A quantity in its context → the measure by which reports are compared, and its unit. */

import { figureReasons } from '../../model/figure-reasons.ts';
import { oncePer } from '../../text/once.ts';
import type { Document } from '../document.ts';
import { auxiliaries, isAdverb, isIn } from '../grammar.ts';
import type { Line } from '../line.ts';
import { amount } from './amounts/amount.ts';
import { distanceOf } from './amounts/distance.ts';
import { legalAgeOf } from './amounts/legal-age.ts';
import { magnitudeOf } from './amounts/magnitude.ts';
import { ofOutput } from './amounts/output.ts';
import { restated } from './amounts/restated.ts';
import { share } from './amounts/share.ts';
import { spreadOf } from './amounts/spread.ts';
import { isClosed } from './amounts/topic-phrase.ts';
import { antecedent, type Context, forward, type Measured } from './context.ts';
import { casesOf } from './counts/cases.ts';
import { count } from './counts/count.ts';
import { type Counted, countedBy, numberOf } from './counts/counted.ts';
import { isPerson } from './counts/person.ts';
import { populationOf } from './counts/population.ts';
import { strengthOf } from './counts/strength.ts';
import { peopleEvents } from './data/events.ts';
import { units } from './data/units.ts';
import type { QuantityRun } from './number/quantity.ts';
import { isPlural, isVerb } from './number/word-form.ts';
import { candidateVotes } from './votes/candidate.ts';
import { isVote, voteCount } from './votes/vote.ts';
import { votePair } from './votes/vote-pair.ts';

/** The measure of one quantity. */
export function measureOf(context: Context, quantity: QuantityRun): Measured {
  const { line } = context;
  const counted = countedIn(line, quantity);
  return (
    converted(context, quantity) ??
    restated(context, quantity) ??
    populationOf(context, quantity, counted) ??
    strengthOf(context, quantity, counted) ??
    casesOf(context, quantity, counted) ??
    legalAgeOf(context, quantity, counted) ??
    spreadOf(context, quantity, counted) ??
    candidateVotes(context, quantity, counted) ??
    ofOutput(context, quantity) ??
    measured(context, quantity, counted)
  );
}

/** "72.4 billion cedis ($5.1 billion)": the same amount in another currency. */
function converted({ line, before, sentence }: Context, { first, unit }: QuantityRun): Measured | undefined {
  const [amount] = before;
  const beside = amount?.sentence === sentence && amount.quantity.last === first - 1 && line.word(first - 1) === '(';
  if (!beside || unit?.kind !== 'money' || amount.measured.kind !== 'money' || amount.measured.unit === unit.name)
    return undefined;
  return { ...amount.measured, unit: unit.name, inherited: true, because: [figureReasons.otherCurrency] };
}

/** The noun behind the number, else the one of "the number of …" before it. */
function countedIn(line: Line, quantity: QuantityRun): Counted {
  const behind = countedBy(line, quantity);
  const alone = behind.noun === undefined && behind.anaphor === undefined && behind.measure === undefined;
  return (alone && !quantity.unit ? (numberOf(line, quantity) ?? pastTicker(line, quantity)) : undefined) ?? behind;
}

/** "15 Acme Co <ACM> X-300 planes": the noun stands behind the maker, its code on the exchange and the model. */
function pastTicker(line: Line, { last }: QuantityRun): Counted | undefined {
  if (!/^\p{Lu}/u.test(line.token(last)?.text ?? '')) return undefined;
  let ticker = false;
  for (let at = last; at < last + 12; at++) {
    const token = line.token(at);
    ticker ||= token?.text === '<';
    if (token?.kind !== 'word' || /^\p{Lu}|\d/u.test(token.text)) continue;
    if (!ticker || !isPlural(token.lower) || isVerb(line, at)) return undefined;
    return {
      noun: token.lower,
      people: isPerson(token.lower),
      modifiers: [],
      partitive: false,
      first: last,
      last: at + 1,
    };
  }
  return undefined;
}

function measured(context: Context, quantity: QuantityRun, counted: Counted): Measured {
  const { line } = context;
  if (quantity.unit?.kind === 'percent' && line.word(quantity.last) === 'of') return share(context, quantity, counted);
  if (quantity.unit || counted.measure !== undefined)
    return distanceOf(context, quantity, counted) ?? amount(context, quantity, counted);
  if (quantity.form === 'share' && sharePrice(context, quantity) === undefined)
    return share(context, quantity, counted);
  if (votePair(line, quantity.number)) return voteCount(context, quantity, { ...counted, last: quantity.last });
  if (counted.noun === 'votes' && isVote(line, { ...quantity, last: counted.last }, context.reading))
    return voteCount(context, quantity, counted);
  const magnitude = magnitudeOf(context, quantity, counted);
  if (magnitude) return magnitude;
  if (counted.noun === undefined && counted.anaphor === undefined) {
    const next = forward(line, quantity);
    if (isVote(line, quantity, context.reading)) return voteCount(context, quantity, counted);
    if (next) return beside(context, quantity, next);
    return bare(context, quantity, counted);
  }
  return count(context, quantity, counted);
}

/** "from 2.5 to 1.75 per cent": what the second number counts, the first does too. */
function beside(context: Context, quantity: QuantityRun, next: NonNullable<ReturnType<typeof forward>>): Measured {
  const whole = next.quantity.unit
    ? { ...next.quantity, first: quantity.first, number: quantity.number }
    : { ...quantity, last: next.quantity.last };
  const measured =
    next.quantity.unit || next.counted.measure !== undefined
      ? amount(context, whole, next.counted)
      : count(context, whole, next.counted);
  return { ...measured, because: [...measured.because, 'value beside another'] };
}

/** A number with nothing behind it: an event of people counts people; else it goes on with the figure before. */
function bare(context: Context, quantity: QuantityRun, counted: Counted): Measured {
  const { line } = context;
  const currency = sharePrice(context, quantity);
  if (currency !== undefined)
    return amount(context, { ...quantity, form: 'digits', unit: { kind: 'money', name: currency } }, counted);
  const persons = ofPersons(context, quantity, counted);
  if (persons) return persons;
  const own = count(context, quantity, counted);
  if (isAge(context.line, quantity))
    return { ...amount(context, quantity, { ...counted, measure: 'years' }), inherited: true };
  if (own.measure.noun !== 'number' && !own.inherited) return own;
  // "at least 600 million was needed": so large a number goes on with the money told of.
  const large = (quantity.value ?? quantity.low ?? 0) >= 1e6 || quantity.suffix !== undefined;
  const money = large ? antecedent(context, (a) => a.measured.kind === 'money', 6) : undefined;
  const named = isNamedCount(line, quantity);
  const before =
    money ??
    antecedent(context, (a) => a.measured.kind !== 'share' && (!named || a.measured.kind === 'count'), named ? 6 : 1);
  if (named && before?.measured.kind === 'count')
    return { ...before.measured, inherited: true, because: [figureReasons.goesOn] };
  if (before?.measured.kind === 'money' && !money && farOff(quantity, before.quantity)) return own;
  // "The 1,100 …", "2,204,518 (41.5 per cent)": what it counts is no money and no part of a hundred.
  if (before && before.measured.kind !== 'count' && !money && counts(line, quantity, before.measured)) return own;
  // "a two-week truce, during which thousands would be freed" are no weeks.
  if (!before || quantity.form === 'vague' || (before.measured.kind === 'count' && !money)) return own;
  return { ...before.measured, inherited: true, because: [figureReasons.goesOn] };
}

/** "The figure of 520", "the true number was 300": told of some way back; "a total of 98 …" is told of here. */
const isNamedCount = (line: Line, { first }: QuantityRun): boolean =>
  [2, 3, 4].some(
    (n) => /^(?:figure|number|total|tally|estimate)$/.test(line.word(first - n)) && line.word(first - n - 1) !== 'a',
  );

/** "a 9 billion dollar deal to lease 40 planes": no dollars. */
const farOff = ({ value: a }: QuantityRun, { value: b }: QuantityRun): boolean =>
  a !== null && b !== null && a > 0 && b / a > 10_000;

/** A noun stands behind, or the number is too large for a percentage. */
function counts(line: Line, { first, last, value }: QuantityRun, { kind }: Measured): boolean {
  if (kind === 'percent' && (value ?? 0) > 100) return true;
  // "all three have signed": parties, and not the years told of before.
  if (/^(?:all|both|these|those)$/.test(line.word(first - 1))) return true;
  const next = line.token(last);
  return (
    next?.kind === 'word' && !isClosed(line, last) && !isVerb(line, last) && !isAdverb(next) && !units.has(next.lower)
  );
}

/** "thousands protested", "hundreds would be freed": people, unless what was done is done to things. */
function ofPersons(context: Context, quantity: QuantityRun, counted: Counted): Measured | undefined {
  const { line } = context;
  const verb = isVerb(line, quantity.last) || isIn(auxiliaries, line.token(quantity.last), line.degraded);
  if (quantity.form !== 'vague' || quantity.value !== null || !verb) return undefined;
  const found = count(context, quantity, { ...counted, noun: 'people', people: true });
  const { event } = found.measure;
  const done =
    found.event?.voice === 'passive' && event !== undefined && !peopleEvents.has(event.replace(/^to be /, ''));
  return done && found.event?.strength !== 'guessed' ? undefined : { ...found, counted };
}

const speaksOfDollars = oncePer(({ tokens }: Document) =>
  tokens.some((t) => /^(?:dlrs?|dollars?|\$|nasdaq|nyse|wall)$/.test(t.lower)),
);

/** "shares rose 6-1/2 to 39-1/4", "the stock traded around 12, down 1/8": dollars of an exchange that quotes in eighths. */
function sharePrice({ line, reading }: Context, { first, number, last, value }: QuantityRun): string | undefined {
  const eighths = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++)
      if (line.word(at) === '/' && /^(?:2|4|8|16|32)$/.test(line.word(at + 1))) return true;
    return false;
  };
  if (value === null || !eighths(number, last + 6)) return undefined;
  let stock = false;
  for (let at = first - 1; at >= line.first; at--) stock ||= /^(?:shares?|stock|stocks)$/.test(line.word(at));
  return stock && speaksOfDollars(reading.document) ? 'USD' : undefined;
}

/** "work until 60", "retiring at 55", "younger than 16": years, though nobody says so. */
function isAge(line: Line, { value, first }: QuantityRun): boolean {
  if (value === null || value < 5 || value > 110) return false;
  const near = [2, 3, 4].map((n) => line.word(first - n));
  if (/^(?:under|over|until|above|below)$/.test(line.word(first - 1)) && near.some(isPerson)) return true;
  for (let at = line.first; at < line.last; at++)
    if (
      /^(?:age|aged|ages|retire|retires|retired|retiring|retirement|retir|older|younger|pensionable)$/.test(
        line.word(at),
      )
    )
      return true;
  return false;
}
