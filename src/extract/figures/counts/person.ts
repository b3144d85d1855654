/** Nouns for people, by table and ending. */
import { notPeople, personEnding, personPlurals, personSingulars } from '../data/nouns.ts';

/** The noun is a word for people. */
export function isPerson(noun: string): boolean {
  const lower = noun.toLowerCase();
  if (personPlurals.has(lower) || personSingulars.has(lower)) return true;
  return personEnding.test(lower) && !notPeople.has(lower);
}
