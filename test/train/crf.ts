/** Examples → weights of the tagger: stochastic gradient ascent on the likelihood of the labels. */
import type { Features } from '../../src/extract/names/features.ts';
import { labelCount as L, mayFollow } from '../../src/extract/names/labels.ts';
import { stepsOf, sumLattice } from '../../src/extract/names/lattice.ts';
import { featureShift, type Tagger } from '../../src/extract/names/tagger.ts';
import { indexOf } from '../../src/extract/names/unpack.ts';

export interface Example {
  readonly features: Features;
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

export interface Trained extends Tagger {
  readonly keys: Uint32Array;
}

/** Taggers of the same examples in different orders → their mean, which is better than any of them and hangs less on chance. */
export function meanOf(runs: readonly Trained[]): Trained {
  const [first] = runs;
  if (!first) throw new RangeError('no taggers');
  const mean = (columns: readonly Float32Array[]): Float32Array =>
    Float32Array.from(
      columns[0] ?? [],
      (_, i) => columns.reduce((sum, column) => sum + (column[i] ?? 0), 0) / columns.length,
    );
  return { ...first, weights: mean(runs.map((r) => r.weights)), transitions: mean(runs.map((r) => r.transitions)) };
}

interface Visit {
  readonly example: number;
  readonly stretch: number;
  /** When last met. */
  loss: number;
}

/** What is as sure as this is passed over in most epochs. */
const learned = 0.01;

/** AdaGrad (Duchi et al. 2011); the pull to zero is applied to all weights at once, now and then. */
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
  let clock = 0;
  let steps = stepsOf(transitions);

  /** Pulls every weight towards zero as far as `sentences` sentences do; small ones become zero. */
  const shrink = (sentences: number): void => {
    for (let k = 0; k < weights.length; k++) {
      const w = weights[k] ?? 0;
      if (w === 0) continue;
      const pull = (rate / Math.sqrt(squares[k] ?? 1)) * sentences;
      const size = Math.max(0, (Math.abs(w) - pull * l1) / (1 + pull * l2));
      weights[k] = w > 0 ? size : -size;
    }
  };

  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order);
    let loss = 0;
    for (const visit of order) {
      const example = examples[visit.example];
      const row = rows[visit.example];
      const stretch = example?.stretches[visit.stretch];
      if (!example || !row || !stretch) continue;
      if (visit.loss < learned && epoch % 3 !== 0 && epoch < settings.epochs - 1) continue;
      const [first, last] = stretch;
      const length = last - first;
      if (length === 0 || length > 400) continue;
      if (++clock % 2000 === 0) shrink(2000);
      const { starts } = example.features;
      const emissions = new Float64Array(length * L);
      for (let i = 0; i < length; i++) {
        for (let f = starts[first + i] ?? 0; f < (starts[first + i + 1] ?? 0); f++) {
          const r = row[f] ?? -1;
          if (r < 0) continue;
          const from = r * L;
          for (let l = 0; l < L; l++) emissions[i * L + l] = (emissions[i * L + l] ?? 0) + (weights[from + l] ?? 0);
        }
      }
      const free = sumLattice(emissions, steps);
      const bound = sumLattice(emissions, steps, example.masks.subarray(first, last));
      if (!Number.isFinite(bound.logSum)) continue;
      visit.loss = free.logSum - bound.logSum;
      loss += visit.loss * example.weight;
      const gradient = new Float64Array(length * L);
      for (let k = 0; k < length * L; k++) {
        gradient[k] =
          ((bound.forward[k] ?? 0) * (bound.backward[k] ?? 0) - (free.forward[k] ?? 0) * (free.backward[k] ?? 0)) *
          example.weight;
      }
      for (let i = 0; i < length; i++) {
        let largest = 0;
        for (let l = 0; l < L; l++) largest = Math.max(largest, Math.abs(gradient[i * L + l] ?? 0));
        if (largest < 1e-4) continue;
        for (let f = starts[first + i] ?? 0; f < (starts[first + i + 1] ?? 0); f++) {
          const r = row[f] ?? -1;
          if (r < 0) continue;
          const from = r * L;
          for (let l = 0; l < L; l++) {
            const g = gradient[i * L + l] ?? 0;
            if (g < 1e-5 && g > -1e-5) continue;
            const square = (squares[from + l] ?? 0) + g * g;
            squares[from + l] = square;
            weights[from + l] = (weights[from + l] ?? 0) + (rate * g) / Math.sqrt(square);
          }
        }
      }
      const stepGradient = new Float64Array(L * L);
      for (const [lattice, sign] of [
        [bound, 1],
        [free, -1],
      ] as const) {
        for (let i = 1; i < length; i++) {
          const scale = (sign * example.weight) / (lattice.scales[i] ?? 1);
          for (let b = 0; b < L; b++) {
            const right = (lattice.potentials[i * L + b] ?? 0) * (lattice.backward[i * L + b] ?? 0) * scale;
            if (right === 0) continue;
            for (let a = 0; a < L; a++) {
              const step = steps[a * L + b] ?? 0;
              if (step !== 0)
                stepGradient[a * L + b] =
                  (stepGradient[a * L + b] ?? 0) + (lattice.forward[(i - 1) * L + a] ?? 0) * step * right;
            }
          }
        }
      }
      for (let k = 0; k < L * L; k++) {
        const g = stepGradient[k] ?? 0;
        if (g === 0) continue;
        transitionSquares[k] = (transitionSquares[k] ?? 0) + g * g;
        transitions[k] = (transitions[k] ?? 0) + (0.3 * rate * g) / Math.sqrt(transitionSquares[k] ?? 1);
      }
      steps = stepsOf(transitions);
    }
    settings.log?.(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  shrink(clock % 2000);
  return { keys, find: (hash) => find(hash >>> featureShift), weights, transitions };
}
