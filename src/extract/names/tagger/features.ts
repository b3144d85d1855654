/** A document → for each token the features the tagger weighs, as hashes. */
import { oncePer } from '../../../text/once.ts';
import type { Document } from '../../document.ts';
import { casing, casingOf } from './casing.ts';
import { combine, hashWord } from './hash.ts';
import { type Lexeme, lexemesOf } from './lexis.ts';
import { type Memory, remember } from './memory.ts';
import { type Run, runsOf } from './runs.ts';

/** By token. */
export interface Features {
  readonly lexemes: readonly Lexeme[];
  readonly casings: Uint8Array;
}

/** What the tagger weighs of token i are `hashes` from `starts[i]` to `starts[i + 1]`; those before `around[i]` follow from its word and casing alone. */
export interface HashedFeatures extends Features {
  readonly starts: Uint32Array;
  readonly around: Uint32Array;
  readonly hashes: Uint32Array;
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

/** Most features that one token has. */
const most = 128;

/**
 * Writes hashes one after the other. Every feature has the number of its template in its hash: templates are counted
 * whether they apply or not, and the order in which they are written down must not change, or the model no longer fits.
 */
class Writer {
  hashes: Uint32Array;
  size = 0;
  private template = 0;
  constructor(tokens: number) {
    this.hashes = new Uint32Array(tokens * 72 + most);
  }
  /** A new token begins. */
  begin(): void {
    this.template = 0;
    if (this.size + most <= this.hashes.length) return;
    const bigger = new Uint32Array(this.hashes.length * 2);
    bigger.set(this.hashes);
    this.hashes = bigger;
  }
  add(value: number): void {
    this.hashes[this.size++] = combine(++this.template, value);
  }
  /** Only where it is there. */
  maybe(value: number, isThere: boolean): void {
    this.template++;
    if (isThere) this.hashes[this.size++] = combine(this.template, value);
  }
  skip(templates: number): void {
    this.template += templates;
  }
}

/** The tokens of one sentence; outside of it there is nothing. */
interface Scene {
  readonly lexemes: readonly Lexeme[];
  readonly casings: Uint8Array;
  readonly first: number;
  readonly last: number;
}

const lexemeAt = ({ lexemes, first, last }: Scene, i: number): Lexeme =>
  i < first || i >= last ? outside : (lexemes[i] ?? outside);

/** Once for each document: its names are found by them, and its bodies weighed. */
export const wordFeaturesOf: (document: Document) => Features = oncePer((document) => {
  const lexemes = lexemesOf(document.tokens);
  return { lexemes, casings: casingOf(document, lexemes) };
});

/** `isKnown`: what a word so written weighs by itself is known already, and those of its features are left out. */
export function featuresOf(
  document: Document,
  isKnown: (lexeme: Lexeme, c: number) => boolean = () => false,
): HashedFeatures {
  const { lexemes, casings } = wordFeaturesOf(document);
  const runs = runsOf(document, lexemes, casings);
  const memories = remember(document, lexemes, casings, runs);
  const starts = new Uint32Array(lexemes.length + 1);
  const around = new Uint32Array(lexemes.length);
  const out = new Writer(lexemes.length);
  let run = 0;
  for (const { first, last } of document.sentences) {
    const scene: Scene = { lexemes, casings, first, last };
    for (let i = first; i < last; i++) {
      starts[i] = out.size;
      out.begin();
      out.add(0);
      out.add(lexemeAt(scene, i).word);
      // Far from every capital letter there are no names, and the word is enough.
      if (!isNearCapital(casings, i, first, last)) continue;
      while (run < runs.length && (runs[run]?.last ?? 0) <= i) run++;
      if (isKnown(lexemeAt(scene, i), casings[i] ?? 0)) out.skip(17);
      else addWord(out, scene, i);
      around[i] = out.size;
      addAround(out, scene, i, runs[run], memories);
    }
  }
  starts[lexemes.length] = out.size;
  return { starts, around, hashes: out.hashes.subarray(0, out.size), lexemes, casings };
}

/** `next` is the run that the token is in, else the one that comes next. */
function addAround(
  out: Writer,
  scene: Scene,
  i: number,
  next: Run | undefined,
  memories: ReadonlyMap<string, Memory>,
): void {
  const here = lexemeAt(scene, i);
  addNeighbours(out, scene, i);
  if (next && next.first <= i) addRun(out, scene, i, next);
  else out.skip(31);
  const memory = here.isCapitalised ? memories.get(here.lower) : undefined;
  if (memory) addMemory(out, memory, scene.casings[i] ?? 0, next !== undefined && next.last - next.first === 1);
}

/** The word itself: 17 templates. */
function addWord(out: Writer, scene: Scene, i: number): void {
  const here = lexemeAt(scene, i);
  const c = scene.casings[i] ?? 0;
  out.add(here.shapeHash);
  out.add(combine(here.shapeHash, c));
  out.add(c);
  for (let k = 0; k < 3; k++) out.maybe(here.prefixes[k] ?? 0, k < here.prefixes.length && here.isCapitalised);
  for (let k = 0; k < 4; k++) out.maybe(here.suffixes[k] ?? 0, k < here.suffixes.length);
  out.maybe(here.cluster, here.cluster > 0);
  out.maybe(middle(here.cluster), here.cluster > 0);
  out.maybe(combine(middle(here.cluster), c), here.cluster > 0);
  out.maybe(combine(wide(here.cluster), c), here.cluster > 0);
  out.add(combine(here.lists, c));
  out.add(combine(here.band, c));
  out.add(combine(here.guess, c));
}

function addNeighbours(out: Writer, scene: Scene, i: number): void {
  const here = lexemeAt(scene, i);
  const p1 = lexemeAt(scene, i - 1);
  const p2 = lexemeAt(scene, i - 2);
  const n1 = lexemeAt(scene, i + 1);
  const n2 = lexemeAt(scene, i + 2);
  const c = scene.casings[i] ?? 0;
  out.add(combine(combine(p1.guess, here.guess), c));
  out.add(combine(combine(here.guess, n1.guess), c));
  out.add(p1.word);
  out.add(p2.word);
  out.add(n1.word);
  out.add(n2.word);
  out.add(combine(p1.word, here.word));
  out.add(combine(here.word, n1.word));
  out.add(combine(p2.word, p1.word));
  out.add(combine(n1.word, n2.word));
  out.add(combine(p1.shapeHash, here.shapeHash));
  out.add(combine(here.shapeHash, n1.shapeHash));
  out.add(combine(combine(p1.shapeHash, here.shapeHash), n1.shapeHash));
  out.maybe(p1.cluster, p1.cluster > 0);
  out.maybe(n1.cluster, n1.cluster > 0);
  out.maybe(middle(p2.cluster), p2.cluster > 0);
  out.maybe(middle(n2.cluster), n2.cluster > 0);
  out.add(combine(middle(p1.cluster), middle(here.cluster)));
  out.add(combine(middle(here.cluster), middle(n1.cluster)));
  out.add(combine(p1.lists, c));
  out.add(combine(n1.lists, c));
  out.add(combine(combine(p1.lists & 511, n1.lists & 511), c));
}

/** Its run: 31 templates. */
function addRun(out: Writer, scene: Scene, i: number, own: Run): void {
  const back = i - own.first;
  const ahead = own.last - 1 - i;
  const place = few(back) * 4 + few(ahead);
  const head = scene.lexemes[own.last - 1] ?? outside;
  const opener = scene.lexemes[own.first] ?? outside;
  const before = lexemeAt(scene, own.first - 1);
  const before2 = lexemeAt(scene, own.first - 2);
  const after = lexemeAt(scene, own.last);
  const after2 = lexemeAt(scene, own.last + 1);
  out.add(place);
  out.add(combine(place, own.evidence));
  for (let bit = 0; bit < 14; bit++) out.maybe(few(ahead), (own.evidence & (1 << bit)) !== 0);
  out.add(combine(head.word, few(ahead)));
  out.add(combine(middle(head.cluster), few(ahead)));
  out.add(combine(head.lists, few(ahead)));
  out.add(combine(combine(opener.guess, head.guess), place));
  out.add(combine(opener.word, few(back)));
  out.add(combine(middle(opener.cluster), few(back)));
  out.add(combine(opener.lists, few(back)));
  out.add(combine(before.word, few(back)));
  out.add(combine(before.cluster, few(back)));
  out.add(combine(before2.word, before.word));
  out.add(combine(after.word, few(ahead)));
  out.add(combine(after.cluster, few(ahead)));
  out.add(combine(after.word, after2.word));
  out.add(combine(combine(middle(before.cluster), middle(after.cluster)), place));
  out.add(combine(combine(middle(opener.cluster), middle(head.cluster)), place));
}

/** The rest of the document. */
function addMemory(out: Writer, memory: Memory, c: number, isAlone: boolean): void {
  const seen = (memory.small > 0 ? 1 : 0) + (memory.capital > 0 ? 2 : 0);
  out.add(combine(seen, c));
  out.add(combine(few(memory.alone), few(memory.lastOfName)));
  out.add(memory.evidence);
  for (let bit = 0; bit < 14; bit++) out.maybe(few(memory.alone), (memory.evidence & (1 << bit)) !== 0);
  out.maybe(memory.head, isAlone && memory.longest > 1);
  out.maybe(memory.opener, isAlone && memory.longest > 1);
  out.maybe(few(memory.longest), isAlone);
}
