/** A small number in its sentence → whether it only says who speaks or who is known: "two officials said", "the two sides". */
import { sayingVerbs, speakerNouns } from '../../data/saying.ts';
import { auxiliaries, isIn, lookUp, prepositions } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { QuantityRun } from '../number/quantity.ts';

/** "two officials said", "four diplomats familiar with the talks", "the two sides": who speaks or is known, not how many. */
export function countsSpeakers(line: Line, { first, number, last, value, comparator, joined }: QuantityRun): boolean {
  if (value === null || value > 12 || comparator !== 'exact' || first !== number || joined !== undefined) return false;
  const known = /^(?:the|these|those|both)$/.test(line.word(number - 1));
  for (let at = last; at < last + 5; at++) {
    const token = line.token(at);
    if (token?.kind !== 'word') return false;
    if (known && value <= 4 && /^(?:sides?|parties|parti|warring|mediators?)$/.test(token.lower)) return true;
    if (isIn(speakerNouns, token, line.degraded) && isPluralNoun(token.lower)) return tells(line, at + 1);
    if (isIn(prepositions, token, line.degraded) || isIn(auxiliaries, token, line.degraded)) return false;
  }
  return false;
}

const isPluralNoun = (word: string): boolean => word.endsWith('s') || word === 'people' || word === 'offici';

/** The clause behind is one of saying or knowing. */
function tells(line: Line, at: number): boolean {
  const next = line.token(at);
  if (next === undefined) return false;
  if (/^(?:familiar|close|briefed|who|speaking|quoted|with)$/.test(next.lower)) return true;
  return lookUp(sayingVerbs, next, line.degraded) !== undefined;
}
