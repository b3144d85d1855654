/** "Acme shares were up 44 cents at $20.10", "shares in Acme closed 8c lower at $8.90" → the price of a share, and by how much it moved. */
import { auxiliaries, isAdverb, isIn, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { QuantityRun } from '../number/quantity.ts';
import type { Topic } from './topic-phrase.ts';

const market =
  /^(?:rose|fell|jumped|slumped|gained|dropped|climbed|closed|ended|opened|traded|trading|trade|surged|tumbled|soared|slid|slipped|plunged|advanced|added|lost|leapt|finished|stood|shot|eased|dipped|rallied|changed|was|were|up|down)$/;

/** Tokens between the stock and the amount. */
const reach = 22;

/** Undefined where the amount is no price of the shares that its clause is about, and no move that "up" or "lower" tells. */
export function stockMove(line: Line, reading: Reading, quantity: QuantityRun): Topic | undefined {
  const { first, last, unit } = quantity;
  if (unit === undefined || line.degraded) return undefined;
  const level = unit.kind === 'money' && /^(?:at|to)$/.test(line.word(first - 1));
  const change = changeBeside(line, first, last);
  if (!level && change === undefined) return undefined;
  const head = stockBefore(line, first);
  if (head === undefined) return undefined;
  const holder = /^(?:of|in)$/.test(line.word(head + 1)) ? reading.namedAt.get(head + 2) : undefined;
  const end = holder?.last ?? head + 1;
  if (!isSubjectOf(line, reading, end, first)) return undefined;
  const words = holder === undefined ? 'share price' : `share price of ${holder.entity.name}`;
  return {
    noun: 'shares',
    words,
    first: head,
    last: end,
    from: 'subject',
    ...(change === undefined || level ? {} : { change }),
  };
}

/** "up 44 cents", "8c lower", "2.4 per cent or 41 cents higher". */
function changeBeside(line: Line, first: number, last: number): string | undefined {
  const before = line.word(first - 1);
  const behind = line.word(last);
  if (before === 'up' || behind === 'higher') return 'Rise in';
  return before === 'down' || behind === 'lower' ? 'Fall in' : undefined;
}

/** The nearest "shares" or "stock" that no number counts. */
function stockBefore(line: Line, first: number): number | undefined {
  const head = range(Math.max(line.first, first - reach), first).findLast((at) =>
    /^(?:shares|stock)$/.test(line.word(at)),
  );
  if (head === undefined) return undefined;
  const counted = [1, 2, 3].some((n) => line.token(head - n)?.kind === 'number' || line.word(head - n) === 'million');
  return counted ? undefined : head;
}

/** A verb of the market follows, and no clause of another begins before the amount. */
function isSubjectOf(line: Line, { dateAt }: Reading, end: number, first: number): boolean {
  let at = end;
  while (
    isAdverb(line.token(at)) ||
    dateAt.has(at) ||
    (isIn(auxiliaries, line.token(at), false) && !market.test(line.word(at)))
  )
    at++;
  if (line.word(at) === ',') at = (range(at + 1, first).find((i) => line.word(i) === ',') ?? at) + 1;
  if (!market.test(line.word(at))) return false;
  return !range(at, first).some((i) =>
    /^(?:[;:]|which|that|who|while|whereas|offer|offered|bid|valued|values|price)$/.test(line.word(i)),
  );
}
