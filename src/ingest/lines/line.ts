/** Sentences → the lines (paragraphs) that a report's frame is read from: headline, byline, date, copyright. */
import { readable, type Span } from '../../model/source.ts';
import type { SentenceSpan } from '../../text/sentences.ts';

export interface Line extends Span {
  /** As a person reads it; of a longer paragraph only the beginning. */
  readonly text: string;
  /** The whole paragraph is in `text`. */
  readonly short: boolean;
  /** Its sentences, as indexes (half open). */
  readonly first: number;
  readonly last: number;
}

/** Nothing of a report's frame is longer. */
const longest = 400;

export function linesOf(view: string, sentences: readonly SentenceSpan[]): Line[] {
  const lines: Line[] = [];
  for (let first = 0; first < sentences.length; ) {
    const paragraph = sentences[first]?.paragraph;
    let last = first + 1;
    while (sentences[last]?.paragraph === paragraph) last++;
    const start = sentences[first]?.start ?? 0;
    const end = sentences[last - 1]?.end ?? start;
    // Markup stands in the view as blanks, so a short line can be long in units.
    const text = readable(view.slice(start, Math.min(end, start + longest * 8)));
    lines.push({
      start,
      end,
      first,
      last,
      text: text.slice(0, longest),
      short: text.length <= longest && end - start <= longest * 8,
    });
    first = last;
  }
  return lines;
}

/** Ends as a sentence does. */
export const isClosed = (text: string): boolean => /[.!?…]["'”’»)\]]*$/u.test(text);

/** Words that stay small in a title. */
const small =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|off|on|or|over|per|so|than|the|to|up|via|vs\.?|with|after|amid)$/i;

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/gu) ?? [];

/** Every word that is not small begins with a capital letter, save one in five. */
export function isTitleCase(text: string): boolean {
  const words = wordsOf(text).filter((w) => !small.test(w) && /^\p{L}/u.test(w));
  const capital = words.filter((w) => /^\p{Lu}/u.test(w)).length;
  return words.length > 0 && capital >= words.length * 0.8;
}

export const isAllCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
