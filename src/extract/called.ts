/** "the Danish food giant Dolan", "Dolan, a food maker, …" → what a report calls its bodies besides their names: nouns, modifiers, states. */
import type { LocalKey } from '../model/ids.ts';
import { oncePer } from '../text/once.ts';
import { isCapitalised } from '../text/tokens.ts';
import { descriptiveNouns } from './data/descriptive-nouns.ts';
import { isAdverb, sentenceRange } from './grammar.ts';
import type { NamedRun, Reading } from './reading.ts';

/** Lower-cased words of the phrases that stand for a body, and the states they place it in. */
export interface Called {
  readonly words: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
}

const nothing: Called = { words: new Set(), states: new Set() };

/** By entity: what the report calls it. */
export const calledOf: (reading: Reading) => (key: LocalKey) => Called = oncePer(
  (reading: Reading): ((key: LocalKey) => Called) => {
    const known = new Map<LocalKey, { words: Set<string>; states: Set<string> }>();
    for (const run of reading.named) {
      if (run.entity.kind !== 'organization' || run.entity.class === 'government') continue;
      const called = known.get(run.entity.key) ?? { words: new Set<string>(), states: new Set<string>() };
      known.set(run.entity.key, called);
      for (const { first, last } of [before(reading, run), behind(reading, run), after(reading, run)].filter(
        (x) => x !== undefined,
      ))
        gather(reading, first, last, called);
      const owner = reading.placeAt.get(run.first - 2);
      if (owner && isPossessive(reading, run.first - 1)) called.states.add(owner.name);
    }
    return (key) => known.get(key) ?? nothing;
  },
);

interface Phrase {
  readonly first: number;
  readonly last: number;
}

const wordAt = (reading: Reading, i: number): string => reading.document.tokens[i]?.lower ?? '';
const isPossessive = (reading: Reading, i: number): boolean => /^['’]s?$/.test(wordAt(reading, i));

function gather(
  reading: Reading,
  first: number,
  last: number,
  into: { words: Set<string>; states: Set<string> },
): void {
  for (let i = first; i < last; i++) {
    const place = reading.placeAt.get(i);
    if (place) into.states.add(place.name);
    else if (!reading.namedAt.has(i)) into.words.add(wordAt(reading, i).replace(/^(\p{L}+)-based$/u, '$1'));
  }
}

/** The words that lead to the name: "Danish food giant". The last one says what it is, or where it is. */
function before(reading: Reading, run: NamedRun): Phrase | undefined {
  const { tokens } = reading.document;
  const { first: start } = sentenceRange(reading.document, run.first);
  const last = run.first;
  const led = wordAt(reading, last - 1);
  const isNoun = isKind(led) && !isCapitalised(tokens[last - 1] as never);
  if (!isNoun && !/-based$/.test(led)) return undefined;
  let first = last - 1;
  while (first > start && last - first < 6 && goesOn(reading, first - 1)) first--;
  return { first, last };
}

const goesOn = (reading: Reading, i: number): boolean => {
  const token = reading.document.tokens[i];
  if (token?.kind !== 'word' || reading.namedAt.has(i)) return false;
  if (reading.placeAt.has(i) || /-based$/.test(token.lower)) return true;
  return !isCapitalised(token) && !isAdverb(token) && !stops.has(token.lower);
};

const stops = new Set(
  'a an the of in on at for from by with to and or but that which who is are was were be been has have had said says told its their his her this as than'.split(
    ' ',
  ),
);

/** "the Upland rebel coalition", "the RMT union": behind a name with an article nothing but nouns stands before the kind. */
function behind(reading: Reading, run: NamedRun): Phrase | undefined {
  if (wordAt(reading, run.first - 1) !== 'the') return undefined;
  for (let last = run.last + 1; last <= run.last + 2; last++) {
    if (!goesOn(reading, last - 1)) return undefined;
    if (isKind(wordAt(reading, last - 1))) return { first: run.last, last };
  }
  return undefined;
}

/** ", the Danish food giant": up to what parts the apposition from the rest. */
function after(reading: Reading, run: NamedRun): Phrase | undefined {
  const { last: end } = sentenceRange(reading.document, run.first);
  const isApposed = wordAt(reading, run.last) === ',' || /^(?:is|are)$/.test(wordAt(reading, run.last));
  if (!isApposed || !/^(?:an?|the)$/.test(wordAt(reading, run.last + 1))) return undefined;
  const first = run.last + 2;
  let last = first;
  while (last < end && last - first < 8 && goesOn(reading, last)) last++;
  return isKind(wordAt(reading, last - 1)) && last > first ? { first, last } : undefined;
}

/** "giant", "carmaker", "regulator": says what sort of body it is. */
export const isKind = (word: string): boolean => descriptiveNouns.has(word) || /^\p{L}{2,}maker$/u.test(word);
