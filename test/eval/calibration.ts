/** Judged claims → a table that compares what they were held for with what they are: predicted and observed share, by bin. */
import type { Judged } from './run.ts';

/** Finer where most claims lie, and where a reader takes them for certain. */
const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001];

/** One row a kind and bin; a bin without claims has none. */
export function calibrationTable(judged: readonly Judged[]): string {
  const rows = [...new Set(judged.map((j) => j.kind))].flatMap((kind) =>
    edges.slice(1).flatMap((to, i) => {
      const from = edges[i] ?? 0;
      const bin = judged.filter((j) => j.kind === kind && j.confidence >= from && j.confidence < to);
      return bin.length === 0 ? [] : [row(`${kind} | ${from}–${Math.min(1, to)}`, bin)];
    }),
  );
  return ['| kind | confidence | claims | predicted | observed |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** The same by the rules that made the claims, the most frequent first. */
export function rulesTable(judged: readonly Judged[]): string {
  const groups = new Map<string, Judged[]>();
  for (const j of judged)
    groups.set(`${j.kind} | ${j.because}`, [...(groups.get(`${j.kind} | ${j.because}`) ?? []), j]);
  const rows = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([k, l]) => row(k, l));
  return ['| kind | rules | claims | predicted | observed |', '|---|---|---|---|---|', ...rows].join('\n');
}

const row = (name: string, list: readonly Judged[]): string => {
  const predicted = list.reduce((sum, j) => sum + j.confidence, 0) / list.length;
  const observed = list.filter((j) => j.right).length / list.length;
  return `| ${name} | ${list.length} | ${predicted.toFixed(2)} | ${observed.toFixed(2)} |`;
};
