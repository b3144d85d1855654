/** HTML text → where it nests deeper than any page does, found in one pass before anything builds a tree of it. */

/** Browsers stop at 512, too; a parser needs time that grows with length times depth. */
export const maxDepth = 512;

/** Elements that hold nothing, or that the next of their kind closes. */
const flat =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|optgroup|tr|td|th|tbody|thead|tfoot|colgroup|html|head|body|rp|rt)$/;
const opaque = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/;
const tag = /<(?:!--|(\/?)([a-zA-Z][^\s/>]*))/g;

/** Offset of the tag at which the limit is passed. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  tag.lastIndex = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) skipTo('-->', text);
    else if (match[1] === '/') depth -= flat.test(name) ? 0 : 1;
    else if (opaque.test(name)) skipTo('</', text);
    else if (!flat.test(name)) depth++;
    if (depth > maxDepth) return match.index;
    if (depth < 0) depth = 0;
  }
  return undefined;
}

function skipTo(end: string, text: string): void {
  const at = text.indexOf(end, tag.lastIndex);
  tag.lastIndex = at === -1 ? text.length : at;
}
