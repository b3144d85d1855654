/** A line → who published the report: copyright, "originally appeared in", a publisher's name alone at the end. */
import type { PartialDate } from '../../model/values.ts';
import { partialDate } from '../../model/values.ts';
import { isTitleCase, wordsOf } from './line.ts';

export interface Imprint {
  readonly publisher?: string;
  /** From a copyright line: the year only. */
  readonly year?: PartialDate;
}

/** Words that newspapers, agencies and broadcasters have in their names. */
const press = new Set(
  (
    'times journal post news herald guardian tribune press daily gazette chronicle observer telegraph independent standard mail ' +
    'sun star mirror express agency broadcasting broadcaster radio tv television network magazine review weekly courier courant ' +
    'dispatch examiner globe mercury inquirer bulletin monitor wire newswire spectator sentinel advertiser argus echo digest newspaper'
  ).split(' '),
);

export const isPressWord = (word: string): boolean => press.has(word.toLowerCase());

/** A name that can only be an outlet's: it has a word of the press in it, or is an acronym. */
export function isOutlet(name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0 || words.length > 8) return false;
  if (words.length === 1) return /^\p{Lu}{3,5}$/u.test(name) || signOffs.has(name.toLowerCase());
  return isTitleCase(name) && words.some((w) => isPressWord(w) || isAcronym(w, name));
}

/** In a name that is all capitals nothing tells an acronym from a surname. */
const isAcronym = (word: string, name: string): boolean => /^\p{Lu}{2,5}$/u.test(word) && /\p{Ll}/u.test(name);

const legalForm =
  /(?:,?\s+(?:company|co|inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|gmbh|ag|s\.?a|pty|b\.?v|n\.?v)\.?)+$/i;
const rights = /[.,;|–-]?\s*(?:all\s+rights(?:\s+are)?\s+reserved|tous droits réservés|alle rechte vorbehalten)\b.*$/i;
const years = String.raw`(?:\d{4}\s*[-–,]\s*)?(\d{4})`;
const mark = String.raw`(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)|copyright))?\s*(?:by\s+)?`;
const yearFirst = new RegExp(`^${mark}${years}[,.]?\\s*(?:by\\s+)?(.*)$`, 'i');
const yearLast = new RegExp(`^${mark}(.+?),?\\s+${years}\\.?$`, 'i');
const noYear = /^(?:©|\(c\))\s*(.+)$/i;

/** "© 2024 The Evening Post Company. All rights reserved." The legal form is no part of the name. */
export function readCopyright(text: string): Imprint | undefined {
  if (text.length > 250 || !/^(?:©|\(c\)|copyright\s*(?:©|\(c\)|by\b|:|\d{4}))/i.test(text)) return undefined;
  const line = text.replace(rights, '');
  const first = yearFirst.exec(line);
  const last = first ? undefined : yearLast.exec(line);
  const holder = (first?.[2] ?? last?.[1] ?? noYear.exec(line)?.[1] ?? '').replace(/[.;|–-]\s.*$|[.\s]+$/, '');
  // A name after a stroke is a picture's agency: "Jane Doe/Wire".
  const publisher = holder.includes('/') ? '' : holder.replace(legalForm, '').trim();
  const year = partialDate(first?.[1] ?? last?.[2] ?? '');
  if (!year && publisher === '') return undefined;
  return { ...(publisher !== '' && publisher.length <= 80 && { publisher }), ...(year && { year }) };
}

const thing = '(?:article|story|report|piece|dispatch|essay|interview|column|analysis|text)';
const origin = new RegExp(
  `^\\(?(?:(?:this|the)\\s+${thing}\\s+(?:was\\s+|has\\s+been\\s+|is\\s+)?)?` +
    '(?:(?:originally|first)\\s+)?(?:appeared|published|ran|posted|republished|reproduced|syndicated|provided)' +
    '(?:\\s+(?:originally|first))?\\s+(?:in|on|by|at|from)\\s+(?:the\\s+website\\s+of\\s+)?(\\S.{1,80}?)[.)]*$',
  'i',
);
const digest = /^(?:this is (?:an?|the) )?(\p{L}[\p{L}\s]{1,40} digest, after (?:the |an? )?\p{L}[^.]{1,60})\.?$/iu;
const sourceLine = /^(?:source|via|courtesy of|published by)\s*:\s*(\S.{1,60}?)\.?$/i;

/** "This article originally appeared in The Evening Post."; "A digest, after The Evening Post" names the digest. */
export function readOrigin(text: string): Imprint | undefined {
  if (text.length > 200) return undefined;
  const own = digest.exec(text)?.[1];
  if (own) return { publisher: own };
  const named = (origin.exec(text)?.[1] ?? sourceLine.exec(text)?.[1])?.replace(
    /\s+(?:on|in|under)\s+(?:\w+\s)?(?:\w+\s)?\d.*$|,.*$/,
    '',
  );
  if (named === undefined) return undefined;
  const name = named.replace(/\s+with\s+(?:\w+\s)?permission.*$/i, '').replace(/^the\s/, '');
  return /^(?:https?:|www\.)|^\p{Ll}(?!\p{Ll}*\s(?:\p{Lu}|news))/u.test(name) ? {} : { publisher: name };
}

/** A publisher's name that stands alone as the last line. A person's name might, too: then this is undefined. */
export function readTrailingPublisher(text: string): Imprint | undefined {
  const name = text.replace(/^[-–—*\s]+|[-–—*\s]+$/g, '').replace(/^\((.*)\)$/, '$1');
  if (name.length > 60 || /[.!?:;]$|^(?:the )?ends?$/i.test(name)) return undefined;
  const withArticle = /^The\s\p{Lu}/u.test(name) && isTitleCase(name) && wordsOf(name).length <= 6;
  return withArticle || isOutlet(name) ? { publisher: name } : undefined;
}

const signOffs: ReadonlyMap<string, string> = new Map([
  ['reuter', 'Reuters'],
  ['reuters', 'Reuters'],
  ['ap', 'AP'],
  ['upi', 'UPI'],
  ['afp', 'AFP'],
  ['dpa', 'dpa'],
  ['tass', 'TASS'],
  ['itar-tass', 'ITAR-TASS'],
  ['xinhua', 'Xinhua'],
  ['kyodo', 'Kyodo'],
  ['pti', 'PTI'],
  ['ansa', 'ANSA'],
]);

/** "… south of the city. — AFP": the agency's sign-off at the end of the last paragraph. */
export function readSignOffInLine(text: string): Imprint | undefined {
  const word = /[.!?"”’]\s+[—–-]{1,2}\s*([\p{L}-]{2,12})\.?$/u.exec(text)?.[1];
  return word === undefined ? undefined : readSignOff(word);
}

/** "AFP , Monday 3 May 2021", "Reuters | Updated: 04-03-2021": an agency, and the rest of the line. */
export function readAgencyFirst(text: string): { readonly publisher: string; readonly rest: string } | undefined {
  const [, name = '', rest = ''] = /^([\p{L}-]{2,12})\s*[,|–—]\s*(\S.{3,90})$/u.exec(text) ?? [];
  const publisher = signOffs.get(name.toLowerCase());
  return publisher === undefined ? undefined : { publisher, rest };
}

/** "Reuter", "REUTER...": the word by which an agency ends its report. */
export function readSignOff(text: string): Imprint | undefined {
  const publisher = signOffs.get(text.replace(/^[-–—(\s]+|[-–—.)\s]+$/g, '').toLowerCase());
  return publisher === undefined ? undefined : { publisher };
}
