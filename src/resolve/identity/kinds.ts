/** What single reports take a name for → what the reports of the story take it for together: person or organization. */
import type { Extraction } from '../../model/claim.ts';
import type { LocalEntity } from '../../model/mention.ts';
import { pushTo } from '../../text/groups.ts';
import type { SameStory } from '../stories.ts';
import { normalName } from './names.ts';

export type EntityKind = LocalEntity['kind'];

interface Vote {
  readonly extraction: Extraction;
  readonly entity: LocalEntity;
  readonly weight: number;
}

/** Sure and often named counts more. */
const weightOf = ({ confidence, mentions }: LocalEntity): number => confidence ** 2 * (1 + Math.log2(mentions.length));

const keysOf = ({ name, forms }: LocalEntity): Set<string> =>
  new Set([name, ...forms].map((form) => normalName(form, 'person')));

/** An honorific, an office, a first name that is known: what only people have. */
const isPerson = ({ roles }: Extraction, { key, because }: LocalEntity): boolean =>
  because.some((rule) => /^(?:honorific|title|office-before|lexicon)$/.test(rule)) ||
  roles.some((r) => r.person === key);

/** "Jane Dolan", where the story has Jane Dolan Ltd: the firm's plain name, with the reports that have the firm. */
function firmsOf(extractions: readonly Extraction[]): ReadonlyMap<string, readonly Extraction[]> {
  const firms = new Map<string, Extraction[]>();
  for (const extraction of extractions)
    for (const { kind, name } of extraction.entities) {
      const plain = normalName(name, 'organization');
      if (kind === 'organization' && plain !== normalName(name, 'person')) pushTo(firms, plain, extraction);
    }
  return firms;
}

/** The kind of every entity. Only a name that reports of one story disagree on gets another than its report's. */
export function kindsOf(
  extractions: readonly Extraction[],
  sameStory: SameStory,
): (extraction: Extraction, entity: LocalEntity) => EntityKind {
  const votes = new Map<string, Vote[]>();
  for (const extraction of extractions) {
    for (const entity of extraction.entities) {
      for (const key of keysOf(entity)) {
        const known = votes.get(key);
        const vote = { extraction, entity, weight: weightOf(entity) };
        if (known) known.push(vote);
        else votes.set(key, [vote]);
      }
    }
  }
  const firmOf = firmsOf(extractions);
  const isFirm = (x: Extraction, entity: LocalEntity): boolean =>
    entity.kind === 'person' &&
    (firmOf.get(normalName(entity.name, 'person')) ?? []).some((other) => sameStory(x.source, other.source)) &&
    !isPerson(x, entity);
  /** Above zero where the reports of the story are for its own kind. */
  const balanceOf = (x: Extraction, entity: LocalEntity, heard: readonly Vote[]): number =>
    heard.reduce((sum, { extraction, entity: { kind }, weight }) => {
      if (!sameStory(x.source, extraction.source)) return sum;
      return kind === entity.kind ? sum + weight : sum - weight;
    }, 0);
  return (extraction, entity) => {
    // "Mr" and "Dr" are proof enough.
    if (entity.because.includes('honorific')) return entity.kind;
    if (isFirm(extraction, entity)) return 'organization';
    const heard = votes.get(normalName(entity.name, 'person')) ?? [];
    if (heard.every((v) => v.entity.kind === entity.kind)) return entity.kind;
    if (balanceOf(extraction, entity, heard) >= 0) return entity.kind;
    return entity.kind === 'person' ? 'organization' : 'person';
  };
}
