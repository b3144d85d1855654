/** One sentence as the grammars of dates and figures see it: tokens by index, nothing outside. */
import type { Token } from '../text/tokens.ts';
import type { Document, DocumentSentence } from './document.ts';

export interface Line {
  /** Token indexes, half open. */
  readonly first: number;
  readonly last: number;
  readonly degraded: boolean;
  readonly token: (i: number) => Token | undefined;
  /** Lower-cased word of a token; the empty string outside of the sentence. */
  readonly word: (i: number) => string;
}

export function lineOf(document: Document, { first, last }: Pick<DocumentSentence, 'first' | 'last'>): Line {
  const token = (i: number) => (i >= first && i < last ? document.tokens[i] : undefined);
  return {
    first,
    last,
    degraded: document.source.quality === 'degraded',
    token,
    word: (i) => token(i)?.lower ?? '',
  };
}
