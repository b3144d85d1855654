/** Words before or behind a number → how sharp it is: "more than", "an estimated", "or so". */
import type { Comparator } from '../../../model/values.ts';
import { stem } from '../../../text/stem.ts';
import { isIn, prepositions } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import { changeVerbs, type Hedge, hedgesByFirstWord, hedgesByLastWord, notHedgedAfter } from '../data/hedges.ts';
import { units } from '../data/units.ts';
import { numberAt } from './number.ts';

/** "more than", "an estimated", "around a 35% rise"; "about" after "talks" is a preposition. */
export function hedgeBefore(line: Line, at: number): { comparator: Comparator; first: number } | undefined {
  // "“well over” 100,000": quoted for itself.
  const own = hedgeRightBefore(line, /^[”"’]$/.test(line.word(at - 1)) ? at - 1 : at);
  return (
    own ??
    (/^an?$/.test(line.word(at - 1)) &&
    (beforeArticle.test(line.word(at - 2)) || (line.word(at - 2) === 'to' && line.word(at - 3) === 'up'))
      ? hedgeRightBefore(line, at - 1)
      : undefined)
  );
}

const beforeArticle = /^(?:about|around|roughly|nearly|almost|approximately)$/;

function hedgeRightBefore(line: Line, at: number): { comparator: Comparator; first: number } | undefined {
  const candidates = hedgesByLastWord.get(line.word(at - 1)) ?? [];
  for (const hedge of candidates) {
    const first = at - hedge.words.length;
    // ", or about $2bn": the joint is no part of it.
    if (hedge.words[0] === 'or' || !hedge.words.every((word, n) => same(line, first + n, word))) continue;
    const previous = line.word(first - 1);
    if (
      hedge.comparator === 'up to'
        ? wordIn(line, first - 1, changeVerbs) && !isCounted(line, at)
        : hedge.words.length === 1 && isPreposition(line, first, previous)
    )
      continue;
    return { comparator: negated(line, first, hedge.comparator), first: widened(line, first, hedge) };
  }
  return undefined;
}

const opposites: Partial<Record<Comparator, Comparator>> = { 'more than': 'up to', 'less than': 'at least' };

/** "must not be higher than 5%": no more than that. `first`: the first word of the hedge. */
export const isDenied = (line: Line, first: number): boolean =>
  [1, 2, 3].some(
    (n) =>
      /^(?:not|never|cannot)$|n['’]t$/.test(line.word(first - n)) &&
      [...Array(n - 1).keys()].every((i) => /^(?!only$|just$|merely$)\p{Ll}+$/u.test(line.word(first - 1 - i))),
  );

const negated = (line: Line, first: number, comparator: Comparator): Comparator =>
  (isDenied(line, first) ? opposites[comparator] : undefined) ?? comparator;

/** "cut up to 300 jobs", "fears grew up to 25 people were dead": what is counted stands behind, so that nothing moves to a level. */
function isCounted(line: Line, at: number): boolean {
  const next = line.token(numberAt(line, at)?.last ?? at);
  return (
    /^\p{Ll}{3,}$/u.test(next?.text ?? '') &&
    !units.has(next?.lower ?? '') &&
    !isIn(prepositions, next, line.degraded) &&
    !/^(?:per|percent|points?|pct|times|and|or)$/.test(next?.lower ?? '')
  );
}

/** The word as written, or its stem in degraded text. */
export const same = (line: Line, at: number, word: string): boolean =>
  line.word(at) === word || (line.degraded && line.word(at) === stem(word));

function isPreposition(line: Line, first: number, previous: string): boolean {
  if (notHedgedAfter.has(previous)) return true;
  // "climbed past 75"; "walked past 300 houses" passes them by.
  if (line.word(first) === 'past' && !wordIn(line, first - 1, changeVerbs)) return true;
  // "it goes up to 10", "speeds above 75 mph": direction and threshold.
  // "people over 18", "children under nine": an age.
  if (/^(?:over|under|above|below)$/.test(line.word(first)) && aged.test(previous)) return true;
  // "over two days", "under one roof": a stretch of time or a single thing is not hedged by these.
  const word = line.word(first);
  if (
    /^(?:above|below)$/.test(word) &&
    [1, 2, 3, 4].some((n) =>
      /^(?:mph|kph|metres?|meters?|feet|degrees?|°|sea|zero|freezing)$/.test(line.word(first + n)),
    )
  )
    return true;
  const unit = [1, 2, 3, 4]
    .map((n) => line.word(first + n))
    .find((w) => /^(?:day|week|month|year|hour|minute)s?$/.test(w));
  return (
    word === 'over' &&
    unit !== undefined &&
    !/^(?:for|lasted|after|took|lasting|taken|in|just|of|and)$/.test(previous) &&
    previous !== ''
  );
}

/** "or about 4%": the conjunction is no part of the hedge; "just about" is. */
const widened = (line: Line, first: number, hedge: Hedge): number =>
  hedge.words.length === 1 && /^(?:just|only)$/.test(line.word(first - 1)) && hedge.comparator === 'about'
    ? first - 1
    : first;

const aged = /^(?:people|children|women|men|adults|those|anyone|boys|girls|pupils|persons|teenagers|aged)$/;

export const wordIn = (line: Line, at: number, set: ReadonlySet<string>): boolean =>
  isIn(set, line.token(at), line.degraded);

export function hedgeBehind(line: Line, at: number): { comparator: Comparator; last: number } | undefined {
  if (/^\+$/.test(line.word(at)) && !line.token(at)?.spaced) return { comparator: 'more than', last: at + 1 };
  const hedge = hedgesByFirstWord
    .get(line.word(at))
    ?.find(({ words }) => words.every((word, n) => same(line, at + n, word)));
  // "12 at least 30": the words may belong to a number that follows.
  const next = hedge && line.token(at + hedge.words.length);
  return hedge && next?.kind !== 'number' ? { comparator: hedge.comparator, last: at + hedge.words.length } : undefined;
}
