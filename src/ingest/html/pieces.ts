/** Nodes of a page → the pieces its view is made of. */
import type { Piece } from '../mask.ts';
import { shownReferences } from '../references.ts';
import { blocks, type HtmlElement, type HtmlParent, type HtmlText, hidden, isElement, isText } from './nodes.ts';

/** Cells of a table part words, not paragraphs. */
const cells = new Set(['td', 'th']);

/**
 * Text nodes for which `keep` holds, white space between them, and the bounds of every block. `offset` is where `text`
 * begins in the view, for fragments.
 */
export function piecesOf(root: HtmlParent, text: string, keep: (node: HtmlText) => boolean, offset = 0): Piece[] {
  const pieces: Piece[] = [];
  const collect = (parent: HtmlParent, kind: 'text' | 'lines'): void => {
    for (const node of parent.childNodes) {
      if (isElement(node)) {
        pieces.push(...boundsOf(node));
        if (!hidden.has(node.tagName)) collect(node, node.tagName === 'pre' ? 'lines' : kind);
      } else if (isText(node) && (keep(node) || !/\S/.test(node.value))) pieces.push(...textPieces(node, kind, text));
    }
  };
  collect(root, 'text');
  return offset === 0 ? pieces : pieces.map((p) => ({ ...p, start: p.start + offset, end: p.end + offset }));
}

function textPieces(node: HtmlText, kind: 'text' | 'lines', text: string): Piece[] {
  const place = node.sourceCodeLocation;
  if (!place) return [];
  const { startOffset: start, endOffset: end } = place;
  // Text that the parser moved out of a table can enclose tags.
  const slice = text.slice(start, end).replace(/<[/!a-zA-Z][^>]*>?/g, (tag) => ' '.repeat(tag.length));
  return [{ start, end, kind, shown: shownReferences(slice) }];
}

function boundsOf(element: HtmlElement): Piece[] {
  const place = element.sourceCodeLocation;
  if (!place) return [];
  const startTag = place.startTag ?? place;
  const bounds = [startTag, ...(place.endTag ? [place.endTag] : [])];
  const at = (kind: Piece['kind'], shown?: (length: number) => string): Piece[] =>
    bounds.map(({ startOffset: start, endOffset: end }) => ({
      start,
      end,
      kind,
      ...(shown && { shown: shown(end - start) }),
    }));
  if (element.tagName === 'br') return at('line');
  if (cells.has(element.tagName)) return at('text', (length) => ' '.repeat(length));
  return blocks.has(element.tagName) ? at('break') : [];
}
