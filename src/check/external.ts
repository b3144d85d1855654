/** Pages → the addresses outside the wiki that they lead to, each with the places where it stands. */
import type { Page, SourceFacts } from '../model/page.ts';
import { entryOf } from '../text/outside.ts';

export interface Place {
  /** Below `content/`. */
  readonly path: string;
  /** From 1; absent where it is not known. */
  readonly line?: number;
}

/** What may stand in an address that is written into a sentence; what ends a sentence does not end an address. */
const address = /https?:\/\/[^\s<>"'`[\]{}|\\^]+/g;

/** By address, in order of the pages. The text of a report is not the wiki's: only where it came from is looked at. */
export function externalLinks(pages: readonly Page[]): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  const add = (url: string, place: Place): void => {
    if (URL.canParse(url)) found.set(url, [...(found.get(url) ?? []), place]);
  };
  for (const page of pages) {
    if (page.type === 'source') {
      const { url }: SourceFacts = page.facts;
      if (url !== undefined && /^https?:/i.test(url)) add(url, { path: page.path, ...lineOf(page, 'url') });
      continue;
    }
    for (const [i, line] of page.body.split('\n').entries()) {
      for (const [raw] of line.matchAll(address)) add(trimmed(raw), { path: page.path, line: page.bodyLine + i });
    }
  }
  return found;
}

function lineOf({ lines }: Page, key: string): Pick<Place, 'line'> {
  const line = entryOf(lines, key);
  return line === undefined ? {} : { line };
}

/** Without the punctuation of the sentence, and without a bracket that was opened before it. */
function trimmed(raw: string): string {
  const url = raw.replace(/[.,;:!?*_~…]+$/, '');
  const [open, closed] = ['(', ')'].map((c) => url.split(c).length) as [number, number];
  return closed > open && url.endsWith(')')
    ? trimmed(url.slice(0, -1))
    : closed > open
      ? url.replace(/\).*$/, '')
      : url;
}
