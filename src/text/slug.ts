/** A name → the part of a file name, id or URL that stands for it: lower case, hyphens, never empty. */
import { shortHash } from './hash.ts';

/** Latin letters that Unicode does not decompose. */
const latin: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ĸ: 'k',
  ŧ: 't',
  ə: 'e',
  ſ: 's',
};

/** Names that Windows keeps for devices, whatever the extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const maxUnits = 80;
const maxBytes = 200;

/**
 * Accents go, Latin letters become ASCII, other scripts keep their letters (a transliteration table would be wrong for
 * some language). Two names that differ only in case, accents or punctuation share a slug. At most 80 UTF-16 units and
 * 200 bytes of UTF-8, cut between words where that leaves half of it.
 */
export function slug(name: string): string {
  const folded = foldLetters(name).replace(/['’ʼ`´]/g, '');
  const words = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-+|-+$/g, '');
  const short = cut(words);
  if (short === '') return `x-${shortHash(name)}`;
  return reserved.test(short) ? `${short}-page` : short;
}

/** Lower case without accents, in NFC: what two spellings of one name have in common. */
export function foldLetters(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const bare = text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin}|\p{N})\p{M}+/gu, '$1')
    .toLowerCase()
    .replace(/[ßæœøđðłþħıŋĸŧəſ]/g, (letter) => latin[letter] ?? letter)
    // Arabic and Hebrew vowel points and the tatweel are optional in writing.
    .replace(/[\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g, '')
    // Lower-casing İ leaves a dot above.
    .replace(/i\u0307/g, 'i');
  return bare.normalize('NFC');
}

function cut(text: string): string {
  if (text.length <= maxUnits && bytesOf(text) <= maxBytes) return text;
  let kept = '';
  let bytes = 0;
  for (const letter of text) {
    bytes += bytesOf(letter);
    if (kept.length + letter.length > maxUnits || bytes > maxBytes) break;
    kept += letter;
  }
  const word = text.charAt(kept.length) === '-' ? kept.length : kept.lastIndexOf('-');
  return kept.slice(0, word > kept.length / 2 ? word : kept.length).replace(/-+$/, '');
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * The first of `base`, `base-2`, `base-3`, … for which `isFree` holds. Deterministic as long as names are handed out in
 * one order.
 */
export function freeSlug(base: string, isFree: (candidate: string) => boolean): string {
  let candidate = base;
  for (let n = 2; !isFree(candidate); n++) candidate = `${base}-${n}`;
  return candidate;
}
