/** Words of a document → for each how far its capital letter tells a name. */
import type { Token } from '../../../text/tokens.ts';
import type { Document, DocumentSentence } from '../../document.ts';
import { type Lexeme, list } from './lexis.ts';

/** How far a capital letter tells a name. */
export const casing = { lower: 0, capital: 1, first: 2, headline: 3 } as const;

/** A sentence mostly in capitals proves nothing. */
export function casingOf(document: Document, lexemes: readonly Lexeme[]): Uint8Array {
  const casings = new Uint8Array(lexemes.length);
  for (const sentence of document.sentences) {
    if (isMostlyCapitals(document, lexemes, sentence)) {
      for (let i = sentence.first; i < sentence.last; i++) if (lexemes[i]?.isCapitalised) casings[i] = casing.headline;
    } else casingsIn(document, lexemes, sentence, casings);
  }
  return casings;
}

function casingsIn(
  { tokens }: Document,
  lexemes: readonly Lexeme[],
  { first, last }: DocumentSentence,
  casings: Uint8Array,
): void {
  let isFirst = true;
  for (let i = first; i < last; i++) {
    if (lexemes[i]?.isCapitalised)
      casings[i] = isFirst || followsInitials(tokens, lexemes, i) ? casing.first : casing.capital;
    const kind = tokens[i]?.kind;
    if (kind === 'word' || kind === 'number') isFirst = false;
    else if (opensAgain(tokens, i)) isFirst = true;
  }
}

function isMostlyCapitals(
  { tokens }: Document,
  lexemes: readonly Lexeme[],
  { first, last, sentence }: DocumentSentence,
): boolean {
  let words = 0;
  let capitals = 0;
  let small = 0;
  let isShouted = sentence.part === 'headline';
  for (let i = first; i < last; i++) {
    const lexeme = lexemes[i];
    if (!lexeme || tokens[i]?.kind !== 'word') continue;
    if (isShouted && tokens[i]?.text !== tokens[i]?.text.toUpperCase()) isShouted = false;
    if (lexeme.lower.length < 4) continue;
    words++;
    if (lexeme.isCapitalised) capitals++;
    else if ((lexeme.lists & list.functional) === 0) small++;
  }
  // "Quorl Drops Dawes Bid", but no "By Quorl News / June 7" and no dateline with its agency.
  const isCredit = (): boolean =>
    tokens[first]?.lower === 'by' || tokens.slice(first, last).some(({ text }) => text === '(');
  const isShort = words === 3 && capitals === words && sentence.part === 'headline' && !isCredit();
  const isTitled = (words > 3 && capitals >= words * 0.6 && small <= words * 0.2) || isShort;
  return (isShouted && words > 1) || (isTitled && !isProse(tokens, first, last, small));
}

/** "It was bought by Harbour Steel Corp and Upland Paper Co.": names upon names, but a full stop, and a small word or a verb of prose. */
function isProse(tokens: readonly Token[], first: number, last: number, small: number): boolean {
  if (!/^[.?!]$/.test(tokens[last - 1]?.text ?? '')) return false;
  return small > 0 || tokens.slice(first + 1, last).some(({ text }) => proseVerb.test(text));
}

const proseVerb = /^(?:is|are|was|were|has|have|had|said|says|will|would|did)$/;

/** "U.S. Kick off talks": old wires wrote the word after a full stop large, whatever the stop was for. */
function followsInitials(tokens: readonly Token[], lexemes: readonly Lexeme[], i: number): boolean {
  if (!/^(?:\p{L}\.){2,}$/u.test(tokens[i - 1]?.text ?? '')) return false;
  return (
    ((lexemes[i]?.lists ?? 0) & (list.functional | list.ordinary | list.saying)) !== 0 &&
    ((lexemes[i]?.lists ?? 0) & (list.organization | list.office)) === 0
  );
}

/** What follows an opening mark or a colon may be capitalised as a first word; "Bakers' Alliance" is another thing. */
function opensAgain(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.kind === 'quote') return tokens[i]?.spaced === true || tokens[i + 1]?.spaced === false;
  return /^[:—–]$/.test(tokens[i]?.text ?? '');
}
