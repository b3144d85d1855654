/** A report as read: its text (never changed), what is known about it, its sentences and its condition. */

import type { SourceId } from './ids.ts';
import type { PartialDate } from './values.ts';

/** UTF-16 offsets, half open, into `Source.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type SeedFormat = 'text' | 'markdown' | 'html';

/**
 * `degraded`: lower-cased, stemmed and tokenized by a machine. Names have lost their capitals and words their
 * endings, so every later stage reads it with other rules and every page marks what rests on it.
 */
export type Quality = 'clean' | 'degraded';

/** Which part of the report a sentence belongs to. Only `body` and `headline` are read for claims. */
export type SentencePart = 'headline' | 'byline' | 'body' | 'boilerplate';

export interface Sentence extends Span {
  /** From 1: the number in an evidence mark such as `BBC 12`. */
  readonly index: number;
  /** From 0. */
  readonly paragraph: number;
  readonly part: SentencePart;
}

/** What is known about a report. What could not be found is absent; nothing is guessed. */
export interface SourceMeta {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** Day, month or year of publication. */
  readonly date?: PartialDate;
  /** How the date is known: frontmatter or sidecar, a date printed in the text, a copyright line (year only). */
  readonly dateBasis?: 'metadata' | 'text' | 'copyright';
  /** As printed: `OSLO, Norway`. */
  readonly dateline?: string;
  readonly url?: string;
  /** What the published site may show of the text; absent = the wiki's setting. */
  readonly rights?: 'full' | 'excerpts';
  /** Short label for evidence marks, e.g. `BBC`; absent = derived from the publisher. */
  readonly mark?: string;
  /** An editor withdrew the report: it is kept, and nothing is read from it. */
  readonly retracted?: boolean;
}

export interface Source {
  readonly id: SourceId;
  /** Path below `seeds/`, with `/`. */
  readonly file: string;
  readonly format: SeedFormat;
  /** The seed's text as decoded, without BOM. All offsets of the product point into it. */
  readonly text: string;
  /**
   * The same length as `text`, with everything that is no prose (frontmatter, tags, link targets, emphasis marks)
   * blanked out: spaces, or line feeds at block boundaries; a character reference becomes its character followed by
   * U+2060 fillers. Extractors read `view` and so need no offset map. For plain text it is `text` itself.
   */
  readonly view: string;
  readonly sentences: readonly Sentence[];
  readonly meta: SourceMeta;
  readonly quality: Quality;
  /** ISO 639-1, or `und`. Only `en` is read for claims. */
  readonly language: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/** A slice of `view` as a person reads it: fillers dropped, white space folded. */
export const readable = (view: string): string =>
  (foldable.test(view) ? view.replace(/\u2060+/g, '').replace(/\s+/g, ' ') : view).trim();

/** More than words with one space between them: hardly any slice has such. */
const foldable = /\u2060|\s\s|[^\S ]/;
