/** Report and the proposals that its nouns name → those that only an act of asking, planning or agreeing tells, and who proposes them. */

import type { LocalProposal, PositionClaim } from '../../../model/claim.ts';
import { type LocalKey, localKey } from '../../../model/ids.ts';
import { isSameParty } from '../../../model/mention.ts';
import type { Discourse } from '../../coreference.ts';
import { spanOf } from '../../grammar.ts';
import { holding } from '../../known.ts';
import type { ProposalAt } from '../positions/object.ts';
import { claimPositions, type Told } from '../positions/positions.ts';
import type { Sides } from '../positions/sides.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { type Asked, positionsOf, proposalOf } from './claims.ts';
import { actAt, wordsIn } from './content.ts';
import { signsOf, surenessOf } from './signs.ts';

/** What is less sure is nothing at all. */
const least = 0.2;
/** Of what is less sure nobody's position is told. */
const enough = 0.5;

/** `named`: what the report's nouns name, and `at` where; `keys`: how many keys of proposals are taken. */
export function askedProposals(
  d: Discourse,
  named: readonly LocalProposal[],
  at: ProposalAt,
  keys: number,
  said: Told,
): AskedReading {
  const found = askedIn(d, named)
    .filter(({ signs }) => surenessOf(signs) >= least)
    .map((asked, i) => ({ asked, key: localKey(`p${keys + i + 1}`) }));
  const sure = found.filter(({ asked }) => surenessOf(asked.signs) >= enough);
  return {
    proposals: found.flatMap(({ asked, key }) => proposalOf(d, asked, key) ?? []),
    positions: [...sure.flatMap(({ asked, key }) => positionsOf(d, asked, key, said)), ...answersTo(d, sure, at, said)],
  };
}

interface Kept {
  readonly asked: Asked;
  readonly key: LocalKey;
}

/** "rejected a union plea to keep the mill", "the demand was turned down by Acme": what others say of what is asked. */
function answersTo(d: Discourse, kept: readonly Kept[], at: ProposalAt, said: Told): PositionClaim[] {
  if (kept.length === 0) return [];
  const all = new Map(at);
  // Where it is told, and in the sentence behind.
  const near = new Set<number>();
  for (const { asked, key } of kept)
    for (const c of asked.told) {
      const sentence = d.reading.document.sentenceOf[c.at] ?? 0;
      near.add(sentence).add(sentence + 1);
      for (let i = c.isNoun ? c.at : c.complement.first; i < c.complement.last; i++) if (!all.has(i)) all.set(i, key);
    }
  const keys = new Map(kept.map(({ asked, key }) => [key, ownersOf(asked)] as const));
  const sides = (key: LocalKey): Sides => ({ owners: keys.get(key) ?? new Set(), target: undefined });
  return claimPositions(d, all, { ...said, sides }, near).filter((p) => keys.has(p.proposal));
}

const ownersOf = ({ told }: Asked): ReadonlySet<LocalKey> =>
  new Set(told.flatMap(({ party }) => (party && 'entity' in party.party ? [party.party.entity] : [])));

export interface AskedReading {
  readonly proposals: readonly LocalProposal[];
  readonly positions: readonly PositionClaim[];
}

/** All acts of the report that no noun of a proposal names, in text order. */
export function askedIn(d: Discourse, named: readonly LocalProposal[]): Asked[] {
  const groups: Candidate[][] = [];
  // Named there, or said to be held by it.
  const isNamed = holding(named.flatMap((p) => [...p.mentions, ...p.terms.map((t) => t.span)]));
  const alike = groupsAlike(d);
  for (const c of findCandidates(d)) {
    if (isNamed(spanOf(d.reading.document, c.complement.head, c.complement.head + 1))) continue;
    // "plans to buy 83 per cent of Acme" in a report of a bid for it
    if (/^(?:purchase|merge)/.test(actAt(d, c)) && named.some((p) => p.traits.sorts.includes('takeover'))) continue;
    const same = alike.of(c).find((at) => groups[at]?.some((o) => isSame(d, o, c)));
    if (same === undefined) groups.push([c]);
    else groups[same]?.push(c);
    alike.add(c, same ?? groups.length - 1);
  }
  return groups.map((told) => ({ told, signs: new Set(told.flatMap((c) => signsOf(d, c, named))) }));
}

/** By act and number: the groups, ascending, with which a candidate may be the same. A long report has thousands. */
function groupsAlike(d: Discourse): {
  readonly of: (c: Candidate) => readonly number[];
  readonly add: (c: Candidate, group: number) => void;
} {
  const groups = new Map<string, Set<number>>();
  const keys = (c: Candidate): readonly string[] => [`act ${actAt(d, c)}`, ...(isThing(c) ? numbersIn(d, c) : [])];
  return {
    of: (c) => [...new Set(keys(c).flatMap((key) => [...(groups.get(key) ?? [])]))].sort((a, b) => a - b),
    add: (c, group) => {
      for (const key of keys(c)) groups.set(key, (groups.get(key) ?? new Set()).add(group));
    },
  };
}

/** One act of one party; or of somebody, where the words for it share another one. */
function isSame(d: Discourse, a: Candidate, b: Candidate): boolean {
  if (isThing(a) && isThing(b) && sharesNumber(d, a, b)) return true;
  if (actAt(d, a) !== actAt(d, b)) return false;
  // "pilots" of the headline are "pilots of Acme" below.
  if (isNamed(a) && isNamed(b) && a.party && b.party) return isSameParty(a.party.party, b.party.party);
  const words = wordsIn(d, a);
  return wordsIn(d, b).some((w) => words.includes(w));
}

const isNamed = ({ party }: Candidate): boolean => party !== undefined && 'entity' in party.party;

const isThing = ({ complement: { form, whom } }: Candidate): boolean =>
  form === 'thing' || (form === 'for' && whom === undefined);

/** "a £6 rate" and "a £6 minimum wage": sums in the words that lead to their nouns. */
function sharesNumber(d: Discourse, a: Candidate, b: Candidate): boolean {
  const y = numbersIn(d, b);
  return numbersIn(d, a).some((n) => y.includes(n));
}

const numbersIn = (d: Discourse, { complement: { first, head } }: Candidate): string[] =>
  d.reading.document.tokens.slice(first, head).flatMap((t) => (t.kind === 'number' ? [t.text] : []));
