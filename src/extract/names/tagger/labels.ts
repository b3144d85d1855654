/** The labels of tokens: where in a name of which kind a token stands, and which label may follow which. */

export const nameKinds = ['person', 'organization', 'place', 'other'] as const;
export type NameKind = (typeof nameKinds)[number];

/**
 * Labels are numbers: 0 no name; then for each kind four: first of several words, middle, last, and the only word.
 * So `1 + 4 * kind + position`.
 */
export const labelCount: number = 1 + 4 * nameKinds.length;
export const position = { first: 0, middle: 1, last: 2, only: 3 } as const;

/** The name goes on after this label. */
export const opens = (label: number): boolean => label > 0 && ((label - 1) & 3) <= position.middle;
export const kindOf = (label: number): number => (label === 0 ? -1 : (label - 1) >> 2);
export const positionOf = (label: number): number => (label - 1) & 3;

/** Whether label `b` may follow `a`; at a sentence's ends the neighbour is label 0. */
export function mayFollow(a: number, b: number): boolean {
  if (opens(a))
    return b > 0 && kindOf(b) === kindOf(a) && (positionOf(b) === position.middle || positionOf(b) === position.last);
  return b === 0 || positionOf(b) === position.first || positionOf(b) === position.only;
}

const labels = Array.from({ length: labelCount }, (_, label) => label);
/** For each label those that may stand before it, ascending; and those that may follow it. */
export const before: readonly (readonly number[])[] = labels.map((b) => labels.filter((a) => mayFollow(a, b)));
export const after: readonly (readonly number[])[] = labels.map((a) => labels.filter((b) => mayFollow(a, b)));
