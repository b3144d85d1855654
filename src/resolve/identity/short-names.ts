/** Organizations of single reports → one tree for a body and a shorter name of it: fewer of its words, or none of its nation. */
import type { LocalEntity } from '../../model/mention.ts';
import { groupsBy, pushTo } from '../../text/groups.ts';
import { demonyms } from '../../text/lands.ts';
import { halvesOf, isFirmOfItsOwn, isShortNameOf, parties } from '../../text/name-forms.ts';
import { oncePer } from '../../text/once.ts';
import { classesAgree, single } from './bodies.ts';
import { isGeneric } from './names.ts';
import { type Forest, type Node, onlyTree } from './nodes.ts';

/** "Growers Association" for the one "Upland Growers Association" of the story. A state is never short for anything. */
export function joinShort(forest: Forest, organizations: readonly number[]): void {
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
        (isShortNameOf(node.content, nodes[j]?.content ?? []) || isWithoutState(node, nodes[j])) &&
        !isFirmOfItsOwn(node.entity.name.split(/\s+/), nodes[j]?.entity.name.split(/\s+/) ?? []) &&
        (node.content.length > 1 || classesAgree(node.entity, nodes[j]?.entity)) &&
        forest.sameStory(i, j) &&
        !(isFirstWord(node, nodes[j]) && forest.toldApart(i, j)) &&
        !isWellKnown(node.entity, nodes[j]?.entity) &&
        mayBeShort(forest, i, j),
    );
    // "Quorl" of "Quorl Bank", not of "Halden Quorl".
    const leading = fits.filter((j) => isFirstWord(node, nodes[j]));
    const only = onlyTree(forest, fits) ?? onlyTree(forest, leading);
    if (only !== undefined) forest.join(only, i);
  }
}

/** "Quorl" of the one firm "Quorl-Synth SA" of the story, where it names no Synth. */
export function joinHalves(forest: Forest, organizations: readonly number[]): void {
  const { nodes } = forest;
  const byName = groupsBy(organizations, (i) => (nodes[i]?.content.length === 1 ? nodes[i]?.content[0] : undefined));
  const byFirst = groupsBy(organizations, (i) => nodes[i]?.content[0]);
  for (const i of organizations) {
    const [half, other, ...more] = halvesOf(nodes[i]?.entity.name.split(/\s+/) ?? [], nodes[i]?.content ?? []);
    if (other === undefined || more.length > 0) continue;
    if ((byFirst.get(other) ?? []).some((j) => forest.sameStory(i, j))) continue;
    const fits = (byName.get(half) ?? []).filter(
      (j) => forest.sameStory(i, j) && classesAgree(nodes[i]?.entity, nodes[j]?.entity),
    );
    const only = onlyTree(forest, fits);
    if (only !== undefined) forest.join(only, i);
  }
}

/** "Quorl Network Corp" and "Quorl Network Corp of Norway"; "Quorl Norway" would be a unit. */
const isWithoutState = (short: Node, long: Node | undefined): boolean =>
  short.content.length > 1 &&
  short.content.length + 1 === long?.content.length &&
  long.entity.name.startsWith(`${short.entity.name} of `);

/** "Quorl" and "Quorl Marine Networks": where one report names both, the one is named after the other. */
const isFirstWord = (short: Node, long: Node | undefined): boolean =>
  short.content.length === 1 && short.content[0] === long?.content[0];

/** "United Nations" is not short for its Security Council. */
const isWellKnown = (short: LocalEntity, long: LocalEntity | undefined): boolean =>
  single.has(short.name) && single.get(long?.name ?? '') !== single.get(short.name);

/** Each country has them, and a story that names one of them says only now and then whose it is. */
const ofNations = /^(?:legislature|party|court|ministry)$/;

const inOrder = (content: readonly string[]): string => [...content].sort().join(' ');

/** "Senate" for the one "Norwegian Senate" of the story, "Greens" for the "Norwegian Greens", "Defense Department" for the "US Department of Defense"; "Argentine" and "Argentinian" are of one nation. */
export function joinNational(forest: Forest, organizations: readonly number[]): void {
  const byNation = new Map<string, number>();
  const bare = groupsBy(organizations, (i) => {
    const [nation = '', ...rest] = forest.nodes[i]?.content ?? [];
    const state = nation === 'us' ? nation : demonyms.get(nation);
    if (state === undefined || !ofNations.test(forest.nodes[i]?.entity.class ?? '')) return '';
    const name = inOrder(parties.get(rest.join(' ')) ?? rest);
    const same = byNation.get(`${state} ${name}`);
    if (same === undefined) byNation.set(`${state} ${name}`, i);
    else if (forest.sameStory(i, same)) forest.join(same, i);
    return name;
  });
  for (const i of organizations) {
    const node = forest.nodes[i];
    if (!node || !ofNations.test(node.entity.class ?? '')) continue;
    const fits = (bare.get(inOrder(node.content)) ?? []).filter(
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
const isTheHouse = (short: string, long: string): boolean => short === 'House' && long.startsWith('House of ');

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
  if (node.content.length > 1 || !isGeneric(node.content) || isTheHouse(node.entity.name, other.entity.name))
    return true;
  const body = forest.root(j);
  return (inReport(forest.nodes).get(node.source) ?? []).some((k) => k !== i && forest.root(k) === body);
}
