/** "Acme's shares closed at 35" → an amount that is the price of a share, or the change of one, and no money that moves. */
import { auxiliaries, isAdverb, isIn, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Topic } from './topic-phrase.ts';

/** How the words between led back from the amount. */
interface Led {
  readonly at: number;
  readonly link: string | undefined;
  readonly change: string | undefined;
}

/** "The airline lost $41 million": money of its own; "the stock lost $3" fell by so much. */
export const isLossOfBody = (line: Line, at: number): boolean =>
  /^los(?:t|es|ing)$/.test(line.word(at)) &&
  !range(Math.max(line.first, at - 4), at).some((i) =>
    /^(?:shares?|stocks?|prices?|index|currency|dollar|pound|euro|yen|futures|bonds?|average|gold|oil)$/.test(
      line.word(i),
    ),
  );

/** "Acme's shares closed at 35", "the stock was trading at $12": the price of a share, and no money that is traded. */
export function sharePrice(line: Line, reading: Reading, { at, link, change }: Led): Topic | undefined {
  if (
    !/^(?:traded|trades|trading|closed|closes|closing|opened|opens|ended|finished|quoted|stood|changed)$/.test(
      line.word(at),
    )
  )
    return undefined;
  if (link !== 'at') return undefined;
  let head = at - 1;
  while (isIn(auxiliaries, line.token(head), line.degraded) || isAdverb(line.token(head)) || reading.dateAt.has(head))
    head--;
  if (!/^(?:shares|stock)$/.test(line.word(head)) && !isListed(line, reading, head)) return undefined;
  const first = reading.namedAt.get(head)?.last ?? head;
  // "closed at $31.50, up $4.25"
  return {
    noun: 'shares',
    words: 'share price',
    first,
    last: at + 1,
    from: 'subject',
    ...(change === undefined ? {} : { change }),
  };
}

/** "Acme closed at $27.50 a share": a company whose shares are told of. */
const isListed = (line: Line, { namedAt }: Reading, head: number): boolean =>
  namedAt.get(head)?.entity.kind === 'organization' &&
  range(line.first, line.last).some((at) => /^(?:shares?|stock|exchange)$/.test(line.word(at)));
