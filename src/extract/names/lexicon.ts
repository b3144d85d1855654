/** What clean reports say of their entities → a lexicon that finds the same names in degraded text. */
import type { Extraction } from '../../model/claim.ts';
import { byCodeUnit } from '../../model/ids.ts';
import type { LocalEntity } from '../../model/mention.ts';
import type { OrganizationClass } from '../../model/values.ts';
import { stem } from '../../text/stem.ts';
import { tokenize } from '../../text/tokens.ts';
import { fold } from './forms.ts';
import { factsOf } from './words.ts';

/** An entity of the clean reports, as far as names go. */
export interface Known {
  readonly name: string;
  readonly kind: 'person' | 'organization';
  readonly class?: OrganizationClass;
  readonly confidence: number;
}

/** One way to write a known name: for each of its words the lower-cased forms that degraded text may show. */
export interface Alias {
  readonly parts: readonly (readonly string[])[];
  readonly known: Known;
  /** Reports that use it. */
  readonly reports: number;
  readonly isMetonym: boolean;
}

export interface Lexicon {
  /** By a first word as degraded text may show it; longest alias first. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
}

interface Draft {
  name: string;
  kind: 'person' | 'organization';
  class?: OrganizationClass;
  confidence: number;
  forms: Map<string, { reports: number; isMetonym: boolean }>;
}

/** Entities of the same folded name are one. The order of the reports does not matter. */
export function learnLexicon(extractions: readonly Pick<Extraction, 'entities'>[]): Lexicon {
  const drafts = new Map<string, Draft>();
  const entities = extractions.flatMap((e) => e.entities).sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.kind, b.kind) || b.confidence - a.confidence);
  for (const entity of entities) {
    if (entity.confidence < 0.5) continue;
    const id = `${entity.kind} ${entity.name.split(/\s+/).map(fold).join(' ')}`;
    const draft: Draft = drafts.get(id) ?? { name: entity.name, kind: entity.kind, confidence: 0, forms: new Map() };
    drafts.set(id, draft);
    draft.confidence = Math.max(draft.confidence, entity.confidence);
    if (entity.class !== undefined) draft.class ??= entity.class;
    for (const form of [entity.name, ...entity.forms]) {
      const known = draft.forms.get(form);
      draft.forms.set(form, { reports: (known?.reports ?? 0) + 1, isMetonym: (known?.isMetonym ?? false) || isMetonymOf(entity, form) });
    }
  }
  const aliases = new Map<string, Alias[]>();
  for (const draft of drafts.values()) {
    const { name, kind, confidence } = draft;
    const known: Known = { name, kind, confidence, ...(draft.class === undefined ? {} : { class: draft.class }) };
    for (const [form, { reports, isMetonym }] of draft.forms) {
      const alias = { parts: partsOf(form), known, reports, isMetonym };
      if (alias.parts.length === 0 || !isSafe(form, alias)) continue;
      for (const first of alias.parts[0] ?? []) aliases.set(first, [...(aliases.get(first) ?? []), alias]);
    }
  }
  for (const list of aliases.values()) {
    list.sort((a, b) => b.parts.length - a.parts.length || b.reports - a.reports || b.known.confidence - a.known.confidence || byCodeUnit(a.known.name, b.known.name));
  }
  return { aliases };
}

/** A metonym is a place unless it acts; degraded text does not show which. */
const isMetonymOf = (entity: LocalEntity, form: string): boolean =>
  entity.class === 'government' && entity.name !== form && entity.mentions.every((m) => m.form === 'metonym');

/** A hyphened word may be met as one or in pieces; the hyphen itself is skipped when matching. */
function partsOf(form: string): string[][] {
  const words = tokenize(form.normalize('NFC')).flatMap((t) => (t.kind === 'word' || t.kind === 'number' ? t.lower.split(/[-‐‑]/) : []));
  return words.filter((w) => w !== '' && !/^['’]s$/.test(w)).map(shown);
}

/** A word as degraded text may show it: as it was, or its stem, with and without the stops of an abbreviation. */
export function shown(lower: string): string[] {
  const bare = lower.replaceAll('.', '');
  return [...new Set([lower, stem(lower), bare, stem(bare)])].filter((w) => w !== '');
}

/** A single word must not be an ordinary word, nor have the stem of one. */
function isSafe(form: string, alias: Alias): boolean {
  if (alias.parts.length > 1) return true;
  const [forms = []] = alias.parts;
  if (forms.some((w) => w.length < 2)) return false;
  const isOrdinary = forms.some((w) => factsOf(w).isOrdinary);
  if (isOrdinary) return false;
  return form.length > 2 || alias.reports > 1;
}
