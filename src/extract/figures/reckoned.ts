/** A number that is reckoned with another → what its title must add to say no more than it is. */
import { wordsOf } from '../grammar.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { isClosed } from './amounts/topic-phrase.ts';
import type { Measured } from './context.ts';

/** "in cash", "for every Acme share", "above the ceiling". */
export function reckonedWith(
  line: Line,
  { document }: Reading,
  last: number,
  { measure, counted }: Measured,
): string | undefined {
  if (line.degraded) return undefined;
  const behind = counted.last;
  // "300p in cash and 0.25 new shares": the one half of a price.
  if (
    line.word(last) === 'in' &&
    line.word(last + 1) === 'cash' &&
    /^(?:and|plus)$/.test(line.word(last + 2)) &&
    // "in cash and stock": the whole of it.
    !/^(?:stock|shares|debt|notes|securities|equity)$/.test(line.word(last + 3))
  )
    return 'in cash';
  for (const at of [last, behind]) {
    if (line.word(at) === 'for' && /^(?:each|every)$/.test(line.word(at + 1)) && !measure.title.endsWith(' per share'))
      for (let end = at + 2; end < at + 5; end++) if (line.word(end) === 'share') return wordsOf(document, at, end + 1);
    const mark = markAt(line, at);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

/** "a million barrels above the 16 million ceiling" are no output. */
function markAt(line: Line, at: number): string | undefined {
  if (!/^(?:above|below)$/.test(line.word(at)) || !/^(?:the|its|their)$/.test(line.word(at + 1))) return undefined;
  for (let end = at + 2; end < at + 7; end++)
    if (/^(?:ceiling|quota|target|limit|cap|threshold|floor)s?$/.test(line.word(end)))
      return `${line.word(at)} the ${line.word(end)}`;
    else if (isClosed(line, end) && line.token(end)?.kind === 'word') return undefined;
  return undefined;
}
