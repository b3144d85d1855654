/** Features of a sentence → its most likely labels, and how likely each kind of name is at every token. */
import type { Features } from './features.ts';
import { list } from './lexis.ts';
import { casing } from './runs.ts';
import { indexOf, unpack } from './unpack.ts';

export const nameKinds = ['person', 'organization', 'place', 'other'] as const;
export type NameKind = (typeof nameKinds)[number];

/**
 * Labels are numbers: 0 no name; then for each kind four: first of several words, middle, last, and the only word.
 * So `1 + 4 * kind + position`.
 */
export const labelCount: number = 1 + 4 * nameKinds.length;
export const position = { first: 0, middle: 1, last: 2, only: 3 } as const;

/** Linear-chain conditional random field (Lafferty et al. 2001). */
export interface Tagger {
  /** Row of a feature in `weights`, -1 where it has none. */
  readonly find: (hash: number) => number;
  /** `labelCount` to a row. */
  readonly weights: Float32Array;
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
}

export interface PackedTagger {
  readonly scale: number;
  readonly transitionScale: number;
  readonly table: string;
}

const opens = (label: number): boolean => label > 0 && ((label - 1) & 3) <= position.middle;
const kindOf = (label: number): number => (label === 0 ? -1 : (label - 1) >> 2);
const at = (label: number): number => (label - 1) & 3;

/** Whether label `b` may follow `a`; at a sentence's ends the neighbour is label 0. */
export function mayFollow(a: number, b: number): boolean {
  if (opens(a)) return b > 0 && kindOf(b) === kindOf(a) && (at(b) === position.middle || at(b) === position.last);
  return b === 0 || at(b) === position.first || at(b) === position.only;
}

export function loadTagger(packed: PackedTagger): Tagger {
  const columns = unpack(packed.table);
  const keys = columns.deltas();
  const counts = columns.uint8();
  const labels = columns.uint8();
  const values = columns.int8();
  const steps = columns.int8();
  const weights = new Float32Array(keys.length * labelCount);
  let k = 0;
  counts.forEach((count, row) => {
    for (let n = 0; n < count; n++, k++) weights[row * labelCount + (labels[k] ?? 0)] = (values[k] ?? 0) * packed.scale;
  });
  const transitions = Float32Array.from(steps, (step, i) =>
    mayFollow(Math.floor(i / labelCount), i % labelCount) ? step * packed.transitionScale : Number.NEGATIVE_INFINITY,
  );
  const find = indexOf(keys);
  return { find: (hash) => find(hash >>> featureShift), weights, transitions };
}

/** Features are known by 27 bits: two share a row once in a thousand, and the file is a fifth smaller. */
export const featureShift = 5;

/** Sums of weights: `labelCount` for each token of the range. */
export function emissionsOf(tagger: Tagger, features: Features, first: number, last: number): Float64Array {
  const { find, weights } = tagger;
  const emissions = new Float64Array((last - first) * labelCount);
  for (let i = first; i < last; i++) {
    const base = (i - first) * labelCount;
    for (let f = features.starts[i] ?? 0; f < (features.starts[i + 1] ?? 0); f++) {
      const row = find(features.hashes[f] ?? 0);
      if (row < 0) continue;
      const from = row * labelCount;
      for (let l = 0; l < labelCount; l++) emissions[base + l] = (emissions[base + l] ?? 0) + (weights[from + l] ?? 0);
    }
  }
  return emissions;
}

export interface Lattice {
  /** Scaled forward and backward sums, `labelCount` for each token. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Exponentials of the emissions, each token's divided by its largest. */
  readonly potentials: Float64Array;
  readonly scales: Float64Array;
  readonly logSum: number;
}

/** Forward and backward sums over all labellings. A mask (bit per label) limits a token's labels. */
export function sumLattice(emissions: Float64Array, steps: Float64Array, masks?: Uint32Array): Lattice {
  const L = labelCount;
  const n = emissions.length / L;
  const potentials = new Float64Array(n * L);
  const forward = new Float64Array(n * L);
  const backward = new Float64Array(n * L);
  const scales = new Float64Array(n);
  let logSum = 0;
  for (let i = 0; i < n; i++) {
    let top = Number.NEGATIVE_INFINITY;
    const mask = masks ? (masks[i] ?? 0) : -1;
    for (let l = 0; l < L; l++) if ((mask >>> l) & 1) top = Math.max(top, emissions[i * L + l] ?? 0);
    for (let l = 0; l < L; l++)
      potentials[i * L + l] = (mask >>> l) & 1 ? Math.exp((emissions[i * L + l] ?? 0) - top) : 0;
    let sum = 0;
    for (let b = 0; b < L; b++) {
      const potential = potentials[i * L + b] ?? 0;
      if (potential === 0) continue;
      let incoming = 0;
      if (i === 0) incoming = steps[b] ?? 0;
      else for (let a = 0; a < L; a++) incoming += (forward[(i - 1) * L + a] ?? 0) * (steps[a * L + b] ?? 0);
      const value = incoming * potential;
      forward[i * L + b] = value;
      sum += value;
    }
    scales[i] = sum;
    for (let l = 0; l < L; l++) forward[i * L + l] = (forward[i * L + l] ?? 0) / sum;
    logSum += Math.log(sum) + top;
  }
  // A sentence may not end inside a name: the step to label 0 closes it.
  let closing = 0;
  for (let l = 0; l < L; l++) closing += (forward[(n - 1) * L + l] ?? 0) * (steps[l * L] ?? 0);
  logSum += Math.log(closing);
  for (let l = 0; l < L; l++) backward[(n - 1) * L + l] = (steps[l * L] ?? 0) / closing;
  for (let i = n - 2; i >= 0; i--) {
    for (let a = 0; a < L; a++) {
      let sum = 0;
      for (let b = 0; b < L; b++) {
        const step = steps[a * L + b] ?? 0;
        if (step !== 0) sum += step * (potentials[(i + 1) * L + b] ?? 0) * (backward[(i + 1) * L + b] ?? 0);
      }
      backward[i * L + a] = sum / (scales[i + 1] ?? 1);
    }
  }
  return { forward, backward, potentials, scales, logSum };
}

export const stepsOf = (transitions: Float32Array): Float64Array => Float64Array.from(transitions, Math.exp);

function bestPath(emissions: Float64Array, transitions: Float32Array): Uint8Array {
  const L = labelCount;
  const n = emissions.length / L;
  const scores = new Float64Array(n * L);
  const from = new Uint8Array(n * L);
  for (let i = 0; i < n; i++) {
    for (let b = 0; b < L; b++) {
      let best = Number.NEGATIVE_INFINITY;
      let via = 0;
      for (let a = 0; a < (i === 0 ? 1 : L); a++) {
        const score = (i === 0 ? 0 : (scores[(i - 1) * L + a] ?? 0)) + (transitions[a * L + b] ?? 0);
        if (score > best) [best, via] = [score, a];
      }
      scores[i * L + b] = best + (emissions[i * L + b] ?? 0);
      from[i * L + b] = via;
    }
  }
  const path = new Uint8Array(n);
  let label = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let l = 0; l < L; l++) {
    const score = (scores[(n - 1) * L + l] ?? 0) + (transitions[l * L] ?? 0);
    if (score > best) [best, label] = [score, l];
  }
  for (let i = n - 1; i >= 0; i--) {
    path[i] = label;
    label = from[i * L + label] ?? 0;
  }
  return path;
}

/** The names of one sentence (tokens `first` to `last`, half open), in order, with those that it doubts. */
export function tagSentence(
  tagger: Tagger,
  steps: Float64Array,
  features: Features,
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
    if (at(label) === position.first || at(label) === position.only) begin = i;
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
