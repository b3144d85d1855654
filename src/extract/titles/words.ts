/** Tokens → which of them can head, modify or continue a title. */
import { isCapitalised } from '../../text/tokens.ts';
import { formerWords, titleHeads, titleModifiers, titleTails } from '../data/offices.ts';
import { isIn } from '../grammar.ts';
import type { Reading } from '../reading.ts';

export const isHead = (reading: Reading, i: number): boolean => {
  const token = reading.document.tokens[i];
  const plain = token?.lower.replace(/^(?:vice|deputy|ex|co)-/, '') ?? '';
  return (
    token !== undefined &&
    (titleHeads.has(plain) || isIn(titleHeads, token, reading.document.source.quality === 'degraded'))
  );
};

export const isModifier = (reading: Reading, i: number): boolean => {
  const token = reading.document.tokens[i];
  return (
    token !== undefined &&
    (isIn(titleModifiers, token, reading.document.source.quality === 'degraded') ||
      isIn(formerWords, token, false) ||
      /^(?:vice|deputy|ex)-/.test(token.lower))
  );
};

export const isTitleWord = (reading: Reading, i: number): boolean => isHead(reading, i) || isModifier(reading, i);
export const isAdjectival = (w: string): boolean =>
  /(?:al|ic|ive|ary|ing|ational)$/.test(w) && !['said', 'during', 'including', 'according'].includes(w);

export const hasHead = (reading: Reading, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (isHead(reading, i)) return true;
  return false;
};

/** Walks left over title words; stops at the token before the title. */
export function backOverTitle(reading: Reading, from: number, start: number): number {
  const { tokens } = reading.document;
  let i = from;
  while (i >= start && !reading.namedAt.has(i)) {
    const t = tokens[i];
    if (!t) break;
    if (isIn(titleTails, t, false) && tokens[i - 1]?.lower === 'of' && isHead(reading, i - 2)) i -= 2;
    else if (isHead(reading, i) || isModifier(reading, i)) i--;
    else if (
      (t.lower === 'and' || t.text === '-' || t.text === '/') &&
      (isHead(reading, i - 1) || isModifier(reading, i - 1)) &&
      isTitleWord(reading, i + 1)
    )
      i--;
    else if (t.kind === 'word' && !isCapitalised(t) && isAdjectival(t.lower) && i < from) i--;
    else break;
  }
  return i;
}
