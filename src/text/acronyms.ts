/** Names written short: their initials, and words made of how their words begin. */
import { isAmericanState } from '../data/american-states.ts';
import { isLand } from './lands.ts';
import { fold, legalForms, smallWords } from './name-words.ts';
import { oncePerWord } from './once.ts';

/** In letters: six, and the s of a plural. */
export const longestAcronym = 7;

export const isAcronym: (text: string) => boolean = oncePerWord((text) =>
  /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,6}|\p{Lu}{1,3}&\p{Lu}{1,3})$/u.test(text),
);

/** "Ndu", as some papers write initials that are spoken as a word. */
export const isNamelike = (text: string): boolean => /^\p{Lu}\p{Ll}{2,5}$/u.test(text);

/** "NDU" for "National Dockers Union"; small words may count ("DoE") or not. */
export const isAcronymOf = (acronym: string, words: readonly string[]): boolean => acronymsOf([words])(acronym);

/** The same for many names: their initials are taken once, however many acronyms are asked about. */
export function acronymsOf(names: Iterable<readonly string[]>): (acronym: string) => boolean {
  const known = new Set<string>();
  for (const words of names) for (const initials of initialsOf(words)) known.add(initials);
  return (acronym) => known.has(lettersOf(acronym));
}

/** "N.D.U.", "NDUs", "N&D": what initials are compared with. */
export const lettersOf = (acronym: string): string =>
  acronym
    .replace(/[.&\u2060]/g, '')
    .replace(/s$/, '')
    .toLowerCase();

/**
 * With and without small words and legal forms, two letters or more; a single word has none. Behind the land that it is of a body
 * of three words and more has initials of its own: "MOQ" is the Norwegian Ministry of Quarries.
 */
export function initialsOf(words: readonly string[]): string[] {
  const own = withoutLand(words);
  return [...initialsOfAll(words), ...(own === undefined ? [] : initialsOfAll(own))];
}

function withoutLand(words: readonly string[]): readonly string[] | undefined {
  const named = [2, 1].find((n) => isAmericanState(words.slice(0, n).join(' ')) || (n === 1 && isLand(words[0] ?? '')));
  const own = words.slice(named ?? words.length);
  return own.length > 2 ? own : undefined;
}

function initialsOfAll(words: readonly string[]): string[] {
  const parts = words
    .flatMap((w) => w.split(/[-‐‑/]/))
    .map(fold)
    .filter((w) => w !== '');
  const content = parts.filter((w) => !smallWords.has(w));
  const bare = content.filter((w) => !legalForms.has(w));
  return [content, parts, bare].filter((list) => list.length > 1).map((list) => list.map((w) => w[0] ?? '').join(''));
}

/** "Modon" for "Movement for Dockers in Norway": made of how its words begin, each of them in turn; small words give nothing. */
export function isBlendOf(word: string, words: readonly string[]): boolean {
  const content = words.map(fold).filter((w) => w !== '' && !smallWords.has(w));
  return content.length > 2 && isMadeOf(fold(word), content);
}

/** Of the first letter of each, or its first few. */
function isMadeOf(letters: string, [word, ...others]: readonly string[]): boolean {
  if (word === undefined) return letters === '';
  for (let n = 1; n <= 5 && n <= letters.length && letters[n - 1] === word[n - 1]; n++)
    if (isMadeOf(letters.slice(n), others)) return true;
  return false;
}
