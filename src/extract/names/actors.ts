/** Candidates → the same, and each single word that says and does things again and again, and is nobody's surname. */
import { sayingVerbs } from '../data/saying.ts';
import type { Document } from '../document.ts';
import { type Candidate, surely } from './candidate.ts';
import { casing } from './casing.ts';
import { Cover } from './cover.ts';
import type { Features } from './features.ts';
import { list } from './lexis.ts';
import { doubt } from './repair.ts';

const deeds =
  /^(?:announced|revealed|rejected|launched|agreed|declined|refused|unveiled|confirmed|filed|sued|posted|reported)$/;
const noActor =
  list.functional | list.honorific | list.office | list.state | list.demonym | list.city | list.male | list.female;

/** Two deeds at least, once with a capital that no sentence's start explains, and never written small. */
export function withActors(document: Document, features: Features, candidates: readonly Candidate[]): Candidate[] {
  const cover = new Cover(document.tokens.length, candidates);
  const never = otherWords(document, candidates);
  const sure = new Set<string>();
  const deedsOf = new Map<string, number[]>();
  document.tokens.forEach(({ lower }, i) => {
    if (never.has(lower) || !standsAlone(document, features, i)) return;
    const before = document.tokens[i - 1]?.text ?? '';
    if (document.sentenceOf[i - 1] === document.sentenceOf[i] && /^[\p{L}\d,]+$/u.test(before)) sure.add(lower);
    if (isDeed(document.tokens[i + 1]?.lower ?? '')) deedsOf.set(lower, [...(deedsOf.get(lower) ?? []), i]);
  });
  for (const [word, places] of deedsOf) {
    if (places.length < 2 || !sure.has(word)) continue;
    for (const first of places) {
      if (cover.overlapping(first, first + 1).some(({ because }) => !because.includes(doubt))) continue;
      const kinds = surely('organization', 0.75);
      cover.put({ first, last: first + 1, kind: 'organization', kinds, probability: 0.75, because: ['acts'] });
    }
  }
  return cover.all();
}

/** Written small somewhere, or in the name of a person, a place or a work. */
function otherWords({ tokens }: Document, candidates: readonly Candidate[]): Set<string> {
  const words = new Set(tokens.flatMap(({ text, lower }) => (text === lower ? [lower] : [])));
  for (const { kind, because, first, last } of candidates)
    if (kind !== 'organization' && !because.includes(doubt))
      for (const { lower } of tokens.slice(first, last)) words.add(lower);
  return words;
}

/** A word with a capital that may name an actor, behind a word without one. */
function standsAlone({ tokens, sentenceOf }: Document, { lexemes, casings }: Features, i: number): boolean {
  const lexeme = lexemes[i];
  if (tokens[i]?.kind !== 'word' || !lexeme?.isCapitalised || casings[i] === casing.headline) return false;
  return (lexeme.lists & noActor) === 0 && (sentenceOf[i - 1] !== sentenceOf[i] || !lexemes[i - 1]?.isCapitalised);
}

const isDeed = (verb: string): boolean => deeds.test(verb) || (sayingVerbs.has(verb) && /(?:ed|said|says)$/.test(verb));
