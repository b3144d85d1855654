/** Extractions and a threshold → what is sure enough for a fact, and the claims that wait for an editor's word. */
import type { Extraction, StatementClaim } from '../model/claim.ts';
import type { LocalKey } from '../model/ids.ts';
import type { Party } from '../model/mention.ts';

/** A claim below the threshold, as a person reads it. `where`: `report:start-end`. */
export interface Doubt {
  readonly kind: 'role' | 'statement' | 'position';
  readonly name: string;
  readonly where: readonly string[];
}

type IsAccepted = (doubt: Pick<Doubt, 'kind' | 'name'>) => boolean;

/** Leaves out claims below the threshold that nobody accepted; entities, figures and proposals are judged after they are joined. */
export function confident(x: Extraction, threshold: number, isAccepted: IsAccepted): Extraction {
  const { roles, statements, positions } = doubtful(x, threshold);
  const isOut = new Map([...roles, ...statements, ...positions].map(({ id, doubt }) => [id, doubt]));
  const sure = <C extends { readonly id: string; readonly confidence: number }>(list: readonly C[]): C[] =>
    list.filter((c) => {
      const doubt = isOut.get(c.id);
      return c.confidence >= threshold || (doubt !== undefined && isAccepted(doubt));
    });
  return {
    ...x,
    roles: sure(x.roles),
    descriptions: sure(x.descriptions),
    statements: sure(x.statements),
    positions: sure(x.positions),
  };
}

/** In text order, by kind. What nobody known says has no page to stand on, and is not asked about. */
export function doubtsOf(x: Extraction, threshold: number): readonly Doubt[] {
  const { roles, statements, positions } = doubtful(x, threshold);
  return [...roles, ...statements, ...positions].map(({ doubt }) => doubt);
}

interface Held {
  readonly id: string;
  readonly doubt: Doubt;
}

function doubtful(x: Extraction, threshold: number): Record<'roles' | 'statements' | 'positions', readonly Held[]> {
  const name = (key: LocalKey): string => x.entities.find((e) => e.key === key)?.name ?? key;
  const who = (party: Party): string => ('entity' in party ? name(party.entity) : party.unnamed);
  const below = <C extends Extraction['roles' | 'statements' | 'positions'][number]>(
    list: readonly C[],
    kind: Doubt['kind'],
    words: (c: C) => string,
  ): Held[] =>
    list
      .filter((c) => c.confidence < threshold)
      .map((c) => ({
        id: c.id,
        doubt: { kind, name: words(c), where: c.evidence.map((e) => `${e.source}:${e.start}-${e.end}`) },
      }));
  return {
    roles: below(x.roles, 'role', (c) => {
      const body = c.organization === undefined ? '' : `, ${name(c.organization)}`;
      return `${name(c.person)}: ${c.former ? 'former ' : ''}${c.title}${body}`;
    }),
    statements: below(x.statements.filter(hasPage), 'statement', (c) =>
      c.direct ? `${who(c.speaker)}: “${c.quote}”` : `${who(c.speaker)}: ${c.quote}`,
    ),
    positions: below(x.positions, 'position', (c) => `${who(c.party)} ${c.stance}: ${c.words}`),
  };
}

const hasPage = ({ speaker }: StatementClaim): boolean => 'entity' in speaker || speaker.of !== undefined;
