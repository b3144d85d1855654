/** Organizations of single reports → one tree for each: equal names, second names, initials, short names. */
import { groupsBy } from '../../text/groups.ts';
import { parties } from '../../text/name-forms.ts';
import { classesAgree, single } from './bodies.ts';
import { joinInitials, joinSharedInitials } from './initials.ts';
import { isGeneric, normalName } from './names.ts';
import { type Forest, onlyTree } from './nodes.ts';
import { joinHalves, joinNational, joinShort } from './short-names.ts';
import { joinVariants } from './variants.ts';

/** `apart`: nodes that are no other's. */
export function joinOrganizations(forest: Forest, apart: ReadonlySet<number>): void {
  const organizations = forest.nodes.flatMap((n, i) => (n.kind === 'organization' && !apart.has(i) ? [i] : []));
  joinEqual(forest, organizations);
  joinMany(forest, organizations);
  joinForms(forest, organizations);
  joinWellKnown(forest, organizations);
  joinInitials(forest, organizations);
  joinSharedInitials(forest, organizations);
  joinVariants(forest, organizations);
  joinShort(forest, organizations);
  joinHalves(forest, organizations);
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

const ofMany: ReadonlySet<string | undefined> = new Set(['armed group', 'party', 'union']);

/** "the Ruriks" and "Rurik fighters": one body of many, by what one of the two is said to be. */
function joinMany(forest: Forest, organizations: readonly number[]): void {
  const { nodes } = forest;
  const byOne = groupsBy(organizations, (i) => /^(\p{L}{4,}?)s?$/u.exec(nodes[i]?.normal ?? '')?.[1]);
  for (const [one, group] of byOne) {
    const [alone, several] = [
      group.filter((i) => nodes[i]?.normal === one),
      group.filter((i) => nodes[i]?.normal !== one),
    ];
    for (const i of alone) {
      // Those of one name are one already.
      const other = several.find(
        (j) =>
          forest.sameStory(i, j) &&
          classesAgree(nodes[i]?.entity, nodes[j]?.entity) &&
          [i, j].some((k) => ofMany.has(nodes[k]?.entity.class)),
      );
      if (other !== undefined) forest.join(i, other);
    }
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
    nz: 'new zealand',
    organisation: 'organization',
    pharma: 'pharmaceutical',
    theatre: 'theater',
    tv: 'television',
    uk: 'united kingdom',
    univ: 'university',
    us: 'united states',
  }),
);

/** "Quarry Centre for Stone & Sand"; of three words and more none tells a body by its plural: "Quarry Line(s) Association". */
function spelledOut(normal: string): string {
  const words = normal.split(' ').flatMap((word) => (spelled.get(word) ?? word).split(' '));
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
