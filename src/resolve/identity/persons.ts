/** Persons of single reports → one tree for each person, by their names. Precision first. */
import { pushTo } from '../../text/groups.ts';
import { namesAgree, tokensOf } from './names.ts';
import { type Forest, onlyTree } from './nodes.ts';
import { isSlip } from './variants.ts';

/** The persons whose surname alone two or more bear: nobody can tell whose page it is. */
export type Ambiguous = ReadonlySet<number>;

export function joinPersons(forest: Forest): Ambiguous {
  const { nodes } = forest;
  const persons = nodes.flatMap((n, i) => (n.kind === 'person' ? [i] : []));
  joinEqual(forest, persons);
  joinSimilar(forest, persons);
  return joinParts(forest, persons);
}

const normalOf = ({ nodes }: Forest, i: number): string => nodes[i]?.normal ?? '';
const ends = (tokens: readonly string[]): Set<string> => new Set([tokens.at(-1) ?? '', tokens[0] ?? '']);

/** Full names wherever they are met; a single word only within a story. */
function joinEqual(forest: Forest, persons: readonly number[]): void {
  const known = new Map<string, number[]>();
  for (const i of persons) {
    const normal = normalOf(forest, i);
    const before = known.get(normal) ?? [];
    const isFull = normal.includes(' ');
    const other = before.find((j) => isFull || forest.sameStory(j, i));
    if (other !== undefined) forest.join(other, i);
    if (other === undefined || !isFull) known.set(normal, [...before, i]);
  }
}

/** Full names that differ by a middle name, an initial or a spelling. */
function joinSimilar(forest: Forest, persons: readonly number[]): void {
  const byName = new Map<string, number[]>();
  const names = new Set<string>();
  for (const i of persons) {
    const normal = normalOf(forest, i);
    const tokens = tokensOf(normal);
    // Equal names are one already.
    if (tokens.length < 2 || names.has(normal)) continue;
    names.add(normal);
    for (const token of ends(tokens)) pushTo(byName, token, i);
  }
  for (const group of byName.values()) {
    group.forEach((a, x) => {
      for (const b of group.slice(x + 1))
        if (forest.root(a) !== forest.root(b) && areOne(forest, a, b)) forest.join(a, b);
    });
  }
}

/** In two reports of one story a slip of the pen in a short name, too. */
function areOne(forest: Forest, a: number, b: number): boolean {
  const [x, y] = [normalOf(forest, a), normalOf(forest, b)];
  if (namesAgree(x, y)) return true;
  const isOther = forest.nodes[a]?.source !== forest.nodes[b]?.source;
  return isOther && isSlip(tokensOf(x), tokensOf(y)) && forest.sameStory(a, b);
}

/** A surname or first name alone: joined where exactly one fuller name of the story has it. */
function joinParts(forest: Forest, persons: readonly number[]): Ambiguous {
  const bearers = new Map<string, number[]>();
  for (const i of persons) {
    const tokens = tokensOf(normalOf(forest, i));
    if (tokens.length < 2) continue;
    for (const token of ends(tokens)) pushTo(bearers, token, i);
  }
  const ambiguous = new Set<number>();
  for (const i of persons) {
    const normal = normalOf(forest, i);
    if (normal.includes(' ')) continue;
    const near = (bearers.get(normal) ?? []).filter((j) => forest.sameStory(i, j));
    const only = onlyTree(forest, near);
    if (only !== undefined) forest.join(only, i);
    else if (near.length > 0) ambiguous.add(i);
  }
  return ambiguous;
}
