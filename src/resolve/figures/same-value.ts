/** Groups of figure claims → the same groups, where those that tell one and the same number of one thing in one story are one. */
import { stem } from '../../text/stem.ts';
import type { SameStory } from '../stories.ts';
import { alike } from './measures.ts';
import type { Node } from './node.ts';
import { anyPeople, isEmptyNoun } from './nouns.ts';

/**
 * Two reports of one story that give the same number of the same noun mean the same thing, whatever each says beside it.
 * A number that hardly comes twice (731 billion dollars, 4,215,306) needs no noun in common. What befell them must be told by
 * both.
 */
export function joinSameValues(groups: readonly (readonly Node[])[], sameStory: SameStory): Node[][] {
  const joined: Node[][] = [];
  const byValue = new Map<string, Node[][]>();
  for (const group of groups) {
    const key = valueKey(group);
    const known = key === undefined ? undefined : byValue.get(key);
    const home = known?.find((other) => isSame(other, group, sameStory));
    if (home) home.push(...group);
    else {
      const own = [...group];
      joined.push(own);
      if (key !== undefined) byValue.set(key, [...(known ?? []), own]);
    }
  }
  return joined;
}

/** Undefined for groups of several values, of words without a number, and of numbers that stand for anything. */
function valueKey(group: readonly Node[]): string | undefined {
  if (group.some((n) => n.overclaims)) return undefined;
  const [first] = group;
  const { value, unit } = first?.claim.quantity ?? {};
  if (first === undefined || value === undefined || value === null || unit === undefined) return undefined;
  if (group.some((n) => n.claim.quantity.value !== value || n.claim.quantity.unit !== unit)) return undefined;
  const small = value < 10 && Number.isInteger(value) && !first.isAmount;
  return small ? undefined : `${value} ${unit} ${first.per}`;
}

function isSame(a: readonly Node[], b: readonly Node[], sameStory: SameStory): boolean {
  return a.every((x) => b.every((y) => sameThing(x, y))) && a.some((x) => b.some((y) => sameStory(x.source, y.source)));
}

function sameThing(a: Node, b: Node): boolean {
  if (a.source === b.source) return a.noun === b.noun && a.event === b.event && overlap(a.places, b.places);
  if (isEmptyNoun(a.claim.measure.noun) || isEmptyNoun(b.claim.measure.noun)) return false;
  if (!overlap(a.places, b.places) || !overlap(a.happenings, b.happenings) || !alike(a, b, 1)) return false;
  // What befell the "1,400 dockers" of one report the other does not say, and a title would say it of both.
  if (a.event !== b.event) return false;
  if (isPartOf(a) !== isPartOf(b)) return false;
  // People as such take in any people where both say what befell them; a rise is no level.
  return a.noun === b.noun || a.noun === anyPeople || b.noun === anyPeople
    ? a.noun === b.noun || a.event !== ''
    : isDistinctive(a) && !isAccount(a) && !isAccount(b);
}

/** A company's sales are no price of it, whatever the sum. */
const isAccount = ({ claim: { measure } }: Node): boolean =>
  /^(?:sales|revenues?|turnover|profits?|earnings|income|loss|losses|debts?|assets)$/.test(measure.noun);

const isPartOf = ({ claim: { measure } }: Node): boolean => /\b(?:part|share)\b/.test(measure.qualifier ?? '');

/** Digits that are no noughts at the end: 731 billion has three. */
function isDistinctive({ claim: { quantity } }: Node): boolean {
  const digits = String(quantity.value).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
  return digits >= (/^[A-Z]{3}$/.test(quantity.unit) ? 2 : 4) && (quantity.value ?? 0) >= 1000;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const word of a) if (b.has(word) || b.has(stem(word))) return true;
  return false;
}
