/** Candidates that are two names, or a name and more → what they are: "Senate and House", "the Exchange - Norway's". */
import { houses } from '../../text/chambers.ts';
import type { Document } from '../document.ts';
import type { Candidate } from './candidate.ts';
import type { Features } from './tagger/features.ts';
import { list } from './tagger/lexis.ts';

/** What stands before token `at`, and what begins at token `next`. */
export function halves(candidate: Candidate, at: number, next: number = at + 1): [Candidate, Candidate] {
  const because = [...candidate.because, 'split'];
  return [
    { ...candidate, last: at, because },
    { ...candidate, first: next, because },
  ];
}

/** "House and Senate" are two chambers. */
export function splitPair(document: Document, candidate: Candidate): Candidate[] {
  const { first, last } = candidate;
  const words = document.tokens.slice(first, last).map((t) => t.lower);
  const [one = '', joint, other = ''] = words;
  const areChambers = words.length === 3 && joint === 'and' && houses.has(one) && houses.has(other);
  // "…, the Union of Clerks, Solmar and Tivex said": the end of a list, not a house of two partners.
  const next = document.tokens[last];
  const isListed = document.tokens[first - 1]?.text === ',' && next?.lower !== 'and' && next?.lower === next?.text;
  const areListed = words.length === 3 && words[1] === 'and' && isListed && candidate.kind === 'organization';
  return areChambers || areListed ? halves(candidate, first + 1) : [candidate];
}

/** "its bankers, Corvan and Zirpo". */
const many =
  /^(?:bankers|banks|brokers|advisers|advisors|companies|firms|airlines|unions|rivals|partners|shareholders|owners|retailers|insurers|charities|agencies|brewers|publishers|lenders|creditors|investors)$/;

/** "such as Quorl Japan and Zirpo": what stands for some of many, with "and" in it, are two, where neither side nor the whole is headed as one body is. */
export function splitExamples({ tokens }: Document, { lexemes }: Features, candidate: Candidate): Candidate[] {
  const { first, last, kind } = candidate;
  const at = tokens.slice(first, last).findIndex((t) => t.lower === 'and' || t.text === '&');
  if (kind === 'person' || at < 1 || first + at > last - 2) return [candidate];
  const before = tokens[first - 1]?.lower ?? '';
  const isSome =
    /^(?:including|like|between)$/.test(before) ||
    (before === 'as' && tokens[first - 2]?.lower === 'such') ||
    (before === ',' && many.test(tokens[first - 2]?.lower ?? ''));
  if (!isSome || tokens[first + at]?.text === '&') return [candidate];
  if (before !== 'between' && ((lexemes[last - 1]?.lists ?? 0) & list.organization) !== 0) return [candidate];
  return halves(candidate, first + at);
}

/** "the Exchange - Norway's largest -": a dash between blanks ends a name. */
export function withoutDash({ tokens }: Document, candidate: Candidate): Candidate {
  for (let i = candidate.first + 1; i < candidate.last - 1; i++)
    if (/^[-–—]$/.test(tokens[i]?.text ?? '') && tokens[i]?.spaced && tokens[i + 1]?.spaced)
      return { ...candidate, last: i, because: [...candidate.because, 'split'] };
  return candidate;
}

/** "Fears Quorl may": an ordinary word that opens a sentence, before a name that the report has without it. */
export function withoutOpener(
  { tokens, sentenceOf }: Document,
  { lexemes }: Features,
  candidate: Candidate,
  isKnown: (first: number, last: number) => boolean,
): Candidate {
  const { first, last } = candidate;
  const opens = sentenceOf[first - 1] !== sentenceOf[first];
  const lists = lexemes[first]?.lists ?? 0;
  if (!opens || last - first < 2 || (lists & list.ordinary) === 0 || (lists & (list.organization | list.office)) !== 0)
    return candidate;
  const isRepeated = isKnown(first, last) || !isKnown(first + 1, last) || !lexemes[first + 1]?.isCapitalised;
  const isLoose = /(?:s|ing)$/.test(tokens[first]?.lower ?? '');
  return isRepeated || !isLoose
    ? candidate
    : { ...candidate, first: first + 1, because: [...candidate.because, 'split'] };
}
