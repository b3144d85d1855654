/** A view → whether a machine lower-cased, stemmed or tokenized it, and the signs that say so. */
import type { Quality } from '../model/source.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';
import { fullFunctionWords, isFunctionWord, mostWords, stemmedFunctionWords } from './english.ts';

/** Counts, and shares from 0 to 1. */
export interface Signs {
  /** Of a script that has capital letters. */
  readonly words: number;
  /** Of the words, those with a capital letter. */
  readonly capitals: number;
  /** Of the longer words, those a stemmer would leave as they are. In English prose about half. */
  readonly stems: number;
  /** Of the function words a stemmer disfigures, those that are disfigured. */
  readonly disfigured: number;
  /** Of the full stops and commas, those with a space before them. */
  readonly spaced: number;
  /** Quotation marks written as two characters. */
  readonly texQuotes: number;
}

export type Judged =
  | { readonly quality: Exclude<Quality, 'degraded'> }
  | { readonly quality: 'degraded'; readonly signs: Signs };

const sampleLength = 100_000;
/** Below this many words the shares say nothing. */
const fewest = 25;

/**
 * Small letters alone are no sign: people write so in messages and poems. With them must come stems (almost every long
 * word is one, and "this" has become "thi") or a tokenizer's spaces before full stops and commas.
 */
export function judgeQuality(view: string): Judged {
  const sample = view.slice(0, sampleLength);
  if (hasCapitals(sample)) return { quality: 'clean' };
  const signs = measure(sample);
  const stemmed = isStemmed(signs);
  const tokenized = isTokenized(signs);
  const degraded = signs.words >= fewest && signs.capitals < most && (stemmed || tokenized);
  return degraded ? { quality: 'degraded', signs } : { quality: 'clean' };
}

/** Share of words with a capital letter, in degraded text. */
const most = 0.02;

/** Plain at a glance, without any word being looked at: what stands behind a space and begins with a capital letter has a word with one. */
function hasCapitals(sample: string): boolean {
  const enough = mostWords(sample) * most;
  let capitals = 0;
  for (let i = 1; i < sample.length && capitals < enough; i++) {
    const code = sample.charCodeAt(i);
    if (code >= 0x41 && code <= 0x5a && sample.charCodeAt(i - 1) === 0x20) capitals++;
  }
  return capitals >= enough;
}

function measure(sample: string): Signs {
  const tokens = tokenize(sample);
  const words = tokens.filter((t) => t.kind === 'word' && /[\p{Ll}\p{Lu}]/u.test(t.text));
  const long = words.filter((t) => t.text.length >= 4 && /^[a-z]+$/.test(t.lower) && !isFunctionWord(t.lower));
  const stops = tokens.filter((t) => t.text === '.' || t.text === ',');
  const short = words.filter((t) => stemmedFunctionWords.has(t.lower)).length;
  const full = words.filter((t) => fullFunctionWords.has(t.lower)).length;
  return {
    words: words.length,
    capitals: share(words.filter((t) => /\p{Lu}/u.test(t.text)).length, words.length),
    stems: share(long.filter((t) => stem(t.lower) === t.lower).length, long.length),
    disfigured: share(short, short + full),
    spaced: share(stops.filter((t) => t.spaced).length, stops.length),
    texQuotes: tokens.filter((t) => t.text === '``' || t.text === "''").length,
  };
}

const isStemmed = (signs: Signs): boolean => signs.stems > 0.85 && signs.disfigured > 0.8;
const isTokenized = (signs: Signs): boolean => signs.spaced > 0.8;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** "no capital letters, 97% of the longer words are stems, spaces before full stops" */
export function describeSigns(signs: Signs): string {
  return [
    'no capital letters',
    ...(isStemmed(signs) ? [`${Math.round(signs.stems * 100)}% of the longer words are stems`] : []),
    ...(isTokenized(signs) ? ['spaces before full stops and commas'] : []),
    ...(signs.texQuotes > 0 ? ['quotation marks of two characters'] : []),
  ].join(', ');
}
