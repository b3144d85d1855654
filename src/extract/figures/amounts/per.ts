/** "a share", "per barrel", "a month": what each unit of an amount is reckoned by. */
import type { Line } from '../../line.ts';

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
  while (/^(?:each|every|-|ordinary|common)$/.test(line.word(unit)) && unit < hyphen + 3) unit++;
  // "per Acme share", "for each of Acme's shares"
  while (/^\p{Lu}|^['’]s?$/u.test(line.token(unit)?.text ?? '') && unit < hyphen + 4) unit++;
  const word = line.word(unit);
  // "$35 million |a year earlier|": when it was so.
  if (/^(?:earlier|ago|before|later|previously|after)$/.test(line.word(unit + 1))) return undefined;
  return units.test(word) ? `per ${word}` : undefined;
}
