/** The reports of a story → what each claims before its claims are weighed: the signs of a claim are those of the claim as it was made. */
import { claimed } from '../../../src/extract/claims.ts';
import { readings, readReport, type Task } from '../../../src/extract/index.ts';
import { weighed } from '../../../src/extract/sureness/index.ts';
import type { Beside } from '../../../src/extract/sureness/weighing.ts';
import type { Extraction } from '../../../src/model/claim.ts';
import type { Source } from '../../../src/model/source.ts';

export interface Claimed {
  readonly source: Source;
  readonly beside: Beside;
}

/** In the order given; a report that is read twice counts as it is read last. */
export function claimedReports(sources: readonly Source[]): readonly Claimed[] {
  const last = new Map<Source, Claimed>();
  const answer = ({ source, lessons }: Task): Extraction => {
    const reading = readReport(source, lessons);
    const extraction = claimed(reading);
    last.set(source, { source, beside: { reading, extraction } });
    return weighed(reading, extraction);
  };
  const rounds = readings(sources);
  let next = rounds.next();
  while (!next.done) next = rounds.next(next.value.map(answer));
  return sources.flatMap((source) => last.get(source) ?? []);
}
