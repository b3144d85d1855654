/** The entities of a report → who is named where in its text, and whose name may be taken for another's. */
import type { LocalKey } from '../../model/ids.ts';
import type { LocalEntity } from '../../model/mention.ts';
import type { Span } from '../../model/source.ts';
import { firstWhere } from '../../text/halving.ts';
import { oncePer } from '../../text/once.ts';

interface Naming extends Span {
  readonly entity: LocalEntity;
}

const inOrder = oncePer((entities: readonly LocalEntity[]): readonly Naming[] =>
  entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start),
);

/** Those whose mention begins in the stretch, in text order. */
export function namedIn(entities: readonly LocalEntity[], { start, end }: Span): readonly LocalEntity[] {
  const all = inOrder(entities);
  const found: LocalEntity[] = [];
  for (let i = firstWhere(all, (m) => m.start >= start); (all[i]?.start ?? end) < end; i++)
    found.push((all[i] as Naming).entity);
  return found;
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/\s+/);

/** What two people share is the last word, what two bodies share is the first. */
const telling = ({ kind, name }: LocalEntity): string =>
  `${kind} ${wordsOf(name).at(kind === 'person' ? -1 : 0) ?? ''}`;

const alike = oncePer((entities: readonly LocalEntity[]): ReadonlySet<LocalKey> => {
  const first = new Map<string, LocalKey>();
  const shared = new Set<LocalKey>();
  for (const entity of entities) {
    const other = first.get(telling(entity));
    if (other === undefined) first.set(telling(entity), entity.key);
    else for (const key of [other, entity.key]) shared.add(key);
  }
  return shared;
});

/** Another person of the report has the surname, another body begins with the same word. */
export const hasNamesake = (entities: readonly LocalEntity[], key: LocalKey): boolean => alike(entities).has(key);

/** What somebody is, as a sign says it. */
export const kindOfEntity = (entity: LocalEntity | undefined): string =>
  entity?.kind === 'person' ? 'a person' : `a body, ${entity?.class ?? 'of no class'}`;
