/** The HTML tree of one page: ids for headings and blocks, holes for links into the wiki, no empty paragraphs. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { headingIds } from './heading-ids.ts';
import type { Heading, Problem } from './model.ts';
import { mark, marks, spoken, type Token } from './scan.ts';

export interface Shaping {
  /** May grow. */
  readonly tokens: Token[];
  readonly problems: Problem[];
  readonly headings: Map<Element, Heading>;
  /** Elements that have a block id, by that id. */
  readonly parts: Map<string, Element>;
}

type Parent = Root | Element;

/** Changes the tree in place. */
export function shape(root: Root, tokens: Token[]): Shaping {
  const shaping: Shaping = { tokens, problems: [], headings: new Map(), parts: new Map() };
  const idFor = headingIds();
  const walk = (parent: Parent): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (/^h[1-6]$/.test(child.tagName)) addHeading(child, shaping, idFor);
      if (child.tagName === 'a') openHole(child, 'href', shaping);
      if (child.tagName === 'img') openHole(child, 'src', shaping);
      walk(child);
    }
    settleBlocks(parent, shaping);
  };
  walk(root);
  return shaping;
}

function addHeading(element: Element, { tokens, headings }: Shaping, idFor: (text: string) => string): void {
  const text = wordsOf(element, tokens).replace(/\s+/g, ' ').trim();
  const id = idFor(text);
  element.properties.id = id;
  headings.set(element, { depth: Number(element.tagName.charAt(1)), id, text });
}

const wordsOf = (node: Element, tokens: readonly Token[]): string =>
  node.children
    .map((child) =>
      child.type === 'text' ? spoken(child.value, tokens) : child.type === 'element' ? wordsOf(child, tokens) : '',
    )
    .join('');

/** An address without a scheme points into the wiki. One with a scheme that is not safe loses it when cleaned. */
function openHole(element: Element, key: 'href' | 'src', { tokens, problems }: Shaping): void {
  const url = element.properties[key];
  if (typeof url !== 'string' || url === '') return;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(decode(url).replace(/[\s\0-\x20]/g, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined || url.startsWith('//')) {
    const allowed = key === 'href' ? ['http', 'https', 'mailto', 'tel'] : ['http', 'https'];
    if (scheme !== undefined && !allowed.includes(scheme)) {
      problems.push({
        severity: 'warning',
        rule: 'markdown/unsafe-link',
        message: `an address that begins with "${scheme}:" is left out; use one that begins with https:, or a page of the wiki`,
        at: element.position?.start.offset ?? 0,
      });
    }
    return;
  }
  const hash = url.indexOf('#');
  const target = decode(hash === -1 ? url : url.slice(0, hash));
  const fragment = hash === -1 ? '' : decode(url.slice(hash + 1));
  tokens.push({ kind: key, written: decode(url), at: element.position?.start.offset ?? 0, target, fragment });
  element.properties[key] = mark(tokens.length - 1);
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const alone = /^\s*\ufdd0(\d+)\ufdd1\s*$/;

/** Takes block ids out of the text and gives them to the element they end, or to the one before where they stand alone. */
function settleBlocks(parent: Parent, shaping: Shaping): void {
  const kept: (RootContent | ElementContent)[] = [];
  for (const child of parent.children) {
    if (child.type === 'text' && parent.type === 'element') {
      takeBlockId(child, parent, shaping);
      if (parent.tagName !== 'p') demoteEmbeds(child, shaping.tokens);
    }
    if (child.type === 'element' && child.tagName === 'p' && isBlank(child, shaping.tokens)) {
      const before = kept.findLast((node) => node.type === 'element');
      if (typeof child.properties.id === 'string' && before?.type === 'element')
        name(before, child.properties.id, shaping);
      continue;
    }
    kept.push(child.type === 'element' && child.tagName === 'p' ? unwrapEmbed(child, shaping.tokens) : child);
  }
  parent.children = kept as typeof parent.children;
}

function takeBlockId(text: { value: string }, element: Element, shaping: Shaping): void {
  text.value = text.value.replace(marks, (written, n: string) => {
    const token = shaping.tokens[Number(n)];
    if (token?.kind !== 'block') return written;
    name(element, `block-${token.label.toLowerCase()}`, shaping);
    return '';
  });
}

/** A heading keeps the id it has. */
function name(element: Element, id: string, { parts }: Shaping): void {
  const label = id.slice('block-'.length);
  if (parts.has(label) && parts.get(label)?.tagName !== 'p') return;
  element.properties.id ??= id;
  parts.set(label, element);
}

/** Nothing is left of it but comments. */
const isBlank = (p: Element, tokens: readonly Token[]): boolean =>
  p.children.every(
    (child) =>
      child.type === 'text' &&
      child.value.replace(marks, (m, n: string) => (tokens[Number(n)]?.kind === 'comment' ? '' : m)).trim() === '',
  );

/** An embed that is a paragraph of its own stands among the blocks; inside a line it can only be a link. */
function unwrapEmbed(p: Element, tokens: Token[]): Element | Text {
  const [only] = p.children;
  const n = only?.type === 'text' && p.children.length === 1 ? alone.exec(only.value)?.[1] : undefined;
  if (n !== undefined && isBlockEmbed(tokens[Number(n)])) return { type: 'text', value: mark(Number(n)) };
  for (const child of p.children) if (child.type === 'text') demoteEmbeds(child, tokens);
  return p;
}

function demoteEmbeds(text: Text, tokens: Token[]): void {
  for (const [, n] of text.value.matchAll(marks)) {
    const token = tokens[Number(n)];
    if (isBlockEmbed(token)) tokens[Number(n)] = { ...token, kind: 'wikilink' };
  }
}

const isBlockEmbed = (token: Token | undefined): token is Extract<Token, { kind: 'wikilink' | 'embed' }> =>
  token?.kind === 'embed' && !isPicture(token.target);

export const isPicture = (path: string): boolean => /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(path);
