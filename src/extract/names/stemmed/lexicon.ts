/** What clean reports say of their entities → a lexicon that finds the same names in degraded text. */

import { worldBodies } from '../../../data/world-bodies.ts';
import type { Extraction } from '../../../model/claim.ts';
import { byCodeUnit } from '../../../model/ids.ts';
import type { LocalEntity } from '../../../model/mention.ts';
import type { OrganizationClass } from '../../../model/values.ts';
import { fold } from '../../../text/name-words.ts';
import { tokenize } from '../../../text/tokens.ts';
import { functionWords } from '../../data/function-words.ts';
import { isStateName } from '../states/states.ts';
import { factsOf } from '../tagger/words.ts';
import { shown } from './shown.ts';

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
  /** "Second Quarry Corp.": a stop after it belongs to it. */
  readonly hasStop: boolean;
  /** "Quarry's": the genitive belongs to it. */
  readonly isGenitive: boolean;
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
  const drafts = draftsOf(extractions.flatMap((e) => e.entities));
  const aliases = new Map<string, Alias[]>();
  for (const draft of mergeShort([...drafts.values()])) {
    for (const alias of aliasesOf(draft)) {
      for (const first of alias.parts[0] ?? []) {
        const known = aliases.get(first);
        if (known) known.push(alias);
        else aliases.set(first, [alias]);
      }
    }
  }
  for (const list of aliases.values()) list.sort(byLength);
  return { aliases };
}

const byLength = (a: Alias, b: Alias): number =>
  b.parts.length - a.parts.length ||
  b.reports - a.reports ||
  b.known.confidence - a.known.confidence ||
  byCodeUnit(a.known.name, b.known.name);

const idOf = (kind: string, name: string): string => `${kind} ${name.split(/\s+/).map(fold).join(' ')}`;

function draftsOf(entities: readonly LocalEntity[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const sorted = [...entities].sort(
    (a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.kind, b.kind) || b.confidence - a.confidence,
  );
  for (const entity of sorted) {
    // States are found by their own table: whether they act is asked of every place anew.
    if (entity.confidence < 0.6 || isStateName(entity.name)) continue;
    const id = idOf(entity.kind, entity.name);
    const draft: Draft = drafts.get(id) ?? { name: entity.name, kind: entity.kind, confidence: 0, forms: new Map() };
    drafts.set(id, draft);
    draft.confidence = Math.max(draft.confidence, entity.confidence);
    if (entity.class !== undefined) draft.class ??= entity.class;
    for (const form of [entity.name, ...entity.forms]) draft.forms.set(form, (draft.forms.get(form) ?? 0) + 1);
  }
  for (const { name, forms, class: cls } of worldBodies) {
    const id = idOf('organization', name);
    const draft: Draft = drafts.get(id) ?? {
      name,
      kind: 'organization',
      class: cls,
      confidence: 0.85,
      forms: new Map(),
    };
    drafts.set(id, draft);
    for (const form of [name, ...forms]) draft.forms.set(form, (draft.forms.get(form) ?? 0) + 2);
  }
  return ofOneKind(drafts);
}

/** Of a name that one report took for a person and another for a body, what the reports are surer of. */
function ofOneKind(drafts: Map<string, Draft>): Map<string, Draft> {
  const sureness = ({ forms, confidence, name }: Draft): number => confidence * (forms.get(name) ?? 0);
  for (const [id, draft] of drafts) {
    const twin = draft.kind === 'person' ? drafts.get(idOf('organization', draft.name)) : undefined;
    if (!twin) continue;
    if (sureness(draft) < sureness(twin)) drafts.delete(id);
    else if (sureness(draft) > sureness(twin)) drafts.delete(idOf('organization', twin.name));
  }
  return drafts;
}

function aliasesOf({ name, kind, confidence, class: cls, forms }: Draft): Alias[] {
  const known: Known = { name, kind, confidence, ...(cls === undefined ? {} : { class: cls }) };
  return [...forms].flatMap(([form, reports]) => {
    const alias = {
      parts: partsOf(form),
      known,
      reports,
      hasStop: form.endsWith('.'),
      isGenitive: /['’]s$/i.test(form),
    };
    return alias.parts.length > 0 && isSafe(form, alias) ? [alias] : [];
  });
}

/** A name that is a short form of exactly one other ("Brandstrup", "NCU") is that other's. */
function mergeShort(drafts: readonly Draft[]): Draft[] {
  const length = (d: Draft): number => d.name.split(/\s+/).length;
  const sorted = drafts
    .map((draft) => ({ draft, words: length(draft) }))
    .sort((a, b) => b.words - a.words || byCodeUnit(a.draft.name, b.draft.name));
  /** By kind and folded short form: those kept so far that have it, with their words. */
  const owners = new Map<string, { draft: Draft; words: number }[]>();
  const kept: Draft[] = [];
  for (const entry of sorted) {
    const { draft, words } = entry;
    const [owner, second] = (owners.get(`${draft.kind} ${fold(draft.name)}`) ?? []).filter((o) => o.words > words);
    if (!owner || second) {
      kept.push(draft);
      for (const short of shortNames(draft)) {
        const key = `${draft.kind} ${short}`;
        owners.set(key, [...(owners.get(key) ?? []), entry]);
      }
      continue;
    }
    for (const [form, reports] of draft.forms)
      owner.draft.forms.set(form, (owner.draft.forms.get(form) ?? 0) + reports);
    if (draft.class !== undefined) owner.draft.class ??= draft.class;
  }
  return kept;
}

/** Folded: its forms, and a person's last name. */
function shortNames({ name, kind, forms }: Draft): Set<string> {
  const shorts = new Set([...forms.keys()].map(fold));
  if (kind === 'person') shorts.add(fold(name.split(/\s+/).at(-1) ?? ''));
  return shorts;
}

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
  if (isOrdinary && !isRareStem(form.toLowerCase(), forms, alias)) return false;
  return form.length > 2 || alias.reports > 1;
}

/** The clean reports are sure of the name, the name itself is no ordinary word, and the word that has its stem is a rare one. */
function isRareStem(lower: string, forms: readonly string[], { known }: Alias): boolean {
  if (known.confidence < 0.9 || factsOf(lower).isOrdinary || functionWords.has(lower)) return false;
  return forms.every((w) => {
    const { band, isOrdinary } = factsOf(w);
    return !functionWords.has(w) && (!isOrdinary || band === 0 || band > 4);
  });
}
