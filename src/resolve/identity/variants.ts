/** Names of one story that differ in a slip of the pen, in the order of their words, or in how short these are written → one. */

import { editDistance } from '../../text/edit-distance.ts';
import { pushTo } from '../../text/groups.ts';
import type { Forest } from './nodes.ts';

/** "Tommy Brandtner" and "Tommy Brantner": all words are the same but one, of five letters and more, in whose middle one letter differs. */
export function isSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.length !== b.length) return false;
  const different = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  const [x = '', y = ''] = different[0] ?? [];
  return (
    different.length === 1 &&
    x[0] === y[0] &&
    // At its end a name has other letters because it is another, or another's form: "Union", "Unions".
    x.at(-1) === y.at(-1) &&
    Math.min(x.length, y.length) >= 5 &&
    editDistance(x, y, 1) <= 1
  );
}

/** "Nat Refs" for "National Reformers": every word is shortened, to three letters or more. "Quorl Pumps" is not "Quorl Pumpworks". */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.length !== b.length) return false;
  return a.every((word, i) => {
    const [short, long] = [word, b[i] ?? ''].sort((x, y) => x.length - y.length).map((w) => w.replace(/s$/, ''));
    return long !== short && (short?.length ?? 0) >= 3 && long?.startsWith(short ?? ' ') === true;
  });
}

/** "Upland Department of Public Safety", "Upland Public Safety Department"; "Ministry of the Quarries", "Quarries Ministry". */
const isTurned = (a: readonly string[], b: readonly string[]): boolean =>
  (a.length > 2 || a.some((word) => /^(?:ministry|department)$/.test(word))) &&
  a.length === b.length &&
  [...a].sort().join(' ') === [...b].sort().join(' ');

/** Words that two translations of a union's name differ in. */
const translated: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nationwide: 'national',
    brotherhood: 'union',
    syndicate: 'union',
    guild: 'union',
    employees: 'workers',
    staff: 'workers',
    labour: 'workers',
    labor: 'workers',
  }),
);

const inPlain = (content: readonly string[]): readonly string[] => content.map((word) => translated.get(word) ?? word);

/** "Independent Union of Quarry Workers", "Independent Brotherhood of Quarry Employees": not where one report tells them apart. */
const isTranslated = (a: readonly string[], b: readonly string[]): boolean =>
  a.includes('union') && a.length > 2 && isTurned(a, b);

/** Only names with the same initials, in any order, are compared. */
const keyOf = (content: readonly string[]): string =>
  content
    .map((word) => word[0] ?? '')
    .sort()
    .join('');

export function joinVariants(forest: Forest, organizations: readonly number[]): void {
  const { nodes, root } = forest;
  const alike = new Map<string, number[]>();
  for (const i of organizations) {
    const node = nodes[i];
    if (!node || node.content.length < 2 || node.entity.class === 'government') continue;
    const plain = inPlain(node.content);
    const key = keyOf(plain);
    for (const j of alike.get(key) ?? []) {
      const other = nodes[j]?.content ?? [];
      const isOne =
        isSlip(node.content, other) ||
        isShortened(node.content, other) ||
        isTurned(node.content, other) ||
        (isTranslated(plain, inPlain(other)) && !forest.toldApart(i, j));
      if (isOne && root(i) !== root(j) && nodes[j]?.source !== node.source && forest.sameStory(i, j)) forest.join(j, i);
    }
    // Equal names are one already.
    if (!(alike.get(key) ?? []).some((j) => root(j) === root(i))) pushTo(alike, key, i);
  }
}
