/** A proposal's page → its record: who put it forward, what became of it, its terms by phase, who stands where. */
import type { PageOfType } from '../wiki/pages.ts';
import type { Wiki } from '../wiki/wiki.ts';
import { type EntityRecord, entityRecord, type FactRecord, places } from './record.ts';

export function proposalRecord(wiki: Wiki, page: PageOfType<'proposal'>): EntityRecord {
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
