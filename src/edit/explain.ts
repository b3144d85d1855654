/** A fact or claim, and what every report was read as → the sentences, the rules that made it of them, and how sure they are. */
import type { Claim, Extraction } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { PageFact } from './facts.ts';

export interface Reason {
  readonly claim: string;
  readonly kind: string;
  readonly source: string;
  readonly evidence: readonly Evidence[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: readonly string[];
}

/** Key of a page's list → the claims it is made of. */
const kinds: Readonly<Record<string, readonly Claim['kind'][]>> = {
  roles: ['role'],
  descriptions: ['description'],
  statements: ['statement'],
  values: ['figure'],
  sponsors: ['sponsor'],
  status: ['status'],
  terms: ['term'],
  relations: ['relation'],
  positions: ['position'],
};

export const claimsOf = (x: Extraction): readonly Claim[] => [
  ...x.roles,
  ...x.descriptions,
  ...x.statements,
  ...x.figures,
  ...x.positions,
  ...x.proposals.flatMap((p) => [...p.sponsors, ...p.terms, ...p.events, ...p.relations]),
];

/**
 * Claims that rest on a sentence of the fact and are of its kind. Several facts may rest on one sentence: of its claims those
 * count that say what the fact says, word for word where there are such; all of them where none does.
 */
export function reasonsFor(fact: PageFact, extractions: readonly Extraction[]): readonly Reason[] {
  const places = new Set(fact.evidence.map((e) => `${e.source} ${e.start} ${e.end}`));
  return extractions.flatMap((x) => {
    const near = claimsOf(x).filter(
      (c, i, all) =>
        kinds[fact.property]?.includes(c.kind) &&
        c.evidence.some((e) => places.has(`${e.source} ${e.start} ${e.end}`)) &&
        all.findIndex((other) => other.id === c.id) === i,
    );
    const best = Math.max(...near.map((c) => saysIt(c, fact)));
    return near.filter((c) => saysIt(c, fact) === best).map((c) => reasonOf(c, x));
  });
}

export const reasonFor = (id: string, extractions: readonly Extraction[]): readonly Reason[] =>
  extractions.flatMap((x) =>
    claimsOf(x)
      .filter((c) => c.id === id)
      .map((c) => reasonOf(c, x)),
  );

const reasonOf = ({ id, kind, evidence, confidence, because }: Claim, { source }: Extraction): Reason => ({
  claim: id,
  kind,
  source,
  evidence,
  confidence,
  because,
});

/** How much of the claim's own words stand in what the fact says: 2 the very same, 1 a part, 0 none. */
function saysIt(claim: Claim, { words }: PageFact): 0 | 1 | 2 {
  const said = ownWords(claim).toLowerCase();
  const whole = words.toLowerCase();
  if (said === '' || !whole.includes(said)) return 0;
  return whole === said || whole.split(', ').includes(said) ? 2 : 1;
}

function ownWords(claim: Claim): string {
  switch (claim.kind) {
    case 'role':
      return claim.title;
    case 'statement':
      return claim.quote;
    case 'term':
      return claim.text;
    case 'figure':
      return claim.quantity.words;
    case 'status':
      return claim.event;
    case 'relation':
      return claim.relation;
    case 'sponsor':
      return claim.role;
    default:
      return claim.words;
  }
}
