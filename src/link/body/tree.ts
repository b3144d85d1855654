/** The Markdown tree of one page, made ready for HTML: footnotes taken out, callouts and headings as this wiki has them. */
import type { Blockquote, FootnoteDefinition, Heading, Link, Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { foldLetters } from '../../text/slug.ts';
import { mark, restore, spoken, type Token } from './scan.ts';

export interface Prepared {
  readonly tree: Root;
  readonly notes: readonly FootnoteDefinition[];
  /** Offset (in the scanned text) and text of the first raw HTML. */
  readonly html: { readonly at: number; readonly value: string } | undefined;
}

/** Changes the tree in place; may add tokens. `name` is the page's: a first heading that says the same is dropped. */
export function prepare(tree: Root, name: string, tokens: Token[]): Prepared {
  const notes: FootnoteDefinition[] = [];
  let html: Prepared['html'];
  const walk = (node: Nodes): void => {
    if ('value' in node && node.type !== 'text') node.value = restore(node.value, tokens);
    if ('url' in node) node.url = restore(node.url, tokens);
    if ('title' in node && node.title) node.title = restore(node.title, tokens);
    if ('alt' in node && node.alt) node.alt = restore(node.alt, tokens);
    if (node.type === 'code' && node.lang) node.lang = restore(node.lang, tokens);
    if (node.type === 'html' && !html && !/^<!--/.test(node.value)) {
      html = { at: node.position?.start.offset ?? 0, value: node.value };
    }
    if (node.type === 'blockquote') shapeCallout(node);
    if (!('children' in node)) return;
    node.children = node.children.flatMap((child): RootContent[] => {
      const after = child.type === 'link' ? cutAtMark(child) : undefined;
      walk(child);
      if (after) return [child, after];
      if (child.type === 'footnoteDefinition') {
        notes.push(child);
        return [];
      }
      if (child.type === 'footnoteReference') {
        tokens.push({ kind: 'note', written: `[^${child.label ?? child.identifier}]`, at: child.position?.start.offset ?? 0, label: child.label ?? child.identifier });
        return [{ type: 'text', value: mark(tokens.length - 1) }];
      }
      return [child];
    }) as typeof node.children;
    // A link in a link is no HTML.
    if (node.type === 'link' || node.type === 'linkReference') speak(node, tokens);
  };
  walk(tree);
  shapeHeadings(tree, name, tokens);
  return { tree, notes, html };
}

/** A bare address that runs into a mark: GFM ends it only at white space. What begins with the mark is text again. */
function cutAtMark(link: Link): Text | undefined {
  const [words] = link.children;
  if (words?.type !== 'text' || link.children.length > 1) return undefined;
  const at = words.value.indexOf('\ufdd0');
  if (at === -1 || !link.url.endsWith(words.value)) return undefined;
  const after: Text = { type: 'text', value: words.value.slice(at) };
  link.url = link.url.slice(0, link.url.length - after.value.length);
  words.value = words.value.slice(0, at);
  return after;
}

function speak(node: Nodes, tokens: readonly Token[]): void {
  if (node.type === 'text') node.value = spoken(node.value, tokens);
  if ('children' in node) for (const child of node.children) speak(child, tokens);
}

/** The template has the page's `h1`. Where the body has one as well, all its headings go down a level. */
function shapeHeadings(tree: Root, name: string, tokens: readonly Token[]): void {
  const [first] = tree.children;
  if (first?.type === 'heading' && first.depth === 1 && foldLetters(textOf(first, tokens)) === foldLetters(name)) {
    tree.children.shift();
  }
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  if (!headings.some((h) => h.depth === 1)) return;
  for (const h of headings) h.depth = Math.min(6, h.depth + 1) as Heading['depth'];
}

/** Words of a node, without its markup. */
export function textOf(node: Nodes, tokens: readonly Token[]): string {
  if ('value' in node) return node.type === 'html' ? '' : spoken(node.value, tokens);
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map((child) => textOf(child, tokens)).join('').replace(/\s+/g, ' ').trim() : '';
}

const callout = /^\[!([\w-]+)\]([+-]?)[ \t]*/;

/** `> [!note] Title` → a box; with `+` or `-` after the bracket one that folds. */
function shapeCallout(quote: Blockquote): void {
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
