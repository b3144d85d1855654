/** Candidates → the same without families ("the Dolans"), and with two given names as two persons ("Sam and Max"). */

import { type Document, writtenWords } from '../document.ts';
import { type Candidate, surely } from './candidate.ts';
import { factsOf } from './tagger/words.ts';

export function withoutFamilies({ tokens }: Document, candidates: readonly Candidate[]): Candidate[] {
  const written = writtenWords(tokens).large;
  const isBorne = (surname: string): boolean =>
    surnames.has(surname) || (surname.length > 3 && written.has(surname) && isSurname(surname));
  const surnames = new Set(
    candidates.flatMap(({ kind, first, last }) =>
      kind === 'person' && last - first > 1 ? [tokens[last - 1]?.lower ?? ''] : [],
    ),
  );
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
  return candidates.filter((c) => !isFamily(c)).flatMap((c) => givenNames(tokens, c));
}

/** By the lists; an ordinary word or a party is none. */
function isSurname(word: string): boolean {
  const { isName, isOrdinary } = factsOf(word);
  return isName && !isOrdinary;
}

/** "his sons, Sam and Max": each of them; the tagger may have the two as one. */
function givenNames(tokens: Document['tokens'], candidate: Candidate): Candidate[] {
  const { first, last, kind } = candidate;
  if (kind === 'person' || kind === 'place' || !isOfKin(tokens, first)) return [candidate];
  const person = { ...candidate, kind: 'person' as const, kinds: surely('person', 0.6), probability: 0.6 };
  if (last - first === 1) return [person];
  if (last - first !== 3 || tokens[first + 1]?.lower !== 'and') return [candidate];
  return [
    { ...person, last: first + 1 },
    { ...person, first: last - 1 },
  ];
}

const kin = /^(?:sons|daughters|children|brothers|sisters|siblings|twins|parents)$/;

/** Behind "sons", alone or after others that are written with capitals. */
function isOfKin(tokens: Document['tokens'], first: number): boolean {
  for (let i = first - 1; i > first - 8; i--) {
    const { text = '', lower = '' } = tokens[i] ?? {};
    if (kin.test(lower)) return true;
    if (!/^(?:,|and)$/.test(lower) && text === lower) return false;
  }
  return false;
}
