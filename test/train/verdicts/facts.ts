/** A claim of a report and the facts of the built wiki that were read by hand → the facts that it made. */
import type { proofs, weighings } from '../../../src/extract/sureness/index.ts';
import type { Claim, Extraction } from '../../../src/model/claim.ts';
import type { LocalEntity, Party } from '../../../src/model/mention.ts';
import type { Case } from '../logistic.ts';

/** What is weighed, by weights that its table of verdicts teaches. */
export type Weighed = keyof typeof weighings;
/** What grammar proves, as often right as its table of verdicts says. */
export type Proven = keyof typeof proofs;
export type Kind = Weighed | Proven;

/** A claim that was read by hand. */
export interface Verdict extends Case {
  readonly story: string;
  /** What a reader found wrong; '-' of what is right. */
  readonly wrong: string;
}

/** A fact as the reader saw it. */
export interface Fact {
  /** S1, R4: by which the verdict is known. */
  readonly id: string;
  readonly kind: 'statement' | 'role' | 'figure' | 'proposal';
  /** Name of its page. */
  readonly page: string;
  /** DIRECT, INDIRECT; "role", "affiliation", "described as"; PAGE, FACT …, TERM, POSITION; with dates and sources. */
  readonly what: string;
  readonly value: string;
  readonly evidence: readonly { readonly source: string; readonly start: number; readonly end: number }[];
}

const lists: { readonly [K in Claim['kind']]: (x: Extraction) => readonly Claim[] } = {
  role: (x) => x.roles,
  description: (x) => x.descriptions,
  statement: (x) => x.statements,
  figure: (x) => x.figures,
  position: (x) => x.positions,
  sponsor: (x) => x.proposals.flatMap((p) => p.sponsors),
  term: (x) => x.proposals.flatMap((p) => p.terms),
  status: (x) => x.proposals.flatMap((p) => p.events),
  relation: (x) => x.proposals.flatMap((p) => p.relations),
};

export const claimsOf = (kind: Exclude<Kind, 'body'>, x: Extraction): readonly Claim[] => lists[kind](x);

/** Facts that rest on a sentence of the claim and say what it says. */
export const factsOf = (claim: Claim, x: Extraction, facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(
    ({ evidence, ...fact }) =>
      evidence.some((e) => e.source === x.source && claim.evidence.some((own) => own.start === e.start)) &&
      says(fact, claim, x),
  );

function says({ kind, what, value, page }: Omit<Fact, 'evidence'>, claim: Claim, x: Extraction): boolean {
  switch (claim.kind) {
    case 'statement':
      return (
        kind === 'statement' && what.startsWith(claim.direct ? 'DIRECT' : 'INDIRECT') && isLike(value, claim.quote)
      );
    case 'role': {
      const forms = x.entities.find((e) => e.key === claim.person);
      const isOfPerson = forms !== undefined && [forms.name, ...forms.forms].some((form) => isLike(form, page));
      // What has been mended since is another claim.
      if (kind !== 'role' || !isOfPerson || what.startsWith('former') !== claim.former) return false;
      if (/^(?:former )?role/.test(what)) return letters(value) === letters(claim.title);
      const body = x.entities.find((e) => e.key === claim.organization);
      return /^(?:former )?affiliation/.test(what) && body !== undefined && isName(value, body);
    }
    case 'description':
      return kind === 'role' && what.startsWith('described as') && isLike(value, claim.words);
    case 'figure':
      return (
        kind === 'figure' &&
        value.includes(`${claim.quantity.unit ?? ''}`) &&
        isLike(
          words(value),
          words(
            claim.evidence[0].quote,
            claim.span.start - claim.evidence[0].start,
            claim.span.end - claim.evidence[0].start,
          ),
        )
      );
    case 'sponsor':
      return kind === 'proposal' && what.startsWith(`FACT ${claim.role}`) && isParty(value, claim.party, x);
    case 'status':
      return kind === 'proposal' && what.startsWith('FACT status') && isLike(value, claim.event);
    case 'relation':
      return kind === 'proposal' && what.startsWith(`FACT ${claim.relation}`);
    case 'term':
      return kind === 'proposal' && what.startsWith('TERM') && isLike(value, claim.text);
    case 'position':
      return (
        kind === 'proposal' &&
        what === 'POSITION' &&
        value.includes(`stance=${claim.stance} `) &&
        isParty(value.split(' stance=')[0] ?? '', claim.party, x)
      );
  }
}

const isName = (name: string, { name: own, forms }: LocalEntity): boolean =>
  [own, ...forms].some((form) => letters(name) === letters(form));

/** By one of its forms; a page may be called by what another report has, so that a part of it is enough. */
function isParty(name: string, party: Party, x: Extraction): boolean {
  if ('unnamed' in party) return isLike(name, party.unnamed);
  const entity = x.entities.find((e) => e.key === party.entity);
  const forms = entity === undefined ? [] : [entity.name, ...entity.forms];
  return forms.some((form) => isLike(name, form) || form.split(' ').some((w) => w.length > 3 && name.includes(w)));
}

/** The quantity between its marks, or a part of a sentence. */
const words = (text: string, start = text.indexOf('«') + 1, end = text.indexOf('»')): string => text.slice(start, end);

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The same letters and digits, or those of the one in the other: pages join parts and trim ends. */
function isLike(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x));
}
