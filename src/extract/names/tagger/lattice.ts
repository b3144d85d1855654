/** Sums of weights for each token and label → the best labelling, and how likely every label is at every token. */
import { after, before, labelCount } from './labels.ts';

const L = labelCount;

export interface Lattice {
  /** Scaled forward and backward sums, `labelCount` for each token. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Exponentials of the emissions, each token's divided by its largest. */
  readonly potentials: Float64Array;
  readonly scales: Float64Array;
  readonly logSum: number;
}

export const stepsOf = (transitions: Float32Array): Float64Array => Float64Array.from(transitions, Math.exp);

/** Forward and backward sums over all labellings. A mask (bit per label) limits a token's labels. */
export function sumLattice(emissions: Float64Array, steps: Float64Array, masks?: Uint32Array): Lattice {
  const n = emissions.length / L;
  // One piece of memory: to ask for four would take longer than to fill them.
  const room = new Float64Array(n * (3 * L + 1));
  const [potentials, forward, backward] = [0, 1, 2].map((k) => room.subarray(k * n * L, (k + 1) * n * L)) as Sums;
  const scales = room.subarray(3 * n * L);
  let logSum = potentialsOf(emissions, masks, potentials);
  sumForward(potentials, steps, scales, forward);
  for (const scale of scales) logSum += Math.log(scale);
  // A sentence may not end inside a name: the step to label 0 closes it.
  let closing = 0;
  for (let l = 0; l < L; l++) closing += (forward[(n - 1) * L + l] ?? 0) * (steps[l * L] ?? 0);
  sumBackward(potentials, steps, scales, closing, backward);
  return { forward, backward, potentials, scales, logSum: logSum + Math.log(closing) };
}

type Sums = [potentials: Float64Array, forward: Float64Array, backward: Float64Array];

/** Fills `potentials`; returns the sum of what each token's were divided by, as logarithms. */
function potentialsOf(emissions: Float64Array, masks: Uint32Array | undefined, potentials: Float64Array): number {
  let logSum = 0;
  for (let i = 0, base = 0; base < emissions.length; i++, base += L) {
    const mask = masks ? (masks[i] ?? 0) : -1;
    let top = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < L; l++) if ((mask >>> l) & 1) top = Math.max(top, emissions[base + l] ?? 0);
    for (let l = 0; l < L; l++)
      potentials[base + l] = (mask >>> l) & 1 ? Math.exp((emissions[base + l] ?? 0) - top) : 0;
    logSum += top;
  }
  return logSum;
}

/** Fills `forward`, and `scales` with the sums that each token's forward sums were divided by. */
function sumForward(potentials: Float64Array, steps: Float64Array, scales: Float64Array, forward: Float64Array): void {
  for (let i = 0; i < scales.length; i++) {
    const base = i * L;
    let sum = 0;
    for (let b = 0; b < L; b++) {
      const potential = potentials[base + b] ?? 0;
      if (potential === 0) continue;
      const value = (i === 0 ? (steps[b] ?? 0) : incoming(forward, base - L, steps, b)) * potential;
      forward[base + b] = value;
      sum += value;
    }
    scales[i] = sum;
    for (let l = 0; l < L; l++) forward[base + l] = (forward[base + l] ?? 0) / sum;
  }
}

function incoming(forward: Float64Array, base: number, steps: Float64Array, b: number): number {
  let sum = 0;
  for (const a of before[b] ?? []) sum += (forward[base + a] ?? 0) * (steps[a * L + b] ?? 0);
  return sum;
}

/** Fills `backward`. */
function sumBackward(
  potentials: Float64Array,
  steps: Float64Array,
  scales: Float64Array,
  closing: number,
  backward: Float64Array,
): void {
  const n = scales.length;
  for (let l = 0; l < L; l++) backward[(n - 1) * L + l] = (steps[l * L] ?? 0) / closing;
  for (let base = (n - 2) * L; base >= 0; base -= L) {
    const scale = scales[base / L + 1] ?? 1;
    for (let a = 0; a < L; a++) {
      let sum = 0;
      for (const b of after[a] ?? [])
        sum += (steps[a * L + b] ?? 0) * (potentials[base + L + b] ?? 0) * (backward[base + L + b] ?? 0);
      backward[base + a] = sum / scale;
    }
  }
}

/** The most likely label of every token, taken together (Viterbi). */
export function bestPath(emissions: Float64Array, transitions: Float32Array): Uint8Array {
  const n = emissions.length / L;
  const scores = new Float64Array(n * L);
  const from = new Uint8Array(n * L);
  for (let base = 0; base < n * L; base += L) {
    for (let b = 0; b < L; b++) {
      const via = base === 0 ? 0 : bestBefore(scores, base - L, transitions, b);
      const score = base === 0 ? 0 : (scores[base - L + via] ?? 0);
      scores[base + b] = score + (transitions[via * L + b] ?? 0) + (emissions[base + b] ?? 0);
      from[base + b] = via;
    }
  }
  return walkBack(from, bestBefore(scores, (n - 1) * L, transitions, 0));
}

function bestBefore(scores: Float64Array, base: number, transitions: Float32Array, b: number): number {
  let best = Number.NEGATIVE_INFINITY;
  let via = 0;
  for (const a of before[b] ?? []) {
    const score = (scores[base + a] ?? 0) + (transitions[a * L + b] ?? 0);
    if (score > best) {
      best = score;
      via = a;
    }
  }
  return via;
}

function walkBack(from: Uint8Array, last: number): Uint8Array {
  const path = new Uint8Array(from.length / L);
  let label = last;
  for (let i = path.length - 1; i >= 0; i--) {
    path[i] = label;
    label = from[i * L + label] ?? 0;
  }
  return path;
}
