/** The beginning of a report → place, agency and date of its dateline, and where the report itself begins. */

import { readable } from '../../model/source.ts';
import type { PartialDate } from '../../model/values.ts';
import { monthName, printedDate } from '../dates.ts';
import { isKnownPlace } from './places.ts';

export interface Dateline {
  /** As printed, without date and agency: `OSLO, Norway`. Absent for "(Agency) -". */
  readonly place?: string;
  readonly agency?: string;
  /** Only when printed with its year. */
  readonly date?: PartialDate;
  /** Length of the dateline, and of it with the white space after it: there the report begins. */
  readonly words: number;
  readonly length: number;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}.'’\u2060-]*`;
const place = String.raw`${word}(?:\s(?:(?:of|the|de|la|al|el)\s)?${word}){0,3}`;
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const date = String.raw`(?:${weekday},?\s+)?(?:${monthName}\s+\d{1,2}|\d{1,2}\s+${monthName})(?:,?\s+\d{4})?|${weekday}`;
const lastWeekday = new RegExp(`,\\s${weekday}$`, 'i');
const gap = String.raw`[\s\u2060]`;
const form = new RegExp(
  String.raw`^(${place}(?:(?:,\s|/)${place}){0,3})(?:\s\(([^()]{2,40})\))?(?:,?\s(${caseless(date)}))?(?:\s\(([^()]{2,40})\))?` +
    String.raw`(?:${gap}*(?:—|–|--)${gap}*|\s-{1,2}\s+|:\s+)(?=["“‘'«(]?[\p{L}\d])`,
  'u',
);
const agencyOnly = /^\(([\p{Lu}][\p{L}\p{M} &.-]{1,30})\)\s*(?:—|–|--?)\s*(?=["“‘'«]?[\p{Lu}\d])/u;

/** "TRONDHEIM: Ferries stopped …", above a paragraph. */
export function readColonDateline(text: string): Dateline | undefined {
  const [prefix, place] = /^(\p{Lu}{4,}(?:[ -]\p{Lu}{3,}){0,2}):\s+(?=\p{Lu}[\p{L} ])/u.exec(text) ?? [];
  if (prefix === undefined || place === undefined || label.test(text) || text.length < paragraph) return undefined;
  return { place, ...lengths(prefix) };
}

/** Labels that stand where a dateline could. */
const label =
  /^(?:update|breaking|analysis|exclusive|explainer|watch|live|opinion|factbox|timeline|correction|clarification|interview|news|editorial|comment|special|note|editor|video|photos?|summary|background|q&a|q|a)\b/i;
const states = /^(?:US|USA|UK|UAE|DRC|EU|U\.S\.|U\.K\.)$/;

/** Case-insensitive without the flag, which would let small letters begin a place. */
function caseless(source: string): string {
  return source.replace(/(\\.)|([a-z])/g, (_, escaped, letter) => escaped ?? `[${letter.toUpperCase()}${letter}]`);
}

/**
 * `view` begins with the first sentence; a dateline is shorter than 200 units. A place in capitals with a dash is a dateline; one in small letters only with a second sign: a date, an agency or state
 * in brackets, a second place, or a state or capital above a paragraph. "Roe: we go on" and "Roe — who left — said" are
 * none.
 */
export function readDateline(view: string): Dateline | undefined {
  const text = view.slice(0, 200);
  const stamped = readStamped(text);
  if (stamped) return stamped;
  const agency = agencyOnly.exec(text);
  if (agency) return { agency: agency[1] ?? '', ...lengths(agency[0]) };
  const bare = readBare(view, text);
  if (bare) return bare;
  const match = form.exec(text);
  // A rubric in capitals ("TRADE - EUROPE") has no prose behind it.
  if (match && !/\p{Ll}/u.test(view.slice(match[0].length, 400))) return undefined;
  return match && !label.test(text) ? placed(match, text, view.length >= paragraph) : undefined;
}

/** "OSLO Harbour Foods said …", "OSLO/BERGEN A ferry …", "VOSS, Norway The ferry …": a known place in capitals above a paragraph, with nothing behind it. */
const capitals = String.raw`\p{Lu}{3,}(?: \p{Lu}{3,}){0,2}`;
const nothingBehind = new RegExp(
  String.raw`^(${capitals}(?:/${capitals}|, \p{Lu}\p{Ll}{2,})?)\s+(?=\p{Lu}\p{Ll}|An? \p{Ll})`,
  'u',
);
/** "OSLO Bank said …": a paper's large letters, and a body called by the place. */
const calledByPlace =
  /^(?:Air|Airlines|Airways|Bank|United|City|Telecom|Exchange|University|Police|Government|Authority|Technologies|Power|Steel|Motors|Press|Port|Post|Times|Mayor|Governor|Petroleum|Gas|Oil|Electric|Stock|Bar|Electronics|Group|Corp\w*|Inc|Ltd|Co)\b/;

function readBare(view: string, text: string): Dateline | undefined {
  const [prefix, place] = nothingBehind.exec(text) ?? [];
  if (prefix === undefined || place === undefined || view.length < paragraph) return undefined;
  if (!place.split(/\/|, /).some(isKnownPlace)) return undefined;
  return calledByPlace.test(text.slice(prefix.length)) ? undefined : { place, ...lengths(prefix) };
}

/** "OSLO (Wire News - 13th July, 2022) The …": place, agency and day, without a dash. */
const inBrackets = new RegExp(
  String.raw`^(${place}(?:,\s${place})?)\s\(([^()]{2,40}?)(?:\s[-–—]\s|,\s)([^()]{6,30})\)\s*(?:[-–—]{1,2}\s*)?(?=["“‘'«]?[\p{Lu}\d])`,
  'u',
);
/** "January 23, 2014 (OSLO) – The …", "Feb. 7 (Wire) — The …": the day first. */
const dayFirst = new RegExp(
  String.raw`^(${caseless(date)})\s\((${place})\)\s*(?:—|–|--?)\s*(?=["“‘'«]?[\p{Lu}\d])`,
  'u',
);

/** "OSLO (AFP) Nov 17, 2004 The …": the day behind the agency. */
const dayLast = new RegExp(
  String.raw`^(${place}(?:,\s${place})?)\s\(([\p{L} .&-]{2,30})\)\s(${caseless(date)})\s+(?=["“‘'«]?[\p{Lu}\d])`,
  'u',
);

function readStamped(text: string): Dateline | undefined {
  const [whole, from = '', by = '', last = ''] = dayLast.exec(text) ?? [];
  const stated = printedDate(last);
  if (whole !== undefined && stated) return { place: from, agency: by, date: stated, ...lengths(whole) };
  const [prefix, town = '', agency = '', when = ''] = inBrackets.exec(text) ?? [];
  const at = printedDate(when);
  if (prefix !== undefined && at) return { place: town, agency, date: at, ...lengths(prefix) };
  const [first, day = '', bracket = ''] = dayFirst.exec(text) ?? [];
  if (first === undefined) return undefined;
  const on = printedDate(day);
  const isPlace = isKnownPlace(bracket) || bracket.length > 5;
  return { ...(isPlace ? { place: bracket } : { agency: bracket }), ...(on && { date: on }), ...lengths(first) };
}

/** A headline can begin as a dateline does; no headline is as long. */
const paragraph = 120;

function placed(match: RegExpExecArray, text: string, long: boolean): Dateline | undefined {
  const [prefix, places = '', bracket, when, later] = match;
  const printed = places.replace(lastWeekday, '');
  const city = printed.split(/,\s|\//)[0] ?? '';
  const capitals = city.length > 2 && !/\p{Ll}/u.test(city);
  const colon = prefix.trimEnd().endsWith(':');
  const goesOnSmall = /^\p{Ll}/u.test(text.slice(prefix.length));
  const known = when !== undefined || bracket !== undefined || later !== undefined;
  const alone =
    (!colon && !goesOnSmall && (capitals || printed.includes(', '))) || (long && !goesOnSmall && isKnownPlace(city));
  if ((!known && !alone) || (goesOnSmall && !capitals)) return undefined;
  const isAgency = !colon && isAgencyMark(bracket, capitals);
  const by = later ?? (isAgency ? bracket : undefined);
  const at = when && printedDate(when);
  return {
    place: readable(bracket !== undefined && !isAgency ? `${printed} (${bracket})` : printed),
    ...lengths(prefix),
    ...(by && { agency: by }),
    ...(at && { date: at }),
  };
}

/** Brackets after a place hold an agency or a state. */
const isAgencyMark = (bracket: string | undefined, capitals: boolean): boolean =>
  bracket !== undefined && !states.test(bracket) && (capitals || /^\p{Lu}{2,6}$/u.test(bracket));

const lengths = (prefix: string): { words: number; length: number } => ({
  words: prefix.replace(/[\s\u2060]+$/, '').length,
  length: prefix.length,
});
