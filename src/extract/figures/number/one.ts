/** The word "one": mostly a pronoun or an article, now and then a count. */
import { sayingVerbs } from '../../data/saying.ts';
import { isIn, lookUp } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { isTerm } from '../amounts/terms.ts';
import { peopleAdjectives } from '../data/nouns.ts';
import { units } from '../data/units.ts';
import type { QuantityRun } from './quantity.ts';

const persons: ReadonlySet<string> = new Set(
  'person man woman child boy girl baby soldier officer policeman worker civilian passenger patient student teenager fisherman protester hostage prisoner'.split(
    ' ',
  ),
);

/** "one year", "one person is missing", "one of them seriously"; not "one aide said", "the only one". */
export function isOne(line: Line, quantity: QuantityRun): boolean {
  if (quantity.unit) return true;
  const { last, number, joined, comparator } = quantity;
  // "a one-day strike", "the one-day strike"
  if (joined !== undefined && units.has(joined) && isTerm(line.word(last))) return true;
  if (/^(?:at least|up to|more than)$/.test(comparator) && line.token(last)?.kind === 'word') return true;
  if (/^(?:the|this|that|no|any|every|each|another|only|new|which|last|next|latest|first)$/.test(line.word(number - 1)))
    return false;
  const next = line.token(last);
  if (next?.kind !== 'word') return false;
  if (lookUp(units, next, line.degraded) !== undefined) return !/^(?:day|second|time)$/.test(next.lower);
  if (next.lower === 'of') return /^(?:them|whom|which)$/.test(line.word(last + 1)) && !saysSomething(line, last + 2);
  if (isIn(persons, next, line.degraded)) return !saysSomething(line, last + 1);
  return lookUp(peopleAdjectives, next, line.degraded) !== undefined;
}

function saysSomething(line: Line, at: number): boolean {
  return [at, at + 1].some((i) => {
    const token = line.token(i);
    return token !== undefined && lookUp(sayingVerbs, token, line.degraded) !== undefined;
  });
}
