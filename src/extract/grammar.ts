/** Small word classes of English that several extractors ask for, and walks over one sentence's tokens. */
import { readable } from '../model/source.ts';
import { stem } from '../text/stem.ts';
import { oncePerSpelling, type Token } from '../text/tokens.ts';
import type { Document } from './document.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const determiners: ReadonlySet<string> = words(
  'the a an this that these those his her its their our my your some any another each every no one both thi hi ani',
);
export const prepositions: ReadonlySet<string> = words(
  'of for from at in on with to by about over under against between among during after before since until into within without through near toward towards as than via per amid despite unlike',
);
export const auxiliaries: ReadonlySet<string> = words(
  "has have had is are was were be been being would will could should may might must can did does do having 'd 'll has_been not never n't didn't hasn't haven't doesn't don't wouldn't won't couldn't isn't wasn't cannot ha wa",
);
export const conjunctions: ReadonlySet<string> = words(
  'but and or while as because although though when where whereas if that which whether so yet after before since until unless',
);
/** Words that turn a clause into its opposite, as its subject or beside its verb. */
export const negations: ReadonlySet<string> = words('no not never neither nor none nobody nothing without');
export const pronouns: ReadonlySet<string> = words('he she they it we i who');
/** Numbers that reports write out; "one" is as often a pronoun. */
export const numerals: ReadonlySet<string> = words(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety`,
);

/** "12", "twelve". */
export const isNumeral = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || numerals.has(token.lower));

/** "publicly", "also", "later": may stand between a subject and its verb. */
export const isAdverb = (token: Token | undefined): boolean => token !== undefined && isAdverbial(token);

const adverbs = words(
  'also then later earlier now again still just even too once only already repeatedli previous long often always ever',
);
/** Nouns, verbs and adjectives that end like adverbs, and are none. */
const unadverbial = words(
  'july family italy assembly supply reply apply rely ally rally fly bully tally monopoly anomaly comply imply multiply friendly unfriendly costly deadly elderly orderly disorderly ugly lovely lonely timely',
);
const isAdverbial = oncePerSpelling(
  ({ lower }) =>
    adverbs.has(lower) ||
    (/^\p{L}{2,}ly$/u.test(lower) && !unadverbial.has(lower)) ||
    /(?:ic|ed|nt|iv|ous|al)li$/.test(lower),
);

/** Looks a word up by its form or, in degraded text, by its stem. */
export function lookUp<V>(
  table: ReadonlyMap<string, V>,
  token: Pick<Token, 'lower'> | undefined,
  degraded: boolean,
): V | undefined {
  if (!token) return undefined;
  const direct = table.get(token.lower);
  return direct ?? (degraded ? stemmed(table).get(token.lower) : undefined);
}

const stemTables = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The same table keyed by stems; the first form of a stem wins. Made once for each table. */
function stemmed<V>(table: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  let made = stemTables.get(table) as ReadonlyMap<string, V> | undefined;
  if (!made) {
    const map = new Map<string, V>();
    for (const [form, value] of table) if (!map.has(stem(form))) map.set(stem(form), value);
    made = map;
    stemTables.set(table, made);
  }
  return made;
}

const setTables = new WeakMap<object, ReadonlyMap<string, true>>();

/** Membership by form or, in degraded text, by stem. */
export function isIn(set: ReadonlySet<string>, token: Pick<Token, 'lower'> | undefined, degraded: boolean): boolean {
  if (!token) return false;
  if (set.has(token.lower)) return true;
  if (!degraded) return false;
  let map = setTables.get(set);
  if (!map) {
    map = new Map([...set].map((w): [string, true] => [w, true]));
    setTables.set(set, map);
  }
  return lookUp(map, token, true) === true;
}

/** The sentence of a token, as token indexes, half open. */
export function sentenceRange(document: Document, token: number): { first: number; last: number; index: number } {
  const index = document.sentenceOf[token] ?? 0;
  const s = document.sentences[index];
  return { first: s?.first ?? 0, last: s?.last ?? document.tokens.length, index };
}

/** The words of tokens `first` to `last` (half open) as a person reads them. */
export function wordsOf(document: Document, first: number, last: number): string {
  const a = document.tokens[first];
  const b = document.tokens[last - 1];
  if (!a || !b) return '';
  return readable(document.source.view.slice(a.start, b.end));
}

/** Character span of tokens `first` to `last` (half open). */
export function spanOf(document: Document, first: number, last: number): { start: number; end: number } {
  const a = document.tokens[first];
  const b = document.tokens[last - 1];
  return { start: a?.start ?? 0, end: b?.end ?? 0 };
}

/** Where words stand that are so, in order. Most rules begin at a few words of a report: only there is a list made. */
export function placesWhere(tokens: readonly Token[], isSo: (token: Token) => boolean): number[] {
  const places: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (isSo(tokens[i] as Token)) places.push(i);
  return places;
}

/** Every index from `from` up to, without, `to`. */
export function range(from: number, to: number): number[] {
  const all: number[] = [];
  for (let i = from; i < to; i++) all.push(i);
  return all;
}
