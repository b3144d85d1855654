/** A fact, a claim or a page, and what every report was read as → the sentences, the rules that made it of them, and how sure they are. */
import type { Claim, Extraction } from '../model/claim.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Source, Span } from '../model/source.ts';
import { entryOf } from '../text/outside.ts';
import type { PageFact, PageNames } from './facts.ts';

export interface Reason {
  /** Its id; of a name or a proposal the words that a report has for it. */
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
  numbers: ['figure'],
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
        entryOf(kinds, fact.property)?.includes(c.kind) &&
        c.evidence.some((e) => places.has(`${e.source} ${e.start} ${e.end}`)) &&
        all.findIndex((other) => other.id === c.id) === i,
    );
    const best = Math.max(...near.map((c) => saysIt(c, fact)));
    return near.filter((c) => saysIt(c, fact) === best).map((c) => reasonOf(c, x));
  });
}

/** What single reports have at the places that a page takes as its own: its names there, or its plans, or its numbers. */
export function reasonsForPage(
  { mentions }: PageNames,
  sources: readonly Source[],
  extractions: readonly Extraction[],
): readonly Reason[] {
  return sources.flatMap((source): readonly Reason[] => {
    const x = extractions.find((other) => other.source === source.id);
    const own = mentions.get(source.id) ?? [];
    if (!x || own.length === 0) return [];
    const isOwn = (span: Span): boolean => own.some((o) => o.start < span.end && span.start < o.end);
    const named = (kind: string, list: readonly Named[]): Reason[] =>
      list.flatMap(({ name, mentions: spans, confidence, because }) => {
        const first = spans.find(isOwn);
        if (!first) return [];
        return [{ claim: name, kind, source: x.source, evidence: [evidence(source, first)], confidence, because }];
      });
    const numbers = x.figures.filter(({ span }) => isOwn(span)).map((c) => reasonOf(c, x));
    const whole = [...named('proposal', x.proposals), ...named('name', x.entities)];
    // A proposal's words may hold the name of its maker, and a number of its own; those are other pages.
    const exact = whole.filter(({ evidence: [e] }) => own.some((o) => o.start === e?.start && o.end === e.end));
    return [exact, whole, numbers].find((list) => list.length > 0) ?? [];
  });
}

type Named = Pick<Extraction['entities'][number] | Extraction['proposals'][number], 'name' | 'mentions'> &
  Pick<Reason, 'confidence' | 'because'>;

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
