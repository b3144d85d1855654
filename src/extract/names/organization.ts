/** Names of organizations in text order → which of them are one: acronyms, short forms, spellings. */
import { worldBodies } from '../../data/world-bodies.ts';
import { initialsOf, isAcronym, isAcronymOf, isBlendOf, isNamelike, lettersOf } from '../../text/acronyms.ts';
import {
  contentWords,
  halvesOf,
  isFirmOfItsOwn,
  isMisspelling,
  isOwner,
  isShortNameOf,
} from '../../text/name-forms.ts';
import { fold } from '../../text/name-words.ts';
import { misspellingKeys, nearWords } from '../../text/near-words.ts';
import { organizationHeads, trades } from '../data/organizations.ts';
import { type Directory, directory } from './directory.ts';

/** "NHS" of "NHS Quarry Trust" is not that trust. */
const wellKnown: ReadonlySet<string> = new Set(
  worldBodies.flatMap(({ name, forms }) => [name, ...forms].filter((form) => isAcronym(form))),
);

export interface OrganizationName {
  readonly words: readonly string[];
  /** The acronym in brackets right after, or the name right before these brackets: an index into the list. */
  readonly bracketWith?: number | undefined;
  readonly isHeadline?: boolean;
}

export interface Organization {
  readonly words: readonly string[];
  readonly content: readonly string[];
}

/** All that `isSame` takes for one has one of these in common, but for a misspelt word. */
const sameKeys = (content: readonly string[]): string[] => [
  ...(content.length === 2 ? [`cut ${content[0]?.slice(0, 3)} ${content[1]}`] : []),
  `joined ${content.join('').replace(/s$/, '')}`,
  `sorted ${[...content].sort().join(' ')}`,
];

/** For each name the number of its organization; numbers are given in order of first appearance. `groups`: an empty directory. */
export function clusterOrganizations(
  names: readonly OrganizationName[],
  groups: Directory<Organization> = directory(),
): number[] {
  const contents = names.map(({ words }) => contentWords(words));
  const spellings = nearWords(misspellingKeys, isMisspelling);
  const make = (words: readonly string[], content: readonly string[]): Organization => {
    const group: Organization = { words, content };
    groups.enter(group, [
      ...sameKeys(content),
      ...content.map((word) => `word ${word}`),
      ...initialsOf(words).map((initials) => `initials ${initials}`),
      ...halvesOf(words, content)
        .slice(0, 1)
        .map((half) => `half ${half}`),
    ]);
    for (const word of content) spellings(word);
    return group;
  };
  /** As written, and with one word as another name spells it. */
  const keysOf = (content: readonly string[]): string[] => [
    ...sameKeys(content),
    ...content.flatMap((word, i) =>
      spellings(word).map((other) => `joined ${content.with(i, other).join('').replace(/s$/, '')}`),
    ),
  ];
  const found: (Organization | undefined)[] = names.map(() => undefined);
  const alone = new Set(contents.flatMap((content) => content[0] ?? []));
  /** "Quorl" of "Quorl-Synth SA", where no Synth is named: "Quorl-Zirpo" may be two. */
  const isHalf = (content: readonly string[], long: Organization): boolean => {
    const [half, other, ...more] = halvesOf(long.words, long.content);
    return content.length === 1 && half === content[0] && more.length === 0 && !alone.has(other ?? '');
  };
  // "CALDER" of a headline is no acronym where a name has the word.
  const known = new Set(contents.flatMap((content, i) => (isAcronym(names[i]?.words.join('') ?? '') ? [] : content)));
  // What the report gives as initials of a name stays that name's, whatever longer names begin with it.
  const explained = new Set(
    names.flatMap(({ words: [word = ''], bracketWith }) => (bracketWith === undefined ? [] : word)),
  );
  const blends = blendsIn(names, contents);
  const initials = new Set(names.flatMap(({ words }) => (contentWords(words).length > 2 ? initialsOf(words) : [])));
  const isWrittenOut = (word: string): boolean => isNamelike(word) && initials.has(fold(word));
  const acronymOf = ({ words: [word = '', ...others] }: OrganizationName): string | undefined =>
    others.length === 0 &&
    (blends.has(word) ||
      isWrittenOut(word) ||
      (isAcronym(word) && (explained.has(word) || wellKnown.has(word) || !known.has(fold(word)))))
      ? word.replace(/\./g, '').toUpperCase()
      : undefined;

  /** "Quorl Europe" before any "Quorl": the report goes on with the short name; the other way round it is a unit of Quorl. */
  const isIntroduced = (g: Organization, content: readonly string[], i: number): boolean => {
    if (content.length !== 1 || g.content.length !== 2 || content[0] !== g.content[0]) return false;
    const long = found.indexOf(g);
    return long >= 0 && long < i && !contents.slice(0, long).some((c) => c.length === 1 && c[0] === content[0]);
  };

  /** "Quorl" before any "Quorl Marine Networks" or "Halden Quorl", outside of headlines: a body of its own, which the other one is named after. */
  const isNamedFirst = (g: Organization, content: readonly string[], i: number): boolean => {
    const [word = ''] = content;
    const isNamedAfter =
      word === g.content[0]
        ? isUnit(g.content)
        : word === g.content.at(-1) && !organizationHeads.has(word) && !organizationHeads.has(g.content[0] ?? '');
    if (content.length !== 1 || !isNamedAfter) return false;
    const long = found.indexOf(g);
    const bare = contents.findIndex((c, k) => c.length === 1 && c[0] === content[0] && names[k]?.isHeadline !== true);
    return long >= 0 && bare >= 0 && bare < long && bare <= i;
  };

  // Long names first: what is short is looked for among them.
  const order = names.map((_, i) => i).sort((a, b) => (contents[b]?.length ?? 0) - (contents[a]?.length ?? 0) || a - b);
  for (const i of order) {
    const name = names[i];
    const content = contents[i];
    if (!name || !content || acronymOf(name) !== undefined) continue;
    let group = groups.under(keysOf(content)).find((g) => isSame(g.content, content));
    group ??= onlyOne(
      groups
        .under(content.slice(0, 1).flatMap((word) => [`word ${word}`, `half ${word}`]))
        .filter((g) => !isOwner(name.words.join(''), g.content) && !isNamedFirst(g, content, i))
        .filter((g) => !isFirmOfItsOwn(name.words, g.words))
        .filter(
          (g) =>
            isShortNameOf(content, g.content) ||
            isHeadOf(content, g.words) ||
            isHalf(content, g) ||
            isIntroduced(g, content, i),
        ),
      found,
      i,
    );
    found[i] = group ?? make(name.words, content);
  }
  const byAcronym = new Map<string, Organization>();
  const explanations = new Map(
    names.flatMap((name) => {
      const acronym = acronymOf(name);
      return acronym === undefined || name.bracketWith === undefined ? [] : [[acronym, name.bracketWith] as const];
    }),
  );
  names.forEach((name, i) => {
    const acronym = acronymOf(name);
    if (acronym === undefined) return;
    let group = byAcronym.get(acronym);
    const full = name.bracketWith ?? explanations.get(acronym) ?? blends.get(name.words[0] ?? '');
    group ??= full === undefined ? undefined : found[full];
    group ??= groups.under([`initials ${lettersOf(acronym)}`]).find((g) => isAcronymOf(acronym, g.words));
    group ??= make(name.words, contents[i] ?? []);
    byAcronym.set(acronym, group);
    found[i] = group;
  });
  const numbers = new Map<Organization, number>();
  return found.map((group) => {
    if (!group) return -1;
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}

/** Words made of how the words of a name begin, as brackets give them, or their capitals show: "QuoSynFab" of Quorl Synth Fabrics → the name. */
function blendsIn(
  names: readonly OrganizationName[],
  contents: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { words, bracketWith } of names) {
    const [word = ''] = words;
    if (words.length !== 1 || found.has(word)) continue;
    const isMade = (i: number): boolean => isBlendOf(word, names[i]?.words ?? []) || isBlendOf(word, contents[i] ?? []);
    const long = bracketWith ?? (isCamel.test(word) ? names.findIndex((_, i) => isMade(i)) : -1);
    if (long >= 0 && isMade(long)) found.set(word, long);
  }
  return found;
}

const isCamel = /\p{Lu}\p{Ll}+\p{Lu}/u;

/** "Quorl Auto" is a part of Quorl, and "Quorl Marine Networks"; "Quorl Foods" is all of it, and "the Department" the Department of Quarries. */
const isUnit = (content: readonly string[]): boolean => {
  const [word = '', next = ''] = content;
  return content.length > 2
    ? content.filter((w) => !ofWholeFirms.test(w)).length > 2
    : ![word, next].some((w) => organizationHeads.has(w)) && !ofWholeFirms.test(next) && !trades.has(next);
};

/** "Quorl Brands International" is all of Quorl. */
const ofWholeFirms =
  /^(?:brands|international|worldwide|industries|enterprises|communications|fund|management|capital|partners)$/;

/** "the Confederation" of the "Upland Confederation of Workers". */
const isHeadOf = ([word, ...more]: readonly string[], long: readonly string[]): boolean =>
  more.length === 0 &&
  organizationHeads.has(word ?? '') &&
  long.some((w, i) => w.toLowerCase() === word && /^(?:of|for)$/.test(long[i + 1] ?? ''));

/** "Man United" is Manchester United: the town of a club cut short. */
const isClubCut = ([a = '', last, ...more]: readonly string[], [b = '', end]: readonly string[]): boolean =>
  more.length === 0 &&
  last === end &&
  /^(?:united|city|rovers|wanderers|athletic|albion|forest|rangers)$/.test(end ?? '') &&
  Math.min(a.length, b.length) > 2 &&
  (a.startsWith(b) || b.startsWith(a));

/** "Health Ministry" and "Ministry of Health" have the same words; one may be misspelt. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true;
  if (a.length !== b.length) return false;
  if (isClubCut(a, b)) return true;
  // "Upland Reformer leaders" are of the Upland Reformers.
  if (a.length > 1 && a.join(' ').replace(/s$/, '') === b.join(' ').replace(/s$/, '')) return true;
  const sorted = [...b].sort();
  if ([...a].sort().every((w, i) => w === sorted[i])) return true;
  const wrong = a.filter((w, i) => w !== b[i]);
  return wrong.length === 1 && a.every((w, i) => w === b[i] || isMisspelling(w, b[i] ?? ''));
}

/** Of several that a short form may stand for, the one named far more often than any other, or else the one named last before. */
function onlyOne(
  fits: readonly Organization[],
  found: readonly (Organization | undefined)[],
  i: number,
): Organization | undefined {
  if (fits.length <= 1) return fits[0];
  const before = found.slice(0, i).filter((group) => group !== undefined && fits.includes(group));
  const times = (group: Organization): number => before.filter((g) => g === group).length;
  const [most, next] = [...fits].sort((a, b) => times(b) - times(a));
  if (most && next && times(most) > 1 && times(most) >= 2 * times(next)) return most;
  return before.at(-1) ?? fits[0];
}
