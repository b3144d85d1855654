/** The lines above a report → their parts: headline, standfirst, byline, date; and where the report begins. */
import type { SentencePart } from '../../model/source.ts';
import { readDateLine } from './boilerplate.ts';
import { isName, readBylineBelowHeadline, readOffice } from './byline.ts';
import { readDateline } from './dateline.ts';
import { type Frame, framePart } from './frame.ts';
import { isHeadline, isStandfirst } from './headline.ts';
import { isAllCapitals, isClosed, isTitleCase, type Line, wordsOf } from './line.ts';
import { isOutlet } from './publisher.ts';

/** A frame is no longer than this many lines at either end. */
export const frameLines = 14;

/** Sets the parts of the lines above the report and returns the index of its first line. */
export function readHead(
  view: string,
  lines: readonly Line[],
  parts: SentencePart[],
  frame: Frame,
  heading: (line: Line) => boolean,
): number {
  for (let i = 0; i < Math.min(lines.length, frameLines); i++) {
    const line = lines[i];
    if (!line?.short) return i;
    const part = headPart(view, lines.slice(i, i + 1 + lookahead), frame, heading);
    if (!part) return i;
    parts[i] = part;
  }
  return Math.min(lines.length, frameLines);
}

/** A headline stands at most this many lines above the first line that is sure to belong to a frame. */
const lookahead = 5;

/** The part of the first of `lines`. */
function headPart(
  view: string,
  lines: readonly Line[],
  frame: Frame,
  heading: (line: Line) => boolean,
): SentencePart | undefined {
  const [line, next] = lines;
  if (!line) return undefined;
  if (heading(line)) {
    frame.title ??= line.text;
    return 'headline';
  }
  const part = framePart(line.text, frame);
  if (part) return part;
  if (readDateline(view.slice(line.start, line.end))) return undefined;
  return frame.title === undefined ? untitledPart(view, lines, frame) : titledPart(line, next, frame);
}

function untitledPart(view: string, lines: readonly Line[], frame: Frame): SentencePart | undefined {
  const [line, next] = lines;
  if (!line || !next) return undefined;
  if (isRubric(line.text)) return 'boilerplate';
  const office = frame.author === undefined ? undefined : readOffice(line.text);
  if (office) {
    frame.credited ??= office.publisher;
    return 'byline';
  }
  if (isMasthead(line, next)) {
    frame.agency ??= line.text;
    return 'boilerplate';
  }
  const framed = isDatedAbove(line, frame) || isFramedBelow(view, lines) || isStandfirstBelow(line, lines);
  if (!isHeadline(line, next, framed)) return undefined;
  const { title, site } = titleOf(line.text);
  frame.title = title;
  frame.agency ??= site;
  return 'headline';
}

function titledPart(line: Line, next: Line | undefined, frame: Frame): SentencePart | undefined {
  if (line.text === frame.title) return 'headline';
  const office = readOffice(line.text);
  if (!office && wordsOf(line.text).length <= 4 && isOutlet(line.text) && frame.agency === undefined) {
    frame.agency = line.text;
    return 'boilerplate';
  }
  const byline = office ?? readBylineBelowHeadline(line.text);
  if (byline) {
    const dated = next !== undefined && readDateLine(next.text) !== undefined && isName(line.text);
    frame.author ??= byline.author ?? (dated ? line.text : undefined);
    frame.credited ??= byline.publisher;
    return 'byline';
  }
  return isStandfirst(line, next) ? 'headline' : undefined;
}

/** "TRADE - EUROPE :", above a headline. */
const isRubric = (text: string): boolean => text.length <= 60 && /:$/.test(text) && isAllCapitals(text);

/** "Evening News" above a date or a headline; no headline is as short and all an outlet's name. */
const isMasthead = (line: Line, next: Line): boolean =>
  wordsOf(line.text).length <= 3 &&
  isOutlet(line.text) &&
  next.short &&
  (readDateLine(next.text) !== undefined || !isClosed(next.text));

/** "Strike hits ports | Business | The Evening Post": what a browser's window is called. */
function titleOf(text: string): { readonly title: string; readonly site?: string } {
  const [title = text, ...rest] = text.split(/\s+\|\s+/);
  const site = rest.at(-1);
  if (site !== undefined && isOutlet(title) && wordsOf(site).length >= 3) return { title: site, site: title };
  return site !== undefined && isTitleCase(site) && wordsOf(site).length <= 5 && wordsOf(title).length >= 3
    ? { title, site }
    : { title: text };
}

/** Below the line that says when the report was published. */
const isDatedAbove = (line: Line, frame: Frame): boolean =>
  (frame.published ?? frame.updated) !== undefined && wordsOf(line.text).length >= 4;

/** Two short lines and a paragraph: the second is the first's standfirst. */
function isStandfirstBelow(line: Line, [, next, after]: readonly Line[]): boolean {
  return (
    next !== undefined &&
    after !== undefined &&
    wordsOf(line.text).length >= 4 &&
    isStandfirst(next, after) &&
    (!after.short || (isClosed(after.text) && after.text.length >= 100))
  );
}

/** A byline, a date or a dateline stands below, and no prose between. */
function isFramedBelow(view: string, [line, ...below]: readonly Line[]): boolean {
  if (line && below[0] && isSignedBelow(line, below[0], below[1])) return true;
  for (const other of below) {
    if (opensFrame(view, other)) return true;
    if (!other.short || (isClosed(other.text) && other.text.length >= 60)) return false;
  }
  return false;
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
