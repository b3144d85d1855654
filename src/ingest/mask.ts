/** The pieces of a text that are prose → its view: as long as the text, all else blanked. */
import { FILLER } from '../text/filler.ts';

/**
 * `text` pieces are kept (their line ends become spaces; `lines` keeps them), `break` pieces part blocks, `line` pieces
 * part lines of one block. Offsets are UTF-16, half open.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: 'text' | 'lines' | 'break' | 'line';
  /** What stands in the view instead of the slice: of the same length. */
  readonly shown?: string;
}

/** `pieces` may come in any order; they must not overlap. */
export function maskedView(text: string, pieces: readonly Piece[]): string {
  const sorted = pieces.filter((p) => p.end > p.start).sort((a, b) => a.start - b.start);
  const out: string[] = [];
  let at = 0;
  let last = '';
  for (const piece of sorted) {
    if (piece.start < at) continue;
    const shown = shownOf(text, piece);
    out.push(gap(piece.start - at, last, shown.charAt(0)), shown);
    last = shown.charAt(shown.length - 1);
    at = piece.end;
  }
  out.push(gap(text.length - at, last, ''));
  return plainCharacters(out.join(''));
}

/** Markup between two characters that touch leaves fillers, or `<b>Roe</b>,` would read as "Roe ,"; else spaces. */
const gap = (length: number, before: string, after: string): string =>
  (/[^\s]/.test(before) && /[^\s]/.test(after) ? FILLER : ' ').repeat(length);

function shownOf(text: string, { start, end, kind, shown }: Piece): string {
  if (kind === 'break') return '\n'.repeat(end - start);
  if (kind === 'line') return `\n${' '.repeat(end - start - 1)}`;
  const slice = shown ?? text.slice(start, end);
  return kind === 'text' ? slice.replace(/[\n\r\t]/g, ' ') : slice;
}

/**
 * Characters that no reader sees become fillers (soft hyphen, zero-width space, direction marks), so that a name is the
 * same word with and without them; other line and page separators become line feeds.
 */
export const plainCharacters = (view: string): string =>
  view
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, FILLER)
    .replace(/[\u0085\v\f\u2028\u2029]/g, '\n');

/** Spaces of the same length, line ends kept. */
export const blanked = (text: string): string => text.replace(/[^\n\r]/g, ' ');
