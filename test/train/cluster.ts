/** Vectors → cluster numbers, by k-means inside k-means: a number's leading digits name the wider cluster. */

/** Spherical k-means (cosine), deterministic: seeds are spread evenly over the input order. */
function kmeans(rows: readonly Float32Array[], k: number, rounds: number): number[] {
  const dimensions = rows[0]?.length ?? 0;
  const step = rows.length / k;
  let centres: Float32Array[] = Array.from({ length: k }, (_, i) =>
    Float32Array.from(rows[Math.floor(i * step)] ?? []),
  );
  let labels: number[] = [];
  for (let round = 0; round < rounds; round++) {
    labels = rows.map((row) => {
      let best = 0;
      let score = Number.NEGATIVE_INFINITY;
      centres.forEach((centre, c) => {
        let dot = 0;
        for (let d = 0; d < dimensions; d++) dot += (row[d] ?? 0) * (centre[d] ?? 0);
        if (dot > score) [score, best] = [dot, c];
      });
      return best;
    });
    const sums = centres.map(() => new Float32Array(dimensions));
    rows.forEach((row, i) => {
      const sum = sums[labels[i] ?? 0];
      if (sum) for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (row[d] ?? 0);
    });
    centres = sums.map((sum, c) => (sum.some((x) => x !== 0) ? unit(sum) : (centres[c] ?? sum)));
  }
  return labels;
}

function unit(vector: ArrayLike<number>): Float32Array {
  const out = Float32Array.from(vector);
  const norm = Math.hypot(...out) || 1;
  return out.map((x) => x / norm);
}

/**
 * Takes out of all vectors their mean and the two directions in which they differ most: these tell frequency, not
 * meaning (Mu and Viswanath 2018, "All-but-the-Top").
 */
function spread(vectors: readonly (readonly number[])[]): Float64Array[] {
  const dimensions = vectors[0]?.length ?? 0;
  const mean = new Float64Array(dimensions);
  for (const v of vectors) for (let d = 0; d < dimensions; d++) mean[d] = (mean[d] ?? 0) + (v[d] ?? 0) / vectors.length;
  const rows = vectors.map((v) => Float64Array.from(v, (x, d) => x - (mean[d] ?? 0)));
  const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, d) => sum + x * (b[d] ?? 0), 0);
  for (let component = 0; component < 2; component++) {
    let direction = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions));
    for (let round = 0; round < 12; round++) {
      const next = new Float64Array(dimensions);
      for (const row of rows) {
        const share = dot(row, direction);
        for (let d = 0; d < dimensions; d++) next[d] = (next[d] ?? 0) + share * (row[d] ?? 0);
      }
      const norm = Math.sqrt(dot(next, next));
      direction = next.map((x) => x / norm);
    }
    for (const row of rows) {
      const share = dot(row, direction);
      for (let d = 0; d < dimensions; d++) row[d] = (row[d] ?? 0) - share * (direction[d] ?? 0);
    }
  }
  return rows;
}

/** `widths` [16, 8, 8] gives numbers below 1024 whose top 4 bits are the widest cluster. */
export function clusterIn(vectors: readonly (readonly number[])[], widths: readonly number[]): number[] {
  const rows = spread(vectors).map(unit);
  const numbers = rows.map(() => 0);
  const split = (members: readonly number[], level: number): void => {
    const width = widths[level];
    if (width === undefined || members.length === 0) return;
    const labels = kmeans(
      members.map((m) => rows[m] ?? new Float32Array()),
      width,
      25,
    );
    members.forEach((m, i) => {
      numbers[m] = (numbers[m] ?? 0) * width + (labels[i] ?? 0);
    });
    for (let c = 0; c < width; c++)
      split(
        members.filter((_, i) => labels[i] === c),
        level + 1,
      );
  };
  split(
    rows.map((_, i) => i),
    0,
  );
  return numbers;
}
