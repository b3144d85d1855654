/** Names found and names marked → precision, recall and F1. */

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly found: number;
  readonly marked: number;
}

export function scoreOf(right: number, found: number, marked: number): Score {
  const precision = found === 0 ? 0 : right / found;
  const recall = marked === 0 ? 0 : right / marked;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, found, marked };
}

const percent = (x: number): string => (100 * x).toFixed(1).padStart(5);
export const showScore = (s: Score): string =>
  `P ${percent(s.precision)} R ${percent(s.recall)} F ${percent(s.f1)} (${s.marked})`;
