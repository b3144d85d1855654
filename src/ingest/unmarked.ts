/** Markdown of paragraphs alone → its view, without the parser: most reports have not one mark. */
import type { Span } from '../model/source.ts';
import type { Formatted } from './format.ts';
import { maskedView, type Piece } from './mask.ts';

/** Undefined where the parser has to say. Equal to what it says, by a differential test. */
export function readUnmarked(text: string): Formatted | undefined {
  if (mark.test(text)) return undefined;
  const paragraphs = paragraphsOf(text);
  return paragraphs && { view: maskedView(text, piecesOf(paragraphs)), headings: [], meta: {}, diagnostics: [] };
}

/** What may be a mark in a line, an address or a character reference. A line end is a line feed and nothing else. */
const mark = /[`*_~[\]<>\\|@\t\r\0\ufeff]|&#?\w|www\.|:\/\/|mailto:|xmpp:/i;

/** In characters; no paragraph is as long. */
export const longLine = 8000;

/** A line that may begin or underline a block, is indented, or ends in spaces. */
const opensBlock = /^(?:[ #+=:-]|\d{1,9}[.)](?: |$))| $/;

/** Runs of lines that are not blank. Undefined where a line may be more than prose. */
function paragraphsOf(text: string): Span[] | undefined {
  const paragraphs: Span[] = [];
  let open: { readonly start: number; end: number } | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (/^ *$/.test(line)) open = undefined;
    else if (line.length > longLine || opensBlock.test(line)) return undefined;
    else if (open) open.end = end;
    else {
      open = { start, end };
      paragraphs.push(open);
    }
    start = end + 1;
  }
  return paragraphs;
}

function piecesOf(paragraphs: readonly Span[]): Piece[] {
  let last = 0;
  return paragraphs.flatMap(({ start, end }): Piece[] => {
    const gap: Piece = { start: last, end: start, kind: 'break' };
    last = end;
    return [gap, { start, end, kind: 'text' }];
  });
}
