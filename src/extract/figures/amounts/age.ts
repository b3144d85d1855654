/** A number → whether it is somebody's or something's age, told in passing. */
import type { Line } from '../../line.ts';
import type { QuantityRun } from '../number/quantity.ts';

/** "Smith, 43, said", "aged 43", "a 43-year-old". */
export function age(line: Line, quantity: QuantityRun): boolean {
  const { number, value, comparator } = quantity;
  if (yearsOld(line, quantity)) return true;
  const before = line.word(number - 1);
  if (/^(?:aged|age|ag)$/.test(before) || (before === 'of' && /^(?:age|ag)$/.test(line.word(number - 2)))) return true;
  if (isBelow(line, quantity)) return true;
  if (value === null || value > 110 || !Number.isInteger(value) || comparator !== 'exact') return false;
  return ofSubject(line, quantity) || inApposition(line, quantity);
}

/** "a 43-year-old", "43 years old", "a 43 - year - old". */
function yearsOld(line: Line, { last, joined }: QuantityRun): boolean {
  const word = joined?.toLowerCase() ?? '';
  if (/^(?:year|month|week|day)s?-old/.test(word)) return true;
  const next = line.word(last + 1) === '-' ? line.word(last + 2) : line.word(last + 1);
  if (/^(?:years?|months?|weeks?)$/.test(word || line.word(last)) && next === 'old') return true;
  return /^(?:year|month)$/.test(word) && line.word(last + 2) === '-' && /^old/.test(line.word(last + 3));
}

/** "40 of the dead were under 18,": how old they were. */
const isBelow = (line: Line, { first, last, value }: QuantityRun): boolean =>
  value !== null &&
  value < 100 &&
  /^(?:under|over|above|below)$/.test(line.word(first)) &&
  /^(?:is|are|was|were|aged|those|people|children|anyone)$/.test(line.word(first - 1)) &&
  !/^[$£€]/.test(line.word(first + 1)) &&
  /^(?:[,.;)]|and|when|)$/.test(line.word(last));

/** "who is 54.", "since I was fifteen and". */
const ofSubject = (line: Line, { first, last }: QuantityRun): boolean =>
  /^(?:is|was|am|'m|’m|be|turned)$/.test(line.word(first - 1)) &&
  /^(?:i|he|she|who)$/.test(line.word(first - 2)) &&
  /^(?:[,.;)]|and|when|)$/.test(line.word(last));

/** "Smith, 43," and "Smith (43)". */
function inApposition(line: Line, { first, last }: QuantityRun): boolean {
  const before = line.word(first - 1);
  const after = line.word(last);
  const name = line.token(first - 2);
  if (before === '(' && after === ')') return name?.kind === 'word';
  if (before !== ',' || !/^[,.;:)]$/.test(after)) return false;
  if (name?.kind !== 'word') return false;
  // "The mogul, 63, wept"
  const opens = after === ',' && first - 3 <= line.first + 3 && /^(?:the|a|an|his|her)$/.test(line.word(first - 3));
  return line.degraded || /^\p{Lu}/u.test(name.text) || (opens && /^\d\d$/.test(line.word(first)));
}
