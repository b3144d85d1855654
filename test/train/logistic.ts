/** Named features and yes or no → weights of a logistic regression. */

export interface Case {
  readonly features: readonly string[];
  readonly isTrue: boolean;
  readonly weight?: number;
}

/**
 * Full-batch gradient steps with the pull `l2` to `prior`, zero for features it does not name; of the others those met
 * fewer than `rarest` times are left out.
 */
export function fitLogistic(
  cases: readonly Case[],
  l2: number,
  rarest: number,
  rounds = 400,
  prior: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of cases) for (const f of new Set(features)) counts.set(f, (counts.get(f) ?? 0) + 1);
  const often = [...counts].filter(([name, n]) => n >= rarest && !(name in prior)).map(([name]) => name);
  const names = [...often, ...Object.keys(prior)].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = cases.map(({ features }) => [...new Set(features)].flatMap((f) => index.get(f) ?? []));
  const expected = Float64Array.from(names, (name) => prior[name] ?? 0);
  const weights = expected.slice();
  const squares = new Float64Array(names.length).fill(1);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((w, i) => -l2 * (w - (expected[i] ?? 0)));
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
  return Object.fromEntries(names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 1000) / 1000 || 0]));
}

export interface LabelledCase {
  readonly features: readonly string[];
  readonly label: string;
}

/** Softmax regression, pulled towards `prior`: for each label the weights of its features, those near zero left out. */
export function fitSoftmax(
  cases: readonly LabelledCase[],
  l2: number,
  rarest: number,
  prior: (label: string, feature: string) => number,
  rounds = 150,
): Record<string, Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { features } of cases) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const names = [...counts]
    .filter(([, n]) => n >= rarest)
    .map(([name]) => name)
    .sort();
  const labels = [...new Set(cases.map(({ label }) => label))].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = cases.map(({ features }) => features.flatMap((f) => index.get(f) ?? []));
  const priors = labels.map((label) => Float64Array.from(names, (name) => prior(label, name)));
  const weights = priors.map((p) => p.slice());
  const squares = labels.map(() => new Float64Array(names.length).fill(1));
  for (let round = 0; round < rounds; round++) {
    const gradients = weights.map((w, k) => w.map((x, i) => -l2 * (x - (priors[k]?.[i] ?? 0))));
    rows.forEach((row, n) => {
      const scores = weights.map((w) => row.reduce((sum, i) => sum + (w[i] ?? 0), 0));
      const top = Math.max(...scores);
      const exps = scores.map((s) => Math.exp(s - top));
      const total = exps.reduce((a, b) => a + b, 0);
      gradients.forEach((gradient, k) => {
        const error = (labels[k] === cases[n]?.label ? 1 : 0) - (exps[k] ?? 0) / total;
        for (const i of row) gradient[i] = (gradient[i] ?? 0) + error;
      });
    });
    gradients.forEach((gradient, k) => {
      const [w, square] = [weights[k] as Float64Array, squares[k] as Float64Array];
      gradient.forEach((g, i) => {
        square[i] = (square[i] ?? 0) + g * g;
        w[i] = (w[i] ?? 0) + (0.5 * g) / Math.sqrt(square[i] ?? 1);
      });
    });
  }
  return Object.fromEntries(
    labels.map((label, k) => [
      label,
      Object.fromEntries(
        names.flatMap((name, i) =>
          Math.abs(weights[k]?.[i] ?? 0) < 0.15 ? [] : [[name, Math.round((weights[k]?.[i] ?? 0) * 100) / 100]],
        ),
      ),
    ]),
  );
}
