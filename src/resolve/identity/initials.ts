/** Organizations of single reports → one tree for a body and its initials: "NDU" and "National Dockers Union". */

import { initialsOf, isAcronym, isNamelike, lettersOf, longestAcronym } from '../../text/acronyms.ts';
import { groupsBy, pushTo } from '../../text/groups.ts';
import { contentWords } from '../../text/name-forms.ts';
import { classesAgree } from './bodies.ts';
import { type Forest, type Node, onlyTree } from './nodes.ts';

/** "NDU" in one report, "National Dockers Union" in another of the story. */
export function joinInitials(forest: Forest, organizations: readonly number[]): void {
  const byName = groupsBy(
    organizations.filter((i) => (forest.nodes[i]?.content.length ?? 0) > 1),
    (i) => forest.nodes[i]?.entity.name ?? '',
  );
  const shortBy = namesShortBy([...byName.keys()]);
  for (const i of organizations) {
    const node = forest.nodes[i];
    if (!node || !(node.isAcronym || isNamelike(node.entity.name))) continue;
    const fits = [...shortBy(node.entity.name)]
      .flatMap((name) => byName.get(name) ?? [])
      .filter(
        (j) =>
          forest.sameStory(i, j) &&
          !(isPartly(node, forest.nodes[j]) && (!node.isAcronym || forest.toldApart(i, j))) &&
          (node.isAcronym || (forest.nodes[j]?.content.length ?? 0) > 2),
      )
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
export function joinSharedInitials(forest: Forest, organizations: readonly number[]): void {
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
