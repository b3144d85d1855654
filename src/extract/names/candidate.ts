/** A document → the runs of tokens that may be names, each with how likely it is to be which kind. */
import type { Document } from '../document.ts';
import { type Features, featuresOf } from './features.ts';
import { list } from './lexis.ts';
import type { NameModel } from './model.ts';
import { type NameKind, nameKinds, tagSentence } from './tagger.ts';

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

export interface Tagged {
  readonly features: Features;
  readonly candidates: readonly Candidate[];
}

export function tagDocument(document: Document, { tagger, steps }: NameModel): Tagged {
  const features = featuresOf(document);
  const candidates = document.sentences.flatMap(({ first, last }) =>
    tagSentence(tagger, steps, features, first, last).flatMap((name) => {
      const trimmed = trim(document, features, { ...name, because: ['tagger'] });
      return trimmed ? [trimmed] : [];
    }),
  );
  return { features, candidates };
}

/** Titles before a person and endings after a name are outside it. */
function trim(document: Document, features: Features, candidate: Candidate): Candidate | undefined {
  let { first, last } = candidate;
  const { tokens } = document;
  const lists = (i: number): number => features.lexemes[i]?.lists ?? 0;
  const isTitle = (i: number): boolean => (lists(i) & list.honorific) !== 0 || ((lists(i) & list.office) !== 0 && (lists(i) & list.male) === 0);
  if (candidate.kind === 'person') while (last - first > 1 && isTitle(first)) first += tokens[first + 1]?.text === '.' && last - first > 2 ? 2 : 1;
  while (last > first && /^(?:['’]s|[^\p{L}\p{N}.)]+)$/iu.test(tokens[last - 1]?.text ?? '')) last--;
  while (last > first && /^(?:the|an?|[^\p{L}\p{N}]+)$/iu.test(tokens[first]?.text ?? '')) first++;
  return last > first ? { ...candidate, first, last } : undefined;
}

export const kindProbability = (candidate: Candidate, kind: NameKind): number => candidate.kinds[nameKinds.indexOf(kind)] ?? 0;
