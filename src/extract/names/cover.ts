/** Which candidate covers which token: candidates never overlap, and a new one takes the place of those in its way. */
import type { Candidate } from './candidate.ts';

export class Cover {
  private readonly byToken: (Candidate | undefined)[];

  constructor(tokens: number, candidates: readonly Candidate[]) {
    this.byToken = new Array<Candidate | undefined>(tokens).fill(undefined);
    for (const candidate of candidates) this.byToken.fill(candidate, candidate.first, candidate.last);
  }

  /** Those with a token of `first` to `last` (half open), in order. */
  overlapping(first: number, last: number): Candidate[] {
    const found: Candidate[] = [];
    for (let i = Math.max(0, first); i < last; i++) {
      const candidate = this.byToken[i];
      if (candidate && found.at(-1) !== candidate) found.push(candidate);
    }
    return found;
  }

  /** Takes out whatever overlaps it. */
  put(candidate: Candidate): void {
    for (const { first, last } of this.overlapping(candidate.first, candidate.last))
      this.byToken.fill(undefined, first, last);
    this.byToken.fill(candidate, candidate.first, candidate.last);
  }

  /** In text order. */
  all(): Candidate[] {
    return this.overlapping(0, this.byToken.length);
  }
}
