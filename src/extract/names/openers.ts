/** Candidates of a report → single words taken for persons that open the name of a body there: "Corvan" of "Corvan Foods". */
import type { Document } from '../document.ts';
import { type Candidate, wordsKey } from './candidate.ts';
import type { Features } from './tagger/features.ts';
import { nameKinds } from './tagger/labels.ts';
import { list } from './tagger/lexis.ts';

const person = nameKinds.indexOf('person');

/**
 * By the word, how many mentions of it there are. None that the name of a person has, nor one beside which anything stands
 * that only a person has: a title, an age, "who".
 */
export function openersOfBodies(
  document: Document,
  { lexemes }: Features,
  candidates: readonly Candidate[],
  witnesses: readonly (readonly number[])[],
): Map<string, number> {
  const opening = new Set<string>();
  const ofPersons = new Set<string>();
  for (const candidate of candidates) {
    const { first, last, kind } = candidate;
    if (last - first < 2) continue;
    if (kind === 'person') for (let i = first; i < last; i++) ofPersons.add(wordsKey(document, i, i + 1));
    if (kind === 'organization') opening.add(wordsKey(document, first, first + 1));
  }
  const times = new Map<string, number>();
  candidates.forEach(({ first, last, kind }, n) => {
    const key = wordsKey(document, first, last);
    if (kind !== 'person' || last - first > 1 || !opening.has(key)) return;
    const titled = [first - 1, first - 2].some(
      (i) =>
        document.sentenceOf[i] === document.sentenceOf[first] &&
        ((lexemes[i]?.lists ?? 0) & (list.honorific | list.office | list.role)) !== 0,
    );
    // "Corvan said" is said of both.
    if (titled || (witnesses[n]?.[person] ?? 0) > 0.5) ofPersons.add(key);
    times.set(key, (times.get(key) ?? 0) + 1);
  });
  return new Map([...times].filter(([key]) => !ofPersons.has(key)));
}
