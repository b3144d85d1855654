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

/** Claims that rest on a sentence of the fact and are of its kind; several facts may rest on one sentence. */
export function reasonsFor(fact: PageFact, extractions: readonly Extraction[]): readonly Reason[] {
  const places = new Set(fact.evidence.map((e) => `${e.source} ${e.start} ${e.end}`));
  return extractions.flatMap((x) =>
    claimsOf(x)
      .filter(
        (c) =>
          kinds[fact.property]?.includes(c.kind) &&
          c.evidence.some((e) => places.has(`${e.source} ${e.start} ${e.end}`)),
      )
      .filter((c, _, all) => all.length === 1 || saysIt(c, fact) || !all.some((other) => saysIt(other, fact)))
      .map((c) => reasonOf(c, x)),
  );
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

/** The claim's own words stand in what the fact says. */
function saysIt(claim: Claim, { words }: PageFact): boolean {
  const said =
    'title' in claim
      ? claim.title
      : 'quote' in claim
        ? claim.quote
        : 'text' in claim
          ? claim.text
          : 'words' in claim
            ? claim.words
            : 'event' in claim
              ? claim.event
              : '';
  return said !== '' && words.toLowerCase().includes(said.toLowerCase());
}

/** `term/clause`, `head-word`: names of rules as a person reads them. */
export function ruleInWords(name: string): string {
  const [group, rule] = name.includes('/') ? name.split('/', 2) : ['', name];
  const words = (rule ?? '').replaceAll('-', ' ').trim();
  return group === '' || group === undefined ? words : `${group.replaceAll('-', ' ')}: ${words}`;
}
