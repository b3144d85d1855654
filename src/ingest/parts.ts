/** Sentences of a view → which part of the report each belongs to, and what its frame says: title, publisher, date, … */
import type { Sentence, SentencePart, SourceMeta, Span } from '../model/source.ts';
import type { PartialDate } from '../model/values.ts';
import type { SentenceSpan } from '../text/sentences.ts';
import { isBoilerplate, isListItem, listHeading, readDateLine } from './lines/boilerplate.ts';
import { readByline, readBylineBelowHeadline } from './lines/byline.ts';
import { type Dateline, readColonDateline, readDateline } from './lines/dateline.ts';
import { isHeadline, isStandfirst, isSubheading } from './lines/headline.ts';
import { isClosed, type Line, linesOf, wordsOf } from './lines/line.ts';
import {
  readAgencyFirst,
  readCopyright,
  readOrigin,
  readSignOff,
  readSignOffInLine,
  readTrailingPublisher,
} from './lines/publisher.ts';

/** What the lines of a frame say, by the kind of line; `metaOf` decides between kinds. */
type Frame = {
  [key in 'title' | 'author' | 'dateline' | 'origin' | 'trailing' | 'credited' | 'copyright' | 'agency']?:
    | string
    | undefined;
} & { [key in 'published' | 'updated' | 'year']?: PartialDate | undefined };

/** A frame is no longer than this many lines at either end. */
const frameLines = 14;

export interface Parted {
  readonly sentences: readonly Sentence[];
  readonly meta: SourceMeta;
}

/** `headings` are those the format itself declares (Markdown, HTML), in order. */
export function partSentences(view: string, spans: readonly SentenceSpan[], headings: readonly Span[]): Parted {
  const lines = linesOf(view, spans);
  const frame: Frame = {};
  const parts: SentencePart[] = lines.map(() => 'body');
  const heading = headingTest(headings);
  const bodyFrom = readHead(view, lines, parts, frame, heading);
  const bodyTo = readTail(lines.slice(0, readLists(lines, parts, bodyFrom)), parts, frame, bodyFrom);
  for (let i = bodyFrom; i < bodyTo; i++) {
    const line = lines[i];
    if (!line || parts[i] === 'boilerplate') continue;
    if (isBoilerplate(line.text) || readCopyright(line.text)) parts[i] = 'boilerplate';
    else if (heading(line) || isSubheading(line, lines[i - 1], lines[i + 1])) parts[i] = 'headline';
  }
  const last = lines[bodyTo - 1];
  frame.trailing ??= last && readSignOffInLine(view.slice(Math.max(last.start, last.end - 60), last.end))?.publisher;
  const dateline = datelineOf(view, lines, bodyFrom, frame);
  return { sentences: numbered(spans, lines, parts, lines[bodyFrom], dateline), meta: metaOf(frame) };
}

function headingTest(headings: readonly Span[]): (line: Line) => boolean {
  const starts = [...headings].sort((a, b) => a.start - b.start);
  return (line) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.end ?? 0) <= line.start) low = middle + 1;
      else high = middle;
    }
    return (starts[low]?.start ?? Number.POSITIVE_INFINITY) <= line.start;
  };
}

/** Sets the parts of the lines above the report and returns the index of its first line. */
function readHead(
  view: string,
  lines: readonly Line[],
  parts: SentencePart[],
  frame: Frame,
  heading: (line: Line) => boolean,
): number {
  for (let i = 0; i < Math.min(lines.length, frameLines); i++) {
    const line = lines[i];
    if (!line?.short) return i;
    const part = headPart(view, line, [lines[i + 1], lines[i + 2]], frame, heading);
    if (!part) return i;
    parts[i] = part;
  }
  return Math.min(lines.length, frameLines);
}

function headPart(
  view: string,
  line: Line,
  [next, after]: readonly [Line | undefined, Line | undefined],
  frame: Frame,
  heading: (line: Line) => boolean,
): SentencePart | undefined {
  if (heading(line)) {
    frame.title ??= line.text;
    return 'headline';
  }
  const part = framePart(line.text, frame);
  if (part) return part;
  if (readDateline(view.slice(line.start, line.end))) return undefined;
  if (frame.title === undefined) {
    const framed = next !== undefined && (opensFrame(view, next) || isSignedBelow(line, next, after));
    if (!isHeadline(line, next, framed)) return undefined;
    frame.title = line.text;
    return 'headline';
  }
  const byline = readBylineBelowHeadline(line.text);
  if (byline) {
    frame.author ??= byline.author;
    return 'byline';
  }
  return isStandfirst(line, next) ? 'headline' : undefined;
}

/** A name alone, between a line of at least five words and a paragraph. */
const isSignedBelow = (line: Line, next: Line, after: Line | undefined): boolean =>
  after !== undefined &&
  wordsOf(line.text).length >= 5 &&
  wordsOf(next.text).length <= 4 &&
  readBylineBelowHeadline(next.text) !== undefined &&
  isClosed(after.text) &&
  after.text.length >= 80;

const opensFrame = (view: string, line: Line): boolean =>
  framePart(line.text, {}) !== undefined || (readDateline(view.slice(line.start, line.end))?.place ?? '') !== '';

/** A line that says by its own form what it is, and stands above or below a report. */
function framePart(text: string, frame: Frame): SentencePart | undefined {
  const byline = readByline(text);
  if (byline) {
    frame.author ??= byline.author;
    frame.credited ??= byline.publisher;
    frame.published ??= byline.date;
    return 'byline';
  }
  const agencyFirst = readAgencyFirst(text);
  const dated = readDateLine(agencyFirst?.rest ?? text);
  if (agencyFirst && (dated || /^(?:updated|published|created|posted)\b.*\d{4}/i.test(agencyFirst.rest))) {
    frame.agency ??= agencyFirst.publisher;
    if (!dated) return 'boilerplate';
  }
  if (dated) {
    if (dated.updated) frame.updated ??= dated.date;
    else frame.published ??= dated.date;
    return 'boilerplate';
  }
  const agency = /^\((\p{Lu}[\p{L}\p{M} &.-]{1,30})\)$/u.exec(text)?.[1];
  if (agency) frame.agency ??= agency;
  const copyright = readCopyright(text);
  frame.copyright ??= copyright?.publisher;
  frame.year ??= copyright?.year;
  const origin = copyright ? undefined : readOrigin(text);
  frame.origin ??= origin?.publisher;
  return agency || copyright || origin || isBoilerplate(text) ? 'boilerplate' : undefined;
}

/** Sets the parts of lists of sources and of other reports; returns the index of the list that ends the report. */
function readLists(lines: readonly Line[], parts: SentencePart[], bodyFrom: number): number {
  for (let i = bodyFrom + 1; i < lines.length; i++) {
    const kind = listHeading(lines[i]?.text ?? '');
    if (!kind) continue;
    const below = lines.slice(i + 1);
    const to = below.findIndex((line) => !isListItem(line.text));
    const items = below.filter((line) => isListItem(line.text)).length;
    const isLast = to < 0 || (kind === 'closing' && items * 2 > below.length);
    const end = isLast ? lines.length : i + 1 + to;
    if (isLast || to > 0) parts.fill('boilerplate', i, end);
    if (isLast) return i;
    i = end - 1;
  }
  return lines.length;
}

/** Sets the parts of the lines below the report and returns the index after its last line. */
function readTail(lines: readonly Line[], parts: SentencePart[], frame: Frame, bodyFrom: number): number {
  let to = lines.length;
  for (let i = lines.length - 1; i > bodyFrom && i >= lines.length - frameLines; i--) {
    const line = lines[i];
    if (!line?.short) break;
    const part = framePart(line.text, frame) ?? trailingPart(line, lines[i - 1], frame);
    if (!part) break;
    parts[i] = part;
    to = i;
  }
  return to;
}

function trailingPart(line: Line, before: Line | undefined, frame: Frame): SentencePart | undefined {
  const signed = frame.trailing === undefined ? readSignOff(line.text) : undefined;
  if (signed) {
    frame.trailing = signed.publisher;
    return 'boilerplate';
  }
  if (frame.trailing !== undefined || !before || !(isClosed(before.text) || !before.short)) return undefined;
  const trailing = readTrailingPublisher(line.text);
  frame.trailing = trailing?.publisher;
  return trailing && 'boilerplate';
}

/** "TRONDHEIM: Ferries …" is a dateline where nothing else in the report begins so; in a conversation it is a name. */
function datelineOf(view: string, lines: readonly Line[], opening: number, frame: Frame): Dateline | undefined {
  const line = lines[opening];
  const alone = line && !lines.some((other) => other !== line && readColonDateline(other.text));
  const dateline =
    line && (readDateline(view.slice(line.start, line.end)) ?? (alone ? readColonDateline(line.text) : undefined));
  frame.dateline = dateline?.place;
  frame.agency ??= dateline?.agency;
  frame.published ??= dateline?.date;
  return dateline;
}

/** The dateline becomes a sentence of its own, so that what follows reads as a sentence. */
function numbered(
  spans: readonly SentenceSpan[],
  lines: readonly Line[],
  parts: readonly SentencePart[],
  opening: Line | undefined,
  dateline: Dateline | undefined,
): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (start: number, end: number, paragraph: number, part: SentencePart): void => {
    sentences.push({ start, end, paragraph, part, index: sentences.length + 1 });
  };
  lines.forEach((line, i) => {
    const part = parts[i] ?? 'body';
    const from = line === opening && dateline ? line.start + dateline.length : line.start;
    if (from > line.start)
      add(line.start, line.start + (dateline?.words ?? 0), spans[line.first]?.paragraph ?? 0, 'byline');
    for (const { start, end, paragraph } of spans.slice(line.first, line.last)) {
      if (end > from) add(Math.max(start, from), end, paragraph, part);
    }
  });
  return sentences;
}

function metaOf(frame: Frame): SourceMeta {
  const publisher = frame.origin ?? frame.trailing ?? frame.credited ?? frame.copyright ?? frame.agency;
  const day = frame.published ?? frame.updated;
  const date = day ?? frame.year;
  return {
    ...(frame.title !== undefined && { title: frame.title }),
    ...(publisher !== undefined && { publisher }),
    ...(frame.author !== undefined && { author: frame.author }),
    ...(date !== undefined && { date, dateBasis: day ? 'text' : 'copyright' }),
    ...(frame.dateline !== undefined && { dateline: frame.dateline }),
  };
}
