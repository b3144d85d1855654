/** A verb in its clause → the token at which its subject ends, past auxiliaries, verbs of intending and a verb joined before it. */
import { auxiliaries, isAdverb, isIn } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { eventVerbs } from '../data/events.ts';
import { finiteVerbs } from '../data/verbs.ts';
import { isVerb, opensBase } from '../number/word-form.ts';

/** "plans to cut", "has agreed to pay": whoever intends it does it. */
const intending =
  /^(?:plans?|planned|planning|intends?|intended|wants?|wanted|hopes?|hoped|aims?|aimed|agrees?|agreed|decides?|decided|offers?|offered|proposes?|proposed|expects?|expected|expecting|prepares?|prepared|preparing|promises?|promised|pledges?|pledged|vows?|vowed|threatens?|threatened|threatening|seeks?|sought|needs?|needed|tries|tried|refuses?|refused|begins?|began|starts?|started|continues?|continued|managed|set|due|likely|going|ready|able|willing|forced|allowed|committed|considers?|considering|considered)$/;

/** The last token of the subject. */
export function subjectEnd(line: Line, verb: number): number {
  let at = beforeBrackets(line, skipBack(line, verb - 1));
  // Each step goes past one verb that the subject shares with the one behind it.
  for (let step = 0; step < 2; step++) {
    const to = line.word(at + 1) === 'to' || /ing$/.test(line.word(at + 1));
    if (to && intending.test(line.word(at))) at = skipBack(line, at - 1);
    else if (/^(?:and|,)$/.test(line.word(at + 1))) {
      const joined = verbBefore(line, at);
      if (joined === undefined) return at;
      at = skipBack(line, joined - 1);
    } else return at;
  }
  return at;
}

/** "Acme Motors (AM) will": to the name. */
function beforeBrackets(line: Line, at: number): number {
  if (line.word(at) !== ')') return at;
  const open = [2, 3, 4, 5].map((n) => at - n).find((i) => line.word(i) === '(');
  return open === undefined ? at : open - 1;
}

/** Back over auxiliaries, adverbs and the joints of a clause. */
function skipBack(line: Line, from: number): number {
  let at = from;
  for (; at >= line.first; at--) {
    const token = line.token(at);
    if (!token) break;
    const joint =
      isIn(auxiliaries, token, line.degraded) || /^(?:to|who|which|that|and|not|now|known)$/.test(token.lower);
    if (!joint && !(token.kind === 'word' && isAdverb(token))) break;
  }
  return at;
}

/** Tokens back to the first of two joined verbs. */
const reach = 10;

/** "will close two plants and cut 300 jobs": the verb before; undefined where another clause lies between. */
function verbBefore(line: Line, from: number): number | undefined {
  for (let at = from; at > from - reach && at > line.first; at--) {
    if (/^(?:[,;:]|who|which|that|while|when|after|before|but)$/.test(line.word(at))) return undefined;
    if (
      (opensBase(line.word(at - 1)) && eventVerbs.has(line.word(at))) ||
      isVerb(line, at) ||
      finiteVerbs.has(line.word(at))
    )
      return at;
  }
  return undefined;
}
