/** "the 21,000-member Pilots' Association", "Acme's 10-member board", "a 7,000-strong force": how many belong to what the words behind the number name. */
import { isAdverb, wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { isClosed } from '../amounts/topic-phrase.ts';
import type { Context, Measured } from '../context.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isPast, isVerb } from '../number/word-form.ts';
import type { Counted } from './counted.ts';

/** Undefined where the number counts no members, or nothing names what they are members of. */
export function strengthOf({ line, reading }: Context, quantity: QuantityRun, counted: Counted): Measured | undefined {
  const joined = joinedWord(line, quantity);
  if (joined === undefined || line.degraded) return undefined;
  const start = joined.last;
  const end = phraseEnd(line, reading, start);
  if (end === start) return undefined;
  const words = wordsOf(reading.document, start, end);
  const owner = ownerBefore(line, reading, quantity.first);
  const named = owner !== undefined || /\p{Lu}/u.test(words);
  if (!named) return undefined;
  const body =
    /^\p{Lu}/u.test(words) && reading.namedAt.get(start)?.last === end
      ? articled(line, quantity.first, words)
      : `the ${words}`;
  const whole = owner === undefined ? body : `the ${words} of ${owner}`;
  return {
    measure: {
      noun: 'members',
      qualifier: words.toLowerCase(),
      title: `Members of ${whole}`,
      ...(owner === undefined ? {} : { agent: owner }),
    },
    // "the 25-member Union": states.
    unit: isOfStates(reading, start) ? 'members' : 'people',
    kind: 'count',
    frame: {},
    counted: { ...counted, noun: 'members', people: !isOfStates(reading, start), modifiers: [words], partitive: false },
    inherited: false,
    anchored: 'named',
    because: ['how many belong to it'],
  };
}

const isOfStates = (reading: Reading, start: number): boolean =>
  reading.namedAt.get(start)?.entity.class === 'international body';

/** The token behind "member" or "strong". */
function joinedWord(line: Line, { joined, last }: QuantityRun): { last: number } | undefined {
  if (joined !== undefined)
    return /^(?:member|strong)$/i.test(joined) ? { last: line.word(last) === '-' ? last + 2 : last } : undefined;
  return line.word(last) === 'member' && !isClosed(line, last + 1) ? { last: last + 1 } : undefined;
}

/** A name to its end, and lower-case nouns before or behind it. */
function phraseEnd(line: Line, reading: Reading, start: number): number {
  let at = start;
  while (at < start + 8) {
    const run = reading.namedAt.get(at) ?? reading.placeAt.get(at);
    if (run && run.first >= at) at = run.last;
    else if (
      isClosed(line, at) ||
      reading.dateAt.has(at) ||
      isAdverb(line.token(at)) ||
      ((isVerb(line, at) || isPast(line.word(at))) && at > start)
    )
      return at;
    else at++;
  }
  return at;
}

/** "Acme's current 10-member board" */
function ownerBefore(line: Line, reading: Reading, first: number): string | undefined {
  let at = first - 1;
  while (/^(?:current|new|present|own|full|old|entire)$/.test(line.word(at))) at--;
  if (!/^['’]s?$/.test(line.word(at))) return undefined;
  const run = reading.namedAt.get(at - 1);
  return run?.entity.kind === 'organization' ? run.entity.name : undefined;
}

const articled = (line: Line, first: number, name: string): string =>
  line.word(first - 1) === 'the' && !/^the /i.test(name) ? `the ${name}` : name;
