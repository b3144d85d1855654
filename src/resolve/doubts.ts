/** Extractions and a threshold → what is sure enough for a fact, and the claims that wait for an editor's word. */
import type { Extraction, LocalProposal, StatementClaim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { LocalKey } from '../model/ids.ts';
import type { Party } from '../model/mention.ts';

/** A claim below the threshold, as a person reads it. `where`: `report:start-end`. */
export interface Doubt {
  readonly kind: 'role' | 'statement' | 'position' | 'sponsor' | 'term' | 'status';
  readonly name: string;
  readonly where: readonly string[];
}

type IsAccepted = (doubt: Pick<Doubt, 'kind' | 'name'>) => boolean;

/** Leaves out claims below the threshold that nobody accepted; entities, figures and proposals are judged after they are joined. */
export function confident(x: Extraction, threshold: number, isAccepted: IsAccepted): Extraction {
  const held = doubtful(x, threshold);
  if (held.length === 0) return x;
  const isOut = new Set(held.flatMap(({ id, doubt }) => (isAccepted(doubt) ? [] : [id])));
  const sure = <C extends { readonly id: string; readonly confidence: number }>(list: readonly C[]): C[] =>
    list.filter((c) => c.confidence >= threshold || !isOut.has(c.id));
  const sureOf = (p: LocalProposal): LocalProposal => ({
    ...p,
    sponsors: sure(p.sponsors),
    terms: sure(p.terms),
    events: sure(p.events),
  });
  return {
    ...x,
    roles: sure(x.roles),
    descriptions: x.descriptions.filter((c) => c.confidence >= threshold),
    statements: sure(x.statements.filter((c) => c.confidence >= threshold || hasPage(c))),
    positions: sure(x.positions),
    proposals: x.proposals.map(sureOf),
  };
}

/** In text order, by kind. What nobody known says has no page to stand on, and is not asked about. */
export const doubtsOf = (x: Extraction, threshold: number): readonly Doubt[] =>
  doubtful(x, threshold).map(({ doubt }) => doubt);

interface Held {
  readonly id: string;
  readonly doubt: Doubt;
}

interface Claimed {
  readonly id: string;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

function doubtful(x: Extraction, threshold: number): readonly Held[] {
  const name = (key: LocalKey): string => x.entities.find((e) => e.key === key)?.name ?? key;
  const who = (party: Party): string => ('entity' in party ? name(party.entity) : party.unnamed);
  const below = <C extends Claimed>(list: readonly C[], kind: Doubt['kind'], words: (c: C) => string): Held[] =>
    list
      .filter((c) => c.confidence < threshold)
      .map((c) => ({
        id: c.id,
        doubt: { kind, name: words(c), where: c.evidence.map((e) => `${e.source}:${e.start}-${e.end}`) },
      }));
  const ofProposal = (p: LocalProposal): Held[] => [
    ...below(p.sponsors, 'sponsor', (c) => `${p.name}, ${c.role} ${who(c.party)}`),
    ...below(p.terms, 'term', (c) => `${p.name}: ${c.text}`),
    ...below(p.events, 'status', (c) => [`${p.name} ${c.event}`, ...(c.date === undefined ? [] : [c.date])].join(', ')),
  ];
  return [
    ...below(x.roles, 'role', (c) => {
      const body = c.organization === undefined ? '' : `, ${name(c.organization)}`;
      return `${name(c.person)}: ${c.former ? 'former ' : ''}${c.title}${body}`;
    }),
    ...below(x.statements.filter(hasPage), 'statement', (c) =>
      c.direct ? `${who(c.speaker)}: “${c.quote}”` : `${who(c.speaker)}: ${c.quote}`,
    ),
    ...below(x.positions, 'position', (c) => `${who(c.party)} ${c.stance}: ${c.words}`),
    ...x.proposals.flatMap(ofProposal),
  ];
}

const hasPage = ({ speaker }: StatementClaim): boolean => 'entity' in speaker || speaker.of !== undefined;
