/** Names of organizations in text order → which of them are one: acronyms, short forms, spellings. */
import { contentWords, fold, isAcronym, isAcronymOf, isMisspelling, isShortNameOf } from '../../text/name-forms.ts';

export interface OrganizationName {
  readonly words: readonly string[];
  /** The acronym in brackets right after, or the name right before these brackets: an index into the list. */
  readonly bracketWith?: number | undefined;
}

interface Group {
  words: readonly string[];
  content: readonly string[];
  acronyms: Set<string>;
}

/** For each name the number of its organization; numbers are given in order of first appearance. */
export function clusterOrganizations(names: readonly OrganizationName[]): number[] {
  const contents = names.map(({ words }) => contentWords(words));
  const groups: Group[] = [];
  const found: (Group | undefined)[] = names.map(() => undefined);
  // "CALDER" of a headline is no acronym where a name has the word.
  const known = new Set(contents.flatMap((content, i) => (isAcronym(names[i]?.words.join('') ?? '') ? [] : content)));
  const acronymOf = ({ words: [word = '', ...others] }: OrganizationName): string | undefined =>
    others.length === 0 && isAcronym(word) && !known.has(fold(word))
      ? word.replace(/\./g, '').toUpperCase()
      : undefined;

  // Long names first: what is short is looked for among them.
  const order = names.map((_, i) => i).sort((a, b) => (contents[b]?.length ?? 0) - (contents[a]?.length ?? 0) || a - b);
  for (const i of order) {
    const name = names[i];
    const content = contents[i];
    if (!name || !content || acronymOf(name) !== undefined) continue;
    let group = groups.find((g) => isSame(g.content, content));
    group ??= onlyOne(
      groups.filter((g) => isShortNameOf(content, g.content)),
      found,
      i,
    );
    if (!group) {
      group = { words: name.words, content, acronyms: new Set() };
      groups.push(group);
    }
    found[i] = group;
  }
  names.forEach((name, i) => {
    const acronym = acronymOf(name);
    if (acronym === undefined) return;
    let group = groups.find((g) => g.acronyms.has(acronym));
    group ??= name.bracketWith === undefined ? undefined : found[name.bracketWith];
    group ??= groups.find((g) => isAcronymOf(acronym, g.words));
    if (!group) {
      group = { words: name.words, content: contents[i] ?? [], acronyms: new Set() };
      groups.push(group);
    }
    group.acronyms.add(acronym);
    found[i] = group;
  });
  const numbers = new Map<Group, number>();
  return found.map((group) => {
    if (!group) return -1;
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}

/** "Health Ministry" and "Ministry of Health" have the same words; one may be misspelt. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true;
  if (a.length !== b.length) return false;
  // "Upland Reformer leaders" are of the Upland Reformers.
  if (a.length > 1 && a.join(' ').replace(/s$/, '') === b.join(' ').replace(/s$/, '')) return true;
  const sorted = [...b].sort();
  if ([...a].sort().every((w, i) => w === sorted[i])) return true;
  const wrong = a.filter((w, i) => w !== b[i]);
  return wrong.length === 1 && a.every((w, i) => w === b[i] || isMisspelling(w, b[i] ?? ''));
}

/** Of several that a short form may stand for, the one named last before. */
function onlyOne(fits: readonly Group[], found: readonly (Group | undefined)[], i: number): Group | undefined {
  if (fits.length <= 1) return fits[0];
  for (let k = i - 1; k >= 0; k--) {
    const group = found[k];
    if (group && fits.includes(group)) return group;
  }
  return fits[0];
}
