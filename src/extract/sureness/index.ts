/** Everything a report claims → the same, each claim as sure as claims of its signs have turned out to be right. */

import { doubt } from '../../model/calibration.ts';
import type {
  Claim,
  Extraction,
  FigureClaim,
  PositionClaim,
  RoleClaim,
  SponsorClaim,
  StatementClaim,
  StatusClaim,
  TermClaim,
} from '../../model/claim.ts';
import { figureReasons } from '../../model/figure-reasons.ts';
import { claimId } from '../../model/ids.ts';
import type { LocalEntity } from '../../model/mention.ts';
import { shortHash } from '../../text/hash.ts';
import type { Reading } from '../reading.ts';
import { isBare } from '../roles.ts';
import { bodyWeighing, placesOf } from './bodies.ts';
import { figureProof } from './figures.ts';
import { isNobodyShown } from './no-person.ts';
import { positionProof } from './positions.ts';
import { type Proof, sureBy } from './proof.ts';
import { roleWeighing } from './roles.ts';
import { sponsorProof } from './sponsors.ts';
import { statementWeighing } from './statements.ts';
import { statusProof } from './statuses.ts';
import { termProof } from './terms.ts';
import { type Beside, surenessBy, type Weighing } from './weighing.ts';

/** The kinds that are weighed here; of the others the rule that made them says how sure they are. */
export const weighings: {
  readonly statement: Weighing<StatementClaim>;
  readonly body: Weighing<LocalEntity>;
  readonly role: Weighing<RoleClaim>;
} = {
  statement: statementWeighing,
  body: bodyWeighing,
  role: roleWeighing,
};

/** The kinds of which the grammar of their clause tells. */
export const proofs: {
  readonly position: Proof<PositionClaim>;
  readonly sponsor: Proof<SponsorClaim>;
  readonly status: Proof<StatusClaim>;
  readonly term: Proof<TermClaim>;
  readonly figure: Proof<FigureClaim>;
} = { position: positionProof, sponsor: sponsorProof, status: statusProof, term: termProof, figure: figureProof };

export function weighed(reading: Reading, extraction: Extraction): Extraction {
  const beside: Beside = { reading, extraction };
  const sure = <C extends Claim>(list: readonly C[], weighing: Weighing<C>): readonly C[] =>
    list.map((claim) =>
      // What the rule that made it doubts stays in doubt.
      claim.confidence < 0.5 ? claim : { ...claim, confidence: surenessBy(weighing, beside, claim) },
    );
  // A publisher that no line names is told by the report itself.
  const { document } = reading;
  const entities = extraction.entities.map((entity) => {
    if (entity.mentions.length === 0) return entity;
    if (entity.kind === 'organization') return { ...entity, confidence: surenessBy(weighings.body, beside, entity) };
    return isNobodyShown(reading, extraction, entity, placesOf(document, entity))
      ? { ...entity, confidence: Math.min(entity.confidence, doubt) }
      : entity;
  });
  // What its own rule calls doubtful no proof makes a fact.
  const proven = <C extends Claim>(claim: C, proof: Proof<C>): C =>
    claim.confidence > doubt ? { ...claim, confidence: sureBy(proof, beside, claim) } : claim;
  return {
    ...extraction,
    entities,
    roles: extraction.roles.flatMap((role) => sureRoles(beside, role)),
    statements: sure(extraction.statements, weighings.statement),
    figures: extraction.figures.map((f) => provenFigure(beside, f)),
    positions: extraction.positions.map((p) => proven(p, proofs.position)),
    proposals: extraction.proposals.map((p) => ({
      ...p,
      // Where a plan is told phase by phase, that is proof enough of what stands in them.
      terms: p.terms.map((t) => (t.phase > 0 ? t : proven(t, proofs.term))),
      sponsors: p.sponsors.map((s) => proven(s, proofs.sponsor)),
      events: p.events.map((e) => proven(e, proofs.status)),
    })),
  };
}

/** How sure it is to be worth a page is told by the rule that made it. */
const provenFigure = (beside: Beside, figure: FigureClaim): FigureClaim =>
  sureBy(proofs.figure, beside, figure) > doubt
    ? figure
    : {
        ...figure,
        confidence: Math.min(figure.confidence, doubt),
        because: [...figure.because, figureReasons.unproven],
      };

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
