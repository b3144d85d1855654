/** The words behind a toll → whether it is of something else, or of less, than the happening that the report tells of. */
import { happenings } from '../../../text/happenings.ts';
import { conjunctions, isIn, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';

/** "61 people died |in the first|": of several it is another. */
export const isOfAnotherOne = (line: Line, behind: number): boolean =>
  line.word(behind) === 'in' &&
  /^(?:the|that|an?)$/.test(line.word(behind + 1)) &&
  /^(?:first|second|third|last|other|previous|earlier|latter|former|similar|separate)$/.test(line.word(behind + 2)) &&
  line.token(behind + 3)?.kind !== 'word' &&
  line.token(behind + 3)?.kind !== 'number';

/** "died when a bus left the road", "after their boat capsized": an accident of their own. */
export const hasCauseOfItsOwn = (line: Line, behind: number): boolean =>
  range(behind, behind + 4).some(
    (at) =>
      /^(?:when|after|as)$/.test(line.word(at)) &&
      /^(?:an?|his|her|their|two|one|another)$/.test(line.word(at + 1)) &&
      !range(behind, at).some((i) => /^[,;:]$/.test(line.word(i))) &&
      // "after a landslide struck the town": it is the one that the report tells of.
      !range(at + 2, at + 6).some((i) => happenings.has(line.word(i))),
  );

/** "have been killed in the insurgency": what it was the clause says in a word that need be none of the report's others. */
export function ownCause(line: Line, behind: number): string | undefined {
  if (!/^(?:in|during)$/.test(line.word(behind)) || line.word(behind + 1) !== 'the') return undefined;
  const noun = line.word(behind + 2);
  const ends = line.token(behind + 3);
  const closed = ends === undefined || ends.kind !== 'word' || isIn(conjunctions, ends, false);
  return closed &&
    /^\p{Ll}{5,}(?:ency|tion|ing|ots?|est|ade|ave|ack|sion|ult|ide|sh|sm|age|ell|gn)$/u.test(noun) &&
    !noWhere.test(noun)
    ? noun
    : undefined;
}

const noWhere = /^(?:morning|evening|building|village|region|station|prison|nation|section|location|spring)$/;

/** "in the past 24 hours", "over the last three days": what befell people then is less than the whole happening did. */
export function isWindow(line: Line): boolean {
  for (let at = line.first; at < line.last; at++)
    if (
      /^(?:in|over|during|within)$/.test(line.word(at)) &&
      line.word(at + 1) === 'the' &&
      /^(?:past|last|previous)$/.test(line.word(at + 2)) &&
      [3, 4].some((n) => /^(?:hours?|days?|weeks?|months?|years?)$/.test(line.word(at + n)))
    )
      return true;
  return false;
}
