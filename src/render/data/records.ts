/** The wiki's facts as plain records for other programs: the shapes of the data export, in a stable order. */
import { byCodeUnit } from '../../model/ids.ts';
import { kindFolders, typeOf } from '../wiki/kinds.ts';
import type { Card } from '../wiki/pages.ts';
import { isType, type PageOfType, pagesOf } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { figureRecord, passingRecords } from './figure-records.ts';
import { organizationRecord, personRecord, positionFact, said } from './party-records.ts';
import { proposalRecord } from './proposal-record.ts';
import { type EntityRecord, entityRecord, type FactRecord, undated } from './record.ts';

/** By the name of the file. */
export type Export = Readonly<Record<string, () => readonly object[]>>;

export const exportOf = (wiki: Wiki): Export => ({
  ...ownKinds(wiki),
  sources: () => byId(pagesOf(wiki.site, 'source').map(sourceRecord)),
  people: () => byId(pagesOf(wiki.site, 'person').map((p) => personRecord(wiki, p))),
  organizations: () => byId(pagesOf(wiki.site, 'organization').map((p) => organizationRecord(wiki, p))),
  proposals: () => byId(pagesOf(wiki.site, 'proposal').map((p) => proposalRecord(wiki, p))),
  figures: () =>
    byId([
      ...pagesOf(wiki.site, 'figure').map((p) => figureRecord(wiki, p)),
      ...pagesOf(wiki.site, 'source').flatMap((p) => passingRecords(wiki, p)),
    ]),
});

/** Kinds of the wiki's own, under the name of their folder: what every page has, and the fields of the kind as written. */
function ownKinds(wiki: Wiki): Export {
  const own = wiki.kinds.filter((k) => k.url !== undefined && !Object.hasOwn(kindFolders, k.type));
  return Object.fromEntries(
    own.map((k) => [
      (k.url ?? '').replace(/\/index\.html$/, '').replaceAll('/', '-'),
      () => byId(k.pages.map((p) => ownRecord(wiki, p))),
    ]),
  );
}

/** A page of a kind of the wiki's own: the fields of the kind as written. */
function ownRecord(wiki: Wiki, page: Card): EntityRecord {
  const declared = page.page.type === 'page' ? (page.page.fields ?? {}) : {};
  const facts = Object.entries(declared).flatMap(([property, list]) =>
    list.map(({ value, id, evidence }, i): FactRecord => {
      const ref = wiki.site.resolve(value);
      const about = ref.page === undefined ? {} : { about: ref.page };
      return {
        ...undated({ id: id ?? `${property}-${i + 1}`, evidence: evidence ?? [] }),
        property,
        value: ref.text,
        ...about,
      };
    }),
  );
  return Object.assign(entityRecord(page, facts), { type: typeOf(page), fields: page.page.facts });
}

/** The record of one page; undefined for a page of no kind. */
export function recordOf(wiki: Wiki, page: Card): (object & { readonly facts?: readonly FactRecord[] }) | undefined {
  if (isType(page, 'source')) return sourceRecord(page);
  if (isType(page, 'person')) return personRecord(wiki, page);
  if (isType(page, 'organization')) return organizationRecord(wiki, page);
  if (isType(page, 'proposal')) return proposalRecord(wiki, page);
  if (isType(page, 'figure')) return figureRecord(wiki, page);
  return typeOf(page) === 'page' ? undefined : ownRecord(wiki, page);
}

/** Every fact of a page, one after another: what its record has in several lists. `facts` are the record's own. */
export function allFacts(wiki: Wiki, page: Card, facts: readonly FactRecord[]): readonly FactRecord[] {
  if (isType(page, 'person') || isType(page, 'organization'))
    return [...facts, ...said(wiki, page.page.facts.statements)];
  if (!isType(page, 'proposal')) return facts;
  const terms = page.page.facts.phases.flatMap((p) =>
    p.terms.map((t): FactRecord => ({ ...undated(t), property: `term of phase ${p.ordinal}`, value: t.text })),
  );
  const stances = wiki.positions
    .onProposal(page.page.id)
    .map((p): FactRecord => ({ ...positionFact(p), property: `position of ${p.party.text}` }));
  return [...facts, ...terms, ...stances];
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
  [...records].sort((a, b) => byCodeUnit(a.id, b.id));

/** `id` is the report's id, as evidence names it; `file` the seed's base name. */
function sourceRecord({ page, url }: PageOfType<'source'>): { readonly id: string } {
  const { facts } = page;
  return {
    id: facts.source,
    file: facts.file.replace(/^.*\//, ''),
    title: facts.title ?? null,
    publisher: facts.publisher ?? null,
    date: facts.date ?? null,
    dateline: facts.dateline ?? null,
    url: facts.url ?? null,
    quality: facts.quality,
    sha256: facts.sha256,
    author: facts.author ?? null,
    dateBasis: facts.dateBasis ?? null,
    language: facts.language,
    path: facts.file,
    page: url,
    retracted: facts.retracted === true,
  } as { readonly id: string };
}
