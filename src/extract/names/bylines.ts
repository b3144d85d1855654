/** Candidates → those that somebody tells of: who only signs the report is its author and nobody in it. */
import type { Document } from '../document.ts';
import type { Candidate } from './candidate.ts';

/** Sentences at a report's head among which a byline may stand. */
const head = 6;

export function withoutAuthors(document: Document, candidates: readonly Candidate[]): Candidate[] {
  const signed = new Set(
    candidates.filter((c) => c.kind === 'person' && (isByline(document, c) || isCredit(document, c))),
  );
  if (signed.size === 0) return [...candidates];
  const surname = ({ last }: Candidate): string => document.tokens[last - 1]?.lower ?? '';
  const told = new Set(candidates.filter((c) => !signed.has(c)).map(surname));
  return candidates.filter((c) => !signed.has(c) || told.has(surname(c)));
}

/** "Ada Roe / Quarry Images", "Photograph: Ada Roe/QA", "(Ada Roe/Daily Post)": who took the picture. */
function isCredit({ tokens, sentenceOf }: Document, { first, last }: Candidate): boolean {
  const at = (i: number): string => (sentenceOf[i] === sentenceOf[first] ? (tokens[i]?.text ?? '') : '');
  if (last - first < 2) return false;
  if (at(last) === '/' && /^\p{Lu}/u.test(at(last + 1))) return true;
  if (at(first - 1) === '/' && /^\p{Lu}/u.test(at(first - 2))) return true;
  return at(first - 1) === ':' && /^(?:photo|photograph|picture|image|credit)s?$/i.test(at(first - 2));
}

/** "By Ada Roe", "Ada Roe", "By Ada Roe (Daily Post)": a line of two or three words and what they belong to. */
function isByline({ tokens, sentences, sentenceOf }: Document, { first, last }: Candidate): boolean {
  const n = sentenceOf[first] ?? 0;
  const line = sentences[n];
  if (!line || n >= head || last - first < 2 || last - first > 4) return false;
  const isSigned = tokens[line.first]?.lower === 'by';
  if (first !== line.first + (isSigned ? 1 : 0)) return false;
  if (last === line.last) return true;
  return isSigned && line.last - last < 8 && /^[,(|/]$/.test(tokens[last]?.text ?? '');
}
