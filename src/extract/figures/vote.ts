/** Results of votes: "by 391 votes to 12", "136 in favour and 137 against", "split four to three". */

import type { Line } from '../line.ts';
import type { Context, Measured } from './context.ts';
import type { Counted } from './counted.ts';
import type { QuantityRun } from './quantity.ts';

const voteWords = /^(?:vote|votes|voted|voting|ballot|split|majority|motion|abstained|abstentions|committee|divided)$/;

/** A bare number of a pair, or one for or against, in a sentence that tells of a vote. */
export function isVote(line: Line, quantity: QuantityRun): boolean {
  const after = line.word(quantity.last);
  const before = line.word(quantity.first - 1);
  const isNumber = (at: number): boolean =>
    line.token(at)?.kind === 'number' ||
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(line.word(at));
  const votesBefore = (at: number): boolean => /^votes?$/.test(line.word(at)) && isNumber(at - 1);
  const byPair = before === 'to' && isNumber(quantity.first - 2) && line.word(quantity.first - 3) === 'by';
  const pair =
    (after === 'to' && isNumber(quantity.last + 1)) ||
    (before === 'to' && (isNumber(quantity.first - 2) || votesBefore(quantity.first - 2)));
  const side = /^(?:against|for)$/.test(after) || (after === 'in' && /^favou?r$/.test(line.word(quantity.last + 1)));
  if (!pair && !side) return false;
  if (byPair || (pair && before === 'by')) return true;
  for (let at = line.first; at < line.last; at++) if (voteWords.test(line.word(at))) return true;
  return false;
}

export function voteCount({ line, subject }: Context, quantity: QuantityRun, counted: Counted): Measured {
  const second = line.word(quantity.first - 1) === 'to';
  const side = second || line.word(counted.last) === 'against' ? 'against' : 'in favour';
  const body = subject.body;
  return {
    measure: { noun: 'votes', event: side, title: `Votes ${side}${body === undefined ? '' : ` (${body})`}` },
    unit: 'votes',
    kind: 'count',
    frame: {},
    counted,
    inherited: false,
    anchored: false,
    because: ['result of a vote'],
  };
}
