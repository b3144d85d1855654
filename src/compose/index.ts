/** Entities and reports → the pages the machine proposes: whole files, one per entity and report. */
import type { Entity, EntityRef } from '../model/entity.ts';
import type { PassingFact } from '../model/fact.ts';
import { byCodeUnit, type EntityKey } from '../model/ids.ts';
import type { ProposedPage } from '../model/page.ts';
import type { Source } from '../model/source.ts';
import { writeFrontmatter } from '../text/frontmatter.ts';
import { isLinkable, wikilink } from '../text/markdown.ts';
import { writeSpans } from '../text/spans.ts';
import { quotedKeys } from '../text/yaml-write.ts';
import { addressPages, type KnownPages, noPages } from './address.ts';
import { type Fields, field, type Linker, type Writing } from './fields.ts';
import { figureFields } from './figure.ts';
import { leadOf } from './lead.ts';
import { organizationFields } from './organization.ts';
import { personFields } from './person.ts';
import { proposalFields } from './proposal.ts';
import { composeSource, sourceName } from './source.ts';

export { type KnownPages, matchPages, noPages } from './address.ts';
export { skeletonPage } from './skeleton.ts';

/** Keys whose values are a report's words: always in quotation marks, whatever they look like. */

/** Sorted by path. The same input gives the same bytes; the order of `entities` and `sources` changes nothing. */
export function composePages(
  entities: readonly Entity[],
  sources: readonly Source[],
  known: KnownPages = noPages,
  passing: Readonly<Record<string, readonly PassingFact<EntityRef>[]>> = {},
): readonly ProposedPage[] {
  const { entityPages, sourcePages } = addressPages(entities, sources, known);
  const byKey = new Map(entities.map((e) => [e.key, e]));
  const sourceById = new Map(sources.map((s) => [s.id, s]));
  const link: Linker = (ref) => {
    if ('unnamed' in ref) return ref.unnamed.replace(/^\[\[/, '(').trim();
    const address = entityPages.get(ref.entity);
    const name = byKey.get(ref.entity)?.name ?? ref.entity;
    return address && !known.deleted?.has(address.id)
      ? wikilink(isLinkable(address.path) ? address.path : address.id, name)
      : name;
  };
  const writing: Writing = {
    link,
    source: (id) => sourceById.get(id),
    citation: (source) => {
      const address = sourcePages.get(source.id);
      return address && !known.deleted?.has(address.id)
        ? wikilink(address.path, sourceName(source))
        : sourceName(source);
    },
  };

  const pages = [
    ...entities.map((entity) => {
      const address = entityPages.get(entity.key);
      if (!address) throw new Error(`${entity.key} has no address`);
      const data = new Map<string, unknown>([
        ...head(address.id, entity),
        ...factFields(entity, link, (key) => byKey.has(key)),
        ...mentions(entity),
      ]);
      return { text: writeFrontmatter(data, quotedKeys, leadOf(entity, writing)), ...address };
    }),
    ...sources.map((source) => {
      const address = sourcePages.get(source.id);
      if (!address) throw new Error(`${source.id} has no address`);
      return { text: composeSource(source, address.id, passing[source.id] ?? [], link), ...address };
    }),
  ];
  return pages.sort((a, b) => byCodeUnit(a.path, b.path));
}

const head = (id: string, entity: Entity): Fields => [
  ['id', id],
  ['type', entity.kind],
  ['name', entity.name],
  ...field('aliases', entity.aliases),
  ...field('description', entity.description),
];

/** `hasPage`: a relation to a proposal that waits in review leads nowhere yet. */
function factFields(entity: Entity, link: Linker, hasPage: (key: EntityKey) => boolean): Fields {
  switch (entity.kind) {
    case 'person':
      return personFields(entity.facts, link);
    case 'organization':
      return organizationFields(entity.facts, link);
    case 'proposal':
      return proposalFields(
        {
          ...entity.facts,
          relations: entity.facts.relations.filter((r) => 'unnamed' in r.proposal || hasPage(r.proposal.entity)),
        },
        link,
      );
    case 'figure':
      return figureFields(entity.facts, link);
  }
}

/** One line a report: long lists of offsets are nothing to read. */
function mentions(entity: Entity): Fields {
  const sources = [...new Set(entity.mentions.map((m) => m.source))].sort(byCodeUnit);
  if (sources.length === 0) return [];
  const spansIn = (source: string) =>
    entity.mentions.filter((m) => m.source === source).sort((a, b) => a.start - b.start || a.end - b.end);
  return [['mentions', new Map(sources.map((source) => [source, writeSpans(spansIn(source))]))]];
}
