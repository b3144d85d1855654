/** A document → for each token the features the tagger weighs, as hashes. */
import type { Document } from '../document.ts';
import { combine, hashWord } from './hash.ts';
import { type Lexeme, lexemesOf } from './lexis.ts';
import { casing, casingOf, evidence, type Run, runsOf } from './runs.ts';

/** Features of token i are `hashes` from `starts[i]` to `starts[i + 1]`. */
export interface Features {
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
  readonly lexemes: readonly Lexeme[];
  readonly casings: Uint8Array;
  readonly runs: readonly Run[];
}

/** What the whole document knows of a word: the second reading of an unclear place is helped by a clear one. */
interface Memory {
  small: number;
  capital: number;
  alone: number;
  lastOfName: number;
  evidence: number;
  /** Of the longest run with the word. */
  longest: number;
  head: number;
  opener: number;
}

function remember(
  document: Document,
  lexemes: readonly Lexeme[],
  casings: Uint8Array,
  runs: readonly Run[],
): Map<string, Memory> {
  const memories = new Map<string, Memory>();
  const of = (lower: string): Memory => {
    let memory = memories.get(lower);
    if (!memory) {
      memory = { small: 0, capital: 0, alone: 0, lastOfName: 0, evidence: 0, longest: 0, head: 0, opener: 0 };
      memories.set(lower, memory);
    }
    return memory;
  };
  lexemes.forEach((lexeme, i) => {
    if (document.tokens[i]?.kind !== 'word') return;
    if (casings[i] === casing.lower) of(lexeme.lower).small++;
    if (casings[i] === casing.capital) of(lexeme.lower).capital++;
  });
  for (const run of runs) {
    const length = run.last - run.first;
    for (let i = run.first; i < run.last; i++) {
      const lexeme = lexemes[i];
      if (!lexeme?.isCapitalised || casings[i] === casing.headline) continue;
      const memory = of(lexeme.lower);
      memory.evidence |= run.evidence;
      if (length === 1) memory.alone++;
      if (i === run.last - 1 && length > 1 && (run.evidence & evidence.givenNameFirst) !== 0) memory.lastOfName++;
      if (length > memory.longest) {
        memory.longest = length;
        memory.head = lexemes[run.last - 1]?.word ?? 0;
        memory.opener = lexemes[run.first]?.word ?? 0;
      }
    }
  }
  return memories;
}

/** A word far from every capital letter has this many features and no more. */
export const plainFeatures = 2;

const few = (n: number): number => (n > 3 ? 3 : n);
const outside: Lexeme = {
  lower: '',
  word: hashWord('\u0000'),
  shape: '',
  shapeHash: hashWord('\u0000'),
  prefixes: [],
  suffixes: [],
  cluster: 0,
  band: 0,
  guess: 0,
  lists: 0,
  isCapitalised: false,
};

function isNearCapital(casings: Uint8Array, i: number, first: number, last: number): boolean {
  for (let k = Math.max(first, i - 2); k <= Math.min(last - 1, i + 2); k++)
    if (casings[k] !== casing.lower) return true;
  return false;
}

/** The three widths of a cluster; clusterless words have none. */
const wide = (cluster: number): number => (cluster === 0 ? 0 : ((cluster - 1) >> 6) + 1);
const middle = (cluster: number): number => (cluster === 0 ? 0 : ((cluster - 1) >> 3) + 1);

export function featuresOf(document: Document): Features {
  const lexemes = lexemesOf(document.tokens);
  const casings = casingOf(document, lexemes);
  const runs = runsOf(document, lexemes, casings);
  const memories = remember(document, lexemes, casings, runs);
  const starts = new Uint32Array(lexemes.length + 1);
  let hashes = new Uint32Array(lexemes.length * 72 + 128);
  let size = 0;
  let run = 0;

  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      starts[i] = size;
      if (size + 128 > hashes.length) {
        const bigger = new Uint32Array(hashes.length * 2);
        bigger.set(hashes);
        hashes = bigger;
      }
      let template = 0;
      const add = (value: number): void => {
        hashes[size++] = combine(++template, value);
      };
      const maybe = (value: number, isThere: boolean): void => {
        template++;
        if (isThere) hashes[size++] = combine(template, value);
      };
      const at = (offset: number): Lexeme => {
        const k = i + offset;
        return k < sentence.first || k >= sentence.last ? outside : (lexemes[k] ?? outside);
      };
      const c = casings[i] ?? 0;
      const here = at(0);
      const p1 = at(-1);
      const p2 = at(-2);
      const n1 = at(1);
      const n2 = at(2);
      // The word itself. Far from every capital letter there are no names, and the word is enough.
      add(0);
      add(here.word);
      if (!isNearCapital(casings, i, sentence.first, sentence.last)) continue;
      add(here.shapeHash);
      add(combine(here.shapeHash, c));
      add(c);
      for (let k = 0; k < 3; k++) maybe(here.prefixes[k] ?? 0, k < here.prefixes.length && here.isCapitalised);
      for (let k = 0; k < 4; k++) maybe(here.suffixes[k] ?? 0, k < here.suffixes.length);
      maybe(here.cluster, here.cluster > 0);
      maybe(middle(here.cluster), here.cluster > 0);
      maybe(combine(middle(here.cluster), c), here.cluster > 0);
      maybe(combine(wide(here.cluster), c), here.cluster > 0);
      add(combine(here.lists, c));
      add(combine(here.band, c));
      add(combine(here.guess, c));
      add(combine(combine(p1.guess, here.guess), c));
      add(combine(combine(here.guess, n1.guess), c));
      // Neighbours.
      add(p1.word);
      add(p2.word);
      add(n1.word);
      add(n2.word);
      add(combine(p1.word, here.word));
      add(combine(here.word, n1.word));
      add(combine(p2.word, p1.word));
      add(combine(n1.word, n2.word));
      add(combine(p1.shapeHash, here.shapeHash));
      add(combine(here.shapeHash, n1.shapeHash));
      add(combine(combine(p1.shapeHash, here.shapeHash), n1.shapeHash));
      maybe(p1.cluster, p1.cluster > 0);
      maybe(n1.cluster, n1.cluster > 0);
      maybe(middle(p2.cluster), p2.cluster > 0);
      maybe(middle(n2.cluster), n2.cluster > 0);
      add(combine(middle(p1.cluster), middle(here.cluster)));
      add(combine(middle(here.cluster), middle(n1.cluster)));
      add(combine(p1.lists, c));
      add(combine(n1.lists, c));
      add(combine(combine(p1.lists & 511, n1.lists & 511), c));
      // Its run.
      while (run < runs.length && (runs[run]?.last ?? 0) <= i) run++;
      const own = runs[run];
      const inside = own !== undefined && own.first <= i;
      if (own && inside) {
        const back = i - own.first;
        const ahead = own.last - 1 - i;
        const place = few(back) * 4 + few(ahead);
        const head = lexemes[own.last - 1] ?? outside;
        const opener = lexemes[own.first] ?? outside;
        const before = own.first > sentence.first ? (lexemes[own.first - 1] ?? outside) : outside;
        const before2 = own.first - 1 > sentence.first ? (lexemes[own.first - 2] ?? outside) : outside;
        const after = own.last < sentence.last ? (lexemes[own.last] ?? outside) : outside;
        const after2 = own.last + 1 < sentence.last ? (lexemes[own.last + 1] ?? outside) : outside;
        add(place);
        add(combine(place, own.evidence));
        for (let bit = 0; bit < 14; bit++) maybe(few(ahead), (own.evidence & (1 << bit)) !== 0);
        add(combine(head.word, few(ahead)));
        add(combine(middle(head.cluster), few(ahead)));
        add(combine(head.lists, few(ahead)));
        add(combine(combine(opener.guess, head.guess), place));
        add(combine(opener.word, few(back)));
        add(combine(middle(opener.cluster), few(back)));
        add(combine(opener.lists, few(back)));
        add(combine(before.word, few(back)));
        add(combine(before.cluster, few(back)));
        add(combine(before2.word, before.word));
        add(combine(after.word, few(ahead)));
        add(combine(after.cluster, few(ahead)));
        add(combine(after.word, after2.word));
        add(combine(combine(middle(before.cluster), middle(after.cluster)), place));
        add(combine(combine(middle(opener.cluster), middle(head.cluster)), place));
      } else template += 31;
      // The rest of the document.
      const memory = here.isCapitalised ? memories.get(here.lower) : undefined;
      if (memory) {
        const seen = (memory.small > 0 ? 1 : 0) + (memory.capital > 0 ? 2 : 0);
        add(combine(seen, c));
        add(combine(few(memory.alone), few(memory.lastOfName)));
        add(memory.evidence);
        for (let bit = 0; bit < 14; bit++) maybe(few(memory.alone), (memory.evidence & (1 << bit)) !== 0);
        const isAlone = own !== undefined && own.last - own.first === 1;
        maybe(memory.head, isAlone && memory.longest > 1);
        maybe(memory.opener, isAlone && memory.longest > 1);
        maybe(few(memory.longest), isAlone);
      }
    }
  }
  starts[lexemes.length] = size;
  return { starts, hashes: hashes.subarray(0, size), lexemes, casings, runs };
}
