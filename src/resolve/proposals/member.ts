/** One report's proposal with what tells it from others: what two of them are compared by. */
import type { LocalProposal, PositionClaim } from '../../model/claim.ts';
import type { SourceId } from '../../model/ids.ts';
import type { PartialDate } from '../../model/values.ts';
import { daysOf } from '../../text/calendar.ts';
import { stem } from '../../text/stem.ts';
import { proposalNouns } from './nouns.ts';

export interface Member {
  readonly source: SourceId;
  readonly reported: PartialDate | undefined;
  /** The same in days since 1970, of reports that are dated to the day. */
  readonly day: number | undefined;
  /** The report's text holds stems. */
  readonly stemmed: boolean;
  readonly proposal: LocalProposal;
  readonly positions: readonly PositionClaim[];
  /** Who put it forward. */
  readonly owners: ReadonlySet<string>;
  /** The company that is bid for. */
  readonly target?: string;
  /** The company that an agreement is made with. */
  readonly partner?: string;
  /** Of "a rival offer": who put forward the others of its report. */
  readonly rivals: ReadonlySet<string>;
  /** Of a takeover, whom the report names beside the company that is sought. */
  readonly bidders: ReadonlySet<string>;
  /** Who has accepted or rejected it: stance and party. */
  readonly answers: ReadonlySet<string>;
  /** The bodies these people hold an office in. */
  readonly bodies: ReadonlySet<string>;
  /** Longer words of its terms, names left out. */
  readonly terms: ReadonlySet<string>;
  /** Stems of all words of a proper name, as "sailor amend bill 2019". */
  readonly properName?: string;
  /** Stems of its content words. */
  readonly words: ReadonlySet<string>;
  /** Of all proposals of its report that it could be taken for: named most often, or the only one. */
  readonly standing: 'only' | 'main' | 'minor';
}

const idle = new Set(
  'a an the new latest for of to and in on its their his her by with at from agreed own so-called proposed about worth'.split(
    ' ',
  ),
);

const units =
  /^(?:a|the|\d[\d.,]*|days?|weeks?|months?|years?|hours?|share|a-share|senate|house|hb|sb|hr|per|cent|pct|percent|million|billion|bn|m|mln|bln|dlrs?|pound|euro|dollar|point|page|plan|propos)$/;

/** How a bid is paid or received, which every bid's report says in other words. */
const payments = /^(?:cash|hostile|unsolicited|formal|indicative|friendly|all-share|all-cash)$/;

/** Stems of the words that say something beside its noun. */
export const contentWords = (words: readonly string[]): Set<string> => new Set(told(words).map(stem));

const told = (words: readonly string[]): string[] =>
  words
    .flatMap((w) => w.toLowerCase().split(/[^\p{L}\p{N}-]+/u))
    .filter((w) => w.length > 1 && !idle.has(w) && !proposalNouns.has(w) && !units.test(w));

/** The same without numbers, which are compared as measures, and without names of `parties`, by the keys of their pages. */
export const comparedWords = (words: readonly string[], parties: readonly string[]): Set<string> =>
  new Set(
    told(words)
      .filter((w) => !/\d|^(?:bn|us)$/.test(w) && !payments.test(w))
      .map((w) => stem(/^(?:wages?|salary|salaries)$/.test(w) ? 'pay' : w))
      .filter((w) => !parties.some((p) => p.includes(w))),
  );

/** "the Sailors’ (Amendment) Bill 2019": a bill's name of two words or more, as its stems. */
export function properName(name: string): string | undefined {
  const words = name.split(/[^\p{L}\p{N}'’-]+/u).filter((w) => w.length > 0);
  const isNamed =
    /\b(?:Bill|Act|Law)(?: \d{4})?$/.test(name) &&
    words.every((w) => /^\p{Lu}|^\d{4}$|^(?:of|and|for|on|to|the|in|against)$/u.test(w));
  return isNamed && words.length > 2
    ? words.map((w) => stem(w.toLowerCase().replace(/['’]s?$/, ''))).join(' ')
    : undefined;
}

export const termWords = (proposal: LocalProposal): Set<string> =>
  new Set(
    proposal.terms.flatMap((t) =>
      t.text
        .split(/[^\p{L}\p{N}]+/u)
        .filter((w) => w.length > 4 && !/^\p{Lu}/u.test(w))
        .map(stem),
    ),
  );

/** Days since 1970; undefined for a month or a year. */
export const dayOf = (date: PartialDate | undefined): number | undefined =>
  date?.length === 10 ? daysOf(date).from : undefined;

export const daysApart = (a: Member, b: Member): number | undefined =>
  a.day === undefined || b.day === undefined ? undefined : Math.abs(a.day - b.day);

/** Few proposals are told by a number; the others need not be compared by theirs. */
export const bothMeasured = (a: Member, b: Member): boolean =>
  a.proposal.traits.measures.length > 0 && b.proposal.traits.measures.length > 0;
