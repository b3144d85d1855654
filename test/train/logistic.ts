/** Named features and yes or no → weights of a logistic regression. */

export interface Case {
  readonly features: readonly string[];
  readonly isTrue: boolean;
  readonly weight?: number;
}

/** Full-batch gradient steps with the pull `l2` to zero; features met fewer than `rarest` times are left out. */
export function fitLogistic(cases: readonly Case[], l2: number, rarest: number, rounds = 400): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of cases) for (const f of new Set(features)) counts.set(f, (counts.get(f) ?? 0) + 1);
  const names = [...counts].filter(([, n]) => n >= rarest).map(([name]) => name);
  const index = new Map(names.sort().map((name, i) => [name, i]));
  const rows = cases.map(({ features }) => [...new Set(features)].flatMap((f) => index.get(f) ?? []));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((w) => -l2 * w);
    rows.forEach((row, n) => {
      let sum = 0;
      for (const i of row) sum += weights[i] ?? 0;
      const error = ((cases[n]?.isTrue ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (cases[n]?.weight ?? 1);
      for (const i of row) gradient[i] = (gradient[i] ?? 0) + error;
    });
    gradient.forEach((g, i) => {
      squares[i] = (squares[i] ?? 0) + g * g;
      weights[i] = (weights[i] ?? 0) + (0.5 * g) / Math.sqrt(squares[i] ?? 1);
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 1000) / 1000]));
}
