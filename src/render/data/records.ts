/** The wiki's facts as plain records for other programs: the shapes of the data export, in a stable order. */
import type { Evidence } from '../../model/evidence.ts';
import type { StatementFact } from '../../model/fact.ts';
import { byCodeUnit } from '../../model/ids.ts';
import { kindFolders, typeOf } from '../wiki/kinds.ts';
import type { Card } from '../wiki/pages.ts';
import { isType, type PageOfType, pagesOf } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { figureRecord, passingRecords } from './figure-records.ts';
import { type EntityRecord, entityRecord, type FactRecord, places } from './record.ts';

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
  const own = wiki.kinds.filter((k) => k.url !== undefined && !(k.type in kindFolders));
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

const undated = (fact: { readonly id: string; readonly evidence: readonly Evidence[] }) =>
  ({ id: fact.id, asOf: null, attributedTo: null, standing: 'current', evidence: places(fact.evidence) }) as const;

const said = (wiki: Wiki, statements: readonly StatementFact<string>[]): readonly FactRecord[] =>
  statements.map((s) => ({
    ...undated(s),
    property: s.direct ? 'quotation' : 'statement',
    value: s.quote,
    asOf: s.date ?? null,
    attributedTo: s.speaker === undefined ? null : wiki.site.resolve(s.speaker).text,
  }));

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

type Statement = Readonly<
  Record<'quote' | 'direct' | 'date' | 'evidence' | 'id' | 'verb' | 'via' | 'speaker', unknown>
>;

function statementRecords(wiki: Wiki, statements: readonly StatementFact<string>[]): readonly Statement[] {
  const name = (ref: string | undefined): string | null => (ref === undefined ? null : wiki.site.resolve(ref).text);
  return statements.map((s) => ({
    id: s.id,
    quote: s.quote,
    direct: s.direct,
    date: s.date ?? null,
    verb: s.verb ?? null,
    via: name(s.via),
    speaker: name(s.speaker),
    evidence: places(s.evidence),
  }));
}

const positionFact = (p: Position): FactRecord => ({
  id: p.fact.id,
  property: `position on ${p.proposal.text}`,
  value: p.fact.stance,
  asOf: p.fact.date ?? null,
  attributedTo: p.by?.text ?? null,
  standing: p.standing,
  evidence: places(p.fact.evidence),
  ...(p.proposal.page === undefined ? {} : { about: p.proposal.page }),
});

function personRecord(wiki: Wiki, page: PageOfType<'person'>): EntityRecord {
  const roles = wiki.roles.ofPerson(page.page.id).flatMap((r): FactRecord[] => {
    const base = {
      asOf: r.asOf ?? null,
      attributedTo: null,
      standing: r.former ? 'superseded' : 'current',
      evidence: places(r.evidence),
    } as const;
    const role: FactRecord = { id: r.id, property: r.former ? 'former role' : 'role', value: r.title, ...base };
    if (r.organization === undefined) return [role];
    const about = r.organization.page === undefined ? {} : { about: r.organization.page };
    return [
      { ...role, ...about },
      {
        id: `${r.id}-affiliation`,
        property: r.former ? 'former affiliation' : 'affiliation',
        value: r.organization.text,
        ...base,
        ...about,
      },
    ];
  });
  const facts = [...roles, ...wiki.positions.ofParty(page.page.id).map(positionFact)];
  return Object.assign(entityRecord(page, facts), { statements: statementRecords(wiki, page.page.facts.statements) });
}

function organizationRecord(wiki: Wiki, page: PageOfType<'organization'>): EntityRecord {
  const { facts } = page.page;
  const described = facts.descriptions.map(
    (d): FactRecord => ({
      id: d.id,
      property: 'described as',
      value: d.words,
      asOf: null,
      attributedTo: null,
      standing: 'current',
      evidence: places(d.evidence),
    }),
  );
  const all = [...described, ...wiki.positions.ofParty(page.page.id).map(positionFact)];
  return Object.assign(entityRecord(page, all), {
    class: facts.class ?? null,
    statements: statementRecords(wiki, facts.statements),
  });
}

function proposalRecord(wiki: Wiki, page: PageOfType<'proposal'>): EntityRecord {
  const { facts } = page.page;
  const resolve = wiki.site.resolve;
  const base = { asOf: null, attributedTo: null, standing: 'current' } as const;
  const about = (ref: string): { readonly about?: string } => {
    const id = resolve(ref).page;
    return id === undefined ? {} : { about: id };
  };
  const sponsors = facts.sponsors.map(
    (s): FactRecord => ({
      id: s.id,
      property: s.role,
      value: resolve(s.party).text,
      ...base,
      attributedTo: s.by === undefined ? null : resolve(s.by).text,
      evidence: places(s.evidence),
      ...about(s.party),
    }),
  );
  const status = facts.status.map(
    (s): FactRecord => ({
      id: s.id,
      property: 'status',
      value: s.event,
      ...base,
      asOf: s.date ?? null,
      attributedTo: s.party === undefined ? null : resolve(s.party).text,
      evidence: places(s.evidence),
    }),
  );
  const relations = facts.relations.map(
    (r): FactRecord => ({
      id: r.id,
      property: r.relation,
      value: resolve(r.proposal).text,
      ...base,
      evidence: places(r.evidence),
      ...about(r.proposal),
    }),
  );
  return Object.assign(entityRecord(page, [...sponsors, ...status, ...relations]), {
    date: facts.date ?? null,
    phases: facts.phases.map((p) => ({
      ordinal: p.ordinal,
      title: p.title ?? null,
      terms: p.terms.map((t) => ({ id: t.id, text: t.text, evidence: places(t.evidence) })),
    })),
    positions: wiki.positions.onProposal(page.page.id).map((p) => ({
      id: p.fact.id,
      party: p.party.text,
      stance: p.fact.stance,
      date: p.fact.date ?? null,
      words: p.fact.words,
      attributedTo: p.by?.text ?? null,
      standing: p.standing,
      evidence: places(p.fact.evidence),
    })),
    figures: facts.figures.map((f) => resolve(f).page).filter((id) => id !== undefined),
  });
}
