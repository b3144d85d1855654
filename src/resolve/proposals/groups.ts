/** Proposals of single reports → which of them are one plan: the likest are joined first. */
import type { SourceId } from '../../model/ids.ts';
import { oncePer } from '../../text/once.ts';
import type { SameStory } from '../stories.ts';
import type { Member } from './member.ts';
import { type Scores, scoresOf } from './scores.ts';

/** Proposals of several reports that are one, and how they stand to the other proposals of these reports. */
export interface Group {
  readonly members: readonly Member[];
  /** Mean likeness to that group of the story, named more often, that they are likest to. */
  readonly likest: number | undefined;
  /** Of all mentions of proposals in its reports those that are its own: 0 to 1. */
  readonly share: number;
}

/** Average likeness above which two groups are one: more likely than not. */
const enough = 0;

/**
 * The same for what its reports speak less of than of another plan of its sort: of such joins below this half were of two
 * plans (published stories, `test/train/proposals.ts`), and each would tell the one what is true of the other.
 */
const enoughBeside = 1;

/** Two that unlike cannot be one proposal, whatever lies between them. */
const impossible = -3.5;

/**
 * The likest two are joined first, and so on down to `enough`; what is unlike on the whole, or in one pair impossible,
 * stays two: one vague report would make one of two plans. Groups in the order of their first member.
 */
export function groupMembers(members: readonly Member[], sameStory: SameStory): Group[] {
  const scores = scoresOf(members, sameStory);
  const pairs: { readonly i: number; readonly j: number; readonly score: number }[] = [];
  scores.each((i, j, score) => {
    if (score > enough) pairs.push({ i, j, score });
  });
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || b.j - a.j);
  const groupOf: number[][] = members.map((_, i) => [i]);
  // Every pair of two groups asks about the same two.
  const refused = oncePer((_: readonly number[]) => new Set<readonly number[]>());
  for (const { i, j } of pairs) {
    const [a, b] = [groupOf[i] ?? [], groupOf[j] ?? []];
    if (a === b || refused(a).has(b)) continue;
    const isBeside = [a, b].some((g) => g.every((k) => members[k]?.standing === 'minor'));
    if (likenessOf(a, b, scores.of) <= (isBeside ? enoughBeside : enough)) {
      refused(a).add(b);
      continue;
    }
    const joined = [...a, ...b].sort((x, y) => x - y);
    for (const k of joined) groupOf[k] = joined;
  }
  const likest = likestOf(groupOf, members, scores);
  const toldIn = mentionsBySource(members);
  return [...new Set(groupOf)].map((g) => {
    const joined = g.flatMap((k) => members[k] ?? []);
    return { members: joined, likest: likest.get(g), share: shareOf(joined, toldIn) };
  });
}

function mentionsBySource(members: readonly Member[]): ReadonlyMap<SourceId, number> {
  const counts = new Map<SourceId, number>();
  for (const { source, proposal } of members) counts.set(source, (counts.get(source) ?? 0) + proposal.mentions.length);
  return counts;
}

function shareOf(group: readonly Member[], toldIn: ReadonlyMap<SourceId, number>): number {
  const own = group.reduce((n, m) => n + m.proposal.mentions.length, 0);
  const all = [...new Set(group.map((m) => m.source))].reduce((n, s) => n + (toldIn.get(s) ?? 0), 0);
  return own / all;
}

/** For each group its mean likeness to the greater one of its story that it is likest to. */
function likestOf(
  groupOf: readonly (readonly number[])[],
  members: readonly Member[],
  scores: Scores,
): ReadonlyMap<readonly number[], number> {
  // Asked for with every pair of members.
  const size = oncePer((g: readonly number[]) =>
    g.reduce((n, k) => n + (members[k]?.proposal.mentions.length ?? 0), 0),
  );
  const sums = new Map<readonly number[], Map<readonly number[], { sum: number; n: number }>>();
  scores.each((i, j, score) => {
    const [a, b] = [groupOf[i] ?? [], groupOf[j] ?? []];
    if (a === b) return;
    const [small, great] = size(a) < size(b) || (size(a) === size(b) && (a[0] ?? 0) > (b[0] ?? 0)) ? [a, b] : [b, a];
    const others = sums.get(small) ?? new Map<readonly number[], { sum: number; n: number }>();
    sums.set(small, others);
    const told = others.get(great) ?? { sum: 0, n: 0 };
    if (told.n === 0) others.set(great, told);
    told.sum += Math.max(-4, score);
    told.n++;
  });
  return new Map([...sums].map(([g, others]) => [g, Math.max(...[...others.values()].map(({ sum, n }) => sum / n))]));
}

/** On the whole; where two of them cannot be one, as little as that. */
function likenessOf(a: readonly number[], b: readonly number[], score: (i: number, j: number) => number): number {
  let sum = 0;
  for (const x of a)
    for (const y of b) {
      const s = score(x, y);
      if (s <= impossible) return impossible;
      sum += Math.max(-4, Math.min(4, s));
    }
  return sum / (a.length * b.length);
}
