/** Proposals of two reports → how much they look like one. */
import type { LocalProposal, PositionClaim } from '../../model/claim.ts';
import type { SourceId } from '../../model/ids.ts';
import { measuresClash, shareMeasure } from '../../model/proposal-traits.ts';
import type { PartialDate } from '../../model/values.ts';
import { oncePer } from '../../text/once.ts';
import { stem } from '../../text/stem.ts';
import { proposalNouns } from './nouns.ts';

/** One report's proposal with what tells it from others. */
export interface Member {
  readonly source: SourceId;
  readonly reported: PartialDate | undefined;
  /** The report's text holds stems. */
  readonly stemmed: boolean;
  readonly proposal: LocalProposal;
  readonly positions: readonly PositionClaim[];
  /** Who put it forward. */
  readonly owners: ReadonlySet<string>;
  /** The company that is bid for. */
  readonly target?: string;
  /** Who has accepted or rejected it: stance and party. */
  readonly answers: ReadonlySet<string>;
  /** Somebody put it forward whom the report does not name. */
  readonly unnamed: boolean;
  /** The bodies these people hold an office in. */
  readonly bodies: ReadonlySet<string>;
  /** Longer words of its terms, names left out. */
  readonly terms: ReadonlySet<string>;
  /** Stems of its content words. */
  readonly words: ReadonlySet<string>;
}

const idle = new Set(
  'a an the new latest for of to and in on its their his her by with at from agreed own so-called proposed'.split(' '),
);
/** Say little on their own: many plans of one story are for a ceasefire. */
const common = new Set(
  'revised peace truce ceasefire cease-fire takeover rescue budget pay final three-phase two-phase deal first second release hostage tender cash'
    .split(' ')
    .map(stem),
);

const units =
  /^(?:a|the|\d[\d.,]*|days?|weeks?|months?|years?|hours?|share|a-share|senate|house|hb|sb|hr|per|cent|pct|percent|million|billion|bn|m|mln|bln|dlrs?|pound|euro|dollar|point|page|plan|propos)$/;

/** Stems of the words that say something beside its noun; numbers are compared as measures. */
export const contentWords = (words: readonly string[]): Set<string> =>
  new Set(
    words
      .flatMap((w) => w.toLowerCase().split(/[^\p{L}\p{N}-]+/u))
      .filter((w) => w.length > 1 && !idle.has(w) && !proposalNouns.has(w) && !units.test(w))
      .map(stem),
  );

const weightOf = (word: string): number =>
  truce.test(word) ? 0.2 : common.has(word) ? 0.4 : /\d/.test(word) ? 0.6 : 0.9;
const truce = /^(?:truce|cease-?fir)$/;
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** How much two proposals look like one; 1.2 and more means one, below 0 that they cannot be. */
export function likeness(a: Member, b: Member): number {
  const x = a.proposal.traits;
  const y = b.proposal.traits;
  if (!x.sorts.some((s) => y.sorts.includes(s))) return -9;
  const words = wordsAlike(a, b);
  const measures = measuresAlike(a, b);
  const terms = termsAlike(a, b);
  const owners = ownersAlike(a, b);
  if (a.target !== undefined && b.target !== undefined && a.target !== b.target) return -9;
  const sought = a.target !== undefined && a.target === b.target ? 0.8 : 0;
  const apart = timesAlike(a, b);
  // The same sum months later is the same bid.
  const times = apart < 0 && measures > 0 ? apart * 0.3 : apart;
  // What has a name in one report and none in the other.
  const named = (x.titled || y.titled) && words <= 0 ? -2.2 : 0;
  // One party's plans of different weeks that share no word are two.
  const strangers = words < 0 && owners > 0 && times <= 0 && measures <= 0 && terms <= 0 ? -0.8 : 0;
  // Reports of unknown days: "the plan" of one need not be "the plan" of the other.
  const blind =
    Math.max(words, measures, terms, times, sought, owners - 1) <= 0 && daysApart(a.reported, b.reported) === undefined
      ? -1.2
      : 0;
  return (
    nounsAlike(a.proposal, b.proposal) +
    words +
    owners +
    sought +
    measures +
    times +
    versionsAlike(a, b) +
    terms +
    answersAlike(a, b) +
    strangers +
    named +
    blind
  );
}

/** A sum beside a law is what somebody reckons it to cost, and reports reckon differently. */
function measuresAlike(a: Member, b: Member): number {
  const law = isLaw(a) && isLaw(b);
  const [x, y] = [a, b].map((m) => m.proposal.traits.measures.filter(({ unit }) => !(law && unit === 'sum')));
  if (measuresClash(x ?? [], y ?? [])) return -3;
  return shareMeasure(a.proposal.traits.measures, b.proposal.traits.measures) ? 1.7 : 0;
}

/** "the compromise" is "the compromise plan". */
function nounsAlike(a: LocalProposal, b: LocalProposal): number {
  if (a.noun === b.noun) return 0.7;
  return toldIn(a).has(b.noun) || toldIn(b).has(a.noun) ? 0.6 : 0.3;
}

const toldIn = oncePer((p: LocalProposal): ReadonlySet<string> => new Set(p.name.toLowerCase().split(/[^\p{L}-]+/u)));

/** One party's; a head of state's plan may be the state's; two parties' are two. */
function ownersAlike(a: Member, b: Member): number {
  if (a.owners.size === 0 || b.owners.size === 0)
    return a.unnamed !== b.unnamed && a.owners.size + b.owners.size > 0 ? -0.3 : 0;
  const meet = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => [...x].some((o) => y.has(o));
  if (meet(a.owners, b.owners)) return 1.6;
  if (meet(a.owners, b.bodies) || meet(a.bodies, b.owners)) return 0.5;
  return [...a.owners].some((x) => [...b.owners].some((y) => areFamily(x, y) || areFamily(y, x))) ? 1 : -9;
}

/** "the Joneses" and "Mary Jones", by the keys of their pages. */
const areFamily = (person: string, family: string): boolean =>
  /^person-/.test(person) &&
  /^organization-[^-]+s$/.test(family) &&
  family.slice('organization-'.length).replace(/e?s$/, '') === person.split('-').at(-1)?.replace(/e?s$/, '');

/** Words both have speak for one proposal; two descriptions that share no word speak against it. */
function wordsAlike(a: Member, b: Member): number {
  const shared = [...a.words].filter((w) => b.words.has(w));
  if (shared.length > 0) return Math.min(2.6, sum(shared.map(weightOf)));
  const told = Math.min(a.words.size, b.words.size);
  return told === 0 ? 0 : -0.4 * Math.min(2, told);
}

/** "the first bid" is no "revised bid"; what is revised comes days after what it revises. */
function versionsAlike(a: Member, b: Member): number {
  const x = a.proposal.traits;
  const y = b.proposal.traits;
  if (x.version === y.version) return x.version === 'only' ? 0 : 0.5;
  if (x.version !== 'only' && y.version !== 'only') return -3;
  const apart = daysApart(a.reported, b.reported) ?? 61;
  const plain = x.version === 'only' ? x : y;
  if (x.version === 'first' || y.version === 'first') return plain.fresh && apart <= 60 ? 0.4 : 0;
  if (plain.fresh && apart > 2) return -2.5;
  // Later reports speak of the newest version; earlier ones cannot.
  const [old, late] = x.version === 'only' ? [a, b] : [b, a];
  return apart <= 2 ? 0 : (old.reported ?? '') > (late.reported ?? '') ? 0 : -0.8;
}

/** One party's same answer, told within days: it answers the same thing. */
function answersAlike(a: Member, b: Member): number {
  const apart = daysApart(a.reported, b.reported);
  if (apart === undefined || apart > 3) return 0;
  return [...a.answers].some((x) => b.answers.has(x)) ? 0.8 : 0;
}

/** Bills live for months. */
const isLaw = (m: Member): boolean =>
  m.proposal.traits.sorts.includes('law') && !m.proposal.traits.sorts.includes('plan');

function timesAlike(a: Member, b: Member): number {
  const apart = daysApart(a.reported, b.reported);
  const dated = datesAlike(a.proposal.date, b.proposal.date);
  if (apart === undefined) return dated;
  // Put forward now in both reports, weeks apart: two proposals.
  const anew = a.proposal.traits.fresh && b.proposal.traits.fresh && apart > 4 && !isVotedOn(a, b, apart) ? -1.2 : 0;
  return dated + anew + nearness(apart, isLaw(a) && isLaw(b));
}

/** A contract is struck by its negotiators, and ratified within two weeks. */
const isVotedOn = (a: Member, b: Member, apart: number): boolean =>
  apart <= 14 &&
  [a, b].every((m) => m.proposal.traits.sorts.includes('contract') && !m.proposal.traits.sorts.includes('takeover')) &&
  [a, b].filter((m) => m.proposal.events.some((e) => /^(?:ratified|approved)$/.test(e.event))).length === 1;

function datesAlike(x: PartialDate | undefined, y: PartialDate | undefined): number {
  if (x === undefined || y === undefined) return 0;
  if (x === y) return 2;
  return x.startsWith(y) || y.startsWith(x) ? 1 : -2.5;
}

const nearness = (days: number, law: boolean): number =>
  days <= 3 ? 0.6 : days <= (law ? 120 : 28) ? 0.3 : days > 120 ? -1.2 : 0;

export const termWords = (proposal: LocalProposal): Set<string> =>
  new Set(
    proposal.terms.flatMap((t) =>
      t.text
        .split(/[^\p{L}\p{N}]+/u)
        .filter((w) => w.length > 4 && !/^\p{Lu}/u.test(w))
        .map(stem),
    ),
  );

/** Most of the shorter list's words; reports of one story share the names of its parties anyhow. */
function termsAlike({ terms: x }: Member, { terms: y }: Member): number {
  const smaller = Math.min(x.size, y.size);
  const share = smaller < 4 ? 0 : [...x].filter((w) => y.has(w)).length / smaller;
  return share > 0.6 ? 1.5 * share : 0;
}

function daysApart(a: PartialDate | undefined, b: PartialDate | undefined): number | undefined {
  if (a?.length !== 10 || b?.length !== 10) return undefined;
  return Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000;
}
