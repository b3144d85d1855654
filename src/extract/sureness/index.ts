/** Everything a report claims → the same, each claim as sure as claims of its signs have turned out to be right. */
import type { Claim, Extraction, StatementClaim } from '../../model/claim.ts';
import type { Reading } from '../reading.ts';
import { statementWeighing } from './statements.ts';
import { type Beside, surenessBy, type Weighing } from './weighing.ts';

/** The kinds that are weighed here; of the others the rule that made them says how sure they are. */
export const weighings: { readonly statement: Weighing<StatementClaim> } = { statement: statementWeighing };

export function weighed(reading: Reading, extraction: Extraction): Extraction {
  const beside: Beside = { reading, extraction };
  const sure = <C extends Claim>(list: readonly C[], weighing: Weighing<C>): readonly C[] =>
    list.map((claim) => ({ ...claim, confidence: surenessBy(weighing, beside, claim) }));
  return { ...extraction, statements: sure(extraction.statements, weighings.statement) };
}
