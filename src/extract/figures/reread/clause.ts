/** A number in its sentence → the tokens of the clause that it stands in, without what reports it. */
import { oncePer, oncePerRun } from '../../../text/once.ts';
import { oncePerSpelling } from '../../../text/tokens.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { auxiliaries, isAdverb, isIn, lookUp } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { finiteVerbs } from '../data/verbs.ts';
import { isVerb } from '../number/word-form.ts';

/** Token indexes, half open. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

const opens =
  /^(?:[;:]|which|who|whose|whom|where|when|while|whereas|although|though|because|but|after|before|if|unless)$/;

/** Verbs of the clause stand on both sides of it: a joint that opens another clause, and no member of a list. */
export const ownClause = (line: Line, reading: Reading, first: number, last: number): Extent =>
  clauseIn(reading)(line)(first, last);

const clauseIn = oncePer((reading: Reading) =>
  oncePer((line: Line) => oncePerRun((first, last) => clauseOf(line, reading, first, last))),
);

function clauseOf(line: Line, { namedAt }: Reading, first: number, last: number): Extent {
  let from = first;
  while (from > line.first && (namedAt.has(from - 1) || !bounds(line, from - 1, from))) from--;
  let to = last;
  while (to < line.last && (namedAt.has(to) || (!bounds(line, to, to) && !reports(line, to)))) to++;
  return { first: from, last: to };
}

/** Asked of every word of a clause, of which hardly one bounds it. Stems are looked up apart. */
const mayBound = oncePerSpelling(
  ({ lower }) => opens.test(lower) || sayingVerbs.has(lower) || /^(?:that|and|,)$/.test(lower),
);

/** `behind`: the token that the clause would begin with. */
function bounds(line: Line, at: number, behind: number): boolean {
  const token = line.token(at);
  if (!token || (!line.degraded && !mayBound(token))) return false;
  const word = token.lower;
  if (opens.test(word)) return true;
  // "said it had": what is said is a clause of its own; "reported a profit of" has no other verb.
  if (lookUp(sayingVerbs, token, line.degraded)?.participle === false && hasSubject(line, at + 1)) return true;
  if (word === 'that') return [1, 2].some((n) => lookUp(sayingVerbs, line.token(at - n), line.degraded) !== undefined);
  if (word !== 'and' && word !== ',') return false;
  return hasSubject(line, at === behind ? at + 1 : behind);
}

/** ", the union said": the clause ends before its reporting clause. */
function reports(line: Line, at: number): boolean {
  if (line.word(at) !== ',') return false;
  for (let i = at + 1; i < Math.min(line.last, at + 12) && !/^[,;:]$/.test(line.word(i)); i++)
    if (lookUp(sayingVerbs, line.token(i), line.degraded)?.participle === false) return true;
  return false;
}

/** "and the company cut 300": a subject and a verb of its own stand behind the joint. */
function hasSubject(line: Line, opener: number): boolean {
  let from = opener;
  while (isAdverb(line.token(from))) from++;
  for (let at = from; at < from + 6; at++) {
    const token = line.token(at);
    if (token?.kind !== 'word') return false;
    const verb = isIn(auxiliaries, token, line.degraded) || finiteVerbs.has(token.lower);
    if (verb || (isVerb(line, at) && !/^\p{Lu}/u.test(token.text))) return at > from;
    if (/^(?:of|in|to|for|by|at|from|with)$/.test(token.lower)) return false;
  }
  return false;
}
