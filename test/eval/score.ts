/** Counts of right, wrong and missing → precision, recall, F1. */

export interface Score {
  tp: number;
  fp: number;
  fn: number;
}

export const zero = (): Score => ({ tp: 0, fp: 0, fn: 0 });
export const add = (a: Score, b: Score): Score => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn });
export const precision = (s: Score): number => (s.tp + s.fp === 0 ? 0 : s.tp / (s.tp + s.fp));
export const recall = (s: Score): number => (s.tp + s.fn === 0 ? 0 : s.tp / (s.tp + s.fn));
export const f1 = (s: Score): number => (s.tp === 0 ? 0 : (2 * s.tp) / (2 * s.tp + s.fp + s.fn));

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Length of the intersection over length of the union. */
export function overlap(a: Span, b: Span): number {
  const inter = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return inter / (a.end - a.start + b.end - b.start - inter);
}

/** The commonest, the first in code unit order where several are. */
export function majority(list: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const k of list) counts.set(k, (counts.get(k) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** Pairs gold and found greedily, best fit first; `likeness` 0 = no match. */
export function pair<G, F>(gold: readonly G[], found: readonly F[], likeness: (g: G, f: F) => number): [G, F][] {
  const candidates: { g: number; f: number; likeness: number }[] = [];
  gold.forEach((g, i) => {
    found.forEach((f, j) => {
      const value = likeness(g, f);
      if (value > 0) candidates.push({ g: i, f: j, likeness: value });
    });
  });
  candidates.sort((a, b) => b.likeness - a.likeness || a.g - b.g || a.f - b.f);
  const usedG = new Set<number>();
  const usedF = new Set<number>();
  const pairs: [G, F][] = [];
  for (const c of candidates) {
    if (usedG.has(c.g) || usedF.has(c.f)) continue;
    usedG.add(c.g);
    usedF.add(c.f);
    pairs.push([gold[c.g] as G, found[c.f] as F]);
  }
  return pairs;
}
