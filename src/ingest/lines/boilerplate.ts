/** A line → whether it belongs to the page around a report: appeals, links to other reports, notes of the desk, dates. */
import type { PartialDate } from '../../model/values.ts';
import { leadingDate, leadingShortDate } from '../dates.ts';

const patterns: readonly RegExp[] = [
  /^(?:advertisement|advertising|ads? by|sponsored|promoted|share( this.*)?|print(?: logo)?|email|click to follow|comments?|listen|save|subscribe|follow us.*|tags?:.*|topics?(?::.*)?)$/i,
  /^(?:also read|read also|read more|read next|see also|related|more on this|more from|don[’']t miss|recommended|watch(?: now| live)?|in pictures|explore more)(?:\s*[:|»>].*|\s+on this.*|\s+stories)?$/i,
  /^(?:sign up (?:for|to)|subscribe to|download (?:the|our) app|click here|follow us on|get the latest|support our journalism|have a tip)\b/i,
  /^(?:listen to (?:this|the) (?:article|story)|\d+\s*(?:-\s*)?min(?:ute)?s?\s+(?:read|listen)|image (?:source|caption)|photo(?:graph)?\s*(?:by|:)|getty images|file photo)\b/i,
  /^\(?(?:this|the) (?:story|article|report|copy|headline)\b.*\b(?:has|have|was|is) (?:not )?(?:been )?(?:edited|published|generated|updated|corrected|produced|created)\b.*\)?$/i,
  /^\(?(?:with (?:inputs?|files|reporting|agency inputs?) from|compiled from|agencies contributed|(?:additional )?editing by)\b/i,
  /\b(?:photo|picture|image|photograph)s?\s*:\s*[\p{L}\p{M} ./&-]{2,40}$/iu,
  // A date without its century: no date, and no sentence.
  /^\d{1,2}\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\s\d{2}$/i,
  /^(?:[-–—*#_=~•·]\s*){3,}$/,
  // What a site puts around its reports.
  /^(?:skip to (?:main )?content|sign in|log in|register|menu|search|home|reuse this content|add (?:new |a )?comment|leave a (?:comment|reply)|@[\w.]{2,30})$/i,
  /^(?:e-?mail this(?: page| article| story)?(?: to a friend)?|printable version|printer[- ]friendly(?: page| version)?|\s)+$/i,
  /^(?:www\.)?[a-z0-9-]{2,30}\.(?:com|org|net|news|co\.uk|gov|edu)$/i,
  /^(?:photo |image |picture )?credits?\s*:.{2,60}$/i,
  /^(?:web |news |sub-?)?editors?\s*:\s*[\p{L} .'’-]{2,40}$/iu,
  /^\(?(?:ends?|#+\s*end|-?\s*30\s*-?|continues? below|all rights reserved\.?)\)?$/i,
];

/** What a wiki's page says of itself. */
const wiki: readonly RegExp[] = [
  /^from (?:wikinews|wikipedia),? the free\b.*$/i,
  /^(?:have an opinion on this (?:story|article)\b.*|share (?:it|this)!|this page (?:is archived|has been (?:automatically )?archived)\b.*)$/i,
  /^(?:wikinews has|wikipedia has|retrieved from|bookmark-new)\b.*$/i,
];

/** Above the list of what a report was written from; nothing of the report stands below. */
const closing = /^(?:sources?|references?|external links?|footnotes|bibliography|sister links)\s*:?$/i;
/** Above a list of other reports; the report may go on below it. */
const elsewhere =
  /^(?:related (?:news|stories|articles|links|coverage|topics)|see also|further reading|more (?:news|stories)|in other news)\s*:?$/i;

export type ListHeading = 'closing' | 'elsewhere';

/** A line that stands above a list which is no part of the report. */
export const listHeading = (text: string): ListHeading | undefined =>
  closing.test(text) ? 'closing' : elsewhere.test(text) ? 'elsewhere' : undefined;

/** An item of such a list: a bullet, a title in quotation marks, or no sentence. */
export const isListItem = (text: string): boolean =>
  text.length <= 300 && (/^(?:[*•·▪◦–—-]\s|["“‘'])/u.test(text) || !/[.!?…]["'”’»)\]]*$/u.test(text));

export const isBoilerplate = (text: string): boolean =>
  text.length <= 250 && (patterns.some((p) => p.test(text)) || wiki.some((p) => p.test(text)));

export interface DateLine {
  readonly date: PartialDate;
  /** The day of a later change: worth less than the day of publication. */
  readonly updated: boolean;
}

const lead =
  /^(?:(?:(?:first|originally)\s+)?(published|posted|issued|filed|created|date|updated|(?:last|latest) updated?|modified|last modified)(?:\s+(?:on|at))?\s*:?\s+)/i;
const time = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:\(?[A-Z]{1,5}(?:[+-]\d{1,2})?\)?)?|\d{1,2}\s*[ap]\.?m\.?\s*(?:[A-Z]{2,5})?`;
const afterDate = new RegExp(
  String.raw`^(?:[\s,;|/·•–—-]*(?:at\s+|T)?(?:${time})){0,2}(?:[\s,;|·•–(-]+(?:last\s+)?(?:updated|modified)\b.*)?[\s.)|]*$`,
  'i',
);
const timeFirst = new RegExp(String.raw`^(?:${time})[\s,|·•–-]+(?:on\s+)?`, 'i');

/** A line that is a date and nothing else: "12 June 2024", "Published: 3 May 2021, 10:30 GMT". */
export function readDateLine(text: string): DateLine | undefined {
  if (text.length > 120) return undefined;
  const label = lead.exec(text);
  const rest = text.slice(label?.[0].length ?? 0).replace(timeFirst, '');
  const found = leadingDate(rest) ?? (label ? leadingShortDate(rest) : undefined);
  if (!found || !afterDate.test(rest.slice(found.length))) return undefined;
  // A year or month alone is a date only when the line says so.
  if (!label && found.date.length < 10) return undefined;
  return { date: found.date, updated: /^(?:last|latest|updated|modified)/i.test(label?.[1] ?? '') };
}
