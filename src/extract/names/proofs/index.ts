/** Candidates → the same, with spans that the sentence's own words prove to be organizations in place of what overlaps them. */
import type { Document } from '../../document.ts';
import { type Candidate, surely } from '../candidate.ts';
import type { Features } from '../features.ts';
import { provenByInitials } from './acronym.ts';
import { provenByLegalForm, provenByPartners, provenByTicker, provenByVerb } from './company.ts';
import { provenByNoun } from './noun.ts';
import { type Line, lineOf, type Proof } from './proof.ts';

/** The strongest first: a later rule leaves alone what an earlier one took. */
const rules: readonly ((line: Line) => Proof[])[] = [
  provenByInitials,
  provenByPartners,
  provenByTicker,
  provenByLegalForm,
  provenByVerb,
  provenByNoun,
];

export function withProofs(document: Document, features: Features, candidates: readonly Candidate[]): Candidate[] {
  const proofs: Proof[] = [];
  document.sentences.forEach((_, n) => {
    const line = lineOf(document, features, n);
    for (const rule of rules)
      for (const proof of rule(line)) if (!proofs.some((p) => overlap(p, proof))) proofs.push(proof);
  });
  let found = [...candidates];
  for (const proof of proofs) found = withProof(found, proof);
  return found.sort((a, b) => a.first - b.first);
}

const overlap = (a: { first: number; last: number }, b: { first: number; last: number }): boolean =>
  a.first < b.last && b.first < a.last;

function withProof(candidates: readonly Candidate[], proof: Proof): Candidate[] {
  const { probability, because } = proof;
  const overlapping = candidates.filter((c) => overlap(c, proof));
  // A candidate that says the same and more keeps its edges: "First Harbor Corp." with its stop.
  const wider = overlapping.find(
    (c) => c.kind === 'organization' && c.first <= proof.first && c.last <= proof.last + 1 && c.last >= proof.first + 1,
  );
  if (wider && because === 'noun-follows') return [...candidates];
  const first = Math.min(proof.first, wider?.first ?? proof.first);
  const last = Math.max(proof.last, wider?.last ?? proof.last);
  const span = { first, last };
  return [
    ...candidates.filter((c) => !overlap(c, span)),
    { ...span, kind: 'organization', kinds: surely('organization', probability), probability, because: [because] },
  ];
}
