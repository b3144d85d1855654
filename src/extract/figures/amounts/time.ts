/** A stretch of time → what lasts so long, and who was sentenced to it. */
import { personBefore } from '../../coreference.ts';
import { range, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import type { Context } from '../context.ts';
import type { Counted } from '../counts/counted.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isTerm, termOf } from './terms.ts';
import { isClosed, type Topic } from './topic-phrase.ts';

/** "90-day truce", "eleven months of fighting": only a noun that stands with it says how long what was. */
export function ofTime({ line, reading }: Context, quantity: QuantityRun, counted: Counted): Topic | undefined {
  if (counted.noun === undefined || counted.last <= counted.first) return sentenceOf(line, quantity, counted);
  const { first: from } = counted;
  // "a six-week long strike", "a decade-old conflict"
  const first = /^(?:long|old)$/.test(line.word(from)) && counted.last - from > 1 ? from + 1 : from;
  const last = timelessEnd(reading, counted);
  const noun = termOf(last === counted.last ? counted.noun : line.word(last - 1), line.degraded);
  // "halt to fighting", "ban on imports": what it is a halt of.
  const of =
    /^(?:to|on|in|of)$/.test(line.word(last)) &&
    /^\p{Ll}{4,}$/u.test(line.token(last + 1)?.text ?? '') &&
    // "a strike to push their demands": what it is for.
    (line.word(last) !== 'to' || /ing$/.test(line.word(last + 1))) &&
    !isClosed(line, last + 1);
  const end = of && isTerm(noun) ? last + 2 : last;
  return {
    noun,
    words: line.degraded ? noun : wordsOf(reading.document, first, end),
    first,
    last: end,
    from: quantity.joined === undefined ? 'of' : 'behind',
  };
}

/** "a 48-hour strike next week": when it is to be is no part of what it is. */
function timelessEnd({ dateAt }: Reading, { first, last }: Counted): number {
  const cut = range(first + 1, last).find((at) => dateAt.has(at));
  return cut ?? last;
}

const sentencing = /^(?:sentenced|jailed|imprisoned|sentenc|jail|imprison)$/;

/** "was sentenced to 11 years in prison": the length of a sentence, which no noun names. */
function sentenceOf(line: Line, { first }: QuantityRun, { last }: Counted): Topic | undefined {
  for (let at = first - 1; at >= Math.max(line.first, first - 12) && !/^[,;:]$/.test(line.word(at)); at--)
    if (sentencing.test(line.word(at)) && /^(?:to|for)$/.test(line.word(first - 1)))
      return { noun: 'sentence', words: 'sentence', first: at, last, from: 'verb' };
  return undefined;
}

/** Whom the sentence is passed on: the person before the verb, or right behind it, or whom "her sentence" means. */
export function sentenced({ line, reading, d }: Context, topic: Topic | undefined): string | undefined {
  if (topic?.noun !== 'sentence') return undefined;
  for (let at = topic.first - 1; topic.from !== 'verb' && at >= Math.max(line.first, topic.first - 4); at--)
    if (/^(?:his|her)$/.test(line.word(at))) return personBefore(d, at, line.word(at))?.name;
  if (topic.from !== 'verb') return undefined;
  const behind = reading.namedAt.get(topic.first + 1)?.entity;
  if (behind?.kind === 'person') return behind.name;
  for (let at = topic.first - 1; at >= line.first && !/^(?:who|[;:"“”])$/.test(line.word(at)); at--) {
    const run = reading.namedAt.get(at)?.entity;
    // "Jane Roe's killer was jailed for": not she.
    const isPossessor = /^['’]s?$/.test(line.word(reading.namedAt.get(at)?.last ?? at));
    if (run?.kind === 'person') return isPossessor ? undefined : run.name;
  }
  return undefined;
}
