/** A token as the tagger sees it: hashes of its word, shape and affixes, its cluster, and the word lists it is on. */
import { oncePerSpelling, type Spelling, type Token } from '../../../text/tokens.ts';
import { functionWords } from '../../data/function-words.ts';
import { organizationHeads } from '../../data/organizations.ts';
import { siteHeads, workHeads } from '../../data/other-heads.ts';
import { honorifics, offices, particles, roles } from '../../data/person-words.ts';
import { sayingVerbs } from '../../data/saying.ts';
import { isDemonym, isStatePart } from '../states/states.ts';
import { hashWord } from './hash.ts';
import { factsOf, type WordFacts } from './words.ts';

/** Bits of `Lexeme.lists`. */
export const list = {
  honorific: 1,
  office: 2,
  role: 4,
  particle: 8,
  saying: 16,
  organization: 32,
  functional: 64,
  demonym: 128,
  state: 256,
  name: 512,
  male: 1024,
  female: 2048,
  city: 4096,
  ordinary: 8192,
  work: 16384,
  site: 32768,
} as const;

/** Lists whose words are hardly ever the name of a body. */
export const otherThanBody: number =
  list.functional | list.honorific | list.office | list.state | list.demonym | list.city | list.male | list.female;

export interface Lexeme {
  readonly lower: string;
  /** Of the lower-cased word. */
  readonly word: number;
  readonly shape: string;
  readonly shapeHash: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly cluster: number;
  readonly band: number;
  /** As in the word table: kind of name times four plus sureness. */
  readonly guess: number;
  readonly lists: number;
  readonly isCapitalised: boolean;
}

const affix = (side: number, length: number, text: string): number => hashWord(`${side}${length}${text}`);

/** "McKay" XxXx, "NDU" XX, "U.S." X., "al-Farsi" x-Xx, "1,200" 0,0: runs of one kind are one letter, two at most. */
export const shapeOf = (text: string): string =>
  text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}]/gu, 'x')
    .replace(/\d/g, '0')
    .replace(/(.)\1{2,}/gu, '$1$1');

/** Facts of a word; a hyphened one unknown to the table has those of its last part ("ex-minister", "al-Farsi"). */
function wordFacts(lower: string): WordFacts {
  const facts = factsOf(lower);
  if (facts.cluster > 0 || facts.isName) return facts;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0) return factsOf(lower.slice(hyphen + 1));
  return lower.includes('.') ? factsOf(lower.replaceAll('.', '')) : facts;
}

function listsOf(text: string, lower: string, facts: WordFacts): number {
  return (
    (honorifics.has(lower) ? list.honorific : 0) |
    (offices.has(lower) ? list.office : 0) |
    (roles.has(lower) ? list.role : 0) |
    (particles.has(lower) ? list.particle : 0) |
    (sayingVerbs.has(lower) ? list.saying : 0) |
    (organizationHeads.has(lower) ? list.organization : 0) |
    (functionWords.has(lower) ? list.functional : 0) |
    (isDemonym(lower) ? list.demonym : 0) |
    (isStatePart(text) ? list.state : 0) |
    (facts.isName ? list.name : 0) |
    (facts.isMale ? list.male : 0) |
    (facts.isFemale ? list.female : 0) |
    (facts.isCity ? list.city : 0) |
    (facts.isOrdinary ? list.ordinary : 0) |
    (workHeads.has(lower) ? list.work : 0) |
    (siteHeads.has(lower) ? list.site : 0)
  );
}

/** Equal words share one. */
export const lexemeOf: (token: Spelling) => Lexeme = oncePerSpelling(({ lower, text, kind }): Lexeme => {
  const facts = kind === 'word' ? wordFacts(lower) : factsOf(lower);
  const word = kind === 'number' ? hashWord(shapeOf(text)) : hashWord(lower);
  const shape = shapeOf(text);
  const lengths = kind === 'word' ? [2, 3, 4] : [];
  return {
    lower,
    word,
    shape,
    shapeHash: hashWord(shape),
    prefixes: lengths.map((n) => affix(1, n, lower.slice(0, n))),
    suffixes: [1, ...lengths].map((n) => affix(2, n, lower.slice(-n))),
    cluster: facts.cluster,
    band: facts.band,
    guess: facts.guess,
    lists: kind === 'word' ? listsOf(text, lower, facts) : 0,
    isCapitalised: kind === 'word' && /^(?:\p{Lu}|\p{Ll}{1,3}[-’']\p{Lu}|\p{Ll}\p{Lu})/u.test(text),
  };
});

/** The lexemes of a document's tokens. */
export const lexemesOf = (tokens: readonly Token[]): Lexeme[] => tokens.map(lexemeOf);
