/** Auxiliaries between a noun and its verb: passive, planned, doubted, merely possible. */
import { auxiliaries, isAdverb, isIn } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { epistemicWords } from '../data/verbs.ts';

export interface Auxiliary {
  readonly at: number;
  readonly be: boolean;
  readonly any: boolean;
  readonly planned: boolean;
  /** "presumed", "feared": it is not known. */
  readonly doubted: boolean;
  /** "may have" */
  readonly possible: boolean;
}

/** "are set to", "is due to": what is to come. */
const pending = /^(?:set|due|poised|scheduled|expected|likely|ready|about|going|prepared|supposed)$/;

/** "are thought to have been", "will not be": to the verb itself. */
export function skipAuxiliaries(line: Line, from: number): Auxiliary {
  let at = from;
  let be = false;
  let any = false;
  let planned = false;
  let doubted = false;
  let possible = false;
  for (; line.word(at) !== ''; at++) {
    const word = line.word(at);
    if (be && pending.test(word) && line.word(at + 1) === 'to') {
      planned = true;
      be = false;
      at++;
      continue;
    }
    // "listed as missing"
    if (
      /^(?:listed|registered|declared|feared|reported|list|regist)$/.test(word) &&
      /^(?:missing|dead|miss)$/.test(line.word(at + 2))
    ) {
      any = true;
      at++;
      continue;
    }
    const remains = /^remain(?:s|ed)?$/.test(word);
    if (isAuxiliary(line, at) || remains) any = true;
    else if (!adverbial(line, at) && !(any && word === 'to') && !epistemic(line, at)) break;
    doubted ||= /^(?:presum|fear|believ|thought)/.test(word);
    if (/^(?:have|has|had|ha)$/.test(word)) {
      be = false;
      // "may have died" tells no plan but a fear.
      possible = planned;
      planned = false;
    }
    be ||= /^(?:is|are|was|were|be|been|being|wa|ar)$/.test(word);
    // "would remain on strike": they are on strike already.
    if (remains) planned = false;
    planned ||= /^(?:will|would|could|may|might|should|shall|must|can|'ll|'d)$/.test(word);
  }
  return { at, be, any, planned, doubted, possible };
}

/** "reported missing", "presumed dead", "known to have died": the word before the verb that matters. */
const epistemic = (line: Line, at: number): boolean =>
  epistemicWords.has(line.word(at)) && /^(?:to|dead|missing|killed|be|have|ha|injured|lost)$/.test(line.word(at + 1));

/** "would", "will", "to", "plans to" before the verb. */
export function isPlanned(line: Line, verb: number): boolean {
  if (/ing$/.test(line.word(verb)) && intends(line, verb - 1)) return true;
  for (let at = verb - 1; at >= verb - 3; at--) {
    if (/^(?:have|ha)$/.test(line.word(at))) return false;
    if (line.word(at) === 'to' && epistemicWords.has(line.word(at - 1)) && line.word(at - 1) !== 'expected')
      return false;
    if (/^(?:will|would|could|may|might|should|shall|must|can|to|'ll|'d)$/.test(line.word(at))) return true;
    if (!adverbial(line, at) && !isAuxiliary(line, at)) return false;
  }
  return false;
}

/** "proposed cutting 1,000 jobs", "would put its plan in effect, opening 144 schools". */
function intends(line: Line, before: number): boolean {
  if (/^(?:propos|consider|contemplat|plan|envisag|mull|threaten)\p{L}*$/u.test(line.word(before))) return true;
  if (line.word(before) !== ',') return false;
  for (let at = before - 1; at > before - 14 && at >= line.first; at--) {
    if (/^(?:will|would)$/.test(line.word(at))) return true;
    if (/^[,;:]$/.test(line.word(at))) return false;
  }
  return false;
}

const isAuxiliary = (line: Line, at: number): boolean => isIn(auxiliaries, line.token(at), line.degraded);

/** Stands between the parts of a verb without changing it. */
export const adverbial = (line: Line, at: number): boolean => {
  const token = line.token(at);
  return (
    token?.kind === 'word' &&
    (isAdverb(token) || /^(?:not|never|all|both|each|either|yet|since|sinc|so|far|thus)$/.test(token.lower))
  );
};
