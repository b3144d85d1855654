/** Facts → frontmatter: the keys of each in one fixed order, nothing written that says nothing. */
import type { EntityRef } from '../model/entity.ts';
import type { Evidence } from '../model/evidence.ts';
import type { SourceId } from '../model/ids.ts';
import type { Source } from '../model/source.ts';

/** Keys and values in the order of the file. */
export type Fields = readonly (readonly [key: string, value: unknown])[];

/** A reference as frontmatter has it: a wikilink, or the words for somebody unnamed. */
export type Linker = (ref: EntityRef) => string;

/** What writing a page needs to know of the others. */
export interface Writing {
  readonly link: Linker;
  readonly source: (id: SourceId) => Source | undefined;
  /** A wikilink to the page of a report, labelled as a footnote names it. */
  readonly citation: (source: Source) => string;
}

/** No field for what is absent, empty or false. */
export const field = (key: string, value: unknown): Fields =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)
    ? []
    : [[key, value]];

export const linkField = (key: string, ref: EntityRef | undefined, link: Linker): Fields =>
  ref === undefined ? [] : field(key, link(ref));

/** A list of facts under one key; `fieldsOf` gives what stands before id and evidence. */
export const factList = <F extends { readonly id: string; readonly evidence: readonly Evidence[] }>(
  key: string,
  facts: readonly F[],
  fieldsOf: (fact: F) => Fields,
): Fields =>
  field(
    key,
    facts.map(
      (fact) =>
        new Map<string, unknown>([...fieldsOf(fact), ['id', fact.id], ['evidence', fact.evidence.map(evidenceMap)]]),
    ),
  );

const evidenceMap = ({ source, start, end, quote }: Evidence): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ['source', source],
    ['start', start],
    ['end', end],
    ['quote', quote],
  ]);
