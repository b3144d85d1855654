/** A line above or below a report → what it says of the report: who wrote it, whose it is, when. */
import type { SentencePart, SourceMeta } from '../../model/source.ts';
import type { PartialDate } from '../../model/values.ts';
import { isBoilerplate, readDateLine } from './boilerplate.ts';
import { readByline, readBylineBelowHeadline } from './byline.ts';
import { isClosed, type Line } from './line.ts';
import {
  isOutlet,
  readAgencyFirst,
  readCopyright,
  readOrigin,
  readSignOff,
  readTrailingPublisher,
} from './publisher.ts';

/** What the lines of a frame say, by the kind of line; `metaOf` decides between kinds. */
export type Frame = {
  [key in 'title' | 'author' | 'dateline' | 'origin' | 'trailing' | 'credited' | 'copyright' | 'agency']?:
    | string
    | undefined;
} & { [key in 'published' | 'updated' | 'year']?: PartialDate | undefined };

/** A line that says by its own form what it is, and stands above or below a report. */
export function framePart(text: string, frame: Frame): SentencePart | undefined {
  return severalParts(text, frame) ?? onePart(text, frame);
}

/** "July 14, 2005|By Jane Doe, staff", "- The Evening Post - Friday, October 1, 2004", "Jane Doe June 1, 2023": who, whose and when in one line. */
function severalParts(text: string, frame: Frame): SentencePart | undefined {
  const fields = text
    .replace(/^[-–—]\s+|[\s.>-]+$/g, '')
    .split(/\s*\|\s*|\s[-–—]\s(?=\p{L}{3,9},?\s.*\d{4}$)/u)
    .flatMap(nameAndDay);
  if (text.length > 120 || fields.length < 2) return undefined;
  const read: Frame = {};
  for (const field of fields) {
    if (onePart(field, read)) continue;
    if (isOutlet(field)) read.agency ??= field;
    else if (!readAuthor(field, read)) return undefined;
  }
  if (read.published === undefined && read.author === undefined) return undefined;
  for (const [key, value] of Object.entries(read)) frame[key as 'author'] ??= value;
  return read.author === undefined ? 'boilerplate' : 'byline';
}

function nameAndDay(field: string): string[] {
  const [, name, day] =
    /^(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,2})\s(\p{Lu}\p{L}{2,8}\.?\s\d{1,2},\s\d{4})$/u.exec(field) ?? [];
  return name === undefined || day === undefined ? [field] : [name, day];
}

/** A name alone, beside a day. */
function readAuthor(field: string, frame: Frame): boolean {
  if (readBylineBelowHeadline(field) === undefined) return false;
  frame.author ??= field;
  return true;
}

function onePart(text: string, frame: Frame): SentencePart | undefined {
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

/** "Roe reported from Oslo. Evening Post writer Jane Doe contributed." */
const contributed =
  /^\p{Lu}.{2,200}\b(?:reported from\s\p{Lu}.{1,120}|contributed(?:\s(?:to|from|reporting)\b.{0,80})?)\.$/u;

/** A line that can only end a report: a sign-off, a publisher alone. */
export function trailingPart(line: Line, before: Line | undefined, frame: Frame): SentencePart | undefined {
  const signed = frame.trailing === undefined ? readSignOff(line.text) : undefined;
  if (signed) {
    frame.trailing = signed.publisher;
    return 'boilerplate';
  }
  if (contributed.test(line.text)) return 'boilerplate';
  if (frame.trailing !== undefined || !before || !(isClosed(before.text) || !before.short)) return undefined;
  const trailing = readTrailingPublisher(line.text);
  frame.trailing = trailing?.publisher;
  return trailing && 'boilerplate';
}

/** What the lines say together: the word of those that say more goes first. */
export function metaOf(frame: Frame): SourceMeta {
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
