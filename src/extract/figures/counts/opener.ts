/** A name → the word before its phrase: "|for| No. 4 Acme", "|of| its rival Acme". */
import { conjunctions, isIn, prepositions } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { isVerb } from '../number/word-form.ts';

/** Tokens back to it. */
const reach = 5;

export function openerOf(line: Line, first: number): string {
  let at = first - 1;
  while (at > first - reach && !/^['’]s?$/.test(line.word(at - 1)) && belongs(line, at)) at--;
  return line.word(at);
}

const belongs = (line: Line, at: number): boolean =>
  /^(?:the|an?|its|no|\.|\d+)$/.test(line.word(at)) ||
  (/^\p{Ll}{3,}$/u.test(line.token(at)?.text ?? '') &&
    !isVerb(line, at) &&
    !isIn(prepositions, line.token(at), line.degraded) &&
    !isIn(conjunctions, line.token(at), line.degraded) &&
    !/^(?:told|said)$/.test(line.word(at)));
