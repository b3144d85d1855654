/** A statement as it is claimed, beside the report → the signs that it is whole, and the speaker's own. */
import type { StatementClaim } from '../../model/claim.ts';
import type { Party } from '../../model/mention.ts';
import { groupsBy } from '../../text/groups.ts';
import { oncePer } from '../../text/once.ts';
import { entityOf } from '../known.ts';
import type { Reading } from '../reading.ts';
import { type Beside, holding, type Weighing } from './weighing.ts';
import { statementWeights } from './weights/statement.ts';

/** By where the first sentence of each begins. */
const bySentence = oncePer((statements: readonly StatementClaim[]) => groupsBy(statements, (s) => s.evidence[0].start));

const signsOf = ({ reading, extraction }: Beside, claim: StatementClaim): string[] => {
  const [rule = '', ...speaker] = claim.because;
  const { start, end } = claim.evidence[0];
  const inSentence = bySentence(extraction.statements).get(start) ?? [];
  const length = claim.quote.length;
  return holding([
    ['statement', true],
    [claim.direct ? 'direct' : 'indirect', true],
    [`rule: ${rule}`, true],
    ...speaker.map((s) => [`speaker: ${s.replace('speaker/', '')}`, true] as const),
    [`verb: ${claim.verb ?? 'none'}`, true],
    [`speaker is ${kindOf(reading, claim.speaker)}`, true],
    [`said: ${Math.floor(claim.confidence * 10) / 10}`, true],
    ['short', length < 40],
    ['long', length > 160],
    ['very long', length > 300],
    ['several in the sentence', inSentence.length > 1],
    ['several speakers in the sentence', new Set(inSentence.map((s) => JSON.stringify(s.speaker))).size > 1],
    ['several sentences', claim.evidence.length > 1],
    ['several spans', claim.spans.length > 1],
    ['ends with its sentence', claim.spans[0].end >= end - 2],
    ['begins its sentence', claim.spans[0].start <= start + 2],
    ['through an outlet', claim.via !== undefined],
    ['day stated', claim.dateBasis === 'stated'],
    ['degraded', reading.document.source.quality === 'degraded'],
  ]);
};

function kindOf(reading: Pick<Reading, 'entities'>, party: Party): string {
  if ('unnamed' in party) return party.of === undefined ? 'unnamed' : 'unnamed, of a body';
  const entity = entityOf(reading, party.entity);
  return entity?.kind === 'person' ? 'a person' : `a body, ${entity?.class ?? 'of no class'}`;
}

export const statementWeighing: Weighing<StatementClaim> = { signsOf, weights: statementWeights, enough: 0.7 };
