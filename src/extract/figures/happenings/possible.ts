/** A count in its clause → whether it is told as what may come or may be, and not as what is: "warned of 300 layoffs", "the toll could top 75". */
import { sayingVerbs } from '../../data/saying.ts';
import { isIn, lookUp } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { epistemicWords } from '../data/verbs.ts';
import { isVerb } from '../number/word-form.ts';

const maybe =
  /^(?:could|may|might|would|possibly|possible|potential|potentially|fears?|feared|warn(?:s|ed|ing)?|risks?|threats?|threaten(?:s|ed|ing)?|likely|unlikely|expect(?:s|ed|ing)?|project(?:s|ed)|predict(?:s|ed|ing)?|forecasts?|prospect)$/;

/** Tokens that such a word reaches. */
const reach = 14;

/** Back from the count to the beginning of its clause, or to a verb that tells what happened. */
export function isPossible(line: Line, first: number): boolean {
  for (let at = first - 1; at >= Math.max(line.first, first - reach); at--) {
    const token = line.token(at);
    if (!token || /^[;:"“”]$/.test(token.text)) return false;
    // "could hit": a form that would do for the past as well.
    if (maybe.test(token.lower) || maybe.test(line.word(at - 1))) return true;
    const says = lookUp(sayingVerbs, token, line.degraded) !== undefined || isIn(epistemicWords, token, line.degraded);
    if (tells.test(token.lower) || (isVerb(line, at) && !says)) return false;
  }
  return false;
}

/** Verbs of a count that need no ending to be past: the toll is what it is. */
const tells = /^(?:rose|reached|stood|stands|hit|hits|climbed|grew|fell|passed|topped|is|was|were|are|has|had|left)$/;
