/** Plain text → what stands in it for a machine or an encyclopedia's software and no reader: tickers, wiki markup, marks of notes. */
import type { Span } from '../model/source.ts';
import type { Piece } from './mask.ts';

/** The whole of a match is blanked, but for its first group. */
const everywhere: readonly RegExp[] = [
  // "<ACM.N>", "<O>", "(ACM.N)", "(NYSE: ACM)"
  /<[A-Z][A-Z0-9]{0,7}(?:\.[A-Z]{1,3}){0,2}>/dg,
  /\((?:[A-Z][A-Z0-9]{1,7}\.[A-Z]{1,2}|(?:NYSE|AMEX|NASDAQ|Nasdaq|LSE|TSX|ASX|OTC)\s?:\s?[A-Z.]{0,6})\)/dg,
  // "<Acme Holdings Ltd>": a company without a ticker
  /<([A-Z][A-Za-z&.' -]{2,60}\s(?:Corp|Inc|Co|Ltd|Plc|PLC|AG|SA|NV|GmbH|Group))>/dg,
  // "<REUTERS TOPICS="YES" NEWID="5">": the record of an archive
  /<\/?[A-Z][A-Z0-9-]{1,15}(?:\s+[A-Z][A-Z0-9-]{1,15}="[^"<>\n]{0,80}")+\s*>/dg,
  // "[3]" behind a sentence
  /\[(?:\d{1,3}|citation needed)\]/dg,
  // The mark that ended a wire's transmission
  /&#0?3;/dg,
];

const wiki: readonly RegExp[] = [
  /\{\{[^{}]{0,2000}\}\}/dg,
  /<ref\b[^<>]{0,200}(?:\/>|>[^<]{0,1000}<\/ref>)/dg,
  /\[\[(?:category|file|image|[a-z]{2}):[^[\]]{0,400}\]\]/dgi,
  /\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{1,200})\]\]/dg,
  /\[https?:\/\/[^\s\]]{1,400}(?:\s([^\]]{1,200}))?\]/dg,
  /'{2,5}(?=\S)|(?<=\S)'{2,5}/dg,
];

const heading = /^(={2,5})[ \t]*(\S.{0,80}?)[ \t]*\1[ \t]*$/gm;

/** Text that a wiki's software has left as it was written. */
const isWiki = (text: string): boolean =>
  /^={2,5}[^=\n]{1,80}={2,5}[ \t]*$/m.test(text) || /\{\{[^{}]{1,2000}\}\}|\[\[/.test(text);

export interface Stripped {
  readonly pieces: readonly Piece[];
  readonly headings: readonly Span[];
}

export function strip(text: string): Stripped {
  const marked = isWiki(text);
  const hidden: Span[] = [];
  const headings: Span[] = [];
  for (const pattern of marked ? [...wiki, ...everywhere] : everywhere)
    for (const match of text.matchAll(pattern)) hidden.push(...around(match));
  if (marked)
    for (const { index, 0: whole, 1: mark = '', 2: title = '' } of text.matchAll(heading)) {
      const start = index + whole.indexOf(title, mark.length);
      const span = { start, end: start + title.length };
      headings.push(span);
      hidden.push({ start: index, end: span.start }, { start: span.end, end: index + whole.length });
    }
  return { pieces: kept(text, hidden), headings };
}

function around(match: RegExpExecArray): Span[] {
  const start = match.index;
  const end = start + match[0].length;
  const shown = match.indices?.[1];
  return shown
    ? [
        { start, end: shown[0] },
        { start: shown[1], end },
      ]
    : [{ start, end }];
}

function kept(text: string, hidden: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of [...hidden].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start > at) pieces.push({ start: at, end: start, kind: 'lines' });
    at = Math.max(at, end);
  }
  return [...pieces, { start: at, end: text.length, kind: 'lines' }];
}
