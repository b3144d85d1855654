/** Two proposals of one story → whether who put them forward is the same, kin, or others. */
import { meet } from '../../text/groups.ts';
import type { Member } from './member.ts';

/** Nobody bids for themselves: who is bid for in the other report has put this one forward by a misreading. */
function ownersOf(m: Member, other: Member): ReadonlySet<string> {
  const { target } = m;
  // Of a takeover it is whoever is not sought that tells one from another: "Acme's merger with Borel" is "the Borel deal".
  const owners = m.bidders.size > 0 ? m.bidders : m.owners;
  // Hardly ever: else every pair of a story would make two sets.
  const isTarget = (party: string | undefined): boolean => party !== undefined && owners.has(party);
  if (!isTarget(target) && !isTarget(other.target)) return owners;
  return new Set([...owners].filter((o) => o !== other.target && o !== target));
}

type Owners = 'silent' | 'one silent' | 'same' | 'kin' | 'apart';

/** A head of state's plan may be the state's, and the Joneses' that of Mary Jones. */
export function ownersAlike(a: Member, b: Member): Owners {
  const [x, y] = [ownersOf(a, b), ownersOf(b, a)];
  if (x.size === 0 || y.size === 0) {
    if (a.proposal.traits.peoples.some((p) => b.proposal.traits.peoples.includes(p))) return 'same';
    return x.size + y.size > 0 ? 'one silent' : 'silent';
  }
  if (meet(x, y)) return 'same';
  return meet(x, b.bodies) || meet(a.bodies, y) || haveKin(x, y) ? 'kin' : 'apart';
}

function haveKin(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  for (const o of x) for (const p of y) if (areKin(o, p) || areKin(p, o)) return true;
  return false;
}

/** "the Joneses", "Jones Holdings" and "Mary Jones", by the keys of their pages. */
function areKin(person: string, body: string): boolean {
  if (!person.startsWith('person-') || !body.startsWith('organization-')) return false;
  const surname = person.split('-').at(-1) ?? '';
  return (
    surname.length > 3 &&
    body
      .split('-')
      .slice(1)
      .some((w) => w.replace(/e?s$/, '') === surname.replace(/e?s$/, ''))
  );
}
