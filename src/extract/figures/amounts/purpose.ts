/** A noun that says nothing without its infinitive → where that ends. */
import { determiners, isIn } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { isClosed } from './topic-phrase.ts';

/** "a 54% vote to reject", "a $5m plan to build a wharf": without what it is to do it is any vote and any plan. */
export function withPurpose(line: Line, head: number): number {
  if (line.word(head + 1) !== 'to' || isClosed(line, head + 2)) return head + 1;
  if (line.word(head) === 'vote') return head + 3;
  if (line.degraded || !/^(?:plan|attempt|effort|project|programme|program|scheme|drive|move)$/.test(line.word(head)))
    return head + 1;
  let end = head + 3;
  while (end < head + 9 && goesOn(line, end)) end++;
  while (isIn(determiners, line.token(end - 1), false)) end--;
  return end;
}

const goesOn = (line: Line, at: number): boolean =>
  line.token(at)?.kind === 'word' &&
  (!isClosed(line, at) || isIn(determiners, line.token(at), false) || /^(?:over|out|up|off|down)$/.test(line.word(at)));
