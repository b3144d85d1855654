/** A person's or organization's page → its record: roles or descriptions, positions, statements. */
import type { StatementFact } from '../../model/fact.ts';
import type { PageOfType } from '../wiki/pages.ts';
import type { Position } from '../wiki/positions.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { type EntityRecord, entityRecord, type FactRecord, places, undated } from './record.ts';

/** Statements as facts among others. */
export const said = (wiki: Wiki, statements: readonly StatementFact<string>[]): readonly FactRecord[] =>
  statements.map((s) => ({
    ...undated(s),
    property: s.direct ? 'quotation' : 'statement',
    value: s.quote,
    asOf: s.date ?? null,
    attributedTo: s.speaker === undefined ? null : wiki.site.resolve(s.speaker).text,
  }));

type Statement = Readonly<
  Record<'quote' | 'direct' | 'date' | 'dateBasis' | 'evidence' | 'id' | 'verb' | 'via' | 'speaker', unknown>
>;

function statementRecords(wiki: Wiki, statements: readonly StatementFact<string>[]): readonly Statement[] {
  const name = (ref: string | undefined): string | null => (ref === undefined ? null : wiki.site.resolve(ref).text);
  return statements.map((s) => ({
    id: s.id,
    quote: s.quote,
    direct: s.direct,
    date: s.date ?? null,
    dateBasis: s.date === undefined ? null : (s.dateBasis ?? 'stated'),
    verb: s.verb ?? null,
    via: name(s.via),
    speaker: name(s.speaker),
    evidence: places(s.evidence),
  }));
}

export const positionFact = (p: Position): FactRecord => ({
  id: p.fact.id,
  property: `position on ${p.proposal.text}`,
  value: p.fact.stance,
  asOf: p.fact.date ?? null,
  attributedTo: p.by?.text ?? null,
  standing: p.standing,
  evidence: places(p.fact.evidence),
  ...(p.proposal.page === undefined ? {} : { about: p.proposal.page }),
});

export function personRecord(wiki: Wiki, page: PageOfType<'person'>): EntityRecord {
  const roles = wiki.roles.ofPerson(page.page.id).flatMap((r): FactRecord[] => {
    const base = {
      asOf: r.asOf ?? null,
      attributedTo: null,
      standing: 'current',
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

export function organizationRecord(wiki: Wiki, page: PageOfType<'organization'>): EntityRecord {
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
