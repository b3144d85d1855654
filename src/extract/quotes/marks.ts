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
const doubles = new Set(['"', '“', '”', '„', '«', '»', '``', "''", '‟']);
const singles = new Set(["'", '‘', '’', '‚', '‛']);

/** All quotations of the report, in order, not nested: single marks count only where the report quotes with them. */
export function findQuotes(document: Document): QuoteRun[] {
  const double = document.tokens.reduce((n, t) => n + (doubles.has(t.text) ? 1 : 0), 0);
  const style = double >= 2 || !quotesWithSingles(document) ? doubles : singles;
  return document.source.quality === 'degraded' ? alternating(document, doubles) : paired(document, style);
}

/** Two or more single marks that close after a comma or full stop: British style. */
function quotesWithSingles({ tokens }: Document): boolean {
  let opening = 0;
  let closing = 0;
  tokens.forEach((t, i) => {
    if (!singles.has(t.text)) return;
    if (singleSide(tokens, i) === 'open') opening++;
    else if (/[.,?!]$/.test(tokens[i - 1]?.text ?? '')) closing++;
  });
  return opening > 0 && closing > 0;
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

function paired(document: Document, marks: ReadonlySet<string>): QuoteRun[] {
  const { tokens } = document;
  const paragraph = (i: number): number => document.sentences[document.sentenceOf[i] ?? 0]?.sentence.paragraph ?? 0;
  const isFirst = (i: number): boolean => i === 0 || paragraph(i - 1) !== paragraph(i);
  const runs: QuoteRun[] = [];
  let open: number | undefined;
  const endOf = (from: number): number => {
    let i = from;
    while (i < tokens.length && paragraph(i) === paragraph(from)) i++;
    return i;
  };
  const abandon = (at: number): void => {
    if (open === undefined) return;
    const end = endOf(open);
    // A quotation that runs on reopens with the next paragraph; otherwise a lost closing mark ends with its paragraph.
    const continued = at === end && isFirst(at) && side(tokens, at, marks) !== 'close';
    runs.push({ open, first: open + 1, last: end, close: undefined, continued });
    open = undefined;
  };
  tokens.forEach((t, i) => {
    if (!marks.has(t.text)) return;
    const kind = side(tokens, i, marks);
    if (kind === 'none') return;
    if (open !== undefined && paragraph(i) !== paragraph(open)) abandon(i);
    if (open === undefined) {
      if (kind !== 'close') open = i;
      return;
    }
    if (kind === 'open') {
      // A second opening mark in one paragraph: the first never closed, and where it ended is not known.
      open = i;
      return;
    }
    if (i > open + 1) runs.push({ open, first: open + 1, last: i, close: i, continued: false });
    open = undefined;
  });
  abandon(tokens.length);
  return runs.filter((r) => r.last > r.first);
}

function side(tokens: readonly Token[], i: number, marks: ReadonlySet<string>): Side {
  const text = tokens[i]?.text ?? '';
  if (marks === singles) return singleSide(tokens, i);
  if (text === '“' || text === '``' || text === '„' || text === '«' || text === '‟') return 'open';
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
