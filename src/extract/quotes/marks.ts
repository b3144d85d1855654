/** Tokens → quotations: which mark opens, which closes, and which words stand between. */
import type { Token } from '../../text/tokens.ts';
import type { Document } from '../document.ts';

/** Quoted words: tokens `first` to `last` (half open), inside the marks `open` and `close` (token indexes). */
export interface QuoteRun {
  readonly open: number;
  readonly first: number;
  readonly last: number;
  /** Index of the closing mark; undefined where a paragraph ends without one. */
  readonly close: number | undefined;
  /** A later paragraph goes on with this quotation. */
  readonly continued: boolean;
}

type Side = 'open' | 'close' | 'either' | 'none';
const doubles = new Set(['"', '“', '”', '„', '«', '»', '``', "''", '‟', '″']);
const singles = new Set(["'", '‘', '’', '‚', '‛']);

/** All quotations of the report, in order, not nested: single marks count only where the report quotes with them. */
export function findQuotes(document: Document): QuoteRun[] {
  if (document.source.quality === 'degraded') return alternating(document, doubles);
  const double = paired(document, doubles);
  if (!quotesWithSingles(document)) return double;
  // A report may quote with both; the style it quotes more with outside of the other says what is nested in what.
  const single = paired(document, singles).filter((r) => r.close !== undefined || double.length === 0);
  const isOuter = standing(double, single) >= standing(single, double);
  const [outer, inner] = isOuter ? [double, single] : [single, double];
  return [...outer, ...outside(outer, inner)].sort((a, b) => a.open - b.open);
}

/** How many of the runs open in none of the others; both lists are in order. */
function standing(runs: readonly QuoteRun[], others: readonly QuoteRun[]): number {
  let i = 0;
  return runs.filter(({ open }) => {
    while (i < others.length && (others[i]?.last ?? 0) < open) i++;
    return (others[i]?.open ?? Number.POSITIVE_INFINITY) > open;
  }).length;
}

/** The runs that share no token with any of the others; both lists are in order. */
function outside(runs: readonly QuoteRun[], others: readonly QuoteRun[]): QuoteRun[] {
  let i = 0;
  return others.filter((o) => {
    while (i < runs.length && (runs[i]?.last ?? 0) < o.open) i++;
    return (runs[i]?.open ?? Number.POSITIVE_INFINITY) > o.last;
  });
}

/** British style: somewhere a single mark opens and another one closes. No elision opens one: '90s, 'em, 'n'. */
function quotesWithSingles({ tokens, sentenceOf }: Document): boolean {
  let open: number | undefined;
  return tokens.some((t, i) => {
    if (!singles.has(t.text)) return false;
    const side = singleSide(tokens, i);
    if (side === 'open')
      open = /^(?:\d|n$|em$|til$|cause$|tis$|twas$)/i.test(tokens[i + 1]?.text ?? '') ? undefined : i;
    if (side !== 'close' || open === undefined) return false;
    return /[.,?!]$/.test(tokens[i - 1]?.text ?? '') || sentenceOf[open] === sentenceOf[i];
  });
}

/** Machine-tokenized text loses which side a mark was; they alternate. */
function alternating({ tokens }: Document, marks: ReadonlySet<string>): QuoteRun[] {
  const runs: QuoteRun[] = [];
  let open: number | undefined;
  tokens.forEach((t, i) => {
    if (!marks.has(t.text)) return;
    if (open === undefined) {
      open = i;
    } else {
      if (i > open + 1) runs.push({ open, first: open + 1, last: i, close: i, continued: false });
      open = undefined;
    }
  });
  return runs;
}

/** Which token ends a paragraph, and which opens one. */
interface Borders {
  readonly isFirst: (i: number) => boolean;
  readonly endOf: (i: number) => number;
  readonly same: (a: number, b: number) => boolean;
}

function bordersOf({ tokens, sentences, sentenceOf }: Document): Borders {
  const paragraph = (i: number): number => sentences[sentenceOf[i] ?? 0]?.sentence.paragraph ?? 0;
  return {
    isFirst: (i) => i === 0 || paragraph(i - 1) !== paragraph(i),
    endOf: (from) => {
      let i = from;
      while (i < tokens.length && paragraph(i) === paragraph(from)) i++;
      return i;
    },
    same: (a, b) => paragraph(a) === paragraph(b),
  };
}

function paired(document: Document, marks: ReadonlySet<string>): QuoteRun[] {
  const { tokens } = document;
  const { isFirst, endOf, same } = bordersOf(document);
  const runs: QuoteRun[] = [];
  let open: number | undefined;
  const abandon = (at: number): void => {
    if (open === undefined) return;
    const end = endOf(open);
    if (closeBySingle(open, Math.min(end, at))) return;
    // A quotation that runs on reopens with the next paragraph; otherwise a lost closing mark ends with its paragraph.
    const continued = at === end && isFirst(at) && side(tokens, at, marks) !== 'close';
    runs.push({ open, first: open + 1, last: end, close: undefined, continued });
    open = undefined;
  };
  /** Some archives open with a double mark and close with a single one: "It is late,' she said. */
  const closeBySingle = (from: number, end: number): boolean => {
    const close = marks === doubles ? loneClose(tokens, from, end) : undefined;
    if (close === undefined) return false;
    runs.push({ open: from, first: from + 1, last: close, close, continued: false });
    open = undefined;
    return true;
  };
  const reopen = (from: number, at: number): void => {
    if (closeBySingle(from, at)) {
      open = at;
      return;
    }
    // A second opening mark in one paragraph. After a full stop the quotation runs on over a paragraph's end that got lost;
    // else the first never closed, and where it ended is not known.
    if (/^[.?!…]$/.test(tokens[at - 1]?.text ?? ''))
      runs.push({ open: from, first: from + 1, last: at, close: undefined, continued: true });
    open = at;
  };
  tokens.forEach((t, i) => {
    if (!marks.has(t.text)) return;
    const kind = sideIn(tokens, i, marks, open === undefined ? undefined : endOf);
    if (kind === 'none') return;
    if (open !== undefined && !same(i, open)) abandon(i);
    if (open === undefined) open = kind === 'close' ? undefined : i;
    else if (kind === 'open') reopen(open, i);
    else {
      runs.push({ open, first: open + 1, last: i, close: i, continued: false });
      open = undefined;
    }
  });
  abandon(tokens.length);
  return runs.filter((r) => r.last > r.first);
}

/** Between two tokens, the first single mark that closes and that no single mark has opened. */
function loneClose(tokens: readonly Token[], open: number, end: number): number | undefined {
  let within = false;
  for (let i = open + 1; i < end; i++) {
    if (!singles.has(tokens[i]?.text ?? '')) continue;
    const kind = singleSide(tokens, i);
    if (kind === 'open') within = true;
    else if (kind === 'close' && !within) return i;
    else if (kind === 'close') within = false;
  }
  return undefined;
}

/** Where a quotation is open, a mark that looks like a plural possessive closes it, unless another one does. */
function sideIn(
  tokens: readonly Token[],
  i: number,
  marks: ReadonlySet<string>,
  endOf: ((i: number) => number) | undefined,
): Side {
  const told = side(tokens, i, marks);
  return told === 'none' && endOf && !closesLater(tokens, i, endOf(i)) ? 'close' : told;
}

/** A single mark that closes for certain stands before token `end`, and no opening one before it. */
function closesLater(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from + 1; i < Math.min(end, from + 120); i++) {
    if (!singles.has(tokens[i]?.text ?? '')) continue;
    const kind = singleSide(tokens, i);
    if (kind !== 'none') return kind === 'close';
  }
  return false;
}

function side(tokens: readonly Token[], i: number, marks: ReadonlySet<string>): Side {
  const text = tokens[i]?.text ?? '';
  if (marks === singles) return singleSide(tokens, i);
  // 6′2″: inches.
  if (text === '″' && tokens[i - 1]?.kind === 'number') return 'none';
  // ``It is late,`` she said: where a space stands behind and none before, it closes.
  if (text === '``') return spacedSide(tokens, i) === 'close' ? 'close' : 'open';
  if (text === '“' || text === '„' || text === '«' || text === '‟') return 'open';
  if (text === '”' || text === "''" || text === '»') return spacedSide(tokens, i) === 'open' ? 'either' : 'close';
  return spacedSide(tokens, i);
}

/** A straight mark opens where white space or a bracket precedes it and none follows. */
function spacedSide(tokens: readonly Token[], i: number): Side {
  const before = tokens[i - 1];
  const token = tokens[i];
  const after = tokens[i + 1];
  const loose = !before || token?.spaced === true || /^[([—–-]$/.test(before.text);
  const tight = after !== undefined && !after.spaced;
  if (loose && tight) return 'open';
  if (!loose) return 'close';
  return 'either';
}

function singleSide(tokens: readonly Token[], i: number): Side {
  const token = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!token) return 'close';
  if (token.text === '‘' || token.text === '‚' || token.text === '‛') return 'open';
  const loose = !before || token.spaced || /^[([—–"“-]$/.test(before.text);
  if (loose && after && !after.spaced && token.text === "'") return 'open';
  // A plural possessive ("the workers' vote") is no closing mark.
  if (before && /s$/i.test(before.text) && after && after.kind === 'word' && after.spaced) return 'none';
  return 'close';
}
