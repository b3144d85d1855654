/** A number in its sentence → whether it counts some of those of whom its title tells: of the missing, of a number given before, under one contract of several. */
import { determiners, isAdverb, isIn, range } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { countedEvents } from '../data/events.ts';
import { peopleAdjectives } from '../data/nouns.ts';
import { isPlural, isVerb } from '../number/word-form.ts';
import type { Said } from './said.ts';

/** "Four of the missing are sailors", "20 of the deaths": they are some of those to whom it happened. */
export function isOfHappened({ context: { line }, quantity: { last } }: Said): boolean {
  if (line.word(last) !== 'of' || !isIn(determiners, line.token(last + 1), line.degraded)) return false;
  for (let at = last + 2; at < last + 5; at++) {
    const word = line.word(at);
    if (countedEvents.has(word) || peopleAdjectives.has(word) || /^(?:victims|casualties|survivors)$/.test(word))
      return !isPlural(line.word(at + 1)) && line.word(at + 1) !== 'people';
    if (line.token(at)?.kind !== 'word') return false;
  }
  return false;
}

/** "Of that number, 20 were confirmed", "Of these, 12 are children": what befell them the title must say, and "killed" is told of all. */
export function isOfNumber({ context: { line }, quantity: { first }, measured: { event } }: Said): boolean {
  if (line.word(line.first) !== 'of' || !/^(?:that|those|these|them|the)$/.test(line.word(line.first + 1)))
    return false;
  const open = range(line.first + 2, line.first + 6).find((at) => line.word(at) === ',');
  return open !== undefined && open < first && first - open <= 4 && (event === undefined || event.at < first);
}

/** "25 are passengers": what they are the title does not say. */
export function isSortOf({
  context: { line },
  quantity: { last },
  measured: { kind, counted, measure },
}: Said): boolean {
  if (kind !== 'count' || counted.noun !== undefined || !/^(?:are|were)$/.test(line.word(last))) return false;
  let at = last + 1;
  while (isAdverb(line.token(at)) || isAdjectiveLike(line, at)) at++;
  return (
    isPlural(line.word(at)) &&
    !isVerb(line, at) &&
    !measure.title.toLowerCase().includes(line.word(at)) &&
    !/^(?:on|in|at|from)$/.test(line.word(at))
  );
}

const isAdjectiveLike = (line: Line, at: number): boolean =>
  line.token(at)?.kind === 'word' &&
  !isPlural(line.word(at)) &&
  !isVerb(line, at) &&
  isPlural(line.word(at + 1)) &&
  !isIn(determiners, line.token(at), line.degraded);

const within = new Set(['under', 'in', 'with', 'through']);

/** "Under one agreement it will buy 15", "In a separate deal, it sold 40": there are others. */
export function isLot({ context: { line }, quantity: { first }, measured: { kind } }: Said): boolean {
  if (kind !== 'count' && kind !== 'substance' && kind !== 'money') return false;
  return range(Math.max(line.first, first - 16), first).some(
    (at) =>
      within.has(line.word(at)) &&
      /^(?:one|another)$|^a(?:nother)?$/.test(line.word(at + 1)) &&
      (line.word(at + 1) !== 'a' || /^(?:second|third|separate|further)$/.test(line.word(at + 2))) &&
      [2, 3, 4].some((n) => contracts.test(line.word(at + n))),
  );
}

const contracts =
  /^(?:agreements?|contracts?|deals?|orders?|accords?|leases?|transactions?|tranches?|lots?|programmes?|programs?|rounds?|phases?)$/;

/** "Jo Roe |and two others| were sentenced": he was, too. */
export const isBesideNamed = ({
  context: { line, reading },
  quantity: { first },
  measured: { counted },
}: Said): boolean =>
  counted.anaphor === 'other' &&
  line.word(first - 1) === 'and' &&
  (reading.namedAt.has(first - 2) || /^\p{Lu}/u.test(line.token(first - 2)?.text ?? ''));

/** "with 20 other deaths confirmed": besides those counted before. */
export const isBesides = ({ context: { line }, quantity: { last }, measured: { counted } }: Said): boolean =>
  counted.event !== undefined && line.word(last) === 'other';
