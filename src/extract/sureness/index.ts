/** Everything a report claims → the same, each claim as sure as claims of its signs have turned out to be right. */
import type { Claim, Extraction, StatementClaim } from '../../model/claim.ts';
import type { LocalEntity } from '../../model/mention.ts';
import type { Reading } from '../reading.ts';
import { bodyWeighing } from './bodies.ts';
import { statementWeighing } from './statements.ts';
import { type Beside, surenessBy, type Weighing } from './weighing.ts';

/** The kinds that are weighed here; of the others the rule that made them says how sure they are. */
export const weighings: { readonly statement: Weighing<StatementClaim>; readonly body: Weighing<LocalEntity> } = {
  statement: statementWeighing,
  body: bodyWeighing,
};

export function weighed(reading: Reading, extraction: Extraction): Extraction {
  const beside: Beside = { reading, extraction };
  const sure = <C extends Claim>(list: readonly C[], weighing: Weighing<C>): readonly C[] =>
    list.map((claim) => ({ ...claim, confidence: surenessBy(weighing, beside, claim) }));
  // A publisher that no line names is told by the report itself.
  const entities = extraction.entities.map((entity) =>
    entity.kind === 'organization' && entity.mentions.length > 0
      ? { ...entity, confidence: surenessBy(weighings.body, beside, entity) }
      : entity,
  );
  return { ...extraction, entities, statements: sure(extraction.statements, weighings.statement) };
}
