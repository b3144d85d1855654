/** Lexemes of a document → runs of capitalised words, each with what stands around it: the evidence of the rules. */
import type { Token } from '../../text/tokens.ts';
import type { Document } from '../document.ts';
import { type Lexeme, list } from './lexis.ts';

/** How far a capital letter tells a name. */
export const casing = { lower: 0, capital: 1, first: 2, headline: 3 } as const;
export type Casing = (typeof casing)[keyof typeof casing];

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

/** For each token how its capital letter is to be taken. A sentence mostly in capitals proves nothing. */
export function casingOf(document: Document, lexemes: readonly Lexeme[]): Uint8Array {
  const casings = new Uint8Array(lexemes.length);
  for (const { first, last } of document.sentences) {
    let words = 0;
    let capitals = 0;
    let small = 0;
    for (let i = first; i < last; i++) {
      const lexeme = lexemes[i];
      if (!lexeme || document.tokens[i]?.kind !== 'word' || lexeme.lower.length < 4) continue;
      words++;
      if (lexeme.isCapitalised) capitals++;
      if ((lexeme.lists & list.functional) === 0 && !lexeme.isCapitalised) small++;
    }
    const isHeadline = words > 3 && capitals >= words * 0.6 && small <= words * 0.2;
    let isFirst = true;
    for (let i = first; i < last; i++) {
      const lexeme = lexemes[i];
      if (!lexeme) continue;
      const token = document.tokens[i];
      if (lexeme.isCapitalised) casings[i] = isHeadline ? casing.headline : isFirst ? casing.first : casing.capital;
      if (token?.kind === 'word' || token?.kind === 'number') isFirst = false;
      // What follows an opening mark or a colon may be capitalised as a first word; "Farmers' Alliance" is another thing.
      else if (token && (token.kind === 'quote' ? opensQuotation(document.tokens, i) : /^[:—–]$/.test(token.text)))
        isFirst = true;
    }
  }
  return casings;
}

const opensQuotation = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.spaced === true || tokens[i + 1]?.spaced === false;

/** The mark after a plural: "Farmers' Alliance". */
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
    let i = sentence.first;
    while (i < sentence.last) {
      if (!canBegin(lexemes, casings, i)) {
        i++;
        continue;
      }
      let last = i + 1;
      while (last < sentence.last) {
        if (continues(lexemes, casings, document.tokens, last)) last++;
        else if (isPluralMark(document.tokens, last) && (casings[last + 1] ?? 0) !== casing.lower) last++;
        else if (isBridge(lexemes, casings, last, sentence.last)) last += bridgeLength(lexemes, casings, last);
        else break;
      }
      runs.push({ first: i, last, evidence: evidenceAround(document.tokens, lexemes, i, last, sentence) });
      i = last;
    }
  }
  return runs;
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

function evidenceAround(
  tokens: readonly Token[],
  lexemes: readonly Lexeme[],
  first: number,
  last: number,
  sentence: { readonly first: number; readonly last: number },
): number {
  const before = (k: number): Lexeme | undefined => (first - k >= sentence.first ? lexemes[first - k] : undefined);
  const after = (k: number): Lexeme | undefined => (last + k < sentence.last ? lexemes[last + k] : undefined);
  let bits = 0;
  if (has(before(1), list.honorific) || (before(1)?.lower === '.' && has(before(2), list.honorific)))
    bits |= evidence.honorificBefore;
  if (has(before(1), list.office)) bits |= evidence.officeBefore;
  if (before(1)?.lower === ',' && has(before(2), list.office | list.role)) bits |= evidence.officeBefore;
  if (has(before(1), list.saying)) bits |= evidence.sayingBefore;
  if (has(after(0), list.saying)) bits |= evidence.sayingAfter;
  if (after(0)?.lower === ',') {
    for (let k = 1; k < 7; k++) if (has(after(k), list.role)) bits |= evidence.roleAfter;
  }
  if (has(lexemes[last - 1], list.organization)) bits |= evidence.organizationLast;
  if (has(lexemes[first], list.male | list.female)) bits |= evidence.givenNameFirst;
  if (has(lexemes[first], list.demonym)) bits |= evidence.demonymFirst;
  if (placePrepositions.has(before(1)?.lower ?? '')) bits |= evidence.placeBefore;
  if (/^['’]s$/i.test(tokens[last]?.text ?? '')) bits |= evidence.possessiveAfter;
  if (before(1)?.lower === 'the') bits |= evidence.theBefore;
  if (after(0)?.lower === '(' && after(2)?.lower === ')' && /^\p{Lu}{2,}/u.test(tokens[last + 1]?.text ?? ''))
    bits |= evidence.acronymAfter;
  const of = before(1)?.lower === 'of' ? 2 : before(1)?.lower === 'the' && before(2)?.lower === 'of' ? 3 : 0;
  if (of > 0 && has(before(of), list.role | list.office)) bits |= evidence.roleOfBefore;
  if (after(0)?.lower === ',' && has(after(1), list.state | list.city)) bits |= evidence.placeAfter;
  return bits;
}
