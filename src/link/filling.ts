/** What one page gathers while the holes of its body are filled. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Evidence } from '../model/evidence.ts';
import type { PageId } from '../model/ids.ts';
import type { Entry, World } from './world.ts';

export interface Filling {
  readonly world: World;
  /** The page that is being written: links are relative to its URL. */
  readonly host: Entry;
  readonly cited: (readonly Evidence[])[];
  readonly notes: Map<string, Note>;
  readonly links: Map<PageId, number>;
  readonly files: Set<string>;
  readonly diagnostics: Diagnostic[];
  /** How many transclusions are still allowed: few pages need many, and they can multiply. */
  embedsLeft: number;
  /** How many transclusions deep: links in there are the links of another page. */
  depth: number;
}

/** A footnote that is no citation, numbered by its first use on the host. */
export interface Note {
  readonly number: number;
  uses: number;
  readonly origin: Entry;
  readonly html: string;
}

/** HTML that comes from `origin`, with its holes filled. `trail` are the places it was reached through. */
export type Fill = (html: string, origin: Entry, trail: readonly string[]) => string;

/** Names and addresses on their way into a filled body: what would look like a hole is none. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\0\ufdd0-\ufdef]/g, '\ufffd');
