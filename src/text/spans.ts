/** Spans and sentences of a report ↔ the compact lines that frontmatter holds. All offsets are UTF-16, half open. */

import type { Sentence, SentencePart, Span } from '../model/source.ts';
import { firstWhere } from './halving.ts';

/** `29-44 120-127` */
export const writeSpans = (spans: readonly Span[]): string => spans.map((s) => `${s.start}-${s.end}`).join(' ');

/** Undefined where the text is no list of spans. */
export function readSpans(text: string): readonly Span[] | undefined {
  const spans: Span[] = [];
  for (const word of text.split(/[\s,]+/)) {
    if (word === '') continue;
    const span = readSpan(word);
    if (!span) return undefined;
    spans.push(span);
  }
  return spans;
}

function readSpan(word: string): Span | undefined {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(word);
  if (!match) return undefined;
  const span = { start: Number(match[1]), end: Number(match[2]) };
  return span.start < span.end ? span : undefined;
}

/**
 * `headline:0-60 / 62-162 163-210 / boilerplate:212-240`: sentences in order, numbered from 1 by their place in the
 * line; every `/` begins the next paragraph; what is not `body` says so.
 */
export function writeSentences(sentences: readonly Sentence[]): string {
  const words: string[] = [];
  let paragraph = 0;
  for (const s of sentences) {
    for (; paragraph < s.paragraph; paragraph++) words.push('/');
    words.push(`${s.part === 'body' ? '' : `${s.part}:`}${s.start}-${s.end}`);
  }
  return words.join(' ');
}

const parts: ReadonlySet<string> = new Set<SentencePart>(['headline', 'byline', 'body', 'boilerplate']);

/** Undefined where the text is not in the form above, or the sentences are not in order. */
export function readSentences(text: string): readonly Sentence[] | undefined {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let last = 0;
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    if (/^\/+$/.test(word)) {
      paragraph += word.length;
      continue;
    }
    const [, part = 'body', place = ''] = /^(?:([a-z]+):)?(.*)$/.exec(word) ?? [];
    const span = readSpan(place);
    if (!span || span.start < last || !parts.has(part)) return undefined;
    sentences.push({ index: sentences.length + 1, paragraph, part: part as SentencePart, ...span });
    last = span.end;
  }
  return sentences;
}

/** The sentence of that number, counted as `readSentences` does: from 1, by their place in the list. */
export const sentenceNumbered = <S>(sentences: readonly S[], index: number): S | undefined => sentences[index - 1];

/** The sentences that a span has a part of, in order. `sentences` are in order too, as those of a page are. */
export function sentencesOver<S extends Span>(sentences: readonly S[], { start, end }: Span): readonly S[] {
  const first = firstWhere(sentences, (s) => s.end > start);
  let last = first;
  while (last < sentences.length && (sentences[last]?.start ?? 0) < end) last++;
  return sentences.slice(first, last);
}
