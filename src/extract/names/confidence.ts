/** How likely the mentions of an entity are names → how likely the entity is right. */

/** Several mentions support one another, but not as independent witnesses would: they share their words. */
export function confidenceOf(probabilities: readonly number[]): number {
  const sorted = [...probabilities].sort((a, b) => b - a);
  let doubt = 1;
  sorted.slice(0, 4).forEach((p, i) => {
    doubt *= 1 - p * (i === 0 ? 1 : 0.4);
  });
  return Math.round(Math.min(0.99, Math.max(0.01, 1 - doubt)) * 1000) / 1000;
}
