/** Money: signs, codes and words around a number → the currency. */

import { entryOf } from '../../../text/outside.ts';
import { oncePerSpelling } from '../../../text/tokens.ts';
import { lookUp } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { cents, codes, dollarPrefixes, letters, poundPrefixes, signs, words } from '../data/currencies.ts';
import { national, singular } from '../data/national-currencies.ts';
import { scales } from '../data/number-words.ts';

/** A unit written with the number; nouns that follow are the business of the counted noun. */
export interface Unit {
  readonly kind: 'money' | 'percent' | 'points';
  readonly name: string;
}

export interface Money {
  readonly unit: Unit;
  /** Before a number: token at which the money begins; behind it: the token after. */
  readonly at: number;
}

const money = (name: string): Unit => ({ kind: 'money', name });

/** "$", "US$", "AUD $", "$A", "EUR", "Rs.", "R" of "R898bn" before token `i`. */
export function moneyBefore(line: Line, i: number): Money | undefined {
  const sign = signs.get(line.word(i - 1));
  if (sign !== undefined) {
    const isJoined = !line.token(i - 1)?.spaced && isLetters(line, i - 2);
    const prefix = line.token(i - 1)?.spaced ? dollarBefore(line, i - 2) : signPrefix(line, i - 2);
    if (prefix !== undefined) return { unit: money(prefix), at: i - 2 };
    // "Q$5": of no country that is known here.
    return isJoined ? undefined : { unit: money(sign), at: i - 1 };
  }
  const lettered = letterBefore(line, i);
  if (lettered) return lettered;
  const dot = line.word(i - 1) === '.' && !line.token(i - 1)?.spaced ? i - 2 : i - 1;
  const token = line.token(dot);
  const code = token && codes.get(token.lower);
  const written = code !== undefined && (line.degraded || shortForms.test(token?.text ?? ''));
  return written ? { unit: money(code), at: dot } : undefined;
}

/** "Try 5 times" and "Rm 12" are no money. */
const shortForms = /^(?:\p{Lu}{2,3}|Rs|Fr|[SB]Fr|[SND]Kr|Rp|Tk|Dhs?|Bt|Php|[KUT]?[Ss]hs?)$/u;

const isLetters = (line: Line, at: number): boolean => /^\p{Lu}{1,3}$/u.test(line.token(at)?.text ?? '');

/** "NZ" of "NZ$5", "E" of "E£5", "GH" of "GH¢5"; a code stands before any sign: "AUD$5". */
function signPrefix(line: Line, at: number): string | undefined {
  const [before, sign] = [line.word(at), line.word(at + 1)];
  const code = before.length === 3 ? codes.get(before) : undefined;
  if (sign === '$') return dollarPrefixes.get(before) ?? code;
  if (sign === '£') return poundPrefixes.get(before) ?? code;
  return before === 'gh' ? 'GHS' : code;
}

/** "AUD $5": a code of dollars, a blank and the sign; where a machine took words apart, "nz $ 5" as well. */
function dollarBefore(line: Line, at: number): string | undefined {
  const token = line.token(at);
  if (!token) return undefined;
  if (!line.degraded) return /^\p{Lu}{2}D$/u.test(token.text) ? codes.get(token.lower) : undefined;
  return /^[a-z]{2}d$/.test(token.lower) ? codes.get(token.lower) : signPrefix(line, at);
}

/** Letters between the sign and the digits ("$A5"), or one instead of a sign ("R898bn", "R4,000", "R90 a day"). */
function letterBefore(line: Line, i: number): Money | undefined {
  const token = line.token(i - 1);
  if (token?.kind !== 'word' || line.degraded || line.token(i)?.spaced || !/^\p{Lu}/u.test(token.text))
    return undefined;
  const dollar = !token.spaced && line.word(i - 2) === '$' ? dollarPrefixes.get(token.lower) : undefined;
  if (dollar !== undefined) return { unit: money(dollar), at: i - 2 };
  const code = letters.get(token.lower);
  return code !== undefined && isSum(line, i) ? { unit: money(code), at: i - 1 } : undefined;
}

/** "R4" is a road, "K2" a mountain. */
const isSum = (line: Line, i: number): boolean =>
  /(?:m|bn|tn)$|^\d{1,3}(?:,\d{3})+$|\.\d\d$/.test(line.word(i)) ||
  scales.has(line.word(i + 1)) ||
  (/^(?:a|an|per)$/.test(line.word(i + 1)) &&
    /^(?:hour|day|week|month|year|lit(?:re|er)|ton(?:ne)?|share)$/.test(line.word(i + 2)));

/** "13.25c", "410p-a-share", "pence", "US cents" at token `at`. */
function joinedOrCents(line: Line, at: number): Money | undefined {
  const token = line.token(at);
  if (!token) return undefined;
  const joined = token.spaced ? undefined : (dollarCents(token.lower) ?? reckoned(token.lower));
  const cent = joined ?? lookUp(cents, token, line.degraded);
  if (cent !== undefined) return { unit: money(cent), at: at + 1 };
  const dollar = /^cents?$/.test(line.word(at + 1)) ? dollarPrefixes.get(token.lower) : undefined;
  return dollar === undefined ? undefined : { unit: money(`${dollar} cents`), at: at + 2 };
}

/** "30Ac" and "13.25c" behind the digits. */
function dollarCents(word: string): string | undefined {
  if (word === 'c') return 'USD cents';
  const dollar = word.endsWith('c') ? dollarPrefixes.get(word.slice(0, -1)) : undefined;
  return dollar && `${dollar} cents`;
}

/** "p-a-share" of "410p-a-share" */
function reckoned(word: string): string | undefined {
  const name = /^(\p{L}+)-(?:a|per)-\p{L}+$/u.exec(word)?.[1] ?? '';
  return cents.get(name) ?? words.get(name);
}

/** The nations whose currency a word may be. */
const sharedBy = oncePerSpelling(({ lower }) => entryOf(national, singular(lower).replace(/^dlr$/, 'dollar')) ?? false);

/** "dollars", "Canadian dollars", "million euros", "pence", "p" from token `at`. */
export function moneyBehind(line: Line, at: number): Money | undefined {
  const token = line.token(at);
  if (token?.kind !== 'word') return undefined;
  const isCode = !line.degraded && /^\p{Lu}{3}$/u.test(token.text) && !words.has(line.word(at + 1));
  const code = isCode ? codes.get(token.lower) : undefined;
  if (code !== undefined) return { unit: money(code), at: at + 1 };
  if (token.lower === 'p' && token.spaced && !line.degraded) return undefined;
  const part = joinedOrCents(line, at);
  if (part) return part;
  const word = lookUp(words, token, line.degraded);
  if (word !== undefined) return isWeight(line, at) ? undefined : { unit: money(word), at: at + 1 };
  const other = ofNation(line, at);
  if (other !== undefined) return { unit: money(other), at: at + 2 };
  // "Canadian dollars", "Hong Kong dollars"
  for (const width of [1, 2]) {
    const noun = line.token(at + width);
    const nations = noun && sharedBy(noun);
    if (!nations) continue;
    const named = entryOf(nations, width === 1 ? line.word(at) : `${line.word(at)} ${line.word(at + 1)}`);
    if (named !== undefined) return { unit: money(named), at: at + width + 1 };
  }
  return undefined;
}

/** "Ghanaian cedis": where no two nations share the word, the adjective settles nothing. */
function ofNation(line: Line, at: number): string | undefined {
  const behind = line.token(at + 1);
  const name = lookUp(words, behind, line.degraded);
  if (name === undefined || entryOf(national, singular(behind?.lower ?? ''))) return undefined;
  return /^\p{Lu}\p{Ll}+(?:an|ese|ish|ic|i)$/u.test(line.token(at)?.text ?? '') ? name : undefined;
}

/** The currency that a word joined by a hyphen means: "dlr", "euro", "cent". */
export const joinedCurrency = (joined: string, degraded: boolean): string | undefined => {
  const lower = joined.toLowerCase();
  if (
    !/^(?:dlr|dollar|euro|yen|pound|franc|mark|peso|rupee|cent|pence|penny|baht|won|yuan|rouble|ruble|dirham|riyal|stg)$/.test(
      lower,
    )
  )
    return undefined;
  return words.get(lower) ?? cents.get(lower) ?? (degraded ? words.get(`${lower}s`) : undefined);
};

const isWeight = (line: Line, at: number): boolean =>
  (/^pounds?$/.test(line.word(at)) &&
    (/^(?:of|overweight|heavier|lighter)$/.test(line.word(at + 1)) || weighs(line, at))) ||
  (/^(?:marks|mark|real|won|som|fr|crown|crowns|quid|dram)$/.test(line.word(at)) &&
    !scales.has(line.word(at - 1)) &&
    line.word(at - 1) !== 'm');

/** "has a take-off weight of 870,000 pounds", "weighing 200 pounds". */
const weighs = (line: Line, at: number): boolean =>
  [2, 3, 4, 5].some((n) => /^(?:weight|weighs|weighed|weighing|payload)$/.test(line.word(at - n)));

/** Several countries call their currency by this word. */
export const isShared = (word: string): boolean => entryOf(national, singular(word)) !== undefined;

/** A currency that several countries call alike, settled by the country that the report names most. */
export function settleCurrency(unit: string, word: string, countOf: (place: string) => number): string {
  const candidates = entryOf(national, singular(word));
  if (!candidates) return unit;
  let best = unit;
  let most = 0;
  const totals = new Map<string, number>();
  for (const [place, code] of Object.entries(candidates)) {
    if (singular(word) === 'dollar' || singular(word) === 'pound') continue;
    totals.set(code, (totals.get(code) ?? 0) + countOf(place));
  }
  for (const [code, count] of totals) {
    if (count > most) {
      best = code;
      most = count;
    }
  }
  return best;
}
