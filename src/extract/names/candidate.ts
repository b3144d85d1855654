/** A run of tokens that may be a name, and how likely it is to be which kind. */
import type { Document } from '../document.ts';
import { type NameKind, nameKinds } from './tagger/labels.ts';

/** Tokens `first` to `last` (half open). */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  /** Probabilities by `nameKinds`; what is missing to 1 is "no name". */
  readonly kinds: readonly number[];
  readonly probability: number;
  /** Rules and features that made it. */
  readonly because: readonly string[];
}

/**
 * The same but for some of it. Written out, since most candidates go through it: of each place where one is spread, and
 * of each way there, the engine would make a hidden class.
 */
export const changed = (candidate: Candidate, by: Partial<Candidate>): Candidate => ({
  first: by.first ?? candidate.first,
  last: by.last ?? candidate.last,
  kind: by.kind ?? candidate.kind,
  kinds: by.kinds ?? candidate.kinds,
  probability: by.probability ?? candidate.probability,
  because: by.because ?? candidate.because,
});

export const kindProbability = (candidate: Candidate, kind: NameKind): number =>
  candidate.kinds[nameKinds.indexOf(kind)] ?? 0;

/** All of the probability on one kind. */
export const surely = (kind: NameKind, probability: number): number[] =>
  nameKinds.map((k) => (k === kind ? probability : 0));

/** The same for the same words, however they are written. */
export const wordsKey = (document: Document, first: number, last: number): string => {
  let key = '';
  for (let i = first; i < last; i++) key += `${document.tokens[i]?.lower ?? ''} `;
  return key;
};

/** By which word a person of several goes: the last, in 'Jo "Axe"' the one in marks. */
export function surnameOf({ tokens }: Document, { last }: Pick<Candidate, 'last'>): [first: number, last: number] {
  const end = tokens[last - 1]?.kind === 'quote' ? last - 1 : last;
  return [end - 1, end];
}
