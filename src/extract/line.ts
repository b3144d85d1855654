/** One sentence as the grammars of dates and figures see it: tokens by index, nothing outside. */

import { oncePer } from '../text/once.ts';
import type { Token } from '../text/tokens.ts';
import type { Document, DocumentSentence } from './document.ts';
import type { RunAt } from './reading.ts';

export interface Line {
  /** Token indexes, half open. */
  readonly first: number;
  readonly last: number;
  readonly degraded: boolean;
  readonly token: (i: number) => Token | undefined;
  /** Lower-cased word of a token; the empty string outside of the sentence. */
  readonly word: (i: number) => string;
}

/** Runs that begin between two tokens (half open), in order, by the map that has them at each of their tokens. */
export function runsIn<R extends { readonly first: number; readonly last: number }>(
  runAt: RunAt<R>,
  from: number,
  to: number,
): R[] {
  const runs: R[] = [];
  for (let at = from; at < to; at++) {
    const run = runAt.get(at);
    if (!run) continue;
    if (run.first >= from && run.last <= to) runs.push(run);
    at = Math.max(at, run.last - 1);
  }
  return runs;
}

const longest = 240;

/**
 * A sentence in lines that a grammar can look through from end to end: only text without full stops makes more than one.
 * They are the same whoever asks, so that what is found out about a line is found out once.
 */
export const linesOf = (document: Document, sentence: DocumentSentence): readonly Line[] => linesIn(document)(sentence);

const linesIn = oncePer((document: Document) =>
  oncePer(({ first, last }: DocumentSentence): readonly Line[] => {
    const lines: Line[] = [];
    for (let at = first; at < last; at += longest)
      lines.push(lineOf(document, { first: at, last: Math.min(last, at + longest) }));
    return lines;
  }),
);

export function lineOf(document: Document, { first, last }: Pick<DocumentSentence, 'first' | 'last'>): Line {
  const { tokens } = document;
  return {
    first,
    last,
    degraded: document.source.quality === 'degraded',
    token: (i) => (i >= first && i < last ? tokens[i] : undefined),
    // Asked some thirty times of every word of a report: not by way of `token`.
    word: (i) => (i >= first && i < last ? (tokens[i]?.lower ?? '') : ''),
  };
}
