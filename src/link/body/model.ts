/**
 * A page's body as HTML with holes: everything that can be known from the page alone. It is plain data, so that it can
 * be kept by a hash of the page's text; the holes (`mark(n)` for token n) are filled when all pages are known.
 */
import type { Severity } from '../../model/diagnostic.ts';
import type { Token } from './scan.ts';

export interface Heading {
  readonly depth: number;
  /** With the prefix `h-`, so that no heading can take an id of the template's. */
  readonly id: string;
  readonly text: string;
}

/** One block of the top level. */
export interface Block {
  readonly html: string;
  readonly heading?: Heading;
}

export interface Body {
  readonly blocks: readonly Block[];
  /** HTML of every element with a block id (`^id`), by that id in lower case. */
  readonly parts: Readonly<Record<string, string>>;
  /** HTML of every footnote, by its label in lower case. */
  readonly notes: Readonly<Record<string, string>>;
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
  readonly problems: readonly Problem[];
}

/** `at` is an offset in the body. */
export interface Problem {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly at: number;
}
