/** Proposals in the order of their reports → how like each is to those before it that tell its story. */
import type { SourceId } from '../../model/ids.ts';
import { groupsBy } from '../../text/groups.ts';
import { firstWhere } from '../../text/halving.ts';
import type { SameStory } from '../stories.ts';
import { actsClash } from './contradictions.ts';
import { likeness } from './likeness.ts';
import type { Member } from './member.ts';

export interface Scores {
  /** Of two members by their places; -9 where they were not compared. */
  readonly of: (i: number, j: number) => number;
  /** Every pair that was compared, in order: places of the later and the earlier one. */
  readonly each: (visit: (later: number, earlier: number, score: number) => void) => void;
}

/** Of two whose reports share too little to tell one story by themselves; by way of a third they may. */
const strangers = -0.5;

/** What the proposals of one report are compared with, and the scores: thousands of reports may tell one story, so they lie in rows of numbers. */
interface Row {
  /** Places of earlier members that tell the story, ascending. Those of its own report follow them. */
  readonly others: Int32Array;
  readonly own: readonly number[];
  /** By proposal of the report: its score with each of `others`, then with those of `own` that stand before it. */
  readonly scores: readonly Float64Array[];
}

/** `members` of one report stand together. Most of a large wiki belong to other stories, and are not compared. */
export function scoresOf(members: readonly Member[], sameStory: SameStory): Scores {
  const bySource = [...groupsBy(members.keys(), (i) => members[i]?.source as SourceId)];
  const rows = bySource.map(([source, own], at): Row => {
    const before = bySource.slice(0, at).filter(([other]) => sameStory(source, other));
    const others = Int32Array.from(before.flatMap(([, theirs]) => theirs));
    const score = (earlier: number, i: number): number => compared(members[earlier] as Member, members[i] as Member);
    const scores = own.map((i, k) => {
      const row = new Float64Array(others.length + k);
      others.forEach((j, n) => {
        row[n] = score(j, i);
      });
      for (let n = 0; n < k; n++) row[others.length + n] = score(own[n] as number, i);
      return row;
    });
    return { others, own, scores };
  });
  const rowOf = new Map(rows.flatMap((row) => row.own.map((i) => [i, row] as const)));
  return {
    of: (i, j) => {
      const score = scoreIn(rowOf.get(Math.max(i, j)), Math.max(i, j), Math.min(i, j));
      if (score === undefined) return strangers;
      return Number.isNaN(score) ? -9 : score;
    },
    each: (visit) => {
      for (const { others, own, scores } of rows)
        own.forEach((i, k) => {
          scores[k]?.forEach((score, n) => {
            if (!Number.isNaN(score)) visit(i, others[n] ?? own[n - others.length] ?? 0, score);
          });
        });
    },
  };
}

/** NaN where they are not to be: what only an act tells is no fellow of what a noun names, it makes it neither surer nor less sure. */
const compared = (a: Member, b: Member): number =>
  (a.proposal.traits.act === undefined) !== (b.proposal.traits.act === undefined) && actsClash(a, b)
    ? Number.NaN
    : likeness(a, b);

function scoreIn(row: Row | undefined, later: number, earlier: number): number | undefined {
  if (!row) return undefined;
  const { others, own, scores } = row;
  const from = own[0] ?? 0;
  const at = earlier < from ? placeIn(others, earlier) : others.length + earlier - from;
  return at === undefined ? undefined : scores[later - from]?.[at];
}

function placeIn(sorted: Int32Array, wanted: number): number | undefined {
  const at = firstWhere(sorted, (place) => place >= wanted);
  return sorted[at] === wanted ? at : undefined;
}
