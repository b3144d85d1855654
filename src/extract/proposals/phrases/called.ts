/** A capitalised noun → the plan whose proper name it ends: "the Harbour Safety (HS) Bill", "the Oslo Protocol"; and its letters. */
import { houses } from '../../../text/chambers.ts';
import { isCapitalised } from '../../../text/tokens.ts';
import { type Discourse, wordAt } from '../../coreference.ts';
import type { DocumentSentence } from '../../document.ts';
import { conjunctions, determiners, prepositions, wordsOf } from '../../grammar.ts';
import { type Phrase, plainPhrase } from './phrase.ts';

/** Nouns that a law or an agreement is named by; "Initiative", "Programme" and "Convention" as often name a body. */
const nouns =
  /^(?:bill|act|plan|treaty|protocol|accords?|pact|agreement|compact|amendment|directive|declaration|resolution|law|charter|memorandum)$/;
const joints = /^(?:of|and|for|on|to|the|in|against)$/;

/** Longest name, in tokens before its noun. */
const reach = 10;
/** Most words in brackets within a name, and the bracket. */
const inBrackets = 6;
/** In tokens. */
const around = 30;

/** The phrase, or undefined where the noun ends no name: in a headline, at the head of a sentence, before another name. */
export function calledPlan(d: Discourse, head: number): Phrase | undefined {
  const { tokens, sentences, sentenceOf } = d.reading.document;
  const token = tokens[head];
  const sentence = sentences[sentenceOf[head] ?? 0];
  if (!token || !sentence || sentence.sentence.part === 'headline' || !nouns.test(token.lower)) return undefined;
  if (!/^\p{Lu}\p{Ll}/u.test(token.text) || goesOn(d, head, sentence.last) || isLine(d, head, sentence))
    return undefined;
  const name = firstOfName(d, head, sentence.first);
  if (name === undefined) return undefined;
  const first = determiners.has(wordAt(d, name - 1)) && name > sentence.first ? name - 1 : name;
  const year = yearAfter(d, head, sentence.last);
  const words = tokens.slice(name, head).flatMap((t) => (t.kind === 'word' && !joints.test(t.lower) ? [t.lower] : []));
  return {
    first,
    ...plainPhrase,
    head,
    last: year === undefined ? head + 1 : head + 2,
    noun: token.lower,
    strong: true,
    definite: !/^an?$/.test(wordAt(d, first)),
    called: true,
    owner: undefined,
    qualifiers: year === undefined ? words : [...words, year],
    measures: [],
  };
}

/** "Bill Jones", "Treaty Organization", "Resolution 1450": the noun does not end it. */
function goesOn(d: Discourse, head: number, last: number): boolean {
  const next = d.reading.document.tokens[head + 1];
  if (!next || head + 1 >= last || yearAfter(d, head, last) !== undefined) return false;
  const run = d.reading.namedAt.get(head);
  return next.kind === 'number' || isCapitalised(next) || (run !== undefined && run.last > head + 1);
}

/** "the Sailors (Amendment) Bill 2019": the year ends the name of a law. */
function yearAfter({ reading: { document } }: Discourse, head: number, last: number): string | undefined {
  const next = document.tokens[head + 1];
  const isLaw = /^(?:bill|act|law)$/.test(document.tokens[head]?.lower ?? '');
  return isLaw && head + 1 < last && /^(?:19|20)\d\d$/.test(next?.text ?? '') ? next?.text : undefined;
}

/** In a line of headlines every longer word has a capital letter. Looked for near by: a sentence may be endless. */
const isLine = ({ reading: { document } }: Discourse, head: number, { first, last }: DocumentSentence): boolean =>
  !document.tokens
    .slice(Math.max(first, head - around), Math.min(last, head + around))
    .some((t) => t.kind === 'word' && t.text.length > 3 && t.text === t.lower);

/** Where the capitalised words before the noun begin; undefined where there are none. */
function firstOfName(d: Discourse, head: number, start: number): number | undefined {
  const { tokens } = d.reading.document;
  let first: number | undefined;
  for (let i = head - 1; i >= Math.max(start, head - reach); i--) {
    const t = tokens[i];
    // "debated on Tuesday the Harbour Bill"; "the Good Friday Agreement" goes on in capitals.
    if (d.reading.dateAt.has(i) && joints.test(tokens[i + 1]?.lower ?? '')) break;
    const opened = bracketBefore(d, i);
    if (opened !== undefined) {
      i = opened;
      continue;
    }
    if (t?.kind === 'word' && isCapitalised(t) && !(i === start && isSmall(t.lower))) first = i;
    else if (!(joints.test(t?.lower ?? '') || t?.text === '-' || isOwnedBefore(d, i)) || i === head - 1) break;
  }
  // "Congress on Tuesday passed the Act": no word right before the noun is part of its name.
  return first !== undefined && isWhole(d, first, head) ? first : undefined;
}

/** "the Sailors’ (Amendment) Bill": of whom a bill is about, where brackets follow; "Jones's Clean Water Bill" is his. */
const isOwnedBefore = ({ reading: { document } }: Discourse, i: number): boolean =>
  /^['’]s?$/.test(document.tokens[i]?.text ?? '') && document.tokens[i + 1]?.text === '(';

/** "(HS)", "(Amendment)", "(Leave of Absence)" within a name: the token of its opening bracket, where token `i` closes one. */
function bracketBefore({ reading: { document } }: Discourse, i: number): number | undefined {
  const { tokens } = document;
  if (tokens[i]?.text !== ')') return undefined;
  let isOpened = false;
  for (let k = i - 1; k >= i - inBrackets; k--) {
    const t = tokens[k];
    if (!t) return undefined;
    if (t.text === '(') return isOpened && k < i - 1 ? k : undefined;
    isOpened = isCapitalised(t);
    if (!isOpened && !joints.test(t.lower)) return undefined;
  }
  return undefined;
}

/** Capitalised as the first word of its sentence alone. */
const isSmall = (w: string): boolean => determiners.has(w) || prepositions.has(w) || conjunctions.has(w);

const plainBill = /^(?:final|draft|new|government|private|members?|public)$/;

/** "the House Bill" has no name; nor has a sentence in capitals. */
function isWhole(d: Discourse, first: number, head: number): boolean {
  const { tokens } = d.reading.document;
  const words = tokens.slice(first, head).filter((t) => t.kind === 'word' && !joints.test(t.lower));
  if (words.every((t) => /^\p{Lu}+$/u.test(t.text)) && words.length > 2) return false;
  return words.length > 1 || !(houses.has(words.at(-1)?.lower ?? '') || plainBill.test(words.at(-1)?.lower ?? ''));
}

/** The proper name, whole. */
export const calledWords = ({ reading: { document } }: Discourse, { first, last }: Phrase): string =>
  wordsOf(document, determiners.has(document.tokens[first]?.lower ?? '') ? first + 1 : first, last);

/** By the letters that stand for a plan's name ("OFTA" of "Oslo Free Trade Agreement"): its phrase. */
function lettersOf(d: Discourse, phrases: readonly Phrase[]): ReadonlyMap<string, Phrase> {
  const { tokens } = d.reading.document;
  const letters = new Map<string, Phrase>();
  for (const p of phrases) {
    if (!p.called) continue;
    const words = tokens.slice(p.first, p.head + 1).filter((t) => isCapitalised(t) && !determiners.has(t.lower));
    if (words.length > 2) letters.set(words.map((t) => t.text[0]).join(''), p);
  }
  return letters;
}

/** "NAFTA" where the report has given the name in full. */
export function plansByLetters(d: Discourse, phrases: readonly Phrase[]): Phrase[] {
  const letters = lettersOf(d, phrases);
  if (letters.size === 0) return [];
  return d.reading.document.tokens.flatMap((t, i): Phrase[] => {
    const full = letters.get(t.text);
    if (!full) return [];
    const first = wordAt(d, i - 1) === 'the' ? i - 1 : i;
    return [{ ...full, first, head: i, last: i + 1, definite: true }];
  });
}
