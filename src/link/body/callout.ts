/** A quotation that begins with `[!note] Title` → a box with a title. */
import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';

const callout = /^\[!([\w-]+)\]([+-]?)[ \t]*/;

/** Changes the quotation in place, where it is one. With `+` or `-` after the bracket the box folds. */
export function shapeCallout(quote: Blockquote): void {
  const [paragraph, ...rest] = quote.children;
  const opening = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const match = opening?.type === 'text' ? callout.exec(opening.value) : null;
  if (!match || paragraph?.type !== 'paragraph' || opening?.type !== 'text') return;
  const [whole, type = '', fold = ''] = match;
  opening.value = opening.value.slice(whole.length);
  const { line, below } = splitLine(paragraph.children);
  const isEmpty = line.every((node) => node.type === 'text' && node.value.trim() === '');
  const title: Paragraph = {
    type: 'paragraph',
    children: isEmpty ? [{ type: 'text', value: type.charAt(0).toUpperCase() + type.slice(1).toLowerCase() }] : line,
    data: { hName: fold === '' ? 'p' : 'summary', hProperties: { className: ['callout-title'] } },
  };
  quote.children = [title, ...(below.length > 0 ? [{ type: 'paragraph' as const, children: below }] : []), ...rest];
  quote.data = {
    hName: fold === '' ? 'div' : 'details',
    hProperties: { className: ['callout'], dataCallout: type.toLowerCase(), ...(fold === '+' ? { open: true } : {}) },
  };
}

/** Inline content up to the first line end, and after it. */
function splitLine(nodes: readonly PhrasingContent[]): { line: PhrasingContent[]; below: PhrasingContent[] } {
  const at = nodes.findIndex((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')));
  const node = nodes[at];
  if (!node) return { line: [...nodes], below: [] };
  if (node.type !== 'text') return { line: nodes.slice(0, at), below: nodes.slice(at + 1) };
  const end = node.value.indexOf('\n');
  const before: PhrasingContent = { type: 'text', value: node.value.slice(0, end) };
  const after: PhrasingContent = { type: 'text', value: node.value.slice(end + 1) };
  return {
    line: [...nodes.slice(0, at), ...(before.value === '' ? [] : [before])],
    below: [...(after.value === '' ? [] : [after]), ...nodes.slice(at + 1)],
  };
}
