/** The parts that all records of the data export share: places, facts, and what every page has. */
import type { Evidence } from '../../model/evidence.ts';
import { byCodeUnit } from '../../model/ids.ts';
import type { Standing } from '../../model/observation.ts';
import type { Card } from '../wiki/pages.ts';

interface Place {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

export interface EvidenceRecord extends Place {
  readonly quote: string;
}

export interface FactRecord {
  readonly id: string;
  readonly property: string;
  readonly value: string | number | null;
  readonly asOf: string | null;
  readonly attributedTo: string | null;
  readonly standing: Standing;
  readonly evidence: readonly EvidenceRecord[];
  /** The page that a value or attribution names, where it has one. */
  readonly about?: string;
}

export interface EntityRecord {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly page: string;
  readonly mentions: readonly Place[];
  readonly facts: readonly FactRecord[];
}

const place = (e: Evidence): EvidenceRecord => ({ source: e.source, start: e.start, end: e.end, quote: e.quote });
export const places = (evidence: readonly Evidence[]): readonly EvidenceRecord[] => evidence.map(place);

export function entityRecord({ page, url }: Card, facts: readonly FactRecord[]): EntityRecord {
  const mentions = Object.entries(page.mentions)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([source, spans]) => spans.map((s) => ({ source, start: s.start, end: s.end })));
  return {
    id: page.id,
    type: page.type,
    name: page.name,
    aliases: page.aliases,
    description: page.description,
    page: url,
    mentions,
    facts,
  };
}

/** Of a fact that is of no date, and nobody's but the report's. */
export function undated(fact: {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}): Omit<FactRecord, 'property' | 'value'> {
  return { id: fact.id, asOf: null, attributedTo: null, standing: 'current', evidence: places(fact.evidence) };
}
