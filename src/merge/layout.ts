/** Nodes of YAML and the text they were read from → the lines that are theirs, and the comments that are a person's. */
import { type Document, isMap, isSeq, type Node, type Pair, Parser, parseDocument } from 'yaml';
import { asText } from '../text/outside.ts';
import { named, type Value } from './values.ts';

/** `doc`: its whole document, where it or what is in it may be an alias of something else there. How many there may be, reading has judged. */
export const plain = (node: unknown, doc?: Document): Value => {
  if (!node || typeof node !== 'object' || !('toJSON' in node)) return undefined;
  return doc && 'toJS' in node
    ? (node as Node).toJS(doc, { maxAliasCount: -1 })
    : (node as { toJSON: () => Value }).toJSON();
};

/** Of a text with both sorts the one that is not a mistake. */
export const lineEndOf = (text: string): '\r\n' | '\n' => (/\r\n/.test(text) ? '\r\n' : '\n');

/** Where the line that holds `at` begins. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Behind the line feed of the line that holds `at`; `at` itself right behind one. */
export function lineEndAfter(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

export function dashBefore(text: string, at: number): number {
  let i = at - 1;
  while (i >= 0 && text[i] !== '-') i--;
  return i;
}

/** Where the node's own text ends, comments after it left out of account. */
export function lastOffset(node: Node): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | undefined;
    if (last)
      return last.value?.range && plain(last.value) !== null ? lastOffset(last.value) : (last.key.range?.[1] ?? 0) + 1;
  }
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1) as Node | undefined;
    if (last) return lastOffset(last);
  }
  return node.range?.[1] ?? 0;
}

export const pairEnd = (text: string, pair: Pair<Node, Node | null>): number =>
  lineEndAfter(
    text,
    pair.value?.range && plain(pair.value) !== null ? lastOffset(pair.value) : (pair.key.range?.[1] ?? 0) + 1,
  );

export const keyOf = (pair: Pair): string => asText(plain(pair.key));

/** Offsets of all comments. */
export function commentsIn(text: string): readonly number[] {
  if (!text.includes('#')) return [];
  const found: number[] = [];
  const walk = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(walk);
    else if (typeof token === 'object' && token !== null) {
      if ('type' in token && token.type === 'comment' && 'offset' in token) found.push(Number(token.offset));
      else Object.values(token).forEach(walk);
    }
  };
  for (const token of new Parser().parse(text)) walk(token);
  return found;
}

/**
 * Paths, as merging names them, of keys and of items of lists in whose lines a comment stands, or above an item: who drops
 * them drops a person's words.
 */
export function notedPaths(text: string): ReadonlySet<string> {
  const comments = commentsIn(text);
  const noted = new Set<string>();
  if (comments.length === 0) return noted;
  const doc = parseDocument(text, { schema: 'core' });
  const note = (path: string, start: number, end: number): void => {
    if (comments.some((at) => at >= start && at < end)) noted.add(path);
  };
  // `from`: where the lines begin that may speak of the first item.
  const walk = (node: unknown, path: string, from: number): void => {
    if (isMap(node) && !node.flow) {
      for (const pair of node.items as Pair<Node, Node | null>[]) inPair(pair, path);
    } else if (isSeq(node) && !node.flow) {
      const items = node.items as Node[];
      const names = [...named(items.map((item) => plain(item, doc))).keys()];
      let start = from;
      for (const [i, item] of items.entries()) {
        const end = lineEndAfter(text, lastOffset(item));
        note(`${path}/${names[i]}`, start, end);
        walk(item, `${path}/${names[i]}`, start);
        start = end;
      }
    }
  };
  const inPair = (pair: Pair<Node, Node | null>, path: string): void => {
    const here = path === '' ? keyOf(pair) : `${path}/${keyOf(pair)}`;
    const start = pair.key.range?.[0] ?? 0;
    // Of a list the first line alone: its items speak for themselves.
    const isBlock = isSeq(pair.value) && !pair.value.flow;
    const firstLine = lineEndAfter(text, start);
    note(here, start, isBlock ? firstLine : pairEnd(text, pair));
    walk(pair.value, here, firstLine);
  };
  walk(doc.contents, '', 0);
  return noted;
}
