/** Figure claims → groups of those that agree with one another, without comparing all with all. */
import type { SourceId } from '../../model/ids.ts';
import { pushTo } from '../../text/groups.ts';
import type { SameStory } from '../stories.ts';
import { isFull, isStrict, joins } from './joins.ts';
import { detail, type Node } from './node.ts';

/** Groups of claims that agree in what must be equal, and where those are that one more claim may join. */
interface Shelf {
  readonly groups: Node[][];
  /** For each report those of its groups that any of its claims may join, and those that only one of the same value may. */
  readonly open: Map<SourceId, number[]>;
  readonly strict: Map<SourceId, Map<number, number[]>>;
  /** Those that claims of other stories may join. */
  readonly full: number[];
}

/** Joins a claim to the first group all of whose members it agrees with: nothing is joined through a third. */
export function cluster(nodes: readonly Node[], sameStory: SameStory): Node[][] {
  const shelves = new Map<string, Shelf>();
  const groups: Node[][] = [];
  // Claims that say most come first, so that the vague ones find them.
  const ordered = [...nodes].sort((a, b) => detail(b) - detail(a));
  for (const node of ordered) {
    // Without an event nouns must be equal, and most claims have none: the noun keeps the search short.
    const key = `${node.event}\n${node.per}\n${node.qualifier}\n${node.event === '' ? node.noun : ''}`;
    const shelf = shelves.get(key) ?? { groups: [], open: new Map(), strict: new Map(), full: [] };
    shelves.set(key, shelf);
    const homes = candidates(shelf, node, sameStory).filter((at) =>
      mayHold(shelf.groups[at] as Node[], node, sameStory),
    );
    const home = certain(node, homes, shelf.groups);
    if (home === undefined) groups.push(place(shelf, node));
    else {
      shelf.groups[home]?.push(node);
      pushTo(shelf.open, node.source, home);
    }
  }
  return groups;
}

function place({ groups, open, strict, full }: Shelf, node: Node): Node[] {
  const at = groups.length;
  const fresh = [node];
  groups.push(fresh);
  if (isFull(node)) full.push(at);
  if (isStrict(node)) {
    const values = strict.get(node.source) ?? new Map<number, number[]>();
    strict.set(node.source, values);
    pushTo(values, node.value ?? 0, at);
  } else pushTo(open, node.source, at);
  return fresh;
}

/** Every group that may hold the claim is among them, in the order in which they were begun. */
function candidates({ open, strict, full }: Shelf, node: Node, sameStory: SameStory): number[] {
  const found = new Set<number>(isFull(node) ? full : []);
  const add = (groups: Iterable<number>): void => {
    for (const at of groups) found.add(at);
  };
  for (const [source, groups] of open) if (sameStory(node.source, source)) add(groups);
  const strictly = isStrict(node);
  for (const [source, values] of strict) {
    if (strictly && source === node.source) add(values.get(node.value ?? 0) ?? []);
    else if (sameStory(node.source, source)) for (const groups of values.values()) add(groups);
  }
  return [...found].sort((a, b) => a - b);
}

/** What joins without a story in common joins within one, too: stories are asked about where all members agree. */
const mayHold = (group: readonly Node[], node: Node, sameStory: SameStory): boolean =>
  group.every((other) => joins(node, other, true)) &&
  (group.some((other) => sameStory(node.source, other.source)) || group.every((other) => joins(node, other, false)));

/** A toll that does not say where belongs to none of two places rather than to the first of them. */
function certain(node: Node, homes: readonly number[], groups: readonly (readonly Node[])[]): number | undefined {
  const [first] = homes;
  if (homes.length < 2 || node.places.size > 0 || node.event === '') return first;
  const placed = homes.filter((at) => groups[at]?.some((other) => other.places.size > 0));
  return placed.length < 2 ? first : homes.find((at) => !placed.includes(at));
}
