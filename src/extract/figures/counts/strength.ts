/** "the 21,000-member Pilots' Association", "a 7,000-strong Northport force": how many belong to what the words behind the number name. */
import { wordsOf } from '../../grammar.ts';
import type { Line } from '../../line.ts';
import type { Reading } from '../../reading.ts';
import { isClosed } from '../amounts/topic-phrase.ts';
import type { Context, Measured } from '../context.ts';
import type { QuantityRun } from '../number/quantity.ts';
import { isPast, isVerb } from '../number/word-form.ts';
import type { Counted } from './counted.ts';

/** Undefined where the number counts no members, or nothing names what they are members of. */
export function strengthOf({ line, reading }: Context, quantity: QuantityRun, counted: Counted): Measured | undefined {
  const { joined, last } = quantity;
  if (joined === undefined || !/^(?:member|strong)$/i.test(joined)) return undefined;
  const start = line.word(last) === '-' ? last + 2 : last;
  const words = wordsOf(reading.document, start, phraseEnd(line, reading, start));
  if (!/\p{Lu}/u.test(words)) return undefined;
  return {
    measure: {
      noun: 'members',
      qualifier: words.toLowerCase(),
      title: `Members of the ${words}`,
    },
    unit: 'people',
    kind: 'count',
    frame: {},
    counted: { ...counted, noun: 'members', people: true, modifiers: [words], partitive: false },
    inherited: false,
    anchored: 'named',
    because: ['how many belong to it'],
  };
}

/** A name to its end, and lower-case nouns before or behind it. */
function phraseEnd(line: Line, reading: Reading, start: number): number {
  let at = start;
  while (at < start + 8) {
    const run = reading.namedAt.get(at) ?? reading.placeAt.get(at);
    if (run) at = run.last;
    else if (isClosed(line, at) || (at > start && (isVerb(line, at) || isPast(line.word(at))))) return at;
    else at++;
  }
  return at;
}
