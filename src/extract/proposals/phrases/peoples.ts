/** The words before a noun that may name a proposal → the adjectives of peoples and parties among them: the European pact is no American one. */
import { isPeople } from '../../../text/english.ts';
import type { Discourse } from '../../coreference.ts';
import { proposingVerbs } from '../../data/proposing.ts';
import { isOfHeadline } from '../../document.ts';
import { determiners, prepositions, range, sentenceRange } from '../../grammar.ts';

const parties: readonly (readonly [short: RegExp, adjective: string])[] = [
  [/^(?:gop|republicans?)$/, 'republican'],
  [/^democrats?$/, 'democratic'],
  [/^(?:tory|tories|conservatives?)$/, 'conservative'],
];

/** Lower case. Tokens `first` to `head`, half open; where every word has a capital, none is told. */
export function peoplesIn(d: Discourse, first: number, head: number): readonly string[] {
  const { document } = d.reading;
  if (isOfHeadline(document, head)) return [];
  const { first: start } = sentenceRange(document, head);
  const words = [...range(first, head), ...makersAfter(d, head + 1)].filter((i) => i > start);
  return [...new Set(words.flatMap((i) => peopleAt(d, i) ?? []))];
}

function peopleAt(d: Discourse, i: number): string | undefined {
  const { text = '', lower = '' } = d.reading.document.tokens[i] ?? {};
  const party = /^\p{Lu}/u.test(text) ? parties.find(([short]) => short.test(lower))?.[1] : undefined;
  return party ?? (isPeople(text) && !d.reading.namedAt.has(i) ? lower : undefined);
}

/** "an offer Republican legislators made": the words up to the verb. */
function makersAfter(d: Discourse, from: number): readonly number[] {
  const { tokens } = d.reading.document;
  for (let i = from; i < from + 4; i++) {
    const t = tokens[i];
    if (t?.kind !== 'word' || determiners.has(t.lower) || prepositions.has(t.lower)) return [];
    if (i > from && (/^(?:made|put|passed)$/.test(t.lower) || proposingVerbs.has(t.lower))) return range(from, i);
  }
  return [];
}
