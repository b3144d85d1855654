/** Candidates → those of the body, and those of headlines, whose capital letters prove nothing. */
import type { Document } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { casing } from './tagger/casing.ts';
import type { Features } from './tagger/features.ts';

export interface Split {
  readonly body: readonly Candidate[];
  readonly headlines: readonly Candidate[];
}

/** A body sentence that is a list of names looks like a headline too; but it ends with a stop. */
export function splitHeadlines(document: Document, { casings }: Features, candidates: readonly Candidate[]): Split {
  const body: Candidate[] = [];
  const headlines: Candidate[] = [];
  for (const candidate of candidates) (isInHeadline(document, casings, candidate) ? headlines : body).push(candidate);
  return { body, headlines };
}

/** In a line of capitals that is a headline, or ends as none does. */
export function isInHeadline(
  { tokens, sentences, sentenceOf }: Document,
  casings: Uint8Array,
  { first, last }: Pick<Candidate, 'first' | 'last'>,
): boolean {
  let isShouted = false;
  for (let i = first; i < last; i++) if (casings[i] === casing.headline) isShouted = true;
  const sentence = sentences[sentenceOf[first] ?? 0];
  if (!isShouted || !sentence) return false;
  return sentence.sentence.part === 'headline' || !/[.!?…]["”’']?$/.test(tokens[sentence.last - 1]?.text ?? '');
}
