/** Candidates → the same, with spans that the sentence's own words prove to be organizations in place of what overlaps them. */
import { isAcronym } from '../../../text/acronyms.ts';
import { oncePerSpelling, type Spelling } from '../../../text/tokens.ts';
import type { Document, DocumentSentence } from '../../document.ts';
import { type Candidate, surely } from '../candidate.ts';
import { concerned } from '../concerns.ts';
import { Cover } from '../cover.ts';
import type { Features } from '../tagger/features.ts';
import { provenByInitials } from './acronym.ts';
import {
  employee,
  exchange,
  mayBeLegalForm,
  provenByLegalForm,
  provenByListing,
  provenByPartners,
  provenByTicker,
  provenByVerb,
} from './company.ts';
import {
  besideName,
  bodies,
  mayBeOfficer,
  provenByApposition,
  provenByDescriptor,
  provenByIts,
  provenByOfficer,
} from './described.ts';
import { end, parties, provenByCause, provenByConcerns, provenByJoint, provenByMembers, withCause } from './joint.ts';
import {
  belonging,
  outlets,
  products,
  provenByMember,
  provenByNoun,
  provenByOwner,
  provenByPublishing,
  publishing,
} from './noun.ts';
import { mayBeOwned, provenByDealing, provenByMovement, provenByShares } from './owned.ts';
import { type Line, lineOf, type Proof } from './proof.ts';
import {
  employed,
  explained,
  kinds,
  mayDeal,
  provenByDeal,
  provenByEmployer,
  provenByKind,
  provenByNounBefore,
} from './related.ts';
import { inPower, provenByAmpersand, provenByPower, provenByStation, provenByUnit, stations, units } from './shaped.ts';

interface Rule {
  /** A word of the sentence without which the rule proves nothing there. */
  readonly sign: (word: Spelling) => boolean;
  readonly prove: (line: Line) => Proof[];
}

const isOwnersMark = ({ text }: Spelling): boolean => /^['’]s$/.test(text);

/** The strongest first: a later rule leaves alone what an earlier one took. */
export const rules: readonly Rule[] = [
  { sign: ({ text }) => text === '(' || isAcronym(text), prove: provenByInitials },
  { sign: ({ text }) => end.test(text), prove: provenByJoint },
  { sign: ({ text }) => concerned.test(text), prove: provenByConcerns },
  { sign: ({ text }) => withCause.test(text), prove: provenByCause },
  { sign: ({ lower }) => employee.test(lower), prove: provenByPartners },
  { sign: ({ text }) => text === '<', prove: provenByTicker },
  { sign: ({ lower }) => exchange.test(lower), prove: provenByListing },
  { sign: ({ text }) => mayBeLegalForm(text), prove: provenByLegalForm },
  { sign: isOwnersMark, prove: provenByVerb },
  { sign: ({ lower }) => outlets.has(lower) || products.has(lower) || lower === 'news', prove: provenByNoun },
  { sign: ({ lower }) => publishing.test(lower), prove: provenByPublishing },
  { sign: ({ lower }) => parties.test(lower), prove: provenByMembers },
  { sign: ({ lower }) => belonging.has(lower), prove: provenByMember },
  { sign: ({ lower }) => bodies.has(lower), prove: provenByApposition },
  { sign: ({ lower }) => mayBeOfficer(lower), prove: provenByOfficer },
  { sign: ({ lower }) => bodies.has(lower) || besideName.has(lower), prove: provenByDescriptor },
  { sign: ({ lower }) => employed.has(lower), prove: provenByEmployer },
  { sign: ({ lower }) => kinds.has(lower), prove: provenByKind },
  { sign: ({ lower }) => mayDeal(lower), prove: provenByDeal },
  { sign: ({ lower }) => mayBeOwned(lower), prove: provenByShares },
  { sign: ({ lower }) => mayBeOwned(lower), prove: provenByDealing },
  { sign: ({ lower }) => mayBeOwned(lower), prove: provenByMovement },
  { sign: ({ lower }) => explained.has(lower), prove: provenByNounBefore },
  { sign: ({ text }) => text === '&', prove: provenByAmpersand },
  { sign: ({ text }) => stations.test(text), prove: provenByStation },
  { sign: ({ text }) => units.test(text), prove: provenByUnit },
  { sign: ({ lower }) => inPower.test(lower), prove: provenByPower },
  { sign: ({ lower }) => lower === 'its', prove: provenByIts },
  { sign: isOwnersMark, prove: provenByOwner },
];

/** Bit n: a word is a sign of the n-th rule. Most sentences hold the signs of two or three, and the others are not tried. */
const signsOf = oncePerSpelling((word) => rules.reduce((bits, { sign }, n) => bits | (sign(word) ? 1 << n : 0), 0));

function signsIn({ tokens }: Document, { first, last }: DocumentSentence): number {
  let bits = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token) bits |= signsOf(token);
  }
  return bits;
}

export function withProofs(document: Document, features: Features, candidates: readonly Candidate[]): Candidate[] {
  const cover = new Cover(document.tokens.length, candidates);
  document.sentences.forEach((sentence, n) => {
    const signs = signsIn(document, sentence);
    if (signs === 0) return;
    const line = lineOf(document, features, n);
    const proofs: Proof[] = [];
    for (const [bit, { prove }] of rules.entries())
      if ((signs & (1 << bit)) !== 0)
        for (const proof of prove(line)) if (!proofs.some((p) => overlap(p, proof))) proofs.push(proof);
    for (const proof of proofs) put(cover, proof);
  });
  return cover.all();
}

const overlap = (a: { first: number; last: number }, b: { first: number; last: number }): boolean =>
  a.first < b.last && b.first < a.last;

const besideBareName: ReadonlySet<string> = new Set(['described', 'said-its']);

function isBetter(c: Candidate, { first, last }: Proof): boolean {
  return c.kind === 'organization' && (c.first < first || c.last > last);
}

function put(cover: Cover, proof: Proof): void {
  const { probability, because } = proof;
  // The weakest proof: a person or a place that the tagger has there is better.
  if (because === 'owner-before' && cover.overlapping(proof.first, proof.last).some((c) => c.kind !== 'other')) return;
  // A longer name is better than words beside a bare name.
  if (besideBareName.has(because) && cover.overlapping(proof.first, proof.last).some((c) => isBetter(c, proof))) return;
  // A candidate that says the same and more keeps its edges: "Second Quarry Corp." with its stop.
  const wider = cover
    .overlapping(proof.first, proof.last)
    .find((c) => c.kind === 'organization' && c.first <= proof.first && c.last <= proof.last + 1);
  const isSame = wider?.first === proof.first && wider.last === proof.last;
  if (wider && because === 'noun-follows' && !(isSame && wider.probability < probability)) return;
  const first = Math.min(proof.first, wider?.first ?? proof.first);
  // Initials without brackets are a name of their own.
  const last = because === 'initials-follow' ? proof.last : Math.max(proof.last, wider?.last ?? proof.last);
  const kinds = surely('organization', probability);
  cover.put({ first, last, kind: 'organization', kinds, probability, because: [because] });
}
