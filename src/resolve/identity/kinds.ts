/** What single reports take a name for → what the reports of the story take it for together: person or organization. */
import type { Extraction } from '../../model/claim.ts';
import type { LocalEntity } from '../../model/mention.ts';
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
  return (extraction, entity) => {
    // "Mr" and "Dr" are proof enough.
    if (entity.because.includes('honorific')) return entity.kind;
    const heard = votes.get(normalName(entity.name, 'person')) ?? [];
    if (heard.every((v) => v.entity.kind === entity.kind)) return entity.kind;
    let balance = 0;
    for (const v of heard)
      if (sameStory(extraction.source, v.extraction.source))
        balance += v.entity.kind === entity.kind ? v.weight : -v.weight;
    return balance >= 0 ? entity.kind : entity.kind === 'person' ? 'organization' : 'person';
  };
}
