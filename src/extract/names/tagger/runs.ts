/** Lexemes of a document → runs of capitalised words, each with what stands around it: the evidence of the rules. */
import type { Token } from '../../../text/tokens.ts';
import type { Document } from '../../document.ts';
import { casing } from './casing.ts';
import { type Lexeme, list } from './lexis.ts';

/** Bits of `Run.evidence`. */
export const evidence = {
  honorificBefore: 1,
  officeBefore: 2,
  sayingAfter: 4,
  sayingBefore: 8,
  roleAfter: 16,
  organizationLast: 32,
  givenNameFirst: 64,
  placeBefore: 128,
  possessiveAfter: 256,
  theBefore: 512,
  acronymAfter: 1024,
  roleOfBefore: 2048,
  placeAfter: 4096,
  demonymFirst: 8192,
} as const;

/** Tokens `first` to `last` (half open). */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly evidence: number;
}

/** The mark after a plural: "Bakers' Alliance". */
const isPluralMark = (tokens: readonly Token[], i: number): boolean =>
  /^['’]$/.test(tokens[i]?.text ?? '') &&
  tokens[i]?.spaced === false &&
  tokens[i + 1]?.spaced === true &&
  (tokens[i - 1]?.lower.endsWith('s') ?? false);

const has = (lexeme: Lexeme | undefined, bits: number): boolean => lexeme !== undefined && (lexeme.lists & bits) !== 0;
const placePrepositions = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'across',
  'around',
  'outside',
  'inside',
  'through',
]);

/** Runs in order; they never cross a sentence's end. */
export function runsOf(document: Document, lexemes: readonly Lexeme[], casings: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!canBegin(lexemes, casings, i)) continue;
      const last = endOf(document, lexemes, casings, i, sentence.last);
      runs.push({ first: i, last, evidence: evidenceAround(document.tokens, lexemes, i, last, sentence) });
      i = last - 1;
    }
  }
  return runs;
}

function endOf(
  { tokens }: Document,
  lexemes: readonly Lexeme[],
  casings: Uint8Array,
  first: number,
  end: number,
): number {
  let last = first + 1;
  while (last < end) {
    const isPlural = isPluralMark(tokens, last) && (casings[last + 1] ?? 0) !== casing.lower;
    if (continues(lexemes, casings, tokens, last) || isPlural) last++;
    else if (isBridge(lexemes, casings, last, end)) last += bridgeLength(lexemes, casings, last);
    else break;
  }
  return last;
}

const canBegin = (lexemes: readonly Lexeme[], casings: Uint8Array, i: number): boolean =>
  casings[i] !== casing.lower &&
  !(has(lexemes[i], list.functional) && casings[i] !== casing.capital) &&
  !has(lexemes[i], list.honorific);

const continues = (lexemes: readonly Lexeme[], casings: Uint8Array, tokens: readonly Token[], i: number): boolean =>
  (casings[i] === casing.capital ||
    casings[i] === casing.headline ||
    (casings[i] === casing.first && tokens[i - 1]?.kind !== 'mark')) &&
  !(casings[i] === casing.headline && has(lexemes[i], list.functional));

/** "van der", "al -", "&": inside a run when a capitalised word follows. */
function bridgeLength(lexemes: readonly Lexeme[], casings: Uint8Array, at: number): number {
  let i = at;
  while (
    i < at + 3 &&
    (has(lexemes[i], list.particle) || lexemes[i]?.lower === '&' || lexemes[i]?.lower === '-') &&
    casings[i] === casing.lower
  )
    i++;
  return i - at;
}

function isBridge(lexemes: readonly Lexeme[], casings: Uint8Array, at: number, end: number): boolean {
  const length = bridgeLength(lexemes, casings, at);
  return length > 0 && at + length < end && (casings[at + length] ?? 0) !== casing.lower;
}

/** Words around a run; outside of its sentence there are none. */
interface Around {
  readonly first: Lexeme | undefined;
  readonly last: Lexeme | undefined;
  /** The k-th word before it, and after it from 0. */
  readonly before: (k: number) => Lexeme | undefined;
  readonly after: (k: number) => Lexeme | undefined;
}

function evidenceAround(
  tokens: readonly Token[],
  lexemes: readonly Lexeme[],
  first: number,
  last: number,
  sentence: { readonly first: number; readonly last: number },
): number {
  const around: Around = {
    first: lexemes[first],
    last: lexemes[last - 1],
    before: (k) => (first - k >= sentence.first ? lexemes[first - k] : undefined),
    after: (k) => (last + k < sentence.last ? lexemes[last + k] : undefined),
  };
  let bits = titleBits(around) | insideBits(around) | afterBits(around);
  if (placePrepositions.has(around.before(1)?.lower ?? '')) bits |= evidence.placeBefore;
  if (around.before(1)?.lower === 'the') bits |= evidence.theBefore;
  if (/^['’]s$/i.test(tokens[last]?.text ?? '')) bits |= evidence.possessiveAfter;
  if (
    around.after(0)?.lower === '(' &&
    around.after(2)?.lower === ')' &&
    /^\p{Lu}{2,}/u.test(tokens[last + 1]?.text ?? '')
  )
    bits |= evidence.acronymAfter;
  return bits;
}

function titleBits({ before }: Around): number {
  let bits = 0;
  if (has(before(1), list.honorific) || (before(1)?.lower === '.' && has(before(2), list.honorific)))
    bits |= evidence.honorificBefore;
  if (has(before(1), list.office)) bits |= evidence.officeBefore;
  if (before(1)?.lower === ',' && has(before(2), list.office | list.role)) bits |= evidence.officeBefore;
  if (has(before(1), list.saying)) bits |= evidence.sayingBefore;
  const of = before(1)?.lower === 'of' ? 2 : before(1)?.lower === 'the' && before(2)?.lower === 'of' ? 3 : 0;
  if (of > 0 && has(before(of), list.role | list.office)) bits |= evidence.roleOfBefore;
  return bits;
}

function insideBits({ first, last }: Around): number {
  let bits = 0;
  if (has(last, list.organization)) bits |= evidence.organizationLast;
  if (has(first, list.male | list.female)) bits |= evidence.givenNameFirst;
  if (has(first, list.demonym)) bits |= evidence.demonymFirst;
  return bits;
}

function afterBits({ after }: Around): number {
  let bits = 0;
  if (has(after(0), list.saying)) bits |= evidence.sayingAfter;
  if (after(0)?.lower !== ',') return bits;
  for (let k = 1; k < 7; k++) if (has(after(k), list.role)) bits |= evidence.roleAfter;
  if (has(after(1), list.state | list.city)) bits |= evidence.placeAfter;
  return bits;
}
