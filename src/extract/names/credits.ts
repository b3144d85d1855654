/** Candidates → those that somebody tells of: who only took a picture is nobody in the report. */
import type { Document } from '../document.ts';
import type { Candidate } from './candidate.ts';

export function withoutCredited(document: Document, candidates: readonly Candidate[]): Candidate[] {
  const credited = new Set(candidates.filter((c) => c.kind === 'person' && isCredit(document, c)));
  if (credited.size === 0) return [...candidates];
  const surname = ({ last }: Candidate): string => document.tokens[last - 1]?.lower ?? '';
  const told = new Set(candidates.filter((c) => !credited.has(c)).map(surname));
  return candidates.filter((c) => !credited.has(c) || told.has(surname(c)));
}

/** "Ada Roe / Quarry Images", "Photograph: Ada Roe/QA", "(Ada Roe/Daily Post)": who took the picture. */
function isCredit({ tokens, sentenceOf }: Document, { first, last }: Candidate): boolean {
  const at = (i: number): string => (sentenceOf[i] === sentenceOf[first] ? (tokens[i]?.text ?? '') : '');
  if (last - first < 2) return false;
  if (at(last) === '/' && /^\p{Lu}/u.test(at(last + 1))) return true;
  if (at(first - 1) === '/' && /^\p{Lu}/u.test(at(first - 2))) return true;
  return at(first - 1) === ':' && /^(?:photo|photograph|picture|image|credit)s?$/i.test(at(first - 2));
}
