/** "paid $800,000 |in bribes|", "ordered to pay $14 million |in damages|" → what the money is. */
import { auxiliaries, conjunctions, determiners, isIn, prepositions, range, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { amountNouns } from '../data/amount-nouns.ts';

const kinds =
  /^(?:bribes|kickbacks|damages|restitution|assistance|royalties|commissions|ransoms?|arrears|wages|bonuses|dividends|subsidies|reparations|sanctions|fines)$/;
/** That it is money says nothing of what it is for. */
const money = /^(?:cash|stock|shares?|bonds?|notes|value|area|size|capacity|length|sales|revenues?|assets|market|pay)$/;

/** The noun, with its adjectives, and the token behind. */
export interface InKind {
  readonly noun: string;
  readonly words: string;
  readonly last: number;
}

/** Undefined where nothing of the kind stands behind the amount. */
export function inKind(line: Line, reading: Reading, from: number): InKind | undefined {
  if (!/^(?:in|of)$/.test(line.word(from)) || line.degraded) return undefined;
  const end = range(from + 1, from + 5).find((at) => !isPlain(line, reading, at)) ?? from + 5;
  const noun = line.word(end - 1);
  if (end === from + 1 || money.test(noun) || !(kinds.test(noun) || amountNouns.has(noun))) return undefined;
  return { noun, words: wordsOf(reading.document, from + 1, end), last: end };
}

const isPlain = (line: Line, { namedAt, dateAt }: Reading, at: number): boolean =>
  /^\p{Ll}{3,}$/u.test(line.token(at)?.text ?? '') &&
  !namedAt.has(at) &&
  !dateAt.has(at) &&
  ![auxiliaries, conjunctions, determiners, prepositions].some((set) => isIn(set, line.token(at), false));
