/** A line → who wrote the report: "By Jane Doe, Evening Post", "Jane Doe in Paris", "Reporting by Jane Doe". */
import type { PartialDate } from '../../model/values.ts';
import { printedDate } from '../dates.ts';
import { isOutlet, isPressWord, readSignOff } from './publisher.ts';

export interface Byline {
  /** As printed; absent where the line credits nobody by name. */
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: PartialDate;
}

const particle = '(?:de|da|del|della|den|der|di|dos|du|la|le|van|von|vom|zu|bin|bint|ibn|al|el|ter|ten|y)';
const namePart = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|${particle})`;
const name = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s${namePart}){0,5}`;
const staff = '(?:our\\s+)?(?:staff|(?:staff\\s+)?(?:reporters?|correspondents?|writers?)|agencies|newsroom)';

const led = /^(?:(?:story|report|article|words|text|analysis)\s+)?(?:by|written by|reported by)(?::\s*|\s+)(.+)$/i;
const credits = /^\(?(?:additional\s+)?(?:reporting|writing)\s+(?:and\s+\w+\s+)?by\s+([^;.]+)(?:[;.]|$)/i;
const located = new RegExp(
  String.raw`^(${name}(?:\s(?:and|&)\s${name})?)\sin\s${name}(?:(?:,|\sand)\s${name}){0,3}$`,
  'u',
);
const titled = new RegExp(
  String.raw`^(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s${namePart}){1,4}),\s[\p{L}\s-]{0,40}\b(?:correspondent|reporter|writer|editor|columnist)$`,
  'iu',
);
const staffAlone = new RegExp(`^(?:${staff}|(?:news|web|sports?|business) ?desk)$`, 'i');
const bareName = new RegExp(String.raw`^\p{Lu}[\p{L}\p{M}'’.-]+(?:\s${namePart}){1,3}$`, 'u');
const authors = new RegExp(
  String.raw`^(?:(?:${name}|${staff})(?:,\s(?:and\s)?|\s(?:and|&|with)\s|\s(?=${staff}$)|$))+$`,
  'u',
);

/** "By our Business Staff", "From Our Industrial Correspondent, Ostend": credited as printed, without the place. */
const unnamed =
  /^(?:by|from)\s+((?:our|an?)\s[\p{L}\s-]{0,40}\b(?:staff|(?:correspondent|reporter|writer|editor)s?))(?:,\s\p{Lu}[\p{L}\s]{1,30})?$/iu;

/** "(Reporting by Jane Doe; editing by John Roe)", at the end of a report's last paragraph. */
export const isCredit = (sentence: string): boolean =>
  sentence.startsWith('(') &&
  /^\((?:additional\s+)?(?:reporting|writing|editing|compiled|written)\s(?:and\s\p{L}+\s)?(?:by|from)\s[^()]{3,300}\)\.?\s*$/iu.test(
    sentence,
  );

/** A line that says of itself that it is a byline. */
export function readByline(text: string): Byline | undefined {
  if (text.length > 200) return undefined;
  const reporting = credits.exec(text);
  if (reporting) {
    const credited = withoutPlace(reporting[1] ?? '');
    return authors.test(credited) && !/^\(?additional/i.test(text) ? { author: credited } : {};
  }
  const office = unnamed.exec(text)?.[1];
  if (office) return { author: office };
  const rest = led.exec(text)?.[1];
  return rest === undefined || /[!?]$/.test(rest) ? undefined : readCredited(rest);
}

/** "Jane Doe (Evening Post)", "Staff Writers Oslo (Wire) May 3, 2021": whose, and when. */
const bracketed = /^(.+?)\s*\((\p{Lu}[\p{L}\p{M} .&-]{1,30})\)(?:[\s,]+(.+))?$/u;

function readCredited(rest: string): Byline | undefined {
  const [, who, outlet, when] = bracketed.exec(rest) ?? [];
  if (who === undefined || outlet === undefined) return readNamed(rest);
  const date = when === undefined ? undefined : printedDate(when);
  if (when !== undefined && !date) return undefined;
  const named = readNamed(who.replace(/^(staff (?:writers?|reporters?))\s.*$/i, '$1'));
  return named && { ...named, publisher: outlet, ...(date && { date }) };
}

function readNamed(rest: string): Byline | undefined {
  const [credited = ''] = rest.split(/\s+[|•·–—]\s+|\s+-\s+|\s+for\s+(?=\p{Lu})/u);
  const parts = withoutPlace(credited).split(/,\s+/);
  const outlet =
    parts.length > 1 ? parts.find((part, i) => i > 0 && (isOutlet(part) || /^\p{Lu}{2,5}$/u.test(part))) : undefined;
  const named = (outlet ? parts.slice(0, parts.indexOf(outlet)) : parts).join(', ');
  const author = named.replace(/,\s.*\b(?:correspondent|reporter|writer|editor|columnist)s?\.?$/i, '');
  if (!authors.test(author)) return undefined;
  const whose =
    (outlet && readOffice(outlet)?.publisher) ?? outlet ?? /\sfor\s(\p{Lu}[\p{L}\s]{2,30}?)[\s>-]*$/u.exec(rest)?.[1];
  return { author, ...(whose && (outlet || isOutlet(whose)) && { publisher: whose }) };
}

const withoutPlace = (credited: string): string =>
  credited
    .trim()
    .replace(/\s+in\s+\p{Lu}.*$/u, '')
    .replace(/\s+at\s+\p{Lu}.*$/u, '');

/** A name of two to four words and nothing else. */
export const isName = (text: string): boolean => bareName.test(text) && !staffAlone.test(text);

/** Forms that are a byline only where one stands: below a headline. A name alone is set apart; above a date it is the author's. */
export function readBylineBelowHeadline(text: string): Byline | undefined {
  if (text.length > 100) return undefined;
  const author = located.exec(text)?.[1] ?? titled.exec(text)?.[1];
  if (author) return { author };
  const agency = /^(\p{L}+)\sStaff$/u.exec(text)?.[1];
  const publisher = agency === undefined ? undefined : readSignOff(agency)?.publisher;
  if (publisher !== undefined) return { publisher };
  return bareName.test(text) || staffAlone.test(text) ? {} : undefined;
}

/** "Evening News business reporter", below the byline: the author's office, and whose. */
export function readOffice(text: string): Byline | undefined {
  const match =
    /^((?:\p{Lu}[\p{L}&.]*\s){0,4})(?:\p{L}[\p{L}-]*\s){0,3}(?:reporter|correspondent|editor|writer|analyst|columnist)(?:,?\s(?:in\s)?\p{Lu}\p{L}+){0,2}$/iu.exec(
      text,
    );
  if (!match) return undefined;
  const led = /^(?:\p{Lu}[\p{L}&.]*\s)*/u.exec(match[1] ?? '')?.[0] ?? '';
  const words = led.trim().split(' ');
  // "AP Business Writer" is AP's.
  while (words.length > 1 && !isPressWord(words.at(-1) ?? '')) words.pop();
  const outlet = words.join(' ');
  // "Bulletin Staff Writer" says whose; "News Editor" does not.
  const whose = isOutlet(outlet) || (isPressWord(outlet) && /\sstaff\s/i.test(text));
  return whose ? { publisher: outlet } : {};
}
