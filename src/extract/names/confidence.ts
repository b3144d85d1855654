/** How likely the mentions of an entity are names → how likely the entity is right. */

/** Odds of being right over the odds so computed, by cross-validation on our stories (`score-names.ts` prints the shares). */
const shifts = { name: 1.5, state: 0.6 };

/** Several mentions support one another, but not as independent witnesses would: they share their words. */
export function confidenceOf(probabilities: readonly number[], of: keyof typeof shifts = 'name'): number {
  const sorted = [...probabilities].sort((a, b) => b - a);
  let doubt = 1;
  sorted.slice(0, 4).forEach((p, i) => {
    doubt *= 1 - p * (i === 0 ? 1 : 0.4);
  });
  const raw = Math.min(0.99, Math.max(0.01, 1 - doubt));
  const odds = (raw / (1 - raw)) * shifts[of];
  return Math.round(Math.min(0.995, odds / (1 + odds)) * 1000) / 1000;
}
