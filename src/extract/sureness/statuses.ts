/** What is said to have become of a proposal, beside the report → the signs that it did, and which of them prove it. */
import type { StatusClaim } from '../../model/claim.ts';
import { hangs } from './around.ts';
import { isLoose, type Proof, told } from './proof.ts';
import { holding } from './weighing.ts';

const signsOf = (_: unknown, claim: StatusClaim): string[] =>
  holding([[`event: ${claim.event}`, true], ...hangs(claim)]);

/**
 * Its rule has read a finite verb with the proposal beside it. What is announced is often another step of it, or what others do about
 * it; what is given up is often another's, or was not given up.
 */
const isProven = (signs: ReadonlySet<string>): boolean =>
  !isLoose(signs) && !told(signs, 'event: ', ['announced', 'withdrawn', 'shelved']);

export const statusProof: Proof<StatusClaim> = { signsOf, isProven, share: 0.89 };
