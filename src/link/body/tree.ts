/** The Markdown tree of one page, made ready for HTML: footnotes taken out, callouts and headings as this wiki has them. */
import type { FootnoteDefinition, Heading, Link, Nodes, Root, RootContent, Text } from 'mdast';
import { foldLetters } from '../../text/slug.ts';
import { shapeCallout } from './callout.ts';
import { mark, restore, spoken, type Token } from './scan.ts';

export interface Prepared {
  readonly tree: Root;
  readonly notes: readonly FootnoteDefinition[];
  /** Offset (in the scanned text) and text of the first raw HTML. */
  readonly html: { readonly at: number; readonly value: string } | undefined;
}

interface Gathering {
  readonly tokens: Token[];
  readonly notes: FootnoteDefinition[];
  html: Prepared['html'];
}

/** Changes the tree in place; may add tokens. `name` is the page's: a first heading that says the same is dropped. */
export function prepare(tree: Root, name: string, tokens: Token[]): Prepared {
  const gathering: Gathering = { tokens, notes: [], html: undefined };
  walk(tree, gathering);
  shapeHeadings(tree, name, tokens);
  return { tree, notes: gathering.notes, html: gathering.html };
}

function walk(node: Nodes, gathering: Gathering): void {
  restoreIn(node, gathering.tokens);
  if (node.type === 'html' && !node.value.startsWith('<!--')) {
    gathering.html ??= { at: node.position?.start.offset ?? 0, value: node.value };
  }
  if (node.type === 'blockquote') shapeCallout(node);
  if (!('children' in node)) return;
  node.children = node.children.flatMap((child): RootContent[] => {
    const after = child.type === 'link' ? cutAtMark(child) : undefined;
    walk(child, gathering);
    return after ? [child, after] : withoutFootnotes(child, gathering);
  }) as typeof node.children;
  // A link in a link is no HTML.
  if (node.type === 'link' || node.type === 'linkReference') speak(node, gathering.tokens);
}

/** Only running text keeps its marks. */
function restoreIn(node: Nodes, tokens: readonly Token[]): void {
  if ('value' in node && node.type !== 'text') node.value = restore(node.value, tokens);
  if ('url' in node) node.url = restore(node.url, tokens);
  if ('title' in node && node.title) node.title = restore(node.title, tokens);
  if ('alt' in node && node.alt) node.alt = restore(node.alt, tokens);
  if (node.type === 'code' && node.lang) node.lang = restore(node.lang, tokens);
}

/** A definition leaves the text; a reference becomes a mark like those that scanning finds. */
function withoutFootnotes(node: RootContent, { notes, tokens }: Gathering): RootContent[] {
  if (node.type === 'footnoteDefinition') {
    notes.push(node);
    return [];
  }
  if (node.type !== 'footnoteReference') return [node];
  const label = node.label ?? node.identifier;
  tokens.push({ kind: 'note', written: `[^${label}]`, at: node.position?.start.offset ?? 0, label });
  return [{ type: 'text', value: mark(tokens.length - 1) }];
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
  return 'children' in node
    ? node.children
        .map((child) => textOf(child, tokens))
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}
