/** Proposals of two reports → how much they look like one. */
import type { LocalProposal, PositionClaim } from '../model/claim.ts';
import type { SourceId } from '../model/ids.ts';
import type { PartialDate } from '../model/values.ts';
import { stem } from '../text/stem.ts';
import { proposalNouns } from './proposal-nouns.ts';

/** One report's proposal with what tells it from others. */
export interface Member {
  readonly source: SourceId;
  readonly reported: PartialDate | undefined;
  readonly proposal: LocalProposal;
  readonly positions: readonly PositionClaim[];
  readonly owners: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

const idle = new Set('a an the new latest for of to and in on its their his her by with at from agreed'.split(' '));
/** Say little on their own: many plans of one story are for a ceasefire. */
const common = new Set(
  'revised peace truce ceasefire cease-fire takeover pay final three-phase two-phase deal first second release hostage'
    .split(' ')
    .map(stem),
);

/** Stems of what a name says beside its noun. */
export const contentWords = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((w) => w.length > 1 && !idle.has(w) && !proposalNouns.has(w))
      .map(stem),
  );

const weightOf = (word: string): number => (common.has(word) ? 0.4 : /\d/.test(word) ? 1.7 : 0.9);
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** How much two reports' proposals look like one; 2 and more means one. */
export function likeness(a: Member, b: Member): number {
  const common = [...a.words].filter((w) => b.words.has(w));
  const equal = common.length > 0 && common.length === a.words.size && common.length === b.words.size;
  const named = Math.min(2.6, sum(common.map(weightOf)) * (equal ? 1.6 : 1));
  return (
    (a.proposal.noun === b.proposal.noun ? 0.8 : 0.2) +
    named +
    ownersAlike(a, b) +
    numbersAlike(a, b) +
    timesAlike(a, b) +
    versionsAlike(a, b) +
    2 * termsAlike(a, b)
  );
}

function ownersAlike(a: Member, b: Member): number {
  if (a.owners.size === 0 || b.owners.size === 0) return 0;
  return [...a.owners].some((o) => b.owners.has(o)) ? 1.6 : -1.6;
}

const old = /\b(?:first|original|initial|previous|earlier)\b/i;
const late = /\b(?:second|third|revised|raised|amended|improved|final|new)\b/i;

/** "the first bid" is no "revised bid". */
function versionsAlike(a: Member, b: Member): number {
  const x = a.proposal.name;
  const y = b.proposal.name;
  if ((old.test(x) && late.test(y)) || (late.test(x) && old.test(y))) return -2.5;
  return late.test(x) !== late.test(y) ? -0.5 : 0;
}

/** "90-day plan" is no "six-week plan". */
function numbersAlike(a: Member, b: Member): number {
  const numbers = (m: Member): string[] => [...m.words].filter((w) => /\d/.test(w));
  const differ = numbers(a).length > 0 && numbers(b).length > 0 && !numbers(a).some((n) => b.words.has(n));
  return differ ? -1.8 : 0;
}

function timesAlike(a: Member, b: Member): number {
  const x = a.proposal.date;
  const y = b.proposal.date;
  const dated = x === undefined || y === undefined ? 0 : x === y ? 2 : x.startsWith(y) || y.startsWith(x) ? 1 : -2.5;
  const apart = daysApart(a.reported, b.reported);
  if (apart === undefined) return dated;
  return dated + (apart <= 3 ? 0.6 : apart <= 14 ? 0.2 : apart > 60 ? -1.2 : 0);
}

/** Share of the shorter list's term words that the other has too. */
function termsAlike(a: Member, b: Member): number {
  const words = (m: Member): Set<string> =>
    new Set(
      m.proposal.terms.flatMap((t) =>
        t.text
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter((w) => w.length > 4),
      ),
    );
  const x = words(a);
  const y = words(b);
  const smaller = Math.min(x.size, y.size);
  if (smaller < 4) return 0;
  return [...x].filter((w) => y.has(w)).length / smaller;
}

function daysApart(a: PartialDate | undefined, b: PartialDate | undefined): number | undefined {
  if (a?.length !== 10 || b?.length !== 10) return undefined;
  return Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000;
}
