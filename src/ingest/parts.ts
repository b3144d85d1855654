/** Sentences of a view → which part of the report each belongs to, and what its frame says: title, publisher, date, … */

import type { Sentence, SentencePart, SourceMeta, Span } from '../model/source.ts';
import { firstWhere } from '../text/halving.ts';
import type { SentenceSpan } from '../text/sentences.ts';
import { isBoilerplate, isListItem, listHeading } from './lines/boilerplate.ts';
import { isCredit } from './lines/byline.ts';
import { type Dateline, readColonDateline, readDateline } from './lines/dateline.ts';
import { type Frame, framePart, metaOf, trailingPart } from './lines/frame.ts';
import { isSubheading } from './lines/headline.ts';
import { type Line, linesOf } from './lines/line.ts';
import { frameLines, readHead } from './lines/opening.ts';
import { readCopyright, readSignOffInLine } from './lines/publisher.ts';

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
  return { sentences: numbered(view, spans, lines, parts, lines[bodyFrom], dateline), meta: metaOf(frame) };
}

function headingTest(headings: readonly Span[]): (line: Line) => boolean {
  const starts = [...headings].sort((a, b) => a.start - b.start);
  return (line) => {
    const next = starts[firstWhere(starts, (heading) => heading.end > line.start)];
    return next !== undefined && next.start <= line.start;
  };
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
  view: string,
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
      if (end <= from) continue;
      const begin = Math.max(start, from);
      add(begin, end, paragraph, part === 'body' && isCredit(view.slice(begin, end)) ? 'boilerplate' : part);
    }
  });
  return sentences;
}
