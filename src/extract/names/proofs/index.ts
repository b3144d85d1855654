/** Candidates → the same, with spans that the sentence's own words prove to be organizations in place of what overlaps them. */
import type { Document } from '../../document.ts';
import { type Candidate, surely } from '../candidate.ts';
import { Cover } from '../cover.ts';
import type { Features } from '../tagger/features.ts';
import { provenByInitials } from './acronym.ts';
import { provenByLegalForm, provenByListing, provenByPartners, provenByTicker, provenByVerb } from './company.ts';
import { provenByApposition, provenByDescriptor, provenByIts, provenByOfficer } from './described.ts';
import { provenByConcerns, provenByJoint, provenByMembers } from './joint.ts';
import { provenByMember, provenByNoun, provenByOwner, provenByPublishing } from './noun.ts';
import { type Line, lineOf, type Proof } from './proof.ts';
import { provenByDeal, provenByEmployer, provenByKind, provenByNounBefore } from './related.ts';

/** The strongest first: a later rule leaves alone what an earlier one took. */
const rules: readonly ((line: Line) => Proof[])[] = [
  provenByInitials,
  provenByJoint,
  provenByConcerns,
  provenByPartners,
  provenByTicker,
  provenByListing,
  provenByLegalForm,
  provenByVerb,
  provenByNoun,
  provenByPublishing,
  provenByMembers,
  provenByMember,
  provenByApposition,
  provenByOfficer,
  provenByDescriptor,
  provenByEmployer,
  provenByKind,
  provenByDeal,
  provenByNounBefore,
  provenByIts,
  provenByOwner,
];

export function withProofs(document: Document, features: Features, candidates: readonly Candidate[]): Candidate[] {
  const cover = new Cover(document.tokens.length, candidates);
  document.sentences.forEach((_, n) => {
    const line = lineOf(document, features, n);
    const proofs: Proof[] = [];
    for (const rule of rules)
      for (const proof of rule(line)) if (!proofs.some((p) => overlap(p, proof))) proofs.push(proof);
    for (const proof of proofs) prove(cover, proof);
  });
  return cover.all();
}

const overlap = (a: { first: number; last: number }, b: { first: number; last: number }): boolean =>
  a.first < b.last && b.first < a.last;

const besideName: ReadonlySet<string> = new Set(['described', 'said-its']);

function isBetter(c: Candidate, { first, last }: Proof): boolean {
  return c.kind === 'organization' && (c.first < first || c.last > last);
}

function prove(cover: Cover, proof: Proof): void {
  const { probability, because } = proof;
  // The weakest proof: a person or a place that the tagger has there is better.
  if (because === 'owner-before' && cover.overlapping(proof.first, proof.last).some((c) => c.kind !== 'other')) return;
  // A longer name is better than words beside a bare name.
  if (besideName.has(because) && cover.overlapping(proof.first, proof.last).some((c) => isBetter(c, proof))) return;
  // A candidate that says the same and more keeps its edges: "Second Quarry Corp." with its stop.
  const wider = cover
    .overlapping(proof.first, proof.last)
    .find((c) => c.kind === 'organization' && c.first <= proof.first && c.last <= proof.last + 1);
  if (wider && because === 'noun-follows') return;
  const first = Math.min(proof.first, wider?.first ?? proof.first);
  // Initials without brackets are a name of their own.
  const last = because === 'initials-follow' ? proof.last : Math.max(proof.last, wider?.last ?? proof.last);
  const kinds = surely('organization', probability);
  cover.put({ first, last, kind: 'organization', kinds, probability, because: [because] });
}
