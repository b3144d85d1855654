/** Organizations of single reports → one tree for each: equal names, second names, initials, short names. */
import { worldBodies } from '../../data/world-bodies.ts';
import type { LocalEntity } from '../../model/mention.ts';
import { groupsBy, pushTo } from '../../text/groups.ts';
import {
  contentWords,
  demonyms,
  initialsOf,
  isAcronym,
  isShortNameOf,
  lettersOf,
  longestAcronym,
  parties,
} from '../../text/name-forms.ts';
import { oncePer } from '../../text/once.ts';
import { isGeneric, normalName } from './names.ts';
import { type Forest, type Node, onlyTree } from './nodes.ts';
import { joinVariants } from './variants.ts';

export function joinOrganizations(forest: Forest): void {
  const organizations = forest.nodes.flatMap((n, i) => (n.kind === 'organization' ? [i] : []));
  joinEqual(forest, organizations);
  joinForms(forest, organizations);
  joinWellKnown(forest, organizations);
  joinInitials(forest, organizations);
  joinSharedInitials(forest, organizations);
  joinVariants(forest, organizations);
  joinShort(forest, organizations);
  joinNational(forest, organizations);
}

/** "Supreme Court" is one body within a story only. */
function joinEqual(forest: Forest, organizations: readonly number[]): void {
  const known = new Map<string, number[]>();
  for (const i of organizations) {
    const node = forest.nodes[i];
    if (!node) continue;
    // "Time Keepers" is "TimeKeepers", "Huette" is "Hütte".
    // "Upland Falcon" fighters are of the Upland Falcons.
    const key = spelledOut(parties.get(node.normal)?.join(' ') ?? node.normal)
      .replace(/(?<= .*\p{L}{3})s$/u, '')
      .replaceAll(' ', '')
      // "QuorlCorp" is Quorl Corp.
      .replace(/(?<=\p{L}{4})corp$/u, '')
      .replace(/([aou])e/g, '$1');
    const before = known.get(key) ?? [];
    const isOwn = node.entity.class === 'government' || !isGeneric(node.content);
    const other = before.find((j) => isOwn || forest.sameStory(j, i));
    if (other !== undefined) forest.join(other, i);
    if (other === undefined || !isOwn) known.set(key, [...before, i]);
  }
}

/** Words that papers shorten or spell in two ways. */
const spelled: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&': 'and',
    assn: 'association',
    assoc: 'association',
    centre: 'center',
    defence: 'defense',
    dept: 'department',
    govt: 'government',
    intl: 'international',
    labour: 'labor',
    natl: 'national',
    organisation: 'organization',
    pharma: 'pharmaceutical',
    theatre: 'theater',
    tv: 'television',
    univ: 'university',
  }),
);

/** "Quarry Centre for Stone & Sand"; of three words and more none tells a body by its plural: "Quarry Line(s) Association". */
function spelledOut(normal: string): string {
  const words = normal.split(' ').map((word) => spelled.get(word) ?? word);
  return (words.length < 3 ? words : words.map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''))).join(' ');
}

/** A name that another report gives as a second form: acronyms, short names. */
function joinForms(forest: Forest, organizations: readonly number[]): void {
  const byForm = new Map<string, Set<number>>();
  for (const i of organizations) {
    for (const form of forest.nodes[i]?.entity.forms ?? []) {
      const key = normalName(form, 'organization');
      if (key.length > 2) byForm.set(key, (byForm.get(key) ?? new Set()).add(i));
    }
  }
  for (const i of organizations) {
    const node = forest.nodes[i];
    const fits = [...(byForm.get(node?.normal ?? '') ?? [])].filter(
      (j) =>
        j !== i &&
        (classesAgree(node?.entity, forest.nodes[j]?.entity) || (node?.isAcronym && forest.sameStory(i, j))) &&
        (!isGeneric(node?.content ?? []) || forest.sameStory(i, j)),
    );
    const only = onlyTree(forest, fits);
    if (only !== undefined) forest.join(i, only);
  }
}

function classesAgree(a: LocalEntity | undefined, b: LocalEntity | undefined): boolean {
  const [x, y] = [a?.class ?? 'other', b?.class ?? 'other'];
  return x === y || x === 'other' || y === 'other';
}

/** Bodies of which there is one in the world, by whichever name: "WHO". Each country has a Senate. */
const single: ReadonlyMap<string, string> = new Map(
  worldBodies
    .filter((body) => /^(?:international body|central bank|agency|media|ngo)$/.test(body.class))
    .flatMap((body) => [body.name, ...body.forms].map((form) => [form, body.name] as const)),
);

function joinWellKnown(forest: Forest, organizations: readonly number[]): void {
  const known = new Map<string, number>();
  for (const i of organizations) {
    const entity = forest.nodes[i]?.entity;
    const body = [entity?.name ?? '', ...(entity?.forms ?? [])]
      .map((form) => single.get(form))
      .find((b) => b !== undefined);
    if (body === undefined) continue;
    const other = known.get(body);
    if (other === undefined) known.set(body, i);
    else forest.join(other, i);
  }
}

/** "NDU" in one report, "National Dockers Union" in another of the story. */
function joinInitials(forest: Forest, organizations: readonly number[]): void {
  const byName = groupsBy(
    organizations.filter((i) => (forest.nodes[i]?.content.length ?? 0) > 1),
    (i) => forest.nodes[i]?.entity.name ?? '',
  );
  const shortBy = namesShortBy([...byName.keys()]);
  for (const i of organizations) {
    const node = forest.nodes[i];
    if (!node?.isAcronym) continue;
    const fits = [...shortBy(node.entity.name)]
      .flatMap((name) => byName.get(name) ?? [])
      .filter((j) => forest.sameStory(i, j) && !(isPartly(node, forest.nodes[j]) && forest.toldApart(i, j)))
      .sort((a, b) => a - b);
    const only = onlyTree(forest, fits);
    if (only !== undefined) forest.join(only, i);
  }
}

/** "URL" has initials of the "Upland Rowing League Players' Association", but not all: where one report names both, they are two. */
const isPartly = (short: Node, long: Node | undefined): boolean =>
  !initialsOf(long?.entity.name.split(/\s+/) ?? []).includes(lettersOf(short.entity.name));

/**
 * Acronym → the names that it may be short for. "QGC" for "National Union of Quarry, Gravel and Concrete Workers" too:
 * three letters or more that are initials in a row.
 */
export function namesShortBy(names: readonly string[]): (acronym: string) => ReadonlySet<string> {
  const byInitials = new Map<string, string[]>();
  const byRow = new Map<string, string[]>();
  for (const name of names) {
    const words = name.split(/\s+/);
    for (const initials of initialsOf(words)) pushTo(byInitials, initials, name);
    const row = contentWords(words).map((word) => word[0] ?? '');
    for (let from = 0; from + 3 <= row.length; from++)
      for (let to = from + 3; to <= Math.min(row.length, from + longestAcronym); to++)
        pushTo(byRow, row.slice(from, to).join(''), name);
  }
  return (acronym) =>
    new Set([...(byInitials.get(lettersOf(acronym)) ?? []), ...(byRow.get(acronym.toLowerCase()) ?? [])]);
}

/** "Upland Falcons (UTF)" in one report, "Falcons of the Upland Front (UTF)" in another of the story: initials are one body's. */
function joinSharedInitials(forest: Forest, organizations: readonly number[]): void {
  const known = new Map<string, number[]>();
  for (const i of organizations) {
    const entity = forest.nodes[i]?.entity;
    if (!entity || entity.class === 'government') continue;
    for (const form of new Set([entity.name, ...entity.forms])) {
      if (form.length < 3 || !isAcronym(form)) continue;
      const other = known
        .get(form)
        ?.find((j) => forest.sameStory(j, i) && classesAgree(entity, forest.nodes[j]?.entity));
      if (other === undefined) pushTo(known, form, i);
      else forest.join(other, i);
    }
  }
}

/** "Growers Association" for the one "Upland Growers Association" of the story. A state is never short for anything. */
function joinShort(forest: Forest, organizations: readonly number[]): void {
  const { nodes, root } = forest;
  const bodies = organizations.filter((i) => nodes[i]?.entity.class !== 'government' && nodes[i]?.isAcronym === false);
  const byWord = new Map<string, number[]>();
  for (const i of bodies) for (const word of new Set(nodes[i]?.content)) pushTo(byWord, word, i);
  const longestFirst = [...bodies].sort(
    (a, b) => (nodes[b]?.content.length ?? 0) - (nodes[a]?.content.length ?? 0) || a - b,
  );
  for (const i of longestFirst) {
    const node = nodes[i];
    if (!node) continue;
    const fits = (byWord.get(node.content.at(-1) ?? '') ?? []).filter(
      (j) =>
        root(j) !== root(i) &&
        isShortNameOf(node.content, nodes[j]?.content ?? []) &&
        (node.content.length > 1 || classesAgree(node.entity, nodes[j]?.entity)) &&
        forest.sameStory(i, j) &&
        !(isFirstWord(node, nodes[j]) && forest.toldApart(i, j)) &&
        !isWellKnown(node.entity, nodes[j]?.entity) &&
        mayBeShort(forest, i, j),
    );
    const only = onlyTree(forest, fits);
    if (only !== undefined) forest.join(only, i);
  }
}

/** "Quorl" and "Quorl Marine Networks": where one report names both, the one is named after the other. */
const isFirstWord = (short: Node, long: Node | undefined): boolean =>
  short.content.length === 1 && short.content[0] === long?.content[0];

/** "United Nations" is not short for its Security Council. */
const isWellKnown = (short: LocalEntity, long: LocalEntity | undefined): boolean =>
  single.has(short.name) && single.get(long?.name ?? '') !== single.get(short.name);

/** Each country has them, and a story that names one of them says only now and then whose it is. */
const ofNations = /^(?:legislature|party|court|ministry)$/;

/** "Senate" for the one "Norwegian Senate" of the story, "Greens" for the "Norwegian Greens". */
function joinNational(forest: Forest, organizations: readonly number[]): void {
  const bare = groupsBy(organizations, (i) => {
    const [nation = '', ...rest] = forest.nodes[i]?.content ?? [];
    return demonyms.has(nation) ? (parties.get(rest.join(' ')) ?? rest).join(' ') : '';
  });
  for (const i of organizations) {
    const node = forest.nodes[i];
    if (!node || !ofNations.test(node.entity.class ?? '')) continue;
    const fits = (bare.get(node.content.join(' ')) ?? []).filter(
      (j) =>
        forest.root(j) !== forest.root(i) &&
        forest.sameStory(i, j) &&
        classesAgree(node.entity, forest.nodes[j]?.entity),
    );
    const only = onlyTree(forest, fits);
    if (only !== undefined) forest.join(only, i);
  }
}

/** "The House" is the House of the story. */
const isChamber = (short: string, long: string): boolean => short === 'House' && long.startsWith('House of ');

/** By report, the places of its people and bodies among all. */
const inReport = oncePer((nodes: Forest['nodes']) => groupsBy([...nodes.keys()], (k) => nodes[k]?.source));

/**
 * In one report the reader of it has judged already. "The Fund", a word that any body may go by, needs the body in the
 * same report, by whatever name.
 */
function mayBeShort(forest: Forest, i: number, j: number): boolean {
  const node = forest.nodes[i];
  const other = forest.nodes[j];
  if (!node || !other || node.source === other.source) return false;
  if (node.content.length > 1 || !isGeneric(node.content) || isChamber(node.entity.name, other.entity.name))
    return true;
  const body = forest.root(j);
  return (inReport(forest.nodes).get(node.source) ?? []).some((k) => k !== i && forest.root(k) === body);
}
