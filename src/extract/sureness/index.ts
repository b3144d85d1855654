/** Everything a report claims → the same, each claim as sure as claims of its signs have turned out to be right. */
import type {
  Claim,
  Extraction,
  PositionClaim,
  RoleClaim,
  SponsorClaim,
  StatementClaim,
  StatusClaim,
  TermClaim,
} from '../../model/claim.ts';
import { claimId } from '../../model/ids.ts';
import type { LocalEntity } from '../../model/mention.ts';
import { shortHash } from '../../text/hash.ts';
import { doubt } from '../doubt.ts';
import type { Reading } from '../reading.ts';
import { isBare } from '../roles.ts';
import { bodyWeighing } from './bodies.ts';
import { positionWeighing } from './positions.ts';
import { roleWeighing } from './roles.ts';
import { sponsorWeighing } from './sponsors.ts';
import { statementWeighing } from './statements.ts';
import { statusWeighing } from './statuses.ts';
import { termWeighing } from './terms.ts';
import { type Beside, surenessBy, surenessIfTaught, type Weighing } from './weighing.ts';

/** The kinds that are weighed here; of the others the rule that made them says how sure they are. */
export const weighings: {
  readonly statement: Weighing<StatementClaim>;
  readonly body: Weighing<LocalEntity>;
  readonly role: Weighing<RoleClaim>;
  readonly term: Weighing<TermClaim>;
  readonly sponsor: Weighing<SponsorClaim>;
  readonly status: Weighing<StatusClaim>;
  readonly position: Weighing<PositionClaim>;
} = {
  statement: statementWeighing,
  body: bodyWeighing,
  role: roleWeighing,
  term: termWeighing,
  sponsor: sponsorWeighing,
  status: statusWeighing,
  position: positionWeighing,
};

export function weighed(reading: Reading, extraction: Extraction): Extraction {
  const beside: Beside = { reading, extraction };
  const sure = <C extends Claim>(list: readonly C[], weighing: Weighing<C>): readonly C[] =>
    list.map((claim) =>
      // What the rule that made it doubts stays in doubt.
      claim.confidence < 0.5 ? claim : { ...claim, confidence: surenessBy(weighing, beside, claim) },
    );
  // A publisher that no line names is told by the report itself.
  const entities = extraction.entities.map((entity) =>
    entity.kind === 'organization' && entity.mentions.length > 0
      ? { ...entity, confidence: surenessBy(weighings.body, beside, entity) }
      : entity,
  );
  // What its own rule calls doubtful no sign makes a fact.
  const undoubted = <C extends Claim>(claim: C, weighing: Weighing<C>): C =>
    claim.confidence > doubt
      ? { ...claim, confidence: surenessIfTaught(weighing, beside, claim) ?? claim.confidence }
      : claim;
  return {
    ...extraction,
    entities,
    roles: extraction.roles.flatMap((role) => sureRoles(beside, role)),
    statements: sure(extraction.statements, weighings.statement),
    positions: extraction.positions.map((p) => undoubted(p, weighings.position)),
    proposals: extraction.proposals.map((p) => ({
      ...p,
      // Where a plan is told phase by phase, that is proof enough of what stands in them.
      terms: p.terms.map((t) => (t.phase > 0 ? t : undoubted(t, weighings.term))),
      sponsors: p.sponsors.map((s) => undoubted(s, weighings.sponsor)),
      events: p.events.map((e) => undoubted(e, weighings.status)),
    })),
  };
}

/** A title whose body is in doubt is a fact without it, and with it waits for an editor. */
function sureRoles(beside: Beside, role: RoleClaim): readonly RoleClaim[] {
  const whole = { ...role, confidence: surenessBy(weighings.role, beside, role) };
  const { organization, ...title } = role;
  if (whole.confidence > doubt || organization === undefined || isBare.test(role.title)) return [whole];
  const confidence = surenessBy(weighings.role, beside, title);
  return confidence > doubt
    ? [
        { ...title, confidence },
        { ...whole, id: claimId(shortHash(`${role.id} body`)) },
      ]
    : [whole];
}
