/** Two proposals of one story → how much they look like one. */
import { contradict } from './contradictions.ts';
import type { Member } from './member.ts';
import { signWeights } from './sign-weights.ts';
import { signsOf } from './signs.ts';

/** Log odds that they are one, -9 where they cannot be; `a` stands before `b` in the order of reports. */
export const likeness = (a: Member, b: Member): number =>
  contradict(a, b) ? -9 : signsOf(a, b).reduce((sum, sign) => sum + signWeights[sign], 0);
