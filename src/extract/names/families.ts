/** Candidates → the same without families ("the Dolans"). */

import { type Document, writtenWords } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { factsOf } from './tagger/words.ts';

export function withoutFamilies({ tokens }: Document, candidates: readonly Candidate[]): Candidate[] {
  const written = writtenWords(tokens).large;
  const isBorne = (surname: string): boolean => surname.length > 3 && written.has(surname) && isSurname(surname);
  const ofBodies = new Set(
    candidates.flatMap(({ kind, first, last }) =>
      kind === 'organization' && last - first > 1 ? tokens.slice(first, last).map((t) => t.lower) : [],
    ),
  );
  const isNamed = (word: string): boolean =>
    word.endsWith('s') &&
    !ofBodies.has(word) &&
    !ofBodies.has(word.slice(0, -1)) &&
    (isBorne(word.slice(0, -1)) || isBorne(word.slice(0, -2)));
  const alone = candidates.filter(({ first, last, kind }) => kind !== 'person' && last - first === 1);
  // What "the" tells of one place holds for a headline, too.
  const families = new Set(
    alone.flatMap(({ first }) => {
      const word = tokens[first]?.lower ?? '';
      return tokens[first - 1]?.lower === 'the' && isNamed(word) ? [word] : [];
    }),
  );
  const isFamily = (c: Candidate): boolean =>
    c.kind !== 'person' && c.last - c.first === 1 && families.has(tokens[c.first]?.lower ?? '');
  return candidates.filter((c) => !isFamily(c));
}

/** By the lists; an ordinary word or a party is none. */
function isSurname(word: string): boolean {
  const { isName, isOrdinary } = factsOf(word);
  return isName && !isOrdinary;
}
