/** Function words of English: what tells the language, and whether a stemmer went over the text. */
import { stem } from '../text/stem.ts';

/** Words that other languages written in Latin letters hardly share. "in", "is", "was", "of", "we" are Dutch or German too. */
const telling = new Set(
  (
    'the and that with from this which have had has were been their they his her its would could should about after ' +
    'before because into than there these those when where who what said not but for are by to a an it be as at on or ' +
    'if he she you your i my our will can'
  ).split(' '),
);

/** So common that one in eight words of any English text is one of them, and in other languages nearly none. */
const core = new Set(
  'the and that with from this which have had has were been their they his her its would said not but for by to'.split(
    ' ',
  ),
);

export const isFunctionWord = (lower: string): boolean => telling.has(lower);
export const isCoreWord = (lower: string): boolean => core.has(lower) || stemmedFunctionWords.has(lower);

/** Function words that a stemmer disfigures: `thi` for "this", `becaus` for "because". */
const disfigured = (
  'this his was has does because before during every only very many any once why these those people since above even ' +
  'ourselves themselves something nothing anything everything always already several probably finally'
).split(' ');

/** Stem → the word. Only stems that are no English words themselves. */
export const stemmedFunctionWords: ReadonlyMap<string, string> = new Map(
  disfigured
    .map((word) => [stem(word), word] as const)
    .filter(([short, word]) => short !== word && !['hi', 'ha'].includes(short)),
);

export const fullFunctionWords: ReadonlySet<string> = new Set(stemmedFunctionWords.values());

const isAsciiLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** No text has more words: runs of letters, what may part them or be one of them, and the parts of those beyond any length of a word. */
export function mostWords(sample: string): number {
  let most = sample.length / 100;
  let inWord = false;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    const isLetter = isAsciiLetter(code);
    if (code >= 0x80 || (isLetter && !inWord)) most++;
    inWord = isLetter;
  }
  return most;
}
