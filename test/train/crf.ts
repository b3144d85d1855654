/** Examples → weights of the tagger: stochastic gradient ascent on the likelihood of the labels. */
import type { HashedFeatures } from '../../src/extract/names/tagger/features.ts';
import { before, labelCount as L, mayFollow } from '../../src/extract/names/tagger/labels.ts';
import { type Lattice, stepsOf, sumLattice } from '../../src/extract/names/tagger/lattice.ts';
import { featureShift, type Tagger } from '../../src/extract/names/tagger/tagger.ts';
import { indexOf } from '../../src/extract/names/tagger/unpack.ts';

export interface Example {
  readonly features: HashedFeatures;
  /** Parts of sentences that are tagged apart: tokens `first` to `last`, half open. */
  readonly stretches: readonly (readonly [first: number, last: number])[];
  /** For each token the labels it may have, a bit each. */
  readonly masks: Uint32Array;
  readonly weight: number;
}

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull of every weight to zero. */
  readonly l1: number;
  readonly l2: number;
  /** Of the order in which sentences are met. */
  readonly seed: number;
  /** Features met in fewer places are left out. */
  readonly rarest: number;
  readonly log?: (line: string) => void;
}

/** Deterministic shuffles: xorshift with a fixed seed. */
export function shuffler(seed: number): <T>(list: T[]) => T[] {
  let state = seed >>> 0;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return (list) => {
    for (let i = list.length - 1; i > 0; i--) {
      const k = Math.floor(next() * (i + 1));
      const swap = list[i];
      list[i] = list[k] as (typeof list)[number];
      list[k] = swap as (typeof list)[number];
    }
    return list;
  };
}

export function countFeatures(examples: readonly Example[], rarest: number): Uint32Array {
  const total = examples.reduce((sum, e) => sum + e.features.hashes.length, 0);
  const all = new Uint32Array(total);
  let at = 0;
  for (const { features } of examples) {
    for (const hash of features.hashes) all[at++] = hash >>> featureShift;
  }
  all.sort();
  const kept: number[] = [];
  for (let i = 0; i < total; ) {
    let end = i + 1;
    while (end < total && all[end] === all[i]) end++;
    if (end - i >= rarest) kept.push(all[i] ?? 0);
    i = end;
  }
  return Uint32Array.from(kept);
}

export interface Trained extends Pick<Tagger, 'find' | 'transitions'> {
  readonly keys: Uint32Array;
  /** `labelCount` to a row. */
  readonly weights: Float32Array;
}

interface Visit {
  readonly example: number;
  readonly stretch: number;
  /** When last met. */
  loss: number;
}

/** Loss of a stretch: below `learned` it is passed over in most epochs, below `known` nothing is left to learn. */
const learned = 0.01;
const known = 1e-4;

/**
 * AdaGrad (Duchi et al. 2011). What an example is sure of changes nothing worth its time, so that most of the work is
 * spent on what is not yet learned; the pull to zero is applied to all weights at once, after every epoch.
 */
export function train(examples: readonly Example[], settings: Settings): Trained {
  const keys = countFeatures(examples, settings.rarest);
  const find = indexOf(keys);
  const rows = examples.map(({ features }) => Int32Array.from(features.hashes, (hash) => find(hash >>> featureShift)));
  const weights = new Float32Array(keys.length * L);
  const squares = new Float32Array(keys.length * L).fill(1e-2);
  const transitions = Float32Array.from({ length: L * L }, (_, i) =>
    mayFollow(Math.floor(i / L), i % L) ? 0 : Number.NEGATIVE_INFINITY,
  );
  const transitionSquares = new Float32Array(L * L).fill(1e-2);
  const shuffle = shuffler(settings.seed);
  const order = shuffle(
    examples.flatMap((e, n) =>
      e.stretches.map((_, s): Visit => ({ example: n, stretch: s, loss: Number.POSITIVE_INFINITY })),
    ),
  );
  const { rate, l1, l2 } = settings;
  let steps = stepsOf(transitions);

  /** Pulls every weight towards zero as far as so many visits do; small ones become zero. */
  const shrink = (visits: number): void => {
    for (let k = 0; k < weights.length; k++) {
      const w = weights[k] ?? 0;
      if (w === 0) continue;
      const pull = (rate / Math.sqrt(squares[k] ?? 1)) * visits;
      const size = Math.max(0, (Math.abs(w) - pull * l1) / (1 + pull * l2));
      weights[k] = w > 0 ? size : -size;
    }
  };

  const emissionsAt = (row: Int32Array, starts: Uint32Array, first: number, last: number): Float64Array => {
    const emissions = new Float64Array((last - first) * L);
    for (let i = first; i < last; i++) {
      const base = (i - first) * L;
      for (let f = starts[i] ?? 0; f < (starts[i + 1] ?? 0); f++) {
        const from = (row[f] ?? -1) * L;
        if (from < 0) continue;
        for (let l = 0; l < L; l++) emissions[base + l] = (emissions[base + l] ?? 0) + (weights[from + l] ?? 0);
      }
    }
    return emissions;
  };

  /** One token's features learn of the labels that are off. */
  const learn = (row: Int32Array, from: number, to: number, labels: readonly number[], off: Float64Array): void => {
    for (let f = from; f < to; f++) {
      const r = row[f] ?? -1;
      if (r < 0) continue;
      for (const l of labels) {
        const g = off[l] ?? 0;
        const k = r * L + l;
        const square = (squares[k] ?? 0) + g * g;
        squares[k] = square;
        weights[k] = (weights[k] ?? 0) + (rate * g) / Math.sqrt(square);
      }
    }
  };

  const learnSteps = (bound: Lattice, free: Lattice, weight: number): void => {
    const gradient = new Float64Array(L * L);
    addSteps(gradient, bound, steps, weight);
    addSteps(gradient, free, steps, -weight);
    gradient.forEach((g, k) => {
      if (g === 0) return;
      transitionSquares[k] = (transitionSquares[k] ?? 0) + g * g;
      transitions[k] = (transitions[k] ?? 0) + (0.3 * rate * g) / Math.sqrt(transitionSquares[k] ?? 1);
    });
    steps = stepsOf(transitions);
  };

  /** Loss of one stretch before it was learned from. */
  const visit = ({ features: { starts }, masks, weight }: Example, row: Int32Array, first: number, last: number) => {
    const emissions = emissionsAt(row, starts, first, last);
    const free = sumLattice(emissions, steps);
    const bound = sumLattice(emissions, steps, masks.subarray(first, last));
    const loss = free.logSum - bound.logSum;
    if (!(loss >= known && loss < Number.POSITIVE_INFINITY)) return Number.isFinite(loss) ? loss : 0;
    const off = new Float64Array(L);
    for (let i = first; i < last; i++) {
      const base = (i - first) * L;
      const labels: number[] = [];
      for (let l = 0; l < L; l++) {
        const k = base + l;
        const should = (bound.forward[k] ?? 0) * (bound.backward[k] ?? 0);
        off[l] = (should - (free.forward[k] ?? 0) * (free.backward[k] ?? 0)) * weight;
        if (Math.abs(off[l] ?? 0) > 1e-4) labels.push(l);
      }
      if (labels.length > 0) learn(row, starts[i] ?? 0, starts[i + 1] ?? 0, labels, off);
    }
    if (last - first > 1) learnSteps(bound, free, weight);
    return loss;
  };

  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order);
    let loss = 0;
    let visits = 0;
    for (const v of order) {
      const example = examples[v.example];
      const row = rows[v.example];
      const [first = 0, last = 0] = example?.stretches[v.stretch] ?? [];
      if (!example || !row || last - first > 400) continue;
      if (v.loss < learned && epoch % 3 !== 0 && epoch < settings.epochs - 1) continue;
      v.loss = visit(example, row, first, last);
      loss += v.loss * example.weight;
      visits++;
    }
    shrink(visits);
    settings.log?.(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  return { keys, find: (hash) => find(hash >>> featureShift), weights, transitions };
}

/** Adds how often each step from label to label is made. */
function addSteps(sums: Float64Array, lattice: Lattice, steps: Float64Array, weight: number): void {
  for (let i = 1; i < lattice.scales.length; i++) {
    const scale = weight / (lattice.scales[i] ?? 1);
    for (let b = 0; b < L; b++) {
      const right = (lattice.potentials[i * L + b] ?? 0) * (lattice.backward[i * L + b] ?? 0) * scale;
      if (Math.abs(right) < 1e-9) continue;
      for (const a of before[b] ?? []) {
        const k = a * L + b;
        sums[k] = (sums[k] ?? 0) + (lattice.forward[(i - 1) * L + a] ?? 0) * (steps[k] ?? 0) * right;
      }
    }
  }
}
