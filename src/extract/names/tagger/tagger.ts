/** Features of a sentence → its most likely labels, and how likely each kind of name is at every token. */

import { oncePer } from '../../../text/once.ts';
import { casing } from './casing.ts';
import type { Features, HashedFeatures } from './features.ts';
import { kindOf, labelCount, mayFollow, type NameKind, nameKinds, opens, position, positionOf } from './labels.ts';
import { bestPath, type Lattice, sumLattice } from './lattice.ts';
import { type Lexeme, list } from './lexis.ts';
import { indexOf, unpack } from './unpack.ts';

/**
 * Linear-chain conditional random field (Lafferty et al. 2001). What tagging costs is the way to the memory: what is
 * wanted together lies together, and what a word says wherever it stands is summed up once.
 */
export interface Tagger {
  /** Of a feature: where its entries begin, times 32, plus how many they are (three on average); -1 where it has none. */
  readonly find: (hash: number) => number;
  /** A label that a feature speaks for or against, times 256, plus the place of its weight in `weights`. */
  readonly entries: Uint16Array;
  readonly weights: Float32Array;
  /** By casing: sums of the weights of a word's own features, for each label. */
  readonly sumsOf: (lexeme: Lexeme) => (readonly number[])[];
  /** From label (row) to label. Impossible steps weigh -Infinity. */
  readonly transitions: Float32Array;
}

/** A name as tagged: tokens `first` to `last` (half open). */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  /** Mean over the tokens of the probability that the token is in a name of this kind; by `nameKinds`. */
  readonly kinds: readonly number[];
  /** Probability of exactly this span and kind. */
  readonly probability: number;
  /** No name by a narrow majority. */
  readonly isDoubted?: boolean;
}

export interface PackedTagger {
  readonly scale: number;
  readonly transitionScale: number;
  readonly table: string;
}

export function loadTagger(packed: PackedTagger): Tagger {
  const columns = unpack(packed.table);
  const keys = columns.deltas();
  const counts = columns.uint8();
  const labels = columns.uint8();
  const values = columns.int8();
  const steps = columns.int8();
  const rows = new Uint32Array(keys.length);
  let start = 0;
  for (let row = 0; row < keys.length; row++) {
    const count = counts[row] ?? 0;
    rows[row] = start * 32 + count;
    start += count;
  }
  const entries = new Uint16Array(values.length);
  for (let k = 0; k < entries.length; k++) entries[k] = ((labels[k] ?? 0) << 8) | ((values[k] ?? 0) & 0xff);
  const weights = Float32Array.from({ length: 256 }, (_, byte) => ((byte << 24) >> 24) * packed.scale);
  const transitions = Float32Array.from(steps, (step, i) =>
    mayFollow(Math.floor(i / labelCount), i % labelCount) ? step * packed.transitionScale : Number.NEGATIVE_INFINITY,
  );
  const find = indexOf(keys, rows);
  return { find: (hash) => find(hash >>> featureShift), entries, weights, sumsOf: oncePer(() => []), transitions };
}

/** Features are known by 27 bits: two share a row once in a thousand, and the file is a fifth smaller. */
export const featureShift = 5;

/** Sums of weights: `labelCount` for each token of the range, none of which is plain. */
export function emissionsOf(tagger: Tagger, features: HashedFeatures, first: number, last: number): Float64Array {
  const emissions = new Float64Array((last - first) * labelCount);
  for (let i = first; i < last; i++) {
    const base = (i - first) * labelCount;
    const own = ownSums(tagger, features, i);
    for (let l = 0; l < labelCount; l++) emissions[base + l] = own[l] ?? 0;
    addWeights(tagger, features.hashes, features.around[i] ?? 0, features.starts[i + 1] ?? 0, emissions, base);
  }
  return emissions;
}

/** Summed up apart it is the same to the last bit: weights are a few bits long, so that their sums lose none. */
function ownSums(
  tagger: Tagger,
  { starts, around, hashes, lexemes, casings }: HashedFeatures,
  i: number,
): readonly number[] {
  const known = tagger.sumsOf(lexemes[i] as Lexeme);
  const c = casings[i] ?? 0;
  let own = known[c];
  if (!own) {
    const sums = new Float64Array(labelCount);
    addWeights(tagger, hashes, starts[i] ?? 0, around[i] ?? 0, sums, 0);
    own = known[c] = Array.from(sums);
  }
  return own;
}

/** Adds the weights of the features from `from` to `to` to the sums that begin at `base`. */
function addWeights(
  { find, entries, weights }: Tagger,
  hashes: Uint32Array,
  from: number,
  to: number,
  sums: Float64Array,
  base: number,
): void {
  for (let f = from; f < to; f++) {
    const row = find(hashes[f] ?? 0);
    if (row < 0) continue;
    const start = row >>> 5;
    const end = start + (row & 31);
    for (let k = start; k < end; k++) {
      const entry = entries[k] ?? 0;
      const at = base + (entry >>> 8);
      sums[at] = (sums[at] ?? 0) + (weights[entry & 255] ?? 0);
    }
  }
}

/** The names of one sentence (tokens `first` to `last`, half open), in order, with those that it doubts. */
export function tagSentence(
  tagger: Tagger,
  steps: Float64Array,
  features: HashedFeatures,
  first: number,
  last: number,
): TaggedName[] {
  if (last <= first) return [];
  const emissions = emissionsOf(tagger, features, first, last);
  const path = bestPath(emissions, tagger.transitions);
  const lattice = sumLattice(emissions, steps);
  const names: TaggedName[] = [];
  let begin = 0;
  path.forEach((label, i) => {
    if (label === 0) {
      begin = i + 1;
      const doubted = doubtedFrom(lattice, features, path, first, i);
      if (doubted) names.push(doubted);
      return;
    }
    if (positionOf(label) === position.first || positionOf(label) === position.only) begin = i;
    if (opens(label)) return;
    const kinds = kindsOf(lattice, begin, i + 1);
    const kind = nameKinds[kindOf(label)] ?? 'other';
    const probability = spanProbability(lattice, steps, path, begin, i);
    names.push({ first: first + begin, last: first + i + 1, kind, kinds, probability });
  });
  return names;
}

/** By `nameKinds`: mean over the tokens of the probability that the token is in a name of the kind. */
function kindsOf({ forward, backward }: Lattice, begin: number, end: number): number[] {
  return nameKinds.map((_, kind) => {
    let sum = 0;
    for (let k = begin; k < end; k++) {
      const from = k * labelCount + 1 + 4 * kind;
      for (let l = from; l < from + 4; l++) sum += (forward[l] ?? 0) * (backward[l] ?? 0);
    }
    return sum / (end - begin);
  });
}

/** A capitalised word that is no name by a narrow majority only begins here: the rest of the report may know better. */
function doubtedFrom(
  lattice: Lattice,
  { casings, lexemes }: Features,
  path: Uint8Array,
  offset: number,
  begin: number,
): TaggedName | undefined {
  const isCapital = (i: number): boolean => i >= 0 && i < path.length && casings[offset + i] !== casing.lower;
  const isDoubted = (i: number): boolean =>
    path[i] === 0 &&
    casings[offset + i] === casing.capital &&
    ((lexemes[offset + i]?.lists ?? 0) & titles) === 0 &&
    !/^i['’]/.test(lexemes[offset + i]?.lower ?? '') &&
    (lattice.forward[i * labelCount] ?? 1) * (lattice.backward[i * labelCount] ?? 1) < 1 - leastDoubt;
  if (!isDoubted(begin) || isDoubted(begin - 1)) return undefined;
  let end = begin + 1;
  while (end < path.length && isDoubted(end)) end++;
  // Half of a longer name is none.
  if (isCapital(begin - 1) || isCapital(end)) return undefined;
  const kinds = kindsOf(lattice, begin, end);
  const most = Math.max(...kinds);
  return {
    first: offset + begin,
    last: offset + end,
    kind: nameKinds[kinds.indexOf(most)] ?? 'other',
    kinds,
    probability: most,
    isDoubted: true,
  };
}

const leastDoubt = 0.3;
const titles = list.honorific | list.office | list.functional;

function spanProbability(lattice: Lattice, steps: Float64Array, path: Uint8Array, begin: number, end: number): number {
  const L = labelCount;
  let p = lattice.forward[begin * L + (path[begin] ?? 0)] ?? 0;
  for (let i = begin + 1; i <= end; i++) {
    const [a, b] = [path[i - 1] ?? 0, path[i] ?? 0];
    p *= ((steps[a * L + b] ?? 0) * (lattice.potentials[i * L + b] ?? 0)) / (lattice.scales[i] ?? 1);
  }
  return Math.min(1, p * (lattice.backward[end * L + (path[end] ?? 0)] ?? 0));
}
