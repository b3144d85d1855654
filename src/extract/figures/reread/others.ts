/** A number in its clause → whether it is that of several of whom the title has one. */
import { isAdverb, range } from '../../grammar.ts';
import type { Said } from '../entailed/said.ts';
import { isPlural, isVerb } from '../number/word-form.ts';

/** "10,000 engineers, conductors and dispatchers": the title has the first of three sorts. */
export function isFirstOfList({ context: { line }, measured: { kind, counted } }: Said): boolean {
  if (kind !== 'count' || counted.noun === undefined || line.degraded || line.word(counted.last) !== ',') return false;
  const next = counted.last + 1;
  const second = range(next, next + 3).find((at) => isPlural(line.word(at)));
  if (
    second === undefined ||
    range(next, second + 1).some(
      (at) => line.token(at)?.kind !== 'word' || isAdverb(line.token(at)) || isVerb(line, at),
    )
  )
    return false;
  const joined = range(second + 1, second + 5).find((at) => line.word(at) === 'and');
  return joined !== undefined && [joined + 1, joined + 2].some((at) => isPlural(line.word(at)));
}
