/** Figure claims → groups of those that agree with one another, without comparing all with all. */
import type { SourceId } from '../../model/ids.ts';
import { pushTo } from '../../text/groups.ts';
import type { SameStory } from '../stories.ts';
import { comparedBy, isFull, isStrict, joins, joinsNone } from './joins.ts';
import { detail, type Node } from './node.ts';

/** Groups of claims that agree in what must be equal, and where those are that one more claim may join. */
interface Shelf {
  readonly groups: Group[];
  /** For each report those of its groups that any of its claims may join, and those that only one of the same value may. */
  readonly open: Map<SourceId, number[]>;
  readonly strict: Map<SourceId, Map<number, number[]>>;
  /** Those that claims of other stories may join. */
  readonly full: number[];
}

interface Group {
  readonly members: Node[];
  /** Of members that are compared alike the first: a report may tell one number a thousand times. Absent while there is but one member. */
  unlike?: Map<string, Node>;
}

const unlikeIn = ({ members, unlike }: Group): Iterable<Node> => unlike?.values() ?? members;

/** Joins a claim to the first group all of whose members it agrees with: nothing is joined through a third. */
export function cluster(nodes: readonly Node[], sameStory: SameStory): Node[][] {
  const shelves = new Map<string, Shelf>();
  const groups: Group[] = [];
  // Claims that say most come first, so that the vague ones find them.
  const ordered = nodes
    .map((node) => ({ node, details: detail(node) }))
    .sort((a, b) => b.details - a.details)
    .map(({ node }) => node);
  for (const node of ordered) {
    if (joinsNone(node)) {
      groups.push({ members: [node] });
      continue;
    }
    // Without an event nouns must be equal, and most claims have none: the noun keeps the search short.
    const key = `${node.event}\n${node.per}\n${node.qualifier}\n${node.event === '' ? node.noun : ''}`;
    const shelf = shelves.get(key) ?? { groups: [], open: new Map(), strict: new Map(), full: [] };
    shelves.set(key, shelf);
    const homes = candidates(shelf, node, sameStory).filter((at) =>
      mayHold(shelf.groups[at] as Group, node, sameStory),
    );
    const home = certain(node, homes, shelf.groups);
    const found = home === undefined ? undefined : shelf.groups[home];
    if (home === undefined || found === undefined) groups.push(place(shelf, node));
    else if (add(found, node)) pushTo(shelf.open, node.source, home);
  }
  return groups.map(({ members }) => members);
}

/** Whether it is unlike all that are in it. */
function add(group: Group, node: Node): boolean {
  const { members } = group;
  group.unlike ??= new Map(members.map((member) => [comparedBy(member), member]));
  const { unlike } = group;
  members.push(node);
  const said = comparedBy(node);
  if (unlike.has(said)) return false;
  unlike.set(said, node);
  return true;
}

function place({ groups, open, strict, full }: Shelf, node: Node): Group {
  const at = groups.length;
  const fresh: Group = { members: [node] };
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
function mayHold(group: Group, node: Node, sameStory: SameStory): boolean {
  for (const other of unlikeIn(group)) if (!joins(node, other, true)) return false;
  const all = [...unlikeIn(group)];
  return all.some((other) => sameStory(node.source, other.source)) || all.every((other) => joins(node, other, false));
}

/** A toll that does not say where belongs to none of two places rather than to the first of them. */
function certain(node: Node, homes: readonly number[], groups: readonly Group[]): number | undefined {
  const [first] = homes;
  if (homes.length < 2 || node.places.size > 0 || node.event === '') return first;
  const placed = homes.filter((at) => groups[at]?.members.some((other) => other.places.size > 0));
  return placed.length < 2 ? first : homes.find((at) => !placed.includes(at));
}
