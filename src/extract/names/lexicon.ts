/** What clean reports say of their entities → a lexicon that finds the same names in degraded text. */

import { worldBodies } from '../../data/world-bodies.ts';
import type { Extraction } from '../../model/claim.ts';
import { byCodeUnit } from '../../model/ids.ts';
import type { OrganizationClass } from '../../model/values.ts';
import { fold } from '../../text/name-forms.ts';
import { tokenize } from '../../text/tokens.ts';
import { functionWords } from '../data/function-words.ts';
import { shown } from './shown.ts';
import { isStateName } from './states.ts';
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
  /** "First Harbor Corp.": a stop after it belongs to it. */
  readonly hasStop: boolean;
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
  /** With the number of reports that use each. */
  forms: Map<string, number>;
}

/** Entities of the same folded name are one. The order of the reports does not matter. */
export function learnLexicon(extractions: readonly Pick<Extraction, 'entities'>[]): Lexicon {
  const drafts = new Map<string, Draft>();
  const entities = extractions
    .flatMap((e) => e.entities)
    .sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.kind, b.kind) || b.confidence - a.confidence);
  for (const entity of entities) {
    // States are found by their own table: whether they act is asked of every place anew.
    if (entity.confidence < 0.6 || isStateName(entity.name)) continue;
    const id = `${entity.kind} ${entity.name.split(/\s+/).map(fold).join(' ')}`;
    const draft: Draft = drafts.get(id) ?? { name: entity.name, kind: entity.kind, confidence: 0, forms: new Map() };
    drafts.set(id, draft);
    draft.confidence = Math.max(draft.confidence, entity.confidence);
    if (entity.class !== undefined) draft.class ??= entity.class;
    for (const form of [entity.name, ...entity.forms]) {
      const known = draft.forms.get(form);
      draft.forms.set(form, (known ?? 0) + 1);
    }
  }
  for (const body of worldBodies) {
    const id = `organization ${body.name.split(/\s+/).map(fold).join(' ')}`;
    const draft: Draft = drafts.get(id) ?? {
      name: body.name,
      kind: 'organization',
      class: body.class,
      confidence: 0.85,
      forms: new Map(),
    };
    drafts.set(id, draft);
    for (const form of [body.name, ...body.forms]) draft.forms.set(form, (draft.forms.get(form) ?? 0) + 2);
  }
  const aliases = new Map<string, Alias[]>();
  for (const draft of mergeShort([...drafts.values()])) {
    const { name, kind, confidence } = draft;
    const known: Known = { name, kind, confidence, ...(draft.class === undefined ? {} : { class: draft.class }) };
    for (const [form, reports] of draft.forms) {
      const alias = { parts: partsOf(form), known, reports, hasStop: form.endsWith('.') };
      if (alias.parts.length === 0 || !isSafe(form, alias)) continue;
      for (const first of alias.parts[0] ?? []) aliases.set(first, [...(aliases.get(first) ?? []), alias]);
    }
  }
  for (const list of aliases.values()) {
    list.sort(
      (a, b) =>
        b.parts.length - a.parts.length ||
        b.reports - a.reports ||
        b.known.confidence - a.known.confidence ||
        byCodeUnit(a.known.name, b.known.name),
    );
  }
  return { aliases };
}

/** A name that is a short form of exactly one other ("Barasa", "NDU") is that other's. */
function mergeShort(drafts: readonly Draft[]): Draft[] {
  const length = (d: Draft): number => d.name.split(/\s+/).length;
  const sorted = [...drafts].sort((a, b) => length(b) - length(a) || byCodeUnit(a.name, b.name));
  const kept: Draft[] = [];
  for (const draft of sorted) {
    const name = fold(draft.name);
    const owners = kept.filter((d) => d.kind === draft.kind && length(d) > length(draft) && isShortFor(name, d));
    const [owner] = owners;
    if (!owner || owners.length > 1) {
      kept.push(draft);
      continue;
    }
    for (const [form, reports] of draft.forms) owner.forms.set(form, (owner.forms.get(form) ?? 0) + reports);
    if (draft.class !== undefined) owner.class ??= draft.class;
  }
  return kept;
}

const isShortFor = (name: string, whole: Draft): boolean =>
  [...whole.forms.keys()].some((form) => fold(form) === name) ||
  (whole.kind === 'person' && fold(whole.name.split(/\s+/).at(-1) ?? '') === name);

/** A hyphened word may be met as one or in pieces; the hyphen itself is skipped when matching. */
function partsOf(form: string): string[][] {
  const words = tokenize(form.normalize('NFC')).flatMap((t) =>
    t.kind === 'word' || t.kind === 'number' ? t.lower.split(/[-‐‑]/) : [],
  );
  return words.filter((w) => w !== '' && !/^['’]s$/.test(w)).map(shown);
}

/** A single word must not be an ordinary word, nor have the stem of one. */
function isSafe(form: string, alias: Alias): boolean {
  if (alias.parts.length > 1) return true;
  const [forms = []] = alias.parts;
  if (forms.some((w) => w.length < 2)) return false;
  const isOrdinary = forms.some((w) => functionWords.has(w) || factsOf(w).isOrdinary);
  if (isOrdinary) return false;
  return form.length > 2 || alias.reports > 1;
}
