/** How sure a reader says it is, or what its signs weigh → how often such findings are right. */

/** How sure a finding is that an editor has to judge: less than any sensible threshold, and no fact. */
export const doubt = 0.45;

/** Log odds → 0 to 1, to three decimals: a page says no more digits than mean something. */
export const probability = (odds: number): number => Math.round(1000 / (1 + Math.exp(-odds))) / 1000;

/** Through points that were measured. Rising in both; said and right from 0 to 1. */
export type Curve = readonly (readonly [said: number, right: number])[];

/** On the straight line between the points around it. */
export function calibrated(curve: Curve, said: number): number {
  const above = curve.findIndex(([x]) => x >= said);
  const [x1, y1] = curve[above] ?? curve.at(-1) ?? [1, 1];
  const [x0, y0] = curve[above - 1] ?? [x1, y1];
  if (above < 0) return y1;
  return x1 === x0 ? y1 : y0 + ((said - x0) / (x1 - x0)) * (y1 - y0);
}
