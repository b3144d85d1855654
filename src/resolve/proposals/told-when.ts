/** Two proposals of different reports → the signs of when they are told, and in which version. */
import { meet } from '../../text/groups.ts';
import { daysApart, type Member } from './member.ts';
import type { Sign } from './sign-weights.ts';

export type Add = (sign: Sign | undefined) => void;

const reaches: readonly (readonly [days: number, sign: Sign])[] = [
  [1, 'told: a day apart'],
  [4, 'told: days apart'],
  [12, 'told: a week apart'],
  [40, 'told: weeks apart'],
  [120, 'told: months apart'],
];

/** Bills live for months; what is put forward now in both reports, days apart, is two. */
export function addTold(add: Add, a: Member, b: Member, law: boolean): void {
  const days = daysApart(a, b);
  if (days === undefined) return;
  add(reaches.find(([reach]) => days <= reach)?.[1] ?? 'told: half a year apart');
  if (law && days > 12) add('law: weeks apart');
  const anew = a.proposal.traits.fresh && b.proposal.traits.fresh && days > 4 && !isVotedOn(a, b, days);
  if (anew) add('fresh: days apart');
  if (days <= 3 && meet(a.answers, b.answers)) add('answer: same');
}

/** A contract is struck by its negotiators, and ratified within two weeks. */
const isVotedOn = (a: Member, b: Member, days: number): boolean =>
  days <= 14 &&
  [a, b].every((m) => m.proposal.traits.sorts.includes('contract') && !m.proposal.traits.sorts.includes('takeover')) &&
  [a, b].filter((m) => m.proposal.events.some((e) => /^(?:ratified|approved)$/.test(e.event))).length === 1;

/** "the first bid" is no "revised bid"; later reports speak of the newest version, earlier ones cannot. */
export function versionSign(a: Member, b: Member, one: boolean): Sign | undefined {
  const [x, y] = [a.proposal.traits.version, b.proposal.traits.version];
  if (x === y) return x === 'only' ? undefined : 'version: same';
  if (x !== 'only' && y !== 'only') return 'version: first, later';
  if (x === 'first' || y === 'first') {
    const isBid = [a, b].every((m) => m.target !== undefined || m.bidders.size > 0);
    if (!isBid || a.day === b.day) return 'version: first, plain';
    return x === 'first' ? 'version: first, then plain' : 'version: plain, then first';
  }
  if (one) return 'version: later, plain, one report';
  return x === 'only' ? 'version: plain, then later' : 'version: later, then plain';
}
