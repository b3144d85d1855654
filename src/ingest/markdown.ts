/** Markdown → its view: the prose without marks, link targets, images, code blocks and HTML tags. */

import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { parseFragment } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Span } from '../model/source.ts';
import { FILLER } from '../text/filler.ts';
import type { Formatted } from './format.ts';
import { tooDeepAt } from './html/depth.ts';
import { piecesOf } from './html/pieces.ts';
import { maskedView, type Piece } from './mask.ts';
import { shownReferences } from './references.ts';
import { longLine } from './unmarked.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(asWritten).freeze();

/** Four spaces make no code block in a report, and transforms of the tree would lose places. */
function asWritten(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat(3)
    .map((extension) => ({ ...(extension as object), transforms: [] }));
}

export function readMarkdown(text: string): Formatted {
  const reading: Reading = { text: flattened(text), pieces: [], headings: [], lastEnd: 0, goesOn: false };
  for (const { start, end, goesOn } of chunksOf(text)) {
    const tree = processor.parse(reading.text.slice(start, end)) as Root;
    reading.goesOn = goesOn;
    readBlocks(tree, start, reading);
  }
  return { view: maskedView(text, reading.pieces), headings: reading.headings, meta: {}, diagnostics: [] };
}

interface Reading {
  /** As long as the file's, with nesting that no report has taken out. */
  readonly text: string;
  readonly pieces: Piece[];
  readonly headings: Span[];
  /** Where the last block of prose ended, and whether the next one continues it. */
  lastEnd: number;
  goesOn: boolean;
}

/** The parser needs time that grows with depth times length. */
const deepNesting = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]){100,}/gm;
const flattened = (text: string): string => text.replace(deepNesting, (run) => FILLER.repeat(run.length));

/** Part of the text that is parsed by itself; one that goes on belongs to the paragraph of the one before. */
interface Chunk extends Span {
  readonly goesOn: boolean;
}

/** The whole text, save that a line longer than any paragraph is read in parts: the parser is slow on such. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/g)) {
    if (line.length <= longLine) continue;
    const lineEnd = index + line.length;
    for (let from = start; from < lineEnd; ) {
      const to = Math.min(cutAfter(text, Math.max(from, index) + longLine), lineEnd);
      chunks.push({ start: from, end: to, goesOn: from > index });
      from = to;
    }
    start = lineEnd;
  }
  return [...chunks, { start, end: text.length, goesOn: false }];
}

/** The last end of a sentence in the half before a place, or of a word, or the place. */
function cutAfter(text: string, place: number): number {
  const from = place - longLine / 2;
  const half = text.slice(from, place);
  for (const mark of ['. ', ' ']) {
    const at = half.lastIndexOf(mark);
    if (at !== -1) return from + at + mark.length - 1;
  }
  return place;
}

const placeOf = (node: Nodes, offset: number): Span => ({
  start: (node.position?.start.offset ?? 0) + offset,
  end: (node.position?.end.offset ?? 0) + offset,
});

function readBlocks(parent: Parents, offset: number, reading: Reading): void {
  for (const node of parent.children) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow')
      readProse(node, offset, reading);
    else if (node.type === 'html') readHtmlBlock(placeOf(node, offset), reading);
    else if ('children' in node) readBlocks(node, offset, reading);
  }
}

function readProse(node: Parents, offset: number, reading: Reading): void {
  const pieces: Piece[] = [];
  const place = placeOf(node, offset);
  for (const [i, child] of (node.type === 'tableRow' ? node.children : [node]).entries()) {
    const before = pieces.at(-1);
    const from = pieces.length;
    readInline(child.children as PhrasingContent[], offset, reading.text, pieces);
    const next = pieces[from];
    // Cells part words even where no space does.
    if (i > 0 && before && next)
      pieces.push({ start: before.end, end: next.start, kind: 'text', shown: ' '.repeat(next.start - before.end) });
  }
  addBlock(pieces, place, reading);
  // A line above hyphens is a heading to Markdown, a paragraph to whoever meant a rule.
  if (node.type === 'heading' && place.end - place.start < 300) reading.headings.push(place);
}

function addBlock(pieces: readonly Piece[], place: Span, reading: Reading): void {
  const start = pieces.reduce((least, p) => Math.min(least, p.start), place.end);
  if (pieces.length === 0) return;
  const gap = { start: reading.lastEnd, end: Math.max(start, reading.lastEnd) };
  const spaces = ' '.repeat(gap.end - gap.start);
  reading.pieces.push(reading.goesOn ? { ...gap, kind: 'text', shown: spaces } : { ...gap, kind: 'break' });
  reading.goesOn = false;
  for (const piece of pieces) reading.pieces.push(piece);
  reading.lastEnd = pieces.reduce((most, p) => Math.max(most, p.end), start);
}

function readHtmlBlock({ start, end }: Span, reading: Reading): void {
  const source = reading.text.slice(start, end);
  if (tooDeepAt(source) !== undefined) return;
  const pieces = piecesOf(
    parseFragment(source, { sourceCodeLocationInfo: true }),
    source,
    (node) => /\S/.test(node.value),
    start,
  );
  if (pieces.some((p) => p.shown?.trim())) addBlock(pieces, { start, end }, reading);
}

const opensHidden = /^<(script|style|template|noscript|iframe|object|svg|textarea)\b/i;
const bareAddress = /^(?:(?:https?:\/\/|www\.|mailto:)\S+|[^\s@]+@[^\s@]+)$/i;

function readInline(nodes: readonly PhrasingContent[], offset: number, text: string, pieces: Piece[]): void {
  let hiddenUntil: string | undefined;
  for (const node of nodes) {
    const { start, end } = placeOf(node, offset);
    if (node.type === 'html') {
      if (hiddenUntil === undefined) hiddenUntil = opensHidden.exec(node.value)?.[1]?.toLowerCase();
      else if (node.value.toLowerCase().startsWith(`</${hiddenUntil}`)) hiddenUntil = undefined;
      if (/^<br\b/i.test(node.value)) pieces.push({ start, end, kind: 'line' });
    } else if (hiddenUntil === undefined) {
      const piece = pieceOf(node, start, end, text);
      if (piece) pieces.push(piece);
      else if (hasProse(node)) readInline(node.children as PhrasingContent[], offset, text, pieces);
    }
  }
}

function pieceOf(node: PhrasingContent, start: number, end: number, text: string): Piece | undefined {
  if (node.type === 'text') return { start, end, kind: 'text', shown: shownText(text.slice(start, end)) };
  if (node.type === 'break') return { start, end, kind: 'line' };
  if (node.type !== 'inlineCode') return undefined;
  const slice = text.slice(start, end);
  // ``We have food,'' he said. ``We need more`` and didn`t: quotation marks and apostrophes, as agencies and archives write them.
  const isQuote = /^``(?!`)/.test(slice) && /\s|''/.test(slice.slice(2, -2).trim());
  if (isQuote || /\p{L}$/u.test(text.slice(Math.max(0, start - 2), start))) return { start, end, kind: 'text' };
  const marks = /^`+/.exec(slice)?.[0].length ?? 0;
  return { start: start + marks, end: end - marks, kind: 'text' };
}

/** What is struck out is no longer said. */
const hasProse = (node: PhrasingContent): node is Extract<PhrasingContent, Parents> =>
  'children' in node && node.type !== 'delete' && !isBareAddress(node);

const isBareAddress = (node: PhrasingContent): boolean =>
  node.type === 'link' &&
  node.children.length === 1 &&
  node.children[0]?.type === 'text' &&
  bareAddress.test(node.children[0].value);

/** Line ends with the quote marks and indents after them are spaces; a backslash before a mark is a filler. */
const shownText = (slice: string): string =>
  shownReferences(
    slice
      .replace(/(?:\r\n|\n|\r)[ \t>]*/g, (end) => ' '.repeat(end.length))
      .replace(/\\(?=[!-/:-@[-`{-~])(.)/g, `${FILLER}$1`),
  );
