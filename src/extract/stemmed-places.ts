/** Places that clean reports name with their figures → the same places in a report that a machine stemmed. */
import type { Extraction } from '../model/claim.ts';
import { byCodeUnit } from '../model/ids.ts';
import { phrasesBy } from '../text/phrases.ts';
import { stem } from '../text/stem.ts';
import type { Document } from './document.ts';
import type { PlaceRun } from './reading.ts';

/** Sorted; the order of the reports does not matter. */
export const learnPlaces = (extractions: readonly Pick<Extraction, 'figures'>[]): readonly string[] =>
  [...new Set(extractions.flatMap((x) => x.figures.flatMap((f) => f.measure.place ?? [])))].sort(byCodeUnit);

/** Runs of the places where no other run lies; the longest name first. */
export function stemmedPlaces(
  { tokens }: Document,
  places: readonly string[],
  taken: (token: number) => boolean,
): readonly PlaceRun[] {
  const placesBy = phrasesBy(
    [...places]
      .sort((a, b) => b.length - a.length || byCodeUnit(a, b))
      .map((name) => ({ name, words: name.toLowerCase().split(/\s+/) })),
    ({ words: [first = ''] }) => [first, stem(first)],
  );
  const runs: PlaceRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = placesBy(tokens[at]?.lower).find(({ words }) =>
      words.every((word, n) => {
        const lower = tokens[at + n]?.lower;
        return (lower === word || lower === stem(word)) && !taken(at + n);
      }),
    );
    if (!found) continue;
    runs.push({ first: at, last: at + found.words.length, name: found.name, form: 'place' });
    at += found.words.length - 1;
  }
  return runs;
}
