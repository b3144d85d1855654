/** Numbers that only label: clock times, telephone numbers, streets, channels, what is numbered. */
import { sayingVerbs } from '../data/saying.ts';
import { dayParts } from '../dates/words.ts';
import { isIn, lookUp, range } from '../grammar.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { clockWords, numberedThings, streetWords } from './data/not-figures.ts';
import type { QuantityRun } from './number/quantity.ts';
import { isVerb } from './number/word-form.ts';

export function clock(line: Line, { number, last, form }: QuantityRun): boolean {
  if (form !== 'digits' && form !== 'words') return false;
  const glue = (at: number): boolean =>
    line.word(at) === ':' && (line.degraded || line.token(at)?.spaced === false) && /^\d/.test(line.word(at + 1));
  if (
    glue(last) ||
    (line.word(number - 1) === ':' && /^\d{1,2}$/.test(line.word(number - 2)) && line.token(number)?.spaced === false)
  )
    return true;
  if (is(line, last, clockWords) || line.word(last) === "o'clock") return true;
  if (
    // "at three in the morning", "at about three"
    (line.word(number - 1) === 'at' || line.word(number - 2) === 'at') &&
    line.word(last) === 'in' &&
    line.word(last + 1) === 'the' &&
    dayParts.has(line.word(last + 2))
  )
    return true;
  return line.word(last) === 'a' && line.word(last + 1) === '.' && line.word(last + 2) === 'm';
}

/** "Article 5", "Boeing 737", "No. 10". */
export function numbered(
  line: Line,
  { first, number, last, comparator, value, joined }: QuantityRun,
  { namedAt }: Reading,
): boolean {
  if (comparator !== 'exact' || first !== number || value === null || !Number.isInteger(value) || joined !== undefined)
    return false;
  const dot = line.word(number - 1) === '.' ? number - 2 : number - 1;
  const before = line.token(dot);
  if (before?.kind !== 'word') return false;
  const next = line.token(last);
  const plural =
    next?.kind === 'word' &&
    /^\p{Ll}{2,}s$|^people$|^men$|^women$|^children$|^peopl$/u.test(next.text) &&
    !/^(?:was|is|has|says)$/.test(next.text);
  if (is(line, dot, numberedThings)) return !plural || dot !== number - 1;
  if (dot !== number - 1 || line.degraded || dot === line.first) return false;
  // "the Bakers' Alliance 44": behind a name of several words stands a count whose verb was left out.
  const run = namedAt.get(number - 1);
  if (run && run.last - run.first > 1) return false;
  // "Agency Says 19 Dead", "Toll Rises To 12": a headline's verb.
  if (lookUp(sayingVerbs, before, false) !== undefined || isVerb(line, dot)) return false;
  const capital = /^\p{Lu}\p{Ll}/u.test(before.text) && line.token(number)?.kind === 'number';
  return capital && !plural && !(next?.kind === 'word' && /^\p{Ll}/u.test(next.text));
}

export function telephone(line: Line, { number, last }: QuantityRun): boolean {
  const isNumber = (at: number): boolean => line.token(at)?.kind === 'number';
  const chain = (a: number, b: number): boolean => /^[-–]$/.test(line.word(a)) && isNumber(b);
  if (chain(last, last + 1) && chain(last + 2, last + 3)) return true;
  if (chain(number - 1, number - 2) && (chain(number - 3, number - 4) || chain(last, last + 1))) return true;
  if (/^0\d{2,}$/.test(line.word(number)) || line.word(number - 1) === '+') return true;
  return isNumber(number - 1) && /^\d{3,}$/.test(line.word(number)) && /^\d{3,}$/.test(line.word(number - 1));
}

/** "1.", "(2)", "three places: one, the mill; two, the school; and |three|, the tower". */
export function listMark(line: Line, { number, last }: QuantityRun): boolean {
  const opens = number === line.first && /^[.)]$/.test(line.word(last));
  const bracketed = line.word(number - 1) === '(' && line.word(last) === ')' && line.word(number - 2) !== '';
  const parted = line.word(line.word(number - 1) === 'and' ? number - 2 : number - 1) === ';';
  const listed = parted && line.word(last) === ',' && range(line.first, number).some((at) => isOne(line, at));
  return opens || listed || (bracketed && /^\d{1,2}$/.test(line.word(number)));
}

const isOne = (line: Line, at: number): boolean => line.word(at) === 'one' && line.word(at + 1) === ',';

/** "10 Downing Street": capitalised words up to a word for a street. */
export function street(line: Line, { last, form }: QuantityRun): boolean {
  if (form !== 'digits' || line.degraded) return false;
  for (let at = last; at < last + 4; at++) {
    const token = line.token(at);
    if (!token || !/^\p{Lu}/u.test(token.text)) return false;
    if (at > last && is(line, at, streetWords)) return true;
  }
  return false;
}

/** "Teledolan 24 television": a name that ends with its number. */
export function channel(line: Line, { number, last }: QuantityRun): boolean {
  return (
    /^(?:television|tv|radio|channel|news)$/.test(line.word(last)) &&
    number > line.first &&
    /^\p{Lu}/u.test(line.token(number - 1)?.text ?? '')
  );
}

export const is = (line: Line, at: number, set: ReadonlySet<string>): boolean =>
  isIn(set, line.token(at), line.degraded);
