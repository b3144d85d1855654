/** A count to which nothing known happened → whether a verb governs it that its title cannot tell: "will fire 14,700 workers" are no "Workers". */
import { auxiliaries, conjunctions, determiners, isAdverb, isIn, prepositions } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { finiteVerbs } from '../data/verbs.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isVerb } from '../number/word-form.ts';
import type { Counted } from './counted.ts';

const having =
  /^(?:has|have|had|having|with|contain|contains|contained|comprises|comprise|numbers|numbering|totals|totalled|totaled|employs|owns|includes|of)$/;

/** False where the clause only says that they are: "there are 300 shops", "the town has 12 schools", "The number of nurses rose to". */
export function isGoverned(line: Line, { first }: QuantityRun, { last, first: noun }: Counted): boolean {
  // The noun stands before: "the number of nurses".
  if (noun < first) return false;
  const before = governor(line, first);
  if (/^(?:is|are|was|were|be)$/.test(line.word(before)) && /^(?:there|who|which|that)$/.test(line.word(before - 1)))
    return /^(?:who|which|that)$/.test(line.word(before - 1));
  if (having.test(line.word(before))) return goesOn(line, last);
  return before >= line.first || goesOn(line, last);
}

/** Back over the article and what measures: the verb, preposition or joint before the phrase. */
function governor(line: Line, first: number): number {
  let at = first - 1;
  while (isIn(determiners, line.token(at), line.degraded) || isAdverb(line.token(at))) at--;
  return at;
}

/** A verb or "who" follows, near by. */
function goesOn(line: Line, from: number): boolean {
  for (let at = from; at < from + 7; at++) {
    const token = line.token(at);
    if (token?.kind !== 'word' || isIn(conjunctions, token, line.degraded))
      return /^(?:who|that|which)$/.test(line.word(at));
    if (isIn(auxiliaries, token, line.degraded) || finiteVerbs.has(token.lower)) return true;
    if (isVerb(line, at) && !isIn(prepositions, token, line.degraded)) return true;
  }
  return false;
}
