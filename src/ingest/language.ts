/** A view → the language it is written in, as ISO 639-1, or `und` where that cannot be told. */

import { entryOf } from '../text/outside.ts';
import { tokenize } from '../text/tokens.ts';
import { isCoreWord, isFunctionWord, mostWords } from './english.ts';

const names: Readonly<Record<string, string>> = {
  af: 'Afrikaans',
  ar: 'Arabic',
  be: 'Belarusian',
  bg: 'Bulgarian',
  bn: 'Bengali',
  ca: 'Catalan',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  eu: 'Basque',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  ga: 'Irish',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  hy: 'Armenian',
  id: 'Indonesian',
  is: 'Icelandic',
  it: 'Italian',
  ja: 'Japanese',
  ka: 'Georgian',
  kk: 'Kazakh',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  mk: 'Macedonian',
  ms: 'Malay',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  so: 'Somali',
  sq: 'Albanian',
  sr: 'Serbian',
  sv: 'Swedish',
  sw: 'Swahili',
  ta: 'Tamil',
  th: 'Thai',
  tl: 'Tagalog',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  uz: 'Uzbek',
  vi: 'Vietnamese',
  zh: 'Chinese',
};

/** "French"; the code itself where the name is not known. */
export const languageName = (code: string): string => entryOf(names, code) ?? `"${code}"`;

/** `en` for "en", "EN-GB", "eng" or "English"; undefined for what is no language. */
export function languageCode(stated: string): string | undefined {
  const lower = stated.toLowerCase();
  const byName = Object.entries(names).find(([, name]) => name.toLowerCase() === lower)?.[0];
  if (byName) return byName;
  const code = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/.exec(lower)?.[1];
  return code === 'eng' ? 'en' : code?.length === 2 || code === 'und' ? code : undefined;
}

/** Enough to tell a language by; more costs time and adds nothing. */
const sampleLength = 20_000;

/** The first words: heads, scripts and tags are white in a view, and may be longer than all that is to be read. */
function sampleOf(view: string): string {
  const begin = Math.max(0, view.search(/\S/));
  return view
    .slice(begin, begin + 20 * sampleLength)
    .replace(/\s{2,}/g, ' ')
    .slice(0, sampleLength);
}

/** English at a glance, without any token being made: what stands between spaces is a word. */
function isPlainEnglish(sample: string): boolean {
  const enough = Math.max(12, mostWords(sample) / 9);
  let core = 0;
  for (let from = 0, to = sample.indexOf(' '); to >= 0 && core < enough; from = to + 1, to = sample.indexOf(' ', from))
    if (to - from <= longestCore && isCoreWord(sample.slice(from, to))) core++;
  return core >= enough;
}

/** Letters of "everything", the longest word that English is told by, as a stemmer leaves it. */
const longestCore = 10;

/**
 * English is told by its function words, which also holds for text that a stemmer went over and for a line or two; other
 * languages by letter statistics, from twelve words on. A short text without English function words is `und`.
 */
export async function languageOf(view: string): Promise<string> {
  const sample = sampleOf(view);
  if (isPlainEnglish(sample)) return 'en';
  const words = tokenize(sample).filter((t) => t.kind === 'word');
  const core = words.filter((t) => isCoreWord(t.lower)).length;
  if (words.length >= 12 && core * 9 >= words.length) return 'en';
  const english = new Set(words.filter((t) => isFunctionWord(t.lower)).map((t) => t.lower)).size;
  // Other scripts need fewer letters to be told apart, and Chinese has no spaces to count words by.
  const foreign = sample.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  if (words.length < 12 && foreign < 12) return english >= 2 && english * 6 >= words.length ? 'en' : 'und';
  const { detect } = await import('tinyld');
  const code = detect(sample);
  if (code === 'en') return english * 12 >= Math.min(words.length, 100) ? 'en' : 'und';
  return code === '' ? 'und' : code;
}
