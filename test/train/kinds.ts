/** Word vectors and the corpora's names → for every word which kind of name it most likely is, were it capitalised. */
import type { Annotated } from './examples.ts';

/** Person, organization, place, other. */
const kindCount = 4;

export interface KindGuess {
  /** 0: unknown; 1 person, 2 organization, 3 place, 4 other. */
  readonly kind: number;
  /** 0 below one half, 1 below three quarters, 2 below nine tenths, 3. */
  readonly sureness: number;
}

/** How often each capitalised word was part of which kind of name. */
function countKinds(texts: readonly Annotated[]): Map<string, number[]> {
  const counts = new Map<string, number[]>();
  const kinds = ['person', 'organization', 'place', 'other'];
  for (const { document, gold } of texts) {
    let g = 0;
    const sorted = [...gold].sort((a, b) => a.start - b.start);
    document.tokens.forEach((token) => {
      while (g < sorted.length && (sorted[g]?.end ?? 0) <= token.start) g++;
      const name = sorted[g];
      if (!name || name.start > token.start || token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return;
      const count = counts.get(token.lower) ?? [0, 0, 0, 0];
      counts.set(token.lower, count);
      const kind = kinds.indexOf(name.kind);
      count[kind] = (count[kind] ?? 0) + 1;
    });
  }
  return counts;
}

interface Case {
  readonly x: Float64Array;
  readonly y: readonly number[];
  readonly fold: number;
}

/** Multinomial logistic regression on the vectors. A word that was counted is judged by a model that did not see it. */
export function guessKinds(
  words: readonly string[],
  vectorOf: (word: string) => readonly number[] | undefined,
  texts: readonly Annotated[],
): KindGuess[] {
  const folds = 4;
  const cases: Case[] = [];
  const foldOf = new Map<string, number>();
  for (const [word, count] of [...countKinds(texts)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const x = row(vectorOf(word));
    if (!x) continue;
    const total = count.reduce((a, b) => a + b, 0);
    const fold = cases.length % folds;
    foldOf.set(word, fold);
    // Frequent words count more, but not in proportion.
    cases.push({ x, y: count.map((n) => (n / total) * Math.min(3, Math.log2(1 + total))), fold });
  }
  const models = Array.from({ length: folds }, (_, fold) => fitRegression(cases.filter((c) => c.fold !== fold)));
  return words.map((word) => {
    const x = row(vectorOf(word));
    if (!x) return { kind: 0, sureness: 0 };
    const p = probabilities(models[foldOf.get(word) ?? 0] ?? [], x);
    const best = p.indexOf(Math.max(...p));
    const top = p[best] ?? 0;
    return { kind: best + 1, sureness: top < 0.5 ? 0 : top < 0.75 ? 1 : top < 0.9 ? 2 : 3 };
  });
}

function row(vector: readonly number[] | undefined): Float64Array | undefined {
  if (!vector) return undefined;
  const x = Float64Array.from([...vector.slice(0, 100), 0]);
  const norm = Math.hypot(...x) || 1;
  for (let d = 0; d < 100; d++) x[d] = ((x[d] ?? 0) / norm) * 5;
  x[100] = 1;
  return x;
}

function probabilities(model: readonly Float64Array[], x: Float64Array): number[] {
  const scores = model.map((w) => w.reduce((sum, v, d) => sum + v * (x[d] ?? 0), 0));
  const top = Math.max(...scores);
  const exps = scores.map((s) => Math.exp(s - top));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((e) => e / sum);
}

function fitRegression(cases: readonly Case[]): Float64Array[] {
  const model = Array.from({ length: kindCount }, () => new Float64Array(101));
  const squares = Array.from({ length: kindCount }, () => new Float64Array(101).fill(1));
  for (let epoch = 0; epoch < 12; epoch++) {
    for (const { x, y } of cases) {
      const p = probabilities(model, x);
      const total = y.reduce((a, b) => a + b, 0);
      model.forEach((w, k) => {
        const error = (y[k] ?? 0) - (p[k] ?? 0) * total;
        const square = squares[k] as Float64Array;
        for (let d = 0; d < 101; d++) {
          const g = error * (x[d] ?? 0) - 1e-4 * (w[d] ?? 0);
          square[d] = (square[d] ?? 0) + g * g;
          w[d] = (w[d] ?? 0) + (0.2 * g) / Math.sqrt(square[d] ?? 1);
        }
      });
    }
  }
  return model;
}
