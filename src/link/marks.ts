/** Reports → the short labels of their evidence marks: `BBC`, `BBC2`, `WSJ`, `R3`. */
import { byCodeUnit, type SourceId } from '../model/ids.ts';
import type { SourcePage } from './verify.ts';

/** Longer names become their initials. */
const longest = 12;

/** Numbered in order of date; reports without one come last. `R3` is the third report of all. No two labels are equal. */
export function labelReports(pages: readonly SourcePage[]): ReadonlyMap<SourceId, string> {
  const ordered = [...pages].sort(
    (a, b) => byCodeUnit(a.facts.date ?? '~', b.facts.date ?? '~') || byCodeUnit(a.facts.source, b.facts.source),
  );
  const labels = new Map<SourceId, string>();
  const taken = new Set<string>();
  // A label that an editor chose goes before one that is worked out.
  const explicit = (page: SourcePage): boolean => page.facts.mark !== undefined;
  const numbers = new Map(ordered.map((page, i) => [page, i + 1]));
  for (const page of [...ordered.filter(explicit), ...ordered.filter((p) => !explicit(p))]) {
    const { source, mark, publisher } = page.facts;
    if (labels.has(source)) continue;
    const base = mark?.trim() || shortName(publisher ?? '') || `R${numbers.get(page)}`;
    let label = base;
    for (let n = 2; taken.has(label.toLowerCase()); n++) label = /\d$/.test(base) ? `${base}-${n}` : `${base}${n}`;
    taken.add(label.toLowerCase());
    labels.set(source, label);
  }
  return new Map(ordered.map((p) => [p.facts.source, labels.get(p.facts.source) ?? p.facts.source]));
}

/** "Reuters" as it is, "The Wall Street Journal" → WSJ, "after BBC News" → "BBC News". Empty for an empty name. */
export function shortName(publisher: string): string {
  const name = publisher
    .trim()
    .replace(/^(?:after|the)\s+/i, '')
    .replace(/^the\s+/i, '')
    .replace(/[,(].*$/, '')
    .trim();
  if (name.length <= longest) return name;
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}.'’]*/gu) ?? [];
  // An acronym that is part of the name says it all.
  const acronym = words.find((w) => /^\p{Lu}{2,6}$/u.test(w));
  if (acronym) return acronym;
  const initials = words
    .filter((w) => /^[\p{Lu}\p{N}]/u.test(w))
    .map((w) => [...w][0] ?? '')
    .join('');
  return initials.length > 1 ? initials : name.slice(0, longest).trim();
}
