/** The tree of an HTML page as parse5 gives it, with what the other files ask of its nodes. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text';

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

/** Elements whose text no reader of a page sees, or that hold controls. */
export const hidden: ReadonlySet<string> = new Set(
  (
    'script style template noscript iframe object embed applet svg math canvas audio video map select textarea button ' +
    'head title input datalist dialog'
  ).split(' '),
);

export const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody tfoot thead tr ul caption'
  ).split(' '),
);

/** Every element below `root`, in document order, with a way not to go into one. */
export function walk(root: HtmlParent, visit: (node: HtmlNode) => boolean): void {
  for (const child of root.childNodes) {
    if (visit(child) && 'childNodes' in child) walk(child, visit);
  }
}

export function textOf(root: HtmlParent): string {
  const parts: string[] = [];
  walk(root, (node) => {
    if (isText(node)) parts.push(node.value);
    return true;
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
